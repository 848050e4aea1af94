//! What a page sends: the headers of Chromium for a call through jQuery.

/// A form that is sent somewhere.
#[derive(Debug, Clone, Copy)]
pub(super) struct Request {
    pub(super) path: &'static str,
    pub(super) body: &'static str,
}

impl Request {
    /// All of it, as it goes over the wire to the server at `address`.
    pub(super) fn to_bytes(self, address: &str) -> Vec<u8> {
        let Self { path, body } = self;
        let length = body.len();
        let lines = [
            &format!("POST {path} HTTP/1.1"),
            &format!("Host: {address}"),
            "Connection: keep-alive",
            &format!("Content-Length: {length}"),
            "sec-ch-ua-platform: \"Linux\"",
            "User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) \
             Chrome/140.0.0.0 Safari/537.36",
            "Accept: application/json, text/javascript, */*; q=0.01",
            "sec-ch-ua: \"Chromium\";v=\"140\", \"Not=A?Brand\";v=\"24\"",
            "Content-Type: application/x-www-form-urlencoded; charset=UTF-8",
            "X-Requested-With: XMLHttpRequest",
            "sec-ch-ua-mobile: ?0",
            &format!("Origin: http://{address}"),
            "Sec-Fetch-Site: same-origin",
            "Sec-Fetch-Mode: cors",
            "Sec-Fetch-Dest: empty",
            &format!("Referer: http://{address}/hello"),
            "Accept-Encoding: gzip, deflate, br, zstd",
            "Accept-Language: en-US,en;q=0.9",
            "",
            body,
        ];
        lines.join("\r\n").into_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::Request;

    #[test]
    fn a_request_is_a_head_a_blank_line_and_as_much_as_it_says() {
        let bytes = Request { path: "/hello", body: "a=1" }.to_bytes("127.0.0.1:80");
        let text = String::from_utf8(bytes).unwrap();
        assert!(text.starts_with("POST /hello HTTP/1.1\r\nHost: 127.0.0.1:80\r\n"), "{text}");
        assert!(text.contains("\r\nContent-Length: 3\r\n"), "{text}");
        assert!(text.ends_with("\r\n\r\na=1"), "{text}");
    }
}
