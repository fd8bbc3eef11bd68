//! Writing a set: begun from what is shipped, from what is open, or from nothing; saved as a file that is read whole each time.

use ::store::Transaction;
use ::store::question_set::{self as rows, NewText};
use grants::Text;
use grants::approval::ApprovalKind;
use grants::authorisation::Act;
use grants::question_set::{
    Kind, MoneyRole, Question, QuestionSet as Questions, Repeated, Respondent, Section, UsedFor,
};
use grants::report::QuestionSetStatus;
use jiff::civil::Date;

use super::{LONGEST_BYTES, LONGEST_REASON_CHARACTERS, QuestionSet, QuestionSetError, shown};
use crate::approval::Wanted;
use crate::{Actor, Casework, id, stated, to_the_end};

/// What a set is begun from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beginning<'a> {
    /// The one that is shipped for the agreement and the respondent, or else one question to begin with.
    Shipped,
    /// The one that is open, to take its place.
    Open,
    /// A file.
    File(&'a str),
}

/// What a save of a set holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewSet<'a> {
    /// The set as a file.
    pub text: &'a str,
    /// When it is to be answered from; the day it is opened if nothing is said.
    pub opens_on: Option<Date>,
    /// Why it takes the place of another.
    pub reason: &'a str,
}

impl Casework {
    /// Begins a set. There is one at work for each respondent at a time.
    pub async fn begin_question_set(
        &self,
        actor: &Actor,
        (agreement_id, respondent): (&str, Respondent),
        beginning: Beginning<'_>,
    ) -> Result<QuestionSet, QuestionSetError> {
        let act = Act::WriteQuestionSets;
        actor.must(act)?;
        if !actor.may_agreement(agreement_id) {
            return Err(QuestionSetError::NoSuchAgreement);
        }
        let given = match beginning {
            Beginning::File(text) => Some(checked(text, (agreement_id, respondent))?),
            Beginning::Shipped | Beginning::Open => None,
        };
        let from_open = beginning == Beginning::Open;
        let (this, actor, agreement_id) = (self.clone(), actor.clone(), agreement_id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, act).await?;
            let versions =
                ::store::agreement_version::of_agreement(&mut transaction, &agreement_id).await?;
            if versions.is_empty() {
                return Err(QuestionSetError::NoSuchAgreement);
            }
            let open = rows::open(&mut transaction, &agreement_id, respondent).await?;
            let text = match (given, &open) {
                (Some(text), _) => text,
                (None, Some(open)) if from_open => open.text.clone(),
                (None, _) => agreement::question_set::write(&first(&agreement_id, respondent)),
            };
            let (now, number) = (
                this.now(),
                rows::last_number(&mut transaction, &agreement_id, respondent).await? + 1,
            );
            let set = QuestionSet {
                id: id::new()?,
                agreement_id,
                respondent,
                number,
                status: QuestionSetStatus::Draft,
                revision: 1,
                sha256: documents::proof::sha256(text.as_bytes()),
                text,
                opens_on: None,
                amends: open.map(|open| open.id),
                reason: String::new(),
                created_by: actor.id.clone(),
                created_at: now,
                changed_by: actor.id.clone(),
                changed_at: now,
                submitted_by: None,
                submitted_at: None,
                opened_by: None,
                opened_at: None,
            };
            match rows::insert(&mut transaction, &set).await {
                Err(::store::StoreError::Taken { .. }) => {
                    return Err(QuestionSetError::AlreadyWritten);
                }
                done => done?,
            }
            this.note_question_set(&mut transaction, &actor, "begun", &set, "")
                .await?;
            transaction.commit().await?;
            Ok(set)
        })
        .await
    }

    /// Saves a draft. A file that cannot be read is not saved, and all that is wrong with it is said.
    pub async fn write_question_set(
        &self,
        actor: &Actor,
        (id, revision): (&str, i64),
        new: NewSet<'_>,
    ) -> Result<QuestionSet, QuestionSetError> {
        let act = Act::WriteQuestionSets;
        actor.must(act)?;
        let reason = stated::noted(new.reason, LONGEST_REASON_CHARACTERS)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        let (text, opens_on) = (new.text.to_owned(), new.opens_on);
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, act).await?;
            let set = writable(&mut transaction, &actor, (&id, revision)).await?;
            set.status.to(QuestionSetStatus::Submitted)?;
            let text = checked(&text, (&set.agreement_id, set.respondent))?;
            let new = NewText {
                sha256: &documents::proof::sha256(text.as_bytes()),
                text: &text,
                opens_on,
                reason: &reason,
            };
            let by = this.signed(&actor);
            if !rows::write(&mut transaction, (&id, revision), new, &by).await? {
                return Err(QuestionSetError::Newer);
            }
            let now = rows::find(&mut transaction, &id).await?;
            let now = now.ok_or(QuestionSetError::NoSuchSet)?;
            this.note_question_set(&mut transaction, &actor, "saved", &now, "")
                .await?;
            transaction.commit().await?;
            Ok(now)
        })
        .await
    }

    /// Asks a second person to open a set. One that takes the place of another says why.
    pub async fn submit_question_set(
        &self,
        actor: &Actor,
        (id, revision): (&str, i64),
    ) -> Result<(), QuestionSetError> {
        let act = Act::WriteQuestionSets;
        actor.must(act)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, act).await?;
            let set = writable(&mut transaction, &actor, (&id, revision)).await?;
            if set.amends.is_some() && set.reason.is_empty() {
                return Err(QuestionSetError::ReasonMissing);
            }
            super::accounts_once(&mut transaction, &set).await?;
            let to = QuestionSetStatus::Submitted;
            this.question_set_to(&mut transaction, &actor, &set, to, "")
                .await?;
            let shown = shown(&mut transaction, &id).await?;
            let shown = shown.ok_or(QuestionSetError::Newer)?;
            let own = actor.organisation_id().unwrap_or_default();
            let wanted = Wanted {
                kind: ApprovalKind::QuestionSet,
                subject_id: &id,
                organisation_id: own,
                shown: &shown,
                contributors: &[],
                reason: None,
            };
            this.ask(&mut transaction, &actor, wanted).await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Takes a set that waits back to be written on.
    pub async fn take_back_question_set(
        &self,
        actor: &Actor,
        key: (&str, i64),
    ) -> Result<(), QuestionSetError> {
        self.end_question_set(actor, key, QuestionSetStatus::Draft)
            .await
    }

    /// Throws a set away that was never opened.
    pub async fn discard_question_set(
        &self,
        actor: &Actor,
        key: (&str, i64),
    ) -> Result<(), QuestionSetError> {
        self.end_question_set(actor, key, QuestionSetStatus::Discarded)
            .await
    }

    async fn end_question_set(
        &self,
        actor: &Actor,
        (id, revision): (&str, i64),
        to: QuestionSetStatus,
    ) -> Result<(), QuestionSetError> {
        let act = Act::WriteQuestionSets;
        actor.must(act)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, act).await?;
            let set = writable(&mut transaction, &actor, (&id, revision)).await?;
            this.question_set_to(&mut transaction, &actor, &set, to, "")
                .await?;
            let kind = ApprovalKind::QuestionSet;
            this.void(&mut transaction, &actor, kind, &id, "").await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }
}

/// A set as it stands, when somebody's mandate reaches to its agreement and nobody changed it since `revision`.
async fn writable(
    transaction: &mut Transaction,
    actor: &Actor,
    (id, revision): (&str, i64),
) -> Result<QuestionSet, QuestionSetError> {
    let set = rows::find(transaction, id).await?;
    let set = set.filter(|set| actor.may_agreement(&set.agreement_id));
    let set = set.ok_or(QuestionSetError::NoSuchSet)?;
    if set.revision != revision {
        return Err(QuestionSetError::Newer);
    }
    Ok(set)
}

/// The file as it is kept: read whole, about this agreement and this respondent, and written our way.
fn checked(
    text: &str,
    (agreement_id, respondent): (&str, Respondent),
) -> Result<String, QuestionSetError> {
    if text.len() > LONGEST_BYTES {
        return Err(QuestionSetError::TooLong);
    }
    let read = agreement::question_set::read(text, &super::name(agreement_id, respondent))
        .map_err(|problems| QuestionSetError::Problems(problems.into()))?;
    if read.agreement != agreement_id || read.respondent != respondent {
        return Err(QuestionSetError::AnotherSet {
            agreement: read.agreement,
            respondent: read.respondent,
        });
    }
    Ok(agreement::question_set::write(&read))
}

/// What is shipped, or a set with nothing in it but a heading to begin with.
fn first(agreement_id: &str, respondent: Respondent) -> Questions {
    let shipped = agreement::shipped::find_question_set(&super::name(agreement_id, respondent));
    shipped
        .and_then(|one| one.read().ok())
        .unwrap_or_else(|| Questions {
            agreement: agreement_id.to_owned(),
            respondent,
            title: Text {
                sv: "Redovisning".to_owned(),
                en: "Report".to_owned(),
            },
            introduction: None,
            sections: vec![Section {
                name: "money".to_owned(),
                title: Text {
                    sv: "Pengarna".to_owned(),
                    en: "The money".to_owned(),
                },
                guidance: None,
                shown: None,
                repeated: Repeated::EachItem,
                questions: vec![used()],
            }],
        })
}

/// The one thing every report tells.
fn used() -> Question {
    let text = |sv: &str, en: &str| Text {
        sv: sv.to_owned(),
        en: en.to_owned(),
    };
    Question {
        name: "used".to_owned(),
        series: "used".to_owned(),
        label: text(
            "Hur mycket av pengarna har ni använt?",
            "How much of the money have you used?",
        ),
        guidance: None,
        kind: Kind::Kronor,
        money: Some(MoneyRole::Used),
        required: true,
        shown: None,
        checks: Vec::new(),
        prefill: None,
        used_for: Some(UsedFor {
            by: text("Den som betalar ut pengarna", "Whoever pays the money"),
            why: text(
                "Det som inte har använts ska betalas tillbaka.",
                "What was not used is to be paid back.",
            ),
        }),
        public: None,
    }
}
