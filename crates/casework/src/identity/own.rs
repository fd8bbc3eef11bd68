//! One's own identities: by whom one is known besides here, and doing without one of them.

use ::store::identity::{self as rows, Identity};
use ::store::session::{self as sessions, Method};
use ::store::{StoreError, credential, sign_in_step};
use grants::approval::is_fresh;
use jiff::Timestamp;

use super::IdentityError;
use crate::id::hash_of;
use crate::session::Proof;
use crate::{Actor, Casework, to_the_end};

/// One of somebody's identities, as they are shown it: not as whom the provider knows them, which may be a personal number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnIdentity {
    /// What it is unlinked by.
    pub id: String,
    /// The provider.
    pub issuer: String,
    /// Since when.
    pub linked_at: Timestamp,
}

impl Casework {
    /// The identities of whoever asks.
    pub async fn own_identities(&self, actor: &Actor) -> Result<Vec<OwnIdentity>, StoreError> {
        let all = self.identities(&actor.id).await?.into_iter();
        let own = all.map(|one| OwnIdentity {
            id: id_of(&one),
            issuer: one.issuer,
            linked_at: one.linked_at,
        });
        Ok(own.collect())
    }

    /// Unlinks one of the identities of whoever asks: from now on it opens nothing. Every session of theirs but the one with
    /// this id ends. `providers` are those people can sign in by here, since one who is gone is no way in.
    pub async fn unlink_identity(
        &self,
        actor: &Actor,
        session_id: &str,
        id: &str,
        providers: &[String],
    ) -> Result<(), IdentityError> {
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        let (session_id, providers) = (session_id.to_owned(), providers.to_vec());
        to_the_end(async move {
            let now = this.now();
            let at = actor.authenticated_at.filter(|at| is_fresh(*at, now));
            let at = at.ok_or(IdentityError::NotFresh)?;
            let mut transaction = this.store.begin_regardless().await?;
            let mut others = rows::of_account(&mut transaction, &actor.id).await?;
            let place = others.iter().position(|one| id_of(one) == id);
            let unlinked = others.swap_remove(place.ok_or(IdentityError::NoSuchIdentity)?);
            let password = credential::find(&mut transaction, &actor.id).await?;
            let another = others.iter().any(|one| providers.contains(&one.issuer));
            if password.is_none() && !another {
                return Err(IdentityError::LastWay);
            }
            rows::remove(&mut transaction, &unlinked).await?;
            sign_in_step::end_of_account(&mut transaction, &actor.id).await?;
            sessions::end_others(&mut transaction, &actor.id, &session_id).await?;
            let proof = Proof {
                method: Method::Provider,
                issuer: Some(unlinked.issuer),
                acr: None,
                at,
            };
            this.note_proof(&mut transaction, &actor.id, "identity_unlinked", &proof)
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }
}

/// What an identity is called on a page.
fn id_of(identity: &Identity) -> String {
    hash_of(&format!("{}\n{}", identity.issuer, identity.subject))
}
