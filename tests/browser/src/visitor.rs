//! Who visits the site: anyone, or somebody who is signed in.

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

    /// The cookies as a header carries them.
    pub(crate) fn header(&self) -> Option<String> {
        let carried = self
            .cookies
            .iter()
            .map(|one| format!("{}={}", one.name(), one.value()));
        let carried: Vec<String> = carried.collect();
        (!carried.is_empty()).then(|| carried.join("; "))
    }
}
