use crate::http::{Reply, send};

const FORM: &str = "application/x-www-form-urlencoded; charset=UTF-8";

/// A request, and a name by which it is found in a list.
#[derive(Debug)]
pub(crate) struct Request {
    pub(crate) name: String,
    method: &'static str,
    pub(crate) path: String,
    content_type: &'static str,
    body: Vec<u8>,
}

impl Request {
    pub(crate) fn get(path: &str) -> Self {
        Self {
            name: format!("GET {path}"),
            method: "GET",
            path: path.to_owned(),
            content_type: FORM,
            body: vec![],
        }
    }

    /// A call as the original client sends it.
    pub(crate) fn call(path: &str, function: &str, args: &str) -> Self {
        let form = form_urlencoded::Serializer::new(String::new())
            .append_pair("sijax_rq", function)
            .append_pair("sijax_args", args)
            .finish();
        let shown: String = args.chars().take(40).collect();
        Self { name: format!("{path} {function} {shown}"), ..Self::post(path, "", FORM, form.into_bytes()) }
    }

    pub(crate) fn named(mut self, name: &str) -> Self {
        name.clone_into(&mut self.name);
        self
    }

    pub(crate) fn form(name: &str, body: impl Into<Vec<u8>>) -> Self {
        Self::post("/rpc", name, FORM, body)
    }

    pub(crate) fn post(path: &str, name: &str, content_type: &'static str, body: impl Into<Vec<u8>>) -> Self {
        Self { name: name.to_owned(), method: "POST", path: path.to_owned(), content_type, body: body.into() }
    }

    pub(crate) fn send(&self, address: &str) -> Reply {
        let headers = [("content-type", self.content_type), ("x-requested-with", "XMLHttpRequest")];
        send(address, self.method, &self.path, &headers, &self.body)
    }
}
