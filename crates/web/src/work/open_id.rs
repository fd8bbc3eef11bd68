//! Signing in by another who knows the person: OpenID Connect.

use maud::{Markup, html};

use crate::{Reader, Route};

/// What somebody goes to a provider for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To sign in.
    SignIn,
    /// To prove anew who they are.
    Fresh,
    /// To accept an invitation.
    Invitation {
        /// The secret of the link.
        link: String,
        /// The code.
        code: String,
    },
    /// To be able to sign in this way from now on.
    Link,
}

/// Its routes.
pub fn routes() -> Vec<Route> {
    Vec::new()
}

/// A button for each provider; nothing when there is none. `back` is where one comes to afterwards.
pub fn buttons(_reader: &Reader, _purpose: &Purpose, _back: &str) -> Markup {
    html! {}
}
