//! Looking after accounts: who has one, by which mandates, since when nobody has used it; ending sessions; closing it.
//! Auditors and administrators see all of it, administrators act.

use ::store::account::{self, Account};
use ::store::audit::{self, Recorded};
use ::store::mandate::{self, Mandate};
use ::store::session::{self, Session};
use ::store::sign_in_attempt::{self, Hour, SignInAttempt};
use ::store::{Read, StoreError, condition, credential, invitation};
use grants::Role;
use grants::authorisation::Act;
use grants::mandate::usable;
use jiff::{SignedDuration, Timestamp};

use crate::account::{before, hash_of};
use crate::actor::{NotAllowed, Note};
use crate::approval::LONGEST_REASON_CHARACTERS;
use crate::mandate::{MandateError, is_open};
use crate::organisation::name_of;
use crate::sign_in::{ATTEMPTS_WITHIN, MOST_FAILED_FOR_EMAIL, MOST_FAILED_FROM_ADDRESS};
use crate::{Actor, Casework, to_the_end};

/// So many acts and attempts stand on the page of an account.
const MOST_SHOWN: i64 = 50;
/// Attempts are kept this long, see the worker.
const ATTEMPTS_SHOWN: SignedDuration = SignedDuration::from_hours(24 * 7);
/// An address is watched when this many attempts from it failed within the time attempts are counted over.
const WATCHED_FAILURES: i64 = 5;

/// Why nothing is done to an account.
#[derive(Debug, thiserror::Error)]
pub enum AdministrationError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The person's role does not allow it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// There is no such account.
    #[error("there is no such account")]
    NoSuchAccount,
    /// There is no such session, or it has ended.
    #[error("there is no such session")]
    NoSuchSession,
    /// The account is closed already.
    #[error("the account is closed already")]
    Closed,
    /// Nobody closes their own account.
    #[error("nobody closes their own account")]
    OwnAccount,
    /// Nobody would be left to look after accounts.
    #[error("it is the account of the last administrator")]
    LastAdministrator,
    /// A reason is needed.
    #[error("a reason is needed")]
    ReasonMissing,
    /// The reason is too long.
    #[error("the reason is too long")]
    ReasonTooLong,
    /// A mandate of the person could not be ended.
    #[error(transparent)]
    Mandate(#[from] MandateError),
}

/// A mandate, with the name of its organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The mandate.
    pub mandate: Mandate,
    /// The name of the organisation.
    pub organisation: String,
}

/// An account in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The account.
    pub account: Account,
    /// The mandates that are proposed or in force.
    pub mandates: Vec<Held>,
    /// When the person last signed in.
    pub last_signed_in: Option<Timestamp>,
}

/// Everything about an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looked {
    /// The account.
    pub account: Account,
    /// Every mandate the person has or had.
    pub mandates: Vec<Held>,
    /// The sessions that run, the latest first.
    pub sessions: Vec<Session>,
    /// The latest attempts to sign in with the address.
    pub attempts: Vec<SignInAttempt>,
    /// What was done to the account, the latest first.
    pub history: Vec<Recorded>,
    /// Whether there is a second factor kept here.
    pub has_second_factor: bool,
    /// How many providers know the person.
    pub identities: i64,
    /// Whether an invitation waits to be used.
    pub is_invited: bool,
}

/// Attempts to sign in, over a week and now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempts {
    /// Hour by hour, the latest first.
    pub hours: Vec<Hour>,
    /// Network addresses from which many failed lately, and whether they are paused.
    pub addresses: Vec<Watched>,
    /// E-mail addresses with which many failed lately, and whether they are paused.
    pub emails: Vec<Watched>,
}

/// Somewhere from which many attempts failed lately.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Watched {
    /// The first characters of the hash of the address: enough to tell two apart, too few to find the address.
    pub address: String,
    /// How many failed.
    pub failed: i64,
    /// The latest.
    pub latest: Timestamp,
    /// Whether no more are taken for now.
    pub is_paused: bool,
}

impl Casework {
    /// The accounts whose name, e-mail address or organisation holds some words; all when there are none.
    pub async fn accounts_with(
        &self,
        actor: &Actor,
        words: &str,
    ) -> Result<Vec<Listed>, AdministrationError> {
        actor.must(Act::ReadAccounts)?;
        let words = words.trim().to_lowercase();
        let mut read = self.store.reader().await?;
        let signed_in = condition::last_signed_in(&mut read).await?;
        let mut listed = Vec::new();
        for account in account::all(&mut read).await? {
            let mut mandates = held(&mut read, &account.id).await?;
            mandates.retain(|held| is_open(&held.mandate));
            let holds = |text: &str| text.to_lowercase().contains(&words);
            let found = holds(&account.name)
                || holds(&account.email)
                || mandates.iter().any(|held| holds(&held.organisation));
            if !found {
                continue;
            }
            let at = signed_in.binary_search_by(|(id, _)| id.cmp(&account.id));
            let last_signed_in = at.ok().and_then(|at| signed_in.get(at)).map(|(_, at)| *at);
            listed.push(Listed {
                account,
                mandates,
                last_signed_in,
            });
        }
        Ok(listed)
    }

    /// Everything about an account.
    pub async fn account_of(&self, actor: &Actor, id: &str) -> Result<Looked, AdministrationError> {
        actor.must(Act::ReadAccounts)?;
        let mut read = self.store.reader().await?;
        let account = account::find(&mut read, id).await?;
        let account = account.ok_or(AdministrationError::NoSuchAccount)?;
        let now = self.now();
        let mut sessions = session::of_account(&mut read, id).await?;
        sessions.retain(|one| now < crate::session::ends(one));
        let (has_second_factor, identities) = condition::ways_in(&mut read, id).await?;
        let hash = hash_of(&account.email);
        let invited = invitation::open_of(&mut read, id).await?;
        Ok(Looked {
            mandates: held(&mut read, id).await?,
            sessions,
            attempts: sign_in_attempt::of_email(&mut read, &hash, MOST_SHOWN).await?,
            history: audit::of_subject(&mut read, "account", id, MOST_SHOWN, None).await?,
            has_second_factor,
            identities,
            is_invited: invited.is_some_and(|one| now < one.expires_at),
            account,
        })
    }

    /// Attempts to sign in, over a week and now.
    pub async fn attempts(&self, actor: &Actor) -> Result<Attempts, AdministrationError> {
        actor.must(Act::ReadAccounts)?;
        let now = self.now();
        let counted = before(now, ATTEMPTS_WITHIN);
        let mut read = self.store.reader().await?;
        let hours = sign_in_attempt::by_hour(&mut read, before(now, ATTEMPTS_SHOWN)).await?;
        let addresses =
            sign_in_attempt::addresses_that_failed(&mut read, counted, WATCHED_FAILURES).await?;
        let emails =
            sign_in_attempt::emails_that_failed(&mut read, counted, WATCHED_FAILURES).await?;
        Ok(Attempts {
            hours,
            addresses: watched(addresses, MOST_FAILED_FROM_ADDRESS),
            emails: watched(emails, MOST_FAILED_FOR_EMAIL),
        })
    }

    /// Ends one session of somebody, by its id, or all of them. Tells how many ended.
    pub async fn end_sessions(
        &self,
        actor: &Actor,
        account_id: &str,
        session_id: Option<&str>,
    ) -> Result<u64, AdministrationError> {
        actor.must(Act::CloseAccounts)?;
        let (this, actor, account_id) = (self.clone(), actor.clone(), account_id.to_owned());
        let session_id = session_id.map(str::to_owned);
        to_the_end(async move {
            // A session that must end ends, even while nothing else is to be written.
            let mut transaction = this.store.begin_regardless().await?;
            let account = account::find(&mut transaction, &account_id).await?;
            account.ok_or(AdministrationError::NoSuchAccount)?;
            let ended = match &session_id {
                None => session::end_of_account(&mut transaction, &account_id).await?,
                Some(id) => {
                    let theirs = session::of_account(&mut transaction, &account_id).await?;
                    let one = theirs.into_iter().find(|one| one.id == *id);
                    let one = one.ok_or(AdministrationError::NoSuchSession)?;
                    session::end(&mut transaction, &one.token_hash).await?;
                    1
                }
            };
            let details = serde_json::json!({ "sessions": ended, "session": session_id });
            let note = Note {
                act: "sessions_ended",
                subject_kind: "account",
                subject_id: &account_id,
                reason: None,
                details: &details.to_string(),
            };
            this.record_act(&mut transaction, &actor, note).await?;
            transaction.commit().await?;
            Ok(ended)
        })
        .await
    }

    /// Closes an account for good: its sessions, mandates and invitations end with it, and what it signs in with is
    /// removed. What the person did stays.
    pub async fn close_account(
        &self,
        actor: &Actor,
        account_id: &str,
        reason: &str,
    ) -> Result<(), AdministrationError> {
        actor.must(Act::CloseAccounts)?;
        let reason = reason.trim().to_owned();
        if reason.is_empty() {
            return Err(AdministrationError::ReasonMissing);
        }
        if reason.chars().count() > LONGEST_REASON_CHARACTERS {
            return Err(AdministrationError::ReasonTooLong);
        }
        let (this, actor, account_id) = (self.clone(), actor.clone(), account_id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let account = account::find(&mut transaction, &account_id).await?;
            let account = account.ok_or(AdministrationError::NoSuchAccount)?;
            if account.closed.is_some() {
                return Err(AdministrationError::Closed);
            }
            if account.id == actor.id {
                return Err(AdministrationError::OwnAccount);
            }
            let able = this.able(&mut transaction, Role::Administrator).await?;
            if able == [account.id.as_str()] {
                return Err(AdministrationError::LastAdministrator);
            }
            let (id, signed) = (&account.id, this.signed(&actor));
            this.end_all_of(&mut transaction, &actor, id, &reason)
                .await?;
            session::end_of_account(&mut transaction, id).await?;
            invitation::end_of(&mut transaction, id, signed.at).await?;
            credential::remove(&mut transaction, id).await?;
            account::close(&mut transaction, id, &signed, &reason).await?;
            let note = Note {
                act: "closed",
                subject_kind: "account",
                subject_id: id,
                reason: Some(&reason),
                details: "{}",
            };
            this.record_act(&mut transaction, &actor, note).await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// The accounts that can act in a role today, in order.
    pub(crate) async fn able(
        &self,
        read: &mut impl Read,
        role: Role,
    ) -> Result<Vec<String>, StoreError> {
        let today = self.today();
        let mut able = Vec::new();
        for account in account::all(read).await? {
            if account.closed.is_some() || account.activated_at.is_none() {
                continue;
            }
            let theirs = mandate::of_account(read, &account.id).await?;
            let has =
                |one: &Mandate| one.role == role && usable(one.status, one.from, one.to, today);
            if theirs.iter().any(has) {
                able.push(account.id);
            }
        }
        able.sort();
        Ok(able)
    }
}

async fn held(read: &mut impl Read, account_id: &str) -> Result<Vec<Held>, StoreError> {
    let mut all = Vec::new();
    for mandate in mandate::of_account(read, account_id).await? {
        all.push(Held {
            organisation: name_of(read, &mandate.organisation_id).await?,
            mandate,
        });
    }
    Ok(all)
}

fn watched(failed: Vec<(String, i64, Timestamp)>, most: i64) -> Vec<Watched> {
    let watched = failed.into_iter().map(|(hash, failed, latest)| Watched {
        address: hash.chars().take(8).collect(),
        failed,
        latest,
        is_paused: failed >= most,
    });
    watched.collect()
}
