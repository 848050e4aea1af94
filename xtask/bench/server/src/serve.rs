use std::{env, io, net::Ipv4Addr};

use axum::Router;
use tokio::{
    net::TcpListener,
    runtime::Builder,
    signal::unix::{SignalKind, signal},
};

/// What all of them answer to a GET.
pub const PAGE: &str = "<!DOCTYPE html><title>Hello</title>";

/// Serves `app` until SIGTERM, on a free port that the first line on stdout tells.
///
/// On this thread alone, so that each run does the same; with `--multi` among the arguments of the
/// program in tokio's usual way.
///
/// # Errors
///
/// The runtime or the listener could not be had.
pub fn serve(app: Router) -> io::Result<()> {
    let is_multi = env::args().any(|arg| arg == "--multi");
    let mut builder = if is_multi { Builder::new_multi_thread() } else { Builder::new_current_thread() };
    builder.enable_all().build()?.block_on(async {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let mut terminate = signal(SignalKind::terminate())?;
        println!("listening on http://{}", listener.local_addr()?);
        tokio::select! {
            served = async { axum::serve(listener, app).await } => served,
            _ = terminate.recv() => Ok(()),
        }
    })
}
