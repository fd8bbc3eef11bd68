//! Looking for published projects: by county, area, how far they have come, and words in any of their forms.

use ::store::project_listing::{self as rows, ListedProject, Wanted};
use grants::Code;
use grants::project::{PriorityArea, ProjectStatus};
use wording::word_forms::Sought;

use super::ProjectError;
use crate::Casework;
use crate::sought::{phrases_of, words_of};

/// So many projects stand on a page.
pub const PROJECTS_ON_A_PAGE: i64 = 50;

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// What was typed.
    pub text: String,
    /// The county.
    pub county: Option<Code>,
    /// The area.
    pub area: Option<PriorityArea>,
    /// How far they have come.
    pub status: Option<ProjectStatus>,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoundProjects {
    /// How many there are in all.
    pub count: i64,
    /// A page of them.
    pub projects: Vec<ListedProject>,
}

impl Casework {
    /// A page of the published projects that are what is looked for; all of them when nothing is. Words without a letter or a digit
    /// are no words, and find what was looked for without them.
    pub async fn published_projects(
        &self,
        search: &Search,
        page: i64,
    ) -> Result<FoundProjects, ProjectError> {
        let sought = Sought::read(&search.text);
        let words = words_of(&sought);
        let phrases = phrases_of(&sought);
        let county = search.county.map(|county| county.to_string());
        let wanted = Wanted {
            county: county.as_deref(),
            area: search.area,
            status: search.status,
            words: &words,
            phrases: &phrases,
        };
        let mut read = self.store.reader().await?;
        let count = rows::count(&mut read, &wanted).await?;
        let offset = page.max(0).saturating_mul(PROJECTS_ON_A_PAGE);
        let projects = rows::page(&mut read, &wanted, (PROJECTS_ON_A_PAGE, offset)).await?;
        Ok(FoundProjects { count, projects })
    }
}
