//! One address of the API: who answers, what is said of it in the document, samples of it.

use std::sync::Arc;

use axum::routing::MethodRouter;
use utoipa::openapi::RefOr;
use utoipa::openapi::path::Paths;
use utoipa::openapi::schema::Schema;

use super::guard;
use super::limit::Limit;
use crate::{Route, Site};

/// What `utoipa_axum::routes!` makes of a handler: the schemas it names, its description, and itself.
type Documented = (Vec<(String, RefOr<Schema>)>, Paths, MethodRouter<Arc<Site>>);

/// An address with its handler and its description.
pub(crate) struct Endpoint {
    /// The pattern.
    pub path: &'static str,
    /// The schemas of its answer.
    pub schemas: Vec<(String, RefOr<Schema>)>,
    /// Its description.
    pub described: Paths,
    /// An answer it gives, byte for byte that to the first sample; a test compares them.
    pub example: Option<&'static str>,
    methods: MethodRouter<Arc<Site>>,
    samples: Vec<(&'static str, u16)>,
}

impl Endpoint {
    /// The endpoint at this address.
    pub(crate) fn new(path: &'static str, (schemas, described, methods): Documented) -> Self {
        Self {
            path,
            schemas,
            described,
            example: None,
            methods,
            samples: Vec::new(),
        }
    }

    /// The answer shown in the document, which is that to this sample.
    pub(crate) fn example(mut self, address: &'static str, answer: &'static str) -> Self {
        self.example = Some(answer);
        self.answers(address, 200)
    }

    /// Adds a sample that answers with this status.
    pub(crate) fn answers(mut self, address: &'static str, status: u16) -> Self {
        self.samples.push((address, status));
        self
    }

    /// The endpoint as a route of the site.
    pub(crate) fn route(self, limit: &Arc<Limit>) -> Route {
        let route = Route::file(self.path, guard::open(self.methods, limit));
        let samples = self.samples.into_iter();
        samples.fold(route, |route, (address, status)| {
            route.answers(address, status)
        })
    }
}
