//! What is said of where a report stands, what happened to it, what it lacks and what is known of whoever writes it.

use grants::question_set::finding::Finding;
use grants::question_set::{Fact, QuestionSet};
use grants::report::ReportStatus;
use grants::{Ore, Text};
use wording::{Message, message};

/// Where a report stands.
pub fn status(status: ReportStatus) -> Message {
    match status {
        ReportStatus::Open => message!("reports-status-open"),
        ReportStatus::Prepared => message!("reports-status-prepared"),
        ReportStatus::Signed => message!("reports-status-signed"),
    }
}

/// What happened to a report.
pub fn event(what: &str) -> Message {
    match what {
        "started" => message!("reports-event-started"),
        "asked" => message!("reports-event-asked"),
        "handed_in" => message!("reports-event-handed-in"),
        "taken_back" => message!("reports-event-taken-back"),
        "sent_back" => message!("reports-event-sent-back"),
        "signed" => message!("reports-event-signed"),
        "reopened" => message!("reports-event-reopened"),
        "extended" => message!("reports-event-extended"),
        _ => message!("reports-event-other"),
    }
}

/// What is known of a respondent.
pub fn fact(fact: Fact) -> Message {
    match fact {
        Fact::Granted => message!("reports-fact-granted"),
        Fact::Received => message!("reports-fact-received"),
        Fact::Returned => message!("reports-fact-returned"),
        Fact::UsedBefore => message!("reports-fact-used-before"),
        Fact::Year => message!("reports-fact-year"),
    }
}

/// What a report lacks, in a sentence. What a check of the set says is in the set's own words, which the reader's page knows.
pub fn finding(finding: &Finding, questions: &QuestionSet) -> Option<Message> {
    let difference = || finding.difference().unwrap_or(Ore::ZERO);
    Some(match finding {
        Finding::Missing(at) => {
            let label = questions.find(&at.question).map(|(_, it)| it.label.clone());
            let nothing = || Text {
                sv: String::new(),
                en: String::new(),
            };
            message!(
                "reports-finding-missing",
                question = label.unwrap_or_else(nothing)
            )
        }
        Finding::DoesNotSum {
            received,
            used,
            unused,
            ..
        } => message!(
            "reports-finding-sum",
            received = *received,
            used = *used,
            unused = *unused,
            difference = difference()
        ),
        Finding::UsedMoreThanReceived { received, used, .. } => message!(
            "reports-finding-more",
            received = *received,
            used = *used,
            difference = difference()
        ),
        Finding::Fails { .. } => return None,
    })
}
