//! Whom an organisation is reached by: everybody who acts for it, and whoever it has named for its economy.

use std::collections::BTreeSet;

use ::store::{Read, StoreError, account, contact, mandate};
use grants::mandate::usable;
use jiff::civil::Date;

use crate::contact::Purpose;

/// So many are told; more people than any organisation has here.
const MOST_TOLD: usize = 50;

/// Their addresses, but for those of some people who know already.
pub(crate) async fn addresses(
    read: &mut impl Read,
    organisation_id: &str,
    today: Date,
    know: &[&str],
) -> Result<BTreeSet<String>, StoreError> {
    let mut told = BTreeSet::new();
    for one in mandate::of_organisation(read, organisation_id).await? {
        let acts = usable(one.status, one.from, one.to, today);
        if acts && !know.contains(&one.account_id.as_str()) {
            let person = account::find(read, &one.account_id).await?;
            let person = person.filter(|one| one.closed.is_none());
            told.extend(person.map(|one| one.email));
        }
    }
    for one in contact::of_organisation(read, organisation_id).await? {
        if one.purpose == Purpose::Economy.word() {
            told.extend(one.email);
        }
    }
    Ok(told.into_iter().take(MOST_TOLD).collect())
}
