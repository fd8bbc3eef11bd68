//! Who takes part: asked by who leads, and only once they have said yes. Nobody is named in another's project unasked.

use ::store::organisation;
use ::store::project_organisation::{self, TakesPart};
use grants::authorisation::Act;
use grants::project::MOST_PARTICIPANTS;
use serde_json::json;

use super::refusal::TooMany;
use super::{ProjectError, Share, led, must, seen};
use crate::{Actor, Casework, to_the_end};

impl Casework {
    /// Asks an organisation to take part.
    pub async fn ask_to_take_part(
        &self,
        actor: &Actor,
        id: &str,
        organisation_id: &str,
    ) -> Result<(), ProjectError> {
        must(actor, Act::WriteProjects)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        let organisation_id = organisation_id.to_owned();
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let act = Act::WriteProjects;
            this.must_stand(&mut transaction, &actor, act).await?;
            let led = led(&mut transaction, &actor, &id, act).await?;
            let found = organisation::find(&mut transaction, &organisation_id).await?;
            let can =
                found.is_some_and(|one| one.closed_at.is_none() && one.kind.is_legal_person());
            if !can || led.project.organisation_id == organisation_id {
                return Err(ProjectError::NoSuchOrganisation);
            }
            if led.asked.len() >= MOST_PARTICIPANTS {
                return Err(ProjectError::TooMany(TooMany::Participants));
            }
            let key = (id.as_str(), organisation_id.as_str());
            if !project_organisation::ask(&mut transaction, key, &this.signed(&actor)).await? {
                return Err(ProjectError::AlreadyAsked);
            }
            let details = json!({ "organisation": organisation_id });
            this.note_project(&mut transaction, &actor, "asked", (&id, details))
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Asks an organisation no more, or takes it out of the next version.
    pub async fn ask_no_more(
        &self,
        actor: &Actor,
        id: &str,
        organisation_id: &str,
    ) -> Result<(), ProjectError> {
        must(actor, Act::WriteProjects)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        let organisation_id = organisation_id.to_owned();
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let act = Act::WriteProjects;
            this.must_stand(&mut transaction, &actor, act).await?;
            led(&mut transaction, &actor, &id, act).await?;
            let key = (id.as_str(), organisation_id.as_str());
            if !project_organisation::remove(&mut transaction, key).await? {
                return Err(ProjectError::NoSuchOrganisation);
            }
            let details = json!({ "organisation": organisation_id });
            this.note_project(&mut transaction, &actor, "asked_no_more", (&id, details))
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Says whether one's own organisation takes part. Who said yes can say no later, and is not in the next version.
    pub async fn answer_taking_part(
        &self,
        actor: &Actor,
        id: &str,
        takes_part: bool,
    ) -> Result<(), ProjectError> {
        must(actor, Act::PublishProjects)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let act = Act::PublishProjects;
            this.must_stand(&mut transaction, &actor, act).await?;
            let seen = seen(&mut transaction, &actor, &id, act).await?;
            if seen.share == Share::Leads {
                return Err(ProjectError::NoSuchOrganisation);
            }
            let (answer, done) = if takes_part {
                (TakesPart::Yes, "takes_part")
            } else {
                (TakesPart::No, "takes_no_part")
            };
            let own = actor.organisation_id().unwrap_or_default();
            let signed = this.signed(&actor);
            project_organisation::answer(&mut transaction, (&id, own), answer, &signed).await?;
            this.note_project(&mut transaction, &actor, done, (&id, json!({})))
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }
}
