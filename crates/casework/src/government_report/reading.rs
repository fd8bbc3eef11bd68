//! Reports for those who write them, and for everybody.

use ::store::document::{self, Document};
use ::store::email::{self, EmailStatus};
use ::store::government_report::{self as rows, GovernmentReport};
use ::store::government_report_part as parts;
use ::store::government_report_proposal as proposals;
use ::store::government_report_version::{self as versions, GovernmentReportVersion};
use grants::authorisation::Act;
use grants::government_report::About;
use grants::government_report::counting::Row;
use jiff::Timestamp;

use super::{
    ABOUT, FrozenFigure, GovernmentReportError, OpenedGovernmentReport, SUBJECT, ToldReport,
    content, must, reached, sending,
};
use crate::{Actor, Casework};

/// A row of a figure.
pub type ToldRow = Row;

/// A version that everybody reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicVersion {
    /// Its number.
    pub number: i64,
    /// When it was published.
    pub published_at: Timestamp,
    /// What is changed since the one before.
    pub changes: String,
    /// Its entry in the register: the year and the number.
    pub entry: (i64, i64),
}

/// A report as everybody reads it, in one of its versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicReport {
    /// The report.
    pub report: GovernmentReport,
    /// What it says.
    pub told: ToldReport,
    /// The number of the version.
    pub number: i64,
    /// Every version, the first first.
    pub versions: Vec<PublicVersion>,
    /// The document, the figures as a table and as JSON.
    pub files: Vec<Document>,
    /// When a mail server took it; nothing when none has yet.
    pub sent_at: Option<Timestamp>,
}

impl PublicReport {
    /// Whether no later version is published.
    pub fn is_latest(&self) -> bool {
        self.number == self.report.version
    }

    /// The version that is read.
    pub fn version(&self) -> Option<&PublicVersion> {
        self.versions.iter().find(|one| one.number == self.number)
    }
}

impl Casework {
    /// The reports of one's own organisation, or of all for whoever reads all; the one begun last first.
    pub async fn government_reports(
        &self,
        actor: &Actor,
    ) -> Result<Vec<(GovernmentReport, About)>, GovernmentReportError> {
        let act = Act::ReadGovernmentReports;
        must(actor, act)?;
        let mut read = self.store.reader().await?;
        let mut all = Vec::new();
        for report in rows::all(&mut read).await? {
            if !actor.may(act, &report.organisation_id, true) {
                continue;
            }
            let mut of_it = parts::of(&mut read, &report.id).await?.into_iter();
            let about = of_it.find(|part| part.part == ABOUT);
            let about: About = content(about.ok_or(GovernmentReportError::Broken)?)?.content;
            if about.agreements.iter().all(|id| actor.may_agreement(id)) {
                all.push((report, about));
            }
        }
        Ok(all)
    }

    /// A report of one's own organisation, as it is written.
    pub async fn government_report(
        &self,
        actor: &Actor,
        id: &str,
    ) -> Result<OpenedGovernmentReport, GovernmentReportError> {
        let mut read = self.store.reader().await?;
        reached(&mut read, actor, id, Act::ReadGovernmentReports).await
    }

    /// Where the latest version was sent and when a mail server took it, for those who write it.
    pub async fn government_report_sent(
        &self,
        actor: &Actor,
        id: &str,
    ) -> Result<Vec<(i64, String, EmailStatus, Option<Timestamp>)>, GovernmentReportError> {
        let mut read = self.store.reader().await?;
        reached(&mut read, actor, id, Act::ReadGovernmentReports).await?;
        let mut all = Vec::new();
        for version in versions::of(&mut read, id).await? {
            if let Some(sent) = email::find(&mut read, &version.email_id).await? {
                all.push((version.number, sent.address, sent.status, sent.sent_at));
            }
        }
        Ok(all)
    }

    /// The latest version of every report that is published, each with its part of the address, the last first.
    pub async fn published_government_reports(
        &self,
    ) -> Result<Vec<(String, GovernmentReportVersion)>, GovernmentReportError> {
        let mut read = self.store.reader().await?;
        Ok(versions::latest(&mut read).await?)
    }

    /// A report that is published: its latest version, or an earlier one.
    pub async fn public_government_report(
        &self,
        address: &str,
        number: Option<i64>,
    ) -> Result<PublicReport, GovernmentReportError> {
        let mut read = self.store.reader().await?;
        let report = rows::at(&mut read, address).await?;
        let report = report.ok_or(GovernmentReportError::NoSuchReport)?;
        let number = number.unwrap_or(report.version);
        let all = versions::of(&mut read, &report.id).await?;
        let wanted = all.iter().find(|one| one.number == number);
        let wanted = wanted.ok_or(GovernmentReportError::NoSuchPart)?;
        let (mut files, mut told, mut of_all) = (Vec::new(), None, Vec::new());
        for version in &all {
            let key = (report.id.as_str(), version.proposal);
            let proposal = proposals::find(&mut read, key).await?;
            let proposal = proposal.ok_or(GovernmentReportError::Broken)?;
            if version.number == number {
                for id in [&proposal.document_id, &proposal.table_id, &proposal.data_id] {
                    files.extend(document::find(&mut read, id).await?);
                }
                let read = serde_json::from_str(&proposal.content);
                told = Some(read.map_err(|_| GovernmentReportError::Broken)?);
            }
            of_all.push(PublicVersion {
                number: version.number,
                published_at: version.published_at,
                changes: proposal.changes,
                entry: (version.register_year, version.register_number),
            });
        }
        let sent = email::find(&mut read, &wanted.email_id).await?;
        Ok(PublicReport {
            told: told.ok_or(GovernmentReportError::Broken)?,
            sent_at: sent.and_then(|one| one.sent_at),
            versions: of_all,
            number,
            files,
            report,
        })
    }

    /// A figure of a published version with the rows it was counted from.
    pub async fn public_government_figure(
        &self,
        address: &str,
        number: Option<i64>,
        name: &str,
    ) -> Result<(PublicReport, FrozenFigure), GovernmentReportError> {
        let public = self.public_government_report(address, number).await?;
        let figure = public.told.figure(name);
        let figure = figure.ok_or(GovernmentReportError::NoSuchPart)?;
        let mut read = self.store.reader().await?;
        let found = sending::with_rows(&mut read, &public.report.id, figure).await?;
        Ok((public, found))
    }

    /// A file of a version that is published.
    pub async fn public_government_file(
        &self,
        document_id: &str,
    ) -> Result<(Document, Vec<u8>), GovernmentReportError> {
        let mut read = self.store.reader().await?;
        let found = document::find(&mut read, document_id).await?;
        let found = found.filter(|one| one.about_kind == SUBJECT);
        let found = found.ok_or(GovernmentReportError::NoSuchPart)?;
        for version in versions::of(&mut read, &found.about_id).await? {
            let key = (found.about_id.as_str(), version.proposal);
            let proposal = proposals::find(&mut read, key).await?;
            let is_of_it = proposal.is_some_and(|one| {
                [one.document_id, one.table_id, one.data_id].contains(&found.id)
            });
            if is_of_it && let Some(content) = document::content(&mut read, document_id).await? {
                return Ok((found, content));
            }
        }
        Err(GovernmentReportError::NoSuchPart)
    }
}
