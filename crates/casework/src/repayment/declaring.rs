//! Saying what was not used: of every right at once, so that all that was paid is accounted for. What was used is used; the
//! rest becomes a claim.

use std::collections::{BTreeMap, BTreeSet};

use ::store::{Read, organisation, payee};
use grants::Ore;
use grants::authorisation::Act;
use grants::ledger::{Balance, Balances, Holder, Movement, Place, Right, VoucherKind};
use grants::repayment::RepaymentGround;

use super::{NewClaim, RepaymentError, SUBJECT, noted};
use crate::deadline::NewFulfilment;
use crate::ledger::{self, Posting};
use crate::money_year::{OpenYear, open_year, open_years};
use crate::organisation::name_of;
use crate::register::{Direction, NewEntry};
use crate::{Actor, Casework, NotAllowed, id, to_the_end};

/// What a deadline for paying back is called.
const DEADLINE: &str = "repayment";
/// What a statement that all is used is about, in the ledger and the register.
const STATEMENT: &str = "use_statement";

/// Money that was paid and is not accounted for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declarable {
    /// Whose money of which item.
    pub right: Right,
    /// How much was paid and is not accounted for.
    pub paid: Ore,
}

/// What an organisation says it has not used of an agreement's money.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declaration {
    /// The agreement.
    pub agreement_id: String,
    /// What was paid and not accounted for, all together, as whoever says it was shown.
    pub paid: Ore,
    /// What was not used of which right. All else was used.
    pub unused: Vec<(Right, Ore)>,
    /// What they say about it.
    pub note: String,
}

/// The rights of a year whose money goes to an organisation, with what stands in their places.
pub(crate) async fn rights_held(
    read: &mut impl Read,
    year: &OpenYear,
    organisation_id: &str,
) -> Result<Vec<(Right, Balance)>, RepaymentError> {
    let agreement = &year.year.agreement_id;
    let own = organisation::recipients_of(read, organisation_id).await?;
    let own: BTreeSet<(String, String)> = own
        .into_iter()
        .map(|one| (one.level.word().to_owned(), one.code.to_string()))
        .collect();
    let counties = payee::received_by(read, agreement, organisation_id).await?;
    let is_theirs = |right: &Right| {
        let (level, code) = (right.holder.level_word(), right.holder.code());
        let as_payee = || {
            let mut counties = counties.iter();
            level == grants::Level::County.word()
                && counties.any(|(item, county)| *item == right.item_id && county == code)
        };
        match right.holder {
            Holder::Pool => organisation_id == year.year.coordinator_id,
            Holder::Recipient { .. } => {
                own.contains(&(level.to_owned(), code.to_owned())) || as_payee()
            }
        }
    };
    let balances = ledger::balances(read, agreement).await?;
    let all = balances.iter();
    Ok(all
        .filter(|(right, _)| is_theirs(right))
        .map(|(right, balance)| (right.clone(), *balance))
        .collect())
}

/// What was paid to an organisation and is not accounted for.
async fn held(
    read: &mut impl Read,
    year: &OpenYear,
    organisation_id: &str,
) -> Result<Vec<Declarable>, RepaymentError> {
    let all = rights_held(read, year, organisation_id).await?;
    let promised = if all.iter().any(|(right, _)| right.holder == Holder::Pool) {
        promised(&ledger::balances(read, &year.year.agreement_id).await?)
    } else {
        BTreeMap::new()
    };
    let all = all.into_iter().map(|(right, balance)| {
        let of_others = match right.holder {
            Holder::Pool => promised.get(&right.item_id).copied().unwrap_or(0),
            Holder::Recipient { .. } => 0,
        };
        let paid = Ore::new(balance.at(Place::Paid).ore() - of_others);
        Declarable { right, paid }
    });
    Ok(all.filter(|one| one.paid > Ore::ZERO).collect())
}

/// What recipients are to be paid of each item. The coordinator has the money of these, and cannot say that it was used or not:
/// it is on its way to others.
fn promised(balances: &Balances) -> BTreeMap<String, i64> {
    let mut of: BTreeMap<String, i64> = BTreeMap::new();
    for (right, balance) in balances.iter() {
        if right.holder != Holder::Pool {
            let sum = of.entry(right.item_id.clone()).or_default();
            *sum += balance.at(Place::Payable).ore();
        }
    }
    of
}

/// The organisation somebody may say it for.
fn own_organisation(actor: &Actor) -> Result<&str, RepaymentError> {
    let act = Act::DeclareUnused;
    let own = actor.organisation_id().unwrap_or_default();
    if actor.may(act, own, true) {
        Ok(own)
    } else {
        Err(NotAllowed { act }.into())
    }
}

impl Casework {
    /// The agreements of which an organisation has money to account for, with how much.
    pub async fn declarable_years(
        &self,
        actor: &Actor,
    ) -> Result<Vec<(String, Ore)>, RepaymentError> {
        let own = own_organisation(actor)?;
        let mut read = self.store.reader().await?;
        let mut all = Vec::new();
        for year in open_years(&mut read).await? {
            if !actor.may_agreement(&year.year.agreement_id) {
                continue;
            }
            let held = held(&mut read, &year, own).await?;
            let paid: Ore = held.iter().map(|one| one.paid).sum();
            if !paid.is_zero() {
                all.push((year.year.agreement_id.clone(), paid));
            }
        }
        Ok(all)
    }

    /// What was paid of an agreement's money to the actor's organisation and is not accounted for.
    pub async fn declarable(
        &self,
        actor: &Actor,
        agreement_id: &str,
    ) -> Result<Vec<Declarable>, RepaymentError> {
        let own = own_organisation(actor)?;
        if !actor.may_agreement(agreement_id) {
            return Err(RepaymentError::NoSuchYear);
        }
        let mut read = self.store.reader().await?;
        let year = open_year(&mut read, agreement_id).await?;
        let year = year.ok_or(RepaymentError::NoSuchYear)?;
        held(&mut read, &year, own).await
    }

    /// Says what was not used. Gives the id of the claim, or nothing when all was used.
    pub async fn declare_unused(
        &self,
        actor: &Actor,
        declaration: Declaration,
    ) -> Result<Option<String>, RepaymentError> {
        let own = own_organisation(actor)?.to_owned();
        let note = noted(&declaration.note)?;
        if !actor.may_agreement(&declaration.agreement_id) {
            return Err(RepaymentError::NoSuchYear);
        }
        let (this, actor) = (self.clone(), actor.clone());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, Act::DeclareUnused)
                .await?;
            let year = open_year(&mut transaction, &declaration.agreement_id).await?;
            let year = year.ok_or(RepaymentError::NoSuchYear)?;
            let held = held(&mut transaction, &year, &own).await?;
            if held.is_empty() {
                return Err(RepaymentError::NothingPaid);
            }
            let paid: Ore = held.iter().map(|one| one.paid).sum();
            if paid != declaration.paid {
                return Err(RepaymentError::Newer);
            }
            let unused = checked(&held, &declaration.unused)?;
            let mut about = (STATEMENT, id::new()?);
            let mut claim = None;
            if !unused.is_empty() {
                let new = NewClaim {
                    year: &year,
                    organisation_id: &own,
                    ground: RepaymentGround::Declared,
                    about_id: None,
                    parts: &unused,
                    interest: None,
                    note: &note,
                };
                let whole = this.make_repayment(&mut transaction, &actor, new).await?;
                about = (SUBJECT, whole.row.id.clone());
                claim = Some(whole.row.id);
            }
            let about = (about.0, about.1.as_str());
            let (used, back) = movements(&held, &unused);
            for (kind, movements) in [(VoucherKind::Used, used), (VoucherKind::Unused, back)] {
                if movements.is_empty() {
                    continue;
                }
                let posting = Posting {
                    agreement_id: &declaration.agreement_id,
                    kind,
                    event_on: this.today(),
                    text: "",
                    about,
                    movements: &movements,
                };
                this.book(&mut transaction, &actor, posting).await?;
            }
            let language = wording::Language::Swedish;
            let sender = name_of(&mut transaction, &own).await?;
            let recipient = name_of(&mut transaction, &year.year.payer_id).await?;
            let entry = NewEntry {
                direction: Direction::In,
                sender: &sender,
                recipient: &recipient,
                subject: &language.say(&wording::message!("repayments-register-declared")),
                about,
                document_id: None,
                agreement_id: Some(&declaration.agreement_id),
                organisation_id: Some(&own),
            };
            this.enter(&mut transaction, &actor, entry).await?;
            if claim.is_none() {
                let fulfilment = NewFulfilment {
                    agreement_id: &declaration.agreement_id,
                    deadline: DEADLINE,
                    organisation_id: &own,
                    how: crate::deadline::How::Here,
                    note: "",
                };
                this.fulfilled(&mut transaction, &actor, fulfilment).await?;
            }
            transaction.commit().await?;
            if let Some(id) = &claim {
                this.try_to_send_repayment(id).await;
            }
            Ok(claim)
        })
        .await
    }
}

/// What was not used, of rights that are theirs and no more than was paid.
fn checked(
    held: &[Declarable],
    unused: &[(Right, Ore)],
) -> Result<Vec<(Right, Ore)>, RepaymentError> {
    let mut checked: Vec<(Right, Ore)> = Vec::new();
    for (right, amount) in unused {
        let item_id = || right.item_id.clone();
        let found = held.iter().find(|one| one.right == *right);
        let found = found.filter(|_| checked.iter().all(|(known, _)| known != right));
        let found = found.ok_or_else(|| RepaymentError::NotTheirs { item_id: item_id() })?;
        if *amount > found.paid || *amount < Ore::ZERO {
            return Err(RepaymentError::MoreThanPaid {
                item_id: item_id(),
                paid: found.paid,
            });
        }
        if !amount.is_zero() {
            checked.push((right.clone(), *amount));
        }
    }
    Ok(checked)
}

/// What was used, and what goes back.
fn movements(held: &[Declarable], unused: &[(Right, Ore)]) -> (Vec<Movement>, Vec<Movement>) {
    let (mut used, mut back) = (Vec::new(), Vec::new());
    for one in held {
        let of = unused.iter().find(|(right, _)| *right == one.right);
        let not_used = of.map_or(Ore::ZERO, |(_, amount)| *amount);
        let was_used = Ore::new(one.paid.ore() - not_used.ore());
        for (amount, to, list) in [
            (was_used, Place::Used, &mut used),
            (not_used, Place::Repayable, &mut back),
        ] {
            if !amount.is_zero() {
                list.push(Movement::new(&one.right, Place::Paid, to, amount));
            }
        }
    }
    (used, back)
}
