//! The whole agreement file of a version: read, written by hand, and taken home.

use axum::extract::Path;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use grants::authorisation::Act;
use maud::Markup;
use wording::message;

use super::draft::{Draft, stored};
use super::editor::{Editor, opened};
use super::entry::{Entry, Kind, Section};
use super::person::{SignedIn, Writer};
use super::typed::{Typed, lines};
use crate::{Need, Refusal, Route};

/// The name of the one field.
pub const FIELD: &str = "text";

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        Route::private(
            Need::To(Act::ReadVersions),
            "/arbete/version/{version}/fil",
            get(asked).post(changed),
        )
        .writing(Need::To(Act::WriteVersions))
        .sample("/arbete/version/{version}/fil"),
        Route {
            translated: false,
            ..Route::private(
                Need::To(Act::ReadVersions),
                "/arbete/version/{version}/fil.toml",
                get(taken_home),
            )
            .sample("/arbete/version/{version}/fil.toml")
        },
    ]
}

/// The field for a whole file.
pub fn section() -> Section {
    Section {
        heading: message!("work-file-text"),
        lead: None,
        entries: vec![Entry {
            kind: Kind::Lines(30),
            ..Entry::line(FIELD, message!("work-file-label")).hint(message!("work-file-hint"))
        }],
    }
}

fn editor(draft: &Draft) -> Editor {
    Editor {
        heading: message!("work-file"),
        lead: Some(message!("work-file-lead")),
        action: draft.address("/fil"),
        back: draft.address("/fil"),
        sections: vec![section()],
        button: message!("work-save"),
        keeps_comments: true,
        below: Some((message!("work-file-take"), draft.address("/fil.toml"))),
        carries: &[],
    }
}

async fn asked(person: SignedIn, Path(version): Path<String>) -> Result<Markup, Refusal> {
    let draft = Draft::open(&person, &version).await?;
    let typed = Typed::default().with(FIELD, &*draft.version.text);
    Ok(opened(&editor(&draft), &person, &draft, typed))
}

async fn changed(Path(version): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let draft = Draft::open(&writer.by, &version).await?;
    let text = lines(writer.typed.get(FIELD));
    let make = |draft: &Draft| Ok((text != draft.version.text).then(|| text.clone()));
    let field_of = |_: &_| Some(FIELD.to_owned());
    editor(&draft).save(&writer, draft, make, field_of).await
}

async fn taken_home(person: SignedIn, Path(version): Path<String>) -> Result<Response, Refusal> {
    let (version, _) = stored(&person, &version).await?;
    // An agreement's id is letters, digits and hyphens.
    let name = format!(
        "attachment; filename=\"{}-v{}.toml\"",
        version.agreement_id, version.number
    );
    let headers = [
        (CONTENT_TYPE, "application/toml; charset=utf-8".to_owned()),
        (CONTENT_DISPOSITION, name),
    ];
    Ok((headers, version.text).into_response())
}
