//! "Did this page help you?": the form's answer, and the thanks.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use maud::{Markup, html};
use wording::message;

use super::asked::asked;
use crate::feedback::{Feedback, LONGEST_COMMENT_CHARACTERS};
use crate::ui::field::{self, Field};
use crate::ui::{Button, Page, button, form as form_element};
use crate::{Reader, Route, Site};

/// The names of the fields, as every page's form has them.
const PAGE: &str = "sida";
const HELPED: &str = "hjalpte";
const COMMENT: &str = "kommentar";
/// The longest path of a page of ours.
const LONGEST_PATH_BYTES: usize = 200;

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        Route::page("/synpunkt", get(empty).post(take))
            .sample("/synpunkt")
            .sample("/synpunkt?sida=/metod")
            .never_cached(),
        Route::page("/synpunkt/tack", get(thanks))
            .sample("/synpunkt/tack")
            .sample("/synpunkt/tack?sida=/mottagare/0138"),
    ]
}

/// What was sent, as typed.
#[derive(Default)]
struct Form {
    page: Option<String>,
    helped: Option<bool>,
    comment: String,
}

impl Form {
    fn read(body: &[u8]) -> Self {
        let mut form = Self::default();
        for (name, value) in form_urlencoded::parse(body) {
            match name.as_ref() {
                PAGE => form.page = own_path(&value),
                HELPED => {
                    form.helped = match value.as_ref() {
                        "ja" => Some(true),
                        "nej" => Some(false),
                        _ => None,
                    }
                }
                // A browser sends line ends as two characters; they are one to who wrote them.
                COMMENT => form.comment = value.replace("\r\n", "\n"),
                _ => {}
            }
        }
        form
    }
}

/// A path of ours without the language; none for anything that could lead elsewhere.
fn own_path(path: &str) -> Option<String> {
    let path = match path.strip_prefix("/en") {
        Some("") => "/",
        Some(rest) if rest.starts_with('/') => rest,
        _ => path,
    };
    let safe = |byte: u8| byte.is_ascii_graphic() && !matches!(byte, b'\\' | b'"' | b'<' | b'>');
    let own = path.starts_with('/')
        && !path.starts_with("//")
        && path.len() <= LONGEST_PATH_BYTES
        && path.bytes().all(safe);
    own.then(|| path.to_owned())
}

async fn empty(reader: Reader) -> Markup {
    let form = Form {
        page: asked(&reader, PAGE).and_then(|path| own_path(&path)),
        ..Form::default()
    };
    page(&reader, &form, Outcome::Empty)
}

async fn take(State(site): State<Arc<Site>>, reader: Reader, body: Bytes) -> Response {
    let form = Form::read(&body);
    let too_long = form.comment.chars().count() > LONGEST_COMMENT_CHARACTERS;
    let Some(helped) = form.helped.filter(|_| !too_long) else {
        let page = page(&reader, &form, Outcome::Wrong);
        return (StatusCode::UNPROCESSABLE_ENTITY, page).into_response();
    };
    let path = form.page.clone().unwrap_or_else(|| "/".to_owned());
    let feedback = Feedback {
        page: path.clone(),
        helped,
        comment: form.comment.clone(),
        at: reader.now,
    };
    let kept = site.take_feedback(&feedback, reader.language).await;
    if kept.is_err() {
        let page = page(&reader, &form, Outcome::NotKept);
        return (StatusCode::SERVICE_UNAVAILABLE, page).into_response();
    }
    let query: String = form_urlencoded::Serializer::new(String::new())
        .append_pair(PAGE, &path)
        .finish();
    Redirect::to(&format!("{}?{query}", reader.link("/synpunkt/tack"))).into_response()
}

/// What became of the form.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Empty,
    Wrong,
    NotKept,
}

fn page(reader: &Reader, form: &Form, outcome: Outcome) -> Markup {
    let wrong = outcome == Outcome::Wrong;
    let helped_error =
        (wrong && form.helped.is_none()).then(|| reader.say(&message!("about-feedback-choose")));
    let count = form.comment.chars().count();
    let comment_error = (wrong && count > LONGEST_COMMENT_CHARACTERS).then(|| {
        reader.say(&message!(
            "about-feedback-too-long",
            most = LONGEST_COMMENT_CHARACTERS,
            count = count
        ))
    });
    let options = [
        ("ja".to_owned(), reader.say(&message!("places-yes"))),
        ("nej".to_owned(), reader.say(&message!("places-no"))),
    ];
    let chosen = match form.helped {
        Some(true) => "ja",
        Some(false) => "nej",
        None => "",
    };
    let helped = Field::new(HELPED, reader.say(&message!("about-feedback-helped")))
        .value(chosen)
        .error(helped_error);
    let comment = Field::new(COMMENT, reader.say(&message!("about-feedback-comment")))
        .hint(reader.say(&message!(
            "about-feedback-hint",
            most = LONGEST_COMMENT_CHARACTERS
        )))
        .value(form.comment.clone())
        .error(comment_error);
    let (heading, lead) = match outcome {
        Outcome::Empty => (
            message!("about-feedback-heading"),
            message!("about-feedback-lead"),
        ),
        Outcome::Wrong => (
            message!("about-feedback-wrong"),
            message!("about-feedback-wrong-lead"),
        ),
        Outcome::NotKept => (
            message!("about-feedback-lost"),
            message!("about-feedback-lost-lead"),
        ),
    };
    let page = Page::new(reader, reader.say(&heading))
        .lead(&reader.say(&lead))
        .body(html! {
            (field::error_summary(&reader.say(&message!("places-list-error")), &[&helped, &comment]))
            (form_element(&reader.link("/synpunkt"), &html! {
                @if let Some(path) = &form.page { (field::carried(PAGE, path)) }
                (field::radios(&helped, &options))
                (field::lines(&comment, 6))
                (button(Button::Primary, &reader.say(&message!("about-feedback-send"))))
            }))
        })
        .hidden();
    if outcome == Outcome::Wrong {
        page.error_title().render()
    } else {
        page.render()
    }
}

async fn thanks(reader: Reader) -> Markup {
    let path = asked(&reader, PAGE).and_then(|path| own_path(&path));
    Page::new(&reader, reader.say(&message!("about-thanks-heading")))
        .lead(&reader.say(&message!("about-thanks-lead")))
        .body(html! {
            ul {
                @if let Some(path) = path.filter(|path| path != "/") {
                    li { a href=(reader.link(&path)) { (reader.say(&message!("about-thanks-back"))) } }
                }
                li { a href=(reader.link("/")) { (reader.say(&message!("about-thanks-start"))) } }
            }
        })
        .render()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_of_ours_are_led_back_to() {
        for path in ["/", "/mottagare/0138", "/en/metod", "/lan/03?ar=2021"] {
            assert!(own_path(path).is_some(), "{path}");
        }
        assert_eq!(own_path("/en/metod").as_deref(), Some("/metod"));
        for path in [
            "",
            "metod",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "/a\nb",
            "/\"><script>",
            "/en//evil.example",
            "/å",
            "javascript:alert(1)",
            &format!("/{}", "a".repeat(200)),
        ] {
            assert_eq!(own_path(path), None, "{path}");
        }
    }
}
