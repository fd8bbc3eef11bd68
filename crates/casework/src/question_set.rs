//! Question sets: written by one person, opened by another, frozen from then on. A change after that is a set of its own that
//! takes the place of the first, with a reason everybody sees.

mod parsed;
mod reading;
mod refusal;
mod words;
mod writing;

use ::store::approval::Approval;
use ::store::question_set::{self as rows};
use ::store::{Read, StoreError, Transaction};
use grants::approval::Shown;
use grants::question_set::{QuestionSet as Questions, Repeated, Respondent};
use grants::report::QuestionSetStatus;

pub use ::store::question_set::QuestionSet;
pub(crate) use parsed::questions;
pub use reading::OpenedSet;
pub use refusal::QuestionSetError;
pub use words::{respondent, status};
pub use writing::{Beginning, NewSet};

use crate::actor::Note;
use crate::approval::{ApprovalError, Effect};
use crate::{Actor, Casework};

/// The word in the record of acts.
pub const SUBJECT: &str = "question_set";
/// The longest file of a set: a thousand questions in two languages.
pub const LONGEST_BYTES: usize = 2_000_000;
/// The longest reason for a change after a set was opened.
pub const LONGEST_REASON_CHARACTERS: usize = 2_000;

/// What people know the file of a set by.
fn name(agreement_id: &str, respondent: Respondent) -> String {
    format!("{agreement_id}-{}", respondent.word())
}

impl Casework {
    async fn note_question_set(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        act: &str,
        set: &QuestionSet,
        reason: &str,
    ) -> Result<(), StoreError> {
        let details = serde_json::json!({
            "agreement": set.agreement_id,
            "respondent": set.respondent.word(),
            "number": set.number,
            "sha256": set.sha256,
        });
        let note = Note {
            act,
            subject_kind: SUBJECT,
            subject_id: &set.id,
            reason: Some(reason).filter(|reason| !reason.is_empty()),
            details: &details.to_string(),
        };
        self.record_act(transaction, actor, note).await?;
        Ok(())
    }

    /// A second person said yes: it is answered from its day on, and the one before is not answered any more.
    async fn open_question_set(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        id: &str,
    ) -> Result<(), QuestionSetError> {
        let set = rows::find(transaction, id).await?;
        let set = set.ok_or(QuestionSetError::NoSuchSet)?;
        let before = rows::open(transaction, &set.agreement_id, set.respondent).await?;
        if before.as_ref().map(|one| &one.id) != set.amends.as_ref() {
            return Err(QuestionSetError::Newer);
        }
        accounts_once(transaction, &set).await?;
        if let Some(before) = &before {
            let to = QuestionSetStatus::Replaced;
            self.question_set_to(transaction, actor, before, to, &set.reason)
                .await?;
        }
        let to = QuestionSetStatus::Open;
        self.question_set_to(transaction, actor, &set, to, "").await
    }

    /// Makes a set stand elsewhere, with the entry in the record of acts.
    async fn question_set_to(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        set: &QuestionSet,
        to: QuestionSetStatus,
        reason: &str,
    ) -> Result<(), QuestionSetError> {
        let from = set.status;
        from.to(to)?;
        let key = (set.id.as_str(), set.revision);
        if !rows::set_status(transaction, key, (from, to), &self.signed(actor)).await? {
            return Err(QuestionSetError::Newer);
        }
        self.note_question_set(transaction, actor, to.word(), set, reason)
            .await?;
        Ok(())
    }
}

/// No krona is accounted for twice: an item is asked about by one of the sets whose respondents share a level.
async fn accounts_once(read: &mut impl Read, set: &QuestionSet) -> Result<(), QuestionSetError> {
    let own = questions(set)?;
    for respondent in Respondent::ALL {
        if respondent == set.respondent || respondent.level() != set.respondent.level() {
            continue;
        }
        let Some(other) = rows::open(read, &set.agreement_id, respondent).await? else {
            continue;
        };
        let theirs = questions(&other)?;
        if let Some(item) = both_account(&own, &theirs) {
            return Err(QuestionSetError::AccountedTwice { item, respondent });
        }
    }
    Ok(())
}

/// An item whose money two sets ask about, or an empty text when one of them asks about all.
fn both_account(one: &Questions, other: &Questions) -> Option<String> {
    let sections = |set: &Questions| -> Vec<Repeated> {
        let with_money = (set.sections.iter())
            .filter(|section| section.questions.iter().any(|it| it.money.is_some()));
        with_money.map(|section| section.repeated.clone()).collect()
    };
    for mine in sections(one) {
        for theirs in sections(other) {
            let shared = match (&mine, &theirs) {
                (Repeated::Once, _) | (_, Repeated::Once) => None,
                (Repeated::EachItem, Repeated::EachItem) => Some(String::new()),
                (Repeated::Items(items), rule) | (rule, Repeated::Items(items)) => {
                    items.iter().find(|item| rule.covers(item)).cloned()
                }
            };
            if shared.is_some() {
                return shared;
            }
        }
    }
    None
}

/// What the second person is shown. Nothing when it does not wait for them any more.
pub(crate) async fn shown(read: &mut impl Read, id: &str) -> Result<Option<Shown>, ApprovalError> {
    let found = rows::find(read, id).await?;
    let waits = found.filter(|set| set.status == QuestionSetStatus::Submitted);
    Ok(waits.map(|set| {
        Shown::new("question-set")
            .fact("agreement", &set.agreement_id)
            .fact("respondent", set.respondent.word())
            .fact("number", set.number.to_string())
            .fact(
                "opens-on",
                set.opens_on.map(|day| day.to_string()).unwrap_or_default(),
            )
            .fact("replaces", set.amends.unwrap_or_default())
            .fact("reason", &set.reason)
            .fact("sha256", &set.sha256)
            .fact("revision", set.revision.to_string())
    }))
}

/// A second person opened it.
pub(crate) async fn approved(
    casework: &Casework,
    transaction: &mut Transaction,
    actor: &Actor,
    approval: &Approval,
) -> Result<Effect, ApprovalError> {
    casework
        .open_question_set(transaction, actor, &approval.subject_id)
        .await?;
    Ok(Effect::Done)
}

/// A second person said no: it is written on.
pub(crate) async fn refused(
    casework: &Casework,
    transaction: &mut Transaction,
    actor: &Actor,
    approval: &Approval,
    reason: &str,
) -> Result<(), ApprovalError> {
    let set = rows::find(transaction, &approval.subject_id).await?;
    let set = set.ok_or(QuestionSetError::NoSuchSet)?;
    casework
        .question_set_to(transaction, actor, &set, QuestionSetStatus::Draft, reason)
        .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use grants::Text;
    use grants::question_set::{Kind, MoneyRole, Question, Section};

    use super::*;

    fn set(respondent: Respondent, repeated: Repeated) -> Questions {
        let text = || Text {
            sv: "Text".to_owned(),
            en: "Text".to_owned(),
        };
        let used = Question {
            name: "used".to_owned(),
            series: "used".to_owned(),
            label: text(),
            guidance: None,
            kind: Kind::Kronor,
            money: Some(MoneyRole::Used),
            required: true,
            shown: None,
            checks: Vec::new(),
            prefill: None,
            used_for: None,
            public: None,
        };
        Questions {
            agreement: "a-2021".to_owned(),
            respondent,
            title: text(),
            introduction: None,
            sections: vec![Section {
                name: "money".to_owned(),
                title: text(),
                guidance: None,
                shown: None,
                repeated,
                questions: vec![used],
            }],
        }
    }

    #[test]
    fn two_sets_that_account_for_the_same_item_are_found() {
        let items =
            |items: &[&str]| Repeated::Items(items.iter().map(|it| (*it).to_owned()).collect());
        let region = |repeated| set(Respondent::Region, repeated);
        let clinics = |repeated| set(Respondent::YouthClinics, repeated);
        let both = |one, other| both_account(&region(one), &clinics(other));
        assert_eq!(both(items(&["a"]), items(&["b"])), None);
        assert_eq!(
            both(items(&["a", "b"]), items(&["b"])).as_deref(),
            Some("b")
        );
        assert_eq!(
            both(Repeated::EachItem, items(&["b"])).as_deref(),
            Some("b")
        );
        assert_eq!(both(Repeated::Once, items(&["b"])), None);
    }
}
