use axum::response::Html;
use sijax_server::SijaxPage;

pub(crate) async fn page(page: SijaxPage) -> Html<String> {
    render(&page.get_js())
}

pub(crate) fn render(js: &str) -> Html<String> {
    let forms: String = ["formOne", "formTwo"].map(form).concat();
    Html(format!(
        r#"<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>conformance</title>
<link rel="icon" href="data:,">
<script src="/pkg/sijax.js"></script>
<script>{js}</script>
</head>
<body>
<div id="out"></div>
{forms}</body>
</html>
"#
    ))
}

fn form(id: &str) -> String {
    format!(
        r#"<form id="{id}" method="post" enctype="multipart/form-data">
<input type="text" name="message" value="hello" aria-label="message">
<input type="checkbox" name="chkbox" checked aria-label="chkbox">
<input type="file" name="file" aria-label="file">
<input type="submit" value="Upload">
</form>
<div id="{id}Response"></div>
"#
    )
}
