//! Who has reported, who has begun and who has not, as a page with filters and as a file.

use axum::extract::Path;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use casework::report::{Coverage, Covered, Reported};
use documents::plain_table;
use grants::authorisation::Act;
use grants::question_set::Respondent;
use grants::{Code, Level, Ore};
use maud::{Markup, html};
use wording::{Message, NameOrder, date, grouped, message, money, stockholm};

use super::questions::{self, QUESTIONS};
use super::search::SEARCH;
use super::tags::TAGS;
use super::{LIST, ONE, refusal};
use crate::Refusal;
use crate::ui::field::{self, Field};
use crate::ui::{Button, Cell, Column, Download, Progress, Table, button, downloads, filters};
use crate::work::person::SignedIn;
use crate::work::typed::Typed;

/// What the address asks for. What it cannot mean is not asked for.
struct Asked {
    year: String,
    reported: Option<Reported>,
    respondent: Option<Respondent>,
    county: Option<Code>,
}

impl Asked {
    fn of(person: &SignedIn) -> Self {
        let query = person.reader.query.as_deref().unwrap_or_default();
        let typed = Typed::read(query.as_bytes());
        Self {
            year: typed.get("ar").to_owned(),
            reported: Reported::from_word(typed.get("laget")),
            respondent: Respondent::from_word(typed.get("svarande")),
            county: typed.get("lan").parse().ok().filter(Code::is_county),
        }
    }

    fn takes(&self, one: &Covered) -> bool {
        self.reported.is_none_or(|it| it == one.reported)
            && self.respondent.is_none_or(|it| it == one.respondent)
            && self.county.is_none_or(|it| Some(it) == one.county)
    }

    /// The same filters, for an address below a year.
    fn query(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        let county = self.county.map(|code| code.to_string());
        for (name, value) in [
            ("laget", self.reported.map_or("", Reported::word)),
            ("svarande", self.respondent.map_or("", Respondent::word)),
            ("lan", county.as_deref().unwrap_or_default()),
        ] {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        query.finish()
    }
}

/// How far somebody has come, in words.
fn reported(one: Reported) -> Message {
    match one {
        Reported::NotBegun => message!("receiving-not-begun"),
        Reported::Begun => message!("receiving-begun"),
        Reported::Signed => message!("receiving-signed"),
    }
}

fn number(person: &SignedIn, count: usize) -> String {
    let count = i128::try_from(count).unwrap_or_default();
    grouped(count, person.reader.language)
}

/// The page.
pub async fn shown(person: SignedIn) -> Result<Markup, Refusal> {
    let years = person.casework.reported_years(&person.actor).await;
    let years = years.map_err(|error| refusal(&error))?;
    let asked = Asked::of(&person);
    let chosen = years.iter().find(|one| one.agreement_id == asked.year);
    let Some(year) = chosen.or_else(|| years.first()) else {
        return Ok(person
            .page(person.say(&message!("receiving-no-year")))
            .title(person.say(&message!("receiving-title")))
            .lead(&person.say(&message!("receiving-no-year-lead")))
            .render());
    };
    let coverage = person.casework.coverage(&person.actor, &year.agreement_id);
    let coverage = coverage.await.map_err(|error| refusal(&error))?;
    let signed = |one: &&Covered| one.reported == Reported::Signed;
    let today = person.reader.today();
    let overdue = coverage.all.iter().filter(|one| one.is_overdue(today));
    let heading = message!(
        "receiving-heading",
        signed = coverage.all.iter().filter(signed).count(),
        all = coverage.all.len()
    );
    let lead = message!(
        "receiving-lead",
        title = person.reader.language.of(&year.title),
        day = year.due_on,
        overdue = overdue.count()
    );
    let to_read = questions::to_read(&person).await?;
    let shown: Vec<&Covered> = coverage.all.iter().filter(|one| asked.takes(one)).collect();
    let years: Vec<(String, String)> = years
        .iter()
        .map(|one| {
            let title = person.reader.language.of(&one.title).to_owned();
            (one.agreement_id.clone(), title)
        })
        .collect();
    Ok(person
        .page(person.say(&heading))
        .title(person.say(&message!("receiving-title")))
        .lead(&person.say(&lead))
        .body(html! {
            p.hint { (person.say(&message!("receiving-no-drafts"))) }
            (to_read)
            (choice(&person, &years, &year.agreement_id, &asked))
            h2.names-table { (person.say(&message!("receiving-sums"))) }
            (sums(&person, &coverage).markup())
            h2.names-table { (person.say(&message!("receiving-everybody"))) }
            (everybody(&person, &year.agreement_id, shown).markup())
            h2 { (person.say(&message!("receiving-more"))) }
            ul.downloads role="list" {
                li { a href=(person.link(&format!("{LIST}/{}/fraga", year.agreement_id))) {
                    (person.say(&message!("receiving-by-question")))
                } }
                @for (place, words) in follow_up(&year.agreement_id) {
                    li { a href=(person.link(&place)) { (person.say(&words)) } }
                }
                @if person.may(Act::ManageReports) {
                    li { a href=(person.link(&super::openings::of_year(&year.agreement_id))) {
                        (person.say(&message!("opening-from-list")))
                    } }
                }
                @if person.may(Act::ReadSilent) {
                    li { a href=(person.link(&format!("/arbete/frister/{}/report?visa=tysta", year.agreement_id))) {
                        (person.say(&message!("receiving-remind")))
                    } }
                }
            }
            (downloads(&files(&person, &year.agreement_id, &asked)))
            p { a href=(person.link(&format!("{}?ar={}", super::exports::LIST, year.agreement_id))) {
                (person.say(&message!("exports-from-list")))
            } }
        })
        .render())
}

/// The ways to what those who follow up do with the answers.
fn follow_up(agreement: &str) -> [(String, Message); 3] {
    [
        (
            format!("{SEARCH}?ar={agreement}"),
            message!("follow-up-search"),
        ),
        (QUESTIONS.to_owned(), message!("follow-up-heading")),
        (TAGS.to_owned(), message!("analysis-tags")),
    ]
}

fn files(person: &SignedIn, agreement: &str, asked: &Asked) -> Vec<Download> {
    let query = asked.query();
    let mark = if query.is_empty() { "" } else { "?" };
    let of = |words: Message, format: &'static str, rest: &str| Download {
        label: person.say(&words),
        format,
        address: person.link(&format!("{LIST}/{agreement}/{rest}")),
    };
    vec![
        of(
            message!("receiving-file-coverage"),
            "CSV",
            &format!("laget.csv{mark}{query}"),
        ),
        of(message!("receiving-file-wide"), "CSV", "svar/bred.csv"),
        of(message!("receiving-file-long"), "CSV", "svar/lang.csv"),
        of(message!("receiving-file-json"), "JSON", "svar/svar.json"),
    ]
}

fn choice(person: &SignedIn, years: &[(String, String)], year: &str, asked: &Asked) -> Markup {
    let any = || (String::new(), person.say(&message!("receiving-any")));
    let standings: Vec<(String, String)> = std::iter::once(any())
        .chain(Reported::ALL.map(|one| (one.word().to_owned(), person.say(&reported(one)))))
        .collect();
    let respondents: Vec<(String, String)> = std::iter::once(any())
        .chain(Respondent::ALL.map(|one| {
            let words = casework::question_set::respondent(one);
            (one.word().to_owned(), person.say(&words))
        }))
        .collect();
    let county = asked.county.map(|code| code.to_string());
    let field = |name: &str, words: Message, value: &str| {
        Field::new(name, person.say(&words)).value(value.to_owned())
    };
    let content = html! {
        (field::choice(&field("ar", message!("receiving-year"), year), years))
        (field::choice(&field("laget", message!("receiving-standing"), asked.reported.map_or("", Reported::word)), &standings))
        (field::choice(&field("svarande", message!("receiving-respondent"), asked.respondent.map_or("", Respondent::word)), &respondents))
        (field::choice(&field("lan", message!("receiving-county"), county.as_deref().unwrap_or_default()), &counties(person)))
        (button(Button::Secondary, &person.say(&message!("receiving-choose"))))
    };
    html! { div.whole-choices { (filters(&person.link(LIST), &content)) } }
}

/// The counties to choose among, and all of them.
pub fn counties(person: &SignedIn) -> Vec<(String, String)> {
    let register = person.reader.published.register();
    let mut counties: Vec<(String, String)> = (register.of(Level::County).iter())
        .map(|one| (one.code.to_string(), one.name.clone()))
        .collect();
    let order = NameOrder::default();
    counties.sort_by(|one, other| order.compare(&one.1, &other.1));
    let any = (String::new(), person.say(&message!("receiving-any")));
    std::iter::once(any).chain(counties).collect()
}

/// How many have come how far, for each respondent, and the money.
fn sums(person: &SignedIn, coverage: &Coverage) -> Table {
    let language = person.reader.language;
    let line = |name: String, of: &[&Covered]| {
        let count = |it: Reported| of.iter().filter(|one| one.reported == it).count();
        let late = |one: &&&Covered| one.signature.as_ref().is_some_and(|it| it.late);
        let sum = |amount: fn(&Covered) -> Ore| {
            let sum = Ore::checked_sum(of.iter().map(|one| amount(one)));
            Cell::Text(money(sum.unwrap_or_default(), language))
        };
        vec![
            Cell::Text(name),
            Cell::Text(number(person, of.len())),
            Cell::Text(number(person, count(Reported::NotBegun))),
            Cell::Text(number(person, count(Reported::Begun))),
            Cell::Text(number(person, count(Reported::Signed))),
            Cell::Text(number(person, of.iter().filter(late).count())),
            sum(|one| one.received),
            sum(|one| one.accounted),
            sum(Covered::left),
        ]
    };
    let rows = coverage.asked.iter().map(|respondent| {
        let of = coverage
            .all
            .iter()
            .filter(|one| one.respondent == *respondent);
        let name = person.say(&casework::question_set::respondent(*respondent));
        line(name, &of.collect::<Vec<_>>())
    });
    let all: Vec<&Covered> = coverage.all.iter().collect();
    Table {
        caption: person.say(&message!("receiving-sums-caption")),
        columns: vec![
            Column::words(person.say(&message!("receiving-respondent"))),
            Column::numbers(person.say(&message!("receiving-column-all"))),
            Column::numbers(person.say(&message!("receiving-not-begun"))),
            Column::numbers(person.say(&message!("receiving-begun"))),
            Column::numbers(person.say(&message!("receiving-signed"))),
            Column::numbers(person.say(&message!("receiving-column-late"))),
            Column::numbers(person.say(&message!("receiving-column-received"))),
            Column::numbers(person.say(&message!("receiving-column-accounted"))),
            Column::numbers(person.say(&message!("receiving-column-left"))),
        ],
        rows: rows.collect(),
        sum: Some(line(person.say(&message!("receiving-sum")), &all)),
        empty: person.say(&message!("receiving-nobody-asked")),
    }
}

fn everybody(person: &SignedIn, agreement: &str, mut shown: Vec<&Covered>) -> Table {
    let language = person.reader.language;
    let order = NameOrder::default();
    shown.sort_by(|one, other| {
        let first = one.respondent.cmp(&other.respondent);
        first.then_with(|| order.compare(&one.name, &other.name))
    });
    let manages = person.may(Act::ManageReports);
    let gets_more = |one: &Covered| manages && one.reported != Reported::Signed;
    // A column that would be empty in every row only takes room.
    let any_more = shown.iter().any(|one| gets_more(one));
    let rows = shown.into_iter().map(|one| {
        let more_time = match (&one.report, gets_more(one)) {
            (Some((id, _)), true) => Cell::Link {
                text: person.say(&message!("receiving-more-time")),
                address: person.link(&format!("{ONE}/{id}/mer-tid")),
            },
            (None, true) => Cell::Link {
                text: person.say(&message!("receiving-more-time")),
                address: person.link(&super::more_time_before::address(agreement, one)),
            },
            (_, false) => Cell::Text(String::new()),
        };
        let row = vec![
            name_cell(person, one),
            Cell::Text(person.say(&casework::question_set::respondent(one.respondent))),
            standing_cell(person, one),
            Cell::Text(last_day(person, one)),
            Cell::Text(money(one.received, language)),
            Cell::Text(money(one.accounted, language)),
            Cell::Text(money(one.left(), language)),
        ];
        let act = any_more.then_some(more_time);
        row.into_iter().chain(act).collect()
    });
    let act = any_more.then(|| Column::words(person.say(&message!("receiving-column-act"))));
    Table {
        caption: person.say(&message!("receiving-everybody-caption")),
        columns: [
            Column::words(person.say(&message!("receiving-column-name"))),
            Column::words(person.say(&message!("receiving-respondent"))),
            Column::words(person.say(&message!("receiving-standing"))),
            Column::words(person.say(&message!("receiving-column-last-day"))),
            Column::numbers(person.say(&message!("receiving-column-received"))),
            Column::numbers(person.say(&message!("receiving-column-accounted"))),
            Column::numbers(person.say(&message!("receiving-column-left"))),
        ]
        .into_iter()
        .chain(act)
        .collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("receiving-empty")),
    }
}

/// The name, which leads to what was signed, where something was.
fn name_cell(person: &SignedIn, one: &Covered) -> Cell {
    // A county is reported by whoever its parties named.
    let name = match &one.organisation {
        Some(signs) if one.respondent.level() == Level::County => person.say(&message!(
            "receiving-name-by",
            name = &one.name,
            organisation = signs
        )),
        _ => one.name.clone(),
    };
    match (&one.report, &one.signature) {
        (Some((id, _)), Some(signature)) => Cell::Link {
            text: name,
            address: person.link(&format!("{ONE}/{id}/{}", signature.number)),
        },
        _ => Cell::Text(name),
    }
}

fn standing_cell(person: &SignedIn, one: &Covered) -> Cell {
    let is_late = one.is_overdue(person.reader.today());
    let (progress, words) = match (one.reported, &one.signature) {
        (Reported::Signed, Some(signature)) => {
            let at = signature.at;
            let words = match (one.is_corrected, signature.late) {
                (true, _) => message!("receiving-corrected", at = at),
                (false, true) => message!("receiving-signed-late", at = at),
                (false, false) => message!("receiving-signed-at", at = at),
            };
            (Progress::Done, words)
        }
        (Reported::Begun, _) if is_late => (Progress::Late, message!("receiving-begun-overdue")),
        (Reported::NotBegun, _) if is_late => {
            (Progress::Late, message!("receiving-not-begun-overdue"))
        }
        (Reported::NotBegun, _) => (Progress::NotBegun, message!("receiving-not-begun")),
        _ => (Progress::UnderWay, message!("receiving-begun")),
    };
    Cell::Status {
        progress,
        text: person.say(&words),
    }
}

fn last_day(person: &SignedIn, one: &Covered) -> String {
    let day = date(one.last_day, person.reader.language);
    if one.has_more_time {
        person.say(&message!("receiving-last-day-more", day = one.last_day))
    } else {
        day
    }
}

/// The list as it was filtered, as a file.
pub async fn file(person: SignedIn, Path(agreement): Path<String>) -> Result<Response, Refusal> {
    let coverage = person.casework.coverage(&person.actor, &agreement).await;
    let coverage = coverage.map_err(|error| refusal(&error))?;
    let asked = Asked::of(&person);
    let heads = [
        message!("receiving-respondent"),
        message!("receiving-column-code"),
        message!("receiving-column-name"),
        message!("receiving-county"),
        message!("receiving-column-organisation"),
        message!("receiving-standing"),
        message!("receiving-column-last-day"),
        message!("receiving-column-signed-on"),
        message!("receiving-column-late"),
        message!("receiving-column-received"),
        message!("receiving-column-accounted"),
        message!("receiving-column-left"),
    ];
    let head: Vec<String> = heads.iter().map(|head| person.say(head)).collect();
    let shown = coverage.all.iter().filter(|one| asked.takes(one));
    let yes_or_no = |yes: bool| {
        let words = if yes {
            message!("asking-yes")
        } else {
            message!("asking-no")
        };
        person.say(&words)
    };
    let rows = shown.map(|one| {
        let signature = one.signature.as_ref();
        vec![
            person.say(&casework::question_set::respondent(one.respondent)),
            one.code.clone(),
            one.name.clone(),
            one.county.map_or_else(String::new, |code| code.to_string()),
            one.organisation.clone().unwrap_or_default(),
            person.say(&reported(one.reported)),
            one.last_day.to_string(),
            signature.map_or_else(String::new, |it| stockholm(it.at).date().to_string()),
            signature.map_or_else(String::new, |it| yes_or_no(it.late)),
            plain_table::kronor(one.received),
            plain_table::kronor(one.accounted),
            plain_table::kronor(one.left()),
        ]
    });
    let rows: Vec<Vec<String>> = rows.collect();
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (
            CONTENT_DISPOSITION,
            format!(
                "attachment; filename=\"redovisningar-{}.csv\"",
                coverage.year.agreement_id
            ),
        ),
    ];
    Ok((headers, plain_table::spreadsheet(&head, &rows)).into_response())
}

/// What stands over every page below the list.
pub fn crumbs<'p>(
    person: &'p SignedIn,
    page: crate::ui::Page<'p>,
    agreement: &str,
) -> crate::ui::Page<'p> {
    page.crumb(person.say(&message!("receiving-title")), LIST)
        .crumb(
            person.reader.agreement_title(agreement),
            format!("{LIST}?ar={agreement}"),
        )
}
