//! Signing in with what is kept here: an e-mail address and a password, then a code of an authenticator.
//!
//! Guessing is slowed down by counting. An attempt is counted as failed before its password is looked at, so that a
//! thousand at once count like a thousand in a row, and what is refused by the count costs no hashing. Two counts are kept:
//!
//! - With one e-mail address so many may fail in a quarter of an hour, from anywhere: guessing one person's password takes
//!   longer than anybody lives, however many computers guess.
//! - From one network address so many more: a whole municipality may share one.
//!
//! A third is kept for whoever knows the password already: codes that did not fit, with one e-mail address in a day. Codes
//! are short, and ten in every quarter of an hour would find one within years. No stranger fills it, since nothing is counted
//! there without the password; a new way to sign in, by a colleague's help, empties it.
//!
//! The first would let a stranger keep somebody out for as long as they go on guessing. So a person who has signed in from
//! a network address within the last month is counted there by what fails from that address alone: what strangers do
//! elsewhere does not close the door of their own office. And a pause is never longer than a quarter of an hour after the
//! last guess; nothing has to be unlocked by anybody.

use ::store::account::{self, Account};
use ::store::session::Method;
use ::store::sign_in_attempt::{self as attempts, SignInAttempt};
use ::store::sign_in_step::{self as steps, SecondFactorStep};
use ::store::{Read, StoreError, Transaction, credential};
use jiff::{SignedDuration, Timestamp};

use crate::account::{self as accounts, after, before};
use crate::id::{self, NoRandomness, hash_of};
use crate::invitation::InvitationError;
use crate::keys::Keys;
use crate::password::{self, Fit, PasswordRefusal};
use crate::second_factor::Secret;
use crate::session::{Proof, SessionError};
use crate::{Casework, to_the_end};

/// Failed attempts are counted over this long.
pub const ATTEMPTS_WITHIN: SignedDuration = SignedDuration::from_mins(15);
/// So many failed attempts with one e-mail address close it for the rest of the time.
pub const MOST_FAILED_FOR_EMAIL: i64 = 10;
/// So many from one network address; a whole municipality may share one.
pub const MOST_FAILED_FROM_ADDRESS: i64 = 100;
/// A network address somebody signed in from so lately is one of theirs. Attempts are kept no longer.
const KNOWN_FOR: SignedDuration = SignedDuration::from_hours(30 * 24);
/// After the password there is so long to find the code.
pub const STEP_LASTS: SignedDuration = SignedDuration::from_mins(10);
/// So many codes may be tried after one password.
pub const MOST_CODES: i64 = 5;
/// Codes that do not fit are counted over this long too, for the whole account.
pub const CODES_WITHIN: SignedDuration = SignedDuration::from_hours(24);
/// So many of them, each with the right password, close the account to codes for the rest of the time: more than anybody
/// mistypes in a day, and far from enough to guess one.
pub const MOST_CODES_IN_A_DAY: i64 = 30;

/// Why nobody is signed in, or is not who they say. Nothing changed but the counts.
#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// E-mail address and password do not go together, or the account is not open. Nobody is told which.
    #[error("e-mail address and password do not go together")]
    DoesNotFit,
    /// The code is not one the authenticator shows now, or was used.
    #[error("the code does not fit")]
    CodeDoesNotFit,
    /// The password or the code is not theirs. Nobody is told which.
    #[error("password and code do not prove who it is")]
    NotProven,
    /// The code of the new authenticator does not fit.
    #[error("the code of the new authenticator does not fit")]
    NewCodeDoesNotFit,
    /// The way begun with the password is at its end: too long ago, too many codes, or used.
    #[error("the way to sign in is at its end")]
    Over,
    /// Too many attempts failed; not before then again.
    #[error("too many attempts failed")]
    TooMany {
        /// When it can be tried again, at the latest.
        again: Timestamp,
    },
    /// The new password is not taken.
    #[error(transparent)]
    Password(#[from] PasswordRefusal),
    /// The form does not hold the secret that was offered.
    #[error("the secret is not the one that was offered")]
    NotOffered,
    /// The invitation does not let them in.
    #[error(transparent)]
    Invitation(InvitationError),
    /// They signed in by another who knows them and have no password here.
    #[error("there is no password here")]
    NoPassword,
    /// The session has ended.
    #[error("there is no such session")]
    NoSuchSession,
    /// The site has no keys, so that no second factor can be checked.
    #[error("the site has no keys")]
    NoKeys,
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

impl From<SessionError> for SignInError {
    fn from(error: SessionError) -> Self {
        match error {
            SessionError::Store(error) => Self::Store(error),
            SessionError::NoRandomness(error) => Self::NoRandomness(error),
            SessionError::NoSuchSession | SessionError::NoSuchMandate => Self::NoSuchSession,
        }
    }
}

impl From<InvitationError> for SignInError {
    fn from(error: InvitationError) -> Self {
        match error {
            InvitationError::Store(error) => Self::Store(error),
            InvitationError::NoRandomness(error) => Self::NoRandomness(error),
            error => Self::Invitation(error),
        }
    }
}

/// Somebody who has just signed in.
#[derive(Clone, PartialEq, Eq)]
pub struct Arrived {
    /// The token of the session.
    pub token: String,
    /// The address they come back to; empty when nobody said.
    pub back: String,
}

/// An attempt that is counted.
#[derive(Clone)]
pub(crate) struct Attempt {
    pub(crate) id: String,
}

impl Casework {
    /// Checks an e-mail address and a password, and gives the token of the step that waits for a code. `address` is the
    /// network address it is asked from, `back` where they come back to.
    pub async fn begin_sign_in(
        &self,
        email: &str,
        password: String,
        address: &str,
        back: &str,
    ) -> Result<String, SignInError> {
        let attempt = self.count_attempt(email, address).await?;
        // Hashing hides how long everything else takes, and nothing is hashed here: so nobody is looked for either.
        if password::is_too_long(&password) {
            return Err(SignInError::DoesNotFit);
        }
        let mut read = self.store.reader().await?;
        let account = account::find_by_email(&mut read, email).await?;
        let account = account.filter(is_open);
        // Nobody has the empty id. It is asked for all the same: an address without an account takes as many questions.
        let id = account.as_ref().map_or("", |account| &account.id);
        let credential = credential::find(&mut read, id).await?;
        drop(read);
        let hash = credential.map(|credential| credential.password_hash);
        let fit = self.hasher.fits(password.clone(), hash).await;
        let account = account.filter(|_| fit != Fit::No);
        let account = account.ok_or(SignInError::DoesNotFit)?;
        self.must_keys()?;
        let renewed = match fit {
            Fit::Outdated => self.hasher.hash(password).await,
            Fit::No | Fit::Yes => None,
        };
        let (this, back) = (self.clone(), back.to_owned());
        to_the_end(async move {
            let (token, now) = (id::token()?, this.now());
            let mut transaction = this.store.begin_regardless().await?;
            if let Some(hash) = renewed {
                credential::set_password_hash(&mut transaction, &account.id, &hash).await?;
            }
            attempts::withdraw(&mut transaction, &attempt.id).await?;
            let step = SecondFactorStep {
                token_hash: hash_of(&token),
                account_id: account.id,
                back,
                tries: 0,
                created_at: now,
                expires_at: after(now, STEP_LASTS),
            };
            steps::insert(&mut transaction, &step).await?;
            transaction.commit().await?;
            Ok(token)
        })
        .await
    }

    /// Whether somebody is on the way, with a password that was right.
    pub async fn waits_for_code(&self, step: &str) -> Result<bool, StoreError> {
        let found = steps::find(&mut self.store.reader().await?, &hash_of(step)).await?;
        Ok(found.is_some_and(|step| self.holds(&step)))
    }

    /// Checks the code and begins a session.
    pub async fn finish_sign_in(
        &self,
        step: &str,
        code: &str,
        address: &str,
        device: &str,
    ) -> Result<Arrived, SignInError> {
        let (this, step_hash) = (self.clone(), hash_of(step));
        let (code, address) = (code.to_owned(), address.to_owned());
        let device = device.to_owned();
        to_the_end(async move {
            let now = this.now();
            let mut transaction = this.store.begin_regardless().await?;
            let step = steps::find(&mut transaction, &step_hash).await?;
            let step = step.filter(|step| this.holds(step));
            let step = step.ok_or(SignInError::Over)?;
            let account = account::find(&mut transaction, &step.account_id).await?;
            let account = account.filter(is_open).ok_or(SignInError::Over)?;
            let attempt = this
                .count_in(&mut transaction, &account.email, &address)
                .await?;
            if !this.uses_code(&mut transaction, &account, &code).await? {
                attempts::password_was_right(&mut transaction, &attempt.id).await?;
                steps::count_try(&mut transaction, &step_hash).await?;
                transaction.commit().await?;
                return Err(if step.tries + 1 < MOST_CODES {
                    SignInError::CodeDoesNotFit
                } else {
                    SignInError::Over
                });
            }
            steps::end(&mut transaction, &step_hash).await?;
            attempts::succeed(&mut transaction, &attempt.id).await?;
            let proof = Proof {
                method: Method::Password,
                issuer: None,
                acr: None,
                at: now,
            };
            let begun = this.begin_session(&mut transaction, &account, proof, &device);
            let token = begun.await?;
            transaction.commit().await?;
            Ok(Arrived {
                token,
                back: step.back,
            })
        })
        .await
    }

    /// Gives up a way to sign in that was begun.
    pub async fn leave_sign_in(&self, step: &str) -> Result<(), StoreError> {
        let (this, step_hash) = (self.clone(), hash_of(step));
        to_the_end(async move {
            let mut transaction = this.store.begin_regardless().await?;
            steps::end(&mut transaction, &step_hash).await?;
            transaction.commit().await
        })
        .await
    }

    /// How many passwords this program has hashed: what attempts to sign in have cost.
    pub fn passwords_hashed(&self) -> u64 {
        self.hasher.hashed()
    }

    pub(crate) fn must_keys(&self) -> Result<&Keys, SignInError> {
        self.keys().ok_or(SignInError::NoKeys)
    }

    fn holds(&self, step: &SecondFactorStep) -> bool {
        self.now() < step.expires_at && step.tries < MOST_CODES
    }

    /// Uses a code of the authenticator of an account, by somebody whose password was right. Returns whether it fits and was
    /// not used before. Refused without a look at it when too many codes have failed in a day.
    pub(crate) async fn uses_code(
        &self,
        transaction: &mut Transaction,
        account: &Account,
        code: &str,
    ) -> Result<bool, SignInError> {
        let (keys, now) = (self.must_keys()?, self.now());
        let Some(credential) = credential::find(transaction, &account.id).await? else {
            return Ok(false);
        };
        // What failed against an earlier authenticator says nothing of this one.
        let since = before(now, CODES_WITHIN).max(credential.changed_at);
        let (email, most) = (accounts::hash_of(&account.email), MOST_CODES_IN_A_DAY);
        let first = attempts::second_factor_failed_since(transaction, &email, since, most).await?;
        if let Some(first) = first {
            let again = after(first, CODES_WITHIN);
            return Err(SignInError::TooMany { again });
        }
        let secret = Secret::opened(keys, &credential.second_factor, &account.id);
        let step = secret.and_then(|secret| secret.step_of(code, now));
        match step {
            Some(step) => Ok(credential::use_step(transaction, &account.id, step).await?),
            None => Ok(false),
        }
    }

    /// Counts an attempt as failed, until it is known to be none. Refuses it when too many have failed.
    pub(crate) async fn count_attempt(
        &self,
        email: &str,
        address: &str,
    ) -> Result<Attempt, SignInError> {
        // A flood is turned away without a lock on the database.
        let mut read = self.store.reader().await?;
        let (email_hash, address_hash) = (accounts::hash_of(email), accounts::hash_of(address));
        within_limits(&mut read, &email_hash, &address_hash, self.now()).await?;
        drop(read);
        let (this, email, address) = (self.clone(), email.to_owned(), address.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin_regardless().await?;
            let attempt = this.count_in(&mut transaction, &email, &address).await?;
            transaction.commit().await?;
            Ok(attempt)
        })
        .await
    }

    async fn count_in(
        &self,
        transaction: &mut Transaction,
        email: &str,
        address: &str,
    ) -> Result<Attempt, SignInError> {
        let now = self.now();
        let attempt = SignInAttempt {
            id: id::new()?,
            email_hash: accounts::hash_of(email),
            address_hash: accounts::hash_of(address),
            at: now,
            succeeded: false,
            right_password: false,
        };
        let (email_hash, address_hash) = (&attempt.email_hash, &attempt.address_hash);
        within_limits(transaction, email_hash, address_hash, now).await?;
        attempts::insert(transaction, &attempt).await?;
        Ok(Attempt { id: attempt.id })
    }
}

async fn within_limits(
    read: &mut impl Read,
    email_hash: &str,
    address_hash: &str,
    now: Timestamp,
) -> Result<(), SignInError> {
    let (since, month) = (before(now, ATTEMPTS_WITHIN), before(now, KNOWN_FOR));
    let from_address = attempts::failed_from_address_since(read, address_hash, since).await?;
    let known = attempts::succeeded_for_both_since(read, email_hash, address_hash, month).await?;
    let for_email = if known > 0 {
        attempts::failed_for_both_since(read, email_hash, address_hash, since).await?
    } else {
        attempts::failed_for_email_since(read, email_hash, since).await?
    };
    if for_email >= MOST_FAILED_FOR_EMAIL || from_address >= MOST_FAILED_FROM_ADDRESS {
        let again = after(now, ATTEMPTS_WITHIN);
        return Err(SignInError::TooMany { again });
    }
    Ok(())
}

/// Whether somebody can sign in to an account.
pub(crate) fn is_open(account: &Account) -> bool {
    account.closed.is_none() && account.activated_at.is_some()
}
