//! Accounts and signing in: the first, simple kind. A session is a random token in a cookie, of which
//! only the hash is kept.

use ::store::account::{self as rows, Account};
use ::store::sign_in_attempt::{self, SignInAttempt};
use ::store::{StoreError, Transaction, credential};
use jiff::{SignedDuration, Timestamp};

use crate::actor::Note;
use crate::id::{self, NoRandomness};
use crate::session::{Proof, SessionError};
use crate::{Actor, Casework, password, to_the_end};

/// The shortest password.
pub const SHORTEST_PASSWORD_CHARACTERS: usize = 12;
/// The longest password; hashing a longer one would cost us more than it costs whoever sends it.
pub const LONGEST_PASSWORD_CHARACTERS: usize = 200;
/// Failed attempts are counted over this long.
pub const ATTEMPTS_WITHIN: SignedDuration = SignedDuration::from_mins(15);
/// So many failed attempts with one e-mail address close it for the rest of the time.
pub const MOST_FAILED_FOR_EMAIL: i64 = 10;
/// So many from one network address; a whole municipality may share one.
pub const MOST_FAILED_FROM_ADDRESS: i64 = 100;

/// Why an account is not added or nobody is signed in.
#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is an account with this e-mail address.
    #[error("there is an account with this e-mail address")]
    EmailTaken,
    /// It is no e-mail address.
    #[error("this is no e-mail address")]
    NoEmail,
    /// A name is needed.
    #[error("a name is needed")]
    NoName,
    /// The password is too short or too long.
    #[error("the password is too short or too long")]
    PasswordLength,
    /// E-mail address and password do not go together, or the account is closed.
    #[error("e-mail address and password do not go together")]
    DoesNotFit,
    /// Too many attempts failed; not before then again.
    #[error("too many attempts failed")]
    TooMany {
        /// When it can be tried again, at the latest.
        again: Timestamp,
    },
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

impl Casework {
    /// Opens an account nobody can sign in to yet, in the transaction that has use for it.
    pub(crate) async fn open_account(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        name: &str,
        email: &str,
    ) -> Result<Account, AccountError> {
        let (name, email) = (name.trim().to_owned(), email.trim().to_lowercase());
        if name.is_empty() {
            return Err(AccountError::NoName);
        }
        if !is_email(&email) {
            return Err(AccountError::NoEmail);
        }
        let account = Account {
            id: id::new()?,
            name,
            email,
            created_by: actor.id.clone(),
            created_at: self.now(),
            activated_at: None,
            closed: None,
            closed_reason: None,
        };
        match rows::insert(transaction, &account).await {
            Err(StoreError::Taken { .. }) => return Err(AccountError::EmailTaken),
            other => other?,
        }
        self.note_account(transaction, actor, "added", &account.id)
            .await?;
        Ok(account)
    }

    /// Every account, closed ones too.
    pub async fn accounts(&self) -> Result<Vec<Account>, StoreError> {
        rows::all(&mut self.store.reader().await?).await
    }

    /// Signs somebody in and gives the token of the session. `address` is the network address it is asked from.
    pub async fn sign_in(
        &self,
        email: &str,
        password: String,
        address: &str,
    ) -> Result<String, AccountError> {
        let (email_hash, address_hash) = (hash_of(email), hash_of(address));
        let (now, since) = (self.now(), before(self.now(), ATTEMPTS_WITHIN));
        let mut read = self.store.reader().await?;
        let for_email =
            sign_in_attempt::failed_for_email_since(&mut read, &email_hash, since).await?;
        let from_address =
            sign_in_attempt::failed_from_address_since(&mut read, &address_hash, since).await?;
        if for_email >= MOST_FAILED_FOR_EMAIL || from_address >= MOST_FAILED_FROM_ADDRESS {
            let again = after(now, ATTEMPTS_WITHIN);
            return Err(AccountError::TooMany { again });
        }
        let account = rows::find_by_email(&mut read, email).await?;
        let account = account.filter(|account| account.closed.is_none());
        let credential = match &account {
            Some(account) => credential::find(&mut read, &account.id).await?,
            None => None,
        };
        drop(read);
        let hash = credential.map(|credential| credential.password_hash);
        let fits = fitting(password, hash).await;
        let this = self.clone();
        to_the_end(async move {
            let mut transaction = this.store.begin_regardless().await?;
            let attempt = SignInAttempt {
                id: id::new()?,
                email_hash,
                address_hash,
                at: now,
                succeeded: fits,
            };
            sign_in_attempt::insert(&mut transaction, &attempt).await?;
            let Some(account) = account.filter(|_| fits) else {
                transaction.commit().await?;
                return Err(AccountError::DoesNotFit);
            };
            let proof = Proof::password(now);
            let token = this
                .begin_session(&mut transaction, &account, proof, "")
                .await?;
            transaction.commit().await?;
            Ok(token)
        })
        .await
    }

    pub(crate) async fn note_account(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        act: &str,
        account: &str,
    ) -> Result<(), StoreError> {
        let note = Note {
            act,
            subject_kind: "account",
            subject_id: account,
            reason: None,
            details: "{}",
        };
        self.record_act(transaction, actor, note).await?;
        Ok(())
    }
}

impl From<SessionError> for AccountError {
    fn from(error: SessionError) -> Self {
        match error {
            SessionError::Store(error) => Self::Store(error),
            SessionError::NoRandomness(error) => Self::NoRandomness(error),
            // Nobody is asked for these where a session begins.
            SessionError::NoSuchSession | SessionError::NoSuchMandate => Self::DoesNotFit,
        }
    }
}

/// A password nobody can guess, for somebody who is told it once: five groups of four letters and digits.
pub fn made_password() -> Result<String, AccountError> {
    let token = id::token()?;
    let groups: Vec<&str> = (0..5)
        .filter_map(|at| token.get(4 * at..4 * at + 4))
        .collect();
    Ok(groups.join("-"))
}

/// Something before an at sign, and after it something with a point inside. Whether it reaches anybody only a letter can tell.
fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else {
        return false;
    };
    let plain =
        |text: &str| !text.contains(|c: char| c.is_whitespace() || c.is_control() || c == '@');
    let inside = domain.trim_matches('.').contains('.') && domain == domain.trim_matches('.');
    !local.is_empty() && plain(local) && plain(domain) && inside && text.len() <= 254
}

pub(crate) fn hash_of(text: &str) -> String {
    documents::proof::sha256(text.trim().to_lowercase().as_bytes())
}

// The clock is nowhere near the ends of time, where these would stop.
pub(crate) fn before(moment: Timestamp, span: SignedDuration) -> Timestamp {
    moment.checked_sub(span).unwrap_or(moment)
}

pub(crate) fn after(moment: Timestamp, span: SignedDuration) -> Timestamp {
    moment.checked_add(span).unwrap_or(moment)
}

async fn hashed(password: String) -> Option<String> {
    let hash = tokio::task::spawn_blocking(move || password::hash(&password));
    hash.await.unwrap_or_default()
}

async fn fitting(password: String, hash: Option<String>) -> bool {
    let fits = tokio::task::spawn_blocking(move || {
        password.chars().count() <= LONGEST_PASSWORD_CHARACTERS
            && password::fits(&password, hash.as_deref())
    });
    fits.await.unwrap_or_default()
}
