//! Importing a file of the bank: all of it in one transaction, and the same file or the same entry never twice.

use std::collections::BTreeMap;

use ::store::Transaction;
use ::store::statement::{self as rows, Statement};
use ::store::statement_entry::{self as entries, StatementEntry};
use documents::bank_statement::{self, BankFile, Direction, Kind, Status};
use grants::Ore;
use grants::authorisation::Act;
use grants::bank_entry::{EntryStatus, Flow};

use super::sum::SumOfFile;
use super::{BankError, SUBJECT, reconciler};
use crate::actor::Note;
use crate::document::{DocumentKind, NewDocument};
use crate::{Actor, Casework, id, to_the_end};

/// The largest file that is taken, in bytes.
pub const LARGEST_FILE: usize = bank_statement::LARGEST_FILE;
/// The longest text of an entry that is kept for reading; the file keeps all of it.
const LONGEST_TEXT: usize = 500;
/// The longest name of a file.
const LONGEST_NAME: usize = 120;

/// What came of an import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The file.
    pub statement: Statement,
    /// Whether it had been imported before, so that nothing was done.
    pub again: bool,
    /// How many entries are new.
    pub new: usize,
    /// How many were known from other files.
    pub known: usize,
    /// How many of the new ones were matched by rule.
    pub matched: usize,
    /// How many of the new ones wait for a person.
    pub waiting: usize,
}

impl Casework {
    /// Imports a file of the bank. Importing it again changes nothing, and neither does an entry that another file told of.
    pub async fn import_statement(
        &self,
        actor: &Actor,
        file_name: &str,
        bytes: Vec<u8>,
    ) -> Result<Imported, BankError> {
        let payer = reconciler(actor)?;
        if bytes.is_empty() {
            return Err(BankError::NoFile);
        }
        let sha256 = documents::proof::sha256(&bytes);
        // Reading may take a second; nobody else's request waits for it.
        let read = tokio::task::spawn_blocking(move || {
            let file = bank_statement::read(&bytes);
            (file, bytes)
        });
        let (file, bytes) = read.await.map_err(|_| BankError::NoFile)?;
        let file = file?;
        let name: String = file_name
            .chars()
            .filter(|character| !character.is_control())
            .take(LONGEST_NAME)
            .collect();
        let (this, actor) = (self.clone(), actor.clone());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, Act::ReconcileBank)
                .await?;
            if let Some(statement) = rows::by_sha256(&mut transaction, &payer, &sha256).await? {
                return Ok(Imported {
                    statement,
                    again: true,
                    new: 0,
                    known: 0,
                    matched: 0,
                    waiting: 0,
                });
            }
            let read = Received {
                payer: &payer,
                sha256: &sha256,
                name: &name,
                bytes: &bytes,
                file: &file,
            };
            let imported = this.keep_statement(&mut transaction, &actor, read).await?;
            transaction.commit().await?;
            Ok(imported)
        })
        .await
    }

    async fn keep_statement(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        received: Received<'_>,
    ) -> Result<Imported, BankError> {
        let statement_id = id::new()?;
        let new = NewDocument {
            kind: DocumentKind::Attachment,
            title: received.name,
            language: "sv",
            file_name: received.name,
            media_type: "application/xml",
            about: (SUBJECT, &statement_id),
            content: received.bytes,
        };
        let document = self.keep_document(transaction, actor, new).await?;
        let found = entries_of(received.file, &statement_id, received.payer)?;
        let (mut fresh, mut known) = (Vec::new(), 0);
        for (entry, names) in found {
            match unknown(transaction, entry).await? {
                Some(entry) => fresh.push((entry, names)),
                None => known += 1,
            }
        }
        let statement = Statement {
            id: statement_id,
            payer_id: received.payer.to_owned(),
            sha256: received.sha256.to_owned(),
            document_id: document.id,
            file_name: received.name.to_owned(),
            message_id: received.file.message_id.clone(),
            kind: received.file.version.to_owned(),
            entry_count: i64::try_from(fresh.len()).unwrap_or(i64::MAX),
            imported_by: actor.id.clone(),
            imported_at: self.now(),
        };
        rows::insert(transaction, &statement).await?;
        for (entry, _) in &fresh {
            entries::insert(transaction, entry).await?;
        }
        // What went out first: a payment that was made and came back on the same day has gone out before it came back.
        let mut matched = 0;
        for flow in [Flow::Out, Flow::In] {
            for (entry, sum) in fresh.iter().filter(|(entry, _)| entry.direction == flow) {
                let source = (received.file.kind, sum);
                if self
                    .match_by_rule(transaction, actor, entry, source)
                    .await?
                {
                    matched += 1;
                }
            }
        }
        let imported = Imported {
            again: false,
            new: fresh.len(),
            known,
            matched,
            waiting: fresh.len() - matched,
            statement,
        };
        let details = serde_json::json!({
            "file": imported.statement.sha256,
            "new": imported.new,
            "known": imported.known,
            "matched": imported.matched,
        });
        let note = Note {
            act: "imported",
            subject_kind: SUBJECT,
            subject_id: &imported.statement.id,
            reason: None,
            details: &details.to_string(),
        };
        self.record_act(transaction, actor, note).await?;
        Ok(imported)
    }
}

/// A file that came, read.
#[derive(Clone, Copy)]
struct Received<'a> {
    payer: &'a str,
    sha256: &'a str,
    name: &'a str,
    bytes: &'a [u8],
    file: &'a BankFile,
}

/// The entry, under a name of its own if another has its name; nothing when it is known.
async fn unknown(
    transaction: &mut Transaction,
    mut entry: StatementEntry,
) -> Result<Option<StatementEntry>, BankError> {
    let plain = entry.bank_reference.clone();
    for other in ["", "*"] {
        if !other.is_empty() {
            // A bank that uses a name twice means another movement when the day or the amount is another.
            let (ore, day) = (entry.amount.ore(), entry.booked_on);
            entry.bank_reference = format!("{plain}{other}{day}{other}{ore}");
        }
        let found = entries::by_reference(
            transaction,
            &entry.payer_id,
            &entry.bank_reference,
            entry.direction,
        );
        match found.await? {
            None => return Ok(Some(entry)),
            Some(known) if known.amount == entry.amount && known.booked_on == entry.booked_on => {
                return Ok(None);
            }
            Some(_) => {}
        }
    }
    Ok(None)
}

/// The booked movements of a file. What waits at the bank or is told for information has not happened.
fn entries_of(
    file: &BankFile,
    statement_id: &str,
    payer: &str,
) -> Result<Vec<(StatementEntry, SumOfFile)>, BankError> {
    let mut all = Vec::new();
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    for statement in &file.statements {
        for movement in &statement.transactions {
            let booked = movement.status == Status::Booked && movement.amount > Ore::ZERO;
            let Some(booked_on) = movement.booked.filter(|_| booked) else {
                continue;
            };
            let direction = match movement.direction {
                Direction::In => Flow::In,
                Direction::Out => Flow::Out,
            };
            let mut bank_reference = format!("{} {}", statement.account, movement.bank_reference);
            // The very same movement twice in one statement is two movements: the balance of the statement counts both.
            let same = format!(
                "{bank_reference} {} {} {booked_on}",
                direction.word(),
                movement.amount.ore()
            );
            let time = times.entry(same).or_default();
            *time += 1;
            if *time > 1 && file.kind == Kind::Statement {
                bank_reference = format!("{bank_reference} ({time})");
            }
            let (other, text) = match direction {
                Flow::In => (&movement.debtor, &movement.text),
                Flow::Out => (&movement.creditor, &movement.text),
            };
            let counterparty = [&other.name, &other.organisation].map(Option::as_deref);
            let counterparty: Vec<&str> = counterparty.into_iter().flatten().collect();
            let sum = SumOfFile::of(movement);
            // A person who looks at it sees which file the bank named.
            let named = movement
                .references
                .first()
                .or_else(|| sum.names.first().filter(|_| movement.batch.is_some()))
                .cloned();
            let entry = StatementEntry {
                id: id::new()?,
                statement_id: statement_id.to_owned(),
                payer_id: payer.to_owned(),
                position: i64::try_from(all.len() + 1).unwrap_or(i64::MAX),
                bank_reference,
                direction,
                amount: movement.amount,
                booked_on,
                end_to_end_id: movement.end_to_end_id.clone(),
                reference: named,
                text: text.chars().take(LONGEST_TEXT).collect(),
                counterparty: counterparty.join(", ").chars().take(LONGEST_TEXT).collect(),
                account: other.account.clone().unwrap_or_default(),
                return_reason: movement.return_reason.clone(),
                status: EntryStatus::Waiting,
                matched_kind: None,
                matched_id: None,
                how: None,
                decided_by: None,
                decided_at: None,
                note: None,
            };
            all.push((entry, sum));
        }
    }
    Ok(all)
}
