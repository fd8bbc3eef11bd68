//! The recipients' own books: rules that lead rows of vouchers to items, files that are read in, and what each item was used
//! for with the rows it consists of.
//!
//! All of it is the organisation's own: nobody else sees rules, files or texts of vouchers. Others see what is signed in a
//! report, and that is another module's. A file is kept whole and never changed; the latest one counts.

mod importing;
mod objects;
mod reading;
mod refusal;
mod rules;

use ::store::accounts_import as imports;
use ::store::accounts_line as lines;
use ::store::{Read, StoreError};
use grants::Ore;
use grants::account_use::{UseRole, whole};
use grants::authorisation::Act;

pub use ::store::account_rule::AccountRule;
pub use ::store::accounts_import::AccountsImport;
pub use ::store::accounts_line::AccountsLine;
pub use ::store::accounts_rest::AccountsRest;
pub use importing::{ImportedAccounts, LARGEST_FILE, MOST_KEPT_ROWS};
pub use objects::{FoundObject, MOST_OBJECTS};
pub use reading::{AccountsYear, ItemToChoose, ReadBooks};
pub use refusal::AccountsError;
pub use rules::{ListedRule, MOST_RULES, NewRule};

use crate::{Actor, NotAllowed};

/// The word for files of books in the record of acts.
pub const SUBJECT: &str = "accounts_import";
/// The word for rules about books in the record of acts.
pub const RULE: &str = "account_rule";
/// Rows that no rule took.
pub const UNMAPPED: &str = "unmapped";
/// Rows of other days.
pub const OUTSIDE: &str = "outside";
/// Rows of other days that a rule would have taken.
pub const OUTSIDE_TAKEN: &str = "outside_taken";

/// What an item was used for by the books that count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemFigures {
    /// The item.
    pub item_id: String,
    /// What the rows are.
    pub role: UseRole,
    /// How many they are.
    pub row_count: i64,
    /// What they come to.
    pub sum: Ore,
    /// The same in whole kronor.
    pub kronor: i64,
    /// What the rounding added.
    pub rounding: Ore,
}

/// What the books that count say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountsFigures {
    /// The file that counts: the latest.
    pub import: AccountsImport,
    /// What each item got, by item and role.
    pub items: Vec<ItemFigures>,
}

impl AccountsFigures {
    /// What an item was used for, in whole kronor; nothing when no row was led to it.
    pub fn kronor(&self, item_id: &str, role: UseRole) -> Option<i64> {
        let mut items = self.items.iter();
        let found = items.find(|one| one.item_id == item_id && one.role == role);
        found.map(|one| one.kronor)
    }
}

/// What the books of an organisation say for the year of an agreement; nothing when none were read in.
pub async fn figures_of(
    read: &mut impl Read,
    organisation_id: &str,
    agreement_id: &str,
) -> Result<Option<AccountsFigures>, StoreError> {
    let latest = imports::of(read, organisation_id, agreement_id, 1).await?;
    let Some(import) = latest.into_iter().next() else {
        return Ok(None);
    };
    let sums = lines::sums(read, &import.id).await?;
    let items = sums.into_iter().map(|sum| {
        // What did not fit was refused when the file was read in.
        let (kronor, rounding) = whole(sum.amount).unwrap_or_default();
        ItemFigures {
            item_id: sum.item_id,
            role: sum.role,
            row_count: sum.row_count,
            sum: sum.amount,
            kronor,
            rounding,
        }
    });
    let items = items.collect();
    Ok(Some(AccountsFigures { import, items }))
}

/// The organisation whose books somebody may see or change: their own.
fn own(actor: &Actor, act: Act) -> Result<String, NotAllowed> {
    let own = actor.organisation_id().map(str::to_owned);
    own.filter(|own| actor.may(act, own, true))
        .ok_or(NotAllowed { act })
}
