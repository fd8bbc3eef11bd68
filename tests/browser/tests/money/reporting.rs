//! A year is reported: questions are opened by two, answered in sections, held back while the money does not add up, handed in and
//! signed, and followed up.

use browser::Failure;
use grants::question_set::Respondent;
use wording::{Message, message};

use crate::following_up;
use crate::story::Story;

/// The year that is reported, as the demonstration opens it.
pub const YEAR: &str = "psykisk-halsa-2023";
/// Whoever reports.
pub const MUNICIPALITY: &str = "Vallentuna";
/// Answering shows further questions; nothing is asked in more rounds than this.
const ROUNDS: usize = 5;
/// The question whose texts are opened to the public.
const OPENED: &str = "measures_text";
/// What is written where a text is asked for.
pub const TEXT: &str =
    "Vi har utbildat personal och öppnat en mottagning för unga tillsammans med Anna Ek.";

/// What is written where a day or a line is asked for.
const DAY: &str = "2023-11-30";

/// The fields of a section that are not filled in yet: their names, kinds and values, the first choice of each group.
const FIELDS: &str = "const found = new Map();\
     for (const it of document.querySelectorAll('main [name^=\"svar.\"]')) {\
       const group = [...document.getElementsByName(it.name)];\
       const filled = it.type === 'radio' || it.type === 'checkbox' ? group.some((one) => one.checked) : it.value !== '';\
       if (!filled && !found.has(it.name)) found.set(it.name, [it.name, it.type, it.value, it.tagName + it.inputMode]);\
     }\
     return [...found.values()]";

/// A section that is asked, with what is not said there yet.
struct Blank {
    name: String,
    kind: String,
    value: String,
    element: String,
}

impl Blank {
    fn selector(&self) -> String {
        match self.kind.as_str() {
            "radio" | "checkbox" => format!("main [name='{}'][value='{}']", self.name, self.value),
            _ => format!("main [name='{}']", self.name),
        }
    }

    /// What is written there: nothing was paid out, so nothing is used and nothing is left.
    fn answer(&self) -> &'static str {
        match self.element.as_str() {
            "TEXTAREA" => TEXT,
            "INPUTnumeric" | "INPUTdecimal" => "0",
            _ => DAY,
        }
    }
}

fn respondent() -> Message {
    casework::question_set::respondent(Respondent::Municipality)
}

/// Karin begins the questions that come with the program, tries them and asks Karl to open them.
async fn asked(story: &Story<'_>) -> Result<(), Failure> {
    story.becomes("Karin").await?;
    story
        .opens(&format!("/arbete/frageunderlag?ar={YEAR}"))
        .await?;
    story
        .chooses(&message!("asking-respondent"), &respondent())
        .await?;
    story
        .chooses(&message!("asking-from"), &message!("asking-from-shipped"))
        .await?;
    story.presses(&message!("asking-begin-button")).await?;
    let set = story.path().await?;
    story.follows(&message!("asking-try")).await?;
    story.opens(&format!("{set}/fraga/{OPENED}")).await?;
    story
        .chooses(&message!("asking-public"), &message!("asking-public-yes"))
        .await?;
    story.presses(&message!("work-save")).await?;
    story.opens(&set).await?;
    story.presses(&message!("asking-submit")).await?;
    story.sees(&message!("asking-next-submitted")).await?;
    story.becomes("Karl").await?;
    story.follows(&message!("work-nav-approvals")).await?;
    story.follows_about("main a[href*='godkannanden/']").await?;
    story.presses(&message!("approval-approve")).await?;
    story.sees(&message!("approval-approved")).await
}

/// Everything that is asked on the page of a section is answered, what an answer leads to as well.
async fn answers(story: &Story<'_>) -> Result<(), Failure> {
    for _ in 0..ROUNDS {
        let blanks = blanks(story).await?;
        if blanks.is_empty() {
            return Ok(());
        }
        for blank in blanks {
            match blank.kind.as_str() {
                "file" => {}
                "radio" | "checkbox" => story.marks_at(&blank.selector()).await?,
                _ => story.fills_at(&blank.selector(), blank.answer()).await?,
            }
        }
        story.presses(&message!("reporting-save")).await?;
    }
    Ok(())
}

async fn blanks(story: &Story<'_>) -> Result<Vec<Blank>, Failure> {
    let found = story.asks(FIELDS).await?;
    let text = |it: &serde_json::Value| it.as_str().unwrap_or_default().to_owned();
    let all = found.as_array().cloned().unwrap_or_default();
    Ok(all
        .iter()
        .map(|one| Blank {
            name: text(&one[0]),
            kind: text(&one[1]),
            value: text(&one[2]),
            element: text(&one[3]),
        })
        .collect())
}

/// Hanna begins the report and answers section after section.
async fn answered(story: &Story<'_>) -> Result<String, Failure> {
    story.becomes("Hanna").await?;
    story.follows(&message!("reporting-nav")).await?;
    story.presses(&message!("reporting-begin")).await?;
    let report = story.path().await?;
    story.sees(&message!("reporting-nobody-reads")).await?;
    story.sees(&message!("reporting-hand-in-later")).await?;
    let sections = story
        .asks("return [...document.querySelectorAll('main table a')].map((it) => it.getAttribute('href'))")
        .await?;
    let sections: Vec<String> = serde_json::from_value(sections).unwrap_or_default();
    assert!(sections.len() > 4, "{sections:?}");
    for section in sections {
        story.opens_here(&section).await?;
        answers(story).await?;
    }
    story.opens(&report).await?;
    Ok(report)
}

/// An amount that does not add up is said with both figures, and holds the report back until it is right.
async fn held_back(story: &Story<'_>, report: &str) -> Result<(), Failure> {
    story.opens(&format!("{report}/money")).await?;
    let used = "main [name^='svar.used[']";
    story.fills_at(used, "17").await?;
    story.presses(&message!("reporting-save")).await?;
    story.opens(report).await?;
    story.sees(&message!("reporting-left-asks-hint")).await?;
    story
        .does_not_see(&message!("reporting-hand-in-hint"))
        .await?;
    story.opens(&format!("{report}/money")).await?;
    story.fills_at(used, "0").await?;
    story.presses(&message!("reporting-save")).await?;
    // What is only asked about can be explained, and lets the report be signed.
    story.opens(&format!("{report}/funding_section")).await?;
    story.fills_at("main [name^='forklaring.']", TEXT).await?;
    story.presses(&message!("reporting-save")).await?;
    story.opens(report).await?;
    story.sees(&message!("reporting-left", count = 0_i64)).await
}

/// Hanna hands it in, Anders signs it freshly signed in, and both have the receipt.
async fn signed(story: &Story<'_>, report: &str) -> Result<(), Failure> {
    story.presses(&message!("reporting-hand-in")).await?;
    story.becomes("Anders").await?;
    story.opens(report).await?;
    story.follows(&message!("reporting-to-approval")).await?;
    story.presses(&message!("approval-approve")).await?;
    story.opens(report).await?;
    story.sees(&message!("reporting-lead-signed")).await?;
    let receipt = message!("reporting-receipt", number = 1_i64);
    let receipt = story.downloads(&receipt, "anders").await?;
    assert!(receipt.starts_with(b"%PDF"), "the receipt is a PDF");
    Ok(())
}

/// From the questions to the answers, by everybody who has a part in it.
pub async fn a_year_is_reported(story: &Story<'_>) -> Result<(), Failure> {
    let casework = story.workspace.casework();
    casework.seed_demo_years().await.unwrap();
    asked(story).await?;
    let report = answered(story).await?;
    held_back(story, &report).await?;
    signed(story, &report).await?;
    following_up::followed_up(story, &report).await
}
