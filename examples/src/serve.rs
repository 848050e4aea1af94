use std::{io, net::Ipv4Addr, time::Duration};

use axum::{Router, serve::ListenerExt as _};
use tokio::{net::TcpListener, sync::oneshot, time::sleep};

/// How long a request that is under way may take when the server is told to end.
const GRACE: Duration = Duration::from_secs(3);

/// Serves `app` on 127.0.0.1 until SIGINT or SIGTERM; port 0 picks one.
///
/// The first line on stdout says where it listens, once it does. What is under way when the signal
/// comes has three seconds; a second signal ends that.
///
/// # Errors
///
/// The port is taken, or signals cannot be waited for.
pub async fn serve(app: Router, port: u16) -> io::Result<()> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
    let mut signals = Signals::new()?;
    println!("listening on http://{}", listener.local_addr()?);
    // Replies are small: waiting for more of them to send at once only costs time.
    let listener = listener.tap_io(|stream| drop(stream.set_nodelay(true)));
    let (stop, stopped) = oneshot::channel::<()>();
    let serving = axum::serve(listener, app).with_graceful_shutdown(async { _ = stopped.await });
    let impatience = async {
        signals.next().await;
        drop(stop);
        tokio::select! {
            () = signals.next() => {}
            () = sleep(GRACE) => {}
        }
    };
    tokio::select! {
        served = serving => served,
        () = impatience => Ok(()),
    }
}

#[cfg(unix)]
struct Signals {
    interrupt: tokio::signal::unix::Signal,
    terminate: tokio::signal::unix::Signal,
}

#[cfg(unix)]
impl Signals {
    fn new() -> io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};

        Ok(Self { interrupt: signal(SignalKind::interrupt())?, terminate: signal(SignalKind::terminate())? })
    }

    async fn next(&mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
    }
}

#[cfg(not(unix))]
struct Signals;

#[cfg(not(unix))]
impl Signals {
    fn new() -> io::Result<Self> {
        Ok(Self)
    }

    async fn next(&mut self) {
        // Without a way to wait for it, the process ends when it is killed.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending().await
        }
    }
}
