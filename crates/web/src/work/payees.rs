//! Who receives the money of a county: what the parties of one's own county have said, and how far all counties have come.

mod all;
mod one;
mod paper;
mod propose;

use axum::http::StatusCode;
use axum::routing::get;
use casework::payee::{CountyPayees, ListedPayee, PayeeError, county_items};
use casework::published::PublishedAgreement;
use casework::store::audit::Recorded;
use grants::authorisation::Act;
use grants::payee::{PayeeStatus, Standing};
use maud::{Markup, html};
use wording::{Message, message, moment};

use super::person::SignedIn;
use super::trouble;
use super::typed::Typed;
use crate::ui::field::{self, Field};
use crate::ui::{
    Button, Cell, Column, Progress, Table, Tone, button, filters, link_button, notice,
};
use crate::{Need, Refusal, Route};

/// The path of one's own county.
pub const OWN: &str = "/mina-sidor/lansmedel";
/// The path of all counties.
pub const ALL: &str = "/arbete/lansmedel";
/// The field that chooses an agreement.
const AGREEMENT: &str = "overenskommelse";

/// Its routes.
pub fn routes() -> Vec<Route> {
    let reads = Need::To(Act::ReadMoney);
    let registers = Need::To(Act::RegisterPayeeWords);
    let proposes = Need::To(Act::ProposePayees);
    vec![
        Route::private(reads, OWN, get(own))
            .sample("/mina-sidor/lansmedel")
            .sample("/mina-sidor/lansmedel?overenskommelse=psykisk-halsa-2022"),
        Route::private(
            proposes,
            "/mina-sidor/lansmedel/nytt",
            get(propose::asked).post(propose::sent),
        )
        .sample("/mina-sidor/lansmedel/nytt?lan=21"),
        Route::private(
            reads,
            "/mina-sidor/lansmedel/{id}",
            get(one::shown).post(one::said),
        )
        .writing(Need::To(Act::NamePayees))
        .sample("/mina-sidor/lansmedel/{payee}")
        .answers("/mina-sidor/lansmedel/finns-inte", 404),
        Route::private(
            proposes,
            "/mina-sidor/lansmedel/{id}/ta-tillbaka",
            get(one::asked_to_withdraw).post(one::withdrawn),
        )
        .sample("/mina-sidor/lansmedel/{payee}/ta-tillbaka")
        .answers("/mina-sidor/lansmedel/finns-inte/ta-tillbaka", 404),
        Route::private(
            reads,
            "/mina-sidor/lansmedel/{id}/papper/{document}",
            get(paper::taken_home),
        )
        .answers("/mina-sidor/lansmedel/finns-inte/papper/finns-inte", 404),
        Route::private(Need::To(Act::ReadLedger), ALL, get(all::shown))
            .sample("/arbete/lansmedel")
            .sample("/arbete/lansmedel?overenskommelse=psykisk-halsa-2022&visa=saknas"),
        Route::private(
            registers,
            "/arbete/lansmedel/{id}/papper",
            get(paper::asked).post(paper::sent),
        )
        .sample("/arbete/lansmedel/{payee}/papper")
        .answers("/arbete/lansmedel/finns-inte/papper", 404),
        Route::private(
            registers,
            "/arbete/lansmedel/{id}/paminn",
            get(paper::asked_to_remind).post(paper::reminded),
        )
        .sample("/arbete/lansmedel/{payee}/paminn")
        .answers("/arbete/lansmedel/finns-inte/paminn", 404),
    ]
}

/// What was done, as in "föreslog vem som tar emot ett läns medel".
pub fn act(done: &Recorded) -> Message {
    match done.act.as_str() {
        "proposed" => message!("payees-did-propose"),
        "withdrawn" => message!("payees-did-withdraw"),
        "said_yes" => message!("payees-did-say-yes"),
        "said_no" => message!("payees-did-say-no"),
        "paper_registered" => message!("payees-did-register"),
        "paper_says_yes" => message!("payees-did-confirm-yes"),
        "paper_says_no" => message!("payees-did-confirm-no"),
        "paper_refused" => message!("payees-did-refuse-paper"),
        "completed" => message!("payees-did-complete"),
        "replaced" => message!("payees-did-replace"),
        "reminded" => message!("payees-did-remind"),
        other => message!("work-done-other", act = other),
    }
}

/// The path of a proposal.
fn address(id: &str) -> String {
    format!("{OWN}/{id}")
}

/// What casework refuses as an answer of the site.
fn refusal(error: &PayeeError) -> Refusal {
    trouble::refused(status_of(error), error, error)
}

fn status_of(error: &PayeeError) -> StatusCode {
    match error {
        PayeeError::Store(error) => trouble::store_status(error),
        PayeeError::NoSuchPayee | PayeeError::NoSuchCounty | PayeeError::Document(_) => {
            StatusCode::NOT_FOUND
        }
        PayeeError::NotAllowed(_) | PayeeError::NotFresh => StatusCode::FORBIDDEN,
        PayeeError::NothingToPropose
        | PayeeError::SaidAlready
        | PayeeError::PaperWaits
        | PayeeError::RemindedLately
        | PayeeError::NobodyToRemind
        | PayeeError::Refused(_) => StatusCode::CONFLICT,
        PayeeError::NoSuchItem
        | PayeeError::NotAReceiver
        | PayeeError::NotAParty
        | PayeeError::ReasonMissing
        | PayeeError::ReasonTooLong
        | PayeeError::PaperMissing
        | PayeeError::NotAttached(_) => StatusCode::UNPROCESSABLE_ENTITY,
        PayeeError::Approval(error) => trouble::approval(error).status,
        PayeeError::Register(_) | PayeeError::Outbox(_) | PayeeError::NoRandomness(_) => {
            StatusCode::INTERNAL_SERVER_ERROR
        }
    }
}

/// The published agreements that give counties money, the latest first.
fn agreements(person: &SignedIn) -> Vec<&PublishedAgreement> {
    let all = person.reader.published.agreements().iter().rev();
    all.filter(|one| county_items(&one.agreement).next().is_some())
        .collect()
}

/// The agreement the address names, or the latest.
fn chosen<'a>(all: &[&'a PublishedAgreement], typed: &Typed) -> Option<&'a PublishedAgreement> {
    let wanted = typed.get(AGREEMENT);
    let named = all.iter().find(|one| one.agreement.id == wanted);
    named.or(all.first()).copied()
}

/// The choice of an agreement, with whatever else is chosen.
fn choice(person: &SignedIn, list: &str, id: &str, more: &Markup) -> Markup {
    let options: Vec<(String, String)> = agreements(person)
        .into_iter()
        .map(|one| {
            let title = person.reader.language.of(&one.agreement.title);
            (one.agreement.id.clone(), title.to_owned())
        })
        .collect();
    let label = person.say(&message!("payees-agreement"));
    let content = html! {
        (field::choice(&Field::new(AGREEMENT, label).value(id), &options))
        (more)
        (button(Button::Secondary, &person.say(&message!("payees-show"))))
    };
    filters(&person.link(list), &content)
}

/// The title of an item.
fn item_title(person: &SignedIn, agreement_id: &str, item_id: &str) -> String {
    let published = person.reader.published.agreement(agreement_id);
    let mut items = published.into_iter().flat_map(|one| &one.agreement.items);
    let item = items.find(|item| item.id == item_id);
    item.map_or_else(
        || item_id.to_owned(),
        |item| person.reader.language.of(&item.title).to_owned(),
    )
}

/// How far a proposal has come, in words.
fn progress(listed: &ListedPayee) -> (Progress, Message) {
    match listed.payee.status {
        PayeeStatus::Complete => (Progress::Done, message!("payees-standing-complete")),
        PayeeStatus::Replaced => (Progress::NotBegun, message!("payees-standing-replaced")),
        PayeeStatus::Withdrawn => (Progress::NotBegun, message!("payees-standing-withdrawn")),
        PayeeStatus::Proposed if listed.no > 0 => (
            Progress::Late,
            message!(
                "payees-standing-no",
                no = listed.no,
                yes = listed.yes,
                parties = listed.parties
            ),
        ),
        PayeeStatus::Proposed => (
            Progress::UnderWay,
            message!(
                "payees-standing-proposed",
                yes = listed.yes,
                parties = listed.parties
            ),
        ),
    }
}

/// What a party has said, in a word.
fn word_of(standing: Standing) -> (Progress, Message) {
    match standing {
        Standing::Yes => (Progress::Done, message!("payees-yes")),
        Standing::No => (Progress::Late, message!("payees-no")),
        Standing::OnPaper => (Progress::UnderWay, message!("payees-on-paper")),
        Standing::Silent => (Progress::NotBegun, message!("payees-silent")),
    }
}

/// The items of an agreement with what is named and proposed in a county.
fn table(person: &SignedIn, year: &PublishedAgreement, county: &CountyPayees) -> Table {
    let heads = [
        message!("payees-item"),
        message!("payees-receiver"),
        message!("payees-column-standing"),
        message!("payees-column-when"),
    ];
    let language = person.reader.language;
    let mut rows = Vec::new();
    for item in county_items(&year.agreement) {
        let title = language.of(&item.title).to_owned();
        let own: Vec<&ListedPayee> = (county.proposals.iter())
            .filter(|one| one.payee.item_id == item.id)
            .collect();
        if own.is_empty() {
            rows.push(vec![
                Cell::Text(title.clone()),
                Cell::Text(county.only_party.clone().unwrap_or_default()),
                nobody(person, county),
                Cell::Text(String::new()),
            ]);
        }
        for listed in own {
            let (progress, words) = progress(listed);
            rows.push(vec![
                Cell::Text(title.clone()),
                Cell::Link {
                    text: listed.receiver.clone(),
                    address: person.link(&address(&listed.payee.id)),
                },
                Cell::Status {
                    progress,
                    text: person.say(&words),
                },
                Cell::Text(moment(listed.payee.proposed_at, language)),
            ]);
        }
    }
    Table {
        caption: person.say(&message!("payees-caption", county = &county.name)),
        columns: heads
            .iter()
            .map(|head| Column::words(person.say(head)))
            .collect(),
        rows,
        sum: None,
        empty: person.say(&message!("payees-empty")),
    }
}

/// That nobody is proposed: a party that is alone receives by being there.
fn nobody(person: &SignedIn, county: &CountyPayees) -> Cell {
    let (progress, words) = match &county.only_party {
        Some(_) => (Progress::Done, message!("payees-standing-itself")),
        None => (Progress::NotBegun, message!("payees-standing-none")),
    };
    Cell::Status {
        progress,
        text: person.say(&words),
    }
}

/// How many items of an agreement have a receiver in a county.
fn named(year: &PublishedAgreement, county: &CountyPayees) -> (usize, usize) {
    let items = county_items(&year.agreement);
    let (mut named, mut all) = (0, 0);
    for item in items {
        all += 1;
        let complete = |one: &&ListedPayee| {
            one.payee.item_id == item.id && one.payee.status == PayeeStatus::Complete
        };
        if county.only_party.is_some() || county.proposals.iter().any(|one| complete(&one)) {
            named += 1;
        }
    }
    (named, all)
}

fn query(person: &SignedIn) -> Typed {
    let query = person.reader.query.as_deref().unwrap_or_default();
    Typed::read(query.as_bytes())
}

async fn own(person: SignedIn) -> Result<Markup, Refusal> {
    let county = person.casework.county_of(&person.actor).await;
    let county = county.map_err(|error| refusal(&error))?;
    let (all, typed) = (agreements(&person), query(&person));
    let (Some(code), Some(year)) = (county, chosen(&all, &typed)) else {
        let mut page = person
            .page(person.say(&message!("payees-no-county")))
            .lead(&person.say(&message!("payees-no-county-lead")))
            .crumb(person.say(&message!("work-nav-own")), "/mina-sidor");
        if person.may(Act::ReadLedger) {
            page = page.body(html! {
                p { a href=(person.link(ALL)) { (person.say(&message!("payees-title-all"))) } }
            });
        }
        return Ok(page.render());
    };
    let id = &year.agreement.id;
    let found = person.casework.payees_of_county(&person.actor, id, &code);
    let found = found.await.map_err(|error| refusal(&error))?;
    let (named, items) = named(year, &found);
    let heading = message!(
        "payees-own-heading",
        county = &found.name,
        named = named,
        items = items
    );
    let new = person.link(&format!("{OWN}/nytt?{AGREEMENT}={id}&lan={code}"));
    Ok(person
        .page(person.say(&heading))
        .title(person.say(&message!("payees-title")))
        .lead(&person.say(&message!("payees-lead")))
        .crumb(person.say(&message!("work-nav-own")), "/mina-sidor")
        .body(html! {
            (choice(&person, OWN, id, &html! {}))
            @if let Some(only) = &found.only_party {
                (notice(Tone::Remark, &person.say(&message!("payees-only-party", name = only)), &html! {
                    p { (person.say(&message!("payees-only-party-why"))) }
                }))
            }
            @if found.may_propose {
                p { (link_button(Button::Primary, &person.say(&message!("payees-propose")), &new)) }
            }
            (table(&person, year, &found).markup())
        })
        .render())
}
