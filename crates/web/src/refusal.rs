//! What is not shown, and what to do instead.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use wording::Message;

/// An answer that is an error: a status, what happened, and the way out. The page around it is made by the layer that
/// knows the reader's language, so that handlers only say what is wrong.
#[derive(Clone, Debug)]
pub struct Refusal {
    /// The status.
    pub status: StatusCode,
    /// What happened.
    pub message: Message,
    /// What to do now.
    pub hint: Option<Message>,
}

impl Refusal {
    /// There is no such thing.
    pub const fn not_found(message: Message) -> Self {
        Self {
            status: StatusCode::NOT_FOUND,
            message,
            hint: None,
        }
    }

    /// What was asked for cannot be understood or done.
    pub const fn unprocessable(message: Message) -> Self {
        Self {
            status: StatusCode::UNPROCESSABLE_ENTITY,
            message,
            hint: None,
        }
    }

    /// Adds the way out.
    #[must_use]
    pub fn hint(mut self, hint: Message) -> Self {
        self.hint = Some(hint);
        self
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}
