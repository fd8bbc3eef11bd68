//! Lapse: what nobody asked for in time is lost, with a list before and after.
//!
//! Where everybody asks for themselves, each right lapses. Where the coordinator asks for all, its right to the whole does; those
//! it is passed on to lose theirs only with all of it, since nothing says whose part a missing part would be.

mod words;

use std::collections::{BTreeMap, BTreeSet};

use ::store::voucher::{self, Voucher};
use ::store::{Read, StoreError, Transaction, voucher_line};
use grants::Ore;
use grants::authorisation::Act;
use grants::deadline::last_moment;
use grants::ledger::{Balances, Holder, Movement, Place, Right, VoucherKind};
use grants::money_year::{PassedOn, Way};
use jiff::{SignedDuration, Timestamp};

use crate::actor::Fallen;
use crate::approval::LONGEST_REASON_CHARACTERS;
use crate::ledger::{LedgerError, Posting, balances};
use crate::money_year::{OpenYear, SUBJECT, open_year, open_years};
use crate::organisation::name_of;
use crate::register::{Direction, NewEntry, RegisterError};
use crate::stated::{self, refuse_unstated};
use crate::{Actor, Casework, NotAllowed, to_the_end};

/// What arrived in time may still be on its way into the ledger for so long: far longer than any request may take.
pub const GRACE: SignedDuration = SignedDuration::from_hours(1);

/// Why nothing lapses, or a lapse is not undone. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum LapseError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// No such year is open for money, or it is none of theirs.
    #[error("no such year is open for money")]
    NoSuchYear,
    /// By the terms of the year nothing lapses.
    #[error("by its terms nothing lapses")]
    NeverLapses,
    /// There is still time to ask.
    #[error("there is still time to ask")]
    TooEarly {
        /// When it may lapse.
        from: Timestamp,
    },
    /// Everything was asked for, or has lapsed.
    #[error("there is nothing to lapse")]
    NothingLeft,
    /// Nothing of the right has lapsed.
    #[error("nothing of it has lapsed")]
    NothingLapsed,
    /// There is no time left in which it could be asked for.
    #[error("the deadline has passed")]
    DeadlinePassed,
    /// A reason is needed.
    #[error("a reason is needed")]
    ReasonMissing,
    /// The reason is too long.
    #[error("the reason is too long")]
    ReasonTooLong,
    /// The ledger refuses it.
    #[error(transparent)]
    Ledger(Box<LedgerError>),
    /// It cannot be entered in the register.
    #[error(transparent)]
    Register(Box<RegisterError>),
    /// The person's role does not allow it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
}

impl From<Fallen> for LapseError {
    fn from(fallen: Fallen) -> Self {
        match fallen {
            Fallen::Store(error) => Self::Store(error),
            Fallen::NotAllowed(error) => Self::NotAllowed(error),
        }
    }
}

impl From<LedgerError> for LapseError {
    fn from(error: LedgerError) -> Self {
        match error {
            LedgerError::Store(error) => Self::Store(error),
            error => Self::Ledger(Box::new(error)),
        }
    }
}

impl From<RegisterError> for LapseError {
    fn from(error: RegisterError) -> Self {
        match error {
            RegisterError::Store(error) => Self::Store(error),
            error => Self::Register(Box::new(error)),
        }
    }
}

/// What lapses when nothing more is asked for, and what has lapsed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AtRisk {
    /// The year.
    pub open: OpenYear,
    /// What nobody has asked for and lapses, by right.
    pub at_risk: Vec<(Right, Ore)>,
    /// What has lapsed, by right.
    pub lapsed: Vec<(Right, Ore)>,
    /// The vouchers of lapses that were not taken back, each with what lapsed by it, the first first.
    pub vouchers: Vec<(Voucher, Ore)>,
    /// From when it lapses.
    pub from: Timestamp,
    /// Whether it may lapse now.
    pub is_due: bool,
    /// Whether whoever asks may let it lapse, or undo that.
    pub may_correct: bool,
}

impl AtRisk {
    /// The sum of what is at risk. `None` when it cannot be counted.
    pub fn sum(&self) -> Option<Ore> {
        Ore::checked_sum(self.at_risk.iter().map(|(_, amount)| *amount))
    }

    /// What is at risk in each county, by its code; under no code what is in none.
    pub fn by_county(&self) -> BTreeMap<String, Ore> {
        let mut counties: BTreeMap<String, Ore> = BTreeMap::new();
        for (right, amount) in &self.at_risk {
            let sum = counties.entry(county_of(&right.holder)).or_default();
            *sum = sum.checked_add(*amount).unwrap_or(Ore::new(i64::MAX));
        }
        counties
    }
}

/// The county a recipient lies in: the first two digits of its code.
pub fn county_of(holder: &Holder) -> String {
    match holder {
        Holder::Recipient { level, code } if *level != grants::Level::Coordinator => {
            code.chars().take(2).collect()
        }
        _ => String::new(),
    }
}

impl Casework {
    /// What lapses in a year when nothing more is asked for, and what has lapsed.
    pub async fn at_risk(&self, actor: &Actor, agreement_id: &str) -> Result<AtRisk, LapseError> {
        actor.must(Act::ReadLedger)?;
        let mut read = self.store.reader().await?;
        let open = year(&mut read, actor, agreement_id).await?;
        let balances = balances(&mut read, agreement_id).await?;
        let lapsed = balances.iter();
        let lapsed = lapsed.map(|(right, balance)| (right.clone(), balance.at(Place::Lapsed)));
        let from = due_from(&open);
        let vouchers = lapses_that_stand(&mut read, agreement_id).await?;
        Ok(AtRisk {
            vouchers,
            at_risk: if open.terms.lapses {
                at_risk(&open, &balances)
            } else {
                Vec::new()
            },
            lapsed: lapsed.filter(|(_, amount)| !amount.is_zero()).collect(),
            is_due: open.terms.lapses && self.now() >= from,
            may_correct: actor.may_somewhere(Act::CorrectLedger),
            from,
            open,
        })
    }

    /// Lets what nobody asked for in time lapse: one voucher, entered in the register.
    pub async fn lapse(&self, actor: &Actor, agreement_id: &str) -> Result<Voucher, LapseError> {
        actor.must(Act::CorrectLedger)?;
        let (this, actor) = (self.clone(), actor.clone());
        let agreement_id = agreement_id.to_owned();
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, Act::CorrectLedger)
                .await?;
            let open = year(&mut transaction, &actor, &agreement_id).await?;
            let voucher = this.let_lapse(&mut transaction, &actor, &open).await?;
            transaction.commit().await?;
            Ok(voucher)
        })
        .await
    }

    /// Lets everything lapse that nobody asked for in time, in every year.
    pub(crate) async fn lapse_what_is_due(&self) -> Result<(), LapseError> {
        let this = self.clone();
        to_the_end(async move {
            let open = open_years(&mut this.store.reader().await?).await?;
            for open in open {
                let mut transaction = this.store.begin().await?;
                // Somebody may have changed the terms meanwhile.
                let id = &open.year.agreement_id;
                let Some(open) = open_year(&mut transaction, id).await? else {
                    continue;
                };
                let actor = Actor::program();
                match this.let_lapse(&mut transaction, &actor, &open).await {
                    Ok(_) => transaction.commit().await?,
                    Err(
                        LapseError::NeverLapses
                        | LapseError::TooEarly { .. }
                        | LapseError::NothingLeft,
                    ) => {}
                    Err(error) => return Err(error),
                }
            }
            Ok(())
        })
        .await
    }

    async fn let_lapse(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        open: &OpenYear,
    ) -> Result<Voucher, LapseError> {
        if !open.terms.lapses {
            return Err(LapseError::NeverLapses);
        }
        let from = due_from(open);
        if self.now() < from {
            return Err(LapseError::TooEarly { from });
        }
        let balances = balances(transaction, &open.year.agreement_id).await?;
        let movements: Vec<Movement> = at_risk(open, &balances)
            .iter()
            .map(|(right, amount)| Movement::new(right, Place::Entitled, Place::Lapsed, *amount))
            .collect();
        if movements.is_empty() {
            return Err(LapseError::NothingLeft);
        }
        let posting = Posting {
            agreement_id: &open.year.agreement_id,
            kind: VoucherKind::Lapsed,
            event_on: self.today(),
            text: &open.terms.claim_deadline.to_string(),
            about: (SUBJECT, &open.year.id),
            movements: &movements,
        };
        let voucher = self.book(transaction, actor, posting).await?;
        let coordinator = name_of(transaction, &open.year.coordinator_id).await?;
        let payer = name_of(transaction, &open.year.payer_id).await?;
        let id = &open.year.agreement_id;
        let subject = format!(
            "Rätten till medel som inte rekvirerats senast {} har förfallit ({id})",
            open.terms.claim_deadline
        );
        let entry = NewEntry {
            direction: Direction::Out,
            sender: &coordinator,
            recipient: &payer,
            subject: &subject,
            about: (crate::ledger::SUBJECT, &voucher.id),
            document_id: None,
            agreement_id: Some(id),
            organisation_id: Some(&open.year.payer_id),
        };
        self.enter(transaction, actor, entry).await?;
        Ok(voucher)
    }

    /// Undoes that a right lapsed, by decision. It can be asked for again until the last day, which the terms of the year must
    /// have moved to a day to come: else it would be lost again at once.
    pub async fn undo_lapse(
        &self,
        actor: &Actor,
        agreement_id: &str,
        right: &Right,
        reason: &str,
    ) -> Result<Voucher, LapseError> {
        actor.must(Act::CorrectLedger)?;
        let reason = stated(reason)?;
        let (this, actor, right) = (self.clone(), actor.clone(), right.clone());
        let agreement_id = agreement_id.to_owned();
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, Act::CorrectLedger)
                .await?;
            let open = year(&mut transaction, &actor, &agreement_id).await?;
            if this.now() > last_moment(open.terms.claim_deadline) {
                return Err(LapseError::DeadlinePassed);
            }
            let balances = balances(&mut transaction, &agreement_id).await?;
            let lapsed = balances.of(&right).at(Place::Lapsed);
            if lapsed.is_zero() {
                return Err(LapseError::NothingLapsed);
            }
            let back = Movement::new(&right, Place::Lapsed, Place::Entitled, lapsed);
            let posting = Posting {
                agreement_id: &agreement_id,
                kind: VoucherKind::LapseUndone,
                event_on: this.today(),
                text: &reason,
                about: (SUBJECT, &open.year.id),
                movements: &[back],
            };
            let voucher = this.book(&mut transaction, &actor, posting).await?;
            transaction.commit().await?;
            Ok(voucher)
        })
        .await
    }
}

refuse_unstated!(LapseError, ReasonMissing, ReasonTooLong);

/// A reason that says something and is not a book.
fn stated(reason: &str) -> Result<String, LapseError> {
    Ok(stated::stated(reason, LONGEST_REASON_CHARACTERS)?)
}

async fn year(
    read: &mut impl Read,
    actor: &Actor,
    agreement_id: &str,
) -> Result<OpenYear, LapseError> {
    let open = open_year(read, agreement_id).await?;
    let open = open.filter(|_| actor.may_agreement(agreement_id));
    open.ok_or(LapseError::NoSuchYear)
}

/// The vouchers of lapses that were not taken back.
async fn lapses_that_stand(
    read: &mut impl Read,
    agreement_id: &str,
) -> Result<Vec<(Voucher, Ore)>, StoreError> {
    let all = voucher::of(read, agreement_id).await?;
    let undone: BTreeSet<&str> = (all.iter())
        .filter_map(|one| one.reverses.as_deref())
        .collect();
    let mut stand = Vec::new();
    for one in &all {
        if one.kind == VoucherKind::Lapsed && !undone.contains(one.id.as_str()) {
            let moved = voucher_line::moved(read, &one.id).await?;
            stand.push((one.clone(), moved));
        }
    }
    Ok(stand)
}

/// From when what nobody asked for lapses.
fn due_from(open: &OpenYear) -> Timestamp {
    let last = last_moment(open.terms.claim_deadline);
    last.saturating_add(GRACE).unwrap_or(last)
}

/// What lapses when nothing more is asked for, by right.
fn at_risk(open: &OpenYear, balances: &Balances) -> Vec<(Right, Ore)> {
    // Nothing was asked for of these items by the coordinator, so nobody gets anything of them.
    let mut untouched: BTreeSet<&str> = BTreeSet::new();
    for (right, balance) in balances.iter() {
        let entitled = balance.at(Place::Entitled);
        if right.holder == Holder::Pool && balance.granted() == Some(entitled) {
            untouched.insert(&right.item_id);
        }
    }
    let loses = |right: &Right| match (open.terms.way, &right.holder) {
        (Way::Direct | Way::ViaCoordinator(PassedOn::AgainstInvoice), _) | (_, Holder::Pool) => {
            true
        }
        (Way::ViaCoordinator(PassedOn::ByKey), Holder::Recipient { .. }) => {
            untouched.contains(right.item_id.as_str())
        }
    };
    let entitled = balances.iter();
    let entitled = entitled.map(|(right, balance)| (right, balance.at(Place::Entitled)));
    entitled
        .filter(|(right, amount)| *amount > Ore::ZERO && loses(right))
        .map(|(right, amount)| (right.clone(), amount))
        .collect()
}
