//! One approval: what is approved, who proposed it and why, and the forms that say yes or no to exactly that.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use casework::approval::{ApprovalError, Asked, Effect, NotTheirs};
use casework::assessment::Assessment;
use grants::approval::{ApprovalKind, ApprovalRefusal, ApprovalStatus, is_fresh};
use maud::{Markup, html};
use wording::{Message, message, moment};

use super::{LIST, address, facts, kind, standing, what};
use crate::ui::field::carried;
use crate::ui::{Button, Tone, button, facts as listed, form, link_button, notice, status};
use crate::work::draft::{address as version_address, stored};
use crate::work::entry::{Entry, Section, fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::questions;
use crate::work::reading::Fault;
use crate::work::typed::{Typed, lines};
use crate::work::{
    batches, claw_backs, foresights, fresh, government_reports, ledger, mandates, messages,
    money_years, own_money, payees, payment_accounts, received_reports, repayments, reports, sums,
    trouble,
};
use crate::{Refusal, refresh};

/// So many characters of a digest are shown before one opens the whole.
const SHORT: usize = 12;

async fn found(person: &SignedIn, id: &str) -> Result<Asked, Refusal> {
    let found = person.casework.approval(&person.actor, id).await;
    found.map_err(|error| trouble::approval(&error))
}

/// The page.
pub async fn page(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let asked = found(&person, &id).await?;
    render(&person, &asked, &Typed::default(), &[]).await
}

async fn render(
    person: &SignedIn,
    asked: &Asked,
    typed: &Typed,
    faults: &[Fault],
) -> Result<Markup, Refusal> {
    let sections = [refusal_section()];
    let mut page = person
        .page(person.say(&what(person, asked)))
        .lead(&person.say(&kind(asked.approval.kind)))
        .crumb(person.say(&message!("work-nav-own")), "/mina-sidor")
        .crumb(person.say(&message!("work-nav-approvals")), LIST);
    if !faults.is_empty() {
        page = page.error_title();
    }
    let content = html! {
        (summary(&person.reader, &sections, faults))
        (listed(about(person, asked)))
        h2 { (person.say(&message!("approval-shown"))) }
        (listed(facts::all(person, asked)))
        (more(person, asked).await?)
        (digest(person, asked))
        (decide(person, asked, &sections, typed, faults))
    };
    Ok(page.body(content).render())
}

fn about(person: &SignedIn, asked: &Asked) -> Vec<(String, Markup)> {
    let (one, language) = (&asked.approval, person.reader.language);
    let (progress, words) = standing(one.status);
    let signed = |name: &str, at| {
        let at = moment(at, language);
        person.say(&message!("mandate-signed", name = name, at = at))
    };
    let mut about = vec![
        (
            message!("mandate-status"),
            html! { (status(progress, &person.say(&words))) },
        ),
        (
            message!("approval-organisation"),
            html! { (asked.organisation_name) },
        ),
        (
            message!("approval-proposed-by"),
            html! { (signed(&asked.proposed_by, one.proposed.at)) },
        ),
    ];
    if let Some(reason) = &one.reason {
        about.push((message!("work-column-why"), html! { (reason) }));
    }
    if let (Some(name), Some(decided)) = (&asked.decided_by, &one.decided) {
        about.push((
            message!("approval-decided-by"),
            html! { (signed(name, decided.at)) },
        ));
    }
    if let Some(reason) = &one.decided_reason {
        let reason = match reason.as_str() {
            casework::mandate::EXPIRED => person.say(&message!("mandate-is-over")),
            casework::mandate::HANDED_OVER => person.say(&message!("mandate-was-handed-over")),
            said => said.to_owned(),
        };
        about.push((message!("approval-decided-why"), html! { (reason) }));
    }
    about
        .into_iter()
        .map(|(name, fact)| (person.say(&name), fact))
        .collect()
}

/// What helps to judge: the sums and the amounts of a version, the page of a mandate.
async fn more(person: &SignedIn, asked: &Asked) -> Result<Markup, Refusal> {
    let subject = &asked.approval.subject_id;
    Ok(match asked.approval.kind {
        ApprovalKind::Publication => {
            // A draft that was thrown away is in the record only.
            let Ok((version, _)) = stored(person, subject).await else {
                return Ok(html! {});
            };
            let published = &person.reader.published;
            let assessed = Assessment::of(published, &version.text, &version.agreement_id).ok();
            html! {
                p {
                    a href=(person.link(&version_address(subject, ""))) { (person.say(&message!("approval-to-version"))) }
                    " · "
                    a href=(person.link(&version_address(subject, "/utfall"))) { (person.say(&message!("approval-to-outcome"))) }
                }
                @if asked.approval.status == ApprovalStatus::Open {
                    @if let Some(assessed) = &assessed { (sums::markup(person, assessed)) }
                }
            }
        }
        ApprovalKind::Recovery => html! { p { (person.say(&message!("approval-recovery-care"))) } },
        ApprovalKind::Message => messages::text_of(person, subject).await,
        _ => page_of(asked).map_or_else(
            || html! {},
            |(words, address)| html! { p { a href=(person.link(&address)) { (person.say(&words)) } } },
        ),
    })
}

/// The page of what is asked about, where whoever approved it goes on; what is approved is the facts.
fn page_of(asked: &Asked) -> Option<(Message, String)> {
    let subject = &asked.approval.subject_id;
    Some(match asked.approval.kind {
        ApprovalKind::Mandate => (
            message!("approval-to-mandate"),
            mandates::address(subject, ""),
        ),
        ApprovalKind::Requisition => (
            message!("requisitions-to-requisition"),
            own_money::address(subject),
        ),
        ApprovalKind::PaymentAccount => (
            message!("payment-accounts-to-account"),
            format!("{}/{subject}", payment_accounts::OWN),
        ),
        ApprovalKind::PayeeWord => {
            // The subject is a word: its proposal, its party and its number.
            let payee = subject.split('/').next().unwrap_or_default();
            (
                message!("payees-to-proposal"),
                format!("{}/{payee}", payees::OWN),
            )
        }
        ApprovalKind::MoneyYear => {
            let agreement = asked.shown.find("agreement")?;
            (
                message!("approval-to-money-year"),
                format!("{}/{agreement}", money_years::LIST),
            )
        }
        ApprovalKind::Batch => (
            message!("approval-to-batch"),
            format!("{}/{subject}", batches::ALL),
        ),
        ApprovalKind::RepaymentChange => (
            message!("approval-to-repayment"),
            format!("{}/{subject}", repayments::ALL),
        ),
        ApprovalKind::ClawBack => (
            message!("approval-to-claw-back"),
            format!("{}/{subject}", claw_backs::ALL),
        ),
        ApprovalKind::LedgerCorrection => (
            message!("ledger-correct-to-page"),
            ledger::correction_address(subject),
        ),
        ApprovalKind::QuestionSet => (
            message!("reporting-approval-to-set"),
            format!("{}/{subject}", questions::LIST),
        ),
        ApprovalKind::Report => (
            message!("reporting-approval-to-report"),
            reports::address(subject),
        ),
        ApprovalKind::Foresight => (
            message!("foresight-approval-to"),
            foresights::address(subject),
        ),
        ApprovalKind::Opening => (
            message!("opening-approval-to"),
            received_reports::opening_address(subject),
        ),
        ApprovalKind::GovernmentReport => (
            message!("government-reports-approval-to"),
            government_reports::address(subject, ""),
        ),
        ApprovalKind::Publication | ApprovalKind::Recovery | ApprovalKind::Message => return None,
    })
}

fn digest(person: &SignedIn, asked: &Asked) -> Markup {
    let whole = &asked.approval.digest;
    let short = whole.get(..SHORT).unwrap_or(whole);
    html! {
        details {
            summary { (person.say(&message!("approval-digest", short = short))) }
            p { code.digest { (whole) } }
            p.hint { (person.say(&message!("approval-digest-hint"))) }
        }
    }
}

fn refusal_section() -> Section {
    Section {
        heading: message!("approval-refuse-heading"),
        lead: None,
        entries: vec![
            Entry::lines("skal", message!("work-reason")).hint(message!("approval-refuse-hint")),
        ],
    }
}

fn decide(
    person: &SignedIn,
    asked: &Asked,
    sections: &[Section],
    typed: &Typed,
    faults: &[Fault],
) -> Markup {
    let here = person.link(&address(&asked.approval.id));
    match asked.may_decide {
        Err(NotTheirs::Decided) => html! {},
        Err(NotTheirs::OwnWork) => {
            html! { p.hint { (person.say(&message!("approval-own-work"))) } }
        }
        Err(NotTheirs::Role) => {
            html! { p.hint { (person.say(&message!("approval-not-your-role"))) } }
        }
        Ok(()) => html! {
            h2 { (person.say(&message!("approval-decide"))) }
            @if is_stale(person) { (step_up(person, &asked.approval.id)) } @else {
                (form(&here, &html! {
                    (carried("gor", "godkann"))
                    (carried("digest", &asked.approval.digest))
                    p { (person.say(&effect(asked.approval.kind))) }
                    p { (button(Button::Primary, &person.say(&message!("approval-approve")))) }
                }))
            }
            (form(&here, &html! {
                (carried("gor", "neka"))
                (fields(&person.reader, sections, typed, faults))
                p { (button(Button::Secondary, &person.say(&message!("approval-refuse")))) }
            }))
        },
    }
}

/// What a yes does.
fn effect(kind: ApprovalKind) -> Message {
    match kind {
        ApprovalKind::Message => message!("approval-approve-message-lead"),
        _ => message!("approval-approve-lead"),
    }
}

fn is_stale(person: &SignedIn) -> bool {
    let at = person.actor.authenticated_at;
    !at.is_some_and(|at| is_fresh(at, person.reader.now))
}

/// Whoever signed in long ago proves who they are first, and comes back here.
fn step_up(person: &SignedIn, id: &str) -> Markup {
    let back = person.link(&address(id));
    let back: String = form_urlencoded::byte_serialize(back.as_bytes()).collect();
    let there = format!("{}?till={back}", person.link("/mina-sidor/bekrafta"));
    let words = message!("casework-approval-not-fresh");
    notice(
        Tone::Warning,
        &person.say(&words),
        &html! {
            p { (person.say(&message!("casework-approval-not-fresh-hint"))) }
            p { (link_button(Button::Primary, &person.say(&message!("approval-step-up")), &there)) }
        },
    )
}

/// The yes or no.
pub async fn decided(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let (casework, actor) = (&person.casework, &person.actor);
    let done = match typed.get("gor") {
        "godkann" => casework.approve(actor, &id, typed.get("digest")).await,
        "neka" => {
            let refused = casework.refuse(actor, &id, &lines(typed.get("skal"))).await;
            refused.map(|()| Effect::Done)
        }
        _ => {
            // Neither yes nor no, to something that must be there to be asked about.
            found(person, &id).await?;
            let refusal = Refusal::unprocessable(message!("approval-no-answer"));
            return Err(refusal.hint(message!("approval-no-answer-hint")));
        }
    };
    match done {
        Ok(Effect::Done) => {
            refresh::now(&person.site).await;
            // Whoever attests a requisition sees its receipt.
            let asked = found(person, &id).await?.approval;
            Ok(match (asked.kind, asked.status) {
                (ApprovalKind::Requisition, ApprovalStatus::Approved) => {
                    person.go(&own_money::address(&asked.subject_id))
                }
                // So does whoever signs a report.
                (ApprovalKind::Report, ApprovalStatus::Approved) => {
                    person.go(&reports::address(&asked.subject_id))
                }
                _ => person.go(&address(&id)),
            })
        }
        Ok(Effect::Code(code)) => {
            let asked = found(person, &id).await?;
            Ok(code_page(person, &asked, &code).into_response())
        }
        Err(ApprovalError::Refused(ApprovalRefusal::NotFresh)) => {
            // What was decided waits, and is sent again from there.
            Ok(fresh::carrying(&writer).await)
        }
        Err(error) => {
            let refusal = trouble::approval(&error);
            let reason = matches!(
                error,
                ApprovalError::ReasonMissing | ApprovalError::ReasonTooLong
            );
            // What stands there now is shown again; one that is none of theirs is not.
            let asked = found(person, &id).await?;
            let fault = Fault {
                field: reason.then(|| "skal".to_owned()),
                words: std::iter::once(refusal.message)
                    .chain(refusal.hint)
                    .collect(),
            };
            let page = render(person, &asked, typed, &[fault]).await?;
            Ok((refusal.status, page).into_response())
        }
    }
}

/// The code of an invitation, shown to whoever confirmed and never again.
fn code_page(person: &SignedIn, asked: &Asked, code: &str) -> Markup {
    let name = asked.shown.find("person").unwrap_or_default();
    person
        .page(person.say(&message!("halves-code-heading", name = name)))
        .lead(&person.say(&message!("halves-code-lead", name = name)))
        .crumb(person.say(&message!("work-nav-own")), "/mina-sidor")
        .crumb(person.say(&message!("work-nav-approvals")), LIST)
        .body(html! {
            (notice(Tone::Warning, &person.say(&message!("halves-code")), &html! {
                p { code { (code) } }
                p { (person.say(&message!("halves-code-how", name = name))) }
            }))
            p { a href=(person.link(&address(&asked.approval.id))) { (person.say(&message!("halves-next-approval"))) } }
        })
        .render()
}
