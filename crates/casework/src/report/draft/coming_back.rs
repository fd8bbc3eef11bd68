//! A workbook that comes back: what was changed in it is saved over the versions that were seen, and what is not saved is given
//! back with its place and its text.

use std::collections::BTreeMap;

use ::store::report_save;
use agreement::question_set::draft::{self, Field, Unread};
use grants::authorisation::Act;
use grants::question_set::QuestionSet;
use grants::question_set::address::Address;
use grants::report::ReportStatus;

use super::super::answering::{NewAnswer, Outcome};
use super::super::{MOST_AT_ONCE, ReportError, whole};
use crate::{Actor, Casework, to_the_end};

/// What became of a workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BroughtBack {
    /// What was saved.
    pub kept: Vec<Field>,
    /// How many fields stood as they stood when the workbook was taken home.
    pub untouched: usize,
    /// What was not saved, and why.
    pub not_kept: Vec<(Field, Outcome)>,
    /// What could not be read.
    pub unread: Vec<Unread>,
}

impl Casework {
    /// Takes the draft of a report back. Nothing is saved of a workbook that belongs elsewhere.
    pub async fn bring_back_draft(
        &self,
        actor: &Actor,
        id: &str,
        bytes: Vec<u8>,
    ) -> Result<BroughtBack, ReportError> {
        let mut read = self.store.reader().await?;
        let whole = whole(&mut read, actor, id, Act::AnswerReports).await?;
        if whole.report.status != ReportStatus::Open {
            return Err(ReportError::NotOpen);
        }
        let saves = report_save::of(&mut read, id).await?;
        drop(read);
        let saves: BTreeMap<(String, i64), String> = saves
            .into_iter()
            .map(|one| ((one.address, one.version), one.text))
            .collect();
        let (report, set) = (whole.report.id.clone(), whole.set.sha256.clone());
        // Reading may take a second; nobody else's request waits for it.
        let returned = tokio::task::spawn_blocking(move || {
            let returned = draft::read(&bytes, (&report, &set), &whole.questions);
            returned.map(|returned| (returned, whole.questions))
        });
        let (returned, questions) = returned.await.map_err(|_| ReportError::Broken)??;
        let all = returned.fields.len();
        let changed: Vec<Field> = returned
            .fields
            .into_iter()
            .filter(|field| is_changed(field, &questions, &saves))
            .collect();
        let mut back = BroughtBack {
            kept: Vec::new(),
            untouched: all - changed.len(),
            not_kept: Vec::new(),
            unread: returned.unread,
        };
        for fields in changed.chunks(MOST_AT_ONCE) {
            let new = fields.iter().map(|field| NewAnswer {
                address: field.address.clone(),
                seen: field.seen,
                text: field.text.clone(),
            });
            let mut outcomes = self.save_answers(actor, id, new.collect()).await?;
            for field in fields {
                match outcomes.remove(&field.address) {
                    Some(Outcome::Kept { .. }) => back.kept.push(field.clone()),
                    Some(outcome) => back.not_kept.push((field.clone(), outcome)),
                    None => {}
                }
            }
        }
        if !back.kept.is_empty() {
            self.note_brought_back(actor, id).await?;
        }
        Ok(back)
    }

    async fn note_brought_back(&self, actor: &Actor, id: &str) -> Result<(), ReportError> {
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let act = Act::AnswerReports;
            let whole = whole(&mut transaction, &actor, &id, act).await?;
            let what = ("brought_back", "");
            this.report_event(&mut transaction, &actor, &whole.report, what)
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }
}

/// Whether something else stands in a field than stood there in the version that was seen. What nobody touched is not saved, so
/// that it is never held against what others wrote meanwhile.
fn is_changed(
    field: &Field,
    questions: &QuestionSet,
    saves: &BTreeMap<(String, i64), String>,
) -> bool {
    let before = match field.seen {
        0 => Some(""),
        seen => {
            let key = (field.address.clone(), seen);
            saves.get(&key).map(String::as_str)
        }
    };
    let Some(before) = before else {
        return true;
    };
    let at = Address::read(&field.address);
    let kind = at.as_ref().and_then(|at| questions.kind_at(at));
    let now = kind.map(|kind| kind.read(&field.text));
    match now {
        Some(Ok(answer)) => {
            let now = answer.map(|answer| answer.written()).unwrap_or_default();
            now != before
        }
        // What was no answer before and stands as it stood was not touched either.
        _ => field.text.trim() != before.trim(),
    }
}
