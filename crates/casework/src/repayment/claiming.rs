//! Making a claim: its number, its reference, the last day to pay.

use ::store::repayment::{self as rows, Repayment};
use ::store::repayment_row::{self, RepaymentRow};
use ::store::{Transaction, repayment_event as events};
use grants::Ore;
use grants::ledger::Right;
use grants::money_year::RepaidTo;
use grants::reference::Ocr;
use grants::repayment::{RepaymentClaim, RepaymentGround, RepaymentStatus, due};

use super::{Happened, RepaymentError, Whole, what};
use crate::money_year::OpenYear;
use crate::{Actor, Casework, id};

/// Room for so many claims in a year before the reference of one could be that of another year: three hundred recipients
/// make some thousand at most.
const CLAIMS_OF_A_YEAR: i64 = 1_000_000;

/// A claim to be made.
pub(crate) struct NewClaim<'a> {
    pub(crate) year: &'a OpenYear,
    pub(crate) organisation_id: &'a str,
    pub(crate) ground: RepaymentGround,
    /// The decision it follows from.
    pub(crate) about_id: Option<&'a str>,
    pub(crate) parts: &'a [(Right, Ore)],
    /// The amount, when it is interest, which is no part of any right.
    pub(crate) interest: Option<Ore>,
    pub(crate) note: &'a str,
}

/// Who gets back what an organisation does not use: the payer of the year, or the coordinator that passed it on.
pub(crate) fn payee<'a>(year: &'a OpenYear, organisation_id: &str) -> &'a str {
    let coordinator = year.year.coordinator_id.as_str();
    match year.terms.repaid_to {
        RepaidTo::Coordinator if organisation_id != coordinator => coordinator,
        RepaidTo::Coordinator | RepaidTo::Payer => &year.year.payer_id,
    }
}

impl Casework {
    /// Makes a claim in the transaction that calls for it. The ledger is for whoever calls.
    pub(crate) async fn make_repayment(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        new: NewClaim<'_>,
    ) -> Result<Whole, RepaymentError> {
        let today = self.today();
        let year = i64::from(today.year());
        let number = rows::last_number(transaction, year).await? + 1;
        let deadline = match new.ground {
            // A decision gives its own days.
            RepaymentGround::ClawBack | RepaymentGround::Interest => None,
            RepaymentGround::Report | RepaymentGround::Declared => {
                Some(new.year.terms.repayment_deadline)
            }
        };
        let (due_on, _) =
            due(today, deadline, new.year.terms.days_to_pay).ok_or(RepaymentError::NoDay)?;
        let of_rights = || new.parts.iter().map(|(_, amount)| *amount).sum();
        let amount: Ore = new.interest.unwrap_or_else(of_rights);
        let claim = RepaymentClaim::new(amount, today, due_on)?;
        let digits = u64::try_from(year * CLAIMS_OF_A_YEAR + number);
        let reference = Ocr::for_number(digits.unwrap_or_default());
        // Interest bears no interest.
        let interest = new.year.terms.interest.as_ref();
        let interest = interest.filter(|_| new.ground != RepaymentGround::Interest);
        let row = Repayment {
            id: id::new()?,
            year,
            number,
            agreement_id: new.year.year.agreement_id.clone(),
            organisation_id: new.organisation_id.to_owned(),
            to_id: payee(new.year, new.organisation_id).to_owned(),
            ground: new.ground,
            about_id: new.about_id.map(str::to_owned),
            reference: reference.digits().to_owned(),
            amount,
            reduced: Ore::ZERO,
            paid: Ore::ZERO,
            due_on,
            interest_base: interest.map(|term| term.base.clone()),
            interest_rate: interest.map(|term| i64::from(term.rate)),
            status: RepaymentStatus::Claimed,
            revision: 1,
            letter_document_id: None,
            created_by: actor.id.clone(),
            created_at: self.now(),
            changed_by: actor.id.clone(),
            changed_at: self.now(),
        };
        rows::insert(transaction, &row).await?;
        for (right, amount) in new.parts {
            let part = RepaymentRow {
                repayment_id: row.id.clone(),
                item_id: right.item_id.clone(),
                level: right.holder.level_word().to_owned(),
                code: right.holder.code().to_owned(),
                amount: *amount,
            };
            repayment_row::insert(transaction, &part).await?;
        }
        let mut parts = new.parts.to_vec();
        // As they are read.
        parts.sort_by_key(|(right, _)| {
            let holder = &right.holder;
            (
                right.item_id.clone(),
                holder.level_word(),
                holder.code().to_owned(),
            )
        });
        let mut whole = Whole {
            events: events::of(transaction, &row.id).await?,
            parts,
            row,
            claim,
        };
        let happened = Happened {
            amount: Some(amount),
            ..Happened::new(what::MADE, new.note)
        };
        self.repayment_happened(transaction, actor, &mut whole, happened)
            .await?;
        Ok(whole)
    }
}
