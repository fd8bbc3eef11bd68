//! The accounts of a demonstration: made-up numbers, of a series nobody has.

use ::store::payment_account as rows;
use grants::approval::ApprovalKind;
use grants::payment_account::PaymentAccountStatus;
use grants::payment_number::PaymentNumberKind;

use super::NewPaymentAccount;
use crate::demo::DemoError;
use crate::{Actor, Casework, id, to_the_end};

/// Who proposes, who confirms, and the number.
const ACCOUNTS: [(&str, &str, &str); 5] = [
    ("hanna", "anders", "999-9012"),
    ("hugo", "agnes", "999-9020"),
    ("henrik", "asa", "999-9038"),
    ("karin", "karl", "999-9046"),
    // What is not used is paid back here.
    ("petra", "par", "999-9061"),
];
/// The number of an organisation that has nobody to confirm it here.
const WITHOUT_ATTESTANT: (&str, &str, &str) = ("gun", "region-09", "9999053");

const EVIDENCE: &str = "Påhittat nummer, för demonstrationen.";

impl Casework {
    /// Gives the organisations of the made-up people accounts.
    pub(crate) async fn seed_payment_accounts(&self) -> Result<(), DemoError> {
        for (proposes, confirms, number) in ACCOUNTS {
            let proposer = self.demo_actor(proposes).await?;
            let confirmer = self.demo_actor(confirms).await?;
            let holder = proposer.acts_for.as_ref();
            let holder = holder.map(|one| one.organisation_name.clone());
            let new = NewPaymentAccount {
                kind: PaymentNumberKind::Bankgiro,
                number: number.to_owned(),
                holder: holder.unwrap_or_default(),
                evidence: EVIDENCE.to_owned(),
                file: None,
            };
            let account = self.propose_payment_account(&proposer, new).await?;
            let kind = ApprovalKind::PaymentAccount;
            let asked = self.approval_of(&confirmer, kind, &account.id).await?;
            if let Some(asked) = asked {
                let approval = asked.approval;
                self.approve(&confirmer, &approval.id, &approval.digest)
                    .await?;
            }
        }
        let (proposes, organisation_id, number) = WITHOUT_ATTESTANT;
        let proposer = self.demo_actor(proposes).await?;
        let (this, program, now) = (self.clone(), Actor::program(), self.now());
        let holder = proposer.acts_for.as_ref();
        let holder = holder.map(|one| one.organisation_name.clone());
        let account = rows::PaymentAccount {
            id: id::new()?,
            organisation_id: organisation_id.to_owned(),
            kind: PaymentNumberKind::Bankgiro,
            number: number.to_owned(),
            holder: holder.unwrap_or_default(),
            evidence: EVIDENCE.to_owned(),
            evidence_document_id: None,
            status: PaymentAccountStatus::Confirmed,
            proposed_by: proposer.id,
            proposed_at: now,
            confirmed_by: Some(program.id.clone()),
            confirmed_at: Some(now),
            usable_from: Some(now),
            ended_by: None,
            ended_at: None,
        };
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            rows::insert(&mut transaction, &account).await?;
            this.note_payment_account(&mut transaction, &program, "confirmed", &account, None)
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }
}
