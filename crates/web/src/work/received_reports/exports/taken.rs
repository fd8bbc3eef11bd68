//! The archive, sent a piece at a time as it is read: it is never in memory whole.

use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::Body;
use axum::extract::Path;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use casework::store::StoreError;
use futures_core::Stream;
use tokio::sync::mpsc::{Receiver, channel};

use super::refusal;
use crate::Refusal;
use crate::work::person::SignedIn;

/// So many pieces wait to be sent: the next is read while one is on its way.
const WAITING: usize = 1;

/// Pieces as they come.
struct Pieces(Receiver<Result<Vec<u8>, StoreError>>);

impl Stream for Pieces {
    type Item = Result<Vec<u8>, StoreError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.poll_recv(context)
    }
}

/// The archive.
pub async fn archive(person: SignedIn, Path(export): Path<String>) -> Result<Response, Refusal> {
    let found = person.casework.answer_export_bytes(&person.actor, &export);
    let mut bytes = found.await.map_err(|error| refusal(&error))?;
    let headers = [
        (CONTENT_TYPE, "application/zip".to_owned()),
        (CONTENT_LENGTH, bytes.size.to_string()),
        (
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"{}\"", bytes.name),
        ),
    ];
    let (sender, receiver) = channel(WAITING);
    tokio::spawn(async move {
        loop {
            let piece = bytes.next().await.transpose();
            let Some(piece) = piece else { return };
            let failed = piece.is_err();
            // Whoever has gone away is sent nothing more; after a failure the transfer breaks, so that nobody takes half a
            // file for a whole one.
            if sender.send(piece).await.is_err() || failed {
                return;
            }
        }
    });
    Ok((headers, Body::from_stream(Pieces(receiver))).into_response())
}
