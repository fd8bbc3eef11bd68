//! Made-up questions that are open, and a report that is begun by one and gone on with by another.

use grants::approval::ApprovalKind;
use grants::question_set::Respondent;
use grants::report::QuestionSetStatus;

use super::NewAnswer;
use crate::Casework;
use crate::demo::DemoError;
use crate::question_set::Beginning;

/// The year that is accounted for, by whom.
const YEAR: &str = "psykisk-halsa-2023";
/// Who writes the questions, and who opens them.
const ASKS: (&str, &str) = ("karin", "karl");
/// Who begins the report and who goes on, and what their municipality is known by.
const ANSWERS: (&str, &str, &str) = ("hanna", "cecilia", "0115");
/// What they have written so far, by question: a text each.
const WRITTEN: [(&str, &str); 2] = [
    (
        "measures_text",
        "Påhittat: vi har utbildat personalen i socialtjänsten och öppnat en mottagning för unga.",
    ),
    ("own_contribution", "125000"),
];

impl Casework {
    /// Opens the questions to municipalities. Doing it twice is doing it once.
    pub async fn seed_demo_questions(&self) -> Result<(), DemoError> {
        let (asks, opens) = (
            self.demo_actor(ASKS.0).await?,
            self.demo_actor(ASKS.1).await?,
        );
        let of = (YEAR, Respondent::Municipality);
        let mut read = self.store.reader().await?;
        let open = ::store::question_set::open(&mut read, of.0, of.1).await?;
        drop(read);
        if open.is_some() {
            return Ok(());
        }
        let set = self
            .begin_question_set(&asks, of, Beginning::Shipped)
            .await?;
        if set.status == QuestionSetStatus::Draft {
            self.submit_question_set(&asks, (&set.id, set.revision))
                .await?;
        }
        let kind = ApprovalKind::QuestionSet;
        if let Some(asked) = self.approval_of(&opens, kind, &set.id).await? {
            let (id, digest) = (asked.approval.id, asked.approval.digest);
            self.approve(&opens, &id, &digest).await?;
        }
        Ok(())
    }

    /// Begins a report by one person, and lets a colleague go on with it.
    pub(crate) async fn seed_demo_reports(&self) -> Result<(), DemoError> {
        self.seed_demo_questions().await?;
        let (begins, goes_on) = (
            self.demo_actor(ANSWERS.0).await?,
            self.demo_actor(ANSWERS.1).await?,
        );
        let of = (Respondent::Municipality, ANSWERS.2);
        let report = self.start_report(&begins, YEAR, of).await?;
        let opened = self.report(&begins, &report.id).await?;
        let mut new = Vec::new();
        for (question, text) in WRITTEN {
            let Some((section, _)) = opened.questions.find(question) else {
                continue;
            };
            let items = opened.facts.items.iter();
            let first = items.clone().find(|item| section.repeated.covers(item));
            let at = grants::question_set::address::Address::of(question);
            new.push(NewAnswer {
                address: at.about(first.map(String::as_str)).to_string(),
                seen: 0,
                text: text.to_owned(),
            });
        }
        let (mine, theirs) = new.split_at(new.len().min(1));
        self.save_answers(&begins, &report.id, mine.to_vec())
            .await?;
        self.save_answers(&goes_on, &report.id, theirs.to_vec())
            .await?;
        Ok(())
    }
}
