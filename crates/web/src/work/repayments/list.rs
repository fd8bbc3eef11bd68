//! The claims of one's own organisation, and of everybody.

use casework::repayment::{ListedRepayment, RepaymentStatus, number, status};
use grants::Ore;
use grants::authorisation::Act;
use maud::{Markup, html};
use wording::message;

use super::{ALL, OWN, money_of, refusal};
use crate::Refusal;
use crate::ui::{Cell, Column, Progress, Table};
use crate::work::claw_backs;
use crate::work::person::SignedIn;

/// How far a claim has come.
pub(super) const fn progress(listed: &ListedRepayment) -> Progress {
    match listed.repayment.status {
        RepaymentStatus::Paid | RepaymentStatus::Waived => Progress::Done,
        _ if listed.is_late => Progress::Late,
        RepaymentStatus::Claimed => Progress::NotBegun,
        RepaymentStatus::PartlyPaid | RepaymentStatus::Disputed => Progress::UnderWay,
    }
}

/// Where a claim stands, in words.
pub(super) fn standing(person: &SignedIn, listed: &ListedRepayment) -> String {
    let words = person.say(&status(listed.repayment.status));
    if listed.is_late {
        format!("{words}. {}", person.say(&message!("repayments-late")))
    } else {
        words
    }
}

fn table(person: &SignedIn, all: &[ListedRepayment], list: &str) -> Table {
    let with_organisation = list == ALL;
    let heads = std::iter::once(Column::words(
        person.say(&message!("repayments-column-claim")),
    ))
    .chain(
        with_organisation
            .then(|| Column::words(person.say(&message!("repayments-column-organisation")))),
    )
    .chain([
        Column::words(person.say(&message!("repayments-agreement"))),
        Column::words(person.say(&message!("repayments-status"))),
        Column::words(person.say(&message!("repayments-due"))),
        Column::numbers(person.say(&message!("repayments-amount"))),
        Column::numbers(person.say(&message!("repayments-outstanding"))),
    ]);
    let rows = all.iter().map(|one| {
        let row = &one.repayment;
        let claimed = Ore::new(row.amount.ore() - row.reduced.ore());
        std::iter::once(Cell::Link {
            text: number(row),
            address: person.link(&format!("{list}/{}", row.id)),
        })
        .chain(with_organisation.then(|| Cell::Text(one.organisation.clone())))
        .chain([
            Cell::Text(person.reader.agreement_title(&row.agreement_id)),
            Cell::Status {
                progress: progress(one),
                text: standing(person, one),
            },
            Cell::Text(wording::date(row.due_on, person.reader.language)),
            Cell::Text(money_of(person, claimed)),
            Cell::Text(money_of(person, one.outstanding)),
        ])
        .collect()
    });
    Table {
        caption: person.say(&message!("repayments-list-caption")),
        columns: heads.collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("repayments-list-empty")),
    }
}

/// What is to come of some claims, all together.
fn open(all: &[ListedRepayment]) -> Ore {
    all.iter().map(|one| one.outstanding).sum()
}

/// Those of one's own organisation.
pub async fn own(person: SignedIn) -> Result<Markup, Refusal> {
    let (casework, actor) = (&person.casework, &person.actor);
    let all = casework.repayments(actor).await;
    let mut all = all.map_err(|error| refusal(&error))?;
    let own = actor.organisation_id().unwrap_or_default();
    all.retain(|one| one.repayment.organisation_id == own);
    let declarable = if actor.may(Act::DeclareUnused, own, true) {
        let years = casework.declarable_years(actor).await;
        years.map_err(|error| refusal(&error))?
    } else {
        Vec::new()
    };
    let unsettled = all.iter().filter(|one| !one.outstanding.is_zero()).count();
    let claw_backs = claw_backs::own_table(&person).await?;
    Ok(person
        .page(person.say(&message!("repayments-own-heading", count = unsettled)))
        .title(person.say(&message!("repayments-own-title")))
        .crumb(person.say(&message!("work-nav-own")), "/mina-sidor")
        .lead(&person.say(&message!("repayments-own-lead")))
        .body(html! {
            @if !declarable.is_empty() {
                h2 { (person.say(&message!("repayments-to-declare"))) }
                p { (person.say(&message!("repayments-to-declare-lead"))) }
                ul {
                    @for (agreement, paid) in &declarable {
                        li {
                            a href=(person.link(&format!("{OWN}/ny/{agreement}"))) {
                                (person.say(&message!(
                                    "repayments-declare-link",
                                    paid = *paid,
                                    title = person.reader.agreement_title(agreement)
                                )))
                            }
                        }
                    }
                }
            }
            (table(&person, &all, OWN).markup())
            @if let Some(claw_backs) = claw_backs {
                h2.names-table { (person.say(&message!("claw-backs-own-title"))) }
                (claw_backs)
            }
        })
        .render())
}

/// Everybody's.
pub async fn all(person: SignedIn) -> Result<Markup, Refusal> {
    let all = person.casework.repayments(&person.actor).await;
    let all = all.map_err(|error| refusal(&error))?;
    Ok(person
        .page(person.say(&message!("repayments-all-heading", outstanding = open(&all))))
        .title(person.say(&message!("repayments-all-title")))
        .lead(&person.say(&message!("repayments-all-lead")))
        .body(html! {
            p { a href=(person.link(claw_backs::ALL)) { (person.say(&message!("repayments-claw-backs-link"))) } }
            (table(&person, &all, ALL).markup())
        })
        .render())
}
