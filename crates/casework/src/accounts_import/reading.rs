//! What an organisation sees of its books.

use std::collections::BTreeSet;

use ::store::account_rule;
use ::store::accounts_import::{self as rows, AccountsImport};
use ::store::accounts_line::{self as lines, AccountsLine};
use ::store::accounts_rest::{self as rests, AccountsRest};
use ::store::organisation;
use grants::account_use::Period;
use grants::authorisation::Act;
use grants::{Level, Text};

use super::rules::{ListedRule, digest};
use super::{AccountsError, AccountsFigures, ItemFigures, figures_of, own};
use crate::approval::person_name;
use crate::{Actor, Casework};

/// So many files are listed.
const MOST_LISTED: i64 = 50;

/// An item that rows can be led to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemToChoose {
    /// Its id.
    pub id: String,
    /// What it is for.
    pub title: Text,
}

/// The books of an organisation in the year of an agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountsYear {
    /// The year.
    pub year: i16,
    /// The days that rows are taken from.
    pub period: Period,
    /// The items that rows can be led to.
    pub items: Vec<ItemToChoose>,
    /// The rules that hold, the first first.
    pub rules: Vec<ListedRule>,
    /// The file that counts, and what came of it.
    pub latest: Option<ReadBooks>,
    /// The files of before, the latest first, and who read them in.
    pub earlier: Vec<(AccountsImport, String)>,
    /// Whether rules were changed after the file that counts was read.
    pub has_newer_rules: bool,
    /// Whether the reader may read in files and change rules.
    pub may_change: bool,
}

/// A file that was read in, and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadBooks {
    /// The file.
    pub import: AccountsImport,
    /// Who read it in.
    pub imported_by: String,
    /// What each item got.
    pub items: Vec<ItemFigures>,
    /// The rows it consists of, in the order of the file.
    pub lines: Vec<AccountsLine>,
    /// What no rule took, and what is of other days.
    pub rest: Vec<AccountsRest>,
    /// Whether the file has the number of another organisation.
    pub is_of_others: bool,
}

impl Casework {
    /// The books of the reader's own organisation in the year of an agreement.
    pub async fn accounts_year(
        &self,
        actor: &Actor,
        agreement_id: &str,
    ) -> Result<AccountsYear, AccountsError> {
        let own = own(actor, Act::ReadAccountsUse)?;
        let (period, items) = self.items_for(actor, agreement_id).await?;
        let mut read = self.store.reader().await?;
        let here: BTreeSet<&str> = items.iter().map(|item| item.id.as_str()).collect();
        let rules = account_rule::holding(&mut read, &own).await?;
        let rules: Vec<ListedRule> = rules
            .into_iter()
            .map(|rule| ListedRule {
                is_here: here.contains(rule.item_id.as_str()),
                rule,
            })
            .collect();
        let used: Vec<_> = rules
            .iter()
            .filter(|listed| listed.is_here)
            .map(|listed| &listed.rule)
            .collect();
        let rules_sha256 = digest(&used, period);
        let mut earlier = Vec::new();
        for import in rows::of(&mut read, &own, agreement_id, MOST_LISTED).await? {
            let by = person_name(&mut read, &import.imported_by).await?;
            earlier.push((import, by));
        }
        let figures = figures_of(&mut read, &own, agreement_id).await?;
        let latest = match figures {
            None => None,
            Some(AccountsFigures { import, items }) => {
                let (_, imported_by) = earlier.remove(0);
                let number = organisation::find(&mut read, &own).await?;
                let number = number.and_then(|organisation| organisation.number);
                Some(ReadBooks {
                    imported_by,
                    items,
                    lines: lines::of(&mut read, &import.id).await?,
                    rest: rests::of(&mut read, &import.id).await?,
                    is_of_others: is_of_others(&import.books_of, number.as_deref()),
                    import,
                })
            }
        };
        let has_newer_rules = latest
            .as_ref()
            .is_some_and(|latest| latest.import.rules_sha256 != rules_sha256);
        Ok(AccountsYear {
            year: period.first.year(),
            period,
            items,
            rules,
            latest,
            earlier,
            has_newer_rules,
            may_change: actor.may(Act::ImportAccounts, &own, true),
        })
    }

    /// What the books of the reader's own organisation say for the year of an agreement.
    pub async fn accounts_figures(
        &self,
        actor: &Actor,
        agreement_id: &str,
    ) -> Result<Option<AccountsFigures>, AccountsError> {
        let own = own(actor, Act::ReadAccountsUse)?;
        if !actor.may_agreement(agreement_id) {
            return Err(AccountsError::NoSuchAgreement);
        }
        let mut read = self.store.reader().await?;
        Ok(figures_of(&mut read, &own, agreement_id).await?)
    }

    /// The days and the items of an agreement that the books of one's own organisation can be about: those of its
    /// level, and those of its county, whose money any of the parties may have had.
    pub(super) async fn items_for(
        &self,
        actor: &Actor,
        agreement_id: &str,
    ) -> Result<(Period, Vec<ItemToChoose>), AccountsError> {
        let published = self.published().await;
        let published = published.map_err(|error| AccountsError::Published(Box::new(error)))?;
        let found = published.agreement(agreement_id);
        let found = found.filter(|_| actor.may_agreement(agreement_id));
        let agreement = &found.ok_or(AccountsError::NoSuchAgreement)?.agreement;
        let period = Period::of(agreement).ok_or(AccountsError::NoSuchAgreement)?;
        let own = self.own_recipients(actor).await?;
        let levels: BTreeSet<Level> = own.iter().map(|one| one.level).collect();
        let items = agreement.items.iter().filter(|item| {
            let is_of_county = item.level == Level::County && !levels.is_empty();
            is_of_county || levels.contains(&item.level)
        });
        let items: Vec<ItemToChoose> = items
            .map(|item| ItemToChoose {
                id: item.id.clone(),
                title: item.title.clone(),
            })
            .collect();
        // An organisation that the agreement gives nothing has nothing to account for.
        if items.is_empty() {
            return Err(AccountsError::NoSuchAgreement);
        }
        Ok((period, items))
    }
}

/// Whether the file names a number that is not the organisation's. Without a number nobody can tell.
fn is_of_others(books_of: &str, number: Option<&str>) -> bool {
    let digits: String = books_of.chars().filter(char::is_ascii_digit).collect();
    number.is_some_and(|number| {
        let number: String = number.chars().filter(char::is_ascii_digit).collect();
        // A name may have digits of its own; a number has ten.
        digits.len() >= number.len() && !digits.ends_with(&number)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn books_of_others_are_told_by_their_number_when_both_are_known() {
        let vallentuna = Some("2120000027");
        for (books_of, number, is) in [
            ("Vallentuna kommun, 212000-0027", vallentuna, false),
            ("Vallentuna 2023, 2120000027", vallentuna, false),
            ("Region Skåne, 232100-0255", vallentuna, true),
            ("Vallentuna kommun 2023", vallentuna, false),
            ("", vallentuna, false),
            ("Region Skåne, 232100-0255", None, false),
        ] {
            assert_eq!(is_of_others(books_of, number), is, "{books_of}");
        }
    }
}
