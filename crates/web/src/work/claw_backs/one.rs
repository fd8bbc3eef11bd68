//! One matter: what is asked back and why, what was answered and decided, and the next step.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::claw_back::{
    ClawBackError, OpenedClawBack, RecoveryStatus, event, ground, number, status as standing,
};
use maud::{Markup, html};
use wording::{Message, Speak, message, moment};

use super::list::progress;
use super::{ALL, OWN, refusal, status_of};
use crate::Refusal;
use crate::ui::field::carried;
use crate::ui::{Button, Cell, Column, Table, button, facts, form, status};
use crate::work::entry::{Entry, Kind, Section, fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::{Fault, Reading};
use crate::work::repayments::{self, money_of, parts_table};
use crate::work::typed::Typed;
use crate::work::{amount, letters};

/// Which of the forms on the page was sent.
const DO: &str = "gor";
const COMMUNICATE: &str = "skicka";
const ANSWER: &str = "svara";
const DECIDE: &str = "besluta";
const DROP: &str = "lagg-ned";
/// The fields.
const TEXT: &str = "text";
const BY: &str = "senast";
const AMOUNT: &str = "belopp";
const REVISION: &str = "revision";

/// The page for whoever it concerns.
pub async fn own(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let opened = found(&person, &id).await?;
    Ok(shown(&person, OWN, &opened, &Typed::default(), &[]))
}

/// The page for those who handle it, and those who look on.
pub async fn of_all(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let opened = found(&person, &id).await?;
    let typed = Typed::default().with_amount(AMOUNT, opened.proposed);
    Ok(shown(&person, ALL, &opened, &typed, &[]))
}

/// The letter, as PDF.
pub async fn letter(person: SignedIn, Path(id): Path<String>) -> Result<Response, Refusal> {
    let found = person.casework.claw_back_letter(&person.actor, &id).await;
    let (name, bytes) = found.map_err(|error| refusal(&error))?;
    Ok(letters::file("application/pdf", "inline", &name, bytes))
}

/// An answer of whoever it concerns.
pub async fn own_sent(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    sent(&writer, OWN, &id).await
}

/// A step of those who handle it.
pub async fn of_all_sent(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    sent(&writer, ALL, &id).await
}

async fn found(person: &SignedIn, id: &str) -> Result<OpenedClawBack, Refusal> {
    let opened = person.casework.claw_back(&person.actor, id).await;
    opened.map_err(|error| refusal(&error))
}

async fn sent(writer: &Writer, list: &str, id: &str) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let (casework, actor) = (&person.casework, &person.actor);
    // What is not there, or not theirs, is found out before what was typed.
    let opened = found(person, id).await?;
    let (text, revision) = (typed.get(TEXT), typed.revision().unwrap_or(-1));
    let unreadable = |faults: &[Fault]| {
        let page = shown(person, list, &opened, typed, faults);
        Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
    };
    let done = match typed.get(DO) {
        ANSWER => casework.answer_claw_back(actor, id, text).await,
        DROP => casework.drop_claw_back(actor, id, revision, text).await,
        COMMUNICATE => {
            let mut reading = Reading::new(typed);
            let by = reading.date(BY);
            if !reading.faults.is_empty() {
                return unreadable(&reading.faults);
            }
            let told = casework.communicate_claw_back(actor, id, revision, by);
            told.await
        }
        DECIDE => match amount::read(typed.get(AMOUNT)) {
            Ok(amount) => {
                let decision = (amount, text);
                let proposed = casework.propose_claw_back_decision(actor, id, revision, decision);
                proposed.await
            }
            Err(words) => return unreadable(&[Fault::of(AMOUNT, words)]),
        },
        _ => return Ok(shown(person, list, &opened, typed, &[]).into_response()),
    };
    let Err(error) = done else {
        return Ok(person.go(&format!("{list}/{id}")));
    };
    let status = status_of(&error);
    if !status.is_client_error()
        || matches!(
            error,
            ClawBackError::NoSuchClawBack | ClawBackError::NotAllowed(_)
        )
    {
        return Err(refusal(&error));
    }
    let field = match (&error, typed.get(DO)) {
        (ClawBackError::TextMissing | ClawBackError::TextTooLong, _) => Some(TEXT),
        (ClawBackError::Refused(_), COMMUNICATE) => Some(BY),
        (ClawBackError::Refused(_), DECIDE) => Some(AMOUNT),
        _ => None,
    };
    let fault = Fault {
        field: field.map(str::to_owned),
        words: std::iter::once(error.message())
            .chain(error.hint())
            .collect(),
    };
    let opened = found(person, id).await?;
    let page = shown(person, list, &opened, typed, &[fault]);
    Ok((status, page).into_response())
}

fn text(label: Message) -> Entry {
    Entry {
        kind: Kind::Lines(8),
        ..Entry::lines(TEXT, label)
    }
}

/// The forms the reader may send now, by the word of each.
fn forms(opened: &OpenedClawBack, list: &str) -> Vec<(&'static str, Message, Section)> {
    let status = opened.listed.claw_back.status;
    let hear_by = opened.listed.claw_back.hear_by;
    let mut all = Vec::new();
    if let (true, true, Some(by)) = (list == OWN, opened.may_answer, hear_by) {
        let lead = if opened.period_is_over {
            message!("claw-backs-answer-late", by = by)
        } else {
            message!("claw-backs-answer-lead", by = by)
        };
        let section = Section {
            heading: message!("claw-backs-answer"),
            lead: Some(lead),
            entries: vec![text(message!("claw-backs-answer-text"))],
        };
        all.push((ANSWER, message!("claw-backs-answer-send"), section));
    }
    if list == OWN || !opened.may_manage || opened.decision_waits {
        return all;
    }
    if status == RecoveryStatus::Proposed {
        let lead = message!(
            "claw-backs-communicate-lead",
            days = u32::from(opened.answer_days)
        );
        let section = Section {
            heading: message!("claw-backs-communicate"),
            lead: Some(lead),
            entries: vec![Entry::date(BY, message!("claw-backs-hear-by"))],
        };
        all.push((
            COMMUNICATE,
            message!("claw-backs-communicate-send"),
            section,
        ));
    }
    let heard = [
        RecoveryStatus::Heard,
        RecoveryStatus::Answered,
        RecoveryStatus::PeriodPassed,
    ];
    if heard.contains(&status) {
        let amount = Entry::line(AMOUNT, message!("claw-backs-decide-amount")).hint(message!(
            "claw-backs-decide-amount-hint",
            most = opened.proposed
        ));
        let section = Section {
            heading: message!("claw-backs-decide"),
            lead: Some(message!("claw-backs-decide-lead")),
            entries: vec![amount, text(message!("claw-backs-reasons"))],
        };
        all.push((DECIDE, message!("claw-backs-decide-send"), section));
    }
    if status == RecoveryStatus::Proposed || heard.contains(&status) {
        let section = Section {
            heading: message!("claw-backs-drop"),
            lead: Some(message!("claw-backs-drop-lead")),
            entries: vec![Entry::lines(TEXT, message!("claw-backs-reasons"))],
        };
        all.push((DROP, message!("claw-backs-drop-send"), section));
    }
    all
}

fn shown(
    person: &SignedIn,
    list: &str,
    opened: &OpenedClawBack,
    typed: &Typed,
    faults: &[Fault],
) -> Markup {
    let listed = &opened.listed;
    let row = &listed.claw_back;
    let here = person.link(&format!("{list}/{}", row.id));
    let forms = forms(opened, list);
    // On a page with several forms only the one that was sent keeps what was typed and says what is wrong.
    let was_sent = |word: &str| typed.get(DO) == word;
    let prefilled = Typed::default().with(AMOUNT, typed.get(AMOUNT));
    let heading = message!(
        "claw-backs-one-heading",
        number = number(row),
        amount = row.amount
    );
    let stands = person.say(&standing(row.status));
    let mut page = person.page(person.say(&heading));
    page = if list == OWN {
        page.crumb(person.say(&message!("work-nav-own")), "/mina-sidor")
            .crumb(
                person.say(&message!("repayments-own-title")),
                repayments::OWN,
            )
            .lead(&person.say(&message!(
                "claw-backs-one-lead-own",
                payer = &listed.payer,
                status = stands
            )))
    } else {
        page.crumb(person.say(&message!("claw-backs-title")), ALL)
            .lead(&person.say(&message!(
                "claw-backs-one-lead-staff",
                organisation = &listed.organisation,
                status = stands
            )))
    };
    if !faults.is_empty() {
        page = page.error_title();
    }
    let sent: Vec<Section> = (forms.iter())
        .filter(|(word, ..)| was_sent(word))
        .map(|(_, _, section)| section.clone())
        .collect();
    page.body(html! {
        (summary(&person.reader, &sent, faults))
        (facts(about(person, opened)))
        (links(person, opened, list))
        (said(person, &message!("claw-backs-reasons"), Some(&row.reasons)))
        (parts_table(person, &row.agreement_id, &opened.parts, &message!("claw-backs-parts-caption")))
        (said(person, &message!("claw-backs-answer"), row.answer.as_deref()))
        // What waits for a second person is not told before it is decided.
        @if list == ALL || row.decided_at.is_some() {
            (said(person, &message!("claw-backs-decision"), row.decision.as_deref()))
        }
        @for (word, send, section) in &forms {
            @let (typed, faults) = if was_sent(word) { (typed, faults) } else { (&prefilled, &[][..]) };
            (form(&here, &html! {
                (carried(DO, word))
                (carried(REVISION, &row.revision.to_string()))
                (fields(&person.reader, std::slice::from_ref(section), typed, faults))
                p.buttons { (button(Button::Secondary, &person.say(send))) }
            }))
        }
        h2.names-table { (person.say(&message!("claw-backs-history"))) }
        (history(person, opened).markup())
    })
    .render()
}

fn about(person: &SignedIn, opened: &OpenedClawBack) -> Vec<(String, Markup)> {
    let listed = &opened.listed;
    let row = &listed.claw_back;
    let mut all = vec![
        (
            message!("claw-backs-status"),
            status(progress(row.status), &person.say(&standing(row.status))),
        ),
        (
            message!("claw-backs-ground"),
            html! { (person.say(&ground(row.ground))) },
        ),
        (
            message!("claw-backs-amount"),
            html! { (money_of(person, row.amount)) },
        ),
        (
            message!("claw-backs-column-organisation"),
            html! { (listed.organisation) },
        ),
        (
            message!("claw-backs-agreement"),
            html! { (person.reader.agreement_title(&row.agreement_id)) },
        ),
    ];
    all.extend(row.hear_by.map(|day| {
        let day = wording::date(day, person.reader.language);
        (message!("claw-backs-hear-by"), html! { (day) })
    }));
    all.into_iter()
        .map(|(name, fact)| (person.say(&name), fact))
        .collect()
}

fn links(person: &SignedIn, opened: &OpenedClawBack, list: &str) -> Markup {
    let row = &opened.listed.claw_back;
    let claims = if list == OWN {
        repayments::OWN
    } else {
        repayments::ALL
    };
    html! {
        @if opened.has_letter {
            p { a href=(format!("{OWN}/{}/brev", row.id)) { (person.say(&message!("claw-backs-letter-link"))) } }
        }
        @if let Some(claim) = &opened.repayment_id {
            p { a href=(person.link(&format!("{claims}/{claim}"))) { (person.say(&message!("claw-backs-claim-link"))) } }
        }
        @if opened.decision_waits && list == ALL {
            p { a href=(person.link("/mina-sidor/godkannanden")) { (person.say(&message!("claw-backs-waits"))) } }
        }
    }
}

/// What somebody wrote, under its heading.
fn said(person: &SignedIn, heading: &Message, text: Option<&str>) -> Markup {
    let Some(text) = text else { return html! {} };
    html! {
        h2 { (person.say(heading)) }
        @for paragraph in text.split("\n\n").filter(|part| !part.trim().is_empty()) {
            p.post-text { (paragraph.trim()) }
        }
    }
}

fn history(person: &SignedIn, opened: &OpenedClawBack) -> Table {
    let rows = opened.steps.iter().map(|one| {
        vec![
            Cell::Text(moment(one.at, person.reader.language)),
            Cell::Text(person.say(&event(&one.what))),
            Cell::Text(one.by.clone()),
        ]
    });
    let heads = [
        message!("repayments-column-when"),
        message!("repayments-column-what"),
        message!("repayments-column-by"),
    ];
    Table {
        caption: person.say(&message!("claw-backs-history-caption")),
        columns: heads
            .iter()
            .map(|head| Column::words(person.say(head)))
            .collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("claw-backs-history-empty")),
    }
}
