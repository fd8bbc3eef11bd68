//! One requisition as those who decide about it see it.

use std::collections::BTreeMap;

use ::store::requisition::{self as rows, Requisition};
use ::store::requisition_event::{self, RequisitionEvent};
use ::store::requisition_row::{self, RequisitionRow};
use ::store::{account, voucher};
use grants::authorisation::Act;
use grants::ledger::{Balance, Holder, Right};
use grants::requisition::RequisitionStatus;

use super::listing::named;
use super::{ReviewError, decides_for, number_of};
use crate::ledger::balances_of;
use crate::organisation::name_of;
use crate::requisition::SUBJECT;
use crate::{Actor, Casework};

/// A requisition with everything one needs to decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reviewed {
    /// The requisition.
    pub requisition: Requisition,
    /// The name of whoever asks.
    pub claimant: String,
    /// The name of whoever pays.
    pub payer: String,
    /// What is asked for, by item, level and code.
    pub rows: Vec<ReviewedRow>,
    /// What happened, the first first.
    pub events: Vec<ReviewedEvent>,
    /// The numbers of its vouchers in the ledger, as in `2021:17`.
    pub vouchers: Vec<String>,
    /// The id and number of the one it takes the place of.
    pub corrects: Option<(String, String)>,
    /// The id and number of the one that took its place.
    pub corrected_by: Option<(String, String)>,
    /// Whether the person decides about it.
    pub may_decide: bool,
    /// Whether it is in a batch or paid.
    pub is_being_paid: bool,
}

/// A row of a requisition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewedRow {
    /// The row.
    pub row: RequisitionRow,
    /// The name of the recipient.
    pub name: String,
    /// Where the money of the right is now.
    pub balance: Balance,
}

/// Something that happened, with the name of who did it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewedEvent {
    /// What happened.
    pub event: RequisitionEvent,
    /// The name of the person.
    pub name: String,
    /// The name of the organisation they acted for; empty for the program.
    pub organisation: String,
}

impl Reviewed {
    /// Whether it waits for the person's decision.
    pub fn to_decide(&self) -> bool {
        self.may_decide && super::is_waiting(self.requisition.status)
    }

    /// Whether the person may refuse it now: what waits, what was asked back, and what was accepted and is in no batch.
    pub fn may_refuse(&self) -> bool {
        let status = self.requisition.status;
        let reaches = status.to(RequisitionStatus::Refused).is_ok();
        self.may_decide && reaches && !self.is_being_paid
    }
}

impl Casework {
    /// A requisition that was sent in, for those who may see everybody's money.
    pub async fn reviewed(&self, actor: &Actor, id: &str) -> Result<Reviewed, ReviewError> {
        actor.must(Act::ReadLedger)?;
        let mut read = self.store.reader().await?;
        let found = rows::find(&mut read, id).await?;
        let found = found
            .filter(|one| one.number.is_some() && actor.may_agreement(&one.agreement_id))
            .ok_or(ReviewError::NoSuchRequisition)?;
        let claimant = name_of(&mut read, &found.claimant_id).await?;
        let parts = requisition_row::of(&mut read, id).await?;
        let rights: Vec<Right> = parts.iter().filter_map(right).collect();
        let balances = balances_of(&mut read, &found.agreement_id, rights.iter()).await?;
        let of_rows = parts.into_iter().filter_map(|row| {
            let right = right(&row)?;
            Some(ReviewedRow {
                name: named(&right.holder, &claimant).0,
                balance: balances.of(&right),
                row,
            })
        });
        let of_rows = of_rows.collect();
        let mut names: BTreeMap<String, String> = BTreeMap::new();
        let mut events = Vec::new();
        for event in requisition_event::of(&mut read, id).await? {
            if !names.contains_key(&event.actor_id) {
                let person = account::find(&mut read, &event.actor_id).await?;
                let name = person.map_or_else(|| Actor::program().name, |person| person.name);
                names.insert(event.actor_id.clone(), name);
            }
            let name = names.get(&event.actor_id).cloned().unwrap_or_default();
            let organisation = match &event.organisation_id {
                Some(id) => name_of(&mut read, id).await?,
                None => String::new(),
            };
            events.push(ReviewedEvent {
                event,
                name,
                organisation,
            });
        }
        let vouchers = voucher::about(&mut read, SUBJECT, id).await?.into_iter();
        let vouchers = vouchers.map(|one| format!("{}:{}", one.year, one.number));
        let corrects = match &found.corrects {
            Some(id) => rows::find(&mut read, id).await?,
            None => None,
        };
        let corrected_by = rows::correction_of(&mut read, id).await?;
        let corrected_by = corrected_by.filter(|one| one.number.is_some());
        let with_number = |one: Requisition| (one.id.clone(), number_of(&one));
        Ok(Reviewed {
            payer: name_of(&mut read, &found.payer_id).await?,
            claimant,
            rows: of_rows,
            events,
            vouchers: vouchers.collect(),
            corrects: corrects.map(with_number),
            corrected_by: corrected_by.map(with_number),
            may_decide: decides_for(actor, &found.payer_id),
            is_being_paid: rows::is_being_paid(&mut read, id).await?,
            requisition: found,
        })
    }
}

fn right(row: &RequisitionRow) -> Option<Right> {
    let holder = Holder::from_words(&row.level, &row.code)?;
    Some(Right::new(&row.item_id, holder))
}
