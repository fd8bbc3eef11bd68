//! One section of a report: a page that is saved as a whole where no script runs, and answer by answer where one does.

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::report::{OfferedFrom, Offers, OpenedReport, Outcome, Present, ReportError};
use grants::question_set::address::Address;
use grants::question_set::answers::Sheet;
use grants::question_set::{QuestionSet, Section};
use maud::{Markup, html};
use wording::{Speak, message, time_of_day};

use super::questions::{Kept, MORE_ROWS, Shown, remark_id};
use super::sent::{ALL, COMMENT, EXPLANATION, Sent, TAKE};
use super::words::{self, said};
use super::{HERE, address, files_address, found, refusal, reveal, section_address, status_of};
use crate::ui::field::{Field, error_summary};
use crate::ui::{Button, Tone, button, default_button, form, notice};
use crate::work::person::{SignedIn, Writer};
use crate::work::typed::Typed;
use crate::{Reader, Refusal, asset};

/// What the program on the page sends to say which questions it shows.
const SHOWN: &str = "visade";

/// The page.
pub async fn shown(
    person: SignedIn,
    Path((id, name)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    let opened = found(&person, &id).await?;
    must_have(&opened.questions, &name)?;
    // That somebody is here is told to the others; where it cannot be, the page is shown all the same.
    if let Err(error) = person
        .casework
        .seen_in_report(&person.actor, &id, &name)
        .await
    {
        tracing::debug!(%error, "That somebody is in a report was not noted.");
    }
    let offers = offers(&person, &opened).await;
    let page = render(&person, (&opened, &offers), &name, &Sent::default(), None);
    Ok(super::scripted(page.into_response()))
}

fn must_have<'a>(questions: &'a QuestionSet, name: &str) -> Result<&'a Section, Refusal> {
    let mut all = questions.sections.iter();
    let found = all.find(|section| section.name == name);
    found.ok_or_else(|| refusal(&ReportError::NoSuchQuestion))
}

/// Everything on the page, saved at once.
pub async fn sent(
    Path((id, name)): Path<(String, String)>,
    writer: Writer,
) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let asked = person.casework.asked_in_report(&person.actor, &id).await;
    let asked = asked.map_err(|error| refusal(&error))?;
    must_have(&asked, &name)?;
    let mut sent = Sent::read(typed);
    let taken = match typed.get(TAKE).split_once(' ') {
        Some(pressed) => take(person, (&id, &name), pressed, &mut sent).await?,
        None => None,
    };
    let saved = save(person, &id, &mut sent).await;
    if let Err(error @ (ReportError::NoSuchReport | ReportError::NotAllowed(_))) = &saved {
        return Err(refusal(error));
    }
    if saved.is_ok() && sent.is_all_kept() {
        let mut next = format!("{}?sparat=1", section_address(&id, &name));
        if let Some((address, count)) = typed.get(MORE_ROWS).split_once(' ') {
            let address: String = form_urlencoded::byte_serialize(address.as_bytes()).collect();
            let count: u16 = count.parse().unwrap_or(1);
            next = format!(
                "{}?rader={address}&antal={count}",
                section_address(&id, &name)
            );
        }
        if let Some(taken) = taken {
            next = format!("{next}#{}", words::id_of(&taken));
        }
        return Ok(person.go(&next));
    }
    let opened = found(person, &id).await?;
    let offers = offers(person, &opened).await;
    let status = match &saved {
        Err(error) => status_of(error),
        Ok(()) if sent.is_stale() => StatusCode::CONFLICT,
        Ok(()) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let what = (&opened, &offers);
    let page = render(person, what, &name, &sent, saved.err().as_ref());
    Ok(super::scripted((status, page).into_response()))
}

/// What may be the answers, from elsewhere. Where it cannot be told the page is shown all the same.
async fn offers(person: &SignedIn, opened: &OpenedReport) -> Offers {
    if !opened.may_answer {
        return Offers::default();
    }
    let offers = person
        .casework
        .report_offers(&person.actor, &opened.report.id);
    match offers.await {
        Ok(offers) => offers,
        Err(error) => {
            tracing::warn!(%error, "What may be the answers of a report was not found out.");
            Offers::default()
        }
    }
}

/// Puts what a pressed button offers in its fields, to be saved with the rest as if it had been typed; the question, when it was
/// one.
async fn take(
    person: &SignedIn,
    (id, section): (&str, &str),
    (from, at): (&str, &str),
    sent: &mut Sent,
) -> Result<Option<Address>, Refusal> {
    let before = &found(person, id).await?;
    let from = OfferedFrom::from_word(from);
    let offers = person
        .casework
        .report_offers(&person.actor, &before.report.id);
    let offers = offers.await.map_err(|error| refusal(&error))?;
    let is_here = |question: &str| {
        let question = Address::read(question);
        let found = question.and_then(|at| before.questions.find(&at.question).map(|it| it.0));
        found.is_some_and(|it| it.name == section)
    };
    let sheet = Sheet::new(&before.questions, &before.facts, &before.answers);
    for (question, offer) in offers.all() {
        let is_free = || {
            offer
                .answers
                .keys()
                .all(|one| is_free(before, &sheet, sent, one))
        };
        let is_meant = question == at || (at == ALL && offer.from.is_taken_at_once() && is_free());
        if Some(offer.from) != from || !is_meant || !is_here(question) {
            continue;
        }
        for (address, text) in &offer.answers {
            let kept = before.kept.get(address).map_or(0, |kept| kept.version);
            let seen = sent.seen_at(address).unwrap_or(kept);
            sent.take(address, seen, text);
        }
    }
    Ok(Address::read(at))
}

/// Whether nobody answered, and nothing was typed but what the system filled in.
fn is_free(before: &OpenedReport, sheet: &Sheet<'_>, sent: &Sent, address: &str) -> bool {
    let kept = before.kept.get(address);
    if kept.is_some_and(|kept| !kept.text.is_empty()) {
        return false;
    }
    let typed = sent.typed_at(address);
    if typed.is_empty() {
        return true;
    }
    let Some(at) = Address::read(address) else {
        return false;
    };
    let found = before.questions.find(&at.question);
    found.is_some_and(|(_, question)| {
        let filled = sheet.prefilled(question, at.item.as_deref());
        filled.is_some() && question.kind.read(typed) == Ok(filled)
    })
}

/// Saves answers, then explanations and comments. Each is kept or told by itself.
async fn save(person: &SignedIn, id: &str, sent: &mut Sent) -> Result<(), ReportError> {
    let (casework, actor) = (&person.casework, &person.actor);
    sent.outcomes = casework.save_answers(actor, id, sent.new_answers()).await?;
    for (finding, text) in sent.explanations.clone() {
        match casework.explain_finding(actor, id, &finding, &text).await {
            // What is not asked any more needs no explanation.
            Ok(()) | Err(ReportError::NoSuchFinding) => {}
            Err(error) => {
                let why = in_words(&person.reader, &error);
                sent.not_kept.insert(format!("{EXPLANATION}{finding}"), why);
            }
        }
    }
    for (address, text) in sent.comments.clone() {
        if text.trim().is_empty() {
            continue;
        }
        if let Err(error) = casework.comment_on_report(actor, id, &address, &text).await {
            let why = in_words(&person.reader, &error);
            sent.not_kept.insert(format!("{COMMENT}{address}"), why);
        }
    }
    Ok(())
}

/// What went wrong and what to do, in one line.
fn in_words(reader: &Reader, error: &ReportError) -> String {
    let hint = error.hint().map(|hint| reader.say(&hint));
    let words = format!(
        "{} {}",
        reader.say(&error.message()),
        hint.unwrap_or_default()
    );
    words.trim().to_owned()
}

/// Nothing is at the address the program sends answers to: whoever opens it comes to the page.
pub async fn back(
    person: SignedIn,
    Path((id, name)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    found(&person, &id).await?;
    Ok(person.go(&section_address(&id, &name)))
}

/// Answers a program on the page sends, one or a few at a time, and the answer to it as data.
pub async fn autosave(
    Path((id, name)): Path<(String, String)>,
    writer: Writer,
) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let sent = Sent::read(typed);
    let new = sent.new_answers();
    // Each writes to disk. The program on the page sends nothing now and then to say that somebody is there, so that no answer has
    // to wait for that too.
    if new.is_empty() {
        let seen = person.casework.seen_in_report(&person.actor, &id, &name);
        if let Err(error) = seen.await {
            tracing::debug!(%error, "That somebody is in a report was not noted.");
        }
    }
    let saved = person
        .casework
        .save_and_go_on(&person.actor, &id, new)
        .await;
    let saved = match saved {
        Ok(saved) => saved,
        Err(error) => {
            let says = in_words(&person.reader, &error);
            let said = serde_json::json!({ "says": says, "gone": error_is_final(&error) });
            return Ok((status_of(&error), Json(said)).into_response());
        }
    };
    let questions = &saved.questions;
    let answers: BTreeMap<String, serde_json::Value> = (saved.outcomes.iter())
        .map(|(address, outcome)| (address.clone(), data(person, questions, address, outcome)))
        .collect();
    let at = time_of_day(person.reader.now, person.reader.language);
    let revealed = reveal::changed(person, &saved, (&id, &name), typed.get(SHOWN)).await?;
    let says = if revealed.is_some() {
        message!("reporting-saved-and-revealed", at = at)
    } else {
        message!("reporting-saved-at", at = at)
    };
    let mut said = serde_json::json!({
        "says": person.say(&says),
        "present": present(person, questions, &saved.present),
        "answers": answers,
    });
    if let (Some((shown, fields)), Some(said)) = (revealed, said.as_object_mut()) {
        said.insert("shown".to_owned(), shown.into());
        said.insert("fields".to_owned(), fields.into_string().into());
    }
    Ok(Json(said).into_response())
}

/// Whether trying again is of no use.
const fn error_is_final(error: &ReportError) -> bool {
    !matches!(error, ReportError::Store(_) | ReportError::Newer)
}

fn data(
    person: &SignedIn,
    questions: &QuestionSet,
    address: &str,
    outcome: &Outcome,
) -> serde_json::Value {
    let kind = Address::read(address).and_then(|at| {
        let (_, question) = questions.find(&at.question)?;
        let mut columns = question.kind.columns().iter();
        match &at.cell {
            Some(cell) => columns.find(|it| it.name == cell.column).map(|it| &it.kind),
            None => Some(&question.kind),
        }
    });
    match outcome {
        Outcome::Kept { version, .. } => {
            serde_json::json!({ "became": "kept", "version": version })
        }
        Outcome::Stale {
            version,
            theirs,
            by,
        } => {
            let text = kind.map_or_else(
                || theirs.clone(),
                |kind| words::kept(&person.reader, kind, theirs),
            );
            serde_json::json!({
                "became": "stale",
                "version": version,
                "theirs": theirs,
                "text": text,
                "says": person.say(&message!("reporting-stale", name = by)),
                "label": person.say(&message!("reporting-theirs", name = by)),
            })
        }
        Outcome::NotAnAnswer(why) => serde_json::json!({
            "became": "wrong",
            "says": person.say(&words::not_an_answer(why)),
        }),
        Outcome::NoSuchQuestion => serde_json::json!({
            "became": "wrong",
            "says": person.say(&message!("reporting-no-such-field")),
        }),
    }
}

/// Who else is in the report now, and where.
pub fn present(person: &SignedIn, questions: &QuestionSet, present: &[Present]) -> String {
    let all = present.iter().map(|one| {
        let sections = &mut questions.sections.iter();
        let section = sections.find(|it| it.name == one.place);
        match section {
            Some(section) => person.say(&message!(
                "reporting-present-in",
                name = &one.name,
                section = person.reader.language.of(&section.title)
            )),
            None => one.name.clone(),
        }
    });
    let all: Vec<String> = all.collect();
    if all.is_empty() {
        return person.say(&message!("reporting-present-nobody"));
    }
    person.say(&message!("reporting-present", names = all.join("; ")))
}

/// What is kept, as the form wants it.
pub fn kept(opened: &OpenedReport) -> BTreeMap<String, Kept> {
    let all = opened.kept.iter();
    all.map(|(address, one)| {
        let kept = Kept {
            version: one.version,
            text: one.text.clone(),
            by: Some((one.by.clone(), one.at)),
        };
        (address.clone(), kept)
    })
    .collect()
}

/// The rows a table was asked to have, from the address of the page.
fn asked_rows(reader: &Reader) -> Option<(String, u16)> {
    let query = Typed::read(reader.query.as_deref().unwrap_or_default().as_bytes());
    let count = query.get("antal").parse().ok()?;
    Some((query.get("rader").to_owned(), count)).filter(|(address, _)| !address.is_empty())
}

fn render(
    person: &SignedIn,
    (opened, offers): (&OpenedReport, &Offers),
    name: &str,
    sent: &Sent,
    trouble: Option<&ReportError>,
) -> Markup {
    let reader = &person.reader;
    let sheet = Sheet::new(&opened.questions, &opened.facts, &opened.answers);
    let kept = kept(opened);
    let sections = &opened.questions.sections;
    let Some((at, section)) = sections.iter().enumerate().find(|(_, it)| it.name == name) else {
        return html! {};
    };
    let id = opened.report.id.clone();
    let files = |at: &Address| person.link(&files_address(&id, at));
    let shown = Shown {
        reader,
        sheet: &sheet,
        section,
        kept: &kept,
        explanations: Some(&opened.explanations),
        comments: Some(&opened.comments),
        files: Some(&files),
        offers: Some(offers),
        sent,
        rows: asked_rows(reader),
    };
    let mut page = person
        .page(said(reader, &sheet, &section.title, None))
        .crumb(person.say(&message!("work-nav-own")), "/mina-sidor")
        .crumb(person.say(&message!("reporting-nav")), HERE)
        .crumb(
            reader.agreement_title(&opened.report.agreement_id),
            address(&id),
        )
        .lead(&person.say(&message!(
            "reporting-section-lead",
            at = at.saturating_add(1),
            count = sections.len()
        )));
    if trouble.is_some() || !sent.is_all_kept() {
        page = page.error_title();
    }
    // Typed text is shown in its fields even where nothing can be saved: nobody loses it.
    let as_form = opened.may_answer || trouble.is_some();
    let next = sections.get(at.saturating_add(1));
    page.body(html! {
        (wrong(person, sent, trouble))
        (saved(person, opened, next))
        @if let Some(guidance) = &section.guidance { p { (said(reader, &sheet, guidance, None)) } }
        p.hint { (person.say(&message!("reporting-nobody-reads"))) }
        p.hint #narvarande { (present(person, &opened.questions, &opened.present)) }
        @if shown.is_empty() {
            p { (person.say(&message!("reporting-section-empty"))) }
        } @else if as_form {
            div.answers data-shown=(reveal::shown(&sheet, name)) data-save=(person.link(&format!("{}/spara", section_address(&id, name))))
                data-sign-in=(person.link(&format!("/logga-in?till={}", section_address(&id, name)))) {
                (form(&person.link(&section_address(&id, name)), &html! {
                    (default_button(&person.say(&message!("reporting-save"))))
                    (shown.fields())
                    p.buttons { (button(Button::Primary, &person.say(&message!("reporting-save")))) }
                }))
                (said_by_script(person))
            }
        } @else {
            (shown.answers())
        }
        p {
            a href=(person.link(&address(&id))) { (person.say(&message!("reporting-to-overview"))) }
            @if let (Some(next), false) = (next, as_form) {
                " · " a href=(person.link(&section_address(&id, &next.name))) {
                    (person.say(&message!("reporting-next", section = reader.language.of(&next.title))))
                }
            }
        }
        @if as_form { script type="module" src=(asset::address(asset::ANSWERING)) {} }
    })
    .render()
}

/// Where the program on the page tells what it does, and the words it tells it in.
fn said_by_script(person: &SignedIn) -> Markup {
    html! {
        p.save-state role="status" aria-live="polite" id="sparlage"
            data-waiting=(person.say(&message!("reporting-script-waiting")))
            data-lost=(person.say(&message!("reporting-script-lost")))
            data-session=(person.say(&message!("reporting-script-session")))
            data-sign-in=(person.say(&message!("reporting-script-sign-in")))
            data-mine=(person.say(&message!("reporting-mine")))
            data-use-mine=(person.say(&message!("reporting-script-use-mine")))
            data-use-theirs=(person.say(&message!("reporting-script-use-theirs"))) {}
    }
}

/// What is wrong, first on the page, each line leading to its field.
fn wrong(person: &SignedIn, sent: &Sent, trouble: Option<&ReportError>) -> Markup {
    let reader = &person.reader;
    if let Some(error) = trouble {
        let hint = error.hint().map(|hint| reader.say(&hint));
        let kept = reader.say(&message!("reporting-typed-is-here"));
        return notice(
            Tone::Warning,
            &reader.say(&error.message()),
            &html! { @if let Some(hint) = hint { p { (hint) } } p { (kept) } },
        );
    }
    let all = sent.outcomes.iter().filter_map(|(address, outcome)| {
        let at = Address::read(address)?;
        let words = match outcome {
            Outcome::Kept { .. } => return None,
            Outcome::Stale { by, .. } => message!("reporting-stale", name = by),
            Outcome::NotAnAnswer(why) => words::not_an_answer(why),
            Outcome::NoSuchQuestion => message!("reporting-no-such-field"),
        };
        Some(Field::new(words::id_of(&at), "").error(Some(reader.say(&words))))
    });
    let remarks = sent
        .not_kept
        .iter()
        .map(|(name, why)| Field::new(remark_id(name), "").error(Some(why.clone())));
    let fields: Vec<Field> = all.chain(remarks).collect();
    let fields: Vec<&Field> = fields.iter().collect();
    error_summary(&reader.say(&message!("reporting-not-all-saved")), &fields)
}

/// That it is saved, and where to go on.
fn saved(person: &SignedIn, opened: &OpenedReport, next: Option<&Section>) -> Markup {
    let query = person.reader.query.as_deref().unwrap_or_default();
    if Typed::read(query.as_bytes()).get("sparat").is_empty() {
        return html! {};
    }
    let last = opened.kept.values().map(|one| one.at).max();
    let Some(last) = last else { return html! {} };
    let at = time_of_day(last, person.reader.language);
    let words = person.say(&message!("reporting-saved-at", at = at));
    let id = &opened.report.id;
    notice(
        Tone::Done,
        &words,
        &html! {
            @if let Some(next) = next {
                p { a href=(person.link(&section_address(id, &next.name))) {
                    (person.say(&message!("reporting-next", section = person.reader.language.of(&next.title))))
                } }
            } @else {
                p { a href=(person.link(&address(id))) { (person.say(&message!("reporting-to-overview"))) } }
            }
        },
    )
}
