//! Who does something: a person, the organisation they act for and the mandate they do it by; or the program itself.

use ::store::audit::{self, Entry, Recorded};
use ::store::{Read, StoreError, Transaction, account, mandate};
use grants::Role;
use grants::authorisation::{Act, Reach, Whose, allowed, reach};
use grants::mandate::usable;
use jiff::Timestamp;

use crate::Casework;

/// Who does something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The id of the account, or the name of the program.
    pub id: String,
    /// The name of the person.
    pub name: String,
    /// For whom, and as what; nobody when the person has no mandate, or has chosen none.
    pub acts_for: Option<ActsFor>,
    /// When the person last proved who they are; never for the program.
    pub authenticated_at: Option<Timestamp>,
}

/// For whom somebody acts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActsFor {
    /// The mandate they do it by.
    pub mandate_id: String,
    /// The id of the organisation.
    pub organisation_id: String,
    /// Its name.
    pub organisation_name: String,
    /// As what.
    pub role: Role,
    /// The only agreement the mandate is for; every agreement when none.
    pub agreement_id: Option<String>,
}

/// The person's role does not allow it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the role does not allow {act}")]
pub struct NotAllowed {
    /// What was asked for.
    pub act: Act,
}

/// Why somebody does not stand where they stood.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Fallen {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// They may not do it any more.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
}

/// Something to be recorded, of a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Note<'a> {
    /// What was done.
    pub(crate) act: &'a str,
    /// What kind of thing it was done to.
    pub(crate) subject_kind: &'a str,
    /// Which one.
    pub(crate) subject_id: &'a str,
    /// Why, when the person said so.
    pub(crate) reason: Option<&'a str>,
    /// More about it, as JSON. No names or addresses of people but those who act: the record is never changed.
    pub(crate) details: &'a str,
}

impl Actor {
    /// The program itself, which nobody's mandate limits.
    pub fn program() -> Self {
        Self {
            id: "overens".to_owned(),
            name: "Överens".to_owned(),
            acts_for: None,
            authenticated_at: None,
        }
    }

    /// Whether it is the program.
    pub fn is_program(&self) -> bool {
        *self == Self::program()
    }

    /// The role the person acts in.
    pub fn role(&self) -> Option<Role> {
        self.acts_for.as_ref().map(|acts_for| acts_for.role)
    }

    /// The id of the organisation the person acts for.
    pub fn organisation_id(&self) -> Option<&str> {
        let acts_for = self.acts_for.as_ref();
        acts_for.map(|acts_for| acts_for.organisation_id.as_str())
    }

    /// The id of the mandate the person acts by.
    pub fn mandate_id(&self) -> Option<&str> {
        let acts_for = self.acts_for.as_ref();
        acts_for.map(|acts_for| acts_for.mandate_id.as_str())
    }

    /// Whether the person's role reaches anywhere with this act: what decides whether a page is offered at all.
    pub fn may_somewhere(&self, act: Act) -> bool {
        self.is_program()
            || self
                .role()
                .is_some_and(|role| reach(role, act) != Reach::Never)
    }

    /// Whether the person may do this to something of an organisation. `stands_alone` tells whether two people of that
    /// organisation can do it themselves; whoever cannot know says that they can.
    pub fn may(&self, act: Act, organisation_id: &str, stands_alone: bool) -> bool {
        let whose = if self.organisation_id() == Some(organisation_id) {
            Whose::Own
        } else {
            Whose::Others { stands_alone }
        };
        self.is_program() || self.role().is_some_and(|role| allowed(role, act, whose))
    }

    /// Whether the mandate the person acts by reaches to an agreement.
    pub fn may_agreement(&self, agreement_id: &str) -> bool {
        self.covers(Some(agreement_id))
    }

    /// Whether the mandate the person acts by reaches as far as one for an agreement, or for every agreement when none:
    /// nobody gives others more than they have.
    pub fn covers(&self, agreement_id: Option<&str>) -> bool {
        match self
            .acts_for
            .as_ref()
            .map(|acts_for| &acts_for.agreement_id)
        {
            None | Some(None) => true,
            Some(Some(only)) => Some(only.as_str()) == agreement_id,
        }
    }

    /// Refuses what the person may not do to any organisation's things.
    pub fn must(&self, act: Act) -> Result<(), NotAllowed> {
        if self.may_somewhere(act) {
            Ok(())
        } else {
            Err(NotAllowed { act })
        }
    }
}

impl Casework {
    /// Refuses somebody who was entitled when they asked and is not any more: the account was closed or the mandate
    /// ended while they were on their way here.
    pub(crate) async fn must_stand(
        &self,
        read: &mut impl Read,
        actor: &Actor,
        act: Act,
    ) -> Result<(), Fallen> {
        if actor.is_program() {
            return Ok(());
        }
        let refused = Err(Fallen::NotAllowed(NotAllowed { act }));
        let account = account::find(read, &actor.id).await?;
        if account.is_none_or(|account| account.closed.is_some()) {
            return refused;
        }
        let Some(id) = actor.mandate_id() else {
            return Ok(());
        };
        let today = self.today();
        let mandate = mandate::find(read, id).await?;
        let stands = mandate.is_some_and(|one| {
            one.account_id == actor.id && usable(one.status, one.from, one.to, today)
        });
        if stands { Ok(()) } else { refused }
    }

    /// Records an act in the transaction that does it.
    pub(crate) async fn record_act(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        note: Note<'_>,
    ) -> Result<Recorded, StoreError> {
        let entry = Entry {
            at: self.now(),
            actor_id: &actor.id,
            actor_name: &actor.name,
            organisation_id: actor.organisation_id(),
            mandate_id: actor.mandate_id(),
            act: note.act,
            subject_kind: note.subject_kind,
            subject_id: note.subject_id,
            reason: note.reason,
            details: note.details,
        };
        audit::append(transaction, entry).await
    }
}
