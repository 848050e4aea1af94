use std::{io, net::Ipv4Addr};

use axum::{Router, serve::ListenerExt as _};
use tokio::net::TcpListener;

/// Serves `app` on 127.0.0.1 until SIGINT or SIGTERM; port 0 picks one.
///
/// The first line on stdout says where it listens, once it does.
///
/// # Errors
///
/// The port is taken, or signals cannot be waited for.
pub async fn serve(app: Router, port: u16) -> io::Result<()> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
    let stop = stop()?;
    println!("listening on http://{}", listener.local_addr()?);
    // Replies are small: waiting for more of them to send at once only costs time.
    let listener = listener.tap_io(|stream| drop(stream.set_nodelay(true)));
    axum::serve(listener, app).with_graceful_shutdown(stop).await
}

#[cfg(unix)]
fn stop() -> io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};

    let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

#[cfg(not(unix))]
fn stop() -> io::Result<impl Future<Output = ()>> {
    Ok(async {
        // Without a way to wait for it, the process ends when it is killed.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending().await
        }
    })
}
