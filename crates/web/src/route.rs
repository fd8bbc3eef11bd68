//! A page of the site with its address and samples of it.

use std::sync::Arc;

use axum::middleware::map_response;
use axum::routing::MethodRouter;
use axum::{Extension, Router};
use grants::authorisation::Act;

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
    /// What it takes to open a private page, and to send its form.
    pub needs: Option<Needs>,
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

/// What it takes to open a private page, and to send its form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Needs {
    /// To open it.
    pub to_read: Need,
    /// To send its form.
    pub to_write: Need,
}

/// What somebody who has signed in must be able to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Nothing more: it is about themselves, or the page finds out what is theirs.
    SignedIn,
    /// This, for their own organisation at least.
    To(Act),
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
            needs: None,
            cached: true,
        }
    }

    /// A page for those who have signed in and may do what it is for, rendered anew for everybody who asks.
    pub fn private(need: Need, path: &'static str, methods: MethodRouter<Arc<Site>>) -> Self {
        Self {
            access: Access::SignedIn,
            needs: Some(Needs {
                to_read: need,
                to_write: need,
            }),
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

    /// Says what it takes to send the form of a private page, where that is more than to open it.
    #[must_use]
    pub fn writing(mut self, need: Need) -> Self {
        self.needs = self.needs.map(|needs| Needs {
            to_write: need,
            ..needs
        });
        self
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
        // Whoever opens a private page is asked for this, see `person`; without it nobody gets in.
        let methods = match self.needs {
            Some(needs) => methods.layer(Extension(needs)),
            None => methods,
        };
        let router = router.route(self.path, methods.clone());
        if self.translated {
            router.route(&english, methods)
        } else {
            router
        }
    }
}
