//! One person states the terms of a year; a second is asked to open it.

use ::store::organisation;
use ::store::{Read, StoreError, Transaction, allocation, money_year as rows};
use grants::approval::ApprovalKind;
use grants::authorisation::Act;
use grants::money_year::{Counterparty, Fault, MoneyYearStatus, Stated, Term, Terms};
use grants::{Ore, OrganisationKind};

use super::{MoneyYear, MoneyYearError, SUBJECT, open_year, opening, published};
use crate::actor::Note;
use crate::approval::{Wanted, stated};
use crate::organisation::COORDINATOR;
use crate::{Actor, Casework, id, to_the_end};

/// A year that somebody wants opened for money.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMoneyYear {
    /// The agreement, as it is published now.
    pub agreement_id: String,
    /// Who pays.
    pub payer_id: String,
    /// The terms as far as they are stated.
    pub terms: Stated,
}

impl Casework {
    /// Proposes that a year is opened for money, or that an open one is corrected to what is published now.
    pub async fn propose_money_year(
        &self,
        actor: &Actor,
        new: NewMoneyYear,
    ) -> Result<MoneyYear, MoneyYearError> {
        actor.must(Act::OpenMoney)?;
        if !actor.may_agreement(&new.agreement_id) {
            return Err(MoneyYearError::NoSuchAgreement);
        }
        let terms = new.terms.checked().map_err(MoneyYearError::Faults)?;
        let (this, actor) = (self.clone(), actor.clone());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, Act::OpenMoney)
                .await?;
            let version = published(&mut transaction, &new.agreement_id).await?;
            let version = version.ok_or(MoneyYearError::NoSuchAgreement)?;
            must_be_payer(&mut transaction, &new.payer_id).await?;
            let open = open_year(&mut transaction, &new.agreement_id).await?;
            let same = open.as_ref().is_some_and(|open| {
                open.year.version_id == version.id
                    && open.year.payer_id == new.payer_id
                    && open.terms == terms
            });
            if same {
                return Err(MoneyYearError::NothingChanges);
            }
            let total = shared_out(&mut transaction, &version.id).await?;
            let faults = codes_missing(&mut transaction, &version.id, &terms).await?;
            if !faults.is_empty() {
                return Err(MoneyYearError::Faults(faults));
            }
            let earlier = rows::of_agreement(&mut transaction, &new.agreement_id).await?;
            let number = i64::try_from(earlier.len()).unwrap_or(i64::MAX);
            let year = MoneyYear {
                id: id::new()?,
                agreement_id: new.agreement_id,
                version_id: version.id,
                number: number.saturating_add(1),
                payer_id: new.payer_id,
                coordinator_id: COORDINATOR.to_owned(),
                status: MoneyYearStatus::Proposed,
                terms: serde_json::json!(terms).to_string(),
                total,
                proposed_by: actor.id.clone(),
                proposed_at: this.now(),
                opened_by: None,
                opened_at: None,
            };
            match rows::insert(&mut transaction, &year).await {
                Err(StoreError::Taken { .. }) => return Err(MoneyYearError::WaitsAlready),
                inserted => inserted?,
            }
            // What cannot be opened is said to whoever proposes it, not to the second person.
            opening::movements(&mut transaction, &year, &terms).await?;
            this.note_money_year(&mut transaction, &actor, "proposed", &year, None)
                .await?;
            let shown = opening::shown(&mut transaction, &year.id).await?;
            let shown = shown.ok_or(MoneyYearError::NothingWaits)?;
            let wanted = Wanted {
                kind: ApprovalKind::MoneyYear,
                subject_id: &year.id,
                organisation_id: actor.organisation_id().unwrap_or(COORDINATOR),
                shown: &shown,
                contributors: &[],
                reason: None,
            };
            this.ask(&mut transaction, &actor, wanted).await?;
            transaction.commit().await?;
            Ok(year)
        })
        .await
    }

    /// Takes back what waits for a second person.
    pub async fn take_back_money_year(
        &self,
        actor: &Actor,
        agreement_id: &str,
        reason: &str,
    ) -> Result<(), MoneyYearError> {
        actor.must(Act::OpenMoney)?;
        if !actor.may_agreement(agreement_id) {
            return Err(MoneyYearError::NoSuchAgreement);
        }
        let reason = stated(reason)?;
        let (this, actor) = (self.clone(), actor.clone());
        let agreement_id = agreement_id.to_owned();
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, Act::OpenMoney)
                .await?;
            let waits = rows::proposed_of(&mut transaction, &agreement_id).await?;
            let waits = waits.ok_or(MoneyYearError::NothingWaits)?;
            let (from, to) = (MoneyYearStatus::Proposed, MoneyYearStatus::Refused);
            rows::set_status(&mut transaction, &waits.id, from, to).await?;
            this.note_money_year(
                &mut transaction,
                &actor,
                "taken_back",
                &waits,
                Some(&reason),
            )
            .await?;
            let kind = ApprovalKind::MoneyYear;
            this.void(&mut transaction, &actor, kind, &waits.id, &reason)
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    pub(super) async fn note_money_year(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        act: &str,
        year: &MoneyYear,
        reason: Option<&str>,
    ) -> Result<(), StoreError> {
        let details = serde_json::json!({
            "agreement": year.agreement_id,
            "version": year.version_id,
            "number": year.number,
            "payer": year.payer_id,
        });
        let note = Note {
            act,
            subject_kind: SUBJECT,
            subject_id: &year.id,
            reason,
            details: &details.to_string(),
        };
        self.record_act(transaction, actor, note).await?;
        Ok(())
    }
}

/// The codes that are not stated for somebody who is given money; by way of the coordinator that is the coordinator too.
async fn codes_missing(
    read: &mut impl Read,
    version_id: &str,
    terms: &Terms,
) -> Result<Vec<Fault>, MoneyYearError> {
    let frozen = allocation::of_version(read, version_id).await?;
    let frozen = frozen.ok_or(MoneyYearError::NothingShared)?;
    let amounts = allocation::amounts(read, &frozen.id).await?;
    let mut given: Vec<(Counterparty, Ore)> = (amounts.into_iter())
        .map(|one| (Counterparty::of_level(one.level), one.amount))
        .collect();
    if terms.way.has_pool() {
        let all = Ore::checked_sum(given.iter().map(|(_, amount)| *amount));
        given.push((Counterparty::Coordinator, all.unwrap_or_default()));
    }
    let missing = terms.s_codes.missing(given).into_iter();
    Ok(missing.map(|to| Fault::Blank(Term::SCode(to))).collect())
}

async fn must_be_payer(read: &mut impl Read, id: &str) -> Result<(), MoneyYearError> {
    let found = organisation::find(read, id).await?;
    let pays = found.filter(|one| one.kind == OrganisationKind::Payer && one.closed_at.is_none());
    pays.map(|_| ()).ok_or(MoneyYearError::NoSuchPayer)
}

/// What everybody was given by what was frozen with a version, together.
async fn shared_out(read: &mut impl Read, version_id: &str) -> Result<Ore, MoneyYearError> {
    let sums = allocation::sums_of_version(read, version_id).await?;
    let total = Ore::checked_sum(sums.into_iter().map(|(_, _, sum)| sum));
    let total = total.filter(|total| *total > Ore::ZERO);
    total.ok_or(MoneyYearError::NothingShared)
}
