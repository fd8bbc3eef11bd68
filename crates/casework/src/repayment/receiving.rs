//! Money that came in: booked on the claim its reference names, once for each entry of the bank.

use ::store::Transaction;
use ::store::repayment as rows;
use grants::Ore;
use grants::ledger::VoucherKind;
use grants::repayment::{RepaymentGround, RepaymentStatus};
use jiff::civil::Date;

use super::{Happened, RepaymentError, Whole, what, whole};
use crate::deadline::{How, NewFulfilment};
use crate::{Actor, Casework};

/// The word for entries of the bank.
const ENTRY: &str = "statement_entry";

/// Money that came in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Incoming<'a> {
    /// The OCR reference it carries.
    pub(crate) reference: &'a str,
    pub(crate) amount: Ore,
    /// The day the bank had it.
    pub(crate) booked_on: Date,
    /// The id of the bank's entry.
    pub(crate) entry_id: &'a str,
}

impl Casework {
    /// Books money on the claim its reference names. Booking the same entry again changes nothing. More than what is
    /// outstanding is refused with the excess: a person must look at it.
    pub(crate) async fn repayment_received(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        incoming: Incoming<'_>,
    ) -> Result<Whole, RepaymentError> {
        let row = rows::by_reference(transaction, incoming.reference).await?;
        let row = row.ok_or(RepaymentError::NoSuchRepayment)?;
        let mut whole = whole(transaction, &row.id).await?;
        let is_this = |kind: Option<&str>, id: Option<&str>| {
            kind == Some(ENTRY) && id == Some(incoming.entry_id)
        };
        let mut events = whole.events.iter();
        if events.any(|event| is_this(event.about_kind.as_deref(), event.about_id.as_deref())) {
            return Ok(whole);
        }
        let (amount, day) = (incoming.amount, incoming.booked_on);
        let claim = whole.claim.clone().pay(amount, day)?;
        let settled = (amount, VoucherKind::Returned, day);
        self.settle_repayment(transaction, actor, &whole, settled)
            .await?;
        let happened = Happened {
            amount: Some(amount),
            about: Some((ENTRY, incoming.entry_id)),
            on: Some(day),
            ..Happened::new(what::PAID, "")
        };
        self.repayment_happened(transaction, actor, &mut whole, happened)
            .await?;
        self.repayment_stands(transaction, actor, &mut whole, claim)
            .await?;
        let is_interest = whole.row.ground == RepaymentGround::Interest;
        if whole.row.status == RepaymentStatus::Paid && !is_interest {
            let fulfilment = NewFulfilment {
                agreement_id: &whole.row.agreement_id,
                deadline: "repayment",
                organisation_id: &whole.row.organisation_id,
                how: How::Here,
                note: "",
            };
            self.fulfilled(transaction, actor, fulfilment).await?;
        }
        Ok(whole)
    }
}
