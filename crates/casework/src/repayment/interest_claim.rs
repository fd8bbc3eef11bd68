//! Interest on money that came back late, claimed by a decision of two persons as a claim of its own. Without a legal base in the
//! terms there is nothing to claim.

use ::store::repayment as rows;
use ::store::repayment_event::RepaymentEvent;
use ::store::{Read, Transaction};
use grants::Ore;
use grants::authorisation::Act;
use grants::decision::Decision;
use grants::interest::{InterestRefusal, claimable};
use grants::repayment::RepaymentGround;

use super::changing::payers;
use super::claiming::NewClaim;
use super::{Happened, RepaymentError, SUBJECT, Whole, what};
use crate::money_year::open_year;
use crate::{Actor, Casework, to_the_end};

/// What can be claimed as interest on a claim now, or why nothing can.
pub(super) async fn interest_of(
    read: &mut impl Read,
    whole: &Whole,
) -> Result<Ore, RepaymentError> {
    let year = open_year(read, &whole.row.agreement_id).await?;
    let year = year.ok_or(RepaymentError::NoSuchYear)?;
    let term = year.terms.interest.as_ref();
    let unit = term.map(|term| term.unit).unwrap_or_default();
    let amount = claimable(&whole.claim, whole.interest_base().as_ref(), unit)?;
    let about = rows::about(read, &whole.row.id).await?;
    if about
        .iter()
        .any(|one| one.ground == RepaymentGround::Interest)
    {
        return Err(RepaymentError::InterestClaimed);
    }
    Ok(amount)
}

impl Casework {
    /// Proposes that the interest on a claim that was paid late is claimed. Another person decides.
    pub async fn propose_interest(
        &self,
        actor: &Actor,
        id: &str,
        revision: i64,
        reasons: &str,
    ) -> Result<(), RepaymentError> {
        let reasons = super::stated(reasons)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let act = Act::ManageRepayments;
            let whole = payers(&mut transaction, &actor, &id, act).await?;
            this.must_stand(&mut transaction, &actor, act).await?;
            whole.may_be_changed(revision)?;
            let amount = interest_of(&mut transaction, &whole).await?;
            let happened = Happened {
                amount: Some(amount),
                ..Happened::new(what::INTEREST_PROPOSED, &reasons)
            };
            this.ask_for_change(transaction, &actor, whole, happened)
                .await
        })
        .await
    }

    /// A second person said yes: the interest is a claim of its own from now on.
    pub(super) async fn claim_interest(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        whole: &mut Whole,
        proposed: &RepaymentEvent,
    ) -> Result<(), RepaymentError> {
        let decision = Decision::new(&proposed.note, &proposed.actor_id, &actor.id);
        let decision = decision.map_err(|_| RepaymentError::NoteMissing)?;
        let amount = interest_of(transaction, whole).await?;
        if proposed.amount != Some(amount) {
            return Err(RepaymentError::Newer);
        }
        let year = open_year(transaction, &whole.row.agreement_id).await?;
        let year = year.ok_or(RepaymentError::NoSuchYear)?;
        let new = NewClaim {
            year: &year,
            organisation_id: &whole.row.organisation_id,
            ground: RepaymentGround::Interest,
            about_id: Some(&whole.row.id),
            parts: &[],
            interest: Some(amount),
            note: decision.reasons(),
        };
        let made = self.make_repayment(transaction, actor, new).await?;
        let happened = Happened {
            amount: Some(amount),
            about: Some((SUBJECT, &made.row.id)),
            ..Happened::new(what::INTEREST_CLAIMED, decision.reasons())
        };
        self.repayment_happened(transaction, actor, whole, happened)
            .await?;
        let claim = whole.claim.clone();
        self.repayment_stands(transaction, actor, whole, claim)
            .await
    }
}

/// What the reader may be offered to claim: nothing when nothing can be claimed.
pub(super) async fn offered(
    read: &mut impl Read,
    whole: &Whole,
) -> Result<Option<Ore>, RepaymentError> {
    match interest_of(read, whole).await {
        Ok(amount) => Ok(Some(amount)),
        Err(
            RepaymentError::Interest(
                InterestRefusal::NoBase
                | InterestRefusal::NotSettled
                | InterestRefusal::Nothing
                | InterestRefusal::TooLarge,
            )
            | RepaymentError::InterestClaimed
            | RepaymentError::NoSuchYear,
        ) => Ok(None),
        Err(error) => Err(error),
    }
}
