use serde::de::DeserializeOwned;
use sijax_server::{
    InvalidCall, JsonText, Response,
    command::{Alert, Attr, CallFunction, Css, Html, Redirect, Remove, Script, SetType},
};

/// A method of the response with its arguments, which may be any JSON.
#[derive(Debug)]
pub(crate) struct MethodCall {
    method: String,
    args: Vec<JsonText>,
}

/// Looks at all entries before the first is replayed.
pub(crate) fn parse(calls: &[JsonText]) -> Result<Vec<MethodCall>, InvalidCall> {
    calls.iter().map(MethodCall::parse).collect()
}

pub(crate) fn replay(res: &Response, calls: &[MethodCall]) {
    for call in calls {
        call.replay(res);
    }
}

impl MethodCall {
    fn parse(entry: &JsonText) -> Result<Self, InvalidCall> {
        let mut args: Vec<JsonText> = read(entry)?;
        if args.is_empty() {
            return Err(InvalidCall::new("an entry is empty"));
        }
        let call = Self { method: read(&args.remove(0))?, args };
        if call.fits() { Ok(call) } else { Err(InvalidCall::new("an entry is no method with its arguments")) }
    }

    fn fits(&self) -> bool {
        let count = self.args.len();
        match self.method.as_str() {
            "clear_commands" => count == 0,
            "alert" | "script" | "remove" | "redirect" => count == 1,
            "html" | "html_append" | "html_prepend" => count == 2,
            "css" | "attr" | "attr_append" | "attr_prepend" => count == 3,
            "call" => count == 1 || count == 2 && self.params().is_ok(),
            _ => false,
        }
    }

    /// The arguments of a `call`: a list, or null for none.
    fn params(&self) -> Result<Vec<JsonText>, InvalidCall> {
        self.args.get(1).map_or(Ok(None), read).map(Option::unwrap_or_default)
    }

    fn set_type(&self) -> SetType {
        match self.method.rsplit('_').next() {
            Some("append") => SetType::Append,
            Some("prepend") => SetType::Prepend,
            _ => SetType::Replace,
        }
    }

    fn replay(&self, res: &Response) {
        let set_type = self.set_type();
        match (self.method.as_str(), self.args.as_slice()) {
            ("alert", [alert]) => _ = res.push(&Alert { alert }),
            ("script", [script]) => _ = res.push(&Script { script }),
            ("remove", [remove]) => _ = res.push(&Remove { remove }),
            ("redirect", [uri]) => _ = res.push(&Redirect { uri }),
            ("css", [selector, key, value]) => _ = res.push(&Css { selector, key, value }),
            ("call", [call, ..]) => {
                let params = self.params().unwrap_or_default();
                res.push(&CallFunction { call, params });
            }
            (_, [selector, html]) => _ = res.push(&Html { selector, html, set_type }),
            (_, [selector, key, value]) => _ = res.push(&Attr { selector, key, value, set_type }),
            _ => _ = res.clear_commands(),
        }
    }
}

fn read<T: DeserializeOwned>(json: &JsonText) -> Result<T, InvalidCall> {
    serde_json::from_str(json.get()).map_err(|_| InvalidCall::new("an entry is of the wrong type"))
}
