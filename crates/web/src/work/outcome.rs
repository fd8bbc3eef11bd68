//! What each recipient would get against another year, and what it would be if amounts or keys were others.

use agreement::reader::{KeySetting, read_key};
use agreement::shipped;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use casework::assessment::{Assessment, Obstacle};
use casework::published::PublishedAgreement;
use grants::agreement::Agreement;
use grants::allocation::{Distribution, distribute};
use grants::comparison::Change;
use grants::simulation::{Setting, Trial, tried};
use grants::{Level, Ore, Recipient};
use maud::{Markup, html};
use wording::{Message, NameOrder, Speak, message, money, terms};

use super::amount;
use super::draft::Draft;
use super::editor::{Editor, made};
use super::entry::{Entry, Section, fields};
use super::person::{SignedIn, Writer};
use super::reading::Fault;
use super::typed::Typed;
use crate::address;
use crate::ui::field::{self, Field, carried};
use crate::ui::{Button, Cell, Column, Table, Tone, button, facts, filters, form, notice};
use crate::{Refusal, Route};

/// So many of the largest changes are named in each direction.
const MOST_NAMED: usize = 5;
/// What the field for a tried amount of an item begins with.
const AMOUNT: &str = "belopp-";
/// What the field for a tried key of an item begins with.
const KEY: &str = "nyckel-";

/// Its route.
pub fn routes() -> Vec<Route> {
    vec![
        Route::private("/arbete/version/{version}/utfall", get(shown).post(used))
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

/// The fields for what to try: an amount and a key for each item.
fn sections(agreement: &Agreement) -> Vec<Section> {
    let items = agreement.items.iter().map(|item| Section {
        heading: message!(
            "work-trial-item",
            title = &item.title,
            level = terms::level_heading(item.level)
        ),
        lead: Some(message!(
            "work-trial-now",
            amount = item.amount,
            key = terms::item_key(item)
        )),
        entries: vec![
            Entry::line(
                format!("{AMOUNT}{}", item.id),
                message!("work-trial-amount"),
            ),
            Entry::line(format!("{KEY}{}", item.id), message!("work-trial-key"))
                .hint(message!("work-key-text-hint")),
        ],
    });
    items.collect()
}

/// What is tried, or what is wrong with it.
fn trials(typed: &Typed, agreement: &Agreement) -> Result<Vec<Trial>, Vec<Fault>> {
    let (mut trials, mut faults) = (Vec::new(), Vec::new());
    for item in &agreement.items {
        let [amount, key] = [AMOUNT, KEY].map(|kind| format!("{kind}{}", item.id));
        let [typed_amount, typed_key] = [&amount, &key].map(|field| typed.get(field).trim());
        let mut trial = |set| {
            trials.push(Trial {
                item: item.id.clone(),
                set,
            });
        };
        if !typed_amount.is_empty() {
            match amount::read(typed_amount) {
                Ok(tried) => trial(Setting::Amount(tried)),
                Err(message) => faults.push(Fault::of(amount, message)),
            }
        }
        if !typed_key.is_empty() {
            let setting = KeySetting {
                agreement,
                level: item.level,
                amount: None,
            };
            match read_key(typed_key, "key", setting, shipped::register()) {
                Ok(tried) => trial(Setting::Key(tried)),
                Err(problems) => {
                    let words = problems.all().iter().flat_map(|problem| {
                        std::iter::once(problem.kind.message()).chain(problem.kind.hint())
                    });
                    faults.push(Fault {
                        field: Some(key),
                        words: words.collect(),
                    });
                }
            }
        }
    }
    if faults.is_empty() {
        Ok(trials)
    } else {
        Err(faults)
    }
}

/// What would be shared out if it were so.
enum Tried {
    /// Nothing is tried.
    Nothing,
    /// It can be shared out.
    Shared(Box<Agreement>, Box<Distribution>),
    /// What is wrong.
    Wrong(Vec<Fault>),
}

fn whole(words: &impl Speak) -> Tried {
    Tried::Wrong(vec![Fault {
        field: None,
        words: std::iter::once(words.message())
            .chain(words.hint())
            .collect(),
    }])
}

fn attempt(typed: &Typed, assessment: &Assessment) -> Tried {
    let trials = match trials(typed, &assessment.agreement) {
        Err(faults) => return Tried::Wrong(faults),
        Ok(trials) if trials.is_empty() => return Tried::Nothing,
        Ok(trials) => trials,
    };
    match tried(&assessment.agreement, &trials) {
        Err(refusal) => whole(&refusal),
        Ok(changed) => match distribute(&changed, assessment.basis()) {
            Err(refusal) => whole(&Obstacle::Allocation(refusal)),
            Ok(shared) => Tried::Shared(Box::new(changed), Box::new(shared)),
        },
    }
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
    let attempt = attempt(&typed, &assessment);
    let faults: &[Fault] = match &attempt {
        Tried::Wrong(faults) => faults,
        _ => &[],
    };
    let mut page = draft.page(&person, &message!("work-outcome"));
    if !faults.is_empty() {
        page = page.error_title();
    }
    let body = html! {
        (draft.parts(&person))
        (choices(&person, &draft, &asked))
        @match &assessment.outcome {
            Err(obstacle) => (notice(Tone::Warning, &person.say(&message!("work-not-shared")), &html! {
                p { (person.say(&obstacle.message())) }
                @if let Some(hint) = obstacle.hint() { p { (person.say(&hint)) } }
            })),
            Ok(now) => (amounts(&person, &asked, &assessment, now, &attempt)),
        }
        (what_if(&person, &draft, &asked, &typed, &attempt, faults))
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
        (summary(person, &rows, before))
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

fn summary(person: &SignedIn, rows: &[Row<'_>], before: &PublishedAgreement) -> Markup {
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

/// The form for what to try, and the way to use it in the draft.
fn what_if(
    person: &SignedIn,
    draft: &Draft,
    asked: &Asked<'_>,
    typed: &Typed,
    attempt: &Tried,
    faults: &[Fault],
) -> Markup {
    let sections = sections(&draft.agreement);
    let shared = match attempt {
        Tried::Shared(changed, _) => Some(changed),
        _ => None,
    };
    let names: Vec<&str> = (sections.iter().flat_map(|section| &section.entries))
        .map(|entry| entry.name.as_str())
        .collect();
    let open = shared.is_some() || !faults.is_empty();
    let use_it = html! {
        (carried("revision", &draft.version.revision.to_string()))
        @for name in names.iter().filter(|name| !typed.get(name).is_empty()) { (carried(name, typed.get(name))) }
        p { (button(Button::Primary, &person.say(&message!("work-trial-use")))) }
    };
    html! {
        h2 id="prova" { (person.say(&message!("work-trial"))) }
        p { (person.say(&message!("work-trial-lead"))) }
        @if let Some(changed) = shared {
            (notice(Tone::Remark, &person.say(&message!("work-trial-shown")), &html! {
                p { (person.say(&message!("work-trial-total", before = draft.agreement.total, after = changed.total))) }
                p { a href=(person.link(&draft.address("/utfall"))) { (person.say(&message!("work-trial-leave"))) } }
                @if draft.may_change(person) {
                    p { (person.say(&message!("work-trial-use-hint"))) }
                    (form(&person.link(&draft.address("/utfall")), &use_it))
                }
            }))
        }
        details open[open] {
            summary { (person.say(&message!("work-trial-form"))) }
            form method="get" action=(person.link(&draft.address("/utfall"))) novalidate {
                (carried("niva", address::level_word(asked.level)))
                @if let Some(county) = asked.county { (carried("lan", county.code.as_str())) }
                @if let Some(before) = asked.before { (carried("mot", &before.agreement.id)) }
                (fields(&person.reader, &sections, typed, faults))
                p { (button(Button::Secondary, &person.say(&message!("work-trial-count")))) }
            }
        }
    }
}

async fn used(Path(version): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let draft = Draft::open(&writer.by, &version).await?;
    let editor = Editor {
        heading: message!("work-trial"),
        lead: Some(message!("work-trial-use-hint")),
        action: draft.address("/utfall"),
        back: draft.address("/poster"),
        sections: sections(&draft.agreement),
        button: message!("work-trial-use"),
        keeps_comments: false,
        below: None,
        carries: &[],
    };
    let make = |draft: &Draft| {
        let trials = trials(&writer.typed, &draft.agreement)?;
        match tried(&draft.agreement, &trials) {
            Ok(changed) => Ok(made(draft, &changed)),
            Err(refusal) => Err(vec![Fault {
                field: None,
                words: vec![refusal.message()],
            }]),
        }
    };
    editor.save(&writer, draft, make, |_| None).await
}
