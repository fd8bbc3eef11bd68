//! The messages as a feed (Atom, RFC 4287), for those who want to be told.

use std::sync::Arc;

use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use casework::message::marks;
use maud::{PreEscaped, html};
use wording::{Language, message};

use super::{address, number, sent};
use crate::{Refusal, Site};

/// So many messages stand in it, the latest first.
const ENTRIES: usize = 50;

/// Answers with the feed. It is in Swedish, as the messages are.
pub async fn feed(State(site): State<Arc<Site>>) -> Result<Response, Refusal> {
    let sent = sent(&site).await?;
    let say = |words: &wording::Message| Language::Swedish.say(words);
    let base = site.base_address();
    let changed = sent
        .first()
        .and_then(casework::store::message::Message::sent_at);
    let changed = changed.unwrap_or(site.published().changed_at);
    let list = format!("{base}/meddelanden");
    let markup = html! {
        (PreEscaped("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"))
        feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv" {
            title { (say(&message!("message-public-heading"))) }
            id { (list) }
            updated { (changed) }
            author { name { (say(&message!("letters-sender"))) } }
            (link(&list, "alternate"))
            (link(&format!("{base}/meddelanden.atom"), "self"))
            @for message in sent.iter().take(ENTRIES) {
                @let there = format!("{base}{}", address(message).unwrap_or_default());
                entry {
                    title { (number(message)) " " (message.subject) }
                    id { (there) }
                    (link(&there, "alternate"))
                    updated { (message.sent_at().unwrap_or(changed)) }
                    content type="text" { (clean(&marks::plain(&marks::parse(&message.body)))) }
                }
            }
        }
    };
    let headers = [(CONTENT_TYPE, "application/atom+xml; charset=utf-8")];
    Ok((headers, markup.into_string()).into_response())
}

/// Only `link` is an element of HTML without an end, so it is written with one.
fn link(address: &str, relation: &str) -> PreEscaped<String> {
    let address = html! { (address) }.into_string();
    PreEscaped(format!("<link href=\"{address}\" rel=\"{relation}\"/>"))
}

/// Without the characters XML has no way to write.
fn clean(text: &str) -> String {
    text.chars()
        .filter(|one| !one.is_control() || *one == '\n')
        .collect()
}
