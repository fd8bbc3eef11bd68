//! One report as a whole: what is left, how far each section has come, who is where, what was signed, and what can be done now.

use axum::extract::Path;
use axum::response::Response;
use casework::report::OpenedReport;
use grants::approval::ApprovalKind;
use grants::authorisation::{Act, Reach, reach};
use grants::question_set::address::Address;
use grants::question_set::answers::Sheet;
use grants::question_set::finding::Finding;
use grants::question_set::{MoneyRole, Section, Severity};
use grants::report::ReportStatus;
use maud::{Markup, html};
use wording::{deadline, message, money};

use super::asked;
use super::past::{about, history, signed};
use super::together::{made_link, together};
use super::words::{self, finding, id_of, said};
use super::{HERE, address, found, offline, respondent, section_address};
use crate::Refusal;
use crate::ui::field::{self, Field, carried};
use crate::ui::{Button, Cell, Column, Progress, Table, Tone, button, form, link_button, notice};
use crate::work::person::SignedIn;
use crate::work::typed::Typed;
use crate::work::{approvals, bookkeeping, letters, trouble};

/// The page.
pub async fn shown(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let opened = found(&person, &id).await?;
    render(&person, &opened, &Said::default()).await
}

/// The receipt of a signed version, as PDF.
pub async fn receipt(
    person: SignedIn,
    Path((id, number)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    let (actor, language) = (&person.actor, person.reader.language);
    let number = number.parse().unwrap_or(-1);
    let made = person
        .casework
        .report_receipt(actor, (&id, number), language);
    let (name, bytes) = made.await.map_err(|error| super::refusal(&error))?;
    Ok(letters::file("application/pdf", "inline", &name, bytes))
}

/// So many unanswered questions are shown without being asked for.
const SHOWN_AT_ONCE: usize = 5;

/// What is said back after a form of the page was sent.
#[derive(Default)]
pub struct Said {
    /// What was typed.
    pub typed: Typed,
    /// Which of the forms it was, and what was wrong.
    pub wrong: Option<(&'static str, String)>,
    /// A link that was made: the whole address, and for whom.
    pub link: Option<(String, String)>,
}

impl Said {
    /// What was wrong with a form, when it was this one.
    pub fn error(&self, of: &str) -> Option<String> {
        let wrong = self.wrong.as_ref();
        wrong
            .filter(|(form, _)| *form == of)
            .map(|(_, why)| why.clone())
    }

    /// What was typed into a field of a form, when something was wrong with it.
    pub fn typed(&self, of: &str, name: &str) -> String {
        let was_wrong = self.wrong.as_ref().is_some_and(|(form, _)| *form == of);
        if was_wrong {
            self.typed.get(name).to_owned()
        } else {
            String::new()
        }
    }
}

/// The page, with what is said back.
pub async fn render(
    person: &SignedIn,
    opened: &OpenedReport,
    said_back: &Said,
) -> Result<Markup, Refusal> {
    let reader = &person.reader;
    let report = &opened.report;
    let sheet = Sheet::new(&opened.questions, &opened.facts, &opened.answers);
    let title = person.say(&message!(
        "reporting-title",
        agreement = reader.agreement_title(&report.agreement_id),
        respondent = respondent(report.respondent)
    ));
    let by = deadline::until(opened.last_day);
    let lead = match report.status {
        ReportStatus::Open => message!("reporting-lead-open", by = by),
        ReportStatus::Prepared => message!("reporting-lead-prepared", by = by),
        ReportStatus::Signed => message!("reporting-lead-signed"),
    };
    let mut page = person
        .page(title)
        .crumb(person.say(&message!("work-nav-own")), "/mina-sidor")
        .crumb(person.say(&message!("reporting-nav")), HERE)
        .lead(&person.say(&lead));
    if said_back.wrong.is_some() {
        page = page.error_title();
    }
    let findings = sheet.findings();
    let attest = attest(person, opened).await?;
    let asked = asked::about(person, opened).await?;
    let colleagues = people(person, Some(Act::AnswerReports)).await;
    Ok(page
        .body(html! {
            (made_link(person, said_back))
            (whole_error(person, said_back))
            (notice(Tone::Remark, &person.say(&message!("reporting-nobody-reads")),
                &html! { p { (person.say(&message!("reporting-nobody-reads-hint"))) } }))
            (attest)
            (asked)
            @if report.status == ReportStatus::Open { (left(person, opened, &sheet, &findings)) }
            (sections(person, opened, &sheet).markup())
            @if report.status == ReportStatus::Open { (unanswered(person, opened, &sheet, &findings)) }
            (accounts(person, &sheet))
            (books(person, opened))
            (handing_in(person, opened, &findings, said_back))
            (offline::on_the_page(person, opened))
            (together(person, opened, &colleagues, said_back))
            (signed(person, opened))
            (about(person, opened))
            (history(person, opened).markup())
            p { a href=(person.link("/mina-sidor/fragor/ny")) { (person.say(&message!("reporting-ask-coordinator"))) } }
        })
        .render())
}

/// The way to the signature for whoever may sign, and the names of those who may for whoever waits.
async fn attest(person: &SignedIn, opened: &OpenedReport) -> Result<Markup, Refusal> {
    let report = &opened.report;
    if report.status != ReportStatus::Prepared {
        return Ok(html! {});
    }
    let asked = person
        .casework
        .approval_of(&person.actor, ApprovalKind::Report, &report.id)
        .await
        .map_err(|error| trouble::approval(&error))?;
    if let Some(asked) = asked.filter(|asked| asked.may_decide.is_ok()) {
        let place = person.link(&approvals::address(&asked.approval.id));
        let words = person.say(&message!("reporting-to-approval"));
        return Ok(html! { p { (link_button(Button::Primary, &words, &place)) } });
    }
    let names = people(person, Some(Act::SignReports)).await;
    let names: Vec<String> = names.into_iter().map(|(_, name)| name).collect();
    let words = if names.is_empty() {
        message!("reporting-waits-nobody")
    } else {
        message!("reporting-waits-for", names = names.join(", "))
    };
    Ok(html! { p { (person.say(&words)) } })
}

/// The others of one's own organisation, by account and name; those who may do something, where it is said what.
async fn people(person: &SignedIn, act: Option<Act>) -> Vec<(String, String)> {
    let Some(own) = person.actor.organisation_id() else {
        return Vec::new();
    };
    let Ok(people) = person.casework.people_of(&person.actor, own).await else {
        return Vec::new();
    };
    let others = people.held.into_iter().filter(|held| {
        let may = act.is_none_or(|act| reach(held.mandate.role, act) != Reach::Never);
        held.is_usable && held.mandate.account_id != person.actor.id && may
    });
    let mut names: Vec<_> = others
        .map(|held| (held.mandate.account_id, held.name))
        .collect();
    names.sort_by(|one, other| one.1.cmp(&other.1));
    names.dedup();
    names
}

/// How much is left, and what of it is wrong or asked about, each leading to its question. What is only not answered yet stands
/// after the sections: whoever has just begun is not met by all of it.
fn left(
    person: &SignedIn,
    opened: &OpenedReport,
    sheet: &Sheet<'_>,
    findings: &[Finding],
) -> Markup {
    let missing = findings.iter().filter(|one| is_missing(one)).count();
    let wrong: Vec<&Finding> = findings
        .iter()
        .filter(|one| one.severity() == Severity::Blocks && !is_missing(one))
        .collect();
    let asks: Vec<&Finding> = findings
        .iter()
        .filter(|one| one.severity() == Severity::Asks)
        .filter(|one| !opened.explanations.contains_key(&one.word()))
        .collect();
    let count = missing + wrong.len() + asks.len();
    html! {
        h2 { (person.say(&message!("reporting-left", count = count))) }
        @if !wrong.is_empty() {
            h3 { (person.say(&message!("reporting-left-blocks", count = wrong.len()))) }
            (links(person, opened, sheet, &wrong))
        }
        @if !asks.is_empty() {
            h3 { (person.say(&message!("reporting-left-asks", count = asks.len()))) }
            p.hint { (person.say(&message!("reporting-left-asks-hint"))) }
            (links(person, opened, sheet, &asks))
        }
    }
}

/// The questions that must be answered and are not, open when they are few.
fn unanswered(
    person: &SignedIn,
    opened: &OpenedReport,
    sheet: &Sheet<'_>,
    findings: &[Finding],
) -> Markup {
    let missing: Vec<&Finding> = findings.iter().filter(|one| is_missing(one)).collect();
    if missing.is_empty() {
        return html! {};
    }
    html! {
        details open[missing.len() <= SHOWN_AT_ONCE] {
            summary { (person.say(&message!("reporting-left-missing", count = missing.len()))) }
            (links(person, opened, sheet, &missing))
        }
    }
}

fn is_missing(one: &Finding) -> bool {
    matches!(one, Finding::Missing(_))
}

fn links(person: &SignedIn, opened: &OpenedReport, sheet: &Sheet<'_>, all: &[&Finding]) -> Markup {
    html! {
        ul { @for one in all { li { a href=(person.link(&place(opened, sheet, one))) { (in_words(person, opened, sheet, one)) } } } }
    }
}

fn in_words(person: &SignedIn, opened: &OpenedReport, sheet: &Sheet<'_>, one: &Finding) -> String {
    let words = finding(&person.reader, sheet, one);
    match one.item() {
        None => words,
        Some(item) => {
            let item = words::item(&person.reader, &opened.report.agreement_id, item);
            person.say(&message!("reporting-of-item", item = item, words = words))
        }
    }
}

/// Where a finding is mended.
fn place(opened: &OpenedReport, sheet: &Sheet<'_>, one: &Finding) -> String {
    let found = if let Some(at) = one.address() {
        let found = sheet.set.find(&at.question);
        found.map(|(section, _)| (section, at.clone()))
    } else {
        let mut all = sheet.questions();
        let used = all.find(|(_, question, item)| {
            question.money == Some(MoneyRole::Used) && *item == one.item()
        });
        used.map(|(section, question, item)| (section, Address::of(&question.name).about(item)))
    };
    match found {
        Some((section, at)) => {
            let section = section_address(&opened.report.id, &section.name);
            format!("{section}#{}", id_of(&at))
        }
        None => address(&opened.report.id),
    }
}

fn sections(person: &SignedIn, opened: &OpenedReport, sheet: &Sheet<'_>) -> Table {
    let heads = [
        message!("reporting-column-section"),
        message!("reporting-column-progress"),
        message!("reporting-column-who"),
    ];
    let rows = opened.questions.sections.iter().map(|one| {
        let (how, words) = of_section(sheet, one);
        let here: Vec<&str> = (opened.present.iter())
            .filter(|present| present.place == one.name)
            .map(|present| present.name.as_str())
            .collect();
        let asked = opened
            .to_answer
            .iter()
            .filter(|asked| asked.section == one.name);
        let asked =
            asked.map(|asked| person.say(&message!("reporting-asked-one", name = &asked.name)));
        let here = here
            .iter()
            .map(|name| person.say(&message!("reporting-here-now", name = *name)));
        vec![
            Cell::Link {
                text: said(&person.reader, sheet, &one.title, None),
                address: person.link(&section_address(&opened.report.id, &one.name)),
            },
            Cell::Status {
                progress: how,
                text: person.say(&words),
            },
            Cell::Text(here.chain(asked).collect::<Vec<_>>().join("; ")),
        ]
    });
    Table {
        caption: person.say(&message!("reporting-sections")),
        columns: heads.map(|head| Column::words(person.say(&head))).to_vec(),
        rows: rows.collect(),
        sum: None,
        empty: String::new(),
    }
}

/// How many of the questions of a section that must be answered are.
fn of_section(sheet: &Sheet<'_>, section: &Section) -> (Progress, wording::Message) {
    let (mut asked, mut answered, mut any) = (0_usize, 0_usize, false);
    for (of, question, item) in sheet.questions() {
        if of.name != section.name {
            continue;
        }
        let is_answered = sheet.is_answered(question, item);
        any |= is_answered;
        if question.required {
            asked += 1;
            answered += usize::from(is_answered);
        }
    }
    let words = message!("reporting-progress", answered = answered, asked = asked);
    // Where nothing must be answered, nothing is done until something is.
    let progress = match (answered == asked && (any || asked > 0), any) {
        (true, _) => Progress::Done,
        (false, true) => Progress::UnderWay,
        (false, false) => Progress::NotBegun,
    };
    (progress, words)
}

/// What became of the money of each item, by the answers.
fn accounts(person: &SignedIn, sheet: &Sheet<'_>) -> Markup {
    let accounts = sheet.accounts();
    if accounts.is_empty() {
        return html! {};
    }
    let language = person.reader.language;
    let heads = [
        message!("reporting-column-received"),
        message!("reporting-column-used"),
        message!("reporting-column-unused"),
    ];
    let numbers = heads.map(|head| Column::numbers(person.say(&head)));
    let item = Column::words(person.say(&message!("reporting-column-item")));
    let rows = accounts.iter().map(|account| {
        let said = |amount: Option<grants::Ore>| {
            let nothing = || person.say(&message!("reporting-nothing"));
            Cell::Text(amount.map_or_else(nothing, |amount| money(amount, language)))
        };
        vec![
            Cell::Text(words::item(
                &person.reader,
                &sheet.set.agreement,
                &account.item,
            )),
            said(Some(account.received)),
            said(account.used),
            said(account.unused),
        ]
    });
    Table {
        caption: person.say(&message!("reporting-accounts")),
        columns: std::iter::once(item).chain(numbers).collect(),
        rows: rows.collect(),
        sum: None,
        empty: String::new(),
    }
    .markup()
}

/// The way to one's own books, which say what an item was used for.
fn books(person: &SignedIn, opened: &OpenedReport) -> Markup {
    if !opened.is_own || !person.may(Act::ReadAccountsUse) {
        return html! {};
    }
    let place = bookkeeping::address(&opened.report.agreement_id);
    let words = if opened.may_answer {
        message!("reporting-to-books")
    } else {
        message!("reporting-see-books")
    };
    html! { p { a href=(person.link(&place)) { (person.say(&words)) } } }
}

fn reason(person: &SignedIn, said_back: &Said, of: &str, label: &wording::Message) -> Markup {
    let field = Field::new("skal", person.say(label))
        .value(said_back.typed(of, "skal"))
        .error(said_back.error(of));
    field::lines(&field, 3)
}

/// Handing in, taking back and opening again, whichever can be done now by the reader.
fn handing_in(
    person: &SignedIn,
    opened: &OpenedReport,
    findings: &[Finding],
    said_back: &Said,
) -> Markup {
    let report = &opened.report;
    if !opened.is_own || !person.may(Act::AnswerReports) {
        return match report.status {
            ReportStatus::Open if !opened.is_own => {
                let words = message!("reporting-signed-by", organisation = &opened.organisation);
                html! { p { (person.say(&words)) } }
            }
            _ => html! {},
        };
    }
    let here = person.link(&address(&report.id));
    let revision = report.revision.to_string();
    let send = |act: &str, content: &Markup| {
        form(
            &here,
            &html! { (carried("gor", act)) (carried("revision", &revision)) (content) },
        )
    };
    let explained = |one: &Finding| {
        one.severity() == Severity::Asks && opened.explanations.contains_key(&one.word())
    };
    match report.status {
        ReportStatus::Open => {
            let is_ready = findings.iter().all(explained);
            html! {
                h2 { (person.say(&message!("reporting-hand-in-heading"))) }
                @if is_ready {
                    p { (person.say(&message!("reporting-hand-in-hint"))) }
                    (send("lamna", &html! { p { (button(Button::Primary, &person.say(&message!("reporting-hand-in")))) } }))
                } @else { p { (person.say(&message!("reporting-hand-in-later"))) } }
            }
        }
        ReportStatus::Prepared => html! {
            h2 { (person.say(&message!("reporting-take-back-heading"))) }
            p { (person.say(&message!("reporting-take-back-hint"))) }
            (send("ta-tillbaka", &html! {
                (reason(person, said_back, "ta-tillbaka", &message!("reporting-why")))
                p { (button(Button::Secondary, &person.say(&message!("reporting-take-back")))) }
            }))
        },
        ReportStatus::Signed => html! {
            h2 id="oppna" { (person.say(&message!("reporting-reopen-heading"))) }
            p { (person.say(&message!("reporting-reopen-hint"))) }
            (send("oppna", &html! {
                (reason(person, said_back, "oppna", &message!("reporting-why")))
                p { (button(Button::Secondary, &person.say(&message!("reporting-reopen")))) }
            }))
        },
    }
}

/// What was wrong with a form that has no field of its own.
fn whole_error(person: &SignedIn, said_back: &Said) -> Markup {
    let Some((_, why)) = &said_back.wrong else {
        return html! {};
    };
    let heading = person.say(&message!("work-errors"));
    notice(Tone::Warning, &heading, &html! { p { (why) } })
}
