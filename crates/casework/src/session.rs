//! Sessions: a random token in a cookie, of which only the hash is kept. A session is for one mandate; whoever has several
//! chooses which one they act by, and gets a new token then.

use ::store::account::{self, Account};
use ::store::mandate::{self, Mandate};
use ::store::session::{self as rows, Method, Session};
use ::store::sign_in_attempt::{self, SignInAttempt};
use ::store::{Read, StoreError, Transaction};
use grants::mandate::usable;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use crate::account::{self as accounts, after};
use crate::actor::Note;
use crate::id::{self, NoRandomness, hash_of};
use crate::organisation::name_of;
use crate::{Actor, ActsFor, Casework, to_the_end};

/// A session that is not used ends after this long.
pub const IDLE: SignedDuration = SignedDuration::from_mins(60);
/// A session ends after this long, however much it is used.
pub const LONGEST_SESSION: SignedDuration = SignedDuration::from_hours(12);
/// A use is noted at most this often, so that reading pages does not write to the database.
const NOTED_EVERY: SignedDuration = SignedDuration::from_mins(1);

/// Why a session does not go on.
#[derive(Debug, thiserror::Error)]
pub enum SessionError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is no such session, or it has ended.
    #[error("there is no such session")]
    NoSuchSession,
    /// The mandate is not theirs, or cannot be used today.
    #[error("the mandate is not theirs, or cannot be used today")]
    NoSuchMandate,
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

/// How somebody proved who they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// By what.
    pub method: Method,
    /// The provider that vouched for them.
    pub issuer: Option<String>,
    /// The level it vouched for.
    pub acr: Option<String>,
    /// When.
    pub at: Timestamp,
}

impl Proof {
    /// By a password and a second factor kept here.
    pub fn password(at: Timestamp) -> Self {
        Self {
            method: Method::Password,
            issuer: None,
            acr: None,
            at,
        }
    }
}

/// One of somebody's sessions, as they know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnSession {
    /// The id it is ended by.
    pub id: String,
    /// How they signed in.
    pub method: Method,
    /// For whom they act in it.
    pub acts_for: Option<ActsFor>,
    /// When it began.
    pub created_at: Timestamp,
    /// When it was last used.
    pub seen_at: Timestamp,
    /// When it ends, used or not.
    pub expires_at: Timestamp,
    /// What it runs on.
    pub device: String,
}

/// Somebody who is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    /// Who, for whom and by which mandate.
    pub actor: Actor,
    /// The id of the session.
    pub session_id: String,
    /// When the session ends if it is not used.
    pub until: Timestamp,
    /// When it ends, used or not.
    pub at_the_latest: Timestamp,
    /// The mandates the person can use today.
    pub mandates: Vec<ActsFor>,
}

impl Casework {
    /// Begins a session, in the transaction that found out who it is. Whoever has one mandate acts by it at once.
    pub(crate) async fn begin_session(
        &self,
        transaction: &mut Transaction,
        account: &Account,
        proof: Proof,
        device: &str,
    ) -> Result<String, SessionError> {
        let (token, now) = (id::token()?, self.now());
        let details = crate::identity::details(&proof);
        let mandates = usable_by(transaction, &account.id, self.today()).await?;
        let mandate_id = match mandates.as_slice() {
            [only] => Some(only.id.clone()),
            _ => None,
        };
        let session = Session {
            token_hash: hash_of(&token),
            id: id::new()?,
            account_id: account.id.clone(),
            mandate_id,
            method: proof.method,
            issuer: proof.issuer,
            acr: proof.acr,
            authenticated_at: proof.at,
            created_at: now,
            seen_at: now,
            expires_at: after(now, LONGEST_SESSION),
            device: device.to_owned(),
        };
        rows::insert(transaction, &session).await?;
        let actor = Actor {
            id: account.id.clone(),
            name: account.name.clone(),
            acts_for: None,
            authenticated_at: Some(proof.at),
        };
        let note = Note {
            act: "signed_in",
            subject_kind: "account",
            subject_id: &account.id,
            reason: None,
            details: &details,
        };
        self.record_act(transaction, &actor, note).await?;
        Ok(token)
    }

    /// Who a token belongs to, when its session still runs. A session by a mandate that has ended does not.
    pub async fn signed_in(&self, token: &str) -> Result<Option<SignedIn>, StoreError> {
        let token_hash = hash_of(token);
        let now = self.now();
        let mut read = self.store.reader().await?;
        let Some(session) = rows::find(&mut read, &token_hash).await? else {
            return Ok(None);
        };
        let account = account::find(&mut read, &session.account_id).await?;
        let account = account.filter(|account| account.closed.is_none() && runs(&session, now));
        let Some(account) = account else {
            return Ok(None);
        };
        let mut mandates = Vec::new();
        for mandate in usable_by(&mut read, &account.id, self.today()).await? {
            mandates.push(acts_for(&mut read, mandate).await?);
        }
        drop(read);
        let acts_for = match &session.mandate_id {
            None => None,
            Some(id) => {
                let chosen = mandates.iter().find(|one| one.mandate_id == *id);
                let Some(chosen) = chosen else {
                    return Ok(None);
                };
                Some(chosen.clone())
            }
        };
        if now.duration_since(session.seen_at) >= NOTED_EVERY {
            let this = self.clone();
            to_the_end(async move {
                let mut transaction = this.store.begin_regardless().await?;
                rows::touch(&mut transaction, &token_hash, now).await?;
                transaction.commit().await
            })
            .await?;
        }
        Ok(Some(SignedIn {
            actor: Actor {
                id: account.id,
                name: account.name,
                acts_for,
                authenticated_at: Some(session.authenticated_at),
            },
            session_id: session.id,
            until: after(now, IDLE).min(session.expires_at),
            at_the_latest: session.expires_at,
            mandates,
        }))
    }

    /// Goes on by another mandate, in a session with a new token. The old token opens nothing any more.
    pub async fn choose_mandate(
        &self,
        token: &str,
        mandate_id: &str,
    ) -> Result<String, SessionError> {
        let (this, token_hash) = (self.clone(), hash_of(token));
        let mandate_id = mandate_id.to_owned();
        to_the_end(async move {
            let (token, now) = (id::token()?, this.now());
            let mut transaction = this.store.begin_regardless().await?;
            let session = rows::find(&mut transaction, &token_hash).await?;
            let mut session = session.ok_or(SessionError::NoSuchSession)?;
            if !runs(&session, now) {
                return Err(SessionError::NoSuchSession);
            }
            let theirs = usable_by(&mut transaction, &session.account_id, this.today()).await?;
            if !theirs.iter().any(|one| one.id == mandate_id) {
                return Err(SessionError::NoSuchMandate);
            }
            rows::end(&mut transaction, &token_hash).await?;
            session.token_hash = hash_of(&token);
            session.mandate_id = Some(mandate_id);
            session.seen_at = now;
            rows::insert(&mut transaction, &session).await?;
            transaction.commit().await?;
            Ok(token)
        })
        .await
    }

    /// The sessions of an account that still run, the latest first.
    pub async fn own_sessions(&self, account_id: &str) -> Result<Vec<OwnSession>, StoreError> {
        let now = self.now();
        let mut read = self.store.reader().await?;
        let usable = usable_by(&mut read, account_id, self.today()).await?;
        let mut own = Vec::new();
        for session in rows::of_account(&mut read, account_id).await? {
            let mandate = usable
                .iter()
                .find(|one| Some(&one.id) == session.mandate_id.as_ref());
            // One by a mandate that has ended lets nobody in any more.
            if !runs(&session, now) || (session.mandate_id.is_some() && mandate.is_none()) {
                continue;
            }
            let acts_for = match mandate {
                Some(mandate) => Some(acts_for(&mut read, mandate.clone()).await?),
                None => None,
            };
            own.push(OwnSession {
                id: session.id,
                method: session.method,
                acts_for,
                created_at: session.created_at,
                seen_at: session.seen_at,
                expires_at: session.expires_at,
                device: session.device,
            });
        }
        Ok(own)
    }

    /// Ends one of the sessions of whoever asks.
    pub async fn end_own_session(&self, actor: &Actor, id: &str) -> Result<(), SessionError> {
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin_regardless().await?;
            // Somebody else's is none of theirs, and not there.
            if !rows::end_by_id(&mut transaction, &actor.id, &id).await? {
                return Err(SessionError::NoSuchSession);
            }
            this.note_account(&mut transaction, &actor, "session_ended", &actor.id)
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Ends every session of whoever asks but the one with this id.
    pub async fn end_other_sessions(&self, actor: &Actor, id: &str) -> Result<u64, StoreError> {
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin_regardless().await?;
            let ended = rows::end_others(&mut transaction, &actor.id, &id).await?;
            if ended > 0 {
                this.note_account(&mut transaction, &actor, "session_ended", &actor.id)
                    .await?;
            }
            transaction.commit().await?;
            Ok(ended)
        })
        .await
    }

    /// The latest attempts to sign in to an account by a password, the latest first.
    pub async fn own_attempts(
        &self,
        account_id: &str,
        limit: i64,
    ) -> Result<Vec<SignInAttempt>, StoreError> {
        let mut read = self.store.reader().await?;
        let Some(account) = account::find(&mut read, account_id).await? else {
            return Ok(Vec::new());
        };
        sign_in_attempt::of_email(&mut read, &accounts::hash_of(&account.email), limit).await
    }

    /// Ends the session of a token.
    pub async fn sign_out(&self, token: &str) -> Result<(), StoreError> {
        let (this, token_hash) = (self.clone(), hash_of(token));
        to_the_end(async move {
            let mut transaction = this.store.begin_regardless().await?;
            rows::end(&mut transaction, &token_hash).await?;
            transaction.commit().await
        })
        .await
    }
}

/// Whether a session still runs: used lately, and not for too long.
pub(crate) fn runs(session: &Session, now: Timestamp) -> bool {
    now < ends(session)
}

/// When a session ends if it is not used any more.
pub(crate) fn ends(session: &Session) -> Timestamp {
    after(session.seen_at, IDLE).min(session.expires_at)
}

async fn usable_by(
    read: &mut impl Read,
    account_id: &str,
    today: Date,
) -> Result<Vec<Mandate>, StoreError> {
    let all = mandate::of_account(read, account_id).await?.into_iter();
    Ok(all
        .filter(|one| usable(one.status, one.from, one.to, today))
        .collect())
}

pub(crate) async fn acts_for(
    read: &mut impl Read,
    mandate: Mandate,
) -> Result<ActsFor, StoreError> {
    Ok(ActsFor {
        organisation_name: name_of(read, &mandate.organisation_id).await?,
        mandate_id: mandate.id,
        organisation_id: mandate.organisation_id,
        role: mandate.role,
        agreement_id: mandate.agreement_id,
    })
}
