//! The whole service on the shipped agreements, asked without a network.

use std::sync::{Arc, LazyLock};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use casework::published::Published;
use serde_json::Value;
use tower::ServiceExt as _;
use web::Site;

/// Where the site of the tests is.
pub const BASE: &str = "https://overens.example";

/// What the shipped agreements are when published.
pub static PUBLISHED: LazyLock<Published> = LazyLock::new(|| Published::shipped().unwrap());

/// A site that shows the shipped agreements.
pub fn site() -> Site {
    Site::new(PUBLISHED.clone(), || jiff::Timestamp::UNIX_EPOCH, "0.0.0").with_base_address(BASE)
}

static SERVICE: LazyLock<Router> = LazyLock::new(|| web::router(Arc::new(site())));

/// An answer, read to its end.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        let value = self.headers.get(name);
        value.map_or("", |value| value.to_str().unwrap())
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }
}

/// Asks the service.
pub async fn ask(request: Request<Body>) -> Answer {
    ask_of(SERVICE.clone(), request).await
}

/// Asks this service.
pub async fn ask_of(service: Router, request: Request<Body>) -> Answer {
    let response = service.oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    Answer {
        status: parts.status,
        headers: parts.headers,
        body: to_bytes(body, usize::MAX).await.unwrap().to_vec(),
    }
}

/// Gets an address.
pub async fn get(address: &str) -> Answer {
    ask(Request::get(address).body(Body::empty()).unwrap()).await
}
