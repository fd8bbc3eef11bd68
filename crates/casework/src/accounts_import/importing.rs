//! Reading in a file of books: all of it in one transaction. The same file by the same rules changes nothing.

use std::collections::{BTreeMap, BTreeSet};

use ::store::account_rule::{self, AccountRule};
use ::store::accounts_import::{self as rows, AccountsImport};
use ::store::accounts_line::{self as lines, AccountsLine};
use ::store::accounts_rest::{self as rests, AccountsRest};
use ::store::{Transaction, document};
use documents::proof::sha256;
use documents::sie::{self, Books};
use grants::Ore;
use grants::account_use::{AccountUse, AccountUseRefusal, LedgerRow, Period, use_of};
use grants::authorisation::Act;

use super::rules::{digest, usable, written};
use super::{AccountsError, OUTSIDE, OUTSIDE_TAKEN, SUBJECT, UNMAPPED, own};
use crate::actor::Note;
use crate::document::{DocumentKind, NewDocument};
use crate::{Actor, Casework, id, to_the_end};

/// The largest file that is taken, in bytes.
pub const LARGEST_FILE: usize = sie::LARGEST_FILE;
/// So many rows are kept of a file, and so many accounts with the rest: others wait while they are written, and what a
/// grant was used for is some thousand rows at most.
pub const MOST_KEPT_ROWS: usize = 20_000;
/// The longest text of a row that is kept for reading; the file keeps all of it.
const LONGEST_TEXT: usize = 500;
/// The longest name of a file, and of whose books it says that they are.
const LONGEST_NAME: usize = 120;

/// What came of reading in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedAccounts {
    /// The file.
    pub import: AccountsImport,
    /// Whether it counted already, so that nothing was done.
    pub again: bool,
    /// How many rows were led to items.
    pub taken: usize,
}

/// A file that came.
struct Received {
    name: String,
    sha256: String,
    bytes: Vec<u8>,
    books: Books,
}

/// The rows of the books with the vouchers they stand in, and where every row goes.
struct Sorted {
    rows: Vec<LedgerRow>,
    /// The places of voucher and row in the books.
    places: Vec<(usize, usize)>,
    found: AccountUse,
}

impl Casework {
    /// Reads in a file of books for the year of an agreement, by the rules of one's own organisation.
    pub async fn import_accounts(
        &self,
        actor: &Actor,
        agreement_id: &str,
        file_name: &str,
        bytes: Vec<u8>,
    ) -> Result<ImportedAccounts, AccountsError> {
        own(actor, Act::ImportAccounts)?;
        if bytes.is_empty() {
            return Err(AccountsError::NoFile);
        }
        let name = file_name.chars().filter(|one| !one.is_control());
        let name = name.take(LONGEST_NAME).collect();
        self.read_in(actor, agreement_id, name, bytes).await
    }

    /// Reads the file that counts again, by the rules that hold now.
    pub async fn reread_accounts(
        &self,
        actor: &Actor,
        agreement_id: &str,
    ) -> Result<ImportedAccounts, AccountsError> {
        let own = own(actor, Act::ImportAccounts)?;
        if !actor.may_agreement(agreement_id) {
            return Err(AccountsError::NoSuchAgreement);
        }
        let mut read = self.store.reader().await?;
        let latest = rows::of(&mut read, &own, agreement_id, 1).await?;
        let latest = latest.into_iter().next().ok_or(AccountsError::NoFile)?;
        let bytes = document::content(&mut read, &latest.document_id).await?;
        drop(read);
        let bytes = bytes.ok_or(AccountsError::NoFile)?;
        self.read_in(actor, agreement_id, latest.file_name, bytes)
            .await
    }

    async fn read_in(
        &self,
        actor: &Actor,
        agreement_id: &str,
        name: String,
        bytes: Vec<u8>,
    ) -> Result<ImportedAccounts, AccountsError> {
        const ACT: Act = Act::ImportAccounts;
        let own = own(actor, ACT)?;
        let (period, items) = self.items_for(actor, agreement_id).await?;
        // Reading may take a second; nobody else's request waits for it.
        let read = tokio::task::spawn_blocking(move || (sie::read(&bytes), bytes));
        let (books, bytes) = read.await.map_err(|_| AccountsError::NoFile)?;
        let received = Received {
            name,
            sha256: sha256(&bytes),
            bytes,
            books: books?,
        };
        if received.books.vouchers.is_empty() {
            return Err(AccountsError::NoVouchers);
        }
        let items: BTreeSet<String> = items.into_iter().map(|item| item.id).collect();
        let (this, actor, agreement_id) = (self.clone(), actor.clone(), agreement_id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, ACT).await?;
            let rules = account_rule::holding(&mut transaction, &own).await?;
            let rules: Vec<&AccountRule> = (rules.iter())
                .filter(|rule| items.contains(&rule.item_id))
                .collect();
            let rules_sha256 = digest(&rules, period);
            let latest = rows::of(&mut transaction, &own, &agreement_id, 1).await?;
            let latest = latest.into_iter().next();
            let number = latest.as_ref().map_or(1, |latest| latest.number + 1);
            if let Some(import) = latest.filter(|latest| {
                latest.sha256 == received.sha256 && latest.rules_sha256 == rules_sha256
            }) {
                return Ok(ImportedAccounts {
                    import,
                    again: true,
                    taken: 0,
                });
            }
            let sorted = sorted(&received.books, &rules, period)?;
            let import = AccountsImport {
                id: id::new()?,
                organisation_id: own,
                agreement_id,
                number,
                sha256: received.sha256.clone(),
                rules_sha256,
                document_id: String::new(),
                file_name: received.name.clone(),
                size: i64::try_from(received.bytes.len()).unwrap_or(i64::MAX),
                books_of: books_of(&received.books),
                first_on: period.first,
                last_on: period.last,
                row_count: i64::try_from(sorted.rows.len()).unwrap_or(i64::MAX),
                imported_by: actor.id.clone(),
                imported_at: this.now(),
            };
            let imported = this
                .keep_accounts(&mut transaction, &actor, import, &received, &sorted)
                .await?;
            transaction.commit().await?;
            Ok(imported)
        })
        .await
    }

    async fn keep_accounts(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        mut import: AccountsImport,
        received: &Received,
        sorted: &Sorted,
    ) -> Result<ImportedAccounts, AccountsError> {
        let own = &import.organisation_id;
        // The same bytes are kept once, whatever rules and years they are read by.
        let before = rows::by_sha256(transaction, own, &import.sha256).await?;
        import.document_id = if let Some(before) = before {
            before.document_id
        } else {
            let new = NewDocument {
                kind: DocumentKind::Attachment,
                title: &received.name,
                language: "sv",
                file_name: &received.name,
                media_type: "application/octet-stream",
                about: (SUBJECT, &import.id),
                content: &received.bytes,
            };
            self.keep_document(transaction, actor, new).await?.id
        };
        let (kept, rest) = (
            lines_of(&received.books, sorted, &import.id),
            rest_of(&received.books, sorted, &import.id)?,
        );
        if kept.len() > MOST_KEPT_ROWS || rest.len() > MOST_KEPT_ROWS {
            return Err(AccountsError::TooManyRows);
        }
        rows::insert(transaction, &import).await?;
        for line in &kept {
            lines::insert(transaction, line).await?;
        }
        for one in &rest {
            rests::insert(transaction, one).await?;
        }
        let details = serde_json::json!({
            "agreement": import.agreement_id,
            "file": import.sha256,
            "rules": import.rules_sha256,
            "rows": import.row_count,
            "taken": kept.len(),
        });
        let note = Note {
            act: "imported",
            subject_kind: SUBJECT,
            subject_id: &import.id,
            reason: None,
            details: &details.to_string(),
        };
        self.record_act(transaction, actor, note).await?;
        Ok(ImportedAccounts {
            import,
            again: false,
            taken: kept.len(),
        })
    }
}

/// Whose books a file says that they are: name and number.
fn books_of(books: &Books) -> String {
    let parts = [&books.name, &books.organisation_number].map(Option::as_deref);
    let parts: Vec<&str> = parts.into_iter().flatten().collect();
    parts.join(", ").chars().take(LONGEST_NAME).collect()
}

fn sorted(books: &Books, rules: &[&AccountRule], period: Period) -> Result<Sorted, AccountsError> {
    let (mut rows, mut places) = (Vec::new(), Vec::new());
    for (of, voucher) in books.vouchers.iter().enumerate() {
        for (at, row) in voucher.rows.iter().enumerate() {
            places.push((of, at));
            rows.push(LedgerRow {
                account: row.account.clone(),
                objects: row.objects.clone(),
                date: row.date.unwrap_or(voucher.date),
                amount: row.amount,
            });
        }
    }
    let rules = usable(rules);
    match use_of(&rows, &rules, period) {
        Ok(found) => Ok(Sorted {
            rows,
            places,
            found,
        }),
        Err(AccountUseRefusal::SumTooLarge) => Err(AccountsError::SumTooLarge),
        Err(AccountUseRefusal::Claimed { row, first, second }) => {
            let rule = |at: usize| rules.get(at).map(written).unwrap_or_default();
            let voucher = places.get(row).and_then(|(of, _)| books.vouchers.get(*of));
            Err(AccountsError::Claimed {
                voucher: voucher
                    .map_or_else(String::new, |one| format!("{}{}", one.series, one.number)),
                account: rows
                    .get(row)
                    .map_or_else(String::new, |row| row.account.clone()),
                first: rule(first),
                second: rule(second),
            })
        }
    }
}

/// The rows that rules took, in the order of the file.
fn lines_of(books: &Books, sorted: &Sorted, import_id: &str) -> Vec<AccountsLine> {
    let mut all = Vec::new();
    for item in &sorted.found.items {
        for place in &item.rows {
            let row = sorted.rows.get(*place);
            let of = sorted.places.get(*place);
            let voucher = of.and_then(|(of, _)| books.vouchers.get(*of));
            let (Some(row), Some(voucher), Some((_, at))) = (row, voucher, of) else {
                continue;
            };
            let written = voucher.rows.get(*at);
            let objects = row.objects.iter();
            let objects = objects.map(|(dimension, object)| format!("{dimension}:{object}"));
            let line = AccountsLine {
                import_id: import_id.to_owned(),
                position: 0,
                item_id: item.item.clone(),
                role: item.role,
                series: voucher.series.clone(),
                number: voucher.number.clone(),
                dated_on: row.date,
                text: text(&voucher.text, written.map_or("", |row| &row.text)),
                account: row.account.clone(),
                objects: objects.collect::<Vec<_>>().join(", "),
                amount: row.amount,
                line: written.map_or(0, |row| i64::from(row.line)),
            };
            all.push((*place, line));
        }
    }
    all.sort_by_key(|(place, _)| *place);
    let numbered = all.into_iter().zip(1..);
    numbered
        .map(|((_, line), position)| AccountsLine { position, ..line })
        .collect()
}

/// What voucher and row say together, each once.
fn text(voucher: &str, row: &str) -> String {
    let whole = match (voucher, row) {
        (one, "") | ("", one) => one.to_owned(),
        (one, other) if one == other => one.to_owned(),
        (one, other) => format!("{one} – {other}"),
    };
    whole.chars().take(LONGEST_TEXT).collect()
}

/// What no rule took, by account.
fn rest_of(
    books: &Books,
    sorted: &Sorted,
    import_id: &str,
) -> Result<Vec<AccountsRest>, AccountsError> {
    let mut sums: BTreeMap<(&str, &str), (i64, Ore)> = BTreeMap::new();
    let found = &sorted.found;
    let taken: BTreeSet<usize> = found.outside_taken.iter().copied().collect();
    let unmapped = found.unmapped.iter().map(|place| (UNMAPPED, place));
    let outside = found.outside.iter().map(|place| {
        let word = if taken.contains(place) {
            OUTSIDE_TAKEN
        } else {
            OUTSIDE
        };
        (word, place)
    });
    for (word, place) in unmapped.chain(outside) {
        let Some(row) = sorted.rows.get(*place) else {
            continue;
        };
        let (count, sum) = sums.entry((word, &row.account)).or_default();
        *count += 1;
        *sum = sum
            .checked_add(row.amount)
            .ok_or(AccountsError::SumTooLarge)?;
    }
    let all = sums
        .into_iter()
        .map(|((word, account), (row_count, amount))| {
            let name = books.accounts.get(account).map(|found| found.name.as_str());
            AccountsRest {
                import_id: import_id.to_owned(),
                place: word.to_owned(),
                account: account.to_owned(),
                name: name
                    .unwrap_or_default()
                    .chars()
                    .take(LONGEST_NAME)
                    .collect(),
                row_count,
                amount,
            }
        });
    Ok(all.collect())
}
