//! Claims for money that goes back: made when somebody says that money was not used, or by decision; paid by reference;
//! reduced or given up by two.
//!
//! What was settled of a claim falls on its parts in their order, so that the ledger knows of each right what came back.

mod account;
mod change_letter;
mod changing;
mod claiming;
mod declaring;
mod demo;
mod interest_claim;
mod letter;
mod reading;
mod receiving;
mod reminding;
mod words;

use ::store::repayment::{self as rows, Repayment};
use ::store::repayment_event::{self as events, RepaymentEvent};
use ::store::{Read, StoreError, Transaction, repayment_row};
use grants::interest::InterestRefusal;
use grants::ledger::{Holder, Movement, Place, Right, VoucherKind};
use grants::repayment::{RepaymentAct, RepaymentClaim, RepaymentRefusal, spread};
use grants::{Ore, interest};
use jiff::civil::Date;

pub use ::grants::repayment::{RepaymentGround, RepaymentStatus};
pub use account::AccountTold;
pub use change_letter::CHANGE;
pub use changing::Change;
pub(crate) use changing::{approved, refused, shown};
pub(crate) use claiming::{NewClaim, payee};
pub(crate) use declaring::rights_held;
pub use declaring::{Declarable, Declaration};
pub use reading::{HappenedEvent, ListedRepayment, OpenedRepayment};
pub(crate) use receiving::Incoming;
pub use words::{event, ground, status};

use crate::actor::{Fallen, Note};
use crate::approval::ApprovalError;
use crate::deadline::DeadlineError;
use crate::document::DocumentError;
use crate::id::NoRandomness;
use crate::ledger::{LedgerError, Posting};
use crate::outbox::PostError;
use crate::register::RegisterError;
use crate::stated::{self, refuse_unstated};
use crate::{Actor, Casework, NotAllowed};

/// The word for claims in the register and the record of acts.
pub const SUBJECT: &str = "repayment";
/// The longest text about a claim or a change: a page.
pub const LONGEST_NOTE_CHARACTERS: usize = 2_000;
/// So many claims are shown at once; more than twice as many as there are recipients.
pub const MOST_SHOWN: i64 = 1_000;

/// Why nothing is done about money that goes back. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum RepaymentError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is no such claim, or none that the person may see.
    #[error("there is no such claim")]
    NoSuchRepayment,
    /// The year is not open for money, or the mandate does not reach there.
    #[error("the year is not open for money")]
    NoSuchYear,
    /// There is no money to say anything about.
    #[error("no money is paid and not accounted for")]
    NothingPaid,
    /// More was not used than was paid.
    #[error("of {item_id} {paid} is paid")]
    MoreThanPaid {
        /// The item.
        item_id: String,
        /// What was paid and is not accounted for.
        paid: Ore,
    },
    /// The money is not theirs to say something about.
    #[error("{item_id} is none of theirs")]
    NotTheirs {
        /// The item.
        item_id: String,
    },
    /// Somebody did something about it meanwhile.
    #[error("somebody did something about it meanwhile")]
    Newer,
    /// A reason is needed.
    #[error("a reason is needed")]
    NoteMissing,
    /// The text is too long.
    #[error("the text is too long")]
    NoteTooLong,
    /// A change waits for a second person.
    #[error("a change waits for a second person")]
    ChangeWaits,
    /// No interest can be claimed.
    #[error(transparent)]
    Interest(#[from] InterestRefusal),
    /// The interest was claimed before.
    #[error("the interest was claimed before")]
    InterestClaimed,
    /// The calendar ends before the money is due.
    #[error("there is no last day to pay")]
    NoDay,
    /// The rules refuse it.
    #[error(transparent)]
    Refused(#[from] RepaymentRefusal),
    /// The ledger refuses it.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    /// A second person cannot be asked.
    #[error(transparent)]
    Approval(Box<ApprovalError>),
    /// It could not be registered.
    #[error(transparent)]
    Register(#[from] RegisterError),
    /// It could not be noted that the deadline is met.
    #[error(transparent)]
    Deadline(#[from] DeadlineError),
    /// The letter is not kept.
    #[error(transparent)]
    Document(#[from] DocumentError),
    /// The letter cannot be typeset.
    #[error(transparent)]
    Typeset(#[from] typeset::TypesetError),
    /// The person's role does not allow it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

impl From<Fallen> for RepaymentError {
    fn from(fallen: Fallen) -> Self {
        match fallen {
            Fallen::Store(error) => Self::Store(error),
            Fallen::NotAllowed(error) => Self::NotAllowed(error),
        }
    }
}

impl From<ApprovalError> for RepaymentError {
    fn from(error: ApprovalError) -> Self {
        match error {
            ApprovalError::Store(error) => Self::Store(error),
            ApprovalError::AlreadyOpen => Self::ChangeWaits,
            error => Self::Approval(Box::new(error)),
        }
    }
}

impl From<PostError> for RepaymentError {
    fn from(error: PostError) -> Self {
        match error {
            PostError::Store(error) => Self::Store(error),
            PostError::NoRandomness(error) => Self::NoRandomness(error),
        }
    }
}

impl From<RepaymentError> for ApprovalError {
    fn from(error: RepaymentError) -> Self {
        match error {
            RepaymentError::Store(error) => Self::Store(error),
            error => Self::Money(Box::new(error)),
        }
    }
}

/// What can happen to a claim, by the words it is kept with.
pub(crate) mod what {
    pub(crate) const MADE: &str = "made";
    pub(crate) const SENT: &str = "sent";
    pub(crate) const REMINDED: &str = "reminded";
    pub(crate) const PAID: &str = "paid";
    pub(crate) const DISPUTED: &str = "disputed";
    pub(crate) const UPHELD: &str = "upheld";
    pub(crate) const PROPOSED: &str = "change_proposed";
    pub(crate) const NOT_CHANGED: &str = "change_refused";
    pub(crate) const REDUCED: &str = "reduced";
    pub(crate) const WAIVED: &str = "waived";
    pub(crate) const INTEREST_PROPOSED: &str = "interest_proposed";
    pub(crate) const INTEREST_CLAIMED: &str = "interest_claimed";
    pub(crate) const CHANGE_SENT: &str = "change_sent";
    pub(crate) const ACCOUNT_NAMED: &str = "account_named";
    pub(crate) const NO_ACCOUNT_NAMED: &str = "no_account_named";
}

/// A claim with everything about it.
pub(crate) struct Whole {
    pub(crate) row: Repayment,
    /// How much of it is of which right, in the order in which it is settled.
    pub(crate) parts: Vec<(Right, Ore)>,
    pub(crate) events: Vec<RepaymentEvent>,
    pub(crate) claim: RepaymentClaim,
}

/// Something that happened to a claim.
#[derive(Clone, Copy)]
pub(crate) struct Happened<'a> {
    pub(crate) what: &'a str,
    pub(crate) amount: Option<Ore>,
    pub(crate) note: &'a str,
    pub(crate) about: Option<(&'a str, &'a str)>,
    /// The day it happened, when that is another than today.
    pub(crate) on: Option<Date>,
}

impl<'a> Happened<'a> {
    pub(crate) const fn new(what: &'a str, note: &'a str) -> Self {
        Self {
            what,
            amount: None,
            note,
            about: None,
            on: None,
        }
    }
}

impl Whole {
    /// What was settled so far, by money or by decision.
    fn settled(&self) -> Ore {
        self.events.iter().filter_map(settles).sum()
    }

    /// How an amount that is settled now falls on the rights.
    fn movements(&self, amount: Ore, to: Place) -> Vec<Movement> {
        let amounts: Vec<Ore> = self.parts.iter().map(|(_, amount)| *amount).collect();
        let fallen = spread(&amounts, self.settled(), amount).into_iter();
        fallen
            .filter_map(|(at, falls)| {
                let (right, _) = self.parts.get(at)?;
                Some(Movement::new(right, Place::Repayable, to, falls))
            })
            .collect()
    }

    /// Refuses a change of what was shown before somebody else changed it, and a second one while one waits.
    fn may_be_changed(&self, revision: i64) -> Result<(), RepaymentError> {
        if self.row.revision != revision {
            return Err(RepaymentError::Newer);
        }
        if self.proposed().is_some() {
            return Err(RepaymentError::ChangeWaits);
        }
        Ok(())
    }

    /// The change that waits for a second person: what somebody proposed last, when nobody decided since.
    fn proposed(&self) -> Option<&RepaymentEvent> {
        let mut decisive = self.events.iter().rev();
        let decides = [
            what::PROPOSED,
            what::INTEREST_PROPOSED,
            what::NOT_CHANGED,
            what::REDUCED,
            what::WAIVED,
            what::INTEREST_CLAIMED,
        ];
        let proposes = [what::PROPOSED, what::INTEREST_PROPOSED];
        decisive
            .find(|event| decides.contains(&event.what.as_str()))
            .filter(|event| proposes.contains(&event.what.as_str()))
    }

    /// The legal base of interest, if the terms named one when the claim was made.
    fn interest_base(&self) -> Option<interest::InterestBase> {
        let rate = u32::try_from(self.row.interest_rate?).ok()?;
        interest::InterestBase::new(self.row.interest_base.as_deref()?, rate).ok()
    }

    /// Interest through a day; none without a legal base.
    fn interest(&self, through: Date) -> Option<interest::Interest> {
        interest::of(&self.claim, &self.interest_base()?, through).ok()
    }

    /// Its number, as in "2025:3".
    fn number(&self) -> String {
        number(&self.row)
    }
}

/// The number of a claim, as in "2025:3".
pub fn number(row: &Repayment) -> String {
    format!("{}:{}", row.year, row.number)
}

/// What an event settles of a claim.
fn settles(event: &RepaymentEvent) -> Option<Ore> {
    let settling = [what::PAID, what::REDUCED, what::WAIVED];
    event
        .amount
        .filter(|_| settling.contains(&event.what.as_str()))
}

/// A claim with everything about it.
pub(crate) async fn whole(read: &mut impl Read, id: &str) -> Result<Whole, RepaymentError> {
    let row = rows::find(read, id).await?;
    let row = row.ok_or(RepaymentError::NoSuchRepayment)?;
    let events = events::of(read, id).await?;
    let parts = repayment_row::of(read, id).await?.into_iter();
    let parts = parts.map(|part| {
        // Nothing else can be written: a part was made of a holder.
        let holder = Holder::from_words(&part.level, &part.code).unwrap_or(Holder::Pool);
        (Right::new(&part.item_id, holder), part.amount)
    });
    let mut acts: Vec<(Date, RepaymentAct)> = Vec::new();
    let mut claimed = row.amount;
    for event in &events {
        let day = wording::stockholm(event.at).date();
        let act = match (event.what.as_str(), event.amount) {
            (what::PAID, Some(amount)) => RepaymentAct::Paid(amount),
            (what::REDUCED, Some(less)) => {
                claimed = Ore::new(claimed.ore() - less.ore());
                RepaymentAct::ReducedTo(claimed)
            }
            (what::WAIVED, _) => RepaymentAct::Waived,
            _ => continue,
        };
        acts.push((day, act));
    }
    acts.sort_by_key(|(day, _)| *day);
    Ok(Whole {
        claim: RepaymentClaim::stored(row.amount, row.due_on, row.status, acts),
        parts: parts.collect(),
        events,
        row,
    })
}

refuse_unstated!(RepaymentError, NoteMissing, NoteTooLong);

/// A text that must be there and is not too long.
pub(crate) fn stated(typed: &str) -> Result<String, RepaymentError> {
    Ok(stated::stated(typed, LONGEST_NOTE_CHARACTERS)?)
}

/// A text that is not too long.
pub(crate) fn noted(typed: &str) -> Result<String, RepaymentError> {
    Ok(stated::noted(typed, LONGEST_NOTE_CHARACTERS)?)
}

impl Casework {
    /// Notes what happened to a claim, after what is known of it.
    pub(crate) async fn repayment_happened(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        whole: &mut Whole,
        new: Happened<'_>,
    ) -> Result<(), RepaymentError> {
        let event = RepaymentEvent {
            repayment_id: whole.row.id.clone(),
            number: whole.events.last().map_or(1, |last| last.number + 1),
            at: new.on.map_or_else(|| self.now(), wording::day_begins),
            what: new.what.to_owned(),
            amount: new.amount,
            note: new.note.to_owned(),
            about_kind: new.about.map(|(kind, _)| kind.to_owned()),
            about_id: new.about.map(|(_, id)| id.to_owned()),
            actor_id: actor.id.clone(),
        };
        events::insert(transaction, &event).await?;
        whole.events.push(event);
        let details = serde_json::json!({
            "organisation": whole.row.organisation_id,
            "agreement": whole.row.agreement_id,
            "number": whole.number(),
            "amount": new.amount,
        });
        let note = Note {
            act: new.what,
            subject_kind: SUBJECT,
            subject_id: &whole.row.id,
            reason: None,
            details: &details.to_string(),
        };
        self.record_act(transaction, actor, note).await?;
        Ok(())
    }

    /// Moves the money of a claim in the ledger, before the event that settles it is noted.
    pub(crate) async fn settle_repayment(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        whole: &Whole,
        (amount, kind, event_on): (Ore, VoucherKind, Date),
    ) -> Result<(), RepaymentError> {
        if whole.row.ground == RepaymentGround::Interest {
            // Nobody had a right to it, so it is in no place of the ledger.
            return Ok(());
        }
        let to = match kind {
            VoucherKind::Returned => Place::Returned,
            _ => Place::Waived,
        };
        let movements = whole.movements(amount, to);
        let posting = Posting {
            agreement_id: &whole.row.agreement_id,
            kind,
            event_on,
            text: &whole.number(),
            about: (SUBJECT, &whole.row.id),
            movements: &movements,
        };
        self.book(transaction, actor, posting).await?;
        Ok(())
    }

    /// Says where a claim stands now.
    pub(crate) async fn repayment_stands(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        whole: &mut Whole,
        claim: RepaymentClaim,
    ) -> Result<(), RepaymentError> {
        let row = &mut whole.row;
        row.status = claim.status();
        row.paid = claim.paid();
        let open = claim.outstanding().ore() + claim.paid().ore();
        row.reduced = Ore::new(row.amount.ore() - open);
        row.changed_by.clone_from(&actor.id);
        row.changed_at = self.now();
        if !rows::change(transaction, row).await? {
            return Err(RepaymentError::Newer);
        }
        row.revision += 1;
        whole.claim = claim;
        Ok(())
    }
}

#[cfg(test)]
mod tests;
