//! Proposing that money is asked back, and dropping what was proposed.

use ::store::claw_back::{self as rows, ClawBack};
use ::store::claw_back_row::{self, ClawBackRow};
use ::store::{Read, claw_back_event as events, organisation};
use grants::Ore;
use grants::authorisation::Act;
use grants::ledger::{Place, Right};
use grants::recovery::{Ground, Recovery, StatedGround};

use super::{ClawBackError, Whole, payers, stated, what};
use crate::money_year::{OpenYear, open_year};
use crate::repayment::{payee, rights_held};
use crate::{Actor, Casework, NotAllowed, id, to_the_end};

/// Money that can be asked back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claimable {
    /// Whose money of which item.
    pub right: Right,
    /// What was paid and is not accounted for.
    pub paid: Ore,
    /// What was reported as used.
    pub used: Ore,
}

/// Money that is to be asked back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewClawBack {
    /// The agreement.
    pub agreement_id: String,
    /// The organisation it is asked back from.
    pub organisation_id: String,
    /// Why.
    pub ground: Ground,
    /// How much of which right.
    pub parts: Vec<(Right, Ore)>,
    /// Why, in words that they will read.
    pub reasons: String,
}

async fn claimable(
    read: &mut impl Read,
    year: &OpenYear,
    organisation_id: &str,
) -> Result<Vec<Claimable>, ClawBackError> {
    let all = rights_held(read, year, organisation_id).await?.into_iter();
    Ok(all
        .map(|(right, balance)| Claimable {
            right,
            paid: balance.at(Place::Paid),
            used: balance.at(Place::Used),
        })
        .filter(|one| one.most() > Ore::ZERO)
        .collect())
}

impl Claimable {
    /// As much as can be asked back.
    pub fn most(&self) -> Ore {
        Ore::new(self.paid.ore() + self.used.ore())
    }
}

/// The year, when the organisation somebody acts for is the one its money goes back to.
async fn own_year(
    read: &mut impl Read,
    actor: &Actor,
    agreement_id: &str,
    organisation_id: &str,
) -> Result<OpenYear, ClawBackError> {
    let act = Act::ManageRepayments;
    actor.must(act)?;
    if !actor.may_agreement(agreement_id) {
        return Err(ClawBackError::NoSuchYear);
    }
    let year = open_year(read, agreement_id).await?;
    let year = year.ok_or(ClawBackError::NoSuchYear)?;
    if !actor.may(act, payee(&year, organisation_id), true) {
        return Err(NotAllowed { act }.into());
    }
    if organisation::find(read, organisation_id).await?.is_none() {
        return Err(ClawBackError::NoSuchOrganisation);
    }
    Ok(year)
}

impl Casework {
    /// What can be asked back of an organisation's money.
    pub async fn money_to_claw_back(
        &self,
        actor: &Actor,
        agreement_id: &str,
        organisation_id: &str,
    ) -> Result<Vec<Claimable>, ClawBackError> {
        let mut read = self.store.reader().await?;
        let year = own_year(&mut read, actor, agreement_id, organisation_id).await?;
        claimable(&mut read, &year, organisation_id).await
    }

    /// Proposes that money is asked back, and gives the id of the matter. Nobody outside is told yet.
    pub async fn propose_claw_back(
        &self,
        actor: &Actor,
        new: NewClawBack,
    ) -> Result<String, ClawBackError> {
        let reasons = stated(&new.reasons)?;
        let (this, actor) = (self.clone(), actor.clone());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let (agreement, of) = (&new.agreement_id, &new.organisation_id);
            let year = own_year(&mut transaction, &actor, agreement, of).await?;
            this.must_stand(&mut transaction, &actor, Act::ManageRepayments)
                .await?;
            let there = claimable(&mut transaction, &year, of).await?;
            let mut parts: Vec<(Right, Ore)> = Vec::new();
            for (right, amount) in new
                .parts
                .into_iter()
                .filter(|(_, amount)| !amount.is_zero())
            {
                let found = there.iter().find(|one| one.right == right);
                let found = found.filter(|_| parts.iter().all(|(known, _)| *known != right));
                let most = found.map_or(Ore::ZERO, Claimable::most);
                if amount > most || amount < Ore::ZERO {
                    let item_id = right.item_id;
                    return Err(ClawBackError::MoreThanThere { item_id, most });
                }
                parts.push((right, amount));
            }
            if parts.is_empty() {
                return Err(ClawBackError::NoAmount);
            }
            let amount: Ore = parts.iter().map(|(_, amount)| *amount).sum();
            let ground = StatedGround::new(new.ground, &reasons);
            let ground = ground.map_err(|_| ClawBackError::TextMissing)?;
            let recovery = Recovery::propose(amount, ground)?;
            let payer = payee(&year, of).to_owned();
            let now_year = i64::from(this.today().year());
            let last = rows::last_number(&mut transaction, &payer, now_year).await?;
            let row = ClawBack {
                id: id::new()?,
                year: now_year,
                number: last + 1,
                agreement_id: agreement.clone(),
                organisation_id: of.clone(),
                payer_id: payer,
                ground: new.ground,
                status: recovery.status(),
                revision: 1,
                amount,
                reasons: reasons.clone(),
                hear_by: None,
                answer: None,
                decision: None,
                created_by: actor.id.clone(),
                created_at: this.now(),
                changed_by: actor.id.clone(),
                changed_at: this.now(),
                communicated_at: None,
                answered_by: None,
                answered_at: None,
                decided_by: None,
                decided_at: None,
            };
            rows::insert(&mut transaction, &row).await?;
            for (right, amount) in &parts {
                let part = ClawBackRow {
                    claw_back_id: row.id.clone(),
                    item_id: right.item_id.clone(),
                    level: right.holder.level_word().to_owned(),
                    code: right.holder.code().to_owned(),
                    amount: *amount,
                };
                claw_back_row::insert(&mut transaction, &part).await?;
            }
            let mut whole = Whole {
                events: events::of(&mut transaction, &row.id).await?,
                row,
                parts,
                recovery,
            };
            let step = (what::PROPOSED, "", None);
            this.note_claw_back_step(&mut transaction, &actor, &mut whole, step)
                .await?;
            transaction.commit().await?;
            Ok(whole.row.id)
        })
        .await
    }

    /// Gives a matter up before it is decided, for a reason.
    pub async fn drop_claw_back(
        &self,
        actor: &Actor,
        id: &str,
        revision: i64,
        reason: &str,
    ) -> Result<(), ClawBackError> {
        let reason = stated(reason)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let mut whole = payers(&mut transaction, &actor, (&id, revision)).await?;
            this.must_stand(&mut transaction, &actor, Act::ManageRepayments)
                .await?;
            if whole.waits().is_some() {
                return Err(ClawBackError::DecisionWaits);
            }
            whole.recovery = whole.recovery.clone().drop_it(&reason)?;
            let step = (what::DROPPED, reason.as_str(), None);
            this.note_claw_back_step(&mut transaction, &actor, &mut whole, step)
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }
}
