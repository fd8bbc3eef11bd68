//! Reversing a voucher: one person proposes it with the reason, another approves, and a new voucher goes every way backwards.
//!
//! Only what stands by itself is reversed by itself: a lapse, its undoing, what was reported as used, an earlier correction. What
//! follows from a requisition, a payment or a claim is corrected there, so that both go on saying the same.

use std::collections::BTreeSet;

use ::store::approval::{self as approvals, Approval};
use ::store::voucher::{self as rows, Voucher};
use ::store::voucher_line as lines;
use ::store::{Read, StoreError, Transaction};
use grants::Ore;
use grants::approval::{ApprovalKind, Shown};
use grants::authorisation::Act;
use grants::deadline::last_moment;
use grants::ledger::{LedgerRefusal, Movement, Origin, Place};

use super::reading::{OpenedVoucher, opened};
use super::{LedgerError, balances_of, movements};
use crate::actor::Fallen;
use crate::approval::{AGREEMENT, ApprovalError, Effect, Wanted, stated};
use crate::money_year::open_year;
use crate::organisation::{COORDINATOR, name_of};
use crate::outbox::PostError;
use crate::register::{Direction, NewEntry, RegisterError};
use crate::{Actor, Casework, to_the_end};

/// So many vouchers that build on another are named.
const MOST_NAMED: usize = 10;

/// Why a voucher is not reversed. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum CorrectionError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// It follows from something else, and is corrected there.
    #[error("it is corrected where it comes from: {0:?}")]
    FollowsFrom(Origin),
    /// Later vouchers took the money further.
    #[error("later vouchers build on it: {}", .vouchers.join(", "))]
    BuiltOn {
        /// Their years and numbers.
        vouchers: Vec<String>,
    },
    /// What comes back could not be asked for: the last day has passed.
    #[error("the last day to ask has passed")]
    DeadlinePassed,
    /// The ledger refuses it.
    #[error(transparent)]
    Ledger(Box<LedgerError>),
    /// The second person cannot be asked, or the reason is none.
    #[error(transparent)]
    Approval(Box<ApprovalError>),
    /// It cannot be entered in the register.
    #[error(transparent)]
    Register(Box<RegisterError>),
    /// Nobody can be told.
    #[error(transparent)]
    Post(#[from] PostError),
}

impl From<Fallen> for CorrectionError {
    fn from(fallen: Fallen) -> Self {
        LedgerError::from(fallen).into()
    }
}

impl From<LedgerError> for CorrectionError {
    fn from(error: LedgerError) -> Self {
        match error {
            LedgerError::Store(error) => Self::Store(error),
            error => Self::Ledger(Box::new(error)),
        }
    }
}

impl From<ApprovalError> for CorrectionError {
    fn from(error: ApprovalError) -> Self {
        match error {
            ApprovalError::Store(error) => Self::Store(error),
            error => Self::Approval(Box::new(error)),
        }
    }
}

impl From<RegisterError> for CorrectionError {
    fn from(error: RegisterError) -> Self {
        match error {
            RegisterError::Store(error) => Self::Store(error),
            error => Self::Register(Box::new(error)),
        }
    }
}

impl From<CorrectionError> for ApprovalError {
    fn from(error: CorrectionError) -> Self {
        match error {
            CorrectionError::Store(error) => Self::Store(error),
            error => Self::Money(Box::new(error)),
        }
    }
}

/// What reversing a voucher would do.
#[derive(Debug)]
pub struct Correction {
    /// The voucher.
    pub opened: OpenedVoucher,
    /// What the new voucher would move.
    pub movements: Vec<Movement>,
    /// Why it cannot be done now; nothing when it can.
    pub refused: Option<CorrectionError>,
    /// The approval that waits for a second person.
    pub waits: Option<String>,
    /// Whether whoever asks may propose it.
    pub may_propose: bool,
}

impl Casework {
    /// What reversing a voucher would do, before anybody proposes it.
    pub async fn correction(
        &self,
        actor: &Actor,
        voucher_id: &str,
    ) -> Result<Correction, CorrectionError> {
        actor.must(Act::ReadLedger).map_err(LedgerError::from)?;
        let mut read = self.store.reader().await?;
        let opened = opened(&mut read, actor, voucher_id).await?;
        let refused = match self.reversible(&mut read, &opened.voucher).await {
            Ok(()) => None,
            Err(CorrectionError::Store(error)) => return Err(error.into()),
            Err(error) => Some(error),
        };
        let movements = movements(&opened.lines);
        let kind = ApprovalKind::LedgerCorrection;
        let waits = approvals::open_of(&mut read, kind, voucher_id).await?;
        Ok(Correction {
            movements: movements.iter().rev().map(Movement::reversed).collect(),
            opened,
            refused,
            waits: waits.map(|one| one.id),
            may_propose: actor.may_somewhere(Act::CorrectLedger),
        })
    }

    /// Proposes that a voucher is reversed. Another person approves.
    pub async fn propose_correction(
        &self,
        actor: &Actor,
        voucher_id: &str,
        reason: &str,
    ) -> Result<Approval, CorrectionError> {
        actor.must(Act::CorrectLedger).map_err(LedgerError::from)?;
        let reason = stated(reason)?;
        let (this, actor) = (self.clone(), actor.clone());
        let voucher_id = voucher_id.to_owned();
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, Act::CorrectLedger)
                .await?;
            let opened = opened(&mut transaction, &actor, &voucher_id).await?;
            this.reversible(&mut transaction, &opened.voucher).await?;
            let shown = told(&mut transaction, &opened.voucher, &reason).await?;
            let year = open_year(&mut transaction, &opened.voucher.agreement_id).await?;
            let payer = year.map_or_else(|| COORDINATOR.to_owned(), |open| open.year.payer_id);
            let wanted = Wanted {
                kind: ApprovalKind::LedgerCorrection,
                subject_id: &voucher_id,
                organisation_id: &payer,
                shown: &shown,
                contributors: &[],
                reason: Some(&reason),
            };
            let asked = this.ask(&mut transaction, &actor, wanted).await?;
            transaction.commit().await?;
            Ok(asked)
        })
        .await
    }

    /// Refuses what cannot be reversed now, by name.
    async fn reversible(
        &self,
        read: &mut impl Read,
        voucher: &Voucher,
    ) -> Result<(), CorrectionError> {
        if rows::reversal_of(read, &voucher.id).await?.is_some() {
            return Err(LedgerError::ReversedAlready.into());
        }
        if let Some(origin) = voucher.kind.origin() {
            return Err(CorrectionError::FollowsFrom(origin));
        }
        let moved = movements(&lines::of(read, &voucher.id).await?);
        let back_to_ask = |one: &Movement| one.from == Place::Entitled && one.to == Place::Lapsed;
        if moved.iter().any(back_to_ask) {
            let year = open_year(read, &voucher.agreement_id).await?;
            let year = year.ok_or(LedgerError::NoSuchYear)?;
            if self.now() > last_moment(year.terms.claim_deadline) {
                return Err(CorrectionError::DeadlinePassed);
            }
        }
        let rights = moved.iter().map(|one| &one.right);
        let mut balances = balances_of(read, &voucher.agreement_id, rights).await?;
        match balances.take_back(&moved) {
            Ok(()) => Ok(()),
            Err(refusal @ LedgerRefusal::TooLittle { .. }) => {
                let vouchers = builders(read, voucher, &refusal).await?;
                if vouchers.is_empty() {
                    return Err(LedgerError::Refused(refusal).into());
                }
                Err(CorrectionError::BuiltOn { vouchers })
            }
            Err(refusal) => Err(LedgerError::Refused(refusal).into()),
        }
    }
}

/// The later vouchers that took further what a voucher put somewhere, and were not reversed themselves.
async fn builders(
    read: &mut impl Read,
    voucher: &Voucher,
    refusal: &LedgerRefusal,
) -> Result<Vec<String>, StoreError> {
    let LedgerRefusal::TooLittle { right, place, .. } = refusal else {
        return Ok(Vec::new());
    };
    let all = rows::of(read, &voucher.agreement_id).await?;
    let undone: BTreeSet<&str> = (all.iter())
        .filter_map(|one| one.reverses.as_deref())
        .collect();
    let of = (right.holder.level_word(), right.holder.code());
    let mut found: Vec<String> = Vec::new();
    for one in lines::of_holder(read, &voucher.agreement_id, of).await? {
        let line = &one.line;
        let is_later = (one.year, one.number) > (voucher.year, voucher.number);
        let took = line.item_id == right.item_id && line.place == *place && line.amount < Ore::ZERO;
        let number = format!("{}:{}", one.year, one.number);
        let stands = !undone.contains(line.voucher_id.as_str());
        if is_later && took && stands && !found.contains(&number) && found.len() < MOST_NAMED {
            found.push(number);
        }
    }
    Ok(found)
}

/// What the second person is shown; nothing when nothing waits.
pub(crate) async fn shown(read: &mut impl Read, id: &str) -> Result<Option<Shown>, ApprovalError> {
    let waits = approvals::open_of(read, ApprovalKind::LedgerCorrection, id).await?;
    let reason = waits.and_then(|one| one.reason);
    let voucher = rows::by_id(read, id).await?;
    match voucher.zip(reason) {
        Some((voucher, reason)) => Ok(Some(told(read, &voucher, &reason).await?)),
        None => Ok(None),
    }
}

async fn told(
    read: &mut impl Read,
    voucher: &Voucher,
    reason: &str,
) -> Result<Shown, CorrectionError> {
    let moved = movements(&lines::of(read, &voucher.id).await?);
    let rights: BTreeSet<_> = moved.iter().map(|one| &one.right).collect();
    let rights = rights.len().to_string();
    let total = Ore::checked_sum(moved.iter().map(|one| one.amount)).unwrap_or_default();
    let line = |one: &Movement| {
        let amount = one.amount.ore();
        format!("{} {} {} {amount}\n", one.right, one.to, one.from)
    };
    let text: String = moved.iter().map(line).collect();
    let mut places: Vec<String> = Vec::new();
    for one in &moved {
        let way = format!("{} {}", one.to, one.from);
        if !places.contains(&way) {
            places.push(way);
        }
    }
    let mut shown = Shown::new("ledger_correction")
        .fact("name", number_of(voucher))
        .fact(AGREEMENT, &voucher.agreement_id)
        .fact("voucher_kind", voucher.kind.word())
        .fact("voucher_event", voucher.event_on.to_string())
        .fact("voucher_rights", rights)
        .fact("total", total.ore().to_string());
    for way in places {
        shown = shown.fact("voucher_way", way);
    }
    Ok(shown
        .fact("reasons", reason)
        .fact("voucher_lines", documents::proof::sha256(text.as_bytes())))
}

/// A second person said yes: the voucher is reversed, entered in the register, and those whose money it is are told.
pub(crate) async fn approved(
    casework: &Casework,
    transaction: &mut Transaction,
    actor: &Actor,
    approval: &Approval,
) -> Result<Effect, ApprovalError> {
    let id = &approval.subject_id;
    correct(casework, transaction, actor, approval, id).await?;
    Ok(Effect::Done)
}

async fn correct(
    casework: &Casework,
    transaction: &mut Transaction,
    actor: &Actor,
    approval: &Approval,
    voucher_id: &str,
) -> Result<(), CorrectionError> {
    let voucher = rows::by_id(transaction, voucher_id).await?;
    let voucher = voucher.ok_or(LedgerError::NoSuchVoucher)?;
    casework.reversible(transaction, &voucher).await?;
    let reason = approval.reason.as_deref().unwrap_or_default();
    let reversal = casework
        .reverse(transaction, actor, voucher_id, reason)
        .await?;
    let agreement_id = &voucher.agreement_id;
    let year = open_year(transaction, agreement_id).await?;
    let year = year.ok_or(LedgerError::NoSuchYear)?.year;
    let coordinator = name_of(transaction, &year.coordinator_id).await?;
    let payer = name_of(transaction, &year.payer_id).await?;
    let words = wording::message!(
        "ledger-register-corrected",
        number = number_of(&voucher),
        by = number_of(&reversal),
        agreement = agreement_id
    );
    let entry = NewEntry {
        direction: Direction::Out,
        sender: &coordinator,
        recipient: &payer,
        subject: &wording::Language::Swedish.say(&words),
        about: (super::SUBJECT, &reversal.id),
        document_id: None,
        agreement_id: Some(agreement_id),
        organisation_id: Some(&year.payer_id),
    };
    casework.enter(transaction, actor, entry).await?;
    let did_it = [actor.id.as_str(), approval.proposed.by.as_str()];
    casework
        .tell_of_correction(transaction, actor, (&voucher, &reversal), &did_it)
        .await
}

/// The year and number of a voucher.
pub(super) fn number_of(voucher: &Voucher) -> String {
    format!("{}:{}", voucher.year, voucher.number)
}
