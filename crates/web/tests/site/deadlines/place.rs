//! A site in the autumn of 2023, when there is something left to do, and people in front of it.

use std::path::Path;
use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::http::header::{CONTENT_TYPE, COOKIE};
use axum::http::{HeaderMap, Request, StatusCode};
use casework::store::Address;
use casework::{Casework, Program};
use jiff::Timestamp;
use tempfile::TempDir;
use tokio::sync::OnceCell;
use tower::ServiceExt;
use web::Site;

/// Some weeks before the last day to ask for the money of 2023. The made-up people came that day.
fn autumn() -> Timestamp {
    "2023-10-20T08:00:00Z".parse().unwrap()
}

pub struct Place {
    pub casework: Casework,
    site: Arc<Site>,
    _folder: TempDir,
}

pub struct Person {
    site: Arc<Site>,
    cookie: Option<String>,
}

pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
}

/// Made once: every place has a copy of its own.
static PREPARED: OnceCell<TempDir> = OnceCell::const_new();

async fn opened(file: &Path) -> Casework {
    let program = Program {
        version: "0.0.0",
        clock: autumn,
    };
    let opened = Casework::open(&Address::sqlite(file), program).await;
    opened.unwrap()
}

async fn prepared() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let casework = opened(&folder.path().join("overens.db")).await;
    casework.prepare().await.unwrap();
    casework.seed_demo().await.unwrap();
    casework.close().await;
    folder
}

impl Place {
    pub async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("overens.db");
        let prepared = PREPARED.get_or_init(prepared).await;
        std::fs::copy(prepared.path().join("overens.db"), &file).unwrap();
        let casework = opened(&file).await;
        let published = casework.published().await.unwrap();
        let site = Site::new(published, autumn, "0.0.0").with_casework(casework.clone());
        Self {
            casework,
            site: Arc::new(site),
            _folder: folder,
        }
    }

    /// One of the made-up people, signed in.
    pub async fn person(&self, key: &str) -> Person {
        let token = self.casework.demo_session(key).await.unwrap();
        Person {
            cookie: Some(format!("{}={token}", web::SESSION_COOKIE)),
            ..self.stranger()
        }
    }

    pub fn stranger(&self) -> Person {
        Person {
            site: Arc::clone(&self.site),
            cookie: None,
        }
    }
}

impl Person {
    async fn send(&self, mut request: Request<Body>) -> Answer {
        if let Some(cookie) = &self.cookie {
            let headers = request.headers_mut();
            headers.insert(COOKIE, cookie.parse().unwrap());
        }
        let router = web::router(Arc::clone(&self.site));
        let (parts, body) = router.oneshot(request).await.unwrap().into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap().to_vec();
        Answer {
            status: parts.status,
            headers: parts.headers,
            text: String::from_utf8_lossy(&bytes).into_owned(),
        }
    }

    pub async fn get(&self, address: &str) -> Answer {
        let request = Request::get(address).body(Body::empty());
        self.send(request.unwrap()).await
    }

    pub async fn post(&self, address: &str, fields: &[(&str, &str)]) -> Answer {
        let mut body = form_urlencoded::Serializer::new(String::new());
        body.extend_pairs(fields);
        let request = Request::post(address)
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(body.finish()));
        self.send(request.unwrap()).await
    }
}

impl Answer {
    pub fn says(&self, words: &str) -> bool {
        self.text.contains(words)
    }

    /// What the page says, for a test that fails.
    pub fn told(&self) -> String {
        let main = self.text.split("<main").nth(1).unwrap_or(&self.text);
        main.chars().take(1_500).collect()
    }

    /// What a field of several lines holds.
    pub fn lines(&self, name: &str) -> Option<&str> {
        let at = self.text.find(&format!("<textarea id=\"{name}\""))?;
        let rest = self.text.get(at..)?;
        let (_, rest) = rest.split_once('>')?;
        let (held, _) = rest.split_once("</textarea>")?;
        Some(held)
    }
}
