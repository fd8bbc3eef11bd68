//! The text of a report with what is frozen in it, as markup: the same to everybody and to those who write it before it is sent. What
//! is written is Swedish in either frame.

use casework::government_report::{ShownBlock, ShownSpan, line_in_words, resolved, value_in_words};
use grants::government_report::Section;
use grants::government_report::bound::{Bound, By};
use grants::government_report::checking::Frozen;
use grants::government_report::counting::Counted;
use maud::{Markup, html};
use wording::{Language, Message, message};

use crate::Reader;
use crate::ui::{Cell, Column, Table};

/// How names in a text are looked up.
pub struct Lookup<'a> {
    /// What is frozen under a name.
    pub frozen: &'a dyn Fn(&str) -> Option<&'a Frozen>,
    /// Where its rows are; nothing where they are not shown.
    pub address: &'a dyn Fn(&str) -> Option<String>,
}

/// The sections of a report.
pub fn sections(reader: &Reader, sections: &[&Section], lookup: &Lookup<'_>) -> Markup {
    html! {
        div.written lang="sv" {
            @for section in sections {
                h2 { (section.heading) }
                @for block in blocks(section, lookup) { (one(reader, lookup, &block)) }
            }
        }
    }
}

fn blocks(section: &Section, lookup: &Lookup<'_>) -> Vec<ShownBlock> {
    let stands_alone = |name: &str| {
        let frozen = (lookup.frozen)(name);
        frozen.is_some_and(|one| one.bound.stands_alone())
    };
    let words = |name: &str| match (lookup.frozen)(name) {
        None => format!("[[{name}]]"),
        Some(frozen) => value_in_words(frozen.counted.value, Language::Swedish),
    };
    resolved(&section.text, &stands_alone, &words)
}

fn one(reader: &Reader, lookup: &Lookup<'_>, block: &ShownBlock) -> Markup {
    match block {
        ShownBlock::Heading { text, below: false } => html! { h3 { (text) } },
        ShownBlock::Heading { text, below: true } => html! { h4 { (text) } },
        ShownBlock::Paragraph(line) => html! { p { (spans(lookup, line)) } },
        ShownBlock::List {
            numbered: true,
            items,
        } => html! { ol { @for item in items { li { (spans(lookup, item)) } } } },
        ShownBlock::List {
            numbered: false,
            items,
        } => html! { ul { @for item in items { li { (spans(lookup, item)) } } } },
        ShownBlock::Named(name) => match (lookup.frozen)(name) {
            None => html! { p { "[[" (name) "]]" } },
            Some(frozen) => named(reader, lookup, frozen),
        },
    }
}

fn named(reader: &Reader, lookup: &Lookup<'_>, frozen: &Frozen) -> Markup {
    let rows = (lookup.address)(&frozen.bound.name);
    let to_rows = html! {
        @if let Some(rows) = rows {
            p.hint { a href=(rows) {
                (Language::Swedish.say(&message!("government-reports-to-rows", title = &frozen.bound.title)))
            } }
        }
    };
    if let Some(quotation) = &frozen.counted.quotation {
        return html! {
            blockquote {
                @for part in quotation.text.split("\n\n") { p { (part) } }
                footer { "– " (quotation.name) }
            }
            (to_rows)
        };
    }
    let lines = table(reader, Language::Swedish, &frozen.bound, &frozen.counted);
    html! { (lines.markup()) (to_rows) }
}

/// The lines of a table.
pub fn table(reader: &Reader, language: Language, bound: &Bound, counted: &Counted) -> Table {
    let say = |words: &Message| language.say(words);
    let item = |id: &str| item_title(reader, language, &bound.agreement, id);
    let rows = counted.cells.iter().map(|cell| {
        vec![
            Cell::Text(line_in_words(bound, &cell.key, language, &item)),
            Cell::Text(value_in_words(cell.value, language)),
            Cell::Text(wording::grouped(i128::from(cell.base), language)),
        ]
    });
    Table {
        caption: bound.title.clone(),
        columns: vec![
            Column::words(say(&head(bound.by))),
            Column::numbers(say(&message!("government-reports-column-value"))),
            Column::numbers(say(&message!("government-reports-column-base"))),
        ],
        rows: rows.collect(),
        sum: Some(
            [
                say(&message!("government-reports-total")),
                value_in_words(counted.value, language),
                wording::grouped(i128::from(counted.base), language),
            ]
            .map(Cell::Text)
            .to_vec(),
        ),
        empty: say(&message!("government-reports-value-nothing")),
    }
}

fn head(by: By) -> Message {
    match by {
        By::Item => message!("government-reports-column-item"),
        By::County => message!("government-reports-column-county"),
        By::Whole | By::Level => message!("government-reports-column-level"),
    }
}

/// The title of an item; its id when no agreement has it.
pub fn item_title(reader: &Reader, language: Language, agreement: &str, id: &str) -> String {
    let of = reader.published.agreement(agreement);
    let item = of.and_then(|one| one.agreement.item(id));
    item.map_or_else(|| id.to_owned(), |item| language.of(&item.title).to_owned())
}

fn spans(lookup: &Lookup<'_>, spans: &[ShownSpan]) -> Markup {
    html! {
        @for span in spans {
            @match span {
                ShownSpan::Words(text) => (text),
                ShownSpan::Strong(text) => strong { (text) },
                ShownSpan::Emphasis(text) => em { (text) },
                // Who wrote it is not us: search engines are told so, and the page it leads to learns nothing.
                ShownSpan::Link { text, address } => a href=(address) rel="noopener noreferrer nofollow ugc" { (text) },
                ShownSpan::Figure { name, words } => {
                    @match (lookup.address)(name) {
                        Some(address) => a href=(address) { (words) },
                        None => (words),
                    }
                },
            }
        }
    }
}
