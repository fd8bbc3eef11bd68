//! Claiming money back by decision: proposal, right to be heard, decision with reasons by another person, claim.
//!
//! Which step follows which is for [`grants::recovery`] to say; here each is written, registered and told.

mod deciding;
mod hearing;
mod letter;
mod proposing;
mod reading;
mod words;

use ::store::claw_back::{self as rows, ClawBack};
use ::store::claw_back_event::{self as events, ClawBackEvent};
use ::store::{Read, StoreError, Transaction, claw_back_row};
use grants::Ore;
use grants::authorisation::Act;
use grants::ledger::{Holder, Right};
use grants::money_year::USUAL_ANSWER_DAYS;
use grants::recovery::{Hearing, Recovery, RecoveryRefusal, StatedGround};

pub use ::grants::recovery::{Ground, RecoveryStatus};
pub(crate) use deciding::{approved, refused, shown};
pub use proposing::{Claimable, NewClawBack};
pub use reading::{ClawBackStep, ListedClawBack, OpenedClawBack};
pub use words::{event, ground, status};

use crate::actor::{Fallen, Note};
use crate::approval::ApprovalError;
use crate::document::DocumentError;
use crate::id::NoRandomness;
use crate::money_year::open_year;
use crate::outbox::PostError;
use crate::register::RegisterError;
use crate::repayment::RepaymentError;
use crate::stated::{self, refuse_unstated};
use crate::{Actor, Casework, NotAllowed};

/// The word for decisions to claim back in the register and the record of acts.
pub const SUBJECT: &str = "claw_back";
/// The longest text of reasons or of an answer: some five pages.
pub const LONGEST_TEXT_CHARACTERS: usize = 10_000;
/// So many are shown at once.
pub const MOST_SHOWN: i64 = 1_000;

/// Why nothing is done about claiming money back. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum ClawBackError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is none that the person may see.
    #[error("there is no such matter")]
    NoSuchClawBack,
    /// The year is not open for money, or the mandate does not reach there.
    #[error("the year is not open for money")]
    NoSuchYear,
    /// There is no such organisation.
    #[error("there is no such organisation")]
    NoSuchOrganisation,
    /// Nothing is asked back.
    #[error("no amount is stated")]
    NoAmount,
    /// More is asked back than was paid.
    #[error("of {item_id} {most} can be asked back")]
    MoreThanThere {
        /// The item.
        item_id: String,
        /// What was paid or used and is not asked back.
        most: Ore,
    },
    /// Reasons, an answer or a ground in words are missing.
    #[error("a text is needed")]
    TextMissing,
    /// The text is too long.
    #[error("the text is too long")]
    TextTooLong,
    /// Somebody did something about it meanwhile.
    #[error("somebody did something about it meanwhile")]
    Newer,
    /// A decision waits for a second person.
    #[error("a decision waits for a second person")]
    DecisionWaits,
    /// The rules refuse it.
    #[error(transparent)]
    Refused(#[from] RecoveryRefusal),
    /// The claim cannot be made.
    #[error(transparent)]
    Repayment(Box<RepaymentError>),
    /// A second person cannot be asked.
    #[error(transparent)]
    Approval(Box<ApprovalError>),
    /// It could not be registered.
    #[error(transparent)]
    Register(#[from] RegisterError),
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

impl From<Fallen> for ClawBackError {
    fn from(fallen: Fallen) -> Self {
        match fallen {
            Fallen::Store(error) => Self::Store(error),
            Fallen::NotAllowed(error) => Self::NotAllowed(error),
        }
    }
}

impl From<RepaymentError> for ClawBackError {
    fn from(error: RepaymentError) -> Self {
        match error {
            RepaymentError::Store(error) => Self::Store(error),
            error => Self::Repayment(Box::new(error)),
        }
    }
}

impl From<ApprovalError> for ClawBackError {
    fn from(error: ApprovalError) -> Self {
        match error {
            ApprovalError::Store(error) => Self::Store(error),
            ApprovalError::AlreadyOpen => Self::DecisionWaits,
            error => Self::Approval(Box::new(error)),
        }
    }
}

impl From<PostError> for ClawBackError {
    fn from(error: PostError) -> Self {
        match error {
            PostError::Store(error) => Self::Store(error),
            PostError::NoRandomness(error) => Self::NoRandomness(error),
        }
    }
}

impl From<ClawBackError> for ApprovalError {
    fn from(error: ClawBackError) -> Self {
        match error {
            ClawBackError::Store(error) => Self::Store(error),
            error => Self::Money(Box::new(error)),
        }
    }
}

/// What can happen, by the words it is kept with.
pub(crate) mod what {
    pub(crate) const PROPOSED: &str = "proposed";
    pub(crate) const COMMUNICATED: &str = "communicated";
    pub(crate) const ANSWERED: &str = "answered";
    pub(crate) const TO_DECIDE: &str = "decision_proposed";
    pub(crate) const NOT_DECIDED: &str = "decision_refused";
    pub(crate) const DECIDED: &str = "decided";
    pub(crate) const DROPPED: &str = "dropped";
}

/// A matter with everything about it.
pub(crate) struct Whole {
    pub(crate) row: ClawBack,
    pub(crate) parts: Vec<(Right, Ore)>,
    pub(crate) events: Vec<ClawBackEvent>,
    pub(crate) recovery: Recovery,
}

impl Whole {
    /// What was proposed, all together.
    fn proposed(&self) -> Ore {
        self.parts.iter().map(|(_, amount)| *amount).sum()
    }

    /// The decision that waits for a second person, when one does.
    fn waits(&self) -> Option<&ClawBackEvent> {
        let decisive = [what::TO_DECIDE, what::NOT_DECIDED, what::DECIDED];
        let mut events = self.events.iter().rev();
        events
            .find(|event| decisive.contains(&event.what.as_str()))
            .filter(|event| event.what == what::TO_DECIDE)
    }
}

/// Its number, as in "2025:3".
pub fn number(row: &ClawBack) -> String {
    format!("{}:{}", row.year, row.number)
}

/// A matter with everything about it.
pub(crate) async fn whole(read: &mut impl Read, id: &str) -> Result<Whole, ClawBackError> {
    let row = rows::find(read, id).await?;
    let row = row.ok_or(ClawBackError::NoSuchClawBack)?;
    let parts = claw_back_row::of(read, id).await?.into_iter();
    let parts: Vec<(Right, Ore)> = parts
        .map(|part| {
            // Nothing else can be written: a part was made of a holder.
            let holder = Holder::from_words(&part.level, &part.code).unwrap_or(Holder::Pool);
            (Right::new(&part.item_id, holder), part.amount)
        })
        .collect();
    let ground = StatedGround::new(row.ground, &row.reasons);
    let ground = ground.map_err(|_| ClawBackError::TextMissing)?;
    let hearing = row.communicated_at.zip(row.hear_by);
    let hearing = hearing.map(|(at, last_day)| Hearing {
        communicated: wording::stockholm(at).date(),
        last_day,
    });
    let amount: Ore = parts.iter().map(|(_, amount)| *amount).sum();
    Ok(Whole {
        recovery: Recovery::stored(row.status, amount, ground, hearing),
        events: events::of(read, id).await?,
        parts,
        row,
    })
}

/// A matter somebody may see; others are not there. Whom it concerns sees it from when they are told.
pub(crate) async fn seen(
    read: &mut impl Read,
    actor: &Actor,
    id: &str,
) -> Result<Whole, ClawBackError> {
    let whole = whole(read, id).await?;
    let may = |of: &str| actor.may(Act::ReadMoney, of, true);
    let of_payer = may("") || actor.organisation_id() == Some(whole.row.payer_id.as_str());
    let told = whole.row.communicated_at.is_some() && may(&whole.row.organisation_id);
    if (of_payer || told) && actor.may_agreement(&whole.row.agreement_id) {
        Ok(whole)
    } else {
        Err(ClawBackError::NoSuchClawBack)
    }
}

/// A matter of the payer somebody acts for, as they last read it.
pub(crate) async fn payers(
    read: &mut impl Read,
    actor: &Actor,
    (id, revision): (&str, i64),
) -> Result<Whole, ClawBackError> {
    let act = Act::ManageRepayments;
    let whole = seen(read, actor, id).await?;
    if !actor.may(act, &whole.row.payer_id, true) {
        return Err(NotAllowed { act }.into());
    }
    if whole.row.revision != revision {
        return Err(ClawBackError::Newer);
    }
    Ok(whole)
}

refuse_unstated!(ClawBackError, TextMissing, TextTooLong);

/// A text that must be there and is not too long.
pub(crate) fn stated(typed: &str) -> Result<String, ClawBackError> {
    Ok(stated::stated(typed, LONGEST_TEXT_CHARACTERS)?)
}

/// So many days whoever is asked has to answer at least, by the terms of the year.
pub(crate) async fn answer_days(
    read: &mut impl Read,
    agreement_id: &str,
) -> Result<u16, StoreError> {
    let year = open_year(read, agreement_id).await?;
    Ok(year.map_or(USUAL_ANSWER_DAYS, |open| open.terms.answer_days))
}

impl Casework {
    /// Notes a step and says where the matter stands now.
    pub(crate) async fn note_claw_back_step(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        whole: &mut Whole,
        (what, note, document_id): (&str, &str, Option<&str>),
    ) -> Result<(), ClawBackError> {
        let event = ClawBackEvent {
            claw_back_id: whole.row.id.clone(),
            number: whole.events.last().map_or(1, |last| last.number + 1),
            at: self.now(),
            what: what.to_owned(),
            note: note.to_owned(),
            document_id: document_id.map(str::to_owned),
            actor_id: actor.id.clone(),
        };
        events::insert(transaction, &event).await?;
        whole.events.push(event);
        whole.row.status = whole.recovery.status();
        whole.row.changed_by.clone_from(&actor.id);
        whole.row.changed_at = self.now();
        if !rows::change(transaction, &whole.row).await? {
            return Err(ClawBackError::Newer);
        }
        whole.row.revision += 1;
        self.record_claw_back_step(transaction, actor, whole, what)
            .await
    }

    pub(crate) async fn record_claw_back_step(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        whole: &Whole,
        what: &str,
    ) -> Result<(), ClawBackError> {
        let details = serde_json::json!({
            "organisation": whole.row.organisation_id,
            "agreement": whole.row.agreement_id,
            "number": number(&whole.row),
            "amount": whole.row.amount,
            "ground": whole.row.ground.word(),
        });
        let note = Note {
            act: what,
            subject_kind: SUBJECT,
            subject_id: &whole.row.id,
            reason: None,
            details: &details.to_string(),
        };
        self.record_act(transaction, actor, note).await?;
        Ok(())
    }
}
