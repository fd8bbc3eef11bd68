//! Made-up questions that are open, and a report that is begun by one and gone on with by another.

use grants::account_use::UseRole;
use grants::approval::ApprovalKind;
use grants::question_set::Respondent;
use grants::report::QuestionSetStatus;

use super::NewAnswer;
use crate::accounts_import::NewRule;
use crate::demo::DemoError;
use crate::question_set::Beginning;
use crate::{Actor, Casework};

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

/// Made-up books of the municipality: what was bought within a project, and what leads it to the item.
const BOOKS: &str = "#FLAGGA 0\r\n#SIETYP 4\r\n#PROGRAM \"Påhittad ekonomi\" 1.0\r\n#GEN 20240115\r\n\
#FNAMN \"Vallentuna kommun\"\r\n#ORGNR 212000-0027\r\n#RAR 0 20230101 20231231\r\n\
#KONTO 1930 \"Bank\"\r\n#KONTO 4600 \"Köp av verksamhet\"\r\n#KONTO 5010 \"Löner\"\r\n#KONTO 7050 \"Resor\"\r\n\
#DIM 6 \"Projekt\"\r\n#OBJEKT 6 \"7102\" \"Psykisk hälsa\"\r\n#OBJEKT 6 \"7300\" \"Skolfrukost\"\r\n\
#VER A 1 20230301 \"Utbildning av personal\"\r\n{\r\n#TRANS 4600 {6 \"7102\"} 84500\r\n#TRANS 1930 {} -84500\r\n}\r\n\
#VER A 2 20230512 \"Samordnare, kvartal 1\"\r\n{\r\n#TRANS 5010 {6 \"7102\"} 132750.50\r\n#TRANS 1930 {} -132750.50\r\n}\r\n\
#VER A 3 20230913 \"Resor till nätverk\"\r\n{\r\n#TRANS 7050 {6 \"7102\"} 3120\r\n#TRANS 1930 {} -3120\r\n}\r\n\
#VER A 4 20231002 \"Frukost\"\r\n{\r\n#TRANS 4600 {6 \"7300\"} 9900\r\n#TRANS 1930 {} -9900\r\n}\r\n";
/// Which rows of the books belong to which item.
const RULE: (&str, &str, &str) = ("4000-7999", "6:7102", "utveckling-kommuner");

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
        self.seed_demo_books(&begins).await
    }

    /// Reads in made-up books, so that what an item was used for is there to be used in the report. Doing it twice is doing it once.
    async fn seed_demo_books(&self, reads: &Actor) -> Result<(), DemoError> {
        if self.accounts_figures(reads, YEAR).await?.is_some() {
            return Ok(());
        }
        let (accounts, objects, item_id) = RULE;
        let rule = NewRule {
            accounts: accounts.to_owned(),
            objects: objects.to_owned(),
            item_id: item_id.to_owned(),
            role: UseRole::Used.word().to_owned(),
        };
        self.add_account_rule(reads, YEAR, &rule).await?;
        let bytes = BOOKS.as_bytes().to_vec();
        self.import_accounts(reads, YEAR, "pahittad-bok.se", bytes)
            .await?;
        Ok(())
    }
}
