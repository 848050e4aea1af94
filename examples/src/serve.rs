use std::{io, net::Ipv4Addr};

use axum::{Router, serve::ListenerExt as _};
use tokio::{
    net::TcpListener,
    signal::unix::{SignalKind, signal},
};

/// Serves `app` on 127.0.0.1 until SIGINT or SIGTERM; port 0 picks one.
///
/// The first line on stdout says where it listens, once it does.
///
/// # Errors
///
/// The port is taken, or signals cannot be waited for.
pub async fn serve(app: Router, port: u16) -> io::Result<()> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
    let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    println!("listening on http://{}", listener.local_addr()?);
    // Replies are small: waiting for more of them to send at once only costs time.
    let listener = listener.tap_io(|stream| drop(stream.set_nodelay(true)));
    axum::serve(listener, app)
        .with_graceful_shutdown(async move {
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = terminate.recv() => {}
            }
        })
        .await
}
