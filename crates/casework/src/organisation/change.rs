//! Adding, changing and closing one organisation.

use ::store::organisation::{self as rows, Change, Organisation};
use ::store::{Read, StoreError, Transaction, mandate};
use grants::OrganisationKind;
use grants::authorisation::Act;
use grants::organisation::OrganisationRefusal;
use serde_json::{Map, Value, json};

use super::{Facts, LONGEST_REASON_CHARACTERS, OPERATOR, OrganisationError, SUBJECT, seen};
use crate::actor::{NotAllowed, Note};
use crate::mandate::is_open;
use crate::{Actor, Casework, id, to_the_end};

impl Casework {
    /// Adds an organisation. Those that stand for recipients come with the program.
    pub async fn add_organisation(
        &self,
        actor: &Actor,
        kind: OrganisationKind,
        facts: Facts,
        reason: &str,
    ) -> Result<Organisation, OrganisationError> {
        actor.must(Act::ChangeOrganisations)?;
        let reason = reason_of(reason)?;
        let facts = facts.checked(kind)?;
        if !kind.can_be_added() {
            return Err(OrganisationRefusal::CannotBeAdded { kind }.into());
        }
        let (this, actor) = (self.clone(), actor.clone());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            free(&mut transaction, None, kind, &facts).await?;
            let added = this
                .add_organisation_in(&mut transaction, &actor, kind, &facts, &reason)
                .await?;
            transaction.commit().await?;
            Ok(added)
        })
        .await
    }

    /// Changes an organisation, unless somebody else did so since `revision`.
    pub async fn change_organisation(
        &self,
        actor: &Actor,
        id: &str,
        revision: i64,
        facts: Facts,
        reason: &str,
    ) -> Result<(), OrganisationError> {
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        let reason = reason_of(reason);
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let now = changeable(&mut transaction, &actor, &id, revision).await?;
            let reason = reason?;
            let facts = facts.checked(now.kind)?;
            let before = Facts::of(&now);
            if facts == before {
                return Err(OrganisationError::NothingChanged);
            }
            if now.kind.county_is_given() && facts.county != before.county {
                return Err(OrganisationRefusal::CountyIsGiven { kind: now.kind }.into());
            }
            free(&mut transaction, Some(&now), now.kind, &facts).await?;
            this.change(&mut transaction, &actor, &now, &facts, &reason)
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Closes an organisation that nobody acts for. It stays readable, and keeps its number.
    pub async fn close_organisation(
        &self,
        actor: &Actor,
        id: &str,
        revision: i64,
        reason: &str,
    ) -> Result<(), OrganisationError> {
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        let reason = reason_of(reason);
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let now = changeable(&mut transaction, &actor, &id, revision).await?;
            let reason = reason?;
            let recipients = rows::recipients_of(&mut transaction, &id).await?;
            if !recipients.is_empty() || id == OPERATOR {
                return Err(OrganisationError::ComesWithTheProgram);
            }
            let mandates = mandate::of_organisation(&mut transaction, &id).await?;
            let count = mandates.iter().filter(|one| is_open(one)).count();
            if count > 0 {
                return Err(OrganisationError::HasMandates { count });
            }
            let signed = this.signed(&actor);
            rows::close(&mut transaction, &id, now.revision, &signed).await?;
            this.note_organisation(&mut transaction, &actor, "closed", &id, &reason, &json!({}))
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    pub(super) async fn add_organisation_in(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        kind: OrganisationKind,
        facts: &Facts,
        reason: &str,
    ) -> Result<Organisation, OrganisationError> {
        let signed = self.signed(actor);
        let organisation = Organisation {
            id: id::new()?,
            kind,
            name: facts.name.clone(),
            number: facts.number.map(|number| number.digits().to_owned()),
            county: facts.county.map(|county| county.to_string()),
            revision: 1,
            created_by: signed.by.clone(),
            created_at: signed.at,
            changed_by: signed.by,
            changed_at: signed.at,
            closed_at: None,
        };
        rows::insert(transaction, &organisation).await?;
        let details = json!({
            "kind": kind.word(),
            "name": organisation.name,
            "number": organisation.number,
            "county": organisation.county,
        });
        let id = &organisation.id;
        self.note_organisation(transaction, actor, "added", id, reason, &details)
            .await?;
        Ok(organisation)
    }

    /// Changes an organisation as it stands now, and records what each fact was and became.
    pub(super) async fn change(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        now: &Organisation,
        facts: &Facts,
        reason: &str,
    ) -> Result<(), OrganisationError> {
        let change = Change {
            name: facts.name.clone(),
            number: facts.number.map(|number| number.digits().to_owned()),
            county: facts.county.map(|county| county.to_string()),
            signed: self.signed(actor),
        };
        if !rows::change(transaction, &now.id, now.revision, &change).await? {
            return Err(OrganisationError::Stale(Box::new(now.clone())));
        }
        let mut details = Map::new();
        let name = |name: &String| Some(name.clone());
        for (fact, from, to) in [
            ("name", name(&now.name), name(&change.name)),
            ("number", now.number.clone(), change.number.clone()),
            ("county", now.county.clone(), change.county.clone()),
        ] {
            if from != to {
                details.insert(fact.to_owned(), json!({ "from": from, "to": to }));
            }
        }
        let details = Value::Object(details);
        self.note_organisation(transaction, actor, "changed", &now.id, reason, &details)
            .await?;
        Ok(())
    }

    async fn note_organisation(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        act: &str,
        id: &str,
        reason: &str,
        details: &Value,
    ) -> Result<(), StoreError> {
        let note = Note {
            act,
            subject_kind: SUBJECT,
            subject_id: id,
            reason: Some(reason),
            details: &details.to_string(),
        };
        self.record_act(transaction, actor, note).await?;
        Ok(())
    }
}

/// A reason without space around it, or why it is none.
pub(super) fn reason_of(reason: &str) -> Result<String, OrganisationError> {
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(OrganisationError::ReasonMissing);
    }
    if reason.chars().count() > LONGEST_REASON_CHARACTERS {
        return Err(OrganisationError::ReasonTooLong);
    }
    Ok(reason.to_owned())
}

/// An organisation the person may change, as it stood at this revision.
async fn changeable(
    transaction: &mut Transaction,
    actor: &Actor,
    id: &str,
    revision: i64,
) -> Result<Organisation, OrganisationError> {
    let now = seen(transaction, actor, id).await?;
    let act = Act::ChangeOrganisations;
    if !actor.may(act, id, true) {
        return Err(NotAllowed { act }.into());
    }
    if now.closed_at.is_some() {
        return Err(OrganisationError::Closed);
    }
    if now.revision != revision {
        return Err(OrganisationError::Stale(Box::new(now)));
    }
    Ok(now)
}

/// That no other organisation has the number, and no other open one of the kind the name.
async fn free(
    read: &mut impl Read,
    of: Option<&Organisation>,
    kind: OrganisationKind,
    facts: &Facts,
) -> Result<(), OrganisationError> {
    let is_other = |one: &Organisation| of.is_none_or(|of| of.id != one.id);
    if let Some(number) = &facts.number {
        let holder = rows::find_by_number(read, number.digits()).await?;
        if let Some(holder) = holder.filter(is_other) {
            return Err(OrganisationError::NumberTaken { name: holder.name });
        }
    }
    let all = rows::all(read).await?;
    let name = facts.name.to_lowercase();
    let mut named = all.iter().filter(|one| {
        one.kind == kind && one.closed_at.is_none() && one.name.to_lowercase() == name
    });
    if named.any(is_other) {
        let name = facts.name.clone();
        return Err(OrganisationError::NameTaken { name });
    }
    Ok(())
}
