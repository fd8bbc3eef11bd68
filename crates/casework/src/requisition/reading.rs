//! Reading requisitions: those of one's own organisation, one with everything about it, and what a form needs to begin.

use ::store::contact::{self, Contact};
use ::store::payment_account::{self as accounts, PaymentAccount};
use ::store::register_entry::{self, RegisterEntry};
use ::store::requisition::{self as rows, Requisition};
use ::store::requisition_event::{self as events, RequisitionEvent};
use ::store::requisition_row::{self, RequisitionRow};
use ::store::{Read, account};
use grants::Text;
use grants::authorisation::Act;
use jiff::Timestamp;

use super::{RequisitionError, SUBJECT};
use crate::approval::person_name;
use crate::contact::Purpose;
use crate::money_year::open_year;
use crate::organisation::name_of;
use crate::right::{YearRights, agreement_of, rights_in, rights_of};
use crate::{Actor, Casework, NotAllowed, payment_account};

/// A row with what its item is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaidRow {
    /// The row.
    pub row: RequisitionRow,
    /// What the item is for; nothing when the year is not open any more.
    pub title: Option<Text>,
}

/// A requisition with everything about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedRequisition {
    /// The requisition.
    pub requisition: Requisition,
    /// What is asked for.
    pub rows: Vec<SaidRow>,
    /// The name of the organisation that asks.
    pub claimant_name: String,
    /// The name of the organisation that pays.
    pub payer_name: String,
    /// The account it is to be paid to.
    pub account: Option<PaymentAccount>,
    /// What happened to it, the first first, each with the name of whoever did it.
    pub events: Vec<(RequisitionEvent, String)>,
    /// Its entries in the register, the first first.
    pub entries: Vec<RegisterEntry>,
    /// The one that takes its place, once somebody has begun it.
    pub corrected_by: Option<Requisition>,
    /// The last moment to ask; nothing when the year is not open any more.
    pub last_moment: Option<Timestamp>,
    /// Whether the right is lost after it.
    pub lapses: bool,
}

/// What a form needs before anybody has written in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asking {
    /// What may be asked for.
    pub year: YearRights,
    /// The account money will be paid to; none until one is confirmed.
    pub account: Option<PaymentAccount>,
    /// Whom to ask about it: the contact for economy or for the agreement, or whoever asks.
    pub contact: (String, String),
    /// A reference that was used before, or the id of the agreement.
    pub reference: String,
    /// One that is not attested yet.
    pub unattested: Option<Requisition>,
    /// When it is.
    pub now: Timestamp,
}

/// A requisition the actor may see; others are not there.
pub(super) async fn seen(
    read: &mut impl Read,
    actor: &Actor,
    id: &str,
) -> Result<Requisition, RequisitionError> {
    actor.must(Act::ReadMoney)?;
    rows::find(read, id)
        .await?
        .filter(|found| actor.may(Act::ReadMoney, &found.claimant_id, true))
        .filter(|found| actor.may_agreement(&found.agreement_id))
        .ok_or(RequisitionError::NoSuchRequisition)
}

impl Casework {
    /// What the actor's own organisation may ask for in every year that is open, the latest year first.
    pub async fn own_rights(&self, actor: &Actor) -> Result<Vec<YearRights>, RequisitionError> {
        actor.must(Act::ReadMoney)?;
        let Some(own) = actor.organisation_id() else {
            return Ok(Vec::new());
        };
        let mut read = self.store.reader().await?;
        let mut all = rights_of(&mut read, own).await?;
        all.retain(|year| actor.may_agreement(&year.agreement_id));
        Ok(all)
    }

    /// The requisitions of the actor's own organisation, the latest first. What was thrown away before anybody signed it is
    /// left out.
    pub async fn own_requisitions(
        &self,
        actor: &Actor,
    ) -> Result<Vec<Requisition>, RequisitionError> {
        use grants::requisition::RequisitionStatus::Discarded;
        actor.must(Act::ReadMoney)?;
        let Some(own) = actor.organisation_id() else {
            return Ok(Vec::new());
        };
        let mut all = rows::of_claimant(&mut self.store.reader().await?, own).await?;
        all.retain(|one| one.status != Discarded && actor.may_agreement(&one.agreement_id));
        Ok(all)
    }

    /// A requisition with everything about it.
    pub async fn requisition(
        &self,
        actor: &Actor,
        id: &str,
    ) -> Result<OpenedRequisition, RequisitionError> {
        let mut read = self.store.reader().await?;
        let requisition = seen(&mut read, actor, id).await?;
        let year = open_year(&mut read, &requisition.agreement_id).await?;
        let agreement = match &year {
            Some(year) => Some(agreement_of(&mut read, &year.year).await?),
            None => None,
        };
        let title = |item: &str| {
            let item = agreement.as_ref()?.item(item)?;
            Some(item.title.clone())
        };
        let its_rows = requisition_row::of(&mut read, id).await?.into_iter();
        let its_rows = its_rows.map(|row| SaidRow {
            title: title(&row.item_id),
            row,
        });
        let mut happened = Vec::new();
        for event in events::of(&mut read, id).await? {
            let name = person_name(&mut read, &event.actor_id).await?;
            happened.push((event, name));
        }
        let account = match &requisition.payment_account_id {
            Some(account) => accounts::find(&mut read, account).await?,
            None => None,
        };
        let terms = year.as_ref().map(|year| &year.terms);
        Ok(OpenedRequisition {
            rows: its_rows.collect(),
            claimant_name: name_of(&mut read, &requisition.claimant_id).await?,
            payer_name: name_of(&mut read, &requisition.payer_id).await?,
            account,
            events: happened,
            entries: register_entry::about(&mut read, SUBJECT, id).await?,
            corrected_by: rows::correction_of(&mut read, id).await?,
            last_moment: terms.map(|terms| grants::deadline::last_moment(terms.claim_deadline)),
            lapses: terms.is_some_and(|terms| terms.lapses),
            requisition,
        })
    }

    /// What somebody needs to begin asking for the money of a year.
    pub async fn begin_requisition(
        &self,
        actor: &Actor,
        agreement_id: &str,
    ) -> Result<Asking, RequisitionError> {
        let act = Act::PrepareRequisitions;
        let own = actor.organisation_id().ok_or(NotAllowed { act })?;
        if !actor.may(act, own, true) {
            return Err(NotAllowed { act }.into());
        }
        if !actor.may_agreement(agreement_id) {
            return Err(RequisitionError::NoSuchYear);
        }
        let mut read = self.store.reader().await?;
        let year = rights_in(&mut read, own, agreement_id).await?;
        let year = year.ok_or(RequisitionError::NoSuchYear)?;
        if !year.is_asked_for() {
            return Err(RequisitionError::NotAskedFor);
        }
        let now = self.now();
        let earlier = rows::of_claimant(&mut read, own).await?;
        let reference = earlier.iter().find(|one| one.agreement_id == agreement_id);
        let contacts = contact::of_organisation(&mut read, own).await?;
        let contact = if let Some(found) = asked_about_money(&contacts) {
            found
        } else {
            let account = account::find(&mut read, &actor.id).await?;
            let email = account.map(|account| account.email).unwrap_or_default();
            (actor.name.clone(), email)
        };
        Ok(Asking {
            account: payment_account::usable(&mut read, own, now).await?,
            contact,
            reference: reference
                .map_or_else(|| agreement_id.to_owned(), |one| one.reference.clone()),
            unattested: rows::unattested(&mut read, own, agreement_id).await?,
            year,
            now,
        })
    }
}

/// The contact that is asked about money, by name and address.
fn asked_about_money(contacts: &[Contact]) -> Option<(String, String)> {
    [Purpose::Economy, Purpose::Agreement]
        .into_iter()
        .find_map(|purpose| {
            let fitting = contacts.iter().filter(|one| one.purpose == purpose.word());
            let reached = fitting.filter_map(|one| {
                let said = (one.name.clone()?, one.email.clone()?);
                Some(((one.confirmed_on, one.changed_at), said))
            });
            reached.max().map(|(_, said)| said)
        })
}
