//! The plans of one's own organisation and county, and where a new one is begun. Whoever may take away what others have published
//! sees that here.

use casework::plan::{ListedPlan, OwnPlan, Search};
use grants::Role;
use grants::authorisation::{Act, Reach, reach};
use maud::{Markup, html};
use wording::message;

use super::{LIST, address, page_below, refusal, stands};
use crate::Refusal;
use crate::ui::{Button, Cell, Column, Table, link_button};
use crate::work::person::SignedIn;

/// The page.
pub async fn shown(person: SignedIn) -> Result<Markup, Refusal> {
    let own = person.casework.own_plans(&person.actor).await;
    let (own, county) = own.map_err(|error| refusal(&error))?;
    let of_all = (person.actor.role()).is_some_and(takes_away_everywhere);
    let published = if of_all {
        let all = person.casework.published_plans(&Search::default(), 0).await;
        Some(all.map_err(|error| refusal(&error))?.plans)
    } else {
        None
    };
    let lead = match &county {
        Some(county) => message!("plans-own-lead-county", county = county),
        None => message!("plans-own-lead"),
    };
    Ok(page_below(&person, &message!("plans-own-heading"))
        .lead(&person.say(&lead))
        .body(html! {
            @if person.may(Act::WritePlans) {
                p { (link_button(
                    Button::Primary,
                    &person.say(&message!("plans-begin")),
                    &person.link(&format!("{LIST}/ny")),
                )) }
            }
            (table(&person, &own).markup())
            @if let Some(published) = &published {
                h2 { (person.say(&message!("plans-published-heading"))) }
                (others(&person, published).markup())
            }
            p { a href=(person.link("/planer")) { (person.say(&message!("plans-to-public"))) } }
        })
        .render())
}

fn takes_away_everywhere(role: Role) -> bool {
    reach(role, Act::WithdrawPlans) == Reach::Any
}

fn table(person: &SignedIn, all: &[OwnPlan]) -> Table {
    let heads = [
        Column::words(person.say(&message!("plans-column-plan"))),
        Column::words(person.say(&message!("plans-column-owner"))),
        Column::words(person.say(&message!("plans-column-kind"))),
        Column::words(person.say(&message!("plans-column-period"))),
        Column::numbers(person.say(&message!("plans-goals"))),
        Column::words(person.say(&message!("projects-column-standing"))),
    ];
    let rows = all.iter().map(|one| {
        vec![
            Cell::Link {
                text: one.about.title.clone(),
                address: person.link(&address(&one.plan.id, "")),
            },
            Cell::Text(one.owner.clone()),
            Cell::Text(person.say(&casework::plan::kind(one.about.kind))),
            Cell::Text(format!("{}–{}", one.about.from, one.about.to)),
            Cell::Text(one.goals.to_string()),
            Cell::Status {
                progress: stands(one.plan.standing),
                text: person.say(&casework::plan::standing(one.plan.standing)),
            },
        ]
    });
    Table {
        caption: person.say(&message!("plans-own-heading")),
        columns: heads.to_vec(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("plans-own-none")),
    }
}

/// What others have published, each with the way to take it away.
fn others(person: &SignedIn, all: &[ListedPlan]) -> Table {
    let heads = [
        Column::words(person.say(&message!("plans-column-plan"))),
        Column::words(person.say(&message!("plans-column-owner"))),
        Column::words(person.say(&message!("plans-withdraw"))),
    ];
    let rows = all.iter().map(|one| {
        vec![
            Cell::Link {
                text: one.title.clone(),
                address: person.link(&crate::pages::plans::address(&one.slug)),
            },
            Cell::Text(one.owner.clone()),
            Cell::Link {
                text: person.say(&message!("plans-withdraw-named", title = &one.title)),
                address: person.link(&address(&one.plan_id, "/borttagning")),
            },
        ]
    });
    Table {
        caption: person.say(&message!("plans-published-heading")),
        columns: heads.to_vec(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("plans-none")),
    }
}
