//! What stands for the placeholders in the samples of private pages, and who opens them: in a database made for
//! demonstration, where tests and the crawl of the site look.

use casework::Casework;
use casework::demo::{PEOPLE, Person};
use casework::organisation::COORDINATOR;
use casework::store::{StoreError, account, approval, mandate};
use grants::agreement_version::VersionStatus;
use grants::authorisation::{Reach, reach};

use crate::{Need, Route};

/// A placeholder as samples write it, such as `{version}`, and what stands for it.
pub type Placeholder = (&'static str, String);

/// What stands for each placeholder in a database made for demonstration. One for which there is nothing is left out.
pub async fn placeholders(casework: &Casework) -> Result<Vec<Placeholder>, StoreError> {
    let mut all = vec![("{item}", "skr-samordning".to_owned())];
    let versions = casework.versions().await?;
    let draft = versions
        .into_iter()
        .find(|version| version.status == VersionStatus::Draft);
    all.extend(draft.map(|version| ("{version}", version.id)));
    let mut read = casework.store().reader().await?;
    let (mut own, mut colleague) = (None, None);
    if let Some(first) = account::find_by_email(&mut read, "karin@demo.example").await? {
        for one in mandate::of_organisation(&mut read, COORDINATOR).await? {
            if one.account_id == first.id {
                own.get_or_insert(one.id);
            } else {
                colleague.get_or_insert(one.id);
            }
        }
    }
    all.extend(own.map(|id| ("{own-mandate}", id)));
    all.extend(colleague.map(|id| ("{mandate}", id)));
    let decided = approval::decided(&mut read, 1).await?;
    all.extend(decided.into_iter().map(|one| ("{approval}", one.id)));
    Ok(all)
}

/// The address of a sample with its placeholders filled in.
pub fn filled(address: &str, placeholders: &[Placeholder]) -> String {
    placeholders
        .iter()
        .fold(address.to_owned(), |address, (placeholder, filling)| {
            address.replace(placeholder, filling)
        })
}

/// The first of the made-up people who may open a private page.
pub fn reader(route: &Route) -> &'static Person {
    let need = route.needs.map_or(Need::SignedIn, |needs| needs.to_read);
    let may = |person: &&Person| match need {
        Need::SignedIn => true,
        Need::To(act) => reach(person.role, act) != Reach::Never,
    };
    PEOPLE.iter().find(may).unwrap_or(&PEOPLE[0])
}
