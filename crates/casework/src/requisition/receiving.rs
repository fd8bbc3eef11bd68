//! A requisition is attested: it has its number, is in the register and the ledger, and whoever asked has the receipt, all in
//! the transaction of the attestant's yes. One that comes after the last moment is received all the same, and says that it
//! gives nothing.

use ::store::approval::Approval;
use ::store::requisition::{self as rows, Attested, Requisition};
use ::store::requisition_row::{self, RequisitionRow};
use ::store::{Signed, Transaction, email};
use grants::Ore;
use grants::ledger::{Place, VoucherKind};
use grants::requisition::{RequisitionStatus, received};
use jiff::SignedDuration;
use wording::{Language, message};

use super::{Lack, RequisitionError, SUBJECT, number_of, right_of};
use crate::deadline::{How, NewFulfilment};
use crate::organisation::name_of;
use crate::outbox::{EmailKind, Letter};
use crate::register::{Direction, NewEntry};
use crate::right::{YearRights, rights_in};
use crate::{Actor, Casework};

/// The word of the deadline that asks for money to be asked for.
pub(super) const CLAIM: &str = "claim";

/// So long the e-mail waits for the receipt that goes with it. Without one it says the same, with the address of the receipt.
const HELD: SignedDuration = SignedDuration::from_mins(10);

impl Casework {
    /// Receives what a second person attested.
    pub(super) async fn receive(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        approval: &Approval,
    ) -> Result<(), RequisitionError> {
        let id = approval.subject_id.as_str();
        let found = rows::find(transaction, id).await?;
        let found = found.ok_or(RequisitionError::NoSuchRequisition)?;
        let year = rights_in(transaction, &found.claimant_id, &found.agreement_id).await?;
        let year = year.ok_or(RequisitionError::NoSuchYear)?;
        let before = self.before(transaction, &found).await?;
        let arrived = self.received_at();
        // The answer to what was sent back stands in its place, so it is in time when that one was.
        let stands_in = before
            .as_ref()
            .is_some_and(|(one, _)| one.late == Some(false));
        let is_late = arrived > year.last_moment() && !stands_in;
        let status = if stands_in {
            RequisitionStatus::Received
        } else {
            received(arrived, year.last_moment(), year.terms.lapses)
        };
        found.status.to(status)?;
        let its_rows = requisition_row::of(transaction, id).await?;
        let held = before.as_ref().map_or(&[][..], |(_, rows)| rows);
        let is_held = stands_in && year.terms.lapses && arrived > year.last_moment();
        checked(&its_rows, &year, is_held.then_some(held))?;
        let number_year = i64::from(wording::stockholm(arrived).date().year());
        let attested = Attested {
            status,
            year: number_year,
            number: rows::last_number(transaction, &found.payer_id, number_year).await? + 1,
            signed: &Signed {
                by: actor.id.clone(),
                at: arrived,
            },
            digest: &approval.digest,
            late: is_late,
        };
        if !rows::attest(transaction, id, attested).await? {
            return Err(RequisitionError::Newer);
        }
        let now = rows::find(transaction, id).await?;
        let now = now.ok_or(RequisitionError::NoSuchRequisition)?;
        if let Some((one, _)) = &before {
            self.replace(transaction, actor, one).await?;
        }
        self.requisition_event(transaction, actor, &now, (status.word(), ""))
            .await?;
        self.enter_requisition(transaction, actor, (&now, &year))
            .await?;
        if status == RequisitionStatus::Received {
            let way = (Place::Entitled, Place::Requested);
            let kind = VoucherKind::Requested;
            self.book_requisition(transaction, actor, &now, kind, way)
                .await?;
            self.note_claim(transaction, actor, &now).await?;
        }
        self.post_receipt(transaction, actor, (&now, &year)).await
    }

    /// The one a requisition takes the place of, with its rows; it must still be sent back.
    async fn before(
        &self,
        transaction: &mut Transaction,
        requisition: &Requisition,
    ) -> Result<Option<(Requisition, Vec<RequisitionRow>)>, RequisitionError> {
        let Some(id) = &requisition.corrects else {
            return Ok(None);
        };
        let before = rows::find(transaction, id).await?;
        let before = before.filter(|one| one.status == RequisitionStatus::AskedBack);
        let before = before.ok_or(RequisitionError::NotSentBack)?;
        let its_rows = requisition_row::of(transaction, id).await?;
        Ok(Some((before, its_rows)))
    }

    /// Takes the money of the one that was sent back out of what is asked for, and lets it rest.
    async fn replace(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        before: &Requisition,
    ) -> Result<(), RequisitionError> {
        let (kind, way) = (VoucherKind::TakenBack, (Place::Requested, Place::Entitled));
        self.book_requisition(transaction, actor, before, kind, way)
            .await?;
        let (to, said) = (RequisitionStatus::Replaced, ("replaced", ""));
        self.requisition_to(transaction, actor, before, to, said)
            .await
    }

    async fn enter_requisition(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        (requisition, year): (&Requisition, &YearRights),
    ) -> Result<(), RequisitionError> {
        let language = Language::Swedish;
        let number = number_of(requisition).unwrap_or_default();
        let subject = if requisition.status == RequisitionStatus::Lapsed {
            message!(
                "requisitions-register-late",
                number = number,
                title = &year.title
            )
        } else {
            message!(
                "requisitions-register",
                number = number,
                title = &year.title
            )
        };
        let sender = name_of(transaction, &requisition.claimant_id).await?;
        let entry = NewEntry {
            direction: Direction::In,
            sender: &sender,
            recipient: &year.payer_name,
            subject: &language.say(&subject),
            about: (SUBJECT, &requisition.id),
            document_id: None,
            agreement_id: Some(&requisition.agreement_id),
            organisation_id: Some(&requisition.claimant_id),
        };
        self.enter(transaction, actor, entry).await?;
        Ok(())
    }

    /// Notes that the deadline is kept when nothing is left to ask for.
    async fn note_claim(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        requisition: &Requisition,
    ) -> Result<(), RequisitionError> {
        let (organisation, agreement) = (&requisition.claimant_id, &requisition.agreement_id);
        let year = rights_in(transaction, organisation, agreement).await?;
        let left = year.and_then(|year| year.left());
        if left != Some(Ore::ZERO) {
            return Ok(());
        }
        let note = number_of(requisition).unwrap_or_default();
        let new = NewFulfilment {
            agreement_id: agreement,
            deadline: CLAIM,
            organisation_id: organisation,
            how: How::Here,
            note: &note,
        };
        self.fulfilled(transaction, actor, new).await?;
        Ok(())
    }

    async fn post_receipt(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        (requisition, year): (&Requisition, &YearRights),
    ) -> Result<(), RequisitionError> {
        let language = Language::Swedish;
        let number = number_of(requisition).unwrap_or_default();
        let at = requisition.attested_at.unwrap_or_else(|| self.now());
        let subject = message!("requisitions-mail-subject", number = &number);
        let organisation = name_of(transaction, &requisition.claimant_id).await?;
        let address = self.whole_address(&format!("/mina-sidor/rekvisitioner/{}", requisition.id));
        let outcome = if requisition.status == RequisitionStatus::Lapsed {
            message!("requisitions-mail-late", by = year.terms.claim_deadline)
        } else if requisition.late == Some(true) {
            let (by, payer) = (year.terms.claim_deadline, &year.payer_name);
            message!("requisitions-mail-late-taken", by = by, payer = payer)
        } else {
            message!("requisitions-mail-in-time", payer = &year.payer_name)
        };
        let body = message!(
            "requisitions-mail-body",
            number = &number,
            organisation = organisation,
            title = &year.title,
            amount = requisition.total,
            at = at,
            outcome = outcome,
            digest = requisition.digest.as_deref().unwrap_or_default(),
            address = address
        );
        let letter = Letter {
            kind: EmailKind::Receipt,
            about: (SUBJECT, &requisition.id),
            organisation_id: Some(&requisition.claimant_id),
            address: &requisition.contact_email,
            subject: &language.say(&subject),
            body: &language.say(&body),
            attachments: &[],
        };
        let id = self.post(transaction, actor, letter).await?;
        let now = self.now();
        let until = now.checked_add(HELD).unwrap_or(now);
        email::hold(transaction, &id, until).await?;
        Ok(())
    }
}

/// Refuses rows that are not the claimant's any more; and after the last moment those that ask for more than the one that was
/// in time did.
fn checked(
    rows: &[RequisitionRow],
    year: &YearRights,
    held: Option<&[RequisitionRow]>,
) -> Result<(), RequisitionError> {
    for row in rows {
        let right = right_of(row).filter(|right| year.find(right).is_some());
        let right = right.ok_or(RequisitionError::NoSuchRight)?;
        let Some(held) = held else {
            continue;
        };
        let before = held
            .iter()
            .find(|one| right_of(one).as_ref() == Some(&right));
        let before = before.map_or(Ore::ZERO, |one| one.amount);
        if row.amount > before {
            let lack = Lack::MoreThanBefore { right, before };
            return Err(RequisitionError::Incomplete(vec![lack]));
        }
    }
    Ok(())
}
