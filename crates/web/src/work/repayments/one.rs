//! One claim: how much, until when, how to pay, what happened, and what can be done about it.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::repayment::{
    AccountTold, Change, OpenedRepayment, RepaymentError, RepaymentStatus, event, ground, number,
};
use grants::Fraction;
use grants::authorisation::Act;
use grants::interest::Interest;
use maud::{Markup, html};
use wording::{Decimal, Message, Speak, message, moment};

use super::list::{progress, standing};
use super::{ALL, OWN, money_of, parts_table, refusal, status_of};
use crate::Refusal;
use crate::ui::field::carried;
use crate::ui::{Button, Cell, Column, Table, Tone, button, facts, form, notice, status};
use crate::work::entry::{Entry, Section, fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::Fault;
use crate::work::typed::Typed;
use crate::work::{amount, claw_backs, letters, payment_accounts};

/// Which of the forms on the page was sent.
const DO: &str = "gor";
const DISPUTE: &str = "bestrid";
const UPHOLD: &str = "star-fast";
const CHANGE: &str = "andra";
const INTEREST: &str = "ranta";
/// The fields.
const WHY: &str = "skal";
const HOW: &str = "hur";
const TO: &str = "belopp";
const REDUCE: &str = "satt-ned";
const WAIVE: &str = "efterskank";
const REVISION: &str = "revision";

/// The page for whoever is to pay.
pub async fn own(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let opened = found(&person, &id).await?;
    Ok(shown(&person, OWN, &opened, &Typed::default(), &[]))
}

/// The page for those who follow that the money comes.
pub async fn of_all(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let opened = found(&person, &id).await?;
    Ok(shown(&person, ALL, &opened, &Typed::default(), &[]))
}

/// The letter, as PDF.
pub async fn letter(person: SignedIn, Path(id): Path<String>) -> Result<Response, Refusal> {
    let found = person.casework.repayment_letter(&person.actor, &id, None);
    let found = found.await;
    let (name, bytes) = found.map_err(|error| refusal(&error))?;
    Ok(letters::file("application/pdf", "inline", &name, bytes))
}

/// The letter of a change, as PDF.
pub async fn change_letter(
    person: SignedIn,
    Path((id, number)): Path<(String, i64)>,
) -> Result<Response, Refusal> {
    let found = person
        .casework
        .repayment_letter(&person.actor, &id, Some(number));
    let (name, bytes) = found.await.map_err(|error| refusal(&error))?;
    Ok(letters::file("application/pdf", "inline", &name, bytes))
}

/// A form sent by whoever is to pay.
pub async fn own_sent(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    sent(&writer, OWN, &id).await
}

/// A form sent by whoever gets the money.
pub async fn of_all_sent(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    sent(&writer, ALL, &id).await
}

async fn found(person: &SignedIn, id: &str) -> Result<OpenedRepayment, Refusal> {
    let opened = person.casework.repayment(&person.actor, id).await;
    opened.map_err(|error| refusal(&error))
}

/// What to change it to, or what is wrong with what was typed.
fn change(typed: &Typed) -> Result<Change, Fault> {
    match typed.get(HOW) {
        REDUCE => amount::read(typed.get(TO))
            .map(Change::ReduceTo)
            .map_err(|words| Fault::of(TO, words)),
        WAIVE => Ok(Change::Waive),
        _ => Err(Fault::of(HOW, message!("work-field-choice"))),
    }
}

async fn sent(writer: &Writer, list: &str, id: &str) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let (casework, actor) = (&person.casework, &person.actor);
    // What is not there, or not theirs, is found out before what was typed.
    let opened = found(person, id).await?;
    let why = typed.get(WHY);
    let done = match typed.get(DO) {
        DISPUTE => casework.dispute_repayment(actor, id, why).await,
        UPHOLD => casework.uphold_repayment(actor, id, why).await,
        INTEREST => {
            let revision = typed.revision().unwrap_or(-1);
            casework.propose_interest(actor, id, revision, why).await
        }
        CHANGE => match change(typed) {
            Ok(change) => {
                let revision = typed.revision().unwrap_or(-1);
                casework
                    .propose_repayment_change(actor, id, revision, change, why)
                    .await
            }
            Err(fault) => {
                let page = shown(person, list, &opened, typed, &[fault]);
                return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
            }
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
            RepaymentError::NoSuchRepayment | RepaymentError::NotAllowed(_)
        )
    {
        return Err(refusal(&error));
    }
    let field = match error {
        RepaymentError::NoteMissing | RepaymentError::NoteTooLong => Some(WHY.to_owned()),
        RepaymentError::Refused(_) if typed.get(DO) == CHANGE => Some(TO.to_owned()),
        _ => None,
    };
    let fault = Fault {
        field,
        words: std::iter::once(error.message())
            .chain(error.hint())
            .collect(),
    };
    let opened = found(person, id).await?;
    let page = shown(person, list, &opened, typed, &[fault]);
    Ok((status, page).into_response())
}

/// The forms the reader may send now, by the word of each.
fn forms(opened: &OpenedRepayment) -> Vec<(&'static str, Message, Section)> {
    let status = opened.listed.repayment.status;
    let open = !matches!(status, RepaymentStatus::Paid | RepaymentStatus::Waived);
    let disputed = status == RepaymentStatus::Disputed;
    let mut all = Vec::new();
    if opened.may_dispute && open && !disputed {
        let section = Section {
            heading: message!("repayments-dispute"),
            lead: Some(message!("repayments-dispute-lead")),
            entries: vec![Entry::lines(WHY, message!("repayments-dispute-why"))],
        };
        all.push((DISPUTE, message!("repayments-dispute-send"), section));
    }
    if opened.may_uphold && disputed {
        let section = Section {
            heading: message!("repayments-uphold"),
            lead: Some(message!("repayments-uphold-lead")),
            entries: vec![Entry::lines(WHY, message!("repayments-uphold-why"))],
        };
        all.push((UPHOLD, message!("repayments-uphold-send"), section));
    }
    if let Some(amount) = opened
        .interest_to_claim
        .filter(|_| opened.may_change && !opened.change_waits)
    {
        let section = Section {
            heading: message!("repayments-claim-interest"),
            lead: Some(message!("repayments-claim-interest-lead", amount = amount)),
            entries: vec![Entry::lines(WHY, message!("repayments-change-why"))],
        };
        all.push((
            INTEREST,
            message!("repayments-claim-interest-send"),
            section,
        ));
    }
    if opened.may_change && open && !opened.change_waits {
        let hows = vec![
            (String::new(), message!("repayments-choose")),
            (REDUCE.to_owned(), message!("repayments-change-reduce")),
            (WAIVE.to_owned(), message!("repayments-change-waive")),
        ];
        let section = Section {
            heading: message!("repayments-change"),
            lead: Some(message!("repayments-change-lead")),
            entries: vec![
                Entry::choice(HOW, message!("repayments-change-how"), hows),
                Entry::line(TO, message!("repayments-change-to"))
                    .hint(message!("repayments-change-to-hint")),
                Entry::lines(WHY, message!("repayments-change-why")),
            ],
        };
        all.push((CHANGE, message!("repayments-change-send"), section));
    }
    all
}

fn heading(opened: &OpenedRepayment, list: &str) -> Message {
    let listed = &opened.listed;
    let row = &listed.repayment;
    match (listed.outstanding.is_zero(), list == OWN) {
        (true, _) => message!("repayments-one-heading-done", number = number(row)),
        (false, true) => message!(
            "repayments-one-heading",
            outstanding = listed.outstanding,
            due = row.due_on
        ),
        (false, false) => message!(
            "repayments-one-heading-staff",
            organisation = &listed.organisation,
            outstanding = listed.outstanding,
            due = row.due_on
        ),
    }
}

fn shown(
    person: &SignedIn,
    list: &str,
    opened: &OpenedRepayment,
    typed: &Typed,
    faults: &[Fault],
) -> Markup {
    let row = &opened.listed.repayment;
    let here = person.link(&format!("{list}/{}", row.id));
    let forms = forms(opened);
    // On a page with several forms only the one that was sent keeps what was typed and says what is wrong.
    let was_sent = |word: &str| typed.get(DO) == word;
    let nothing = Typed::default();
    let mut page = person.page(person.say(&heading(opened, list)));
    page = if list == OWN {
        page.crumb(person.say(&message!("work-nav-own")), "/mina-sidor")
            .crumb(person.say(&message!("repayments-own-title")), OWN)
            .lead(&person.say(&message!("repayments-one-lead-claimed")))
    } else {
        page.crumb(person.say(&message!("repayments-all-title")), ALL)
            .lead(&person.say(&message!("repayments-one-lead-staff")))
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
        (account_notice(person, opened))
        (facts(about(person, opened, list)))
        (letter_link(person, opened))
        (parts_table(person, &row.agreement_id, &opened.parts, &message!("repayments-parts-caption")))
        @if let Some(interest) = &opened.interest { (interest_table(person, interest)) }
        @else { p.hint { (person.say(&message!("repayments-interest-none"))) } }
        @if opened.change_waits && list == ALL {
            p {
                a href=(person.link("/mina-sidor/godkannanden")) {
                    (person.say(&message!("repayments-change-waits-link")))
                }
            }
        }
        @for (word, send, section) in &forms {
            @let (typed, faults) = if was_sent(word) { (typed, faults) } else { (&nothing, &[][..]) };
            (form(&here, &html! {
                (carried(DO, word))
                (carried(REVISION, &row.revision.to_string()))
                (fields(&person.reader, std::slice::from_ref(section), typed, faults))
                p.buttons { (button(Button::Secondary, &person.say(send))) }
            }))
        }
        h2.names-table { (person.say(&message!("repayments-history"))) }
        (history(person, opened).markup())
    })
    .render()
}

fn about(person: &SignedIn, opened: &OpenedRepayment, list: &str) -> Vec<(String, Markup)> {
    let listed = &opened.listed;
    let row = &listed.repayment;
    let language = person.reader.language;
    let mut all = vec![
        (
            message!("repayments-status"),
            status(progress(listed), &standing(person, listed)),
        ),
        (
            message!("repayments-outstanding"),
            html! { strong { (money_of(person, listed.outstanding)) } },
        ),
        (
            message!("repayments-due"),
            html! { (wording::date(row.due_on, language)) },
        ),
        (
            message!("repayments-reference"),
            html! { strong { (row.reference) } },
        ),
        (message!("repayments-to"), html! { (listed.to) }),
    ];
    all.push(match &opened.account {
        Some(account) => (message!("repayments-account"), html! { (account) }),
        None => (
            message!("repayments-account"),
            html! {
                (person.say(&message!("repayments-no-account", to = &listed.to)))
                @if person.actor.may(Act::ChangePaymentAccounts, &row.to_id, true) {
                    " " a href=(person.link(payment_accounts::OWN)) { (person.say(&message!("repayments-account-add"))) }
                }
            },
        ),
    });
    let claw_back = row.about_id.as_ref().map(|id| {
        let base = if list == OWN {
            claw_backs::OWN
        } else {
            claw_backs::ALL
        };
        person.link(&format!("{base}/{id}"))
    });
    let why = person.say(&ground(row.ground));
    all.extend([
        (message!("repayments-number"), html! { (number(row)) }),
        (
            message!("repayments-ground"),
            html! { @if let Some(address) = claw_back { a href=(address) { (why) } } @else { (why) } },
        ),
        (
            message!("repayments-agreement"),
            html! { (person.reader.agreement_title(&row.agreement_id)) },
        ),
        (
            message!("repayments-claimed"),
            html! { (money_of(person, opened.claimed)) },
        ),
        (
            message!("repayments-paid"),
            html! { (money_of(person, row.paid)) },
        ),
    ]);
    all.into_iter()
        .map(|(name, fact)| (person.say(&name), fact))
        .collect()
}

/// That the account is not the one in the letter, while there is something to pay.
fn account_notice(person: &SignedIn, opened: &OpenedRepayment) -> Markup {
    let to = &opened.listed.to;
    let (tone, heading, words) = match (&opened.account_told, &opened.account) {
        (AccountTold::Other(before), Some(_)) => (
            Tone::Warning,
            message!("repayments-account-other-heading"),
            message!("repayments-account-other", before = before, to = to),
        ),
        (AccountTold::Other(before), None) => (
            Tone::Warning,
            message!("repayments-account-stopped-heading"),
            message!("repayments-account-stopped", before = before, to = to),
        ),
        (AccountTold::NoneNamed, _) => (
            Tone::Remark,
            message!("repayments-account-later-heading"),
            message!("repayments-account-later", to = to),
        ),
        (AccountTold::Same, _) => return html! {},
    };
    if opened.listed.outstanding.is_zero() {
        return html! {};
    }
    let words = html! { p { (person.say(&words)) } };
    notice(tone, &person.say(&heading), &words)
}

fn letter_link(person: &SignedIn, opened: &OpenedRepayment) -> Markup {
    let row = &opened.listed.repayment;
    if row.letter_document_id.is_none() {
        return html! { p { (person.say(&message!("repayments-letter-coming"))) } };
    }
    // The same address for those who claim and those who pay; files have no translation.
    let address = format!("{OWN}/{}/brev", row.id);
    html! { p { a href=(address) { (person.say(&message!("repayments-letter-link"))) } } }
}

fn interest_table(person: &SignedIn, interest: &Interest) -> Markup {
    let language = person.reader.language;
    let base = &interest.base;
    let rate = Fraction::new(i128::from(base.rate()), 100);
    let rate = rate.map(|number| Decimal {
        number,
        decimals: 2,
        cut: false,
    });
    let said = rate.map(|rate| message!("repayments-rate", rate = rate, base = base.text()));
    let rows = interest.steps.iter().map(|step| {
        vec![
            Cell::Text(wording::date(step.from, language)),
            Cell::Text(wording::date(step.to, language)),
            Cell::Text(step.days.to_string()),
            Cell::Text(money_of(person, step.outstanding)),
        ]
    });
    let heads = [
        Column::words(person.say(&message!("repayments-interest-from"))),
        Column::words(person.say(&message!("repayments-interest-to"))),
        Column::numbers(person.say(&message!("repayments-interest-days"))),
        Column::numbers(person.say(&message!("repayments-outstanding"))),
    ];
    let steps = Table {
        caption: person.say(&message!("repayments-interest-caption")),
        columns: heads.into(),
        rows: rows.collect(),
        sum: None,
        empty: String::new(),
    };
    html! {
        (facts([
            (person.say(&message!("repayments-interest")), html! { (money_of(person, interest.amount)) }),
            (person.say(&message!("repayments-interest-base")), html! {
                @if let Some(said) = &said { (person.say(said)) }
            }),
        ]))
        @if !interest.steps.is_empty() {
            h2.names-table { (person.say(&message!("repayments-interest-steps"))) }
            (steps.markup())
        }
    }
}

fn history(person: &SignedIn, opened: &OpenedRepayment) -> Table {
    let rows = opened.events.iter().map(|one| {
        let amount = one.amount.map(|amount| money_of(person, amount));
        let what = person.say(&event(&one.what));
        let what = match one.letter {
            // As for the letter of the claim: files have no translation.
            Some(number) => Cell::Link {
                text: what,
                address: format!("{OWN}/{}/brev/{number}", opened.listed.repayment.id),
            },
            None => Cell::Text(what),
        };
        vec![
            Cell::Text(moment(one.at, person.reader.language)),
            what,
            Cell::Text(amount.unwrap_or_default()),
            Cell::Text(one.note.clone()),
            Cell::Text(one.by.clone()),
        ]
    });
    let heads = [
        Column::words(person.say(&message!("repayments-column-when"))),
        Column::words(person.say(&message!("repayments-column-what"))),
        Column::numbers(person.say(&message!("repayments-amount"))),
        Column::words(person.say(&message!("repayments-column-note"))),
        Column::words(person.say(&message!("repayments-column-by"))),
    ];
    Table {
        caption: person.say(&message!("repayments-history-caption")),
        columns: heads.into(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("repayments-history-empty")),
    }
}
