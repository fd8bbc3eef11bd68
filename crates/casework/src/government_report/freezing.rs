//! Freezing: every figure is counted in one transaction, and kept with what it was counted from. Freezing again adds to what is kept.

use ::store::government_report_figure::{self as figures, GovernmentReportFigure};
use grants::government_report::bound::Bound;
use grants::government_report::checking::Frozen;
use serde_json::json;

use super::counting::Sources;
use super::{CheckedGovernmentReport, GovernmentReportError, checked, reached};
use crate::{Actor, Casework, to_the_end};
use grants::authorisation::Act;

impl Casework {
    /// Freezes every figure of a report, and tells how many.
    pub async fn freeze_government_report(
        &self,
        actor: &Actor,
        id: &str,
    ) -> Result<usize, GovernmentReportError> {
        super::must(actor, Act::WriteGovernmentReports)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let opened = this
                .must_write_government_report(&mut transaction, &actor, &id)
                .await?;
            if opened.bound.is_empty() {
                return Err(GovernmentReportError::NothingToFreeze);
            }
            let bound: Vec<Bound> = (opened.bound.iter())
                .map(|one| one.content.clone())
                .collect();
            let about = &opened.about.content;
            let sources = Sources::gather(&mut transaction, about, &bound).await?;
            let signed = this.signed(&actor);
            let mut digests = Vec::new();
            for one in bound {
                let counted = sources.counted(&one)?;
                let digest = ::documents::proof::sha256(counted.canonical(&one).as_bytes());
                let before = opened.frozen.get(&one.name);
                let figure = GovernmentReportFigure {
                    report_id: id.clone(),
                    name: one.name.clone(),
                    number: before.map_or(0, |before| before.number) + 1,
                    digest: digest.clone(),
                    frozen_by: signed.by.clone(),
                    frozen_at: signed.at,
                    content: super::json(&Frozen {
                        bound: one,
                        counted,
                        digest: digest.clone(),
                    })?,
                };
                figures::insert(&mut transaction, &figure).await?;
                digests.push(
                    json!({ "name": figure.name, "number": figure.number, "sha256": digest }),
                );
            }
            let count = digests.len();
            let details = json!({ "figures": digests });
            this.note_government_report(&mut transaction, &actor, ("frozen", ""), (&id, details))
                .await?;
            transaction.commit().await?;
            Ok(count)
        })
        .await
    }

    /// What is to be seen to before a report is sent, and what each figure says now.
    pub async fn check_government_report(
        &self,
        actor: &Actor,
        id: &str,
    ) -> Result<CheckedGovernmentReport, GovernmentReportError> {
        let mut read = self.store.reader().await?;
        let opened = reached(&mut read, actor, id, Act::ReadGovernmentReports).await?;
        checked(&mut read, &opened).await
    }
}
