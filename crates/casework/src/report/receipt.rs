//! The receipt of a signed report: that it came in, when, and the digest of exactly what. It is typeset by the worker, or when it is
//! first asked for if that is sooner, and is kept from then on.

use ::store::document as documents_kept;
use ::store::document::DocumentKind;
use ::store::report as rows;
use ::store::report_version::{self, ReportVersion};
use ::store::{Read, StoreError};
use grants::authorisation::Act;
use typeset::TypesetError;
use wording::{Language, message};

use super::{Report, ReportError, SUBJECT};
use crate::document::NewDocument;
use crate::letters::{self, Received};
use crate::{Actor, Casework, to_the_end};

/// So many receipts are made in one turn of the worker, before other work gets its turn.
const MOST_IN_A_TURN: i64 = 20;

impl Casework {
    /// The receipt of a signed version as PDF, with the name of its file. The Swedish one is kept, and is the same whenever it
    /// is asked for.
    pub async fn report_receipt(
        &self,
        actor: &Actor,
        (id, number): (&str, i64),
        language: Language,
    ) -> Result<(String, Vec<u8>), ReportError> {
        let mut read = self.store.reader().await?;
        let report = rows::find(&mut read, id).await?;
        let report = report.ok_or(ReportError::NoSuchReport)?;
        let reads_signed = actor.may(Act::ReadSignedReports, &report.organisation_id, true)
            && actor.may_agreement(&report.agreement_id);
        if !reads_signed {
            super::standing::must_reach(&mut read, actor, &report, Act::ReadReports).await?;
        }
        let versions = report_version::of(&mut read, id).await?;
        let version = versions.into_iter().find(|one| one.number == number);
        let version = version.ok_or(ReportError::NoSuchReport)?;
        let name = file_name(&report, number);
        let is_kept = language == Language::Swedish;
        if let Some(kept) = version.receipt_document_id.as_ref().filter(|_| is_kept)
            && let Some(content) = documents_kept::content(&mut read, kept).await?
        {
            return Ok((name, content));
        }
        let made = made(&mut read, (&report, &version), language).await?;
        drop(read);
        if is_kept {
            match self
                .keep_report_receipt(actor, (&report, &version), &made)
                .await
            {
                // Nothing is to be written for a while; it is kept another time.
                Ok(_) | Err(ReportError::Store(StoreError::ReadingOnly(_))) => {}
                Err(error) => return Err(error),
            }
        }
        Ok((name, made.1))
    }

    /// Makes the receipts that are yet to be made. Tells whether there were any.
    pub async fn make_report_receipts(&self) -> Result<bool, ReportError> {
        let mut read = self.store.reader().await?;
        let waiting = report_version::without_receipt(&mut read, MOST_IN_A_TURN).await?;
        drop(read);
        let program = Actor::program();
        let mut did = false;
        for version in waiting {
            let mut read = self.store.reader().await?;
            let Some(report) = rows::find(&mut read, &version.report_id).await? else {
                continue;
            };
            let made = made(&mut read, (&report, &version), Language::Swedish).await;
            drop(read);
            let kept = match made {
                Ok(made) => {
                    self.keep_report_receipt(&program, (&report, &version), &made)
                        .await
                }
                Err(error) => Err(error),
            };
            match kept {
                Ok(_) => did = true,
                Err(ReportError::Store(StoreError::ReadingOnly(_))) => return Ok(false),
                // The others have theirs all the same, and this one is tried again.
                Err(error) => {
                    tracing::error!(report = version.report_id, %error, "A receipt was not made.");
                }
            }
        }
        Ok(did)
    }

    /// Keeps a receipt, once. Typesetting gives the same bytes whoever is first.
    async fn keep_report_receipt(
        &self,
        actor: &Actor,
        (report, version): (&Report, &ReportVersion),
        (title, content): &(String, Vec<u8>),
    ) -> Result<bool, ReportError> {
        let (this, actor) = (self.clone(), actor.clone());
        let (id, number) = (report.id.clone(), version.number);
        let (name, title, content) = (file_name(report, number), title.clone(), content.clone());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let new = NewDocument {
                kind: DocumentKind::Receipt,
                title: &title,
                language: Language::Swedish.tag(),
                file_name: &name,
                media_type: "application/pdf",
                about: (SUBJECT, &id),
                content: &content,
            };
            let document = this.keep_document(&mut transaction, &actor, new).await?;
            let key = (id.as_str(), number);
            let is_first = report_version::set_receipt(&mut transaction, key, &document.id).await?;
            if is_first {
                transaction.commit().await?;
            }
            Ok(is_first)
        })
        .await
    }
}

fn file_name(report: &Report, number: i64) -> String {
    format!(
        "kvitto-redovisning-{}-{}-{number}.pdf",
        report.agreement_id, report.code
    )
}

/// The title and the bytes of a receipt.
async fn made(
    read: &mut impl Read,
    (report, version): (&Report, &ReportVersion),
    language: Language,
) -> Result<(String, Vec<u8>), ReportError> {
    let sender = super::facts::name(read, report).await?;
    let subject = message!(
        "reports-receipt-subject",
        agreement = &report.agreement_id,
        respondent = crate::question_set::respondent(report.respondent),
        version = version.number
    );
    let what = if version.late {
        message!("reports-receipt-what-late")
    } else {
        message!("reports-receipt-what")
    };
    let number = format!("{}-{}-{}", report.agreement_id, report.code, version.number);
    let document = letters::receipt(
        &Received {
            what: &language.say(&what),
            number: &number,
            at: version.signed_at,
            sender: &sender,
            subject: &language.say(&subject),
            sha256: &version.digest,
        },
        language,
    );
    let title = document.title.clone();
    let made = tokio::task::spawn_blocking(move || typeset::typeset(&document)).await;
    let content = made.map_err(|error| TypesetError::Refused(error.to_string()))??;
    Ok((title, content))
}
