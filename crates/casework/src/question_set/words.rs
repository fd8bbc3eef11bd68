//! What is said of respondents and of where a set stands.

use grants::question_set::Respondent;
use grants::report::QuestionSetStatus;
use wording::{Message, message};

/// Who answers, as they are called.
pub fn respondent(respondent: Respondent) -> Message {
    match respondent {
        Respondent::Region => message!("questions-respondent-region"),
        Respondent::Municipality => message!("questions-respondent-municipality"),
        Respondent::County => message!("questions-respondent-county"),
        Respondent::YouthClinics => message!("questions-respondent-youth-clinics"),
        Respondent::Coordinator => message!("questions-respondent-coordinator"),
    }
}

/// Where a set stands.
pub fn status(status: QuestionSetStatus) -> Message {
    match status {
        QuestionSetStatus::Draft => message!("questions-status-draft"),
        QuestionSetStatus::Submitted => message!("questions-status-submitted"),
        QuestionSetStatus::Open => message!("questions-status-open"),
        QuestionSetStatus::Replaced => message!("questions-status-replaced"),
        QuestionSetStatus::Discarded => message!("questions-status-discarded"),
    }
}
