//! Reports of mail servers: what came back is noted on the e-mail and the delivery it is about. A report is believed only
//! about an e-mail of ours that was sent, and only that it came back or is late.

use ::store::delivery_event::What;
use ::store::email as rows;
use ::store::{StoreError, Transaction};
use mail::{Action, Report};

use crate::Casework;
use crate::worker::WorkError;

impl Casework {
    /// Reads the reports of mail servers that came in.
    pub async fn read_bounces(&self) -> Result<(), WorkError> {
        let Some(mail) = self.mail() else {
            return Ok(());
        };
        let Some(reports) = &mail.reports else {
            return Ok(());
        };
        for waiting in reports.waiting()? {
            let report = mail::read(&waiting.bytes, mail.sender.domain());
            let is_matched = match report {
                None => false,
                Some(report) => match self.store().begin().await {
                    // The reports wait until something may be written again.
                    Err(StoreError::ReadingOnly(_)) => return Ok(()),
                    begun => {
                        let mut transaction = begun?;
                        let is_matched = self.note_report(&mut transaction, &report).await?;
                        transaction.commit().await?;
                        is_matched
                    }
                },
            };
            // Killed before this, the same report is read again, and changes nothing the second time.
            reports.put_away(&waiting, is_matched)?;
        }
        Ok(())
    }

    /// Whether the report is about an e-mail of ours.
    async fn note_report(
        &self,
        transaction: &mut Transaction,
        report: &Report,
    ) -> Result<bool, StoreError> {
        let mut is_ours = false;
        for id in &report.header_ids {
            let Some(email) = rows::find_by_header(transaction, id).await? else {
                continue;
            };
            is_ours = true;
            let (changed, what) = match report.action {
                Action::Failed => {
                    let at = self.now();
                    let changed = rows::note_bounced(transaction, &email.id, &report.reason, at);
                    (changed.await?, What::Bounced)
                }
                Action::Delayed => (email.status == rows::EmailStatus::Sent, What::Postponed),
                Action::Delivered => (false, What::Accepted),
            };
            if changed {
                self.note_on_delivery(transaction, &email, what, &report.reason)
                    .await?;
            }
        }
        Ok(is_ours)
    }
}
