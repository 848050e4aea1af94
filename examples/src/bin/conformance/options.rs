use std::path::PathBuf;

/// What the command line says.
#[derive(Debug, PartialEq)]
pub(crate) struct Options {
    pub(crate) port: u16,
    pub(crate) static_dir: Option<PathBuf>,
}

impl Options {
    pub(crate) fn parse(mut args: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut options = Self { port: 0, static_dir: None };
        while let Some(name) = args.next() {
            let mut value = || args.next().ok_or_else(|| format!("{name} needs a value"));
            match name.as_str() {
                "--port" => {
                    options.port = value()?.parse().map_err(|_| "--port needs a number".to_owned())?;
                }
                "--static" => options.static_dir = Some(value()?.into()),
                _ => return Err(format!("{name} is not known")),
            }
        }
        Ok(options)
    }
}
