//! Proving anew who one is, in a session that goes on: before approving something, and to change what one signs in with.
//! Whatever is proven, the session gets a new token.

use ::store::account::{self, Account};
use ::store::credential::{self, Credential};
use ::store::session::{self, Method, Session};
use ::store::sign_in_attempt as attempts;
use ::store::sign_in_step as steps;
use ::store::{Read, StoreError, Transaction};
use jiff::Timestamp;

use crate::id::hash_of;
use crate::invitation::CheckedInvitation;
use crate::password::{self, Fit};
use crate::second_factor::{Offer, Secret};
use crate::session::{self as sessions, Proof};
use crate::sign_in::{SignInError, is_open};
use crate::{Actor, Casework, id, to_the_end};

/// What somebody shows to prove who they are, in a session of theirs.
#[derive(Clone)]
pub struct Shown {
    /// The token of the session.
    pub token: String,
    /// The password.
    pub password: String,
    /// The code of the authenticator.
    pub code: String,
    /// The network address it is shown from.
    pub address: String,
}

/// What somebody will sign in with from now on.
#[derive(Clone)]
pub struct NewWay {
    /// The password.
    pub password: String,
    /// The secret that was offered, as it was sealed.
    pub sealed: String,
    /// A code of it.
    pub code: String,
}

/// Somebody who has proven who they are, and the transaction in which they did.
struct Proven {
    transaction: Transaction,
    session: Session,
    account: Account,
}

impl Casework {
    /// Proves anew who somebody is. Gives the new token of the session.
    pub async fn prove_again(&self, shown: Shown) -> Result<String, SignInError> {
        let this = self.clone();
        to_the_end(async move {
            let proven = this.proven(&shown, false).await?;
            this.renew(proven).await
        })
        .await
    }

    /// Changes a password. Every other session of the account ends. Gives the new token of this one.
    pub async fn change_password(&self, shown: Shown, new: String) -> Result<String, SignInError> {
        let this = self.clone();
        to_the_end(async move {
            let (_, account) = this.own(&shown.token).await?;
            password::check(&new, &account.name, &account.email)?;
            let hash = this.hasher.hash(new).await;
            let hash = hash.ok_or(id::NoRandomness)?;
            let mut proven = this.proven(&shown, true).await?;
            let transaction = &mut proven.transaction;
            credential::set_password_hash(transaction, &account.id, &hash).await?;
            steps::end_of_account(transaction, &account.id).await?;
            session::end_others(transaction, &account.id, &proven.session.id).await?;
            let actor = actor(&account, this.now());
            this.note_account(transaction, &actor, "password_changed", &account.id)
                .await?;
            this.renew(proven).await
        })
        .await
    }

    /// Offers a secret for a new authenticator of an account.
    pub fn offer_second_factor(&self, account_id: &str) -> Result<Offer, SignInError> {
        Ok(Secret::offer(self.must_keys()?, account_id)?)
    }

    /// The secret that was offered to an account, to be shown again.
    pub fn offered_second_factor(
        &self,
        sealed: &str,
        account_id: &str,
    ) -> Result<Offer, SignInError> {
        let offer = Secret::offered(self.must_keys()?, sealed, account_id);
        offer.ok_or(SignInError::NotOffered)
    }

    /// Changes the authenticator, by a code of the old one and a code of the new. Every other session of the account ends.
    /// Gives the new token of this one.
    pub async fn change_second_factor(
        &self,
        shown: Shown,
        sealed: &str,
        new_code: &str,
    ) -> Result<String, SignInError> {
        let (this, sealed, new_code) = (self.clone(), sealed.to_owned(), new_code.to_owned());
        to_the_end(async move {
            let (_, account) = this.own(&shown.token).await?;
            let offer = this.offered_second_factor(&sealed, &account.id)?;
            let step = offer.secret.step_of(&new_code, this.now());
            let step = step.ok_or(SignInError::NewCodeDoesNotFit)?;
            let second_factor = offer.secret.sealed(this.must_keys()?, &account.id)?;
            let mut proven = this.proven(&shown, true).await?;
            let transaction = &mut proven.transaction;
            let kept = credential::find(transaction, &account.id).await?;
            let kept = kept.ok_or(SignInError::NoPassword)?;
            let credential = Credential {
                second_factor,
                last_step: step,
                changed_at: this.now(),
                ..kept
            };
            credential::set(transaction, &credential).await?;
            steps::end_of_account(transaction, &account.id).await?;
            session::end_others(transaction, &account.id, &proven.session.id).await?;
            let actor = actor(&account, this.now());
            this.note_account(transaction, &actor, "second_factor_changed", &account.id)
                .await?;
            this.renew(proven).await
        })
        .await
    }

    /// Gives whoever has both halves of an invitation their way to sign in, and signs them in. The answer is the token of
    /// the session.
    pub async fn accept_invitation(
        &self,
        checked: &CheckedInvitation,
        way: NewWay,
        device: &str,
    ) -> Result<String, SignInError> {
        let (this, checked, device) = (self.clone(), checked.clone(), device.to_owned());
        to_the_end(async move {
            let (account, now) = (&checked.account, this.now());
            password::check(&way.password, &account.name, &account.email)?;
            let offer = this.offered_second_factor(&way.sealed, &account.id)?;
            let step = offer.secret.step_of(&way.code, now);
            let step = step.ok_or(SignInError::NewCodeDoesNotFit)?;
            let second_factor = offer.secret.sealed(this.must_keys()?, &account.id)?;
            let password_hash = this.hasher.hash(way.password).await;
            let password_hash = password_hash.ok_or(id::NoRandomness)?;
            let mut transaction = this.store.begin().await?;
            this.use_invitation(&mut transaction, &checked).await?;
            let credential = Credential {
                account_id: account.id.clone(),
                password_hash,
                second_factor,
                last_step: step,
                changed_at: now,
            };
            credential::set(&mut transaction, &credential).await?;
            let proof = Proof::password(now);
            let begun = this.begin_session(&mut transaction, account, proof, &device);
            let token = begun.await?;
            transaction.commit().await?;
            Ok(token)
        })
        .await
    }

    /// The session of a token that still runs, and its account.
    async fn own(&self, token: &str) -> Result<(Session, Account), SignInError> {
        let mut read = self.store.reader().await?;
        self.running(&mut read, token).await
    }

    async fn running(
        &self,
        read: &mut impl Read,
        token: &str,
    ) -> Result<(Session, Account), SignInError> {
        let session = session::find(read, &hash_of(token)).await?;
        let session = session.filter(|session| sessions::runs(session, self.now()));
        let session = session.ok_or(SignInError::NoSuchSession)?;
        let account = account::find(read, &session.account_id).await?;
        let account = account.filter(is_open);
        Ok((session, account.ok_or(SignInError::NoSuchSession)?))
    }

    /// Checks password and code together, and counts what fails like an attempt to sign in: whoever took a session over
    /// guesses no faster than a stranger.
    async fn proven(&self, shown: &Shown, changes: bool) -> Result<Proven, SignInError> {
        let (_, account) = self.own(&shown.token).await?;
        let mut read = self.store.reader().await?;
        let credential = credential::find(&mut read, &account.id).await?;
        drop(read);
        let credential = credential.ok_or(SignInError::NoPassword)?;
        let attempt = self.count_attempt(&account.email, &shown.address).await?;
        let (password, hash) = (shown.password.clone(), credential.password_hash);
        let fit = self.hasher.fits(password, Some(hash)).await;
        let mut transaction = if changes {
            self.store.begin().await?
        } else {
            // Proving anew who one is changes nothing but the session.
            self.store.begin_regardless().await?
        };
        let (session, account) = self.running(&mut transaction, &shown.token).await?;
        if fit == Fit::No {
            return Err(SignInError::NotProven);
        }
        let code = self.uses_code(&mut transaction, &account, &shown.code);
        if !code.await? {
            attempts::password_was_right(&mut transaction, &attempt.id).await?;
            transaction.commit().await?;
            return Err(SignInError::NotProven);
        }
        attempts::withdraw(&mut transaction, &attempt.id).await?;
        Ok(Proven {
            transaction,
            session,
            account,
        })
    }

    /// Goes on in the same session with a new token, freshly proven.
    async fn renew(&self, proven: Proven) -> Result<String, SignInError> {
        let Proven {
            mut transaction,
            session: mut renewed,
            account,
        } = proven;
        let (token, now) = (id::token()?, self.now());
        session::end(&mut transaction, &renewed.token_hash).await?;
        renewed.token_hash = hash_of(&token);
        (renewed.authenticated_at, renewed.seen_at) = (now, now);
        (renewed.issuer, renewed.acr, renewed.method) = (None, None, Method::Password);
        session::insert(&mut transaction, &renewed).await?;
        let actor = actor(&account, now);
        self.note_account(&mut transaction, &actor, "proved_again", &account.id)
            .await?;
        transaction.commit().await?;
        Ok(token)
    }
}

impl Casework {
    /// How an account signs in here; nothing when somebody else vouches for the person.
    pub async fn has_password(&self, account_id: &str) -> Result<bool, StoreError> {
        let found = credential::find(&mut self.store.reader().await?, account_id).await?;
        Ok(found.is_some())
    }
}

fn actor(account: &Account, now: Timestamp) -> Actor {
    Actor {
        id: account.id.clone(),
        name: account.name.clone(),
        acts_for: None,
        authenticated_at: Some(now),
    }
}
