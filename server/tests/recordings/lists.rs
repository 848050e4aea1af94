use std::{collections::HashSet, fmt::Debug};

/// Cases by their ids, and why they stand in a list.
pub(crate) type List = &'static [(&'static str, &'static str)];

/// What has to be there before these cases can be run.
pub(crate) const COMET: &str = "comet functions";
pub(crate) const UPLOAD: &str = "upload functions";

/// Compares the outcome of each case with what was recorded, and with the lists of those that differ.
#[derive(Debug)]
pub(crate) struct Check {
    topic: &'static str,
    lists: Vec<(&'static str, List)>,
    seen: HashSet<String>,
    wrong: Vec<String>,
}

impl Check {
    pub(crate) fn new(topic: &'static str, lists: &[(&'static str, List)]) -> Self {
        Self { topic, lists: lists.to_vec(), seen: HashSet::new(), wrong: Vec::new() }
    }

    /// A case that was run: it is as recorded, or stands in a list.
    pub(crate) fn ran<T: PartialEq + Debug>(&mut self, id: &str, ours: &T, recorded: &T) {
        match (self.listed(id), ours == recorded) {
            (false, false) => self.wrong(format!("{id}\n      ours: {ours:?}\n  recorded: {recorded:?}")),
            (true, true) => self.wrong(format!("{id} is as recorded, and stands in a list")),
            _ => {}
        }
    }

    /// A case that cannot be run, and so has to stand in a list.
    pub(crate) fn cannot_run(&mut self, id: &str) {
        if !self.listed(id) {
            self.wrong(format!("{id} was not run, and stands in no list"));
        }
    }

    fn listed(&mut self, id: &str) -> bool {
        if !self.seen.insert(id.to_owned()) {
            self.wrong(format!("{id} came twice"));
        }
        let lists: Vec<&str> = self
            .lists
            .iter()
            .filter(|(_, list)| list.iter().any(|(listed, _)| *listed == id))
            .map(|(name, _)| *name)
            .collect();
        if lists.len() > 1 {
            self.wrong(format!("{id} stands in {lists:?}"));
        }
        !lists.is_empty()
    }

    fn wrong(&mut self, what: String) {
        self.wrong.push(what);
    }

    /// Fails when anything was wrong, or a list names what there is not.
    pub(crate) fn finish(mut self) {
        let mut named = HashSet::new();
        for (name, list) in std::mem::take(&mut self.lists) {
            for (id, reason) in list {
                if !self.seen.contains(*id) {
                    self.wrong(format!("{name} has {id}, which is no case"));
                }
                if reason.is_empty() || !named.insert(*id) {
                    self.wrong(format!("{name} has {id} twice, or without a reason"));
                }
            }
        }
        assert!(self.wrong.is_empty(), "{}:\n{}", self.topic, self.wrong.join("\n"));
    }
}

#[test]
fn a_list_has_to_be_right() {
    let finish = |list: List, ran: &[(&str, u8)]| {
        let mut check = Check::new("topic", &[("DIFFERENT", list)]);
        for (id, ours) in ran {
            check.ran(id, ours, &1);
        }
        std::panic::catch_unwind(|| check.finish()).is_ok()
    };
    assert!(finish(&[("a", "why")], &[("a", 2), ("b", 1)]));
    assert!(!finish(&[], &[("a", 2)]), "differs, and is not listed");
    assert!(!finish(&[("a", "why")], &[("a", 1)]), "is listed, and does not differ");
    assert!(!finish(&[("a", "why")], &[]), "is listed, and no case");
    assert!(!finish(&[("a", "")], &[("a", 2)]), "is listed without a reason");
}
