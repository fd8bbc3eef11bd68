//! One signed answer for those who follow up: what was answered the year before, the tags and notes of their own organisation, and
//! what was asked about it.

use std::collections::BTreeSet;

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::report::SignedReport;
use casework::report::analysis::{
    Analysis, AnalysisError, LONGEST_NOTE_CHARACTERS, MOST_TAGS, Spot,
};
use casework::thread::{Follow, ListedQuestion};
use grants::authorisation::Act;
use grants::question_set::Question;
use grants::question_set::address::Address;
use grants::question_set::answers::Sheet;
use maud::{Markup, html};
use wording::{Speak, message, moment};

use super::questions;
use super::tags::{self, TAGS};
use super::{LIST, ONE, anchor, answer_address, before, one, refusal};
use crate::Refusal;
use crate::ui::field::{self, Field, carried};
use crate::ui::{Button, button, form, link_button};
use crate::work::money_years::item_title;
use crate::work::person::{SignedIn, Writer};
use crate::work::questions::said;
use crate::work::threads;
use crate::work::typed::{Typed, lines};

/// Which of the forms of the page was sent.
const DO: &str = "gor";
const TAGGING: &str = "etikettera";
const NOTING: &str = "anteckna";
const TAKING_AWAY: &str = "ta-bort";
/// The tags that are chosen, one field each.
const TAG: &str = "etikett";
/// The tags that were shown as chosen, one field each.
const WAS: &str = "fanns";
const NOTE: &str = "anteckning";
const NUMBER: &str = "nummer";

/// What the page is about.
struct Place {
    found: SignedReport,
    at: Address,
    analysis: Analysis,
    asked: Vec<ListedQuestion>,
}

impl Place {
    async fn of(
        person: &SignedIn,
        (report, version, address): (&str, &str, &str),
    ) -> Result<Self, Refusal> {
        let number = version.parse().unwrap_or(0);
        let found = person.casework.signed_report(&person.actor, report, number);
        let found = found.await.map_err(|error| refusal(&error))?;
        let at = Address::read(address).filter(|at| at.cell.is_none());
        let at = at.filter(|at| question(&found, at).is_some());
        let at = at.ok_or_else(|| tags::refusal(&AnalysisError::NoSuchAnswer))?;
        let analysis = person.casework.analysis(&person.actor, report).await;
        let analysis = analysis.map_err(|error| tags::refusal(&error))?;
        let follow = Follow {
            report_id: Some(report),
            ..Follow::default()
        };
        let asked = person.casework.report_questions(&person.actor, follow, 0);
        let mut asked = asked.await.map_err(|error| threads::refusal(&error))?;
        let about = at.to_string();
        asked.retain(|one| one.about.address == about);
        Ok(Self {
            found,
            at,
            analysis,
            asked,
        })
    }

    fn spot(&self) -> Spot {
        Spot {
            report_id: self.found.report.id.clone(),
            version: self.found.version.number,
            address: self.at.to_string(),
        }
    }

    fn here(&self) -> String {
        answer_address(&self.found.report.id, self.found.version.number, &self.at)
    }

    /// The ids of the tags the answer carries.
    fn carried(&self) -> BTreeSet<&str> {
        let marks = self.analysis.marks.get(&self.at.to_string());
        let marks = marks.into_iter().flatten();
        marks.map(|mark| mark.tag_id.as_str()).collect()
    }
}

fn question<'a>(found: &'a SignedReport, at: &Address) -> Option<&'a Question> {
    let (section, question) = found.questions.find(&at.question)?;
    let covers = |item: &String| section.repeated.covers(item);
    let by_item = section.repeated.by_item() == at.item.is_some();
    (by_item && at.item.as_ref().is_none_or(covers)).then_some(question)
}

/// The page.
pub async fn shown(
    person: SignedIn,
    Path((report, version, address)): Path<(String, String, String)>,
) -> Result<Markup, Refusal> {
    let place = Place::of(&person, (&report, &version, &address)).await?;
    rendered(&person, &place, &Typed::default(), None).await
}

async fn rendered(
    person: &SignedIn,
    place: &Place,
    typed: &Typed,
    wrong: Option<&str>,
) -> Result<Markup, Refusal> {
    let (found, at) = (&place.found, &place.at);
    let answers = found.signed.counted(&found.questions);
    let known = found.signed.facts();
    let sheet = Sheet::new(&found.questions, &known, &answers);
    let item = at.item.as_deref();
    let agreement = found.report.agreement_id.as_str();
    let Some(question) = question(found, at) else {
        return Err(tags::refusal(&AnalysisError::NoSuchAnswer));
    };
    let label = said::filled(person, &sheet, &question.label, item);
    let earlier = before::of(person, found).await?;
    let report = format!("{ONE}/{}/{}", found.report.id, found.version.number);
    let page = super::coverage::crumbs(person, person.page(label.clone()), agreement);
    let mut page = page.crumb(
        found.organisation.clone(),
        format!("{report}#{}", anchor(at)),
    );
    if wrong.is_some() {
        page = page.error_title();
    }
    let note = Field::new(NOTE, person.say(&message!("analysis-note")))
        .hint(person.say(&message!(
            "analysis-note-hint",
            most = LONGEST_NOTE_CHARACTERS
        )))
        .value(typed.get(NOTE))
        .error(wrong.map(str::to_owned));
    let item = item.map(|item| item_title(person, agreement, item));
    let lead = message!(
        "analysis-lead",
        organisation = &found.organisation,
        number = found.version.number
    );
    let beside = format!("{LIST}/{agreement}/fraga/{}", question.series);
    Ok(page
        .lead(&person.say(&lead))
        .body(html! {
            (field::error_summary(&person.say(&message!("work-errors")), &[&note]))
            @if let Some(item) = item { p { (item) } }
            div.signed-answer { (one::answered(person, &sheet, question, at.item.as_deref())) }
            (earlier.folded(person, question, at.item.as_deref()))
            p { a href=(person.link(&beside)) { (person.say(&message!("analysis-beside"))) } }
            (tagged(person, place))
            (noted(person, place, &note))
            (asked(person, place))
        })
        .render())
}

/// The tags of the organisation, to be chosen by those who may.
fn tagged(person: &SignedIn, place: &Place) -> Markup {
    let carried_now = place.carried();
    let tags = &place.analysis.tags;
    let may = person.may(Act::ManageReports);
    let marks = place.analysis.marks.get(&place.at.to_string());
    // What was put on another version than the one that is read is said.
    let of_others: Vec<String> = (marks.into_iter().flatten())
        .filter(|mark| mark.version != place.found.version.number)
        .filter_map(|mark| {
            let (tag, _) = tags.iter().find(|(tag, _)| tag.id == mark.tag_id)?;
            let words = message!(
                "analysis-tag-of-version",
                tag = &tag.name,
                number = mark.version
            );
            Some(person.say(&words))
        })
        .collect();
    let options: Vec<(String, String, bool)> = tags
        .iter()
        .map(|(tag, _)| {
            let marked = carried_now.contains(tag.id.as_str());
            (tag.id.clone(), tag.name.clone(), marked)
        })
        .collect();
    let names: Vec<&str> = (options.iter())
        .filter(|(_, _, marked)| *marked)
        .map(|(_, name, _)| name.as_str())
        .collect();
    let legend = Field::new(TAG, person.say(&message!("analysis-tags-of-answer")));
    html! {
        h2 { (person.say(&message!("analysis-tags"))) }
        p.hint { (person.say(&message!("analysis-own-only"))) }
        @if may && !options.is_empty() {
            (form(&person.link(&place.here()), &html! {
                (carried(DO, TAGGING))
                @for id in &carried_now { (carried(WAS, id)) }
                (field::several(&legend, &options))
                p.buttons { (button(Button::Secondary, &person.say(&message!("analysis-tags-save")))) }
            }))
        } @else if names.is_empty() {
            p { (person.say(&message!("analysis-tags-none"))) }
        } @else {
            p { (names.join(", ")) }
        }
        @for words in of_others { p.hint { (words) } }
        p { a href=(person.link(TAGS)) { (person.say(&message!("analysis-tags-list"))) } }
    }
}

fn noted(person: &SignedIn, place: &Place, note: &Field) -> Markup {
    let may = person.may(Act::ManageReports);
    let here = person.link(&place.here());
    let notes = place.analysis.notes.get(&place.at.to_string());
    let notes: Vec<_> = notes.into_iter().flatten().collect();
    html! {
        h2 { (person.say(&message!("analysis-notes"))) }
        @if notes.is_empty() { p { (person.say(&message!("analysis-notes-none"))) } }
        @else {
            ol.posts role="list" {
                @for (one, by) in notes {
                    li {
                        p.post-head {
                            strong { (by) } " "
                            span.hint { (moment(one.written_at, person.reader.language)) }
                            @if one.version != place.found.version.number {
                                " " span.hint { (person.say(&message!("analysis-of-version", number = one.version))) }
                            }
                        }
                        p.post-text { (one.text) }
                        @if may {
                            (form(&here, &html! {
                                (carried(DO, TAKING_AWAY))
                                (carried(NUMBER, &one.number.to_string()))
                                (button(Button::Secondary, &person.say(&message!("analysis-note-take-away"))))
                            }))
                        }
                    }
                }
            }
        }
        @if may {
            (form(&here, &html! {
                (carried(DO, NOTING))
                (field::lines(note, 4))
                p.buttons { (button(Button::Secondary, &person.say(&message!("analysis-note-save")))) }
            }))
        }
    }
}

/// What was asked about the answer, and the way to ask.
fn asked(person: &SignedIn, place: &Place) -> Markup {
    let about: String = form_urlencoded::byte_serialize(place.at.to_string().as_bytes()).collect();
    let ask = format!(
        "{ONE}/{}/{}/fraga?om={about}",
        place.found.report.id, place.found.version.number
    );
    html! {
        h2.names-table[!place.asked.is_empty()] { (person.say(&message!("follow-up-about-answer"))) }
        @if !place.asked.is_empty() { (questions::of_report(person, &place.found, &place.asked).markup()) }
        @if person.may(Act::ManageReports) {
            p { (link_button(Button::Secondary, &person.say(&message!("follow-up-ask-about-answer")), &person.link(&ask))) }
        } @else if place.asked.is_empty() {
            p { (person.say(&message!("follow-up-empty"))) }
        }
    }
}

/// One of the forms of the page.
pub async fn sent(
    Path((report, version, address)): Path<(String, String, String)>,
    writer: Writer,
) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let (casework, actor) = (&person.casework, &person.actor);
    let place = Place::of(person, (&report, &version, &address)).await?;
    let spot = place.spot();
    let done = match typed.get(DO) {
        TAGGING => tag(person, typed, &spot).await,
        TAKING_AWAY => {
            let number = typed.get(NUMBER).parse().unwrap_or(-1);
            casework.take_note_away(actor, spot, number).await
        }
        _ => {
            let text = lines(typed.get(NOTE));
            casework.note_answer(actor, spot, &text).await
        }
    };
    let Err(error) = done else {
        return Ok(person.go(&place.here()));
    };
    let refused = tags::refusal(&error);
    if !matches!(
        error,
        AnalysisError::NoteMissing | AnalysisError::NoteTooLong | AnalysisError::TooManyNotes
    ) {
        return Err(refused);
    }
    let words = std::iter::once(error.message()).chain(error.hint());
    let words: Vec<String> = words.map(|words| person.say(&words)).collect();
    let page = rendered(person, &place, typed, Some(&words.join(" "))).await?;
    let status: StatusCode = refused.status;
    Ok((status, page).into_response())
}

/// Puts on and takes away what differs between what was shown and what was sent: what a colleague did meanwhile stays.
async fn tag(person: &SignedIn, typed: &Typed, spot: &Spot) -> Result<(), AnalysisError> {
    let of = |field: &str| -> BTreeSet<&str> {
        let all = typed.all().iter().filter(|(name, _)| name == field);
        all.map(|(_, id)| id.as_str()).collect()
    };
    let (was, wanted) = (of(WAS), of(TAG));
    let changed = wanted.symmetric_difference(&was).take(2 * MOST_TAGS);
    for id in changed {
        let how = (*id, wanted.contains(id));
        person
            .casework
            .tag_answer(&person.actor, spot.clone(), how)
            .await?;
    }
    Ok(())
}

/// What an answer carries, in a line below it: tags, notes and questions, and the way to them.
pub fn below(
    person: &SignedIn,
    (report, version): (&str, i64),
    at: &Address,
    carries: (&Analysis, &[ListedQuestion]),
) -> Markup {
    let (analysis, asked) = carries;
    let address = at.to_string();
    let marks = analysis.marks.get(&address);
    let ids: BTreeSet<&str> = (marks.into_iter().flatten())
        .map(|mark| mark.tag_id.as_str())
        .collect();
    let names: Vec<&str> = (analysis.tags.iter())
        .filter(|(tag, _)| ids.contains(tag.id.as_str()))
        .map(|(tag, _)| tag.name.as_str())
        .collect();
    let notes = analysis.notes.get(&address).map_or(0, Vec::len);
    let asked = asked.iter().filter(|one| one.about.address == address);
    let mut words = Vec::new();
    if !names.is_empty() {
        words.push(names.join(", "));
    }
    if notes > 0 {
        words.push(person.say(&message!("analysis-count-notes", count = notes)));
    }
    match asked.count() {
        0 => {}
        count => words.push(person.say(&message!("analysis-count-questions", count = count))),
    }
    let words = if words.is_empty() {
        person.say(&message!("analysis-follow-up"))
    } else {
        words.join(" · ")
    };
    html! {
        p.below-answer { a href=(person.link(&answer_address(report, version, at))) { (words) } }
    }
}
