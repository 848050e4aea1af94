use std::collections::HashSet;

/// Cases that are not run: by their ids, and why.
pub(crate) type NotRun = &'static [(&'static str, &'static str)];

/// Cases that come out differently: by their ids, what ours does instead, and why.
pub(crate) type Different = &'static [(&'static str, &'static str, &'static str)];

/// What has to be there before these cases can be run.
pub(crate) const COMET: &str = "comet functions";
pub(crate) const UPLOAD: &str = "upload functions";

/// Compares the outcome of each case, as text, with what was recorded.
#[derive(Debug)]
pub(crate) struct Check {
    topic: &'static str,
    different: Different,
    not_run: Vec<(&'static str, &'static str)>,
    seen: HashSet<String>,
    wrong: Vec<String>,
}

impl Check {
    pub(crate) fn new(topic: &'static str, different: Different, not_run: &[NotRun]) -> Self {
        Self { topic, different, not_run: not_run.concat(), seen: HashSet::new(), wrong: Vec::new() }
    }

    /// A case that was run.
    pub(crate) fn ran(&mut self, id: &str, ours: &str, recorded: &str) {
        self.saw(id);
        if self.not_run.iter().any(|(listed, _)| *listed == id) {
            self.wrong(format!("{id} was run, and stands in a list of those that are not"));
        }
        let instead =
            self.different.iter().find(|(listed, ..)| *listed == id).map(|(_, instead, _)| *instead);
        match instead {
            Some(_) if ours == recorded => self.wrong(format!("{id} is as recorded, and stands in a list")),
            Some(instead) if ours != instead => {
                self.wrong(format!(
                    "{id} differs, but not as listed\n      ours: {ours}\n    listed: {instead}"
                ));
            }
            None if ours != recorded => {
                self.wrong(format!("{id} differs\n      ours: {ours}\n  recorded: {recorded}"));
            }
            _ => {}
        }
    }

    /// A case that cannot be run.
    pub(crate) fn cannot_run(&mut self, id: &str) {
        self.saw(id);
        if !self.not_run.iter().any(|(listed, _)| *listed == id) {
            self.wrong(format!("{id} was not run, and stands in no list"));
        }
    }

    fn saw(&mut self, id: &str) {
        if !self.seen.insert(id.to_owned()) {
            self.wrong(format!("{id} came twice"));
        }
    }

    fn wrong(&mut self, what: String) {
        self.wrong.push(what);
    }

    /// Fails when anything was wrong, or a list names what there is not.
    pub(crate) fn finish(mut self) {
        let different = self.different.iter().map(|(id, _, reason)| (*id, *reason));
        let all: Vec<(&str, &str)> = different.chain(self.not_run.clone()).collect();
        let mut named = HashSet::new();
        for (id, reason) in all {
            if !self.seen.contains(id) {
                self.wrong(format!("{id} stands in a list, and is no case"));
            }
            if reason.is_empty() || !named.insert(id) {
                self.wrong(format!("{id} stands in the lists twice, or without a reason"));
            }
        }
        assert!(self.wrong.is_empty(), "{}:\n{}", self.topic, self.wrong.join("\n"));
    }
}

#[test]
fn a_list_has_to_be_right() {
    let is_right = |different: Different, not_run: NotRun, ran: &[(&str, &str)]| {
        let mut check = Check::new("topic", different, &[not_run]);
        for (id, ours) in ran {
            match *ours {
                "" => check.cannot_run(id),
                ours => check.ran(id, ours, "recorded"),
            }
        }
        std::panic::catch_unwind(|| check.finish()).is_ok()
    };
    let ran = [("a", "ours"), ("b", "recorded"), ("c", "")];
    assert!(is_right(&[("a", "ours", "why")], &[("c", "why")], &ran));
    assert!(!is_right(&[], &[("c", "why")], &ran), "a differs, and is not listed");
    assert!(!is_right(&[("a", "else", "why")], &[("c", "why")], &ran), "a differs in another way");
    assert!(!is_right(&[("a", "ours", "")], &[("c", "why")], &ran), "a has no reason");
    assert!(!is_right(&[("a", "ours", "why"), ("b", "x", "why")], &[("c", "why")], &ran), "b is as recorded");
    assert!(!is_right(&[("a", "ours", "why")], &[], &ran), "c is not run, and not listed");
    assert!(!is_right(&[("a", "ours", "why")], &[("c", "why"), ("b", "why")], &ran), "b is run");
    assert!(!is_right(&[("a", "ours", "why")], &[("c", "why"), ("d", "why")], &ran), "d is no case");
}
