//! Messages of a demonstration: one that was sent, one that waits for a second person, and a draft.

use super::{Begin, MessageError, Text};
use crate::approval::ApprovalError;
use crate::{Actor, Casework};

/// Which agreements the messages are about, whether each is handed in and whether it is sent.
const MESSAGES: [(&str, bool, bool); 3] = [
    ("psykisk-halsa-2021", true, true),
    ("psykisk-halsa-2023", true, false),
    ("psykisk-halsa-2024", false, false),
];

impl Casework {
    /// Writes the messages as one person, and sends one of them as another.
    pub(crate) async fn seed_demo_messages(
        &self,
        writes: &Actor,
        approves: &Actor,
    ) -> Result<(), ApprovalError> {
        let published = self.published().await.map_err(MessageError::from)?;
        for (agreement, submits, sends) in MESSAGES {
            let begin = Begin {
                agreement_id: agreement.to_owned(),
                template_id: Some(super::fitting(&published, agreement).to_owned()),
                corrects: None,
            };
            let draft = self.start_message(writes, &published, begin).await?;
            let text = Text {
                subject: draft.subject.clone(),
                body: format!(
                    "> Meddelandet är påhittat, för demonstrationen.\n\n{}",
                    draft.body
                ),
            };
            let saved = self
                .save_message(writes, &draft.id, draft.revision, text)
                .await?;
            if submits {
                self.submit_message(writes, &saved.id, saved.revision)
                    .await?;
            }
            if !sends {
                continue;
            }
            let open = self.open_approvals(approves).await?.into_iter();
            let mut asked = open.map(|asked| asked.approval);
            if let Some(asked) = asked.find(|asked| asked.subject_id == saved.id) {
                self.approve(approves, &asked.id, &asked.digest).await?;
            }
        }
        Ok(())
    }
}
