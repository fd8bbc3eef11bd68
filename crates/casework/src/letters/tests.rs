//! What stands in letters is what is published, for everyone, every year and in both languages.

use ::store::Signed;
use ::store::message::{Message, MessageStatus};
use ::store::organisation::Organisation;
use ::typeset::{Block, Document, Span, Table};
use grants::{Code, Level, Ore, OrganisationKind, Recipient};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use wording::Language;

use super::*;
use crate::published::{Published, PublishedAgreement};

const DAY: Date = date(2021, 1, 15);

fn letter(year: i16, level: Level, code: &str, language: Language) -> Document {
    let published = Published::shipped().unwrap();
    let of = published.year(year).unwrap();
    let grounds = Grounds::published(&published, of, DAY);
    let code: Code = code.parse().unwrap();
    let recipient = published.register().find(level, code).unwrap();
    decision_letter(&grounds, recipient, language)
}

fn swedish(year: i16, level: Level, code: &str) -> Document {
    letter(year, level, code, Language::Swedish)
}

fn spans(spans: &[Span]) -> String {
    let texts = spans.iter().map(|span| match span {
        Span::Words { text } | Span::Strong { text } | Span::Link { text, .. } => text.as_str(),
    });
    texts.collect()
}

/// Everything a document says, in reading order.
fn text(document: &Document) -> String {
    let mut lines = vec![document.title.clone(), document.kind.clone()];
    lines.extend(document.recipient.clone());
    lines.extend(
        document
            .references
            .iter()
            .map(|(name, value)| format!("{name}: {value}")),
    );
    for block in &document.blocks {
        match block {
            Block::Heading { text, .. } => lines.push(text.clone()),
            Block::Paragraph { spans: words } | Block::Note { spans: words } => {
                lines.push(spans(words));
            }
            Block::List { items, .. } => lines.extend(items.iter().map(|item| spans(item))),
            Block::Facts { facts } => {
                lines.extend(facts.iter().map(|(name, value)| format!("{name}: {value}")));
            }
            Block::Table(table) => {
                lines.push(table.caption.clone());
                let rows = table.rows.iter().chain(&table.sum);
                lines.extend(rows.map(|row| row.join(" | ")));
            }
            Block::Room { .. }
            | Block::Choices { .. }
            | Block::EmptyRows { .. }
            | Block::NewPage => {}
        }
    }
    lines.join("\n").replace('\u{a0}', " ")
}

fn tables(document: &Document) -> Vec<&Table> {
    let tables = document.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    tables.collect()
}

/// The kronor a cell shows; nothing for one that holds words.
fn kronor(cell: &str) -> Option<Ore> {
    let digits: String = cell
        .chars()
        .filter(|one| !matches!(one, '\u{a0}' | ','))
        .collect();
    Ore::from_kronor(digits.parse().ok()?)
}

fn last(row: &[String]) -> &str {
    row.last().unwrap()
}

/// That the rows of a letter sum to what is published, to the krona.
fn assert_sums(of: &PublishedAgreement, recipient: &Recipient, document: &Document) {
    let published = of.sum_of(recipient.level, recipient.code);
    let told = format!("{} {}: {}", of.agreement.id, recipient.name, document.title);
    let tables = tables(document);
    let Some(table) = tables.first() else {
        assert_eq!(published, Ore::ZERO, "{told}");
        return;
    };
    let rows: Ore = table.rows.iter().filter_map(|row| kronor(last(row))).sum();
    assert_eq!(rows, published, "{told}");
    match &table.sum {
        Some(sum) => assert_eq!(kronor(last(sum)), Some(published), "{told}"),
        None => assert_eq!(published, Ore::ZERO, "{told}"),
    }
}

#[test]
fn everyone_gets_a_letter_of_every_year_whose_amounts_sum_to_the_published() {
    let published = Published::shipped().unwrap();
    let mut letters = 0;
    for of in published.agreements() {
        let grounds = Grounds::published(&published, of, DAY);
        for recipient in recipients(published.register()) {
            for language in Language::ALL {
                let document = decision_letter(&grounds, recipient, language);
                assert_sums(of, recipient, &document);
                letters += 1;
            }
        }
    }
    assert_eq!(letters, 9 * 332 * 2);
}

#[test]
fn the_letter_of_a_municipality_says_what_it_gets_why_and_what_to_do() {
    let document = swedish(2021, Level::Municipality, "0138");
    let text = text(&document);
    assert_eq!(document.recipient.as_deref(), Some("Tyresö kommun"));
    for said in [
        "Fördelningsbesked",
        "Tyresö kommun får",
        "SKR:s sista dag är den 1 december 2021 kl. 23.59, svensk tid.",
        "rätten till pengarna förlorad",
        "Redovisa till SKR i SKR:s inmatningsverktyg.",
        "Sista dag är den 31 mars 2022 kl. 23.59, svensk tid.",
        "är nummer",
        "5f9f6420408ea8dfd31ae8cf44266341390aad84c401896174c20df4511c3196",
        "overens-verify",
    ] {
        assert!(text.contains(said), "{said}\n{text}");
    }
}

#[test]
fn what_is_preliminary_or_not_read_follows_the_amounts_everywhere() {
    let document = swedish(2021, Level::Municipality, "0138");
    let text = text(&document);
    assert!(text.contains("Beloppen är preliminära."), "{text}");
    assert!(
        text.contains("folkmängden den 31 december 2020 används"),
        "{text}"
    );
    let published = Published::shipped().unwrap();
    let of = published.year(2021).unwrap();
    let annex = self::text(&annex(
        &Grounds::published(&published, of, DAY),
        Language::Swedish,
    ));
    assert!(annex.contains("Beloppen är preliminära."));
    assert!(annex.contains("folkmängden den 31 december 2020 används"));
}

#[test]
fn gotland_gets_three_letters_that_say_so() {
    let letters = [
        (Level::Municipality, "0980", "Region Gotland (som kommun)"),
        (Level::Region, "09", "Region Gotland (som region)"),
        (Level::County, "09", "Gotlands län"),
    ];
    let mut titles = Vec::new();
    for (level, code, name) in letters {
        let document = swedish(2021, level, code);
        assert_eq!(document.recipient.as_deref(), Some(name));
        assert!(text(&document).contains("tre fördelningsbesked"), "{name}");
        titles.push(document.title);
    }
    titles.dedup();
    assert_eq!(titles.len(), 3, "three different amounts: {titles:?}");
}

#[test]
fn a_year_whose_amounts_nobody_knows_is_said_to_be_unknown() {
    let document = swedish(2024, Level::Municipality, "0138");
    let text = text(&document);
    assert!(document.title.contains("inte känt"), "{}", document.title);
    assert!(tables(&document).is_empty(), "{text}");
    assert!(
        text.contains("framgår inte av de källor vi har läst"),
        "{text}"
    );
}

#[test]
fn a_deadline_that_has_passed_is_said_to_have_passed() {
    let published = Published::shipped().unwrap();
    let of = published.year(2021).unwrap();
    let recipient = &published.register().of(Level::Municipality)[0];
    let passed = |day| {
        let grounds = Grounds::published(&published, of, day);
        let letter = decision_letter(&grounds, recipient, Language::Swedish);
        text(&letter).matches("Den dagen har passerat.").count()
    };
    assert_eq!(passed(date(2021, 12, 1)), 0, "the last day is not over");
    assert_eq!(passed(date(2021, 12, 2)), 1);
    assert_eq!(passed(date(2022, 4, 1)), 3);
}

#[test]
fn a_letter_worked_out_at_home_is_nobodys_word() {
    let published = Published::shipped().unwrap();
    let of = published.year(2021).unwrap();
    let grounds = Grounds {
        version: None,
        ..Grounds::published(&published, of, DAY)
    };
    let recipient = &published.register().of(Level::Region)[0];
    let letter = decision_letter(&grounds, recipient, Language::Swedish);
    let text = text(&letter);
    assert!(!letter.sender.contains("Kommuner"), "{}", letter.sender);
    assert_eq!(letter.kind, "Uträkning, inte publicerad");
    assert!(!text.contains("fördelningsbesked"), "{text}");
    assert!(text.contains("inte publicerad"), "{text}");
}

#[test]
fn the_annex_holds_all_332_and_its_columns_sum_to_the_items() {
    let published = Published::shipped().unwrap();
    for of in published.agreements() {
        let document = annex(&Grounds::published(&published, of, DAY), Language::Swedish);
        let tables = tables(&document);
        let (items, levels) = tables.split_first().unwrap();
        assert_eq!(items.rows.len(), of.agreement.items.len());
        let mut sums: Vec<Ore> = Vec::new();
        for table in levels {
            assert!(
                table
                    .rows
                    .iter()
                    .all(|row| row.len() == table.columns.len())
            );
            let Some(sum) = &table.sum else { continue };
            for (at, cell) in sum.iter().enumerate().skip(2) {
                let column = table.rows.iter().map(|row| kronor(&row[at]).unwrap());
                assert_eq!(kronor(cell), Some(column.sum()), "{}", table.caption);
                sums.extend(kronor(cell));
            }
        }
        for allocation in &of.distribution.allocations {
            let item = &allocation.item;
            assert!(
                item.level == Level::Coordinator || sums.contains(&item.amount),
                "{} {}",
                of.agreement.id,
                item.id
            );
        }
    }
    let of = published.year(2021).unwrap();
    let document = annex(&Grounds::published(&published, of, DAY), Language::English);
    let rows: usize = tables(&document)[1..]
        .iter()
        .map(|table| table.rows.len())
        .sum();
    assert_eq!(rows, 332 + 1, "everybody and the coordinator");
}

#[test]
fn the_same_letter_gives_the_same_bytes_and_holds_what_it_says() {
    let samples = [
        swedish(2021, Level::Municipality, "0138"),
        swedish(2021, Level::County, "09"),
        letter(2023, Level::Region, "01", Language::English),
        swedish(2024, Level::Municipality, "2584"),
    ];
    for document in &samples {
        let bytes = ::typeset::typeset(document).unwrap();
        assert!(bytes.starts_with(b"%PDF-"));
        assert!(bytes == ::typeset::typeset(document).unwrap());
    }
}

#[test]
fn hostile_names_stay_text_and_make_plain_file_names() {
    let published = Published::shipped().unwrap();
    let of = published.year(2021).unwrap();
    let grounds = Grounds::published(&published, of, DAY);
    let name = "../..//#[ta bort]\u{202e}\0$x$ \\ \"@import\n".repeat(20);
    let recipient = Recipient {
        level: Level::Municipality,
        code: "9999".parse().unwrap(),
        name,
        county: None,
    };
    let path = file_name(&recipient, Language::Swedish);
    let (folder, file) = path.split_once('/').unwrap();
    assert_eq!(folder, "kommuner");
    assert!(
        file.len() < 100 && !file.contains(['/', '\\', '#', '\0']),
        "{file}"
    );
    let document = decision_letter(&grounds, &recipient, Language::Swedish);
    ::typeset::typeset(&document).unwrap();
}

#[test]
fn every_letter_has_a_path_of_its_own() {
    let published = Published::shipped().unwrap();
    for language in Language::ALL {
        let mut paths: Vec<String> = recipients(published.register())
            .map(|recipient| file_name(recipient, language))
            .collect();
        let wanted = "kommuner/0114-upplands-vasby.pdf".to_owned();
        assert_eq!(paths.contains(&wanted), language == Language::Swedish);
        paths.sort();
        paths.dedup();
        assert_eq!(paths.len(), 332);
    }
}

fn message(number: Option<(i64, i64)>) -> Message {
    let signed = Signed {
        by: "karin".to_owned(),
        at: Timestamp::UNIX_EPOCH,
    };
    Message {
        id: "m".to_owned(),
        agreement_id: "psykisk-halsa-2021".to_owned(),
        version_id: "v".to_owned(),
        template_id: None,
        status: MessageStatus::Draft,
        revision: 1,
        subject: "Pengar för psykisk hälsa".to_owned(),
        body: String::new(),
        number,
        corrects: None,
        created: signed.clone(),
        changed: signed,
        submitted: None,
        sent: None,
        document_id: None,
    }
}

#[test]
fn a_copy_is_the_message_and_what_its_board_gets() {
    let published = Published::shipped().unwrap();
    let of = published.year(2021).unwrap();
    let body = vec![blocks::paragraph("Styrelsen meddelar.".to_owned())];
    let document = message_document(&message(Some((2020, 20))), body, &of.agreement, DAY, "SKR");
    assert_eq!(document.kind, "Meddelande från styrelsen 20/2020");
    assert_eq!(document.recipient, None);
    let gotland = Organisation {
        id: "region-09".to_owned(),
        kind: OrganisationKind::Region,
        name: "Region Gotland".to_owned(),
        number: None,
        county: Some("09".to_owned()),
        revision: 1,
        created_by: "overens".to_owned(),
        created_at: Timestamp::UNIX_EPOCH,
        changed_by: "overens".to_owned(),
        changed_at: Timestamp::UNIX_EPOCH,
        closed_at: None,
    };
    let as_region = (Level::Region, "09".parse().unwrap());
    let as_municipality = (Level::Municipality, "0980".parse().unwrap());
    let recipients = [as_region, as_municipality];
    let copy = copy_of(
        &document,
        &published,
        &of.agreement.id,
        &gotland,
        &recipients,
    );
    assert!(copy.blocks.starts_with(&document.blocks));
    let tables = tables(&copy);
    assert_eq!(tables.len(), 2);
    for (table, (level, code)) in tables.iter().zip(recipients) {
        let sum = table.sum.as_ref().unwrap();
        assert_eq!(kronor(last(sum)), Some(of.sum_of(level, code)));
    }
    let nothing = copy_of(&document, &published, &of.agreement.id, &gotland, &[]);
    assert_eq!(nothing.blocks, document.blocks);
}

#[test]
fn a_receipt_says_what_came_and_when() {
    let received = Received {
        what: "Rapport",
        number: "2021/17",
        at: "2021-12-01T22:59:00Z".parse().unwrap(),
        sender: "Tyresö kommun",
        subject: "Rapport om 2021",
        sha256: "00ff",
    };
    let text = text(&receipt(&received, Language::Swedish));
    for said in [
        "2021/17",
        "1 december 2021",
        "23.59",
        "Tyresö kommun",
        "00ff",
    ] {
        assert!(text.contains(said), "{said}\n{text}");
    }
}
