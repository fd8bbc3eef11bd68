//! Signing in by another who knows the person: OpenID Connect.

use maud::{Markup, html};

use crate::{Reader, Route};

/// Its routes.
pub fn routes() -> Vec<Route> {
    Vec::new()
}

/// A button for each provider that knows people: to sign in, to prove anew who one is, or to come in by an invitation.
pub fn buttons(_reader: &Reader, _purpose: &str, _back: &str) -> Markup {
    html! {}
}
