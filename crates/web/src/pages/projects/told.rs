//! What is told of a project, as markup: the same to everybody and to its owners before they publish it.

use grants::Ore;
use grants::project::{Money, Post, Told, ToldDocument, ToldFile};
use maud::{Markup, html};
use wording::{Message, date, message, money};

use super::item_title;
use super::list::{county, days};
use crate::pages::size;
use crate::ui::{Cell, Column, Table, facts, rich_text, status};
use crate::work::progress_of_project as progress;
use crate::{Reader, address};

/// What is told, with its headings at this level, which is 2 or 3; a file is at the address the caller knows.
pub fn markup(reader: &Reader, told: &Told, level: u8, at: &dyn Fn(&ToldFile) -> String) -> Markup {
    let about = &told.about;
    html! {
        (facts(about_it(reader, told)))
        (heading(level, &reader.say(&message!("projects-purpose"))))
        (rich_text(&about.purpose, level))
        @if !about.results.is_empty() {
            (heading(level, &reader.say(&message!("projects-results"))))
            (rich_text(&about.results, level))
        }
        @if !told.posts.is_empty() {
            (heading(level, &reader.say(&message!("projects-posts"))))
            @for post in &told.posts { (news(reader, post, level)) }
        }
        @if !told.money.is_empty() {
            (heading(level, &reader.say(&message!("projects-money"))))
            (money_table(reader, &told.money).markup())
        }
        @if !told.documents.is_empty() {
            (heading(level, &reader.say(&message!("projects-documents"))))
            (documents(reader, &told.documents, at).markup())
        }
        (heading(level, &reader.say(&message!("projects-contacts"))))
        @if told.contacts.is_empty() { p { (reader.say(&message!("projects-contacts-none"))) } } @else {
            ul lang="sv" { @for role in &told.contacts { li { (role) } } }
        }
    }
}

fn heading(level: u8, words: &str) -> Markup {
    if level <= 2 {
        html! { h2 { (words) } }
    } else {
        html! { h3 { (words) } }
    }
}

fn news(reader: &Reader, post: &Post, level: u8) -> Markup {
    let on = date(post.on, reader.language);
    html! {
        @match level {
            ..=2 => h3 lang="sv" { (post.heading) },
            _ => h4 lang="sv" { (post.heading) },
        }
        p.hint { (on) }
        (rich_text(&post.text, level.saturating_add(1)))
    }
}

fn about_it(reader: &Reader, told: &Told) -> Vec<(String, Markup)> {
    let about = &told.about;
    let line = |name: Message, said: Markup| (reader.say(&name), said);
    let far = reader.say(&casework::project::status(about.status));
    let code = about.county.map(|code| code.to_string());
    let place = county(reader, code.as_deref());
    let mut all = vec![
        line(
            message!("projects-column-status"),
            status(progress(about.status), &far),
        ),
        line(
            message!("projects-column-period"),
            html! { (days(reader, (about.from, about.to))) },
        ),
        line(
            message!("projects-column-leads"),
            html! { (told.leads.name) },
        ),
    ];
    if !told.takes_part.is_empty() {
        let names: Vec<&str> = told
            .takes_part
            .iter()
            .map(|one| one.name.as_str())
            .collect();
        let names = message!("projects-names", names = names);
        all.push(line(
            message!("projects-column-takes-part"),
            html! { (reader.say(&names)) },
        ));
    }
    all.push(line(
        message!("projects-column-county"),
        match about.county {
            None => html! { (place) },
            Some(code) => {
                let there = address::recipient(grants::Level::County, code);
                html! { a href=(reader.link(&there)) { (place) } }
            }
        },
    ));
    all.push(line(
        message!("projects-column-area"),
        html! { (reader.say(&casework::project::area(about.area))) },
    ));
    all
}

fn money_table(reader: &Reader, all: &[Money]) -> Table {
    let rows = all.iter().map(|one| {
        let title = reader.agreement_title(&one.agreement);
        let agreement = match reader.published.agreement(&one.agreement) {
            None => Cell::Text(title),
            Some(of) => Cell::Link {
                text: title,
                address: reader.link(&address::agreement(of.agreement.year)),
            },
        };
        let amount = one.kronor.and_then(Ore::from_kronor);
        let amount = amount.map_or_else(
            || reader.say(&message!("projects-money-untold")),
            |amount| money(amount, reader.language),
        );
        vec![
            agreement,
            Cell::Text(item_title(reader, one)),
            Cell::Text(amount),
        ]
    });
    Table {
        caption: reader.say(&message!("projects-money-caption")),
        columns: vec![
            Column::words(reader.say(&message!("projects-money-agreement"))),
            Column::words(reader.say(&message!("projects-money-item"))),
            Column::numbers(reader.say(&message!("projects-money-amount"))),
        ],
        rows: rows.collect(),
        sum: None,
        empty: String::new(),
    }
}

/// Documents with their versions, each file at the address the caller knows.
pub fn documents(reader: &Reader, all: &[ToldDocument], at: &dyn Fn(&ToldFile) -> String) -> Table {
    let files = all
        .iter()
        .flat_map(|one| one.files.iter().map(move |file| (one, file)));
    let rows = files.map(|(document, file)| {
        vec![
            Cell::Text(document.title.clone()),
            Cell::Link {
                text: file.name.clone(),
                address: at(file),
            },
            Cell::Text(file.number.to_string()),
            Cell::Text(date(file.on, reader.language)),
            Cell::Text(size(file.size, reader.language)),
        ]
    });
    Table {
        caption: reader.say(&message!("projects-documents-caption")),
        columns: vec![
            Column::words(reader.say(&message!("projects-document-title"))),
            Column::words(reader.say(&message!("message-attachment-file"))),
            Column::numbers(reader.say(&message!("projects-document-version"))),
            Column::words(reader.say(&message!("projects-document-on"))),
            Column::numbers(reader.say(&message!("message-attachment-size"))),
        ],
        rows: rows.collect(),
        sum: None,
        empty: String::new(),
    }
}
