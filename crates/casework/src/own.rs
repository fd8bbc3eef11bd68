//! What an organisation sees of itself on its own pages: what it gets, and what its people did.

use ::store::StoreError;
use ::store::audit::{self, Recorded};
use ::store::organisation;
use grants::Recipient;
use grants::authorisation::Act;

use crate::{Actor, Casework};

impl Casework {
    /// The recipients the actor's own organisation stands for: one for most, several for Gotland, none for whoever only
    /// coordinates, pays or runs the service.
    pub async fn own_recipients(&self, actor: &Actor) -> Result<Vec<Recipient>, StoreError> {
        let Some(own) = actor.organisation_id() else {
            return Ok(Vec::new());
        };
        let register = agreement::shipped::register();
        let stands_for = organisation::recipients_of(&mut self.store.reader().await?, own).await?;
        let found = stands_for
            .iter()
            .filter_map(|one| register.find(one.level, one.code).cloned());
        let mut recipients: Vec<Recipient> = found.collect();
        recipients.sort_by_key(|one| (one.level, one.code));
        Ok(recipients)
    }

    /// What the people of the actor's own organisation did for it, the latest first; before a number when one is given.
    /// Nothing for those who may not see who acts for it, or by a mandate that reaches to one agreement only.
    pub async fn own_acts(
        &self,
        actor: &Actor,
        limit: i64,
        before: Option<i64>,
    ) -> Result<Vec<Recorded>, StoreError> {
        let Some(own) = actor.organisation_id() else {
            return Ok(Vec::new());
        };
        if !actor.may(Act::ReadMandates, own, true) || !actor.covers(None) {
            return Ok(Vec::new());
        }
        let mut read = self.store.reader().await?;
        audit::of_organisation(&mut read, own, limit, before).await
    }
}
