//! What the same respondent answered the year before, beside a signed answer.

use casework::report::{ReceivedYear, SignedReport};
use grants::question_set::Question;
use maud::{Markup, html};
use wording::message;

use super::{ONE, one, refusal};
use crate::Refusal;
use crate::work::person::SignedIn;

/// The report of the year before; nothing when there is none that the reader may read.
pub struct Before(Option<ReceivedYear>);

/// What was signed the year before by whoever signed this.
pub async fn of(person: &SignedIn, found: &SignedReport) -> Result<Before, Refusal> {
    let before = person
        .casework
        .report_before(&person.actor, &found.report)
        .await;
    Ok(Before(before.map_err(|error| refusal(&error))?))
}

impl Before {
    /// The way to the report of the year before.
    pub fn link(&self, person: &SignedIn) -> Markup {
        let report = self.0.as_ref().and_then(|year| year.reports.first());
        let Some(report) = report else {
            return html! {};
        };
        let name = person.reader.agreement_title(&report.report.agreement_id);
        let place = format!("{ONE}/{}/{}", report.report.id, report.version.number);
        html! { p { a href=(person.link(&place)) { (person.say(&message!("analysis-report-before", title = name))) } } }
    }

    /// The answer of the year before to the same question, folded; nothing when there was none.
    pub fn folded(&self, person: &SignedIn, question: &Question, item: Option<&str>) -> Markup {
        let Some(year) = &self.0 else {
            return html! {};
        };
        let mut answered = year.by_series();
        let Some(given) = answered.remove(&(question.series.as_str(), item)) else {
            return html! {};
        };
        let report = year.reports.first();
        let sheet = report.and_then(|report| year.sheet(report));
        let Some(sheet) = sheet else { return html! {} };
        html! {
            details.answer-before {
                summary { (person.say(&message!("analysis-before", title = person.reader.agreement_title(&year.agreement_id)))) }
                (one::answered(person, &sheet, given.question, item))
            }
        }
    }
}
