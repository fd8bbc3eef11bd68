//! Passing money on by key: everybody who has a confirmed account is to be paid what they have a right to, without asking.
//! Those who cannot be paid are listed with the reason.

use std::collections::BTreeMap;

use ::store::organisation;
use ::store::requisition::{self as rows, Requisition};
use ::store::requisition_row::{self, RequisitionRow};
use ::store::{Read, StoreError, Transaction};
use grants::authorisation::Act;
use grants::ledger::{Balances, Holder, Movement, Place, Right, VoucherKind};
use grants::money_year::{PassedOn, Way};
use grants::requisition::{Form, Leg, RequisitionStatus};
use grants::{Level, Ore};

use super::listing::named;
use super::{ReviewError, decides_for, legs, number_of, seen_year};
use crate::ledger::{Posting, balances};
use crate::money_year::OpenYear;
use crate::requisition::SUBJECT;
use crate::{Actor, Casework, NotAllowed, id, payee, payment_account, to_the_end};

/// What can be passed on now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassingOn {
    /// Who is paid, by the name of the organisation.
    pub shares: Vec<Share>,
    /// Who is not, and why.
    pub left_out: Vec<LeftOut>,
    /// The digest of who is paid, how much and to which account.
    pub digest: String,
}

/// What an organisation is paid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// The organisation.
    pub organisation_id: String,
    /// Its name.
    pub name: String,
    /// The account.
    pub payment_account_id: String,
    /// How much of which right.
    pub rows: Vec<(Right, Ore)>,
    /// The sum.
    pub total: Ore,
}

/// Somebody who has a right to money and cannot be paid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Whose money, of which item.
    pub right: Right,
    /// The name of the recipient.
    pub name: String,
    /// How much.
    pub amount: Ore,
    /// Why.
    pub why: WhyLeftOut,
}

/// Why somebody cannot be paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WhyLeftOut {
    /// The parties of the county have not named who receives its money.
    NoPayee,
    /// No organisation stands for the recipient.
    NoOrganisation,
    /// The organisation has no confirmed account that can be used yet.
    NoAccount,
}

impl WhyLeftOut {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 3] = [Self::NoPayee, Self::NoOrganisation, Self::NoAccount];

    /// The word used in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::NoPayee => "no_payee",
            Self::NoOrganisation => "no_organisation",
            Self::NoAccount => "no_account",
        }
    }
}

impl PassingOn {
    /// The sum of what is paid. `None` when it cannot be counted.
    pub fn total(&self) -> Option<Ore> {
        Ore::checked_sum(self.shares.iter().map(|share| share.total))
    }

    /// What it comes to of each item.
    pub fn by_item(&self) -> BTreeMap<&str, Ore> {
        let mut of: BTreeMap<&str, Ore> = BTreeMap::new();
        for (right, amount) in self.shares.iter().flat_map(|share| &share.rows) {
            let sum = of.entry(right.item_id.as_str()).or_default();
            *sum = sum.checked_add(*amount).unwrap_or(*sum);
        }
        of
    }

    fn digested(mut self) -> Self {
        let lines = self.shares.iter().flat_map(|share| {
            let rows = share.rows.iter();
            rows.map(|(right, amount)| {
                let (to, account) = (&share.organisation_id, &share.payment_account_id);
                format!("{to} {account} {right} {}\n", amount.ore())
            })
        });
        self.digest = id::hash_of(&lines.collect::<String>());
        self
    }
}

/// Which organisation is paid for which recipient, and to which account.
struct Known {
    stands_for: BTreeMap<(Level, String), String>,
    names: BTreeMap<String, String>,
}

impl Known {
    async fn read(read: &mut impl Read) -> Result<Self, StoreError> {
        let open = organisation::all(read).await?.into_iter();
        let open = open.filter(|one| one.closed_at.is_none());
        let names: BTreeMap<String, String> = open.map(|one| (one.id, one.name)).collect();
        let stands_for = organisation::recipients(read).await?.into_iter();
        let stands_for = stands_for.filter(|one| names.contains_key(&one.organisation_id));
        Ok(Self {
            stands_for: stands_for
                .map(|one| ((one.level, one.code.to_string()), one.organisation_id))
                .collect(),
            names,
        })
    }
}

impl Casework {
    /// What can be passed on by key now; nothing where it is not done by key.
    pub(super) async fn passing_on(
        &self,
        read: &mut impl Read,
        open: &OpenYear,
    ) -> Result<Option<PassingOn>, ReviewError> {
        if open.terms.way != Way::ViaCoordinator(PassedOn::ByKey) {
            return Ok(None);
        }
        let agreement_id = &open.year.agreement_id;
        let known = Known::read(read).await?;
        let balances = balances(read, agreement_id).await?;
        let accounts = payment_account::usable_of_all(read, self.now()).await?;
        let mut shares: BTreeMap<String, Share> = BTreeMap::new();
        let mut left_out = Vec::new();
        for (right, amount) in entitled(&balances) {
            let mut leave_out = |why| {
                left_out.push(LeftOut {
                    name: named(&right.holder, "").0,
                    right: right.clone(),
                    amount,
                    why,
                });
            };
            let organisation_id = match receiver(read, agreement_id, right, &known).await? {
                Ok(id) => id,
                Err(why) => {
                    leave_out(why);
                    continue;
                }
            };
            let Some(account) = accounts.get(&organisation_id) else {
                leave_out(WhyLeftOut::NoAccount);
                continue;
            };
            let name = known.names.get(&organisation_id);
            let share = (shares.entry(organisation_id.clone())).or_insert_with(|| Share {
                name: name.unwrap_or(&organisation_id).clone(),
                payment_account_id: account.id.clone(),
                rows: Vec::new(),
                total: Ore::ZERO,
                organisation_id,
            });
            share.rows.push((right.clone(), amount));
            let total = share.total.checked_add(amount);
            share.total = total.unwrap_or(share.total);
        }
        let passing_on = PassingOn {
            shares: shares.into_values().collect(),
            left_out,
            digest: String::new(),
        };
        Ok(Some(passing_on.digested()))
    }

    /// Makes everybody who has a confirmed account to be paid what they have a right to: exactly what was shown, or
    /// nothing. Returns how many organisations.
    pub async fn pass_on(
        &self,
        actor: &Actor,
        agreement_id: &str,
        digest: &str,
    ) -> Result<usize, ReviewError> {
        let (this, actor) = (self.clone(), actor.clone());
        let (agreement_id, digest) = (agreement_id.to_owned(), digest.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let act = Act::ReviewRequisitions;
            this.must_stand(&mut transaction, &actor, act).await?;
            let open = seen_year(&mut transaction, &actor, &agreement_id).await?;
            if !decides_for(&actor, &open.year.coordinator_id) {
                return Err(NotAllowed { act }.into());
            }
            let found = this.passing_on(&mut transaction, &open).await?;
            let found = found.ok_or(ReviewError::NotByKey)?;
            if found.digest != digest {
                return Err(ReviewError::NotWhatWasShown);
            }
            if found.shares.is_empty() {
                return Err(ReviewError::NothingToPassOn);
            }
            for share in &found.shares {
                this.pass_on_to(&mut transaction, &actor, &open, share)
                    .await?;
            }
            legs::must_be_covered(&mut transaction, &agreement_id).await?;
            transaction.commit().await?;
            Ok(found.shares.len())
        })
        .await
    }

    /// One organisation is to be paid: as if it had asked, and been accepted.
    async fn pass_on_to(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        open: &OpenYear,
        share: &Share,
    ) -> Result<(), ReviewError> {
        let new = self.by_key(transaction, actor, open, share).await?;
        rows::insert(transaction, &new).await?;
        let mut movements = Vec::new();
        for (right, amount) in &share.rows {
            let row = RequisitionRow {
                requisition_id: new.id.clone(),
                item_id: right.item_id.clone(),
                level: right.holder.level_word().to_owned(),
                code: right.holder.code().to_owned(),
                amount: *amount,
            };
            requisition_row::insert(transaction, &row).await?;
            movements.extend([
                Movement::new(right, Place::Entitled, Place::Requested, *amount),
                Movement::new(right, Place::Requested, Place::Payable, *amount),
            ]);
        }
        let number = number_of(&new);
        let posting = Posting {
            agreement_id: &open.year.agreement_id,
            kind: VoucherKind::Accepted,
            event_on: self.today(),
            text: &number,
            about: (SUBJECT, &new.id),
            movements: &movements,
        };
        self.book(transaction, actor, posting).await?;
        let said = (RequisitionStatus::Accepted.word(), "");
        self.requisition_event(transaction, actor, &new, said)
            .await?;
        // Nobody there has asked, so nobody there waits for it.
        self.tell_decision(transaction, actor, &new, RequisitionStatus::Accepted)
            .await?;
        Ok(())
    }

    /// What stands for the requisition nobody made.
    async fn by_key(
        &self,
        read: &mut impl Read,
        actor: &Actor,
        open: &OpenYear,
        share: &Share,
    ) -> Result<Requisition, ReviewError> {
        let now = self.now();
        let payer_id = open.year.coordinator_id.clone();
        let year = i64::from(self.today().year());
        let number = rows::last_number(read, &payer_id, year).await? + 1;
        Ok(Requisition {
            id: id::new()?,
            agreement_id: open.year.agreement_id.clone(),
            leg: Leg::FromCoordinator,
            form: Form::ByKey,
            claimant_id: share.organisation_id.clone(),
            payer_id,
            status: RequisitionStatus::Accepted,
            revision: 1,
            payment_account_id: Some(share.payment_account_id.clone()),
            reference: String::new(),
            contact_name: String::new(),
            contact_email: String::new(),
            invoice_number: String::new(),
            certificate: String::new(),
            total: share.total,
            corrects: None,
            created_by: actor.id.clone(),
            created_at: now,
            changed_by: actor.id.clone(),
            changed_at: now,
            year: Some(year),
            number: Some(number),
            attested_by: Some(actor.id.clone()),
            attested_at: Some(now),
            digest: None,
            late: Some(false),
            receipt_document_id: None,
            decided_by: Some(actor.id.clone()),
            decided_at: Some(now),
            decision_note: None,
        })
    }
}

/// What recipients have a right to and nobody has asked for.
fn entitled(balances: &Balances) -> impl Iterator<Item = (&Right, Ore)> {
    let recipients = balances
        .iter()
        .filter(|(right, _)| right.holder != Holder::Pool);
    let amounts = recipients.map(|(right, balance)| (right, balance.at(Place::Entitled)));
    amounts.filter(|(_, amount)| *amount > Ore::ZERO)
}

/// The organisation that is paid for a recipient, or why none is.
async fn receiver(
    read: &mut impl Read,
    agreement_id: &str,
    right: &Right,
    known: &Known,
) -> Result<Result<String, WhyLeftOut>, StoreError> {
    let Holder::Recipient { level, code } = &right.holder else {
        return Ok(Err(WhyLeftOut::NoOrganisation));
    };
    if *level == Level::County {
        let named = payee::named(read, agreement_id, &right.item_id, code).await?;
        return Ok(named.ok_or(WhyLeftOut::NoPayee));
    }
    let id = known.stands_for.get(&(*level, code.clone())).cloned();
    Ok(id.ok_or(WhyLeftOut::NoOrganisation))
}
