//! What the command line says.

/// The choices that one has.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Options {
    /// Few rounds: enough to see whether a change went the right way.
    pub(super) is_quick: bool,
    pub(super) without_flask: bool,
    pub(super) without_leptos: bool,
}

impl Options {
    pub(super) fn parse(args: &[String]) -> Result<Self, String> {
        let mut options = Self::default();
        let mut args = args.iter();
        while let Some(arg) = args.next() {
            match arg.as_str() {
                "--quick" => options.is_quick = true,
                "--without" => {
                    let peers = args.next().ok_or("--without is followed by flask, leptos or both")?;
                    peers.split(',').try_for_each(|peer| options.leave_out(peer))?;
                }
                unknown => return Err(format!("`cargo xtask bench server` has no option {unknown}")),
            }
        }
        Ok(options)
    }

    fn leave_out(&mut self, peer: &str) -> Result<(), String> {
        match peer {
            "flask" => self.without_flask = true,
            "leptos" => self.without_leptos = true,
            unknown => return Err(format!("there is no peer {unknown}, but flask and leptos")),
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Options;

    fn parse(line: &str) -> Result<Options, String> {
        Options::parse(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn peers_are_left_out_by_name() {
        assert_eq!(parse(""), Ok(Options::default()));
        let both = Options { is_quick: true, without_flask: true, without_leptos: true };
        assert_eq!(parse("--without leptos,flask --quick"), Ok(both));
        assert!(parse("--without django").is_err());
        assert!(parse("--without").is_err());
        assert!(parse("quick").is_err());
    }
}
