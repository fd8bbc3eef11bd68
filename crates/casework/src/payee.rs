//! Who receives the money of a county: the region and every municipality of it name the same, or nobody does. A party signs
//! in its own pages, or two people of the coordinator register a paper that says it.

mod demo;
mod paper;
mod proposing;
mod reading;
mod refusal;
mod reminding;
mod saying;

use ::store::organisation::{self, Organisation};
use ::store::payee as rows;
use ::store::payee_word as words;
use ::store::{Read, StoreError, Transaction};
use grants::OrganisationKind;
use grants::agreement::{Agreement, Item, PayeeRule};
use grants::approval::ApprovalRefusal;
use grants::authorisation::Act;
use grants::payee::{PayeeRefusal, PayeeStatus, Standing, Word, standings};
use wording::{Language, message};

pub use ::store::payee::Payee;
pub use ::store::payee_word::PayeeWord;
pub use proposing::NewPayees;
pub use reading::{CountyPayees, ListedPayee, OpenedPayee, Party};

pub(crate) use paper::{approved, refused, shown};

use crate::actor::{Fallen, Note};
use crate::approval::ApprovalError;
use crate::document::DocumentError;
use crate::id::NoRandomness;
use crate::message::NotAttached;
use crate::outbox::PostError;
use crate::register::RegisterError;
use crate::stated::{self, refuse_unstated};
use crate::{Actor, Casework, NotAllowed};

/// The word in the record of acts.
pub const SUBJECT: &str = "payee";

/// The longest reason for a proposal, and the longest remark of a party.
pub const LONGEST_REASON_CHARACTERS: usize = 2000;

/// Why something about who receives the money of a county is not done. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum PayeeError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is no such proposal, or it is none of theirs.
    #[error("there is no such proposal")]
    NoSuchPayee,
    /// There is no such county, or it is none of theirs.
    #[error("there is no such county")]
    NoSuchCounty,
    /// No such money is shared out to the counties.
    #[error("no such money is shared out to counties")]
    NoSuchItem,
    /// The organisation cannot receive the money of this county.
    #[error("the organisation cannot receive the money of this county")]
    NotAReceiver,
    /// The organisation is no party of the county.
    #[error("the organisation is no party of the county")]
    NotAParty,
    /// Everything that was chosen is proposed already or has this receiver.
    #[error("there is nothing left to propose")]
    NothingToPropose,
    /// The party has said the same already.
    #[error("the party has said so already")]
    SaidAlready,
    /// A paper of the party waits for a second person.
    #[error("a paper waits for a second person")]
    PaperWaits,
    /// Whoever says no says why; whoever proposes too.
    #[error("a reason is needed")]
    ReasonMissing,
    /// It is too long.
    #[error("the reason is too long")]
    ReasonTooLong,
    /// The paper is missing.
    #[error("the paper is missing")]
    PaperMissing,
    /// The file is not taken.
    #[error(transparent)]
    NotAttached(#[from] NotAttached),
    /// Somebody was reminded lately.
    #[error("they were reminded less than a day ago")]
    RemindedLately,
    /// Nobody who is missing can be reached.
    #[error("nobody who is missing can be reached")]
    NobodyToRemind,
    /// The rules refuse it.
    #[error(transparent)]
    Refused(#[from] PayeeRefusal),
    /// The sign-in is too long ago.
    #[error("the sign-in is too long ago")]
    NotFresh,
    /// The person's role does not allow it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// A second person cannot be asked.
    #[error(transparent)]
    Approval(Box<ApprovalError>),
    /// The paper cannot be kept or found.
    #[error(transparent)]
    Document(#[from] DocumentError),
    /// The paper cannot be registered.
    #[error(transparent)]
    Register(#[from] RegisterError),
    /// An e-mail cannot be put in.
    #[error(transparent)]
    Outbox(#[from] PostError),
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

impl From<Fallen> for PayeeError {
    fn from(fallen: Fallen) -> Self {
        match fallen {
            Fallen::Store(error) => Self::Store(error),
            Fallen::NotAllowed(error) => Self::NotAllowed(error),
        }
    }
}

impl From<ApprovalError> for PayeeError {
    fn from(error: ApprovalError) -> Self {
        match error {
            ApprovalError::Store(error) => Self::Store(error),
            ApprovalError::Refused(ApprovalRefusal::NotFresh) => Self::NotFresh,
            error => Self::Approval(Box::new(error)),
        }
    }
}

impl From<PayeeError> for ApprovalError {
    fn from(error: PayeeError) -> Self {
        match error {
            PayeeError::Store(error) => Self::Store(error),
            error => Self::Money(Box::new(error)),
        }
    }
}

/// The items of an agreement whose money goes to a county, so that its parties must name who receives it.
pub fn county_items(agreement: &Agreement) -> impl Iterator<Item = &Item> {
    let counties =
        |item: &&Item| item.level == grants::Level::County && item.payee != PayeeRule::Coordinator;
    agreement.items.iter().filter(counties)
}

/// The parties of a county: its region and its municipalities, by id. Gotland is one organisation.
pub(crate) async fn parties(
    read: &mut impl Read,
    county: &str,
) -> Result<Vec<Organisation>, StoreError> {
    let mut parties: Vec<Organisation> = (organisation::all(read).await?.into_iter())
        .filter(|one| is_party(one, county))
        .collect();
    // The region first.
    parties.sort_by_key(|one| (one.kind != OrganisationKind::Region, one.name.clone()));
    Ok(parties)
}

/// Whether an organisation is one of the parties of a county.
pub(crate) fn is_party(one: &Organisation, county: &str) -> bool {
    let party = matches!(
        one.kind,
        OrganisationKind::Region | OrganisationKind::Municipality
    );
    party && one.closed_at.is_none() && one.county.as_deref() == Some(county)
}

/// Whether an organisation can receive the money of a county: a party of it, or a body its parties act through.
fn can_receive(one: &Organisation, county: &str) -> bool {
    let body = one.kind == OrganisationKind::CountyBody
        && one.closed_at.is_none()
        && one.county.as_deref() == Some(county);
    body || is_party(one, county)
}

/// The id of the organisation that receives the money of a county for an item; none while somebody has not said yes. Where
/// there is one party only it names itself by being there, as on Gotland.
pub(crate) async fn named(
    read: &mut impl Read,
    agreement_id: &str,
    item_id: &str,
    county: &str,
) -> Result<Option<String>, StoreError> {
    let about = (agreement_id, item_id, county);
    if let Some(found) = rows::standing(read, about, PayeeStatus::Complete).await? {
        return Ok(Some(found.organisation_id));
    }
    let mut parties = parties(read, county).await?;
    Ok(match (parties.pop(), parties.is_empty()) {
        (Some(only), true) => Some(only.id),
        _ => None,
    })
}

/// The names of the parties whose yes is missing in the proposal that waits about an item and a county; all of them when
/// nobody has proposed anything, and none when the receiver is named.
pub(crate) async fn missing(
    read: &mut impl Read,
    agreement_id: &str,
    item_id: &str,
    county: &str,
) -> Result<Vec<String>, StoreError> {
    if named(read, agreement_id, item_id, county).await?.is_some() {
        return Ok(Vec::new());
    }
    let about = (agreement_id, item_id, county);
    let proposed = rows::standing(read, about, PayeeStatus::Proposed).await?;
    let parties = parties(read, county).await?;
    let Some(proposed) = proposed else {
        return Ok(parties.into_iter().map(|one| one.name).collect());
    };
    let said = words::of(read, &proposed.id).await?;
    let silent = said_so_far(&parties, &said)
        .into_iter()
        .zip(&parties)
        .filter(|(standing, _)| *standing != Standing::Yes)
        .map(|(_, party)| party.name.clone());
    Ok(silent.collect())
}

/// What each party has said, in the order of the parties.
fn said_so_far(parties: &[Organisation], said: &[PayeeWord]) -> Vec<Standing> {
    let ids: Vec<&str> = parties.iter().map(|one| one.id.as_str()).collect();
    let said: Vec<Word<'_>> = said
        .iter()
        .map(|one| Word {
            party: &one.organisation_id,
            number: one.number,
            answer: one.answer,
            status: one.status,
        })
        .collect();
    let standings = standings(&ids, &said);
    standings
        .into_iter()
        .map(|(_, standing)| standing)
        .collect()
}

refuse_unstated!(PayeeError, ReasonMissing, ReasonTooLong);

/// A reason that is no book, and says something if it must.
fn stated(reason: &str, needed: bool) -> Result<String, PayeeError> {
    let check = if needed {
        stated::stated
    } else {
        stated::noted
    };
    Ok(check(reason, LONGEST_REASON_CHARACTERS)?)
}

impl Casework {
    /// Completes a proposal when the last party has said yes; the one before it is replaced in the same moment.
    async fn complete_if_all_said_yes(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        payee: &Payee,
    ) -> Result<bool, PayeeError> {
        let parties = parties(transaction, &payee.county).await?;
        let said = words::of(transaction, &payee.id).await?;
        let so_far = said_so_far(&parties, &said);
        let ids = parties.iter().map(|one| one.id.as_str());
        let so_far: Vec<(&str, Standing)> = ids.zip(so_far).collect();
        match payee.status.complete(&so_far) {
            Ok(_) => {}
            Err(PayeeRefusal::NotEverybody { .. }) => return Ok(false),
            Err(refusal) => return Err(refusal.into()),
        }
        let about = (
            payee.agreement_id.as_str(),
            payee.item_id.as_str(),
            payee.county.as_str(),
        );
        let before = rows::standing(transaction, about, PayeeStatus::Complete).await?;
        if let Some(before) = before {
            let step = (before.status, before.status.replace()?);
            rows::end(transaction, &before.id, step, &self.signed(actor)).await?;
            self.note_payee(transaction, actor, "replaced", &before, None)
                .await?;
        }
        if !rows::complete(transaction, &payee.id, self.now()).await? {
            return Err(PayeeError::NoSuchPayee);
        }
        self.note_payee(transaction, actor, "completed", payee, None)
            .await?;
        // A paper that still waits can change nothing any more, and nobody is asked about it.
        let why = Language::Swedish.say(&message!("payees-paper-void"));
        self.void_papers(transaction, actor, payee, &why).await?;
        Ok(true)
    }

    /// Records an act.
    async fn note_payee(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        act: &str,
        payee: &Payee,
        reason: Option<&str>,
    ) -> Result<(), StoreError> {
        let details = serde_json::json!({
            "agreement": payee.agreement_id,
            "item": payee.item_id,
            "county": payee.county,
            "organisation": payee.organisation_id,
        });
        let note = Note {
            act,
            subject_kind: SUBJECT,
            subject_id: &payee.id,
            reason,
            details: &details.to_string(),
        };
        self.record_act(transaction, actor, note).await?;
        Ok(())
    }
}

/// Whether somebody may see what the parties of a county say: whoever follows all money, and the organisations of the county.
async fn may_see(read: &mut impl Read, actor: &Actor, county: &str) -> Result<bool, StoreError> {
    if actor.may(Act::ReadMoney, "", true) {
        return Ok(true);
    }
    let Some(own) = actor.organisation_id() else {
        return Ok(false);
    };
    let found = organisation::find(read, own).await?;
    let same = found.is_some_and(|one| one.county.as_deref() == Some(county));
    Ok(same && actor.may(Act::ReadMoney, own, true))
}
