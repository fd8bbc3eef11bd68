//! The reports of one's own organisation: what is to be answered, as whom and by when; answering, together; handing in.

mod acts;
mod asked;
mod files;
mod linked;
mod offered;
mod offline;
mod overview;
mod past;
mod questions;
mod reveal;
mod section;
mod sent;
mod together;
mod words;

use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use casework::report::{OpenedReport, OwnReport, ReportError, status as words_of};
use grants::authorisation::Act;
use grants::question_set::Respondent;
use grants::question_set::address::Address;
use grants::question_set::answers::Sheet;
use grants::question_set::finding::Progress as Answered;
use grants::report::ReportStatus;
use maud::{Markup, html};
use wording::{Message, date, deadline, message};

use super::person::SignedIn;
use super::trouble;
use crate::answer::Scripted;
use crate::ui::field::carried;
use crate::ui::{Button, Progress, Tone, button, facts, form, link_button, notice, status};
use crate::{Need, Refusal, Route};

/// The path of the list.
pub const HERE: &str = "/mina-sidor/redovisning";

/// Its routes.
pub fn routes() -> Vec<Route> {
    let read = Need::To(Act::ReadReports);
    let writes = Need::To(Act::AnswerReports);
    let mut all = vec![
        Route::private(read, HERE, get(listed).post(acts::begun))
            .writing(writes)
            .sample("/mina-sidor/redovisning"),
        Route::private(
            read,
            "/mina-sidor/redovisning/{id}",
            get(overview::shown).post(acts::sent),
        )
        .writing(writes)
        .sample("/mina-sidor/redovisning/{report}")
        .answers("/mina-sidor/redovisning/finns-inte", 404),
        Route::private(
            read,
            "/mina-sidor/redovisning/{id}/kvitto/{number}",
            get(overview::receipt),
        )
        .answers("/mina-sidor/redovisning/finns-inte/kvitto/1", 404),
        Route::private(
            read,
            "/mina-sidor/redovisning/{id}/fraga/{question}",
            get(asked::shown).post(asked::sent),
        )
        .writing(writes)
        .answers("/mina-sidor/redovisning/finns-inte/fraga/a", 404),
        Route::private(
            read,
            "/mina-sidor/redovisning/{id}/utan-uppkoppling",
            get(offline::shown).post(offline::sent),
        )
        .writing(writes)
        .sample("/mina-sidor/redovisning/{report}/utan-uppkoppling")
        .answers("/mina-sidor/redovisning/finns-inte/utan-uppkoppling", 404),
        Route::private(
            read,
            "/mina-sidor/redovisning/{id}/utkast.xlsx",
            get(offline::workbook),
        )
        .answers("/mina-sidor/redovisning/finns-inte/utkast.xlsx", 404),
        Route::private(
            read,
            "/mina-sidor/redovisning/{id}/utkast.pdf",
            get(offline::paper),
        )
        .answers("/mina-sidor/redovisning/finns-inte/utkast.pdf", 404),
        Route::private(
            read,
            "/mina-sidor/redovisning/{id}/filer/{address}",
            get(files::shown).post(files::sent),
        )
        .writing(writes)
        .answers("/mina-sidor/redovisning/finns-inte/filer/plan_file", 404),
        Route::private(
            read,
            "/mina-sidor/redovisning/{id}/filer/{address}/{document}",
            get(files::taken_home),
        )
        .answers("/mina-sidor/redovisning/finns-inte/filer/plan_file/a", 404),
        Route::private(
            read,
            "/mina-sidor/redovisning/{id}/{section}",
            get(section::shown).post(section::sent),
        )
        .writing(writes)
        .sample("/mina-sidor/redovisning/{report}/money")
        .answers("/mina-sidor/redovisning/{report}/finns-inte", 404)
        .answers("/mina-sidor/redovisning/finns-inte/money", 404),
        Route::private(
            writes,
            "/mina-sidor/redovisning/{id}/{section}/spara",
            get(section::back).post(section::autosave),
        )
        .answers("/mina-sidor/redovisning/finns-inte/money/spara", 404),
    ];
    all.extend(linked::routes());
    all
}

/// The address of a report.
pub fn address(id: &str) -> String {
    format!("{HERE}/{id}")
}

/// The address of a question that those who follow up asked about a report.
pub fn question_address(id: &str, question: &str) -> String {
    format!("{HERE}/{id}/fraga/{question}")
}

/// The address of one of its sections.
fn section_address(id: &str, section: &str) -> String {
    format!("{HERE}/{id}/{section}")
}

/// The address of the files of a question.
fn files_address(id: &str, at: &Address) -> String {
    let at: String = form_urlencoded::byte_serialize(at.to_string().as_bytes()).collect();
    format!("{HERE}/{id}/filer/{at}")
}

/// An answer whose page has a program of ours.
fn scripted(mut response: Response) -> Response {
    response.extensions_mut().insert(Scripted);
    response
}

/// What casework refuses as an answer of the site.
pub fn refusal(error: &ReportError) -> Refusal {
    trouble::refused(status_of(error), error, error)
}

fn status_of(error: &ReportError) -> StatusCode {
    match error {
        ReportError::Store(error) => trouble::store_status(error),
        ReportError::NoSuchReport
        | ReportError::NoSuchYear
        | ReportError::NotAsked
        | ReportError::NoSuchQuestion => StatusCode::NOT_FOUND,
        ReportError::LinkEnded => StatusCode::GONE,
        ReportError::NotAllowed(_) => StatusCode::FORBIDDEN,
        ReportError::NotYet { .. }
        | ReportError::NotOpen
        | ReportError::NoSuchFinding
        | ReportError::Newer
        | ReportError::MoreThanPaid { .. }
        | ReportError::Refused(_)
        | ReportError::Questions(_)
        | ReportError::Ledger(_)
        | ReportError::Repayment(_) => StatusCode::CONFLICT,
        ReportError::Incomplete(_)
        | ReportError::NoSuchColleague
        | ReportError::NotLater { .. }
        | ReportError::TextMissing
        | ReportError::TextTooLong
        | ReportError::NotAttached(_)
        | ReportError::NotTakenBack(_) => StatusCode::UNPROCESSABLE_ENTITY,
        ReportError::TooMany => StatusCode::TOO_MANY_REQUESTS,
        ReportError::Approval(error) => trouble::approval_status(error),
        ReportError::Broken
        | ReportError::NotMade(_)
        | ReportError::Register(_)
        | ReportError::Post(_)
        | ReportError::Deadline(_)
        | ReportError::Document(_)
        | ReportError::Typeset(_)
        | ReportError::Unreadable(_)
        | ReportError::NoRandomness(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

async fn found(person: &SignedIn, id: &str) -> Result<OpenedReport, Refusal> {
    let found = person.casework.report(&person.actor, id).await;
    found.map_err(|error| refusal(&error))
}

/// How far a report has come.
const fn progress(status: ReportStatus) -> Progress {
    match status {
        ReportStatus::Open | ReportStatus::Prepared => Progress::UnderWay,
        ReportStatus::Signed => Progress::Done,
    }
}

/// As whom an organisation answers.
fn respondent(respondent: Respondent) -> Message {
    match respondent {
        Respondent::Region => message!("reporting-as-region"),
        Respondent::Municipality => message!("reporting-as-municipality"),
        Respondent::County => message!("reporting-as-county"),
        Respondent::YouthClinics => message!("reporting-as-youth-clinics"),
        Respondent::Coordinator => message!("reporting-as-coordinator"),
    }
}

/// How many of the questions that must be answered are.
fn answered(opened: &OpenedReport) -> Answered {
    Sheet::new(&opened.questions, &opened.facts, &opened.answers).progress()
}

async fn own(person: &SignedIn) -> Result<Vec<OwnReport>, Refusal> {
    let own = person.casework.own_reports(&person.actor).await;
    own.map_err(|error| refusal(&error))
}

fn is_waiting(one: &OwnReport) -> bool {
    let signed = one.report.as_ref().map(|report| report.status);
    signed != Some(ReportStatus::Signed)
}

async fn listed(person: SignedIn) -> Result<Markup, Refusal> {
    let own = own(&person).await?;
    let left = own.iter().filter(|one| is_waiting(one)).count();
    let mut shown = Vec::new();
    for one in &own {
        let answered = match &one.report {
            Some(report) if report.status == ReportStatus::Open => {
                Some(answered(&found(&person, &report.id).await?))
            }
            _ => None,
        };
        shown.push(of_list(&person, one, answered));
    }
    let heading = message!("reporting-heading", count = left);
    Ok(person
        .page(person.say(&heading))
        .title(person.say(&message!("reporting-nav")))
        .crumb(person.say(&message!("work-nav-own")), "/mina-sidor")
        .lead(&person.say(&message!("reporting-lead")))
        .body(html! {
            @if own.is_empty() {
                (notice(Tone::Remark, &person.say(&message!("reporting-none")),
                    &html! { p { (person.say(&message!("reporting-none-hint"))) } }))
            }
            @for one in shown { (one) }
            p.hint { (person.say(&message!("reporting-nobody-reads"))) }
            p { a href=(person.link("/mina-sidor/fragor/ny")) { (person.say(&message!("reporting-ask-coordinator"))) } }
        })
        .render())
}

/// The title of a report: the agreement, and as whom.
fn title(person: &SignedIn, one: &OwnReport) -> String {
    person.say(&message!(
        "reporting-title",
        agreement = person.reader.language.of(&one.title),
        respondent = respondent(one.respondent)
    ))
}

fn of_list(person: &SignedIn, one: &OwnReport, answered: Option<Answered>) -> Markup {
    let language = person.reader.language;
    let (how, words) = one.report.as_ref().map_or_else(
        || (Progress::NotBegun, message!("reporting-not-begun")),
        |report| (progress(report.status), words_of(report.status)),
    );
    let mut about = vec![
        (
            person.say(&message!("reporting-status")),
            html! { (status(how, &person.say(&words))) },
        ),
        (
            person.say(&message!("reporting-by")),
            html! { (person.say(&deadline::until(one.last_day))) },
        ),
    ];
    if let Some(answered) = answered {
        let words = message!(
            "reporting-progress",
            answered = answered.answered,
            asked = answered.asked
        );
        let heading = person.say(&message!("reporting-answered"));
        about.push((heading, html! { (person.say(&words)) }));
    }
    if !one.signs {
        let heading = person.say(&message!("reporting-your-part"));
        let words = person.say(&message!("reporting-writes-only"));
        about.push((heading, html! { (words) }));
    }
    let opens = one.opens_on.filter(|day| *day > person.reader.today());
    html! {
        h2 { (title(person, one)) }
        (facts(about))
        @if let Some(report) = &one.report {
            @let words = if report.status == ReportStatus::Open { message!("reporting-go-on") } else { message!("reporting-see") };
            @let kind = if report.status == ReportStatus::Open { Button::Primary } else { Button::Secondary };
            p { (link_button(kind, &person.say(&words), &person.link(&address(&report.id)))) }
        } @else if let Some(day) = opens {
            p { (person.say(&message!("reporting-opens", day = date(day, language)))) }
        } @else if person.may(Act::AnswerReports) {
            (form(&person.link(HERE), &html! {
                (carried("agreement", &one.agreement_id))
                (carried("respondent", one.respondent.word()))
                (carried("kod", &one.code))
                p { (button(Button::Primary, &person.say(&message!("reporting-begin")))) }
            }))
        }
    }
}

/// What of reports there is to do, for the first page of whoever acts for a recipient.
pub async fn to_do(person: &SignedIn) -> Result<Markup, Refusal> {
    if !person.may(Act::ReadReports) {
        return Ok(html! {});
    }
    let own = own(person).await?;
    let today = person.reader.today();
    let is_open = |one: &&OwnReport| is_waiting(one) && one.opens_on.is_none_or(|day| day <= today);
    let left: Vec<&OwnReport> = own.iter().filter(is_open).collect();
    let to_answer = asked::to_answer(person).await?;
    Ok(html! {
        (to_answer)
        @for one in left {
            @let place = one.report.as_ref().map_or_else(|| HERE.to_owned(), |report| address(&report.id));
            p {
                a href=(person.link(&place)) { (person.say(&message!("reporting-to-do", report = title(person, one)))) }
                br;
                (person.say(&message!("reporting-to-do-by", by = deadline::until(one.last_day))))
            }
        }
    })
}
