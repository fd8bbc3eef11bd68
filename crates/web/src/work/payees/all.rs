//! All counties of an agreement: where a receiver is named, where parties have not said yes, where nobody has proposed anything.

use casework::payee::{CountyPayees, ListedPayee, county_items};
use casework::published::PublishedAgreement;
use grants::payee::PayeeStatus;
use maud::{Markup, html};
use wording::message;

use super::{
    ALL, OWN, address, agreements, choice, chosen, named, nobody, progress, query, refusal,
};
use crate::Refusal;
use crate::ui::field::{self, Field};
use crate::ui::{Cell, Column, Table};
use crate::work::person::SignedIn;

/// The word for those that lack a receiver, in the address.
const MISSING: &str = "saknas";

/// The page.
pub async fn shown(person: SignedIn) -> Result<Markup, Refusal> {
    let (all, typed) = (agreements(&person), query(&person));
    let Some(year) = chosen(&all, &typed) else {
        let words = person.say(&message!("payees-no-agreement"));
        return Ok(person.page(words).render());
    };
    let id = &year.agreement.id;
    let found = person.casework.payees_of_agreement(&person.actor, id).await;
    let found = found.map_err(|error| refusal(&error))?;
    let whole = |county: &&CountyPayees| {
        let (named, items) = named(year, county);
        named == items
    };
    let missing = found.iter().filter(|county| !whole(county)).count();
    let only_missing = typed.get("visa") == MISSING;
    let shown: Vec<&CountyPayees> = (found.iter())
        .filter(|county| !only_missing || !whole(county))
        .collect();
    let heading = message!(
        "payees-all-heading",
        missing = missing,
        counties = found.len()
    );
    let options = [
        (String::new(), person.say(&message!("payees-show-all"))),
        (
            MISSING.to_owned(),
            person.say(&message!("payees-show-missing")),
        ),
    ];
    let label = person.say(&message!("payees-show"));
    let value = if only_missing { MISSING } else { "" };
    let more = field::choice(&Field::new("visa", label).value(value), &options);
    Ok(person
        .page(person.say(&heading))
        .title(person.say(&message!("payees-title-all")))
        .lead(&person.say(&message!("payees-all-lead")))
        .body(html! {
            (choice(&person, ALL, id, &more))
            (table(&person, year, &shown).markup())
        })
        .render())
}

fn table(person: &SignedIn, year: &PublishedAgreement, counties: &[&CountyPayees]) -> Table {
    let heads = [
        message!("payees-county"),
        message!("payees-item"),
        message!("payees-receiver"),
        message!("payees-column-standing"),
    ];
    let mut rows = Vec::new();
    for county in counties {
        for item in county_items(&year.agreement) {
            let title = person.reader.language.of(&item.title).to_owned();
            let own: Vec<&ListedPayee> = (county.proposals.iter())
                .filter(|one| one.payee.item_id == item.id)
                .collect();
            if own.is_empty() {
                rows.push(vec![
                    county_cell(person, year, county),
                    Cell::Text(title.clone()),
                    Cell::Text(county.only_party.clone().unwrap_or_default()),
                    nobody(person, county),
                ]);
            }
            for listed in own {
                let (progress, words) = progress(listed);
                rows.push(vec![
                    county_cell(person, year, county),
                    Cell::Text(title.clone()),
                    Cell::Link {
                        text: listed.receiver.clone(),
                        address: person.link(&address(&listed.payee.id)),
                    },
                    Cell::Status {
                        progress,
                        text: person.say(&words),
                    },
                ]);
            }
        }
    }
    Table {
        caption: person.say(&message!("payees-all-caption")),
        columns: heads
            .iter()
            .map(|head| Column::words(person.say(head)))
            .collect(),
        rows,
        sum: None,
        empty: person.say(&message!("payees-all-empty")),
    }
}

/// The county; for whoever may propose there a link that does.
fn county_cell(person: &SignedIn, year: &PublishedAgreement, county: &CountyPayees) -> Cell {
    let waits = |one: &ListedPayee| one.payee.status == PayeeStatus::Proposed;
    let items = county_items(&year.agreement).count();
    let all_wait = county.proposals.iter().filter(|one| waits(one)).count() == items;
    if county.may_propose && !all_wait {
        let id = &year.agreement.id;
        let path = format!("{OWN}/nytt?overenskommelse={id}&lan={}", county.county);
        Cell::Link {
            text: county.name.clone(),
            address: person.link(&path),
        }
    } else {
        Cell::Text(county.name.clone())
    }
}
