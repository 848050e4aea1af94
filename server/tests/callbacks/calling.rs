use sijax_server::{Call, Commands, Sijax, http::Request};

/// What a page gets for the call of `name`.
pub(crate) async fn call_with<S: Send + Sync>(sijax: &Sijax<S>, name: &str, args: &str, state: S) -> String {
    let form = format!("sijax_rq={name}&sijax_args={args}");
    let call = Call::from_form(form.as_bytes()).unwrap().unwrap();
    let (parts, ()) = Request::post("/").body(()).unwrap().into_parts();
    let reply = sijax.process_request(call, parts, state).await;
    String::from_utf8(reply.into_body().try_into_bytes().unwrap().to_vec()).unwrap()
}

pub(crate) async fn call(sijax: &Sijax, name: &str, args: &str) -> String {
    call_with(sijax, name, args, ()).await
}

pub(crate) fn alert(text: &str) -> String {
    Commands::new().alert(text).into_json().unwrap()
}
