//! Made-up requisitions for the demonstration: a draft, one that waits for the attestant and one that was received.

use grants::Ore;
use grants::approval::ApprovalKind;
use grants::requisition::RequisitionStatus;

use super::{RequisitionError, Wish, new_requisition};
use crate::demo::DemoError;
use crate::{Actor, Casework};

/// The year in which everybody asks the payer.
const YEAR: &str = "psykisk-halsa-2023";
/// Who writes a draft, who hands one over, and who asks and attests.
const DRAFTS: &str = "hugo";
const PREPARES: &str = "hanna";
const RECEIVED: (&str, &str) = ("henrik", "asa");
/// What each calls it at home.
const REFERENCES: [&str; 3] = ["Ansvar 4210", "Projekt 7102", "Enhet 310"];

impl Casework {
    /// Writes them, once the year is open and the accounts are confirmed. Doing it twice is doing it once.
    pub(crate) async fn seed_demo_requisitions(&self) -> Result<(), DemoError> {
        let [first, second, third] = REFERENCES;
        let drafts = self.demo_actor(DRAFTS).await?;
        if let Some(wish) = self.demo_wish(&drafts, first).await? {
            self.save_requisition(&drafts, wish).await?;
        }
        let prepares = self.demo_actor(PREPARES).await?;
        if let Some(wish) = self.demo_wish(&prepares, second).await? {
            self.demo_prepared(&prepares, wish).await?;
        }
        let (asks, attests) = RECEIVED;
        let (asks, attests) = (
            self.demo_actor(asks).await?,
            self.demo_actor(attests).await?,
        );
        let Some(mut wish) = self.demo_wish(&asks, third).await? else {
            return Ok(());
        };
        // The rest is asked for, accepted and put in a batch; see `batch::demo`.
        wish.rows.truncate(1);
        let id = wish.id.clone();
        self.demo_prepared(&asks, wish).await?;
        let kind = ApprovalKind::Requisition;
        if let Some(asked) = self.approval_of(&attests, kind, &id).await? {
            let (id, digest) = (asked.approval.id, asked.approval.digest);
            self.approve(&attests, &id, &digest).await?;
        }
        Ok(())
    }

    /// Hands it over, or saves it where no account is confirmed yet.
    async fn demo_prepared(&self, actor: &Actor, wish: Wish) -> Result<(), DemoError> {
        match self.prepare_requisition(actor, wish.clone()).await {
            Err(RequisitionError::Incomplete(_)) => {
                self.save_requisition(actor, wish).await?;
            }
            other => {
                other?;
            }
        }
        Ok(())
    }

    /// What the form would be filled in with; nothing when the organisation has asked before and was not paid.
    async fn demo_wish(
        &self,
        actor: &Actor,
        reference: &str,
    ) -> Result<Option<Wish>, RequisitionError> {
        let before = self.own_requisitions(actor).await?;
        if before
            .iter()
            .any(|one| one.status != RequisitionStatus::Paid)
        {
            return Ok(None);
        }
        let asking = self.begin_requisition(actor, YEAR).await?;
        let rights = asking.year.rights.iter();
        let rights = rights.filter(|own| own.left() > Ore::ZERO);
        let (contact_name, contact_email) = asking.contact;
        Ok(Some(Wish {
            id: new_requisition()?,
            revision: 0,
            agreement_id: YEAR.to_owned(),
            rows: rights.map(|own| (own.right.clone(), own.left())).collect(),
            reference: reference.to_owned(),
            contact_name,
            contact_email,
            invoice_number: String::new(),
            certified: true,
            corrects: None,
        }))
    }
}
