//! Made-up reports for the demonstration: one that is sent about a year with money, and one that is being written. Each says in its
//! title and in its first line that it is made up.

use grants::approval::ApprovalKind;
use grants::government_report::GovernmentReportKind;
use grants::question_set::Severity;
use jiff::civil::date;

use super::{GovernmentReportError, NewAbout, NewSection};
use crate::demo::DemoError;
use crate::{Actor, Casework};

/// What every made-up title ends with.
pub const MADE_UP: &str = "(påhittad)";
/// What every made-up report begins with.
const SAYS_SO: &str = "*Rapporten är påhittad och visar hur sidan fungerar.*";
/// The year they are about.
const YEAR: &str = "psykisk-halsa-2023";
/// Who writes, and who approves.
const PEOPLE: (&str, &str) = ("karin", "karl");
/// Nobody reads there.
const ADDRESS: &str = "registrator@departementet.example";

/// What stands in the sections of the report that is sent.
const SENT: [&str; 5] = [
    "Av [[beviljat]] är [[utbetalt]] utbetalt hittills, efter rekvisitioner på [[rekvirerat]].",
    "Medlen går till kommuner, regioner och län. Var och en rekvirerar sin del och redovisar den efter året.",
    "Så här är utbetalningarna fördelade:\n\n[[utbetalt-per-niva]]\n\nSiffrorna är räknade ur huvudboken.",
    "Flera kommuner har utbildat personal och provat nya mötesplatser för unga.",
    "- Alla ska rekvirera före sista dagen.\n- Redovisningen öppnar efter årsskiftet.",
];

impl From<GovernmentReportError> for DemoError {
    fn from(error: GovernmentReportError) -> Self {
        match error {
            GovernmentReportError::Store(error) => Self::Store(error),
            error => Self::GovernmentReport(Box::new(error)),
        }
    }
}

impl Casework {
    /// Writes the reports, and lets a second person send one of them.
    pub async fn seed_demo_government_reports(&self) -> Result<(), DemoError> {
        let (writes, approves) = (
            self.demo_actor(PEOPLE.0).await?,
            self.demo_actor(PEOPLE.1).await?,
        );
        let kind = GovernmentReportKind::Interim;
        let sent = self
            .seed_report(&writes, kind, "Delrapport om psykisk hälsa 2023")
            .await?;
        for (number, text) in (1_i64..).zip(SENT) {
            let text = match number {
                1 => format!("{SAYS_SO}\n\n{text}"),
                _ => text.to_owned(),
            };
            self.seed_section(&writes, (&sent, number), text).await?;
        }
        self.freeze_government_report(&writes, &sent).await?;
        self.seed_explanations(&writes, &sent).await?;
        let opened = self.government_report(&writes, &sent).await?;
        self.submit_government_report(&writes, (&sent, opened.report.revision), "")
            .await?;
        let asked = self
            .approval_of(&approves, ApprovalKind::GovernmentReport, &sent)
            .await?;
        if let Some(asked) = asked {
            self.approve(&approves, &asked.approval.id, &asked.approval.digest)
                .await?;
        }
        let kind = GovernmentReportKind::Final;
        let draft = self
            .seed_report(&writes, kind, "Slutrapport om psykisk hälsa 2023")
            .await?;
        let text = format!("{SAYS_SO}\n\n[[har-redovisat]] mottagare har redovisat.");
        self.seed_section(&writes, (&draft, 1), text).await?;
        self.freeze_government_report(&writes, &draft).await?;
        Ok(())
    }

    async fn seed_report(
        &self,
        actor: &Actor,
        kind: GovernmentReportKind,
        title: &str,
    ) -> Result<String, DemoError> {
        let published = self.published().await;
        let published = published.map_err(|error| DemoError::Published(Box::new(error)))?;
        let about = NewAbout {
            kind,
            title: format!("{title} {MADE_UP}"),
            recipient: "Socialdepartementet (påhittad adress)".to_owned(),
            address: ADDRESS.to_owned(),
            due_on: Some(date(2024, 3, 31)),
            agreements: vec![YEAR.to_owned()],
        };
        let begun = self
            .begin_government_report(actor, &published, about)
            .await?;
        Ok(begun.id)
    }

    async fn seed_section(
        &self,
        actor: &Actor,
        (id, number): (&str, i64),
        text: String,
    ) -> Result<(), DemoError> {
        let opened = self.government_report(actor, id).await?;
        let before = opened.section(number);
        let before = before.ok_or(GovernmentReportError::NoSuchPart)?;
        let new = NewSection {
            heading: before.content.heading.clone(),
            text,
        };
        self.save_government_section(actor, (id, Some((number, before.revision))), new)
            .await?;
        Ok(())
    }

    async fn seed_explanations(&self, actor: &Actor, id: &str) -> Result<(), DemoError> {
        let checked = self.check_government_report(actor, id).await?;
        for one in checked.found {
            if one.finding.severity() == Severity::Asks {
                let seen = ::documents::proof::sha256(one.seen.as_bytes());
                let key = one.finding.key();
                let reason = "Påhittat skäl, för demonstrationen.";
                self.explain_in_government_report(actor, (id, &key, &seen), reason)
                    .await?;
            }
        }
        Ok(())
    }
}
