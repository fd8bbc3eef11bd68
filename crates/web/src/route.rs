//! A page of the site with its address and samples of it.

use std::sync::Arc;

use axum::Router;
use axum::middleware::map_response;
use axum::routing::MethodRouter;

use crate::{Site, answer};

/// One address pattern and who answers it. The router is made of a list of these and nothing else, so a
/// crawl over the samples cannot miss a page.
pub struct Route {
    /// The pattern, in Swedish, as `axum` writes it: `/mottagare/{code}`.
    pub path: &'static str,
    /// Who answers.
    pub methods: MethodRouter<Arc<Site>>,
    /// Addresses that fit the pattern: at least one that shows something, and those that show nothing or an error
    /// the page itself must explain.
    pub samples: Vec<Sample>,
    /// Whether the page exists in English too, under `/en`.
    pub translated: bool,
    /// Who may open it.
    pub access: Access,
    /// Whether an answer is kept until something is published: it must hold nothing that differs between readers.
    pub cached: bool,
}

/// Who may open a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Anybody.
    Public,
    /// Those who have signed in. Its samples may hold `{version}`, the id of a draft, and `{item}`, the id of an
    /// item in it.
    SignedIn,
}

/// An address to try, and the status it answers with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// Path and query.
    pub address: &'static str,
    /// The status of the answer.
    pub status: u16,
}

impl Route {
    /// A page in both languages, rendered once and kept until something is published or the day ends.
    pub fn page(path: &'static str, methods: MethodRouter<Arc<Site>>) -> Self {
        Self {
            path,
            methods,
            samples: Vec::new(),
            translated: true,
            access: Access::Public,
            cached: true,
        }
    }

    /// A page for those who have signed in, rendered anew for everybody who asks.
    pub fn private(path: &'static str, methods: MethodRouter<Arc<Site>>) -> Self {
        Self {
            access: Access::SignedIn,
            cached: false,
            ..Self::page(path, methods)
        }
    }

    /// A file or data, which is the same in every language.
    pub fn file(path: &'static str, methods: MethodRouter<Arc<Site>>) -> Self {
        Self {
            translated: false,
            cached: false,
            ..Self::page(path, methods)
        }
    }

    /// Rendered anew for everybody who asks.
    #[must_use]
    pub fn never_cached(mut self) -> Self {
        self.cached = false;
        self
    }

    /// Kept until something is published or the day ends.
    #[must_use]
    pub fn cached(mut self) -> Self {
        self.cached = true;
        self
    }

    /// Adds a sample that answers 200.
    #[must_use]
    pub fn sample(self, address: &'static str) -> Self {
        self.answers(address, 200)
    }

    /// Adds a sample that answers with this status.
    #[must_use]
    pub fn answers(mut self, address: &'static str, status: u16) -> Self {
        self.samples.push(Sample { address, status });
        self
    }

    pub(crate) fn mount(self, router: Router<Arc<Site>>) -> Router<Arc<Site>> {
        let english = match self.path {
            "/" => "/en".to_owned(),
            path => format!("/en{path}"),
        };
        let methods = if self.cached {
            self.methods.layer(map_response(answer::may_be_kept))
        } else {
            self.methods
        };
        let router = router.route(self.path, methods.clone());
        if self.translated {
            router.route(&english, methods)
        } else {
            router
        }
    }
}
