//! The first page of whoever acts for a municipality, a region or a county body: how much they get, what they must do and by
//! when, what is under way, what is done, and whom they ask.

mod amounts;
mod doing;

use casework::delivery::OwnDelivery;
use casework::letters::MadeLetter;
use casework::thread::ListedThread;
use grants::Recipient;
use grants::authorisation::Act;
use maud::{Markup, html};
use wording::message;

use self::amounts::Amounts;
use self::doing::Deadlines;
use super::super::approvals;
use super::super::history;
use super::super::letters as work_letters;
use super::super::mandates::role_words;
use super::super::person::SignedIn;
use super::super::trouble;
use super::super::{deliveries, reports, threads};
use super::acts::ACTS;
use super::{HERE, Known};
use crate::Refusal;
use crate::pages::{foresight, full_name};
use crate::ui::{Button, link_button};

/// So many questions and messages stand here; the rest on pages of their own.
const LATEST: usize = 5;
/// So many acts stand here.
const LATEST_ACTS: i64 = 20;

/// Whether the first page is this one: whoever takes things in for an organisation of their own.
pub fn is_for(person: &SignedIn) -> bool {
    let own = person.actor.organisation_id();
    own.is_some_and(|own| person.actor.may(Act::ConfirmReceipt, own, true))
}

/// The page.
pub async fn page(person: &SignedIn, known: &Known<'_>) -> Result<Markup, Refusal> {
    let (actor, casework) = (&person.actor, &person.casework);
    let recipients = casework.own_recipients(actor).await;
    let recipients = recipients.map_err(|error| trouble::database(&error))?;
    let amounts = Amounts::of(&person.reader, &recipients);
    let own = actor.organisation_id().unwrap_or_default();
    let deadlines = Deadlines::of(person, own).await?;
    let to_report = reports::to_do(person).await?;
    let messages = casework.own_deliveries(actor, own).await;
    let messages = messages.map_err(|error| deliveries::refusal(&error))?;
    let letters = if person.may(Act::ReadLetters) {
        let letters = casework.own_letters(actor, own).await;
        letters.map_err(|error| work_letters::refusal(&error))?
    } else {
        Vec::new()
    };
    let questions = if person.may(Act::ReadThreads) {
        threads::latest(person).await?
    } else {
        Vec::new()
    };
    let acts = casework.own_acts(actor, LATEST_ACTS, None).await;
    let acts = acts.map_err(|error| trouble::database(&error))?;
    let acts_for = actor.acts_for.as_ref();
    let who = acts_for.map(|acts_for| {
        message!(
            "own-heading",
            name = &actor.name,
            organisation = &acts_for.organisation_name,
            role = role_words(acts_for.role)
        )
    });
    let name = acts_for.map_or("", |acts_for| acts_for.organisation_name.as_str());
    let mut page = person
        .page(amounts.heading(&person.reader, name))
        .title(person.say(&message!("work-nav-own")));
    let lead = [
        amounts.lead(&person.reader),
        deadlines.lead(person, &amounts),
    ];
    let lead: Vec<String> = lead.into_iter().filter(|words| !words.is_empty()).collect();
    if !lead.is_empty() {
        page = page.lead(&lead.join(" "));
    }
    let history = history::brief(person, &acts).await?;
    Ok(page
        .body(html! {
            @if let Some(who) = who { p.hint { (person.say(&who)) "." } }
            @if let Some(limit) = &known.limit { (limit) }
            div.three {
                section {
                    h2 { (person.say(&message!("own-page-do"))) }
                    (deadlines.to_do(person))
                    (to_report)
                    (to_read(person, &messages))
                    @if !known.mine.is_empty() {
                        p { a href=(person.link(approvals::LIST)) {
                            (person.say(&message!("own-page-approve", count = known.mine.len())))
                        } }
                    }
                }
                section {
                    h2 { (person.say(&message!("own-page-under-way"))) }
                    (under_way(person, &questions))
                }
                section {
                    h2 { (person.say(&message!("own-page-done"))) }
                    (deadlines.done(person))
                }
            }
            (amounts.markup(&person.reader))
            (to_come(person, &recipients))
            (letters_and_messages(person, &letters, &messages))
            (asking(person, &questions))
            h2 { (person.say(&message!("own-page-history"))) }
            p.hint { (person.say(&message!("own-page-history-lead"))) }
            (history)
            p { a href=(person.link(ACTS)) { (person.say(&message!("own-page-all-acts"))) } }
            (known.rest)
        })
        .render())
}

/// The way to what coming years may give each recipient the organisation stands for.
fn to_come(person: &SignedIn, recipients: &[Recipient]) -> Markup {
    html! {
        @if !recipients.is_empty() {
            h2 { (person.say(&message!("foresight-title"))) }
            ul {
                @for one in recipients {
                    @let there = foresight::of_recipient(one.level, one.code);
                    li { a href=(person.link(&there)) {
                        (person.say(&message!("foresight-of-recipient", name = full_name(person.reader.language, one))))
                    } }
                }
            }
        }
    }
}

/// What the reader's organisation gets by an agreement, below a heading of its own; nothing where no amounts are known.
pub async fn amounts_of(person: &SignedIn, agreement_id: &str) -> Result<Markup, Refusal> {
    let recipients = person.casework.own_recipients(&person.actor).await;
    let recipients = recipients.map_err(|error| trouble::database(&error))?;
    let published = person.reader.published.agreement(agreement_id);
    let year = published.map(|one| one.agreement.year);
    let amounts = Amounts::of(&person.reader, &recipients);
    let Some(year) = year.filter(|year| amounts.are_known_of(*year)) else {
        return Ok(html! {});
    };
    let heading = message!("deliveries-own-amounts", year = year.to_string());
    Ok(html! {
        h2 { (person.say(&heading)) }
        p { (person.say(&message!("deliveries-own-amounts-hint"))) }
        (amounts.of_year(&person.reader, year))
    })
}

/// The messages nobody of the organisation has opened, or said is registered.
fn to_read(person: &SignedIn, messages: &[OwnDelivery]) -> Markup {
    let unread = messages
        .iter()
        .filter(|one| one.opened_at.is_none())
        .count();
    let words = message!("own-page-unread", count = unread);
    html! {
        @if unread > 0 {
            p { a href=(person.link("/mina-sidor/meddelanden")) { (person.say(&words)) } }
        }
    }
}

fn under_way(person: &SignedIn, questions: &[ListedThread]) -> Markup {
    let open: Vec<&ListedThread> = (questions.iter())
        .filter(|one| one.thread.closed.is_none())
        .take(LATEST)
        .collect();
    html! {
        @if open.is_empty() { p { (person.say(&message!("own-page-nothing-under-way"))) } }
        @else {
            ul.plain role="list" {
                @for one in open {
                    li {
                        a href=(person.link(&format!("{}/{}", threads::OWN, one.thread.id))) { (one.thread.subject) }
                        br;
                        span.hint { (person.say(&casework::thread::status(one.thread.status))) }
                        @if one.posts > one.seen {
                            " " strong.post-new { (person.say(&message!("threads-new-posts", count = one.posts - one.seen))) }
                        }
                    }
                }
            }
        }
    }
}

fn letters_and_messages(
    person: &SignedIn,
    letters: &[MadeLetter],
    messages: &[OwnDelivery],
) -> Markup {
    html! {
        @if !letters.is_empty() {
            h2 { (person.say(&message!("own-page-letters"))) }
            ul {
                @for one in letters.iter().take(LATEST) {
                    li {
                        a href=(person.link(&format!("{HERE}/besked/{}", one.document.id))) { (one.document.title) }
                        " " span.hint { (person.say(&message!("own-page-letter-made", at = one.document.made_at))) }
                        @if person.may(Act::ConfirmReceipt) {
                            br;
                            a href=(person.link(&work_letters::number_address(&one.document.id))) {
                                (person.say(&work_letters::number_words(one.own_number.as_ref())))
                            }
                        }
                    }
                }
            }
        }
        h2 { (person.say(&message!("own-page-messages"))) }
        @if messages.is_empty() { p { (person.say(&message!("own-page-no-messages"))) } }
        @else {
            ul {
                @for one in messages.iter().take(LATEST) {
                    @let address = format!("{HERE}/meddelanden/{}", one.id);
                    li {
                        a href=(person.link(&address)) { (one.message.subject) }
                        @if one.opened_at.is_none() {
                            " " strong.post-new { (person.say(&message!("own-page-message-new"))) }
                        }
                        @if let Some(number) = &one.own_number {
                            " " span.hint { (person.say(&message!("own-page-own-number", number = number))) }
                        }
                    }
                }
            }
            p { a href=(person.link("/mina-sidor/meddelanden")) { (person.say(&message!("own-page-all-messages"))) } }
        }
    }
}

/// Whom to ask: those who coordinate, by a question that is kept with the case.
fn asking(person: &SignedIn, questions: &[ListedThread]) -> Markup {
    let ask = link_button(
        Button::Primary,
        &person.say(&message!("threads-ask")),
        &person.link("/mina-sidor/fragor/ny"),
    );
    let latest: Vec<ListedThread> = questions.iter().take(LATEST).cloned().collect();
    html! {
        h2 { (person.say(&message!("own-page-ask"))) }
        p { (person.say(&message!("own-page-ask-lead"))) }
        @if person.may(Act::WriteThreads) { p { (ask) } }
        @if !latest.is_empty() {
            (threads::table(person, &latest, threads::OWN, &message!("threads-caption")).markup())
            p { a href=(person.link(threads::OWN)) { (person.say(&message!("own-page-all-questions"))) } }
        }
    }
}
