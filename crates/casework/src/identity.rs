//! Signing in by another who knows the person: who is on their way to a provider, and what their coming back means.
//!
//! What a provider says is checked before it comes here, see `web`. Here it is decided whose account it opens: an issuer
//! and a subject that were linked to it before, never an e-mail address.

mod own;

use ::store::account::{self, Account};
use ::store::identity::{self as rows, Identity};
use ::store::provider_step::{self, ProviderStep};
use ::store::session::{self as sessions, Method, Session};
use ::store::{Read, StoreError, Transaction};
use grants::approval::is_fresh;
use jiff::{SignedDuration, Timestamp};
use wording::{Message, Speak, message};

pub use ::store::provider_step::Purpose;
pub use own::OwnIdentity;

use crate::account::after;
use crate::actor::Note;
use crate::id::{self, NoRandomness, hash_of};
use crate::invitation::InvitationError;
use crate::session::{IDLE, Proof, SessionError};
use crate::{Actor, Casework, to_the_end};

/// Whoever has not come back from a provider by then begins anew.
pub const LONGEST_WAY: SignedDuration = SignedDuration::from_mins(10);

/// Why nobody is signed in by a provider.
#[derive(Debug, thiserror::Error)]
pub enum IdentityError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
    /// Nobody is on their way with this: it was never begun, is done, is too late, or began in another browser.
    #[error("nobody is on their way with this")]
    NoSuchStep,
    /// They are known to the provider but have no account here.
    #[error("they have no account here")]
    NoAccount,
    /// Somebody else than whoever is signed in.
    #[error("this is somebody else than whoever is signed in")]
    SomebodyElse,
    /// Whoever was signed in is not any more.
    #[error("they are not signed in any more")]
    NotSignedIn,
    /// They have an account already.
    #[error("they have an account already")]
    Taken,
    /// The invitation is used, ended or too old, or link and code do not go together.
    #[error("there is no such invitation")]
    NoSuchInvitation,
    /// It takes a fresh sign-in to add a way to sign in.
    #[error("it takes a fresh sign-in")]
    NotFresh,
    /// There is no such identity, or it is not theirs.
    #[error("there is no such identity")]
    NoSuchIdentity,
    /// Without it they could not sign in any more.
    #[error("this is their last way to sign in")]
    LastWay,
}

/// What somebody goes to a provider for.
#[derive(Clone, PartialEq, Eq)]
pub enum Errand {
    /// To sign in.
    SignIn,
    /// To prove anew who they are, in the session of this token.
    Fresh {
        /// The token.
        token: String,
    },
    /// To accept an invitation.
    Invitation {
        /// The secret of the link.
        link: String,
        /// The code.
        code: String,
    },
    /// To be able to sign in this way from now on, in the session of this token.
    Link {
        /// The token.
        token: String,
    },
}

/// Somebody who is sent to a provider.
#[derive(Clone, PartialEq, Eq)]
pub struct Sent {
    /// What the provider gives back with them.
    pub state: String,
    /// What the provider's answer must hold.
    pub nonce: String,
    /// What proves that whoever fetches the answer is whoever asked.
    pub verifier: String,
    /// What their browser holds until they come back.
    pub browser: String,
}

/// Somebody a provider vouches for.
#[derive(Clone, PartialEq, Eq)]
pub struct Vouched {
    /// The provider.
    pub issuer: String,
    /// As whom it knows them.
    pub subject: String,
    /// The level it vouches for.
    pub acr: String,
    /// When they proved to it who they are.
    pub at: Timestamp,
}

impl Casework {
    /// Notes that somebody is sent to a provider, and makes the secrets of the way there and back. What they had typed into a
    /// form that waits for them goes along as a browser would send it.
    pub async fn send_to_provider(
        &self,
        errand: Errand,
        provider: &str,
        back: &str,
        carried: Option<String>,
    ) -> Result<Sent, IdentityError> {
        let (this, provider, back) = (self.clone(), provider.to_owned(), back.to_owned());
        to_the_end(async move {
            let now = this.now();
            // The check counts wrong codes by itself, whatever becomes of the rest.
            let invited = match &errand {
                Errand::Invitation { link, code } => Some(
                    this.check_invitation(link, code)
                        .await
                        .map_err(not_invited)?,
                ),
                Errand::SignIn | Errand::Fresh { .. } | Errand::Link { .. } => None,
            };
            let sent = Sent {
                state: id::token()?,
                nonce: id::token()?,
                verifier: id::token()?,
                browser: id::token()?,
            };
            let mut transaction = this.store.begin_regardless().await?;
            provider_step::remove_expired(&mut transaction, now).await?;
            let mut step = ProviderStep {
                state_hash: hash_of(&sent.state),
                purpose: Purpose::SignIn,
                account_id: None,
                invitation_id: None,
                provider,
                nonce: sent.nonce.clone(),
                verifier: sent.verifier.clone(),
                browser_hash: hash_of(&sent.browser),
                back,
                carried,
                created_at: now,
                expires_at: after(now, LONGEST_WAY),
            };
            match errand {
                Errand::SignIn => {}
                Errand::Fresh { token } => {
                    step.purpose = Purpose::Fresh;
                    let session = running(&mut transaction, &token, now).await?;
                    step.account_id = Some(session.account_id);
                }
                Errand::Link { token } => {
                    step.purpose = Purpose::Link;
                    let session = running(&mut transaction, &token, now).await?;
                    if !is_fresh(session.authenticated_at, now) {
                        return Err(IdentityError::NotFresh);
                    }
                    step.account_id = Some(session.account_id);
                }
                Errand::Invitation { .. } => {
                    step.purpose = Purpose::Invitation;
                    let invited = invited.ok_or(IdentityError::NoSuchInvitation)?;
                    step.account_id = Some(invited.account.id);
                    step.invitation_id = Some(invited.id);
                }
            }
            provider_step::insert(&mut transaction, &step).await?;
            transaction.commit().await?;
            Ok(sent)
        })
        .await
    }

    /// Whoever comes back from a provider with this state, in the browser that was sent there. It works once, whatever
    /// becomes of it.
    pub async fn take_from_provider(
        &self,
        provider: &str,
        state: &str,
        browser: Option<&str>,
    ) -> Result<ProviderStep, IdentityError> {
        let (this, state_hash) = (self.clone(), hash_of(state));
        let (provider, browser_hash) = (provider.to_owned(), browser.map(hash_of));
        to_the_end(async move {
            let mut transaction = this.store.begin_regardless().await?;
            let step = provider_step::find(&mut transaction, &state_hash).await?;
            let taken = provider_step::take(&mut transaction, &state_hash).await?;
            transaction.commit().await?;
            let step = step.filter(|step| {
                taken
                    && step.provider == provider
                    && Some(&step.browser_hash) == browser_hash.as_ref()
                    && this.now() < step.expires_at
            });
            step.ok_or(IdentityError::NoSuchStep)
        })
        .await
    }

    /// Does what somebody was sent to a provider for, once it vouches for them. `token` is of the session in their
    /// browser. Gives the token of the session they go on in; the one before opens nothing any more.
    pub async fn come_from_provider(
        &self,
        step: ProviderStep,
        vouched: Vouched,
        token: Option<String>,
        device: &str,
    ) -> Result<String, IdentityError> {
        let (this, device) = (self.clone(), device.to_owned());
        to_the_end(async move {
            let now = this.now();
            let mut transaction = match step.purpose {
                Purpose::SignIn | Purpose::Fresh => this.store.begin_regardless().await?,
                Purpose::Invitation | Purpose::Link => this.store.begin().await?,
            };
            let proof = Proof {
                method: Method::Provider,
                issuer: Some(vouched.issuer.clone()),
                acr: Some(vouched.acr.clone()),
                // A provider's clock may be a little before ours.
                at: vouched.at.min(now),
            };
            let new = match step.purpose {
                Purpose::SignIn => {
                    let account = known(&mut transaction, &vouched).await?;
                    this.begin_vouched(&mut transaction, &account, proof, &device)
                        .await?
                }
                Purpose::Invitation => {
                    let account = this
                        .accept_vouched(&mut transaction, &step, &vouched)
                        .await?;
                    this.begin_vouched(&mut transaction, &account, proof, &device)
                        .await?
                }
                Purpose::Fresh => {
                    let session = this
                        .same_session(&mut transaction, &step, token.as_deref())
                        .await?;
                    let account = known(&mut transaction, &vouched).await;
                    // Whoever has no account here is somebody else too.
                    let same = matches!(&account, Ok(account) if account.id == session.account_id);
                    if !same {
                        return Err(match account {
                            Err(IdentityError::Store(error)) => error.into(),
                            _ => IdentityError::SomebodyElse,
                        });
                    }
                    this.renew_session(&mut transaction, session, proof).await?
                }
                Purpose::Link => {
                    let session = this
                        .same_session(&mut transaction, &step, token.as_deref())
                        .await?;
                    let account = account::find(&mut transaction, &session.account_id).await?;
                    let account = account.ok_or(IdentityError::NotSignedIn)?;
                    this.link_identity(&mut transaction, &account, &vouched)
                        .await?;
                    this.renew_session(&mut transaction, session, proof).await?
                }
            };
            if let Some(token) = token {
                sessions::end(&mut transaction, &hash_of(&token)).await?;
            }
            transaction.commit().await?;
            Ok(new)
        })
        .await
    }

    /// By whom else the holder of an account is known.
    pub async fn identities(&self, account_id: &str) -> Result<Vec<Identity>, StoreError> {
        rows::of_account(&mut self.store.reader().await?, account_id).await
    }

    async fn begin_vouched(
        &self,
        transaction: &mut Transaction,
        account: &Account,
        proof: Proof,
        device: &str,
    ) -> Result<String, IdentityError> {
        let begun = self.begin_session(transaction, account, proof, device);
        begun.await.map_err(|error| match error {
            SessionError::Store(error) => error.into(),
            SessionError::NoRandomness(error) => error.into(),
            // Nobody is asked for these where a session begins.
            SessionError::NoSuchSession | SessionError::NoSuchMandate => IdentityError::NotSignedIn,
        })
    }

    /// The session somebody left from, when their browser still is in it.
    async fn same_session(
        &self,
        transaction: &mut Transaction,
        step: &ProviderStep,
        token: Option<&str>,
    ) -> Result<Session, IdentityError> {
        let token = token.ok_or(IdentityError::NotSignedIn)?;
        let session = running(transaction, token, self.now()).await?;
        if step.account_id.as_ref() == Some(&session.account_id) {
            Ok(session)
        } else {
            Err(IdentityError::NotSignedIn)
        }
    }

    /// The same session with a new token, by somebody who has just proved who they are.
    async fn renew_session(
        &self,
        transaction: &mut Transaction,
        mut session: Session,
        proof: Proof,
    ) -> Result<String, IdentityError> {
        let token = id::token()?;
        sessions::end(transaction, &session.token_hash).await?;
        self.note_proof(transaction, &session.account_id, "signed_in_again", &proof)
            .await?;
        session.token_hash = hash_of(&token);
        session.method = proof.method;
        session.issuer = proof.issuer;
        session.acr = proof.acr;
        session.authenticated_at = proof.at;
        session.seen_at = self.now();
        sessions::insert(transaction, &session).await?;
        Ok(token)
    }

    /// Accepts an invitation: the account is the person's from now on, by this way in.
    async fn accept_vouched(
        &self,
        transaction: &mut Transaction,
        step: &ProviderStep,
        vouched: &Vouched,
    ) -> Result<Account, IdentityError> {
        let id = step.invitation_id.as_deref().unwrap_or_default();
        let checked = self.still_invited(transaction, id).await;
        let checked = checked.map_err(not_invited)?;
        self.use_invitation(transaction, &checked)
            .await
            .map_err(not_invited)?;
        let account = checked.account;
        self.link_identity(transaction, &account, vouched).await?;
        Ok(account)
    }

    /// Links an account to somebody a provider knows. Doing it twice is doing it once.
    async fn link_identity(
        &self,
        transaction: &mut Transaction,
        account: &Account,
        vouched: &Vouched,
    ) -> Result<(), IdentityError> {
        let known = rows::find(transaction, &vouched.issuer, &vouched.subject).await?;
        match known {
            Some(known) if known.account_id == account.id => return Ok(()),
            Some(_) => return Err(IdentityError::Taken),
            None => {}
        }
        let identity = Identity {
            issuer: vouched.issuer.clone(),
            subject: vouched.subject.clone(),
            account_id: account.id.clone(),
            linked_at: self.now(),
        };
        match rows::insert(transaction, &identity).await {
            Err(StoreError::Taken { .. }) => return Err(IdentityError::Taken),
            other => other?,
        }
        let proof = Proof {
            method: Method::Provider,
            issuer: Some(vouched.issuer.clone()),
            acr: Some(vouched.acr.clone()),
            at: vouched.at,
        };
        self.note_proof(transaction, &account.id, "identity_linked", &proof)
            .await?;
        Ok(())
    }

    /// Records something the holder of an account did with it.
    async fn note_proof(
        &self,
        transaction: &mut Transaction,
        account_id: &str,
        act: &str,
        proof: &Proof,
    ) -> Result<(), StoreError> {
        let account = account::find(transaction, account_id).await?;
        let actor = Actor {
            id: account_id.to_owned(),
            name: account.map(|account| account.name).unwrap_or_default(),
            acts_for: None,
            authenticated_at: Some(proof.at),
        };
        let note = Note {
            act,
            subject_kind: "account",
            subject_id: account_id,
            reason: None,
            details: &details(proof),
        };
        self.record_act(transaction, &actor, note).await?;
        Ok(())
    }
}

impl Speak for IdentityError {
    fn message(&self) -> Message {
        match self {
            Self::Store(_) => message!("casework-database"),
            Self::NoRandomness(_) => message!("casework-no-randomness"),
            Self::NoSuchStep => message!("open-id-no-step"),
            Self::NoAccount => message!("open-id-no-account"),
            Self::SomebodyElse => message!("open-id-somebody-else"),
            Self::NotSignedIn => message!("open-id-not-signed-in"),
            Self::Taken => message!("open-id-taken"),
            Self::NoSuchInvitation => message!("open-id-no-invitation"),
            Self::NotFresh => message!("open-id-not-fresh"),
            Self::NoSuchIdentity => message!("own-no-identity"),
            Self::LastWay => message!("own-last-way"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Store(_) | Self::NoRandomness(_) => message!("casework-database-hint"),
            Self::NoSuchStep => message!("open-id-no-step-hint"),
            Self::NoAccount => message!("open-id-no-account-hint"),
            Self::SomebodyElse => message!("open-id-somebody-else-hint"),
            Self::NotSignedIn => message!("open-id-not-signed-in-hint"),
            Self::Taken => message!("open-id-taken-hint"),
            Self::NoSuchInvitation => message!("open-id-no-invitation-hint"),
            Self::NotFresh => message!("open-id-not-fresh-hint"),
            Self::NoSuchIdentity => message!("own-no-identity-hint"),
            Self::LastWay => message!("own-last-way-hint"),
        })
    }
}

/// By whom somebody was vouched for, and on which level, as the record keeps it. Never as whom.
pub(crate) fn details(proof: &Proof) -> String {
    match (&proof.issuer, &proof.acr) {
        (None, _) => "{}".to_owned(),
        (Some(issuer), acr) => serde_json::json!({ "issuer": issuer, "acr": acr }).to_string(),
    }
}

/// The account of somebody a provider vouches for, when they can sign in to it.
async fn known(read: &mut impl Read, vouched: &Vouched) -> Result<Account, IdentityError> {
    let identity = rows::find(read, &vouched.issuer, &vouched.subject).await?;
    let identity = identity.ok_or(IdentityError::NoAccount)?;
    let account = account::find(read, &identity.account_id).await?;
    let usable = |account: &Account| account.closed.is_none() && account.activated_at.is_some();
    account.filter(usable).ok_or(IdentityError::NoAccount)
}

/// The session of a token, when it still runs.
async fn running(
    read: &mut impl Read,
    token: &str,
    now: Timestamp,
) -> Result<Session, IdentityError> {
    let session = sessions::find(read, &hash_of(token)).await?;
    let runs = |one: &Session| now < after(one.seen_at, IDLE).min(one.expires_at);
    let session = session.filter(runs).ok_or(IdentityError::NotSignedIn)?;
    let account = account::find(read, &session.account_id).await?;
    match account {
        Some(account) if account.closed.is_none() => Ok(session),
        _ => Err(IdentityError::NotSignedIn),
    }
}

fn not_invited(error: InvitationError) -> IdentityError {
    match error {
        InvitationError::Store(error) => IdentityError::Store(error),
        InvitationError::NoRandomness(error) => IdentityError::NoRandomness(error),
        InvitationError::DoesNotHold | InvitationError::WrongCode { .. } => {
            IdentityError::NoSuchInvitation
        }
    }
}
