//! A report as it will be read, with what is frozen in it so far.

use axum::extract::Path;
use grants::government_report::Section;
use maud::Markup;
use wording::message;

use super::{found, page_of};
use crate::Refusal;
use crate::pages::government_reports::told::{Lookup, sections};
use crate::work::person::SignedIn;

/// The page.
pub async fn shown(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let opened = found(&person, &id).await?;
    let frozen = |name: &str| opened.frozen.get(name).map(|one| &one.frozen);
    let lookup = Lookup {
        frozen: &frozen,
        address: &|_| None,
    };
    let all: Vec<&Section> = (opened.sections.iter())
        .map(|(_, part)| &part.content)
        .collect();
    let content = sections(&person.reader, &all, &lookup);
    Ok(
        page_of(&person, &opened, &message!("government-reports-preview"))
            .lead(&person.say(&message!("government-reports-preview-lead")))
            .body(content)
            .render(),
    )
}
