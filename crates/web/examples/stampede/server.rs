//! The site as a process of its own.

use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;

use jiff::Timestamp;
use web::Site;

use crate::{Outcome, clock, opened};

/// Before the address of a server that answers.
const AT: &str = "http://";

/// Serves the site until it is killed: behind a proxy, as it is meant to be, so that each organisation comes from an address of
/// its own; with its worker beside it.
pub async fn serve(database: &str) -> Outcome<()> {
    let casework = opened(database).await?;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let casework = casework.with_base_address(format!("{AT}{address}"));
    let published = casework.published().await?;
    let site = Site::new(published, clock::now, env!("CARGO_PKG_VERSION"))
        .with_base_address(format!("{AT}{address}"))
        .with_casework(casework.clone())
        .behind_proxy();
    tokio::spawn(async move { casework.work(std::future::pending()).await });
    println!("{AT}{address}");
    let routes = web::router(Arc::new(site)).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, routes).await?;
    Ok(())
}

/// A running server, killed when it is dropped: what it confirmed is there.
pub struct Server {
    child: Child,
    /// Host and port.
    pub address: String,
}

impl Server {
    /// Starts it and waits until it says where it is.
    pub fn start(begins: Timestamp) -> Outcome<Self> {
        let mut child = Command::new(std::env::current_exe()?)
            .args(["serve", &begins.to_string()])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()?;
        let said = child.stdout.take().ok_or("nothing is heard of it")?;
        let mut line = String::new();
        BufReader::new(said).read_line(&mut line)?;
        let address = line.trim().strip_prefix(AT).map(str::to_owned);
        let server = Self {
            child,
            address: address.unwrap_or_default(),
        };
        if server.address.is_empty() {
            return Err("the server did not start".into());
        }
        Ok(server)
    }
}

impl Server {
    /// The most memory it has used, in kilobytes, as Linux tells it.
    #[expect(
        clippy::disallowed_methods,
        reason = "Linux tells it as a file of its own"
    )]
    pub fn most_memory(&self) -> Outcome<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find(|line| line.starts_with("VmHWM:"));
        let number = line.and_then(|line| line.split_ascii_whitespace().nth(1));
        Ok(number.ok_or("Linux does not tell")?.parse()?)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended; there is nothing else to do.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
