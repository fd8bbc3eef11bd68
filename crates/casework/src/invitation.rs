//! Invitations: two halves that let a person into an account, a link and a code, told to two different people.

use ::store::account::{self, Account};
use ::store::invitation::{self as rows, Invitation, Purpose};
use ::store::{Read, StoreError, Transaction, credential, identity, session, sign_in_step};
use jiff::{SignedDuration, Timestamp};

use crate::id::{self, NoRandomness, hash_of};
use crate::{Actor, Casework, to_the_end};

/// An invitation that is not used ends after this long, counted from when it was confirmed.
pub const LASTS: SignedDuration = SignedDuration::from_hours(7 * 24);

/// After so many wrong codes an invitation is dead: whoever has the link alone cannot guess the other half.
pub const MOST_TRIES: i64 = 5;

/// The longest link or code anybody was given; what is longer is not looked for.
const LONGEST: usize = 200;

/// Why an invitation is not made or does not let anybody in.
#[derive(Debug, thiserror::Error)]
pub enum InvitationError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is no such invitation, or it was used, replaced, tried too often or is too old. Nobody is told which.
    #[error("the invitation does not hold")]
    DoesNotHold,
    /// The code is not the one that belongs to the link, or nobody has confirmed the invitation yet.
    #[error("the code does not belong to the link")]
    WrongCode {
        /// How many more can be tried.
        left: i64,
    },
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

/// Whom a link invites, before the code is known.
#[derive(Clone, PartialEq, Eq)]
pub struct Invited {
    /// What it is for.
    pub purpose: Purpose,
    /// The name of the person.
    pub name: String,
}

/// An invitation of which both halves were shown.
#[derive(Clone, PartialEq, Eq)]
pub struct CheckedInvitation {
    /// Its id.
    pub id: String,
    /// What it is for.
    pub purpose: Purpose,
    /// The account it lets into.
    pub account: Account,
}

impl Casework {
    /// Makes an invitation in place of any open one. Gives its id and the secret of the link, for whoever proposed.
    pub(crate) async fn invite(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        account_id: &str,
        purpose: Purpose,
    ) -> Result<(String, String), InvitationError> {
        let (link, now) = (id::token()?, self.now());
        rows::end_of(transaction, account_id, now).await?;
        let invitation = Invitation {
            id: id::new()?,
            account_id: account_id.to_owned(),
            purpose,
            link_hash: hash_of(&link),
            code_hash: None,
            created_by: actor.id.clone(),
            created_at: now,
            expires_at: ends(now),
            tries: 0,
            ended_at: None,
            used_at: None,
        };
        rows::insert(transaction, &invitation).await?;
        Ok((invitation.id, link))
    }

    /// Gives an open invitation the code that makes it usable, for whoever confirmed.
    pub(crate) async fn give_code(
        &self,
        transaction: &mut Transaction,
        invitation_id: &str,
    ) -> Result<String, InvitationError> {
        let code = id::code()?;
        let expires_at = ends(self.now());
        rows::set_code(transaction, invitation_id, &hash_of(&code), expires_at).await?;
        Ok(code)
    }

    /// Whom a link invites.
    pub async fn invited(&self, link: &str) -> Result<Invited, InvitationError> {
        let mut read = self.store.reader().await?;
        let (invitation, account) = holding(&mut read, link, self.now()).await?;
        Ok(Invited {
            purpose: invitation.purpose,
            name: account.name,
        })
    }

    /// Checks both halves of an invitation. A wrong code counts, and after a few the invitation is dead.
    pub async fn check_invitation(
        &self,
        link: &str,
        code: &str,
    ) -> Result<CheckedInvitation, InvitationError> {
        let (this, link, code) = (self.clone(), link.to_owned(), read_out(code));
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let (invitation, account) = holding(&mut transaction, &link, this.now()).await?;
            // Hashes are compared, so the time taken tells nothing of the code itself.
            let fits = code.len() <= LONGEST && invitation.code_hash == Some(hash_of(&code));
            if !fits {
                rows::count_try(&mut transaction, &invitation.id).await?;
                transaction.commit().await?;
                let left = MOST_TRIES - invitation.tries - 1;
                return Err(match left {
                    1.. => InvitationError::WrongCode { left },
                    _ => InvitationError::DoesNotHold,
                });
            }
            Ok(CheckedInvitation {
                id: invitation.id,
                purpose: invitation.purpose,
                account,
            })
        })
        .await
    }

    /// An invitation whose halves were checked before, by its id, when it still holds.
    pub(crate) async fn still_invited(
        &self,
        transaction: &mut Transaction,
        id: &str,
    ) -> Result<CheckedInvitation, InvitationError> {
        let found = rows::find(transaction, id).await?;
        let found = found.filter(|one| one.code_hash.is_some());
        let (invitation, account) = still_holds(transaction, found, self.now()).await?;
        Ok(CheckedInvitation {
            id: invitation.id,
            purpose: invitation.purpose,
            account,
        })
    }

    /// Uses an invitation up, in the transaction that gives the person a way to sign in: the account is theirs from
    /// now on. After a recovery nothing they signed in with before opens it, and every session of it has ended.
    pub async fn use_invitation(
        &self,
        transaction: &mut Transaction,
        checked: &CheckedInvitation,
    ) -> Result<(), InvitationError> {
        let (now, account) = (self.now(), &checked.account);
        if !rows::use_up(transaction, &checked.id, now).await? {
            return Err(InvitationError::DoesNotHold);
        }
        if checked.purpose == Purpose::Recovery {
            credential::remove(transaction, &account.id).await?;
            identity::remove_of_account(transaction, &account.id).await?;
            sign_in_step::end_of_account(transaction, &account.id).await?;
            session::end_of_account(transaction, &account.id).await?;
        }
        account::activate(transaction, &account.id, now).await?;
        let actor = Actor {
            id: account.id.clone(),
            name: account.name.clone(),
            acts_for: None,
            authenticated_at: Some(now),
        };
        let act = match checked.purpose {
            Purpose::First => "activated",
            Purpose::Recovery => "recovered",
        };
        self.note_account(transaction, &actor, act, &account.id)
            .await?;
        Ok(())
    }
}

/// The invitation of a link that still holds, and its account.
async fn holding(
    read: &mut impl Read,
    link: &str,
    now: Timestamp,
) -> Result<(Invitation, Account), InvitationError> {
    if link.len() > LONGEST {
        return Err(InvitationError::DoesNotHold);
    }
    let found = rows::find_by_link(read, &hash_of(link)).await?;
    still_holds(read, found, now).await
}

async fn still_holds(
    read: &mut impl Read,
    invitation: Option<Invitation>,
    now: Timestamp,
) -> Result<(Invitation, Account), InvitationError> {
    let invitation = invitation.filter(|one| {
        one.used_at.is_none()
            && one.ended_at.is_none()
            && now < one.expires_at
            && one.tries < MOST_TRIES
    });
    let invitation = invitation.ok_or(InvitationError::DoesNotHold)?;
    let account = account::find(read, &invitation.account_id).await?;
    let account = account.filter(|account| account.closed.is_none());
    Ok((invitation, account.ok_or(InvitationError::DoesNotHold)?))
}

/// A code as it was given, however it was read out and typed: with or without hyphens, in any letters.
fn read_out(code: &str) -> String {
    let plain: Vec<char> = (code.chars().flat_map(char::to_lowercase))
        .filter(char::is_ascii_alphanumeric)
        .take(LONGEST)
        .collect();
    let groups: Vec<String> = plain
        .chunks(4)
        .map(|group| group.iter().collect())
        .collect();
    groups.join("-")
}

// The clock is nowhere near the end of time, where this would stop.
fn ends(now: Timestamp) -> Timestamp {
    now.checked_add(LASTS).unwrap_or(now)
}
