//! Files and entries of the bank as they are shown.

use ::store::repayment::{self, Repayment};
use ::store::statement::{self as rows, Statement};
use ::store::statement_entry::{self as entries, StatementEntry};
use ::store::{Read, StoreError, payment as payments};
use grants::bank_entry::{Flow, Unclear};

use super::matching::candidates_stand;
use super::sum::{SuggestedFile, suggested};
use super::{BankError, MOST_SHOWN, seen};
use crate::approval::person_name;
use crate::batch::{ListedPayment, listed_payment, sees};
use crate::organisation::name_of;
use crate::{Actor, Casework};

/// A file of the bank in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedStatement {
    /// The file.
    pub statement: Statement,
    /// Whose account.
    pub payer: String,
    /// Who imported it.
    pub imported_by: String,
}

/// An entry in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedEntry {
    /// The entry.
    pub entry: StatementEntry,
    /// Why it waits, if it does.
    pub why: Option<Unclear>,
}

/// A payment an entry may be about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The payment.
    pub payment: ListedPayment,
    /// Whether the account or the name of the other side is the payee's too.
    pub is_likely: bool,
}

/// A claim an entry may be about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SuggestedClaim {
    /// The claim.
    pub claim: Repayment,
    /// Its number as people write it.
    pub number: String,
    /// Who owes.
    pub organisation: String,
    /// Whether the bank names whoever owes.
    pub is_likely: bool,
}

/// An entry with what it may be about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedEntry {
    /// The entry.
    pub entry: StatementEntry,
    /// The name of the file it came in.
    pub file_name: String,
    /// Why it waits, if it does.
    pub why: Option<Unclear>,
    /// Payments of the same amount that stand where the bank could say so. Shown, never chosen.
    pub suggestions: Vec<Suggestion>,
    /// Payment files that an entry may be the sum of: the one it names, and those of which exactly that is left to pay.
    pub files: Vec<SuggestedFile>,
    /// Claims that money which came in may be about: nothing more is outstanding on them than what came. Shown, never chosen.
    pub claims: Vec<SuggestedClaim>,
    /// Who decided what it is about.
    pub decided_by: Option<String>,
}

fn why(entry: &StatementEntry) -> Option<Unclear> {
    entry.note.as_deref().and_then(Unclear::from_word)
}

impl Casework {
    /// The files somebody sees, the latest first.
    pub async fn statements(&self, actor: &Actor) -> Result<Vec<ListedStatement>, BankError> {
        let payer = sees(actor)?;
        if !actor.covers(None) {
            return Ok(Vec::new());
        }
        let mut read = self.store.reader().await?;
        let mut all = Vec::new();
        for statement in rows::latest(&mut read, payer.as_deref(), MOST_SHOWN).await? {
            all.push(ListedStatement {
                payer: name_of(&mut read, &statement.payer_id).await?,
                imported_by: person_name(&mut read, &statement.imported_by).await?,
                statement,
            });
        }
        Ok(all)
    }

    /// The entries that wait for a person, the first first.
    pub async fn waiting_entries(&self, actor: &Actor) -> Result<Vec<ListedEntry>, BankError> {
        let payer = sees(actor)?;
        if !actor.covers(None) {
            return Ok(Vec::new());
        }
        let mut read = self.store.reader().await?;
        let found = entries::waiting(&mut read, payer.as_deref(), MOST_SHOWN).await?;
        let listed = found.into_iter().map(|entry| ListedEntry {
            why: why(&entry),
            entry,
        });
        Ok(listed.collect())
    }

    /// An entry with what it may be about.
    pub async fn open_entry(&self, actor: &Actor, id: &str) -> Result<OpenedEntry, BankError> {
        let mut read = self.store.reader().await?;
        let entry = seen(&mut read, actor, id).await?;
        let statement = rows::find(&mut read, &entry.statement_id).await?;
        let waits = entry.status == super::EntryStatus::Waiting;
        let mut suggestions = Vec::new();
        if waits {
            let status = candidates_stand(entry.direction);
            let found = payments::candidates(&mut read, &entry.payer_id, status, entry.amount);
            for payment in found.await? {
                let payment = listed_payment(&mut read, payment).await?;
                suggestions.push(Suggestion {
                    is_likely: is_likely(&entry, &payment),
                    payment,
                });
            }
            suggestions.sort_by_key(|suggestion| !suggestion.is_likely);
        }
        let files = if waits && entry.direction == Flow::Out {
            suggested(&mut read, &entry).await?
        } else {
            Vec::new()
        };
        let claims = if waits && entry.direction == Flow::In {
            claims_of(&mut read, &entry).await?
        } else {
            Vec::new()
        };
        let decided_by = match &entry.decided_by {
            Some(id) => Some(person_name(&mut read, id).await?),
            None => None,
        };
        Ok(OpenedEntry {
            file_name: statement.map_or_else(String::new, |statement| statement.file_name),
            why: why(&entry).filter(|_| waits),
            suggestions,
            files,
            claims,
            decided_by,
            entry,
        })
    }

    /// The entries of a file, in its order.
    pub async fn statement_entries(
        &self,
        actor: &Actor,
        id: &str,
    ) -> Result<(Statement, Vec<ListedEntry>), BankError> {
        let whose = sees(actor)?;
        let mut read = self.store.reader().await?;
        let statement = rows::find(&mut read, id).await?;
        let theirs = |statement: &Statement| whose.is_none_or(|payer| payer == statement.payer_id);
        let statement = statement.filter(|_| actor.covers(None)).filter(theirs);
        let statement = statement.ok_or(BankError::NoSuchEntry)?;
        let found = entries::of(&mut read, id).await?;
        let listed = found.into_iter().map(|entry| ListedEntry {
            why: why(&entry).filter(|_| entry.status == super::EntryStatus::Waiting),
            entry,
        });
        Ok((statement, listed.collect()))
    }
}

/// The claims of whoever has the account with exactly that outstanding, those of whoever the bank names first.
async fn claims_of(
    read: &mut impl Read,
    entry: &StatementEntry,
) -> Result<Vec<SuggestedClaim>, StoreError> {
    let mut all = Vec::new();
    for claim in repayment::outstanding(read).await? {
        let outstanding = claim.amount.ore() - claim.reduced.ore() - claim.paid.ore();
        if claim.to_id != entry.payer_id || outstanding != entry.amount.ore() {
            continue;
        }
        let organisation = name_of(read, &claim.organisation_id).await?;
        let other = entry.counterparty.to_lowercase();
        all.push(SuggestedClaim {
            number: format!("{}:{}", claim.year, claim.number),
            is_likely: !organisation.is_empty() && other.contains(&organisation.to_lowercase()),
            organisation,
            claim,
        });
    }
    all.sort_by_key(|claim| !claim.is_likely);
    Ok(all)
}

/// Whether the digits of the account or the name of the other side are the payee's.
fn is_likely(entry: &StatementEntry, payment: &ListedPayment) -> bool {
    let digits = |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
    let account = digits(&entry.account);
    let same_account = !account.is_empty() && account == digits(&payment.account);
    let (name, other) = (
        payment.claimant.to_lowercase(),
        entry.counterparty.to_lowercase(),
    );
    same_account || !name.is_empty() && other.contains(&name)
}
