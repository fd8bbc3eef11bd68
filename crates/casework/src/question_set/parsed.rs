//! The questions of sets.

use std::sync::{Arc, LazyLock};

use grants::question_set::QuestionSet as Questions;

use super::{QuestionSet, QuestionSetError, name};
use crate::read_once::ReadOnce;

/// So many sets are kept read: those of three years at once, and drafts.
const MOST_KEPT: u64 = 64;

static KEPT: LazyLock<ReadOnce<Questions>> = LazyLock::new(|| ReadOnce::new(MOST_KEPT));

/// The questions of a set as it is kept. What is kept was read when it was written; a file that is not read any more is said.
pub(crate) fn questions(set: &QuestionSet) -> Result<Arc<Questions>, QuestionSetError> {
    let file = name(&set.agreement_id, set.respondent);
    KEPT.of(&file, &set.text, || {
        agreement::question_set::read(&set.text, &file)
            .map_err(|problems| QuestionSetError::Problems(problems.into()))
    })
}
