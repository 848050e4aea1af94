//! In which forms a call comes.

use crate::{compare::compare, request::Request};

const MULTIPART: &str = "multipart/form-data; boundary=B";

fn part(name: &str, value: &str) -> String {
    format!("--B\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
}

#[test]
fn forms_are_read_the_same_way() {
    let mut requests = vec![
        Request::form("reversed", "sijax_args=[1,2]&sijax_rq=two"),
        Request::form("other fields", "a=1&sijax_rq=two&b&=c&sijax_args=[1,2]&d[]=2&sijax=3"),
        Request::form("a name twice", "sijax_rq=two&sijax_rq=nope&sijax_args=[1,2]"),
        Request::form("arguments twice", "sijax_rq=two&sijax_args=[1,2]&sijax_args=[3]"),
        Request::form("an encoded key", "sijax%5Frq=two&sijax%5fargs=%5B1%2C2%5D"),
        Request::form("plus", "sijax_rq=two&sijax_args=[\"a+b\",\"a%2Bb\"]"),
        Request::form("percent 20", "sijax_rq=two&sijax_args=[\"a%20b\",\"a%26b%3Dc\"]"),
        Request::form("a broken escape", "sijax_rq=two&sijax_args=[\"100%\",\"%zz%4\"]"),
        Request::form("raw UTF-8", "sijax_rq=two&sijax_args=[\"é\",\"😀\"]"),
        Request::form("encoded UTF-8", "sijax_rq=two&sijax_args=[\"%C3%A9\",\"%F0%9F%98%80\"]"),
        Request::form("no UTF-8", "sijax_rq=two&sijax_args=[\"%ff\",\"%e9x\"]"),
        Request::form("overlong UTF-8", "sijax_rq=two&sijax_args=[\"%c0%af\",\"%ed%a0%80\"]"),
        Request::form("raw, and no UTF-8", b"sijax_rq=two&sijax_args=[\"\xff\",\"\xc3\"]".to_vec()),
        Request::form("a name that is no UTF-8", "sijax_rq=%ff&sijax_args=[]"),
        Request::form("NUL", "sijax_rq=two&sijax_args=[\"%00\",1]"),
        Request::form("jQuery's bare characters", "sijax_rq=two&sijax_args=[\"!'()*~-_.\",1]"),
        Request::form("a semicolon", "sijax_rq=two;x&sijax_args=[1,2]"),
        Request::form("no equals signs", "sijax_rq&sijax_args"),
        Request::form("nothing given", "sijax_rq=&sijax_args="),
        Request::form("only a name", "sijax_rq=two"),
        Request::form("only arguments", "sijax_args=[1,2]"),
        Request::form("another form", "a=b"),
        Request::form("nothing", ""),
        Request::form("ampersands", "&&sijax_rq=two&&sijax_args=[1,2]&&"),
        Request::form("70,000 more", format!("sijax_rq=two&sijax_args=[1,2]&pad={}", "x".repeat(70_000))),
        Request::form(
            "70,000 in an argument",
            format!("sijax_rq=two&sijax_args=[\"{}\",2]", "x".repeat(70_000)),
        ),
    ];
    let call = "sijax_rq=two&sijax_args=[1,2]";
    for content_type in [
        "application/x-www-form-urlencoded",
        "application/x-www-form-urlencoded; charset=ISO-8859-1",
        "application/x-www-form-urlencoded ; x=y",
        "Application/X-WWW-Form-URLEncoded",
        "application/json",
        "text/plain",
        "multipart/x; boundary=B",
    ] {
        requests.push(Request::post("/rpc", content_type, content_type, call));
    }
    let (name, args) = (part("sijax_rq", "two"), part("sijax_args", "[\"é\",2]"));
    for (what, parts) in [
        ("multipart", format!("{name}{args}")),
        ("multipart, reversed", format!("{}{args}{}{name}", part("a", "b"), part("c[]", "é\r\nd"))),
        ("multipart, a name twice", format!("{name}{}{args}", part("sijax_rq", "nope"))),
        ("multipart without arguments", name.clone()),
        (
            "multipart with a file",
            format!(
                "{name}--B\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\nContent-Type: text/plain\r\n\r\nx\r\n{args}"
            ),
        ),
    ] {
        requests.push(Request::post("/rpc", what, MULTIPART, format!("{parts}--B--\r\n")));
    }
    compare("encodings", &requests);
}
