//! The vouchers of a year as a file for the ledger of an agency.
//!
//! Each place money can be in is an account of its own, numbered in the nine thousands: the agency says at its end which of
//! its accounts they go to. The year with its decisions is an object, and so are the item, the recipient, the appropriation item,
//! the code by which the authority reports to the accounts of the state, and the kind of the counterparty.

use std::collections::BTreeMap;

use ::store::organisation;
use ::store::voucher::{self as rows};
use ::store::voucher_line as lines;
use documents::sie::{Account, AccountKind, Dimension, Row, SieFile, SieRefusal, Voucher, Year};
use grants::authorisation::Act;
use grants::ledger::{Holder, Place, VoucherKind};
use grants::money_year::{Counterparty, Terms};
use grants::{Ore, OrganisationNumber};
use jiff::civil::Date;
use wording::Language;

use super::words::{kind, place};
use super::{LedgerError, SUBJECT};
use crate::actor::Note;
use crate::money_year::{counterparty, open_years};
use crate::{Actor, Casework, to_the_end};

/// The number of the first account; the others follow by tens.
const FIRST_ACCOUNT: u32 = 9010;
/// The numbers of the dimensions. The format has given the first twenty a meaning; six is the project.
const AGREEMENT: u32 = 6;
const ITEM: u32 = 21;
const RECIPIENT: u32 = 22;
const APPROPRIATION: u32 = 23;
const S_CODE: u32 = 24;
const COUNTERPARTY: u32 = 25;
/// What stands for a code that was not stated when the year was opened.
const NO_S_CODE: &str = "-";
/// The series all vouchers are in.
const SERIES: &str = "A";

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The ledger cannot be read, or is not theirs to see.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    /// There are no vouchers of the year.
    #[error("there are no vouchers of {0}")]
    NoVouchers(i16),
    /// The organisation whose books they are has no number.
    #[error("{name} has no organisation number")]
    NoNumber {
        /// The organisation.
        id: String,
        /// Its name.
        name: String,
    },
    /// The books do not hold together.
    #[error(transparent)]
    Refused(#[from] SieRefusal),
}

impl From<::store::StoreError> for ExportError {
    fn from(error: ::store::StoreError) -> Self {
        Self::Ledger(LedgerError::Store(error))
    }
}

impl Casework {
    /// The vouchers of a year of numbers as SIE 4. What is given out is noted in the record.
    pub async fn ledger_file(&self, actor: &Actor, year: i16) -> Result<Vec<u8>, ExportError> {
        actor.must(Act::ReadLedger).map_err(LedgerError::from)?;
        // The file holds every agreement.
        if !actor.covers(None) {
            return Err(LedgerError::NoSuchYear.into());
        }
        let file = self.sie_file(year).await?;
        let bytes = file.bytes()?;
        let (this, actor) = (self.clone(), actor.clone());
        let sha256 = documents::proof::sha256(&bytes);
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let details = serde_json::json!({ "year": year, "sha256": sha256 });
            let note = Note {
                act: "exported",
                subject_kind: SUBJECT,
                subject_id: &year.to_string(),
                reason: None,
                details: &details.to_string(),
            };
            this.record_act(&mut transaction, &actor, note).await?;
            transaction.commit().await
        })
        .await?;
        Ok(bytes)
    }

    async fn sie_file(&self, year: i16) -> Result<SieFile, ExportError> {
        let mut read = self.store.reader().await?;
        let numbers = i64::from(year);
        let vouchers = rows::of_year(&mut read, numbers).await?;
        if vouchers.is_empty() {
            return Err(ExportError::NoVouchers(year));
        }
        let open = open_years(&mut read).await?;
        // The books are the payer's when there is one, and else of whoever coordinates.
        let mut payers: Vec<&str> = open.iter().map(|one| one.year.payer_id.as_str()).collect();
        payers.sort_unstable();
        payers.dedup();
        let of = match payers.as_slice() {
            [payer] => payer,
            _ => crate::organisation::COORDINATOR,
        };
        let of = organisation::find(&mut read, of).await?;
        let of = of.ok_or(LedgerError::NoSuchYear)?;
        let number = of.number.as_deref().and_then(|number| number.parse().ok());
        let number: OrganisationNumber = number.ok_or_else(|| ExportError::NoNumber {
            id: of.id.clone(),
            name: of.name.clone(),
        })?;
        let terms: BTreeMap<&str, &Terms> = open
            .iter()
            .map(|one| (one.year.agreement_id.as_str(), &one.terms))
            .collect();
        let mut opening: BTreeMap<Place, Ore> = BTreeMap::new();
        for (place, sum) in lines::sums_before(&mut read, numbers).await? {
            opening.insert(place, sum);
        }
        let mut objects = Objects::default();
        let mut of_voucher: BTreeMap<i64, Vec<Row>> = BTreeMap::new();
        for one in lines::of_year(&mut read, numbers).await? {
            let row = objects.row(
                &one.line,
                terms.get(one.line.agreement_id.as_str()).copied(),
            );
            of_voucher.entry(one.number).or_default().push(row);
        }
        let vouchers = vouchers.into_iter().map(|one| {
            let event = one.event_on;
            Voucher {
                series: SERIES.to_owned(),
                number: u64::try_from(one.number).unwrap_or_default(),
                // The day it was booked is in the year of its number; the day it happened may be in the one before.
                date: wording::stockholm(one.booked_at).date(),
                entered: wording::stockholm(one.booked_at).date(),
                text: text(one.kind, event, (&one.text, &one.about_kind, &one.about_id)),
                rows: of_voucher.remove(&one.number).unwrap_or_default(),
            }
        });
        let vouchers = vouchers.collect();
        Ok(SieFile {
            program: "Överens".to_owned(),
            version: self.program.version.to_owned(),
            generated: self.today(),
            organisation_number: number,
            name: of.name,
            year: Year {
                first: Date::new(year, 1, 1).unwrap_or(Date::MIN),
                last: Date::new(year, 12, 31).unwrap_or(Date::MAX),
            },
            accounts: accounts(&opening),
            dimensions: objects.dimensions(),
            vouchers,
        })
    }
}

/// What a voucher says: what happened, on which day, what was said about it, and what it is about.
fn text(of: VoucherKind, event: Date, (said, kind_of, id): (&str, &str, &str)) -> String {
    let what = Language::Swedish.say(&kind(of));
    format!("{what} {event}: {} ({kind_of}/{id})", one_line(said))
}

/// A text of several lines on one, as the format has them.
fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

/// The number of the account of a place, as in the file for the ledger of an agency.
pub fn account(of: Place) -> String {
    let at = Place::ALL.iter().position(|place| *place == of);
    let at = at.and_then(|at| u32::try_from(at).ok()).unwrap_or_default();
    (FIRST_ACCOUNT + 10 * at).to_string()
}

fn accounts(opening: &BTreeMap<Place, Ore>) -> Vec<Account> {
    let account = |of: Place| Account {
        number: account(of),
        name: Language::Swedish.say(&place(of)),
        kind: AccountKind::Balance,
        opening: opening.get(&of).copied().unwrap_or_default(),
    };
    Place::ALL.into_iter().map(account).collect()
}

/// The objects rows name, each with its name, as they turn up.
#[derive(Default)]
struct Objects {
    all: BTreeMap<(u32, String), String>,
}

impl Objects {
    fn row(&mut self, line: &lines::VoucherLine, terms: Option<&Terms>) -> Row {
        let holder = Holder::from_words(&line.level, &line.code).unwrap_or(Holder::Pool);
        let recipient = match &holder {
            Holder::Pool => line.level.clone(),
            Holder::Recipient { .. } => format!("{}-{}", line.level, line.code),
        };
        let appropriation = terms.map(|terms| terms.appropriation.clone());
        let decisions = terms.map(|terms| one_line(&terms.decisions));
        let agreement = [Some(line.agreement_id.clone()), decisions];
        let agreement: Vec<String> = agreement.into_iter().flatten().collect();
        let code = terms.map_or("", |terms| terms.s_codes.of_holder(&holder));
        let code = if code.is_empty() { NO_S_CODE } else { code };
        let with = Counterparty::of(&holder);
        let appropriation = appropriation.unwrap_or_default();
        let objects = [
            (AGREEMENT, line.agreement_id.clone(), agreement.join(": ")),
            (ITEM, line.item_id.clone(), line.item_id.clone()),
            (RECIPIENT, recipient, name_of(&holder)),
            (APPROPRIATION, line.agreement_id.clone(), appropriation),
            (S_CODE, code.to_owned(), code.to_owned()),
            (
                COUNTERPARTY,
                with.to_string(),
                Language::Swedish.say(&counterparty(with)),
            ),
        ];
        let objects = objects.into_iter().map(|(dimension, number, name)| {
            self.all.insert((dimension, number.clone()), name);
            (dimension, number)
        });
        Row {
            objects: objects.collect(),
            account: account(line.place),
            amount: line.amount,
            text: String::new(),
        }
    }

    fn dimensions(&self) -> Vec<Dimension> {
        let names = [
            (AGREEMENT, "Överenskommelse"),
            (ITEM, "Post"),
            (RECIPIENT, "Mottagare"),
            (APPROPRIATION, "Anslagspost"),
            (S_CODE, "S-kod"),
            (COUNTERPARTY, "Motpart"),
        ];
        let of = |number: u32| {
            let all = self.all.iter();
            let all = all.filter(move |((dimension, _), _)| *dimension == number);
            all.map(|((_, object), name)| (object.clone(), name.clone()))
        };
        names
            .into_iter()
            .map(|(number, name)| Dimension {
                number,
                name: name.to_owned(),
                objects: of(number).collect(),
            })
            .collect()
    }
}

/// The name of a recipient, with its kind, which is the kind of the counterparty.
fn name_of(holder: &Holder) -> String {
    match holder {
        Holder::Pool => "Samordnaren, för alla".to_owned(),
        Holder::Recipient { level, code } => {
            let found = code.parse().ok();
            let found = found.and_then(|code| agreement::shipped::register().find(*level, code));
            found.map_or_else(|| format!("{level} {code}"), |one| one.name.clone())
        }
    }
}
