//! Everybody of a year in one list: how far the money of each has come, and a box for what waits.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::review::{Asked as Sent, Claim, Review, ReviewedYear, Standing};
use grants::authorisation::Act;
use grants::deadline::last_moment;
use grants::ledger::{Holder, Place};
use grants::{Level, Ore};
use maud::{Markup, html};
use wording::{Message, message, terms};

use super::asked::{Asked, COUNTY, LEVEL, NAME, ORDER, STANDING, Sorted, YEAR};
use super::{LIST, amount, left, refusal, standing_progress, status_progress};
use crate::Refusal;
use crate::ui::field::{self, Field, carried};
use crate::ui::{
    Button, Cell, Column, Download, Order, Table, Tone, button, downloads, filters, form, notice,
};
use crate::work::person::SignedIn;

/// The name of the boxes.
pub const CHOSEN: &str = "val";

/// A year with everybody, and what is to be said about the form.
pub struct Shown<'s> {
    /// The requisitions that are marked already, as the boxes hold them.
    pub marked: &'s [String],
    /// What is wrong: what happened, and what to do.
    pub wrong: Vec<Message>,
}

/// The list.
pub async fn shown(person: SignedIn) -> Result<Response, Refusal> {
    let nothing = Shown {
        marked: &[],
        wrong: Vec::new(),
    };
    let asked = Asked::of(&person);
    page(&person, &asked, StatusCode::OK, &nothing).await
}

/// The page, with what is marked and what is wrong.
pub async fn page(
    person: &SignedIn,
    asked: &Asked,
    status: StatusCode,
    shown: &Shown<'_>,
) -> Result<Response, Refusal> {
    let years = person.casework.reviewed_years(&person.actor).await;
    let years = years.map_err(|error| refusal(&error))?;
    let Some(year) = asked.choose(&years) else {
        return Ok((status, no_year(person, shown)).into_response());
    };
    let agreement_id = year.open.year.agreement_id.clone();
    let review = person.casework.review(&person.actor, &agreement_id).await;
    let review = review.map_err(|error| refusal(&error))?;
    let claims = asked.of_review(&review);
    let mut page = person.page(person.say(&heading(person, year)));
    if !shown.wrong.is_empty() {
        page = page.error_title();
    }
    let page = page
        .title(person.say(&message!("reviews-title")))
        .lead(&lead(person, &review))
        .body(html! {
            (wrong(person, &shown.wrong))
            (other_years(person, &years, &agreement_id))
            (choice(person, asked, &agreement_id))
            (accepting(person, asked, &review, &claims, shown))
            (more(person, asked, &review))
        });
    Ok((status, page.render()).into_response())
}

fn no_year(person: &SignedIn, shown: &Shown<'_>) -> Markup {
    let mut page = person.page(person.say(&message!("reviews-title")));
    if !shown.wrong.is_empty() {
        page = page.error_title();
    }
    page.body(html! {
        (wrong(person, &shown.wrong))
        p.empty { (person.say(&message!("reviews-no-year"))) }
    })
    .render()
}

/// What is wrong with the form as a whole.
pub fn wrong(person: &SignedIn, words: &[Message]) -> Markup {
    let words: Vec<String> = words.iter().map(|words| person.say(words)).collect();
    let Some((first, rest)) = words.split_first() else {
        return html! {};
    };
    let rest = html! { @for words in rest { p { (words) } } };
    html! { div role="alert" { (notice(Tone::Warning, first, &rest)) } }
}

fn heading(person: &SignedIn, year: &ReviewedYear) -> Message {
    if person.may(Act::ReviewRequisitions) {
        message!("reviews-heading", count = year.waiting)
    } else {
        message!("reviews-title")
    }
}

/// What the year is about: how much was granted, asked for and paid, and until when one may ask.
fn lead(person: &SignedIn, review: &Review) -> String {
    let recipients = || {
        review
            .claims
            .iter()
            .filter(|one| one.holder != Holder::Pool)
    };
    let sum = |of: fn(&Claim) -> Ore| Ore::checked_sum(recipients().map(of)).unwrap_or_default();
    let (granted, paid) = (sum(Claim::granted), sum(Claim::paid_out));
    let terms = &review.open.terms;
    let until = last_moment(terms.claim_deadline);
    let mut words = vec![
        person
            .reader
            .agreement_title(&review.open.year.agreement_id),
        person.say(&message!(
            "reviews-lead-sums",
            granted = granted,
            paid = paid,
            left = sum(left)
        )),
    ];
    words.push(person.say(&if terms.lapses {
        message!("reviews-lead-lapses", until = until)
    } else {
        message!("reviews-lead-until", until = until)
    }));
    format!("{}. {}", words.remove(0), words.join(" "))
}

fn other_years(person: &SignedIn, years: &[ReviewedYear], shown: &str) -> Markup {
    if years.len() < 2 {
        return html! {};
    }
    html! {
        h2 { (person.say(&message!("reviews-years"))) }
        ul {
            @for year in years {
                @let id = &year.open.year.agreement_id;
                @let words = message!("reviews-year", title = person.reader.agreement_title(id), count = year.waiting);
                li {
                    a href=(format!("{}?{YEAR}={id}", person.link(LIST)))
                        aria-current=[(id == shown).then_some("true")] { (person.say(&words)) }
                }
            }
        }
    }
}

fn choice(person: &SignedIn, asked: &Asked, agreement_id: &str) -> Markup {
    let every = |words: Message| (String::new(), person.say(&words));
    let standings = std::iter::once(every(message!("reviews-every-standing"))).chain(
        Standing::ALL.map(|one| {
            let words = person.say(&casework::review::standing(one));
            (one.word().to_owned(), words)
        }),
    );
    let levels =
        std::iter::once(every(message!("reviews-every-level"))).chain(Level::ALL.map(|one| {
            (
                one.word().to_owned(),
                person.say(&terms::level_heading(one)),
            )
        }));
    let register = person.reader.published.register();
    let counties = register.of(Level::County).iter();
    let counties = std::iter::once(every(message!("reviews-every-county")))
        .chain(counties.map(|one| (one.code.to_string(), one.name.clone())));
    let field = |name: &str, words: Message, value: String| {
        Field::new(name, person.say(&words)).value(value)
    };
    let standing = asked.standing.map_or("", Standing::word).to_owned();
    let level = asked.level.map_or("", Level::word).to_owned();
    let county = asked.county.map_or_else(String::new, |one| one.to_string());
    let name = message!("reviews-search");
    let content = html! {
        (carried(YEAR, agreement_id))
        @if asked.sorted != Sorted::Standing { (carried(ORDER, asked.sorted.word())) }
        (field::choice(&field(STANDING, message!("reviews-column-standing"), standing), &standings.collect::<Vec<_>>()))
        (field::choice(&field(LEVEL, message!("reviews-level"), level), &levels.collect::<Vec<_>>()))
        (field::choice(&field(COUNTY, message!("reviews-county"), county), &counties.collect::<Vec<_>>()))
        (field::text(&field(NAME, name, asked.name.clone())))
        (button(Button::Secondary, &person.say(&message!("reviews-show"))))
    };
    filters(&person.link(LIST), &content)
}

/// The table, in a form where there is something to accept.
fn accepting(
    person: &SignedIn,
    asked: &Asked,
    review: &Review,
    claims: &[&Claim],
    shown: &Shown<'_>,
) -> Markup {
    let any = claims
        .iter()
        .any(|claim| claim.asked.iter().any(|sent| sent.to_decide));
    let table = table(person, asked, review, claims, shown, any).markup();
    if !any {
        return table;
    }
    let content = html! {
        (carried(YEAR, &review.open.year.agreement_id))
        (table)
        p.hint { (person.say(&message!("reviews-choose-hint"))) }
        p.buttons { (button(Button::Primary, &person.say(&message!("reviews-choose")))) }
    };
    form(&person.link(LIST), &content)
}

/// What a box holds.
pub fn box_value(sent: &Sent) -> String {
    format!("{}.{}", sent.id, sent.revision)
}

fn table(
    person: &SignedIn,
    asked: &Asked,
    review: &Review,
    claims: &[&Claim],
    shown: &Shown<'_>,
    any: bool,
) -> Table {
    let mut boxes = Boxes {
        marked: shown.marked,
        shown: Vec::new(),
    };
    let mut rows = Vec::new();
    for claim in claims {
        if claim.asked.is_empty() {
            rows.push(row(person, claim, None, true, any.then_some(&mut boxes)));
        }
        for (at, sent) in claim.asked.iter().enumerate() {
            let boxes = any.then_some(&mut boxes);
            rows.push(row(person, claim, Some(sent), at == 0, boxes));
        }
    }
    let columns = columns(person, asked, &review.open.year.agreement_id, any);
    Table {
        caption: person.say(&message!("reviews-caption", count = claims.len())),
        sum: Some(sum(person, claims, any)),
        columns,
        rows,
        empty: person.say(&message!("reviews-empty")),
    }
}

fn columns(person: &SignedIn, asked: &Asked, agreement_id: &str, any: bool) -> Vec<Column> {
    let sorting = |sorted: Sorted| {
        let query = asked.query(agreement_id, sorted);
        format!("{}?{query}", person.link(LIST))
    };
    let now = |sorted: Sorted, order: Order| (asked.sorted == sorted).then_some(order);
    let words = |message: Message| Column::words(person.say(&message));
    let numbers = |message: Message| Column::numbers(person.say(&message));
    let mut columns = vec![
        words(message!("reviews-column-recipient"))
            .sorted_by(sorting(Sorted::Name), now(Sorted::Name, Order::Ascending)),
    ];
    columns.extend(any.then(|| words(message!("reviews-column-choose"))));
    columns.extend([
        words(message!("reviews-column-standing")).sorted_by(
            sorting(Sorted::Standing),
            now(Sorted::Standing, Order::Ascending),
        ),
        numbers(message!("reviews-column-granted")).sorted_by(
            sorting(Sorted::Amount),
            now(Sorted::Amount, Order::Descending),
        ),
        numbers(message!("reviews-column-left")),
        numbers(message!("reviews-column-asked")),
        numbers(message!("reviews-column-paid")),
        words(message!("reviews-column-came")),
    ]);
    columns
}

/// The boxes of the table: a requisition that is for several recipients has one.
struct Boxes<'b> {
    marked: &'b [String],
    shown: Vec<String>,
}

impl Boxes<'_> {
    fn cell(&mut self, person: &SignedIn, sent: Option<&Sent>) -> Cell {
        let Some(sent) = sent.filter(|sent| sent.to_decide) else {
            return Cell::Text(String::new());
        };
        if self.shown.contains(&sent.id) {
            let number = &sent.number;
            return Cell::Text(person.say(&message!("reviews-same", number = number)));
        }
        self.shown.push(sent.id.clone());
        let value = box_value(sent);
        Cell::Choose {
            name: CHOSEN,
            marked: self.marked.contains(&value),
            value,
            text: person.say(&message!(
                "reviews-choose-one",
                number = &sent.number,
                total = sent.total
            )),
        }
    }
}

fn row(
    person: &SignedIn,
    claim: &Claim,
    sent: Option<&Sent>,
    is_first: bool,
    boxes: Option<&mut Boxes<'_>>,
) -> Vec<Cell> {
    let name = match claim.holder {
        Holder::Pool => person.say(&message!("reviews-pool", name = &claim.name)),
        Holder::Recipient { .. } => claim.name.clone(),
    };
    let (name, standing) = match sent {
        Some(sent) => (
            Cell::Link {
                text: name,
                address: person.link(&format!("{LIST}/{}", sent.id)),
            },
            Cell::Status {
                progress: status_progress(sent.status),
                text: person.say(&casework::requisition::status(sent.status)),
            },
        ),
        None => (
            Cell::Text(name),
            Cell::Status {
                progress: standing_progress(claim.standing),
                text: person.say(&casework::review::standing(claim.standing)),
            },
        ),
    };
    // What is of the recipient and not of the requisition stands once.
    let once = |sum: Ore| {
        let words = is_first.then(|| amount(person, sum));
        Cell::Text(words.unwrap_or_default())
    };
    let came = sent.map(|sent| {
        let at = sent.arrived_at.map(|at| wording::stockholm(at).date());
        match at {
            Some(day) => person.say(&message!("reviews-came", number = &sent.number, day = day)),
            None => sent.number.clone(),
        }
    });
    let mut cells = vec![name];
    cells.extend(boxes.map(|boxes| boxes.cell(person, sent)));
    cells.extend([
        standing,
        once(claim.granted()),
        once(left(claim)),
        Cell::Text(sent.map_or_else(|| "–".to_owned(), |sent| amount(person, sent.amount))),
        once(claim.paid_out()),
        Cell::Text(came.unwrap_or_else(|| "–".to_owned())),
    ]);
    cells
}

fn sum(person: &SignedIn, claims: &[&Claim], any: bool) -> Vec<Cell> {
    // The coordinator's sum is that of the recipients once more.
    let recipients = || claims.iter().filter(|one| one.holder != Holder::Pool);
    let sum = |of: fn(&Claim) -> Ore| {
        let sum = Ore::checked_sum(recipients().map(|one| of(one)));
        Cell::Text(amount(person, sum.unwrap_or_default()))
    };
    let asked = |claim: &Claim| {
        let waits = [Place::Requested, Place::Payable].map(|place| claim.balance.at(place));
        Ore::checked_sum(waits).unwrap_or_default()
    };
    let mut cells = vec![Cell::Text(person.say(&message!("reviews-sum")))];
    cells.extend(any.then(|| Cell::Text(String::new())));
    cells.extend([
        Cell::Text(String::new()),
        sum(Claim::granted),
        sum(left),
        sum(asked),
        sum(Claim::paid_out),
        Cell::Text(String::new()),
    ]);
    cells
}

/// Where one goes from here: both legs, and the list as a file.
fn more(person: &SignedIn, asked: &Asked, review: &Review) -> Markup {
    let agreement_id = &review.open.year.agreement_id;
    let file = Download {
        label: person.say(&message!("reviews-download")),
        format: "CSV",
        address: format!(
            "{}?{}",
            person.link(&format!("{LIST}/rekvisitioner.csv")),
            asked.query(agreement_id, asked.sorted)
        ),
    };
    let legs = person.link(&format!("/arbete/medel/{agreement_id}/led"));
    html! {
        @if review.open.terms.way.has_pool() {
            p { a href=(legs) { (person.say(&message!("reviews-to-legs"))) } }
        }
        (downloads(&[file]))
    }
}
