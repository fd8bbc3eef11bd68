//! Accounts and signing in: the first, simple kind. A session is a random token in a cookie, of which
//! only the hash is kept.

use ::store::account::{self as rows, Account};
use ::store::audit::{self, Entry};
use ::store::session::{self, Session};
use ::store::sign_in_attempt::{self, SignInAttempt};
use ::store::{StoreError, Transaction};
use jiff::{SignedDuration, Timestamp};

use crate::id::{self, NoRandomness};
use crate::{Actor, Casework, password, to_the_end};

/// The shortest password.
pub const SHORTEST_PASSWORD_CHARACTERS: usize = 12;
/// The longest password; hashing a longer one would cost us more than it costs whoever sends it.
pub const LONGEST_PASSWORD_CHARACTERS: usize = 200;
/// A session that is not used ends after this long.
pub const IDLE: SignedDuration = SignedDuration::from_mins(60);
/// A session ends after this long, however much it is used.
pub const LONGEST_SESSION: SignedDuration = SignedDuration::from_hours(12);
/// Failed attempts are counted over this long.
pub const ATTEMPTS_WITHIN: SignedDuration = SignedDuration::from_mins(15);
/// So many failed attempts with one e-mail address close it for the rest of the time.
const MOST_FAILED_FOR_EMAIL: i64 = 10;
/// So many from one network address; a whole municipality may share one.
const MOST_FAILED_FROM_ADDRESS: i64 = 100;
/// A use is noted at most this often, so that reading pages does not write to the database.
const NOTED_EVERY: SignedDuration = SignedDuration::from_mins(1);

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

/// A new account.
#[derive(Clone, PartialEq, Eq)]
pub struct NewAccount {
    /// The name of the person.
    pub name: String,
    /// The e-mail address, to sign in with.
    pub email: String,
    /// The password.
    pub password: String,
    /// Whether the person may change anything, or only read.
    pub may_write: bool,
}

/// Somebody who is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    /// Who.
    pub actor: Actor,
    /// Whether the person may change anything.
    pub may_write: bool,
    /// When the session ends if it is not used.
    pub until: Timestamp,
}

impl Casework {
    /// Adds an account.
    pub async fn add_account(
        &self,
        actor: &Actor,
        new: NewAccount,
    ) -> Result<Account, AccountError> {
        let (name, email) = (new.name.trim().to_owned(), new.email.trim().to_lowercase());
        if name.is_empty() {
            return Err(AccountError::NoName);
        }
        if !is_email(&email) {
            return Err(AccountError::NoEmail);
        }
        let length = new.password.chars().count();
        if !(SHORTEST_PASSWORD_CHARACTERS..=LONGEST_PASSWORD_CHARACTERS).contains(&length) {
            return Err(AccountError::PasswordLength);
        }
        let hash = hashed(new.password).await.ok_or(NoRandomness)?;
        let (this, actor) = (self.clone(), actor.clone());
        to_the_end(async move {
            let account = Account {
                id: id::new()?,
                name,
                email,
                password_hash: hash,
                may_write: new.may_write,
                created_by: actor.id.clone(),
                created_at: this.now(),
                closed_at: None,
            };
            let mut transaction = this.store.begin().await?;
            match rows::insert(&mut transaction, &account).await {
                Err(StoreError::Taken { .. }) => return Err(AccountError::EmailTaken),
                other => other?,
            }
            this.note_account(&mut transaction, &actor, "added", &account.id)
                .await?;
            transaction.commit().await?;
            Ok(account)
        })
        .await
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
        drop(read);
        let account = account.filter(|account| account.closed_at.is_none());
        let hash = account
            .as_ref()
            .map(|account| account.password_hash.clone());
        let fits = fitting(password, hash).await;
        let this = self.clone();
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
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
            let token = id::token()?;
            let session = Session {
                token_hash: hash_of(&token),
                account_id: account.id.clone(),
                created_at: now,
                seen_at: now,
                expires_at: after(now, LONGEST_SESSION),
            };
            session::insert(&mut transaction, &session).await?;
            let actor = actor_of(&account);
            this.note_account(&mut transaction, &actor, "signed_in", &account.id)
                .await?;
            transaction.commit().await?;
            Ok(token)
        })
        .await
    }

    /// Who a token belongs to, when its session still runs.
    pub async fn signed_in(&self, token: &str) -> Result<Option<SignedIn>, StoreError> {
        let token_hash = hash_of(token);
        let now = self.now();
        let mut read = self.store.reader().await?;
        let Some(session) = session::find(&mut read, &token_hash).await? else {
            return Ok(None);
        };
        let until = after(session.seen_at, IDLE).min(session.expires_at);
        let account = rows::find(&mut read, &session.account_id).await?;
        drop(read);
        let Some(account) = account.filter(|account| account.closed_at.is_none() && now < until)
        else {
            return Ok(None);
        };
        if now.duration_since(session.seen_at) >= NOTED_EVERY {
            let this = self.clone();
            to_the_end(async move {
                let mut transaction = this.store.begin().await?;
                session::touch(&mut transaction, &token_hash, now).await?;
                transaction.commit().await
            })
            .await?;
        }
        Ok(Some(SignedIn {
            actor: actor_of(&account),
            may_write: account.may_write,
            until: after(now, IDLE).min(session.expires_at),
        }))
    }

    /// Ends the session of a token.
    pub async fn sign_out(&self, token: &str) -> Result<(), StoreError> {
        let (this, token_hash) = (self.clone(), hash_of(token));
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            session::end(&mut transaction, &token_hash).await?;
            transaction.commit().await
        })
        .await
    }

    async fn note_account(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        act: &str,
        account: &str,
    ) -> Result<(), StoreError> {
        let entry = Entry {
            at: self.now(),
            actor_id: &actor.id,
            actor_name: &actor.name,
            act,
            subject_kind: "account",
            subject_id: account,
            reason: None,
            details: "{}",
        };
        audit::append(transaction, entry).await?;
        Ok(())
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

fn actor_of(account: &Account) -> Actor {
    Actor {
        id: account.id.clone(),
        name: account.name.clone(),
    }
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

fn hash_of(text: &str) -> String {
    documents::proof::sha256(text.trim().to_lowercase().as_bytes())
}

// The clock is nowhere near the ends of time, where these would stop.
fn before(moment: Timestamp, span: SignedDuration) -> Timestamp {
    moment.checked_sub(span).unwrap_or(moment)
}

fn after(moment: Timestamp, span: SignedDuration) -> Timestamp {
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
