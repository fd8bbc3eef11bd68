//! A year is opened for money: one coordinator states the terms, another opens it.

use browser::Failure;
use casework::money_year::{fault, term};
use grants::money_year::{Counterparty, Fault, Term};
use wording::{Message, message};

use crate::story::Story;

/// Who pays.
pub const PAYER: &str = "Kammarkollegiet";

/// A year as a story opens it.
pub struct Year {
    /// Its agreement.
    pub id: &'static str,
    /// The title of the agreement in Swedish and English.
    pub title: (&'static str, &'static str),
    /// What is opened, in kronor.
    pub total: i64,
    /// How the money is asked for.
    pub way: Message,
    /// What the agreement does not say and a person must.
    pub blank: &'static [Term],
    /// What is typed in place of what stands there, or where nothing does.
    pub days: &'static [(Term, &'static str)],
}

impl Year {
    /// The title in the language of the story.
    pub fn title<'t>(&self, story: &Story<'_>) -> &'t str {
        story.of(self.title.0, self.title.1)
    }
}

/// A second person says yes to what waits under these words, freshly signed in. Returns to nowhere: the page stays.
pub async fn approves(story: &Story<'_>, name: &str, what: &Message) -> Result<(), Failure> {
    story.becomes(name).await?;
    story.follows(&message!("work-nav-approvals")).await?;
    story.follows(what).await?;
    story.presses(&message!("approval-approve")).await
}

/// Karin states the terms. What the agreement does not say is asked for by name, and what was chosen stays.
async fn proposed(story: &Story<'_>, year: &Year) -> Result<(), Failure> {
    story.becomes("Karin").await?;
    story.follows(&message!("money-years-nav")).await?;
    story
        .is_headed(&message!("money-years-heading", open = 0_i64))
        .await?;
    story.follows_words(year.title(story)).await?;
    story
        .is_headed(&message!(
            "money-years-one-closed",
            title = year.title(story)
        ))
        .await?;
    story.follows(&message!("money-years-open")).await?;
    story
        .chooses_words(&message!("money-years-payer"), PAYER)
        .await?;
    story
        .presses_in_vain(&message!("money-years-propose"), 422)
        .await?;
    for blank in year.blank {
        story.sees(&fault(Fault::Blank(*blank))).await?;
    }
    story.chooses(&term(Term::Way), &year.way).await?;
    for yes in [Term::Parts, Term::Lapses] {
        story
            .chooses(&term(yes), &message!("money-years-yes"))
            .await?;
    }
    story
        .chooses(&term(Term::Interest), &message!("money-years-no"))
        .await?;
    story
        .chooses(
            &term(Term::RepaidTo),
            &message!("money-years-repaid-to-payer"),
        )
        .await?;
    for (of, day) in year.days {
        story.fills(&term(*of), day).await?;
    }
    for (of, text) in [
        (Term::AccountWait, "0"),
        (
            Term::Certificate,
            "Pengarna används så som överenskommelsen säger.",
        ),
        (
            Term::RecoveryGrounds,
            "Pengar som inte har använts eller inte har redovisats.",
        ),
        (Term::Appropriation, "9:4 Bidrag till folkhälsa, ap. 5"),
        (Term::Decisions, "SKR 23/00123, S2023/00456"),
    ] {
        story.fills(&term(of), text).await?;
    }
    // Whoever pays says by which codes it reports; made-up ones here.
    for of in Counterparty::ALL {
        story.fills(&term(Term::SCode(of)), "S0000").await?;
    }
    story.presses(&message!("money-years-propose")).await?;
    story.sees(&message!("money-years-waits")).await
}

/// One proposes, and cannot open; another does, and everybody has a right to their amount.
pub async fn opened(story: &Story<'_>, year: &Year) -> Result<(), Failure> {
    proposed(story, year).await?;
    let waits = message!("approval-about-money-year", name = year.title.0);
    story.follows(&message!("work-nav-approvals")).await?;
    story.follows(&waits).await?;
    story.sees(&message!("approval-own-work")).await?;
    story.does_not_see(&message!("approval-decide")).await?;
    approves(story, "Karl", &waits).await?;
    story.sees(&message!("approval-approved")).await?;
    story.follows(&message!("approval-to-money-year")).await?;
    let total = grants::Ore::new(year.total * 100);
    story
        .is_headed(&message!(
            "money-years-one-open",
            title = year.title(story),
            total = total
        ))
        .await?;
    story.sees(&message!("ledger-followed-holds")).await
}
