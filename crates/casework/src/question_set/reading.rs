//! The sets somebody may see.

use std::sync::Arc;

use ::store::audit::{self, Recorded};
use ::store::question_set as rows;
use grants::authorisation::Act;
use grants::question_set::QuestionSet as Questions;

use super::{QuestionSet, QuestionSetError, SUBJECT, questions};
use crate::{Actor, Casework};

/// So many of the latest acts on a set are shown.
const MOST_SHOWN: i64 = 200;

/// A set with what belongs to it.
#[derive(Clone, Debug)]
pub struct OpenedSet {
    /// The set.
    pub set: QuestionSet,
    /// Its questions.
    pub questions: Arc<Questions>,
    /// The questions of the one it takes the place of.
    pub before: Option<Arc<Questions>>,
    /// What was done to it, the latest first.
    pub history: Vec<Recorded>,
}

impl Casework {
    /// Every set of an agreement, by respondent and number.
    pub async fn question_sets(
        &self,
        actor: &Actor,
        agreement_id: &str,
    ) -> Result<Vec<QuestionSet>, QuestionSetError> {
        actor.must(Act::ReadQuestionSets)?;
        if !actor.may_agreement(agreement_id) {
            return Err(QuestionSetError::NoSuchAgreement);
        }
        let mut read = self.store.reader().await?;
        Ok(rows::of_agreement(&mut read, agreement_id).await?)
    }

    /// The sets that are written, wait or are open, of all agreements somebody may see.
    pub async fn question_sets_at_work(
        &self,
        actor: &Actor,
    ) -> Result<Vec<QuestionSet>, QuestionSetError> {
        actor.must(Act::ReadQuestionSets)?;
        let all = rows::alive(&mut self.store.reader().await?).await?;
        let seen = |set: &QuestionSet| actor.may_agreement(&set.agreement_id);
        Ok(all.into_iter().filter(seen).collect())
    }

    /// A set somebody may see.
    pub async fn question_set(
        &self,
        actor: &Actor,
        id: &str,
    ) -> Result<OpenedSet, QuestionSetError> {
        actor.must(Act::ReadQuestionSets)?;
        let mut read = self.store.reader().await?;
        let set = rows::find(&mut read, id).await?;
        let set = set.filter(|set| actor.may_agreement(&set.agreement_id));
        let set = set.ok_or(QuestionSetError::NoSuchSet)?;
        let before = match &set.amends {
            Some(id) => rows::find(&mut read, id).await?,
            None => None,
        };
        let history = audit::of_subject(&mut read, SUBJECT, id, MOST_SHOWN, None).await?;
        Ok(OpenedSet {
            questions: questions(&set)?,
            before: before.as_ref().map(questions).transpose()?,
            history,
            set,
        })
    }
}
