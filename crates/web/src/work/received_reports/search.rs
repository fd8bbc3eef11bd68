//! Searching signed answers: words in all their forms and phrases as they are written, with what was found marked.

use std::ops::Range;

use casework::report::{FoundAnswers, HITS_ON_A_PAGE, Hit, ReportedYear, Search};
use grants::Code;
use grants::question_set::address::Address;
use grants::question_set::{Kind, Respondent};
use maud::{Markup, html};
use wording::message;
use wording::word_forms::{LONGEST_SOUGHT_CHARACTERS, Sought};

use super::coverage::counties;
use super::tags;
use super::{LIST, ONE, anchor, answer_address, refusal};
use crate::Refusal;
use crate::ui::field::{self, Field};
use crate::ui::{Button, button, filters};
use crate::work::money_years::item_title;
use crate::work::person::SignedIn;
use crate::work::questions::said;
use crate::work::typed::Typed;

/// The path of the page.
pub const SEARCH: &str = "/arbete/redovisningar/sok";
/// Farther than this nobody pages.
const FARTHEST_PAGE: i64 = 10_000;
/// So many characters stand before the first word that was found, and so many in all.
const BEFORE: usize = 120;
const EXCERPT: usize = 480;

/// What the address asks for. What it cannot mean is not asked for.
struct Asked {
    search: Search,
    page: i64,
    typed: Typed,
}

impl Asked {
    fn of(person: &SignedIn) -> Self {
        let query = person.reader.query.as_deref().unwrap_or_default();
        let typed = Typed::read(query.as_bytes());
        let some = |name: &str| Some(typed.get(name).to_owned()).filter(|it| !it.is_empty());
        let page: i64 = typed.get("sida").trim().parse().unwrap_or(1);
        // No database keeps this character, so nothing holds it.
        let nothing = typed.holds_nul();
        let search = Search {
            text: typed.get("q").replace('\0', " "),
            agreement_id: some("ar"),
            respondent: Respondent::from_word(typed.get("svarande")),
            county: typed.get("lan").parse().ok().filter(Code::is_county),
            series: some("serie"),
            tag_id: some("etikett"),
        };
        Self {
            search: if nothing { Search::default() } else { search },
            page: page.clamp(1, FARTHEST_PAGE) - 1,
            typed,
        }
    }

    /// The same question on another page.
    fn turn(&self, person: &SignedIn, page: i64) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for name in ["q", "ar", "svarande", "lan", "serie", "etikett"] {
            let value = self.typed.get(name);
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        query.append_pair("sida", &(page + 1).to_string());
        format!("{}?{}", person.link(SEARCH), query.finish())
    }
}

/// The page.
pub async fn shown(person: SignedIn) -> Result<Markup, Refusal> {
    let asked = Asked::of(&person);
    let years = person.casework.reported_years(&person.actor).await;
    let years = years.map_err(|error| refusal(&error))?;
    let tags = person.casework.report_tags(&person.actor, None).await;
    let tags = tags.map_err(|error| tags::refusal(&error))?;
    let found = person
        .casework
        .search_reports(&person.actor, &asked.search, asked.page);
    let found = found.await.map_err(|error| refusal(&error))?;
    let is_asked = !found.sought.is_empty() || asked.search.tag_id.is_some();
    let heading = if is_asked {
        message!("follow-up-search-found", count = found.count)
    } else {
        message!("follow-up-search")
    };
    let tags: Vec<(String, String)> = tags
        .into_iter()
        .map(|(tag, _)| (tag.id, tag.name))
        .collect();
    Ok(person
        .page(person.say(&heading))
        .title(person.say(&message!("follow-up-search")))
        .crumb(person.say(&message!("receiving-title")), LIST)
        .lead(&person.say(&message!("follow-up-search-lead")))
        .body(html! {
            (choice(&person, &asked, &years, &tags))
            @if is_asked && found.hits.is_empty() {
                p { (person.say(&message!("follow-up-search-nothing"))) }
            }
            @if !is_asked { p.hint { (person.say(&message!("follow-up-search-help"))) } }
            @if !found.hits.is_empty() {
                ol.found-answers role="list" { @for hit in &found.hits { (one(&person, hit, &found.sought)) } }
            }
            (pages(&person, &asked, &found))
        })
        .render())
}

fn choice(
    person: &SignedIn,
    asked: &Asked,
    years: &[ReportedYear],
    tags: &[(String, String)],
) -> Markup {
    let any = || (String::new(), person.say(&message!("receiving-any")));
    let with_any = |options: Vec<(String, String)>| -> Vec<(String, String)> {
        std::iter::once(any()).chain(options).collect()
    };
    let years = years.iter().map(|one| {
        let title = person.reader.language.of(&one.title).to_owned();
        (one.agreement_id.clone(), title)
    });
    let years = with_any(years.collect());
    let respondents = Respondent::ALL.map(|one| {
        let words = casework::question_set::respondent(one);
        (one.word().to_owned(), person.say(&words))
    });
    let respondents = with_any(respondents.to_vec());
    let tags = with_any(tags.to_vec());
    let field = |name: &str, words| {
        Field::new(name, person.say(&words)).value(asked.typed.get(name).to_owned())
    };
    let words = field("q", message!("follow-up-search-words")).hint(person.say(&message!(
        "follow-up-search-hint",
        most = LONGEST_SOUGHT_CHARACTERS
    )));
    let series = asked.search.series.as_deref();
    html! {
        div.whole-choices { (filters(&person.link(SEARCH), &html! {
            (field::text(&words))
            (field::choice(&field("ar", message!("receiving-year")), &years))
            (field::choice(&field("svarande", message!("receiving-respondent")), &respondents))
            (field::choice(&field("lan", message!("receiving-county")), &counties(person)))
            @if tags.len() > 1 {
                (field::choice(&field("etikett", message!("analysis-tag")), &tags))
            }
            @if let Some(series) = series {
                (field::choice(
                    &field("serie", message!("receiving-column-question")),
                    &[any(), (series.to_owned(), person.say(&message!("follow-up-search-series", series = series)))],
                ))
            }
            (button(Button::Primary, &person.say(&message!("follow-up-search-button"))))
        })) }
    }
}

fn one(person: &SignedIn, hit: &Hit, sought: &Sought) -> Markup {
    let text = &hit.text;
    let at = Address::read(&text.address);
    let report = format!("{ONE}/{}/{}", text.report_id, text.version);
    let report = match &at {
        Some(at) => format!("{report}#{}", anchor(at)),
        None => report,
    };
    let beside = format!("{LIST}/{}/fraga/{}", text.agreement_id, text.series);
    let label = hit.question.as_ref().map_or_else(
        || text.series.clone(),
        |question| super::series::plain(person.reader.language.of(&question.label)),
    );
    let label = match &text.item {
        Some(item) => format!("{label} ({})", item_title(person, &text.agreement_id, item)),
        None => label,
    };
    let follow_up = at.map(|at| answer_address(&text.report_id, text.version, &at));
    html! {
        li {
            p.post-head {
                a href=(person.link(&report)) { (hit.name) }
                " " span.hint { (person.reader.agreement_title(&text.agreement_id)) }
            }
            p.hint { (label) }
            p.post-text lang="sv" { (words(person, hit, sought)) }
            p.below-answer {
                a href=(person.link(&beside)) { (person.say(&message!("analysis-beside"))) }
                @if let Some(follow_up) = follow_up {
                    " · " a href=(person.link(&follow_up)) { (person.say(&message!("analysis-follow-up"))) }
                }
            }
        }
    }
}

/// What was answered: a text as it is written, with what was found marked; amounts, days and the like as people read them.
fn words(person: &SignedIn, hit: &Hit, sought: &Sought) -> Markup {
    let kind = hit.question.as_ref().map(|question| &question.kind);
    if let Some(kind @ (Kind::Kronor | Kind::Number { .. } | Kind::Date)) = kind
        && let Ok(Some(answer)) = kind.read(&hit.text.text)
    {
        return html! { (said::answer(person, kind, &answer)) };
    }
    marked(&hit.text.text, sought)
}

/// The part of a text around the first word that was found, with all that was found in it marked.
pub fn marked(text: &str, sought: &Sought) -> Markup {
    let marks = sought.marks(text);
    let part = excerpt(text, marks.first().map_or(0, |first| first.start));
    let mut pieces = Vec::new();
    let mut at = part.start;
    for mark in marks {
        if mark.start < at || mark.end > part.end {
            continue;
        }
        pieces.push((false, text.get(at..mark.start).unwrap_or_default()));
        pieces.push((true, text.get(mark.clone()).unwrap_or_default()));
        at = mark.end;
    }
    pieces.push((false, text.get(at..part.end).unwrap_or_default()));
    html! {
        @if part.start > 0 { "… " }
        @for (is_marked, piece) in pieces { @if is_marked { mark { (piece) } } @else { (piece) } }
        @if part.end < text.len() { " …" }
    }
}

/// Which part of a text is shown: whole words, beginning some way before a place.
fn excerpt(text: &str, from: usize) -> Range<usize> {
    let begins = text.get(..from).unwrap_or_default();
    let start = match begins.char_indices().rev().nth(BEFORE) {
        None => 0,
        Some((cut, _)) => {
            let rest = text.get(cut..from).unwrap_or_default();
            rest.find(char::is_whitespace)
                .map_or(cut, |space| cut + space + 1)
        }
    };
    let start = if text.is_char_boundary(start) {
        start
    } else {
        from
    };
    let rest = text.get(start..).unwrap_or_default();
    let end = match rest.char_indices().nth(EXCERPT) {
        None => text.len(),
        Some((cut, _)) => {
            let kept = rest.get(..cut).unwrap_or_default();
            start + kept.rfind(char::is_whitespace).unwrap_or(cut)
        }
    };
    start..end
}

fn pages(person: &SignedIn, asked: &Asked, found: &FoundAnswers) -> Markup {
    let more = (asked.page + 1).saturating_mul(HITS_ON_A_PAGE) < found.count;
    html! {
        @if asked.page > 0 || more {
            p.buttons {
                @if asked.page > 0 { a href=(asked.turn(person, asked.page - 1)) { (person.say(&message!("threads-page-before"))) } }
                @if more { a href=(asked.turn(person, asked.page + 1)) { (person.say(&message!("threads-page-after"))) } }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_found_is_marked_and_the_rest_is_escaped() {
        let sought = Sought::read("samverkan");
        let marked = marked("<b> Samverkan & mer", &sought).into_string();
        assert_eq!(marked, "&lt;b&gt; <mark>Samverkan</mark> &amp; mer");
    }

    #[test]
    fn a_long_text_is_shown_around_the_first_word_that_was_found() {
        let text = format!(
            "{}målet {}",
            "åäö ordet ".repeat(100),
            "och sedan ".repeat(100)
        );
        let shown = marked(&text, &Sought::read("målet")).into_string();
        assert!(shown.starts_with("… ") && shown.ends_with(" …"), "{shown}");
        assert!(shown.contains("<mark>målet</mark>"), "{shown}");
        assert!(shown.chars().count() < 600, "{shown}");
        let short = marked("målet", &Sought::default()).into_string();
        assert_eq!(short, "målet");
    }
}
