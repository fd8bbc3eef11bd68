//! A question about a signed report and what was answered: the same for those who ask and for those who answer.

use axum::response::{IntoResponse, Response};
use casework::report::SignedReport;
use casework::thread::{
    LONGEST_TEXT_CHARACTERS, OpenedThread, ReportQuestion, Status, ThreadError,
};
use grants::authorisation::Act;
use grants::question_set::address::Address;
use grants::question_set::answers::Sheet;
use maud::{Markup, html};
use wording::{Message, Speak, message};

use super::{ONE, anchor, one};
use crate::Refusal;
use crate::ui::field::carried;
use crate::ui::{Button, Page, button, facts, form};
use crate::work::entry::{Entry, Kind, Section, fields, summary};
use crate::work::money_years::item_title;
use crate::work::person::{SignedIn, Writer};
use crate::work::questions::said;
use crate::work::reading::Fault;
use crate::work::threads;
use crate::work::typed::Typed;

const TEXT: &str = "text";
/// The number of the last post the form was shown with.
const AFTER: &str = "efter";
/// Which of the forms on the page was sent.
const DO: &str = "gor";
const CLOSE: &str = "avsluta";

/// A question about a report with the version it is about.
pub struct Conversation {
    /// The question.
    pub opened: OpenedThread,
    /// What it is about.
    pub about: ReportQuestion,
    /// The version.
    pub signed: SignedReport,
}

/// The question, for whoever may read it; one that is about no report is not there.
pub async fn found(person: &SignedIn, id: &str) -> Result<Conversation, Refusal> {
    let opened = person.casework.open_thread(&person.actor, id, None).await;
    let opened = opened.map_err(|error| threads::refusal(&error))?;
    let Some(about) = opened.about.clone() else {
        return Err(threads::refusal(&ThreadError::NoSuchThread));
    };
    let signed = person
        .casework
        .signed_report(&person.actor, &about.report_id, about.version);
    let signed = signed.await.map_err(|error| super::refusal(&error))?;
    Ok(Conversation {
        opened,
        about,
        signed,
    })
}

impl Conversation {
    /// Whether the reader's organisation answers it.
    pub fn is_answered_by(&self, person: &SignedIn) -> bool {
        person.actor.organisation_id() == Some(self.opened.thread.organisation_id.as_str())
    }

    /// Whether the reader may write in it.
    fn is_written_by(&self, person: &SignedIn) -> bool {
        let asks = person.actor.organisation_id() == Some(self.about.asker_id.as_str());
        let answers = self.is_answered_by(person) && person.may(Act::AnswerReports);
        answers || asks && person.may(Act::ManageReports)
    }

    fn address(&self) -> Option<Address> {
        Address::read(&self.about.address)
    }

    /// The question of the set it is about, in words; that it is about all of the report when it is.
    pub fn in_words(&self, person: &SignedIn) -> String {
        let at = self.address();
        let found = at.as_ref().and_then(|at| {
            let (_, question) = self.signed.questions.find(&at.question)?;
            Some((at, question))
        });
        let Some((at, question)) = found else {
            return person.say(&message!("follow-up-about-all"));
        };
        let answers = self.signed.signed.counted(&self.signed.questions);
        let known = self.signed.signed.facts();
        let sheet = Sheet::new(&self.signed.questions, &known, &answers);
        let label = said::filled(person, &sheet, &question.label, at.item.as_deref());
        match &at.item {
            None => label,
            Some(item) => {
                let item = item_title(person, &self.signed.report.agreement_id, item);
                format!("{label} ({item})")
            }
        }
    }

    /// The signed answer it is about.
    fn answer(&self, person: &SignedIn) -> Option<Markup> {
        let at = self.address()?;
        let (_, question) = self.signed.questions.find(&at.question)?;
        let answers = self.signed.signed.counted(&self.signed.questions);
        let known = self.signed.signed.facts();
        let sheet = Sheet::new(&self.signed.questions, &known, &answers);
        Some(one::answered(person, &sheet, question, at.item.as_deref()))
    }

    /// Where it stands, and what that means for the reader.
    pub fn lead(&self, person: &SignedIn) -> Message {
        let organisation = &self.opened.organisation;
        match (self.opened.thread.status, self.is_answered_by(person)) {
            (Status::Waiting, true) => message!("follow-up-lead-to-answer"),
            (Status::Waiting, false) => {
                message!("follow-up-lead-waiting", organisation = organisation)
            }
            (Status::Answered, true) => message!("follow-up-lead-you-answered"),
            (Status::Answered, false) => {
                message!("follow-up-lead-answered", organisation = organisation)
            }
            (Status::Closed, _) => message!("follow-up-lead-closed"),
        }
    }
}

/// The form to write in.
fn sections(person: &SignedIn, conversation: &Conversation) -> [Section; 1] {
    let status = conversation.opened.thread.status;
    let heading = match (conversation.is_answered_by(person), status) {
        (_, Status::Closed) => message!("threads-open-again"),
        (true, _) => message!("threads-answer"),
        (false, _) => message!("threads-write-more"),
    };
    let text = Entry {
        kind: Kind::Lines(8),
        ..Entry::lines(TEXT, message!("threads-your-text"))
    };
    [Section {
        heading,
        lead: None,
        entries: vec![text.hint(message!(
            "threads-text-hint",
            most = LONGEST_TEXT_CHARACTERS
        ))],
    }]
}

/// What stands on the page of a question, under the heading that a page has.
pub fn rendered(
    person: &SignedIn,
    page: Page<'_>,
    conversation: &Conversation,
    here: &str,
    (beside, typed, faults): (&Markup, &Typed, &[Fault]),
) -> Markup {
    let opened = &conversation.opened;
    let sections = sections(person, conversation);
    let mut page = page;
    if !faults.is_empty() {
        page = page.error_title();
    }
    page.lead(&person.say(&conversation.lead(person)))
        .body(html! {
            (summary(&person.reader, &sections, faults))
            (about_it(person, conversation))
            ol.posts role="list" { @for post in &opened.posts { (threads::written(person, post)) } }
            (beside)
            @if conversation.is_written_by(person) {
                (writing(person, here, conversation, &sections, typed, faults))
            }
        })
        .render()
}

/// What it is about: the report, the question and the answer as it was signed.
fn about_it(person: &SignedIn, conversation: &Conversation) -> Markup {
    let (opened, about) = (&conversation.opened, &conversation.about);
    let place = format!("{ONE}/{}/{}", about.report_id, about.version);
    let place = match conversation.address() {
        Some(at) => format!("{place}#{}", anchor(&at)),
        None => place,
    };
    let version = message!("follow-up-version", number = about.version);
    let link = html! { a href=(person.link(&place)) { (person.say(&version)) } };
    let mut all = vec![
        (
            message!("follow-up-answers"),
            html! { (opened.organisation) },
        ),
        (
            message!("follow-up-question"),
            html! { (conversation.in_words(person)) },
        ),
    ];
    if let Some(answer) = conversation.answer(person) {
        all.push((message!("follow-up-signed-answer"), answer));
    }
    all.push((message!("follow-up-report"), link));
    let numbers = opened.entries.iter().map(|entry| {
        let number = format!("{}:{}", entry.year, entry.number);
        let words = message!("threads-number-and-time", number = number, at = entry.at);
        let name = match entry.direction {
            casework::register::Direction::In => message!("threads-went-out"),
            casework::register::Direction::Out => message!("follow-up-asked-on"),
        };
        (name, html! { (person.say(&words)) })
    });
    all.extend(numbers);
    facts(
        all.into_iter()
            .map(|(name, fact)| (person.say(&name), fact)),
    )
}

fn writing(
    person: &SignedIn,
    here: &str,
    conversation: &Conversation,
    sections: &[Section],
    typed: &Typed,
    faults: &[Fault],
) -> Markup {
    let after = conversation.opened.last.to_string();
    let send = if conversation.is_answered_by(person) {
        message!("threads-send-answer")
    } else {
        message!("threads-send-more")
    };
    let content = html! {
        (carried(AFTER, &after))
        (fields(&person.reader, sections, typed, faults))
        p.buttons { (button(Button::Primary, &person.say(&send))) }
    };
    let close = html! {
        (carried(AFTER, &after))
        (carried(DO, CLOSE))
        p.hint { (person.say(&message!("threads-close-hint"))) }
        (button(Button::Secondary, &person.say(&message!("threads-close"))))
    };
    html! {
        (form(&person.link(here), &content))
        @if conversation.opened.thread.status != Status::Closed { (form(&person.link(here), &close)) }
    }
}

/// What became of a form of the page.
pub enum Done {
    /// It was done.
    Done,
    /// It was not, and this is what is wrong and how it is answered.
    Wrong(axum::http::StatusCode, Fault),
}

/// Writes in the question, or closes it, by what was sent.
pub async fn sent(writer: &Writer, id: &str) -> Result<Done, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let (casework, actor) = (&person.casework, &person.actor);
    let after = typed.get(AFTER).parse().unwrap_or(-1);
    let done = if typed.get(DO) == CLOSE {
        casework.close_thread(actor, id, after).await
    } else {
        let text = typed.get(TEXT);
        casework.write_in_thread(actor, id, after, text).await
    };
    let Err(error) = done else {
        return Ok(Done::Done);
    };
    let refused = threads::refusal(&error);
    let is_gone = matches!(
        error,
        ThreadError::NoSuchThread | ThreadError::NotAllowed(_)
    );
    if !refused.status.is_client_error() || is_gone {
        return Err(refused);
    }
    let fault = Fault {
        field: Some(TEXT.to_owned()),
        words: std::iter::once(error.message())
            .chain(error.hint())
            .collect(),
    };
    Ok(Done::Wrong(refused.status, fault))
}

/// A page as an answer with a status.
pub fn answer(status: axum::http::StatusCode, page: Markup) -> Response {
    (status, page).into_response()
}
