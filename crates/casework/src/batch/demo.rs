//! A made-up batch that waits for whoever releases it.

use ::store::{organisation, requisition};
use grants::approval::ApprovalKind;
use jiff::Span;

use super::{NewBatch, PaidFromTyped};
use crate::Casework;
use crate::demo::DemoError;
use crate::organisation::Facts;
use crate::requisition::{Wish, new_requisition};
use crate::review::Chosen;

/// The year that is paid.
const YEAR: &str = "psykisk-halsa-2023";
/// Who asks, who attests, and who pays.
const ASKS: (&str, &str) = ("henrik", "asa");
const PAYS: &str = "petra";
/// The bankgiro number that examples everywhere use.
const PAID_FROM: &str = "5050-1055";
/// The number of Kammarkollegiet, and who notes it.
const PAYER_NUMBER: &str = "202100-0829";
const CHANGES: &str = "karin";

impl Casework {
    /// Says from which account the payer pays, and by which number it is known.
    pub(crate) async fn seed_demo_payer(&self) -> Result<(), DemoError> {
        let pays = self.demo_actor(PAYS).await?;
        let typed = PaidFromTyped {
            number: PAID_FROM.to_owned(),
            bank: "SWEDSESS".to_owned(),
            agreement: String::new(),
        };
        self.number_the_payer(pays.organisation_id().unwrap_or_default())
            .await?;
        self.state_paid_from(&pays, &typed).await?;
        Ok(())
    }

    /// Puts one together, of what the made-up region has not asked for yet.
    pub(crate) async fn seed_demo_batch(&self) -> Result<(), DemoError> {
        let (asks, attests) = (
            self.demo_actor(ASKS.0).await?,
            self.demo_actor(ASKS.1).await?,
        );
        let pays = self.demo_actor(PAYS).await?;
        let asking = self.begin_requisition(&asks, YEAR).await?;
        let rights = asking.year.rights.iter();
        let rows: Vec<_> = rights
            .map(|own| (own.right.clone(), own.left()))
            .filter(|(_, left)| left.ore() > 0)
            .collect();
        if rows.is_empty() {
            return Ok(());
        }
        let (contact_name, contact_email) = asking.contact;
        let wish = Wish {
            id: new_requisition()?,
            revision: 0,
            agreement_id: YEAR.to_owned(),
            rows,
            reference: "Enhet 310".to_owned(),
            contact_name,
            contact_email,
            invoice_number: String::new(),
            certified: true,
            corrects: None,
        };
        let id = wish.id.clone();
        self.prepare_requisition(&asks, wish).await?;
        let kind = ApprovalKind::Requisition;
        let Some(asked) = self.approval_of(&attests, kind, &id).await? else {
            return Ok(());
        };
        let (approval, digest) = (asked.approval.id, asked.approval.digest);
        self.approve(&attests, &approval, &digest).await?;
        let mut read = self.store.reader().await?;
        let received = requisition::find(&mut read, &id).await?;
        drop(read);
        let revision = received.map_or(1, |received| received.revision);
        let chosen = Chosen {
            id: id.clone(),
            revision,
        };
        self.accept_requisitions(&pays, &[chosen])
            .await
            .map_err(|error| DemoError::Review(Box::new(error)))?;
        let in_a_week = self.today().saturating_add(Span::new().days(7));
        let execution_on = grants::business_day::at_or_before(in_a_week);
        let new = NewBatch {
            requisitions: vec![id],
            execution_on,
        };
        let batch = self.start_batch(&pays, new).await?;
        self.propose_batch(&pays, &batch.id, batch.revision).await?;
        Ok(())
    }

    /// A payment file names whoever pays by its number, and nobody has said it in what is shipped.
    async fn number_the_payer(&self, id: &str) -> Result<(), DemoError> {
        let payer = organisation::find(&mut self.store.reader().await?, id).await?;
        let Some(payer) = payer.filter(|payer| payer.number.is_none()) else {
            return Ok(());
        };
        let facts = Facts {
            number: PAYER_NUMBER.parse().ok(),
            ..Facts::of(&payer)
        };
        let changes = self.demo_actor(CHANGES).await?;
        self.change_organisation(&changes, id, payer.revision, facts, "För visningen")
            .await?;
        Ok(())
    }
}
