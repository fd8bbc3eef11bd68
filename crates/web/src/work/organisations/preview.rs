//! What a file would change, before anything is changed.

use casework::organisation::{Changed, Facts, LeftOut, OrganisationError, Preview};
use maud::{Markup, html};
use wording::{Message, Speak, message};

use super::import::{CONTENT, FILE, FORMATS, SHOWN, SOURCE};
use super::{LIST, address, county_name, kind_words, printed};
use crate::ui::field::{self, Field, carried};
use crate::ui::{Button, Cell, Column, Table, Tone, button, facts, link_button, notice, upload};
use crate::work::hexadecimal;
use crate::work::person::SignedIn;

/// Files up to this size are carried on the page between the preview and the import; larger ones are chosen again.
const LARGEST_CARRIED_BYTES: usize = 1024 * 1024;

/// The page.
pub fn page(
    person: &SignedIn,
    preview: &Preview,
    bytes: &[u8],
    source: &str,
    refused: Option<&OrganisationError>,
) -> Markup {
    let heading = message!(
        "organisations-preview",
        added = preview.added.len(),
        changed = preview.changed.len()
    );
    let again = address("las-in", "");
    let does_nothing = preview.added.is_empty() && preview.changed.is_empty();
    let mut page = super::page(person, &heading)
        .title(person.say(&message!("organisations-preview-title")))
        .crumb(
            person.say(&message!("organisations-import-heading")),
            &again,
        );
    if refused.is_some() {
        page = page.error_title();
    }
    let lead = if does_nothing {
        message!("organisations-preview-nothing")
    } else {
        message!("organisations-preview-lead")
    };
    page.lead(&person.say(&lead))
        .body(html! {
            @if let Some(refused) = refused {
                div role="alert" {
                    (notice(Tone::Warning, &person.say(&refused.message()), &html! {
                        @if let Some(hint) = refused.hint() { p { (person.say(&hint)) } }
                    }))
                }
            }
            (counts(person, preview))
            @if !preview.changed.is_empty() { (changed(person, &preview.changed).markup()) }
            @if !preview.added.is_empty() { (added(person, preview).markup()) }
            @if !preview.left_out.is_empty() {
                (left_out(person, &preview.left_out).markup())
                @let more = preview.left_out_count - preview.left_out.len();
                @if more > 0 { p { (person.say(&message!("organisations-preview-more", count = more))) } }
            }
            @if !preview.passed_over.is_empty() {
                p.hint { (person.say(&message!("organisations-preview-columns", columns = preview.passed_over.join(", ")))) }
            }
            @if does_nothing {
                p.buttons { (link_button(Button::Secondary, &person.say(&message!("organisations-preview-other")), &person.link(&again))) }
            } @else { (confirmation(person, preview, bytes, source)) }
        })
        .render()
}

fn counts(person: &SignedIn, preview: &Preview) -> Markup {
    let number = |count: usize| {
        wording::grouped(
            i128::try_from(count).unwrap_or_default(),
            person.reader.language,
        )
    };
    facts([
        (
            person.say(&message!("organisations-preview-changed")),
            html! { (number(preview.changed.len())) },
        ),
        (
            person.say(&message!("organisations-preview-added")),
            html! { (number(preview.added.len())) },
        ),
        (
            person.say(&message!("organisations-preview-same")),
            html! { (number(preview.same)) },
        ),
        (
            person.say(&message!("organisations-preview-left-out")),
            html! { (number(preview.left_out_count)) },
        ),
    ])
}

fn table(person: &SignedIn, caption: &Message, heads: &[Message], rows: Vec<Vec<Cell>>) -> Table {
    let head = |(at, words): (usize, &Message)| {
        let words = person.say(words);
        if at == 0 {
            Column::numbers(words)
        } else {
            Column::words(words)
        }
    };
    Table {
        caption: person.say(caption),
        columns: heads.iter().enumerate().map(head).collect(),
        rows,
        sum: None,
        empty: String::new(),
    }
}

fn changed(person: &SignedIn, changed: &[Changed]) -> Table {
    let rows = changed.iter().map(|one| {
        vec![
            Cell::Text(one.row.to_string()),
            Cell::Link {
                text: one.now.name.clone(),
                address: person.link(&address(&one.now.id, "")),
            },
            Cell::Text(from_to(person, one)),
        ]
    });
    let heads = [
        message!("organisations-preview-row"),
        message!("organisation-name"),
        message!("organisation-column-changes"),
    ];
    let caption = message!("organisations-preview-changed");
    table(person, &caption, &heads, rows.collect())
}

/// What each fact is and would become.
fn from_to(person: &SignedIn, one: &Changed) -> String {
    let (before, after) = (Facts::of(&one.now), &one.facts);
    let nothing = || person.say(&message!("organisation-nothing"));
    let number = |facts: &Facts| {
        let number = facts.number.map(|number| number.to_string());
        number.unwrap_or_else(nothing)
    };
    let county = |facts: &Facts| {
        let code = facts.county.map(|code| code.to_string());
        code.map_or_else(nothing, |code| county_name(Some(&code)))
    };
    let mut lines = Vec::new();
    if before.name != after.name {
        let (from, to) = (&before.name, &after.name);
        lines.push(message!("organisation-change-name", from = from, to = to));
    }
    if before.number != after.number {
        let (from, to) = (number(&before), number(after));
        lines.push(message!("organisation-change-number", from = from, to = to));
    }
    if before.county != after.county {
        let (from, to) = (county(&before), county(after));
        lines.push(message!("organisation-change-county", from = from, to = to));
    }
    let lines: Vec<String> = lines.iter().map(|line| person.say(line)).collect();
    lines.join(" ")
}

fn added(person: &SignedIn, preview: &Preview) -> Table {
    let rows = preview.added.iter().map(|one| {
        let number = one.facts.number.map(|number| number.digits().to_owned());
        let county = one.facts.county.map(|code| code.to_string());
        vec![
            Cell::Text(one.row.to_string()),
            Cell::Text(one.facts.name.clone()),
            Cell::Text(person.say(&kind_words(one.kind))),
            Cell::Text(printed(number.as_ref()).unwrap_or_default()),
            Cell::Text(county_name(county.as_deref())),
        ]
    });
    let heads = [
        message!("organisations-preview-row"),
        message!("organisation-name"),
        message!("organisation-kind"),
        message!("organisation-number"),
        message!("organisation-county"),
    ];
    let caption = message!("organisations-preview-added");
    table(person, &caption, &heads, rows.collect())
}

fn left_out(person: &SignedIn, left_out: &[LeftOut]) -> Table {
    let rows = left_out.iter().map(|one| {
        let hint = one.fault.hint().map(|hint| person.say(&hint));
        vec![
            Cell::Text(one.row.to_string()),
            Cell::Text(person.say(&one.fault.message())),
            Cell::Text(hint.unwrap_or_default()),
        ]
    });
    let heads = [
        message!("organisations-preview-row"),
        message!("organisations-preview-why"),
        message!("organisations-preview-way-out"),
    ];
    let caption = message!("organisations-preview-left-out");
    table(person, &caption, &heads, rows.collect())
}

/// The form that does what was shown.
fn confirmation(person: &SignedIn, preview: &Preview, bytes: &[u8], source: &str) -> Markup {
    let again = Field::new(FILE, person.say(&message!("work-figures-file-again")));
    let carry = bytes.len() <= LARGEST_CARRIED_BYTES;
    let act = message!(
        "organisations-preview-act",
        count = preview.added.len() + preview.changed.len()
    );
    let content = html! {
        (carried(SHOWN, &preview.digest))
        (carried(SOURCE, source))
        @if carry { (carried(CONTENT, &hexadecimal::write(bytes))) } @else { (field::file(&again, FORMATS)) }
        p.buttons {
            (button(Button::Primary, &person.say(&act)))
            a href=(person.link(LIST)) { (person.say(&message!("work-leave"))) }
        }
    };
    html! {
        h2 { (person.say(&message!("organisations-preview-confirm"))) }
        p { (person.say(&message!("organisations-preview-source", source = source))) }
        (upload(&person.link(&address("las-in", "")), &content))
    }
}
