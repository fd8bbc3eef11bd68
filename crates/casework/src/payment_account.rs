//! The accounts organisations are paid to, or paid back to: proposed with evidence by one person, confirmed by another, and used when a changed
//! one has waited so long that those who were told could say stop.

mod demo;
mod proposing;
mod refusal;
mod telling;

use std::cmp::Reverse;
use std::collections::BTreeMap;

use ::store::approval::Approval;
use ::store::organisation::Organisation;
use ::store::payment_account as rows;
use ::store::{Read, StoreError, Transaction, document, organisation};
use grants::approval::Shown;
use grants::authorisation::Act;
use grants::payment_account::{PaymentAccountRefusal, PaymentAccountStatus, Purpose, WAIT_DAYS};
use grants::payment_number::{NotAPaymentNumber, PaymentNumber};
use jiff::Timestamp;

pub use ::store::payment_account::PaymentAccount;
pub use proposing::NewPaymentAccount;

use crate::actor::{Fallen, Note};
use crate::approval::{ApprovalError, Effect, person_name};
use crate::document::{Document, DocumentError};
use crate::id::NoRandomness;
use crate::message::NotAttached;
use crate::money_year::open_years;
use crate::outbox::PostError;
use crate::{Actor, Casework, NotAllowed};

/// The word in the record of acts.
pub const SUBJECT: &str = "payment_account";

/// The longest name of a holder, as long as that of an organisation.
pub const LONGEST_HOLDER_CHARACTERS: usize = 200;

/// The longest text about the evidence.
pub const LONGEST_EVIDENCE_CHARACTERS: usize = 2000;

/// Why something about an account is not done. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum PaymentAccountError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is no such account, or it is none of theirs.
    #[error("there is no such account")]
    NoSuchAccount,
    /// There is no such organisation, or it is none of theirs.
    #[error("there is no such organisation")]
    NoSuchOrganisation,
    /// The number is none.
    #[error(transparent)]
    Number(NotAPaymentNumber),
    /// It is the account of a private person.
    #[error("it is the account of a private person")]
    Personal,
    /// It is an account outside Sweden.
    #[error("it is an account outside Sweden")]
    Foreign,
    /// Nobody says who has the account.
    #[error("the holder is missing")]
    HolderMissing,
    /// The name of the holder is too long, or no line of text.
    #[error("the holder is no line of text")]
    HolderNotALine,
    /// Nobody says what shows that the number is theirs.
    #[error("the evidence is missing")]
    EvidenceMissing,
    /// What is said about the evidence is too long.
    #[error("what is said about the evidence is too long")]
    EvidenceTooLong,
    /// A number that stands in no open register takes a certificate of the bank.
    #[error("a certificate is needed")]
    CertificateNeeded,
    /// The file is not taken.
    #[error(transparent)]
    NotAttached(#[from] NotAttached),
    /// Another account is proposed already.
    #[error("an account is proposed already")]
    AlreadyProposed,
    /// It is the account there is.
    #[error("it is the account there is")]
    SameAsNow,
    /// The rules refuse it.
    #[error(transparent)]
    Refused(#[from] PaymentAccountRefusal),
    /// The person's role does not allow it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// A second person cannot be asked, or the reason is none.
    #[error(transparent)]
    Approval(Box<ApprovalError>),
    /// The file cannot be kept or found.
    #[error(transparent)]
    Document(#[from] DocumentError),
    /// Those concerned cannot be told.
    #[error(transparent)]
    Outbox(#[from] PostError),
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

impl From<Fallen> for PaymentAccountError {
    fn from(fallen: Fallen) -> Self {
        match fallen {
            Fallen::Store(error) => Self::Store(error),
            Fallen::NotAllowed(error) => Self::NotAllowed(error),
        }
    }
}

impl From<ApprovalError> for PaymentAccountError {
    fn from(error: ApprovalError) -> Self {
        match error {
            ApprovalError::Store(error) => Self::Store(error),
            error => Self::Approval(Box::new(error)),
        }
    }
}

impl From<PaymentAccountError> for ApprovalError {
    fn from(error: PaymentAccountError) -> Self {
        match error {
            PaymentAccountError::Store(error) => Self::Store(error),
            error => Self::Money(Box::new(error)),
        }
    }
}

/// How an account stands at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It waits for a second person.
    Proposed,
    /// It is confirmed, and is used from a moment on.
    Waiting(Timestamp),
    /// Money is paid to it.
    InUse,
    /// Another is used in its place.
    Before,
    /// A second person said no, or it was taken back.
    Refused,
    /// It was ended.
    Ended,
}

/// An account with what is said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedAccount {
    /// The account.
    pub account: PaymentAccount,
    /// Its number as people write it.
    pub number: String,
    /// The bank, where the number tells it.
    pub bank: Option<&'static str>,
    /// Whether its check digit is right; where a bank has numbers without one nobody can tell.
    pub is_confirmed_number: bool,
    /// How it stands.
    pub standing: Standing,
    /// Whether the next payment to it is the first since another was used.
    pub is_new: bool,
    /// The name of whoever proposed it.
    pub proposed_by: String,
    /// The name of whoever confirmed it.
    pub confirmed_by: Option<String>,
}

/// The accounts of an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accounts {
    /// The organisation.
    pub organisation: Organisation,
    /// What its account is for.
    pub purpose: Purpose,
    /// Its accounts, the latest proposed first.
    pub accounts: Vec<ListedAccount>,
    /// Whether whoever asks may propose another.
    pub may_propose: bool,
}

/// The account an organisation is paid to now.
pub(crate) async fn usable(
    read: &mut impl Read,
    organisation_id: &str,
    now: Timestamp,
) -> Result<Option<PaymentAccount>, StoreError> {
    rows::usable(read, organisation_id, now).await
}

/// The account each organisation is paid to at a moment, asked for all of them at once.
pub(crate) async fn usable_of_all(
    read: &mut impl Read,
    now: Timestamp,
) -> Result<BTreeMap<String, PaymentAccount>, StoreError> {
    // The one that came into use last, as when one organisation is asked about.
    let rank = |one: &PaymentAccount| (one.usable_from, one.confirmed_at, Reverse(one.id.clone()));
    let mut all: BTreeMap<String, PaymentAccount> = BTreeMap::new();
    for one in rows::alive(read).await? {
        if !grants::payment_account::usable(one.status, one.usable_from, now) {
            continue;
        }
        let known = all.get(&one.organisation_id);
        if known.is_none_or(|known| rank(known) < rank(&one)) {
            all.insert(one.organisation_id.clone(), one);
        }
    }
    Ok(all)
}

/// Whether money was paid to another account of the organisation before, or another was confirmed, and nothing to this one: the
/// first payment after a change is looked at by a person.
pub(crate) async fn is_new_since_last_payment(
    read: &mut impl Read,
    account: &PaymentAccount,
) -> Result<bool, StoreError> {
    let all = rows::of_organisation(read, &account.organisation_id).await?;
    Ok(is_change(&all, account) && !rows::was_paid_to(read, &account.id).await?)
}

/// Whether another account of the organisation was confirmed before this one.
fn is_change(all: &[PaymentAccount], account: &PaymentAccount) -> bool {
    all.iter().any(|other| {
        let before = account.confirmed_at.is_none() || other.confirmed_at <= account.confirmed_at;
        other.id != account.id && other.confirmed_at.is_some() && before
    })
}

/// How many days a changed account waits: the longest time that any open year says.
async fn wait_days(read: &mut impl Read) -> Result<u8, StoreError> {
    let years = open_years(read).await?;
    let days = years.iter().map(|year| year.terms.account_wait_days).max();
    Ok(days.unwrap_or(WAIT_DAYS))
}

/// The number of an account that was stored; none when a bank has left the table since.
pub(crate) fn number_of(account: &PaymentAccount) -> Option<PaymentNumber> {
    PaymentNumber::parse(account.kind, &account.number).ok()
}

/// The number as people write it.
pub(crate) fn written(account: &PaymentAccount) -> String {
    number_of(account).map_or_else(|| account.number.clone(), |number| number.to_string())
}

impl Casework {
    /// The accounts of an organisation, for whoever may see its money.
    pub async fn payment_accounts(
        &self,
        actor: &Actor,
        organisation_id: &str,
    ) -> Result<Accounts, PaymentAccountError> {
        if !actor.may(Act::ReadMoney, organisation_id, true) {
            return Err(PaymentAccountError::NoSuchOrganisation);
        }
        let mut read = self.store.reader().await?;
        let organisation = organisation::find(&mut read, organisation_id).await?;
        let organisation = organisation.ok_or(PaymentAccountError::NoSuchOrganisation)?;
        let rows = rows::of_organisation(&mut read, organisation_id).await?;
        let waits = rows
            .iter()
            .any(|one| one.status == PaymentAccountStatus::Proposed);
        let purpose = Purpose::of(organisation.kind);
        let accounts = self.listed(&mut read, purpose, rows).await?;
        Ok(Accounts {
            purpose,
            may_propose: !waits
                && organisation.closed_at.is_none()
                && organisation.kind.is_legal_person()
                && actor.may(Act::ChangePaymentAccounts, organisation_id, true),
            organisation,
            accounts,
        })
    }

    /// Every account that is used or may come to be, for those who see the money of all.
    pub async fn all_payment_accounts(
        &self,
        actor: &Actor,
    ) -> Result<Vec<(Organisation, Vec<ListedAccount>)>, PaymentAccountError> {
        actor.must(Act::ReadLedger)?;
        let mut read = self.store.reader().await?;
        let mut alive = rows::alive(&mut read).await?;
        let mut all = Vec::new();
        for organisation in organisation::all(&mut read).await? {
            let (own, rest): (Vec<_>, Vec<_>) = alive
                .into_iter()
                .partition(|one| one.organisation_id == organisation.id);
            alive = rest;
            let receives = organisation.kind.is_legal_person() && organisation.closed_at.is_none();
            if receives || !own.is_empty() {
                let purpose = Purpose::of(organisation.kind);
                let own = self.listed(&mut read, purpose, own).await?;
                all.push((organisation, own));
            }
        }
        Ok(all)
    }

    /// An account, whose it is, and whether whoever asks may stop it.
    pub async fn payment_account(
        &self,
        actor: &Actor,
        id: &str,
    ) -> Result<(Organisation, ListedAccount, bool), PaymentAccountError> {
        let found = rows::find(&mut self.store.reader().await?, id).await?;
        let found = found.filter(|one| actor.may(Act::ReadMoney, &one.organisation_id, true));
        let found = found.ok_or(PaymentAccountError::NoSuchAccount)?;
        let all = self.payment_accounts(actor, &found.organisation_id).await?;
        let mut listed = all.accounts.into_iter();
        let listed = listed.find(|one| one.account.id == id);
        let listed = listed.ok_or(PaymentAccountError::NoSuchAccount)?;
        let lives = !matches!(listed.standing, Standing::Refused | Standing::Ended);
        let may_stop = lives && actor.may(Act::ChangePaymentAccounts, &all.organisation.id, true);
        Ok((all.organisation, listed, may_stop))
    }

    /// The paper that shows that a number is theirs, for whoever may see the account.
    pub async fn payment_account_evidence(
        &self,
        actor: &Actor,
        id: &str,
    ) -> Result<(Document, Vec<u8>), PaymentAccountError> {
        let mut read = self.store.reader().await?;
        let account = rows::find(&mut read, id).await?;
        let account = account
            .filter(|one| actor.may(Act::ReadMoney, &one.organisation_id, true))
            .ok_or(PaymentAccountError::NoSuchAccount)?;
        let id = account.evidence_document_id;
        let id = id.ok_or(DocumentError::NoSuchDocument)?;
        let found = document::find(&mut read, &id).await?;
        let content = document::content(&mut read, &id).await?;
        match (found, content) {
            (Some(found), Some(content)) => Ok((found, content)),
            _ => Err(DocumentError::NoSuchDocument.into()),
        }
    }

    /// Accounts of one organisation with what is said of them.
    async fn listed(
        &self,
        read: &mut impl Read,
        purpose: Purpose,
        rows: Vec<PaymentAccount>,
    ) -> Result<Vec<ListedAccount>, StoreError> {
        let now = self.now();
        let organisation_id = rows.first().map(|one| one.organisation_id.clone());
        let used = match organisation_id {
            Some(id) => usable(read, &id, now).await?,
            None => None,
        };
        let mut listed = Vec::new();
        for account in rows {
            let is_used = used.as_ref().is_some_and(|used| used.id == account.id);
            let standing = match (account.status, account.usable_from) {
                (PaymentAccountStatus::Proposed, _) => Standing::Proposed,
                (PaymentAccountStatus::Refused, _) => Standing::Refused,
                (PaymentAccountStatus::Ended, _) => Standing::Ended,
                (PaymentAccountStatus::Confirmed, _) if is_used => Standing::InUse,
                (PaymentAccountStatus::Confirmed, Some(from)) if from > now => {
                    Standing::Waiting(from)
                }
                (PaymentAccountStatus::Confirmed, _) => Standing::Before,
            };
            let number = number_of(&account);
            let confirmed_by = match &account.confirmed_by {
                Some(id) => Some(person_name(read, id).await?),
                None => None,
            };
            // Nothing is paid to an account that is for what comes back.
            let is_paid =
                purpose.is_paid() && matches!(standing, Standing::InUse | Standing::Waiting(_));
            listed.push(ListedAccount {
                number: written(&account),
                bank: number.as_ref().and_then(PaymentNumber::bank),
                is_confirmed_number: number.is_none_or(|number| number.is_confirmed()),
                standing,
                is_new: is_paid && is_new_since_last_payment(read, &account).await?,
                proposed_by: person_name(read, &account.proposed_by).await?,
                confirmed_by,
                account,
            });
        }
        Ok(listed)
    }

    /// Records an act with an account. The number is not part of the record: it is in the account, which is kept.
    async fn note_payment_account(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        act: &str,
        account: &PaymentAccount,
        reason: Option<&str>,
    ) -> Result<(), StoreError> {
        let details = serde_json::json!({
            "organisation": account.organisation_id,
            "kind": account.kind.word(),
        });
        let note = Note {
            act,
            subject_kind: SUBJECT,
            subject_id: &account.id,
            reason,
            details: &details.to_string(),
        };
        self.record_act(transaction, actor, note).await?;
        Ok(())
    }
}

/// What the second person is shown; nothing when there is nothing left to decide.
pub(crate) async fn shown(read: &mut impl Read, id: &str) -> Result<Option<Shown>, ApprovalError> {
    let found = rows::find(read, id).await?;
    let Some(account) = found.filter(|one| one.status == PaymentAccountStatus::Proposed) else {
        return Ok(None);
    };
    let owner = organisation::find(read, &account.organisation_id).await?;
    let purpose = owner.as_ref().map(|owner| Purpose::of(owner.kind));
    let name = owner.map_or_else(|| account.organisation_id.clone(), |owner| owner.name);
    let all = rows::of_organisation(read, &account.organisation_id).await?;
    let before: Vec<String> = all
        .iter()
        .filter(|one| one.status == PaymentAccountStatus::Confirmed)
        .map(written)
        .collect();
    let days = if is_change(&all, &account) {
        wait_days(read).await?
    } else {
        0
    };
    let file = match &account.evidence_document_id {
        Some(id) => document::find(read, id).await?,
        None => None,
    };
    let file = file.map(|one| format!("{} ({})", one.file_name, one.sha256));
    let number = number_of(&account);
    let is_confirmed = number.as_ref().is_some_and(PaymentNumber::is_confirmed);
    let bank = number.as_ref().and_then(PaymentNumber::bank);
    let mut shown = Shown::new("payment_account").fact("name", name);
    if let Some(purpose) = purpose.filter(|purpose| !purpose.is_paid()) {
        shown = shown.fact("account_purpose", purpose.word());
    }
    shown = shown
        .fact("account_kind", account.kind.word())
        .fact("account_number", written(&account))
        .fact("account_holder", account.holder.clone());
    if let Some(bank) = bank {
        shown = shown.fact("account_bank", bank);
    }
    if !is_confirmed {
        shown = shown.fact("account_check", "not_confirmed");
    }
    Ok(Some(
        shown
            .fact("evidence", account.evidence.clone())
            .fact("evidence_file", file.unwrap_or_default())
            .fact("account_before", before.join("; "))
            .fact("account_wait_days", days.to_string()),
    ))
}

/// A second person said yes.
pub(crate) async fn approved(
    casework: &Casework,
    transaction: &mut Transaction,
    actor: &Actor,
    approval: &Approval,
) -> Result<Effect, ApprovalError> {
    casework
        .confirm_account(transaction, actor, &approval.subject_id)
        .await?;
    Ok(Effect::Done)
}

/// A second person said no, or what was to be decided is void.
pub(crate) async fn refused(
    casework: &Casework,
    transaction: &mut Transaction,
    actor: &Actor,
    approval: &Approval,
    reason: &str,
) -> Result<(), ApprovalError> {
    casework
        .refuse_account(transaction, actor, &approval.subject_id, reason)
        .await?;
    Ok(())
}
