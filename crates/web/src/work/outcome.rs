//! What each recipient would get against another year, and what it would be if amounts or keys were others.

mod trial;

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use casework::assessment::{Assessment, Obstacle};
use casework::published::PublishedAgreement;
use grants::agreement::Agreement;
use grants::allocation::Distribution;
use grants::authorisation::Act;
use grants::comparison::Change;
use grants::{Level, Ore, Recipient};
use maud::{Markup, html};
use wording::{Message, NameOrder, Speak, message, money, terms};

use self::trial::Tried;
use super::draft::Draft;
use super::entry::summary;
use super::person::SignedIn;
use super::reading::Fault;
use super::typed::Typed;
use crate::address;
use crate::ui::field::{self, Field};
use crate::ui::{Button, Cell, Column, Table, Tone, button, facts, filters, notice};
use crate::{Need, Refusal, Route};

/// So many of the largest changes are named in each direction.
const MOST_NAMED: usize = 5;
/// Its route.
pub fn routes() -> Vec<Route> {
    vec![
        Route::private(
            Need::To(Act::ReadVersions),
            "/arbete/version/{version}/utfall",
            get(shown).post(trial::used),
        )
        .writing(Need::To(Act::WriteVersions))
        .sample("/arbete/version/{version}/utfall")
        .sample("/arbete/version/{version}/utfall?niva=kommuner&lan=03")
        .sample("/arbete/version/{version}/utfall?belopp-{item}=1")
        .answers("/arbete/version/{version}/utfall?belopp-{item}=mycket", 422)
        .answers("/arbete/version/{version}/utfall?niva=ingen", 422),
    ]
}

/// What is asked for in the query.
struct Asked<'p> {
    level: Level,
    county: Option<&'p Recipient>,
    before: Option<&'p PublishedAgreement>,
}

fn asked<'p>(person: &'p SignedIn, draft: &Draft, typed: &Typed) -> Result<Asked<'p>, Refusal> {
    let published = &person.reader.published;
    let level = match typed.get("niva") {
        "" => Level::Region,
        word => address::level(word).ok_or_else(|| wrong(message!("work-outcome-no-level")))?,
    };
    let counties = published.register().of(Level::County);
    let county = match typed.get("lan") {
        "" => None,
        code => {
            let found = counties.iter().find(|county| county.code.as_str() == code);
            Some(found.ok_or_else(|| wrong(message!("work-outcome-no-county")))?)
        }
    };
    let before = match typed.get("mot") {
        "" => {
            let mut earlier = published.agreements().iter().rev();
            earlier.find(|one| one.agreement.year < draft.agreement.year)
        }
        id => Some(
            published
                .agreement(id)
                .ok_or_else(|| wrong(message!("work-outcome-no-year")))?,
        ),
    };
    Ok(Asked {
        level,
        county,
        before,
    })
}

fn wrong(message: Message) -> Refusal {
    Refusal::unprocessable(message).hint(message!("work-outcome-hint"))
}

async fn shown(person: SignedIn, Path(version): Path<String>) -> Result<Response, Refusal> {
    let draft = Draft::open(&person, &version).await?;
    let query = person.reader.query.clone().unwrap_or_default();
    let typed = Typed::read(query.as_bytes());
    let asked = asked(&person, &draft, &typed)?;
    let published = &person.reader.published;
    let (text, id) = (&draft.version.text, &draft.version.agreement_id);
    let assessment = Assessment::of(published, text, id).map_err(|problems| {
        super::trouble::version(&casework::agreement_version::VersionError::Unreadable(
            problems,
        ))
    })?;
    let attempt = trial::attempt(&typed, &assessment);
    let faults: &[Fault] = match &attempt {
        Tried::Wrong(faults) => faults,
        _ => &[],
    };
    let mut page = draft.page(&person, &message!("work-outcome"));
    if !faults.is_empty() {
        page = page.error_title();
    }
    let body = html! {
        (summary(&person.reader, &trial::sections(&draft.agreement), faults))
        (draft.parts(&person))
        (choices(&person, &draft, &asked))
        @match &assessment.outcome {
            Err(obstacle) => (notice(Tone::Warning, &person.say(&message!("work-not-shared")), &html! {
                p { (person.say(&obstacle.message())) }
                @if let Some(hint) = obstacle.hint() { p { (person.say(&hint)) } }
            })),
            Ok(now) => (amounts(&person, &asked, &assessment, now, &attempt)),
        }
        (trial::what_if(&person, &draft, &asked, &typed, &attempt, faults))
    };
    let status = if faults.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let lead = person.say(&message!("work-outcome-lead"));
    Ok((status, page.lead(&lead).body(body).render()).into_response())
}

fn choices(person: &SignedIn, draft: &Draft, asked: &Asked<'_>) -> Markup {
    let published = &person.reader.published;
    let levels = [
        Level::Region,
        Level::Municipality,
        Level::County,
        Level::Coordinator,
    ];
    let levels = levels.map(|level| {
        (
            address::level_word(level).to_owned(),
            person.say(&terms::level_heading(level)),
        )
    });
    let all = (
        String::new(),
        person.say(&message!("work-outcome-all-counties")),
    );
    let counties = published.register().of(Level::County).iter();
    let counties = counties.map(|county| (county.code.to_string(), county.name.clone()));
    let counties: Vec<(String, String)> = std::iter::once(all).chain(counties).collect();
    let years = published
        .agreements()
        .iter()
        .filter(|one| one.agreement.id != draft.agreement.id);
    let years: Vec<(String, String)> = years
        .map(|one| (one.agreement.id.clone(), one.agreement.year.to_string()))
        .collect();
    let level = Field::new("niva", person.say(&message!("work-item-level")))
        .value(address::level_word(asked.level));
    let county = Field::new("lan", person.say(&message!("work-outcome-county"))).value(
        asked
            .county
            .map(|county| county.code.to_string())
            .unwrap_or_default(),
    );
    let before = Field::new("mot", person.say(&message!("work-outcome-against"))).value(
        asked
            .before
            .map(|one| one.agreement.id.clone())
            .unwrap_or_default(),
    );
    filters(
        &person.link(&draft.address("/utfall")),
        &html! {
            (field::choice(&level, &levels))
            (field::choice(&county, &counties))
            (field::choice(&before, &years))
            (button(Button::Secondary, &person.say(&message!("work-outcome-show"))))
        },
    )
}

/// A recipient with what it got and would get.
struct Row<'r> {
    recipient: &'r Recipient,
    change: Change,
    tried: Option<Ore>,
}

fn minus(one: Ore, other: Ore) -> Ore {
    Ore::new(one.ore() - other.ore())
}

fn amounts(
    person: &SignedIn,
    asked: &Asked<'_>,
    assessment: &Assessment,
    now: &Distribution,
    attempt: &Tried,
) -> Markup {
    let Some(before) = asked.before else {
        return html! { p { (person.say(&message!("work-outcome-no-before"))) } };
    };
    let comparison = match assessment.against(&before.agreement) {
        Ok(comparison) => comparison,
        Err(refusal) => {
            let refusal = Obstacle::Allocation(refusal);
            return notice(
                Tone::Warning,
                &person.say(&message!("work-outcome-not-compared")),
                &html! {
                    p { (person.say(&refusal.message())) }
                    @if let Some(hint) = refusal.hint() { p { (person.say(&hint)) } }
                },
            );
        }
    };
    let changes = comparison.by_recipient(asked.level);
    let shared = match attempt {
        Tried::Shared(_, shared) => Some(shared),
        _ => None,
    };
    let recipients = person.reader.published.register().of(asked.level).iter();
    let in_county = |one: &&Recipient| {
        asked
            .county
            .is_none_or(|county| one.county == Some(county.code))
    };
    let mut rows: Vec<Row<'_>> = recipients
        .filter(in_county)
        .map(|recipient| Row {
            recipient,
            change: changes.get(&recipient.code).cloned().unwrap_or_default(),
            tried: shared.map(|shared| shared.sum_of(asked.level, recipient.code)),
        })
        .collect();
    let order = NameOrder::default();
    rows.sort_by(|one, other| order.compare(&one.recipient.name, &other.recipient.name));
    let incomplete: Vec<String> = not_shared(person, &assessment.agreement, now);
    html! {
        (in_brief(person, &rows, before))
        @if !incomplete.is_empty() || !comparison.not_compared.is_empty() {
            (notice(Tone::Remark, &person.say(&message!("work-outcome-incomplete")), &html! {
                ul { @for words in &incomplete { li { (words) } } }
                @if !comparison.not_compared.is_empty() {
                    p { (person.say(&message!("work-outcome-left-out", items = comparison.not_compared.clone()))) }
                }
            }))
        }
        (table(person, asked, before, &rows).markup())
    }
}

/// Items that are not shared out, by title.
fn not_shared(person: &SignedIn, agreement: &Agreement, now: &Distribution) -> Vec<String> {
    let missing = agreement
        .items
        .iter()
        .filter(|item| now.of(&item.id).is_none());
    missing
        .map(|item| {
            person.say(&message!(
                "work-outcome-not-shared",
                title = &item.title,
                amount = item.amount
            ))
        })
        .collect()
}

fn in_brief(person: &SignedIn, rows: &[Row<'_>], before: &PublishedAgreement) -> Markup {
    let language = person.reader.language;
    let mut sum = Change::default();
    for row in rows {
        sum.add(&row.change);
    }
    let more = rows
        .iter()
        .filter(|row| row.change.total() > Ore::ZERO)
        .count();
    let less = rows
        .iter()
        .filter(|row| row.change.total() < Ore::ZERO)
        .count();
    let mut by_change: Vec<&Row<'_>> = rows
        .iter()
        .filter(|row| !row.change.total().is_zero())
        .collect();
    by_change.sort_by_key(|row| row.change.total());
    let named = |rows: Vec<&&Row<'_>>| {
        html! {
            ul { @for row in rows { li { (row.recipient.name) ": " (money(row.change.total(), language)) } } }
        }
    };
    let losers = by_change
        .iter()
        .filter(|row| row.change.total() < Ore::ZERO)
        .take(MOST_NAMED)
        .collect::<Vec<_>>();
    let winners = by_change
        .iter()
        .rev()
        .filter(|row| row.change.total() > Ore::ZERO)
        .take(MOST_NAMED)
        .collect::<Vec<_>>();
    html! {
        h2 { (person.say(&message!("work-outcome-summary"))) }
        p { (person.say(&message!("work-outcome-counts", more = more, less = less, same = rows.len() - more - less))) }
        (facts([
            (person.say(&message!("work-outcome-before", year = before.agreement.year.to_string())), html! { (money(sum.before, language)) }),
            (person.say(&message!("work-outcome-now")), html! { (money(sum.after, language)) }),
            (person.say(&message!("column-difference")), html! { (money(sum.total(), language)) }),
        ]))
        @if !winners.is_empty() { h3 { (person.say(&message!("work-outcome-most-more"))) } (named(winners)) }
        @if !losers.is_empty() { h3 { (person.say(&message!("work-outcome-most-less"))) } (named(losers)) }
    }
}

fn table(
    person: &SignedIn,
    asked: &Asked<'_>,
    before: &PublishedAgreement,
    rows: &[Row<'_>],
) -> Table {
    let language = person.reader.language;
    let is_tried = rows.iter().any(|row| row.tried.is_some());
    let year = before.agreement.year.to_string();
    let mut heads = vec![
        message!("work-outcome-before", year = year),
        message!("work-outcome-now"),
        message!("column-difference"),
    ];
    if is_tried {
        heads.extend([
            message!("column-trial"),
            message!("work-outcome-tried-difference"),
        ]);
    } else {
        heads.extend([
            message!("column-pot"),
            message!("column-population"),
            message!("column-key-part"),
            message!("work-outcome-items"),
        ]);
    }
    let numbers = |change: &Change, tried: Option<Ore>| {
        let mut numbers = vec![change.before, change.after, change.total()];
        match tried {
            Some(tried) => numbers.extend([tried, minus(tried, change.after)]),
            None => numbers.extend([
                change.pot,
                change.population,
                change.key,
                Ore::new(change.came.ore() + change.went.ore()),
            ]),
        }
        numbers
    };
    let cells = |name: String, numbers: Vec<Ore>| {
        let numbers = numbers
            .into_iter()
            .map(|number| Cell::Text(money(number, language)));
        std::iter::once(Cell::Text(name))
            .chain(numbers)
            .collect::<Vec<_>>()
    };
    let mut sum = Change::default();
    let mut tried_sum = is_tried.then_some(Ore::ZERO);
    for row in rows {
        sum.add(&row.change);
        tried_sum = tried_sum
            .zip(row.tried)
            .map(|(sum, tried)| Ore::new(sum.ore() + tried.ore()));
    }
    let name = Column::words(person.say(&message!("work-outcome-recipient")));
    let heads = heads.iter().map(|head| Column::numbers(person.say(head)));
    Table {
        caption: person.say(&message!(
            "work-outcome-caption",
            level = terms::level_heading(asked.level)
        )),
        columns: std::iter::once(name).chain(heads).collect(),
        rows: (rows.iter())
            .map(|row| cells(row.recipient.name.clone(), numbers(&row.change, row.tried)))
            .collect(),
        sum: Some(cells(
            person.say(&message!("work-outcome-sum")),
            numbers(&sum, tried_sum),
        )),
        empty: person.say(&message!("work-outcome-empty")),
    }
}
