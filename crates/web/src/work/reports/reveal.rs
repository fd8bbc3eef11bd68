//! Questions that an answer lets appear, for the program on the page: it is told which are shown, and their markup when others are
//! shown than it has.

use casework::report::{OpenedReport, Saved};
use grants::question_set::answers::Sheet;
use maud::Markup;

use super::questions::Shown;
use super::section::kept;
use super::sent::Sent;
use crate::Refusal;
use crate::work::person::SignedIn;

/// Which questions of a section are shown, in few signs: it changes when one appears or goes.
pub fn shown(sheet: &Sheet<'_>, section: &str) -> String {
    let all = sheet.questions().filter(|(of, _, _)| of.name == section);
    let names = all.map(|(_, question, item)| {
        let item = item.unwrap_or_default();
        format!("{} {item}\n", question.name)
    });
    let mut digest = documents::proof::sha256(names.collect::<String>().as_bytes());
    digest.truncate(SIGNS);
    digest
}

/// As many signs as two lists in one report never share by chance.
const SIGNS: usize = 16;

/// What is shown after a save and its markup, when it is not what the page has. Only then the report is read to be shown.
pub async fn changed(
    person: &SignedIn,
    saved: &Saved,
    (id, section): (&str, &str),
    has: &str,
) -> Result<Option<(String, Markup)>, Refusal> {
    let sheet = Sheet::new(&saved.questions, &saved.facts, &saved.answers);
    if has.is_empty() || has == shown(&sheet, section) {
        return Ok(None);
    }
    let opened = super::found(person, id).await?;
    Ok(fields(person, &opened, section))
}

/// Which questions of a section are shown, and their markup.
fn fields(person: &SignedIn, opened: &OpenedReport, section: &str) -> Option<(String, Markup)> {
    let sheet = Sheet::new(&opened.questions, &opened.facts, &opened.answers);
    let now = shown(&sheet, section);
    let mut sections = opened.questions.sections.iter();
    let section = sections.find(|one| one.name == section)?;
    let kept = kept(opened);
    let files = |at: &_| person.link(&super::files_address(&opened.report.id, at));
    let shown = Shown {
        reader: &person.reader,
        sheet: &sheet,
        section,
        kept: &kept,
        explanations: Some(&opened.explanations),
        comments: Some(&opened.comments),
        files: Some(&files),
        offers: None,
        sent: &Sent::default(),
        rows: None,
    };
    Some((now, shown.fields()))
}
