//! Reading claims: the list, and one with everything about it.

use ::store::repayment::{self as rows, Repayment};
use ::store::repayment_event::RepaymentEvent;
use ::store::{Read, StoreError, document};
use grants::Ore;
use grants::authorisation::Act;
use grants::interest::Interest;
use grants::ledger::Right;
use jiff::Timestamp;

use super::account::{AccountTold, compared};
use super::change_letter::DOCUMENT;
use super::changing::seen;
use super::interest_claim::offered;
use super::{MOST_SHOWN, RepaymentError};
use crate::approval::person_name;
use crate::organisation::name_of;
use crate::{Actor, Casework};

/// A claim in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedRepayment {
    /// The claim.
    pub repayment: Repayment,
    /// The name of the organisation that is to pay.
    pub organisation: String,
    /// The name of the organisation that gets the money.
    pub to: String,
    /// What is to come.
    pub outstanding: Ore,
    /// Whether the last day has passed and something is to come.
    pub is_late: bool,
}

/// Something that happened to a claim, for whoever reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HappenedEvent {
    /// What, by the word of [`super::event`].
    pub what: String,
    /// When.
    pub at: Timestamp,
    /// How much it was about.
    pub amount: Option<Ore>,
    /// What was said about it.
    pub note: String,
    /// Who did it.
    pub by: String,
    /// The number by which a letter that was made then is asked for.
    pub letter: Option<i64>,
}

/// A claim with everything about it.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each tells of one thing whether the reader may do it now; none excludes another"
)]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedRepayment {
    /// The claim.
    pub listed: ListedRepayment,
    /// What is claimed now, paid or not.
    pub claimed: Ore,
    /// How much of it is of which right.
    pub parts: Vec<(Right, Ore)>,
    /// What happened, the first first.
    pub events: Vec<HappenedEvent>,
    /// Interest through today; none without a legal base.
    pub interest: Option<Interest>,
    /// What can be claimed as interest now.
    pub interest_to_claim: Option<Ore>,
    /// The account the money goes to now, as people write it.
    pub account: Option<String>,
    /// How that compares with what letters and reminders said.
    pub account_told: AccountTold,
    /// Whether a change waits for a second person.
    pub change_waits: bool,
    /// Whether the reader may say that it is wrong.
    pub may_dispute: bool,
    /// Whether the reader may propose a change.
    pub may_change: bool,
    /// Whether the reader may say that it stands.
    pub may_uphold: bool,
}

impl Casework {
    /// The claims somebody may see, those that are not settled first: of their own organisation, or of everybody.
    pub async fn repayments(&self, actor: &Actor) -> Result<Vec<ListedRepayment>, RepaymentError> {
        let act = Act::ReadMoney;
        actor.must(act)?;
        let mut read = self.store.reader().await?;
        // No organisation has the empty id, so this asks about one that is not theirs.
        let own = if actor.may(act, "", true) {
            None
        } else {
            Some(actor.organisation_id().unwrap_or("-"))
        };
        let mut all = Vec::new();
        for row in rows::listed(&mut read, own, None, MOST_SHOWN).await? {
            if actor.may_agreement(&row.agreement_id) {
                all.push(self.listed_repayment(&mut read, row).await?);
            }
        }
        Ok(all)
    }

    async fn listed_repayment(
        &self,
        read: &mut impl Read,
        row: Repayment,
    ) -> Result<ListedRepayment, StoreError> {
        let open = row.amount.ore() - row.reduced.ore() - row.paid.ore();
        Ok(ListedRepayment {
            organisation: name_of(read, &row.organisation_id).await?,
            to: name_of(read, &row.to_id).await?,
            outstanding: Ore::new(open),
            is_late: open > 0 && row.due_on < self.today(),
            repayment: row,
        })
    }

    /// A claim with everything about it.
    pub async fn repayment(
        &self,
        actor: &Actor,
        id: &str,
    ) -> Result<OpenedRepayment, RepaymentError> {
        let mut read = self.store.reader().await?;
        let whole = seen(&mut read, actor, id).await?;
        let mut events = Vec::with_capacity(whole.events.len());
        for event in &whole.events {
            events.push(HappenedEvent {
                what: event.what.clone(),
                at: event.at,
                amount: event.amount,
                note: event.note.clone(),
                by: person_name(&mut read, &event.actor_id).await?,
                letter: letter_of(event).map(|_| event.number),
            });
        }
        let row = &whole.row;
        let today = self.today();
        let account = self.pay_to(&mut read, &row.to_id).await?;
        let interest_to_claim = offered(&mut read, &whole).await?;
        let may = |act, of: &str| actor.may(act, of, true);
        Ok(OpenedRepayment {
            claimed: whole.claim.amount(),
            interest: whole.interest(today),
            interest_to_claim,
            account_told: compared(&whole, account.as_ref()),
            account: account.map(|account| account.words),
            change_waits: whole.proposed().is_some(),
            may_dispute: may(Act::DeclareUnused, &row.organisation_id),
            may_change: may(Act::ManageRepayments, &row.to_id),
            may_uphold: may(Act::DecideRepayments, &row.to_id),
            events,
            parts: whole.parts.clone(),
            listed: self.listed_repayment(&mut read, whole.row).await?,
        })
    }

    /// The letter of a claim, with the name of its file; with a number, the one that was made of a change. It is not there until
    /// it is made.
    pub async fn repayment_letter(
        &self,
        actor: &Actor,
        id: &str,
        change: Option<i64>,
    ) -> Result<(String, Vec<u8>), RepaymentError> {
        let mut read = self.store.reader().await?;
        let whole = seen(&mut read, actor, id).await?;
        let none = RepaymentError::NoSuchRepayment;
        let document_id = match change {
            None => whole.row.letter_document_id.as_deref(),
            Some(number) => {
                let mut events = whole.events.iter();
                events
                    .find(|event| event.number == number)
                    .and_then(letter_of)
            }
        };
        let Some(document_id) = document_id else {
            return Err(none);
        };
        let found = document::find(&mut read, document_id).await?;
        let content = document::content(&mut read, document_id).await?;
        let (Some(found), Some(content)) = (found, content) else {
            return Err(none);
        };
        Ok((found.file_name, content))
    }
}

/// The document that an event is about.
fn letter_of(event: &RepaymentEvent) -> Option<&str> {
    let of = event.about_kind.as_deref() == Some(DOCUMENT);
    event.about_id.as_deref().filter(|_| of)
}
