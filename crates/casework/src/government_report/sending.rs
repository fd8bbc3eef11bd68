//! A report on its way: handed in with its documents made, approved by somebody who had no hand in it, and then published, registered
//! and sent in one transaction. The documents are made before anybody approves, so that exactly they are approved.

use ::store::approval::Approval;
use ::store::government_report::{self as rows, GovernmentReport};
use ::store::government_report_figure as figures;
use ::store::government_report_hand as hands;
use ::store::government_report_proposal::{self as proposals, GovernmentReportProposal};
use ::store::government_report_version::{self as versions, GovernmentReportVersion};
use ::store::{Read, Transaction, document};
use documents::government_report::{self as annex, AnnexFigure};
use grants::approval::{ApprovalKind, Shown};
use grants::authorisation::Act;
use grants::government_report::{GovernmentReportStatus, Section, StatusRefusal};
use grants::project::{Named, slug};
use serde_json::json;
use typeset::TypesetError;
use wording::{Language, message};

use super::{
    FrozenFigure, GovernmentReportError, LONGEST_REASON_CHARACTERS, OpenedGovernmentReport,
    SUBJECT, ToldExplanation, ToldFigure, ToldReport, checked, must, paper, reached, words,
};
use crate::approval::{AGREEMENT, ApprovalError, Effect, Wanted};
use crate::document::{DocumentKind, NewDocument};
use crate::outbox::{EmailKind, Letter};
use crate::register::{Direction, NewEntry};
use crate::{Actor, Casework, stated, to_the_end};

/// What the address of a report begins with whose title has no letters.
const NO_LETTERS: &str = "rapport";
/// So many reports of the same title get addresses that people can read.
const MOST_ALIKE: usize = 200;
/// Ministries write Swedish.
const LANGUAGE: Language = Language::Swedish;

/// What a report says as it stands, with the figures its texts name.
fn told(opened: &OpenedGovernmentReport, explained: Vec<ToldExplanation>) -> ToldReport {
    let used = opened.used();
    let figures = opened
        .frozen
        .iter()
        .filter(|(name, _)| used.contains(*name));
    ToldReport {
        sender: Named {
            id: opened.report.organisation_id.clone(),
            name: opened.sender.clone(),
        },
        about: opened.about.content.clone(),
        sections: (opened.sections.iter())
            .map(|(_, part)| Section {
                guidance: String::new(),
                ..part.content.clone()
            })
            .collect(),
        figures: figures.map(|(_, figure)| told_figure(figure)).collect(),
        explained,
    }
}

fn told_figure(figure: &FrozenFigure) -> ToldFigure {
    let mut frozen = figure.frozen.clone();
    frozen.counted.rows.clear();
    ToldFigure {
        frozen,
        number: figure.number,
        at: figure.at,
    }
}

/// The three documents of a version: the text, the figures as a table, and the figures as JSON.
struct Made {
    content: String,
    digest: String,
    told: ToldReport,
    text: Vec<u8>,
    table: Vec<u8>,
    data: Vec<u8>,
}

impl Casework {
    /// Hands a report in to a second person, with its documents made; the first version needs no word of what is changed.
    pub async fn submit_government_report(
        &self,
        actor: &Actor,
        (id, revision): (&str, i64),
        changes: &str,
    ) -> Result<(), GovernmentReportError> {
        let act = Act::WriteGovernmentReports;
        must(actor, act)?;
        let changes = stated::noted(changes, LONGEST_REASON_CHARACTERS)?;
        let mut read = self.store.reader().await?;
        let opened = reached(&mut read, actor, id, act).await?;
        if opened.report.version > 0 && changes.is_empty() {
            return Err(GovernmentReportError::ReasonMissing);
        }
        let checked = checked(&mut read, &opened).await?;
        drop(read);
        let explained = &opened.explained.content;
        match checked.open(explained) {
            0 => {}
            open => return Err(GovernmentReportError::Unseen(open)),
        }
        let stands = (checked.found.iter())
            .filter_map(|one| {
                Some(ToldExplanation {
                    what: Language::Swedish.say(&words::finding(&one.finding)),
                    reason: one.explained(explained)?.reason.clone(),
                })
            })
            .collect();
        let made = self.made(&opened, told(&opened, stands)).await?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let now = this
                .must_write_government_report(&mut transaction, &actor, &id)
                .await?;
            if super::json(&told(&now, made.told.explained.clone()))? != made.content {
                return Err(GovernmentReportError::Newer);
            }
            let proposal = this
                .keep_proposal(&mut transaction, &actor, (&now, &changes), &made)
                .await?;
            let report = &now.report;
            let to = (
                GovernmentReportStatus::Submitted,
                report.slug.as_deref(),
                report.version,
            );
            this.government_report_to(&mut transaction, &actor, (report, revision), to, "")
                .await?;
            let shown = shown(&mut transaction, &id).await?;
            let shown = shown.ok_or(GovernmentReportError::Newer)?;
            let contributors = hands::of(&mut transaction, (&id, report.version + 1)).await?;
            let wanted = Wanted {
                kind: ApprovalKind::GovernmentReport,
                subject_id: &id,
                organisation_id: &report.organisation_id,
                shown: &shown,
                contributors: &contributors,
                reason: Some(changes.as_str()).filter(|it| !it.is_empty()),
            };
            this.ask(&mut transaction, &actor, wanted).await?;
            let details = json!({ "proposal": proposal, "sha256": made.digest });
            this.note_government_report(
                &mut transaction,
                &actor,
                ("submitted", ""),
                (&id, details),
            )
            .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Makes the documents of what is handed in.
    async fn made(
        &self,
        opened: &OpenedGovernmentReport,
        told: ToldReport,
    ) -> Result<Made, GovernmentReportError> {
        let content = super::json(&told)?;
        let digest = ::documents::proof::sha256(content.as_bytes());
        let number = opened.report.version + 1;
        let published = self.published().await;
        let published = published.map_err(|_| GovernmentReportError::Broken)?;
        let paper = paper::document(&told, number, &published, self.today());
        let typeset = tokio::task::spawn_blocking(move || typeset::typeset(&paper)).await;
        let text = typeset.map_err(|error| TypesetError::Refused(error.to_string()))??;
        let used = opened.used();
        let figures = opened
            .frozen
            .iter()
            .filter(|(name, _)| used.contains(*name));
        let figures: Vec<AnnexFigure<'_>> = figures
            .map(|(_, figure)| AnnexFigure {
                frozen: &figure.frozen,
                number: figure.number,
                at: figure.at,
            })
            .collect();
        Ok(Made {
            table: annex::csv(&figures),
            data: annex::json(&told.about, number, &figures),
            content,
            digest,
            told,
            text,
        })
    }

    async fn keep_proposal(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        (opened, changes): (&OpenedGovernmentReport, &str),
        made: &Made,
    ) -> Result<i64, GovernmentReportError> {
        let id = opened.report.id.as_str();
        let version = opened.report.version + 1;
        let title = &made.told.about.title;
        let mut kept = Vec::new();
        for (file_name, media_type, content) in [
            (
                format!("rapport-{version}.pdf"),
                "application/pdf",
                &made.text,
            ),
            (format!("siffror-{version}.csv"), "text/csv", &made.table),
            (
                format!("siffror-{version}.json"),
                "application/json",
                &made.data,
            ),
        ] {
            let new = NewDocument {
                kind: DocumentKind::Attachment,
                title,
                language: LANGUAGE.tag(),
                file_name: &file_name,
                media_type,
                about: (SUBJECT, id),
                content,
            };
            let document = self.keep_document(transaction, actor, new).await?;
            kept.push(document.id);
        }
        let mut kept = kept.into_iter();
        let mut next = || kept.next().ok_or(GovernmentReportError::Broken);
        let signed = self.signed(actor);
        let proposal = GovernmentReportProposal {
            report_id: id.to_owned(),
            number: proposals::last_number(transaction, id).await? + 1,
            content: made.content.clone(),
            digest: made.digest.clone(),
            address: opened.address.content.clone(),
            changes: changes.to_owned(),
            document_id: next()?,
            table_id: next()?,
            data_id: next()?,
            submitted_by: signed.by,
            submitted_at: signed.at,
        };
        proposals::insert(transaction, &proposal).await?;
        Ok(proposal.number)
    }

    /// Takes a report that waits back to be written on.
    pub async fn take_back_government_report(
        &self,
        actor: &Actor,
        key: (&str, i64),
    ) -> Result<(), GovernmentReportError> {
        let from = GovernmentReportStatus::Submitted;
        self.move_government_report(
            actor,
            key,
            (from, GovernmentReportStatus::Draft),
            "taken_back",
        )
        .await
    }

    /// Throws a report away that nobody else has seen.
    pub async fn discard_government_report(
        &self,
        actor: &Actor,
        key: (&str, i64),
    ) -> Result<(), GovernmentReportError> {
        let from = GovernmentReportStatus::Draft;
        let to = GovernmentReportStatus::Discarded;
        self.move_government_report(actor, key, (from, to), "discarded")
            .await
    }

    /// Begins a correction of what was sent. What was sent stays where it is until the next is.
    pub async fn correct_government_report(
        &self,
        actor: &Actor,
        key: (&str, i64),
    ) -> Result<(), GovernmentReportError> {
        let from = GovernmentReportStatus::Published;
        self.move_government_report(
            actor,
            key,
            (from, GovernmentReportStatus::Draft),
            "corrected",
        )
        .await
    }

    async fn move_government_report(
        &self,
        actor: &Actor,
        (id, revision): (&str, i64),
        (from, to): (GovernmentReportStatus, GovernmentReportStatus),
        what: &'static str,
    ) -> Result<(), GovernmentReportError> {
        let act = Act::WriteGovernmentReports;
        must(actor, act)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, act).await?;
            let opened = reached(&mut transaction, &actor, &id, act).await?;
            let report = &opened.report;
            let is_sent = to == GovernmentReportStatus::Discarded && report.version > 0;
            if report.status != from || is_sent {
                let from = report.status;
                return Err(StatusRefusal { from, to }.into());
            }
            let stands = (to, report.slug.as_deref(), report.version);
            this.government_report_to(&mut transaction, &actor, (report, revision), stands, "")
                .await?;
            let kind = ApprovalKind::GovernmentReport;
            this.void(&mut transaction, &actor, kind, &id, "").await?;
            this.note_government_report(&mut transaction, &actor, (what, ""), (&id, json!({})))
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Publishes, registers and sends what was approved.
    async fn send_government_report(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        id: &str,
    ) -> Result<(), GovernmentReportError> {
        let (report, proposal) = waiting(transaction, id).await?;
        let told: ToldReport =
            serde_json::from_str(&proposal.content).map_err(|_| GovernmentReportError::Broken)?;
        let number = report.version + 1;
        let address = address(transaction, &report, &told).await?;
        let about = &told.about;
        let only = match &about.agreements[..] {
            [only] => Some(only.as_str()),
            _ => None,
        };
        let entry = NewEntry {
            direction: Direction::Out,
            sender: &told.sender.name,
            recipient: &about.recipient,
            subject: &about.title,
            about: (SUBJECT, &format!("{id}/{number}")),
            document_id: Some(&proposal.document_id),
            agreement_id: only,
            organisation_id: None,
        };
        let entry = self.enter(transaction, actor, entry).await?;
        let place = self.whole_address(&format!("/rapporter-till-regeringen/{address}"));
        let say = |words: &wording::Message| LANGUAGE.say(words);
        let subject = say(&message!(
            "government-reports-mail-subject",
            title = &about.title
        ));
        let body = say(&message!(
            "government-reports-mail-body",
            title = &about.title,
            sender = &told.sender.name,
            recipient = &about.recipient,
            number = format!("{}:{}", entry.year, entry.number),
            address = place,
            changes = &proposal.changes,
            version = number.to_string()
        ));
        let letter = Letter {
            kind: EmailKind::Receipt,
            about: (SUBJECT, id),
            organisation_id: None,
            address: &proposal.address,
            subject: &subject,
            body: &body,
            attachments: std::slice::from_ref(&proposal.document_id),
        };
        let email_id = self.post(transaction, actor, letter).await?;
        let signed = self.signed(actor);
        let version = GovernmentReportVersion {
            report_id: id.to_owned(),
            number,
            proposal: proposal.number,
            kind: about.kind,
            title: about.title.clone(),
            sender: told.sender.name.clone(),
            recipient: about.recipient.clone(),
            agreements: about.agreements.join(" "),
            approved_by: signed.by,
            published_at: signed.at,
            email_id,
            register_year: entry.year,
            register_number: entry.number,
        };
        let to = (GovernmentReportStatus::Published, Some(&*address), number);
        let from = (&report, report.revision);
        self.government_report_to(transaction, actor, from, to, &proposal.changes)
            .await?;
        versions::insert(transaction, &version).await?;
        let details = json!({
            "version": number,
            "sha256": proposal.digest,
            "register": format!("{}:{}", entry.year, entry.number),
            "email": version.email_id,
        });
        self.note_government_report(transaction, actor, ("sent", ""), (id, details))
            .await?;
        Ok(())
    }
}

/// A report that waits, with what was handed in.
async fn waiting(
    read: &mut impl Read,
    id: &str,
) -> Result<(GovernmentReport, GovernmentReportProposal), GovernmentReportError> {
    let report = rows::find(read, id).await?;
    let report = report.filter(|one| one.status == GovernmentReportStatus::Submitted);
    let report = report.ok_or(GovernmentReportError::NoSuchReport)?;
    let number = proposals::last_number(read, id).await?;
    let proposal = proposals::find(read, (id, number)).await?;
    Ok((report, proposal.ok_or(GovernmentReportError::Broken)?))
}

/// What the second person is shown. Nothing when it does not wait for them any more.
pub(crate) async fn shown(read: &mut impl Read, id: &str) -> Result<Option<Shown>, ApprovalError> {
    let (report, proposal) = match waiting(read, id).await {
        Err(GovernmentReportError::NoSuchReport) => return Ok(None),
        other => other?,
    };
    let told: ToldReport =
        serde_json::from_str(&proposal.content).map_err(|_| GovernmentReportError::Broken)?;
    let about = &told.about;
    let only = match &about.agreements[..] {
        [only] => only.as_str(),
        _ => "",
    };
    let mut shown = Shown::new("government_report")
        .fact(AGREEMENT, only)
        .fact("name", &about.title)
        .fact("kind", about.kind.word())
        .fact("recipient", &about.recipient)
        .fact("address", &proposal.address)
        .fact("version", (report.version + 1).to_string())
        .fact("changes", &proposal.changes)
        .fact("figures", told.figures.len().to_string())
        .fact("stands", told.explained.len().to_string())
        .fact("sha256", &proposal.digest);
    let file = document::find(read, &proposal.document_id).await?;
    shown = shown.fact("document", file.map(|one| one.sha256).unwrap_or_default());
    Ok(Some(shown))
}

/// A second person said yes.
pub(crate) async fn approved(
    casework: &Casework,
    transaction: &mut Transaction,
    actor: &Actor,
    approval: &Approval,
) -> Result<Effect, ApprovalError> {
    casework
        .send_government_report(transaction, actor, &approval.subject_id)
        .await?;
    Ok(Effect::Done)
}

/// A second person said no: it is written on.
pub(crate) async fn refused(
    casework: &Casework,
    transaction: &mut Transaction,
    actor: &Actor,
    approval: &Approval,
    reason: &str,
) -> Result<(), ApprovalError> {
    let id = &approval.subject_id;
    let (report, _) = waiting(transaction, id).await?;
    let to = (
        GovernmentReportStatus::Draft,
        report.slug.as_deref(),
        report.version,
    );
    let from = (&report, report.revision);
    casework
        .government_report_to(transaction, actor, from, to, reason)
        .await?;
    casework
        .note_government_report(transaction, actor, ("sent_back", reason), (id, json!({})))
        .await?;
    Ok(())
}

/// The address of a report: what it has, or one of its title that no other has.
async fn address(
    read: &mut impl Read,
    report: &GovernmentReport,
    told: &ToldReport,
) -> Result<String, GovernmentReportError> {
    if let Some(slug) = &report.slug {
        return Ok(slug.clone());
    }
    let title = slug(&told.about.title);
    let title = if title.is_empty() {
        NO_LETTERS.to_owned()
    } else {
        title
    };
    for number in 1..=MOST_ALIKE {
        let wanted = match number {
            1 => title.clone(),
            number => format!("{title}-{number}"),
        };
        if rows::at(read, &wanted).await?.is_none() {
            return Ok(wanted);
        }
    }
    Ok(format!("{title}-{}", report.id))
}

/// A figure with its rows, as a version tells of it.
pub(super) async fn with_rows(
    read: &mut impl Read,
    report_id: &str,
    figure: &ToldFigure,
) -> Result<FrozenFigure, GovernmentReportError> {
    let key = (figure.frozen.bound.name.as_str(), figure.number);
    let found = figures::find(read, report_id, key).await?;
    super::frozen_in(&found.ok_or(GovernmentReportError::Broken)?)
}
