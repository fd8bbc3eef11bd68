//! A made-up first leg: the coordinator asks for the whole of a year, and the payer accepts it.

use grants::approval::ApprovalKind;

use super::Chosen;
use crate::Casework;
use crate::demo::DemoError;
use crate::requisition::{RequisitionError, Wish, new_requisition};

/// The year in which the coordinator passes money on.
const YEAR: &str = "psykisk-halsa-2021";
/// Who asks for the whole, who attests it and who accepts it.
const PEOPLE: [&str; 3] = ["karin", "karl", "petra"];

impl Casework {
    /// Lets the coordinator ask and the payer accept, once the year is open and the coordinator has an account. What others
    /// have asked for waits. Doing it twice is doing it once.
    pub(crate) async fn seed_demo_reviews(&self) -> Result<(), DemoError> {
        let [asks, attests, accepts] = PEOPLE;
        let (asks, attests) = (
            self.demo_actor(asks).await?,
            self.demo_actor(attests).await?,
        );
        if !self.own_requisitions(&asks).await?.is_empty() {
            return Ok(());
        }
        let asking = self.begin_requisition(&asks, YEAR).await?;
        let rights = asking.year.rights.iter();
        let (contact_name, contact_email) = asking.contact;
        let wish = Wish {
            id: new_requisition()?,
            revision: 0,
            agreement_id: YEAR.to_owned(),
            rows: rights.map(|own| (own.right.clone(), own.left())).collect(),
            reference: "Hela året".to_owned(),
            contact_name,
            contact_email,
            invoice_number: String::new(),
            certified: true,
            corrects: None,
        };
        let prepared = match self.prepare_requisition(&asks, wish).await {
            // Nothing is asked for by those who have no account yet.
            Err(RequisitionError::Incomplete(_)) => return Ok(()),
            other => other?,
        };
        let kind = ApprovalKind::Requisition;
        if let Some(asked) = self.approval_of(&attests, kind, &prepared.id).await? {
            let (id, digest) = (asked.approval.id, asked.approval.digest);
            self.approve(&attests, &id, &digest).await?;
        }
        let accepts = self.demo_actor(accepts).await?;
        let received = self.reviewed(&accepts, &prepared.id).await?;
        let chosen = Chosen {
            id: prepared.id,
            revision: received.requisition.revision,
        };
        self.accept_requisitions(&accepts, &[chosen]).await?;
        Ok(())
    }
}
