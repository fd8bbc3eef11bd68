//! What everybody may see: the openings that are open, their answers and their files. Nothing is read here but what was frozen
//! when it was opened.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use ::store::{Read, opened, opening as rows};
use grants::opening::OpeningStatus;
use grants::question_set::{Question, Respondent};
use moka::sync::Cache;

use super::content::{Sets, Told};
use super::{OpenedFile, Opening, OpeningError};
use crate::Casework;

/// The reports of so many openings are kept read: three kinds of respondents in some years.
const MOST_KEPT: u64 = 12;

/// The reports by the id of their opening, under which nothing is ever changed. That it is open is asked every time.
static KEPT: LazyLock<Cache<String, Arc<Vec<Told>>>> = LazyLock::new(|| Cache::new(MOST_KEPT));

/// What is open of one kind of respondent, without the answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The opening.
    pub opening: Opening,
    /// Its files.
    pub files: Vec<OpenedFile>,
}

/// What is open of one kind of respondent, with the answers.
pub struct OpenedYear {
    /// The opening with its files.
    pub opened: Opened,
    /// The reports, by code.
    pub reports: Arc<Vec<Told>>,
}

impl OpenedYear {
    /// The public questions, by series, in the order they are asked; each as it was worded in the first report that has it.
    pub fn questions(&self) -> Vec<&Question> {
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        let mut all = Vec::new();
        for report in self.reports.iter() {
            for (_, question) in report.questions.questions() {
                if question.is_public() && seen.insert(&question.series) {
                    all.push(question);
                }
            }
        }
        all
    }
}

impl Casework {
    /// Everything that is open, by agreement and respondent.
    pub async fn opened(&self) -> Result<Vec<Opened>, OpeningError> {
        let mut read = self.store.reader().await?;
        let mut all = Vec::new();
        for opening in rows::open(&mut read).await? {
            all.push(with_files(&mut read, opening).await?);
        }
        Ok(all)
    }

    /// What is open of one kind of respondent about a year.
    pub async fn opened_year(
        &self,
        agreement_id: &str,
        respondent: Respondent,
    ) -> Result<OpenedYear, OpeningError> {
        let mut read = self.store.reader().await?;
        let found = opened_in(&mut read, agreement_id, respondent).await?;
        found.ok_or(OpeningError::NoSuchOpening)
    }

    /// A file of what is open. The files of what was replaced or withdrawn are not given out: that is most often why it was.
    pub async fn opened_file(
        &self,
        agreement_id: &str,
        (respondent, number): (Respondent, i64),
        name: &str,
    ) -> Result<(OpenedFile, Vec<u8>), OpeningError> {
        let mut read = self.store.reader().await?;
        let all = rows::of_agreement(&mut read, agreement_id).await?;
        let opening = all.into_iter().find(|one| {
            one.respondent == respondent
                && one.number == number
                && one.status == OpeningStatus::Open
        });
        let opening = opening.ok_or(OpeningError::NoSuchOpening)?;
        let files = opened::files(&mut read, &opening.id).await?;
        let file = files.into_iter().find(|file| file.name == name);
        let content = opened::content(&mut read, (&opening.id, name)).await?;
        file.zip(content).ok_or(OpeningError::NoSuchOpening)
    }
}

/// What is open of one kind of respondent about a year; none when nothing is.
pub(crate) async fn opened_in(
    read: &mut impl Read,
    agreement_id: &str,
    respondent: Respondent,
) -> Result<Option<OpenedYear>, OpeningError> {
    let all = rows::of_agreement(read, agreement_id).await?;
    let mut open = all
        .into_iter()
        .filter(|one| one.respondent == respondent && one.status == OpeningStatus::Open);
    let Some(opening) = open.next() else {
        return Ok(None);
    };
    let reports = match KEPT.get(&opening.id) {
        Some(reports) => reports,
        None => reports(read, &opening).await?,
    };
    Ok(Some(OpenedYear {
        opened: with_files(read, opening).await?,
        reports,
    }))
}

async fn with_files(read: &mut impl Read, opening: Opening) -> Result<Opened, OpeningError> {
    Ok(Opened {
        files: opened::files(read, &opening.id).await?,
        opening,
    })
}

/// The reports of an opening, kept for whoever asks next.
async fn reports(read: &mut impl Read, opening: &Opening) -> Result<Arc<Vec<Told>>, OpeningError> {
    let (mut sets, mut reports) = (Sets::default(), Vec::new());
    for kept in opened::reports(read, &opening.id).await? {
        reports.push(Told::read(read, &kept, &mut sets).await?);
    }
    let reports = Arc::new(reports);
    KEPT.insert(opening.id.clone(), Arc::clone(&reports));
    Ok(reports)
}
