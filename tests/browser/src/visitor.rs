//! Who visits the site: for now anyone, later also those who sign in.

use fantoccini::cookies::Cookie;

/// A visitor, and what the browser carries for them.
#[derive(Clone, Debug, Default)]
pub struct Visitor {
    /// The cookies that sign them in; none for the public.
    pub cookies: Vec<Cookie<'static>>,
}

impl Visitor {
    /// Anyone.
    pub fn anyone() -> Self {
        Self::default()
    }
}
