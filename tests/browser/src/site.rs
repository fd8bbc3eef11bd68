//! The site under test, on a free port of this machine.

use std::sync::Arc;

use axum::Router;
use casework::published::Published;
use jiff::Timestamp;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use web::Site;

use crate::{Failure, Visitor};

/// A site that is served as long as this is kept.
pub struct RunningSite {
    base: String,
    /// What is removed when the site goes.
    folder: Option<tempfile::TempDir>,
    serving: JoinHandle<std::io::Result<()>>,
}

/// A plain answer, as any program gets it.
pub struct Answer {
    /// The status.
    pub status: u16,
    /// Whether it is a page; anything else is a file.
    pub is_page: bool,
    /// The page as it was sent; empty for a file.
    pub text: String,
    /// The file as it was sent; empty for a page.
    pub file: Vec<u8>,
}

/// The day it is on the site under test, so that a run next year shows the same pages.
pub(crate) fn clock() -> Timestamp {
    // 2026-11-22, ten in the morning in Sweden.
    Timestamp::constant(1_795_338_000, 0)
}

impl RunningSite {
    /// The agreements and figures that the program ships with.
    pub async fn shipped() -> Result<Self, Failure> {
        let published = Published::shipped().map_err(|refusal| Failure::Site {
            address: "/".to_owned(),
            reason: refusal.to_string(),
        })?;
        let site = Site::new(published, clock, env!("CARGO_PKG_VERSION"));
        Self::serve(web::router(Arc::new(site))).await
    }

    /// Any site.
    pub async fn serve(router: Router) -> Result<Self, Failure> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let base = format!("http://{}", listener.local_addr()?);
        let serving = tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(Self {
            base,
            folder: None,
            serving,
        })
    }

    /// The same site, which stands on a database in this folder. The folder goes when the site does.
    #[must_use]
    pub(crate) fn on_a_database(mut self, folder: tempfile::TempDir) -> Self {
        self.folder = Some(folder);
        self
    }

    /// The whole address of a path.
    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// The path of a whole address.
    pub fn path<'a>(&self, address: &'a str) -> &'a str {
        address.strip_prefix(&self.base).unwrap_or(address)
    }

    /// Asks without a browser, since a browser would store a file and show nothing.
    pub async fn ask(&self, path: &str, visitor: &Visitor) -> Result<Answer, Failure> {
        let (address, cookie) = (self.address(path), visitor.header());
        let asked = tokio::task::spawn_blocking(move || ask(&address, cookie.as_deref())).await;
        asked
            .map_err(|stopped| stopped.to_string())
            .and_then(|answer| answer.map_err(|error| error.to_string()))
            .map_err(|reason| Failure::Site {
                address: path.to_owned(),
                reason,
            })
    }
}

impl Drop for RunningSite {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

fn ask(address: &str, cookie: Option<&str>) -> Result<Answer, ureq::Error> {
    let request = ureq::get(address);
    let request = match cookie {
        Some(cookie) => request.header("cookie", cookie),
        None => request,
    };
    let request = request.config();
    let request = request.http_status_as_error(false).max_redirects(0).build();
    let mut response = request.call()?;
    let kind = response.headers().get("content-type");
    let is_page = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    let (text, file) = if is_page {
        (response.body_mut().read_to_string()?, Vec::new())
    } else {
        (String::new(), response.body_mut().read_to_vec()?)
    };
    Ok(Answer {
        status: response.status().as_u16(),
        is_page,
        text,
        file,
    })
}
