//! The documents that are read back: a letter with everything in it, the annex of all amounts, a letter in English,
//! hostile texts, and nothing but a title.

use jiff::civil::date;
use typeset::{Align, Block, Document, Language, Span, Table};

use crate::letters::{cells, column, heading, letter, pairs, paragraph, words};
use crate::texts::HOSTILE;

/// Each document with the name of its file.
pub fn all() -> Vec<(&'static str, Document)> {
    vec![
        ("letter", letter()),
        ("annex", annex()),
        ("english", english()),
        ("hostile", hostile()),
        ("bare", bare()),
    ]
}

/// As many rows as there are municipalities and regions and a little over, so that the table goes over many pages.
fn annex() -> Document {
    let rows = (1..=332).map(|place: u32| {
        let amount = |by: u32| {
            format!(
                "{}\u{a0}{:03}\u{a0}{:03}",
                place % 7,
                (place * by) % 1000,
                (place * 37 * by) % 1000
            )
        };
        let name = [
            "Upplands Väsby",
            "Malung-Sälen",
            "Örnsköldsvik",
            "Region Jämtland Härjedalen",
            "Ale",
        ];
        let name = name
            .get(usize::try_from(place % 5).unwrap_or(0))
            .copied()
            .unwrap_or("Ale");
        vec![
            format!("{:04}", 100 + place),
            name.to_owned(),
            amount(13),
            amount(29),
            amount(41),
        ]
    });
    Document {
        title: "Alla belopp 2021".to_owned(),
        language: Language::Sv,
        date: date(2020, 12, 18),
        sender: "Kansliet för överenskommelserna".to_owned(),
        recipient: None,
        kind: "Bilaga 1 till meddelande från styrelsen 20/2020".to_owned(),
        references: Vec::new(),
        blocks: vec![
            paragraph(
                "Bilagan visar vad varje kommun och region får av varje post. Beloppen är i hela kronor.",
            ),
            Block::Table(Table {
                caption: "Belopp per mottagare, i kronor".to_owned(),
                columns: vec![
                    column("Kod", Align::Left),
                    column("Mottagare", Align::Left),
                    column("Digital teknik", Align::Right),
                    column("Kvalitet i verksamheten", Align::Right),
                    column("Summa", Align::Right),
                ],
                rows: rows.collect(),
                sum: Some(cells(&[
                    "",
                    "Summa",
                    "1\u{a0}200\u{a0}000\u{a0}000",
                    "980\u{a0}000\u{a0}000",
                    "2\u{a0}180\u{a0}000\u{a0}000",
                ])),
            }),
            paragraph("Summorna stämmer med överenskommelsen."),
        ],
        foot: "Kansliet för överenskommelserna".to_owned(),
    }
}

fn english() -> Document {
    Document {
        title: "Receipt for your report".to_owned(),
        language: Language::En,
        date: date(2022, 3, 1),
        sender: "Office of the agreements".to_owned(),
        recipient: None,
        kind: "Receipt".to_owned(),
        references: pairs(&[("Registration number", "2022-77")]),
        blocks: vec![
            paragraph("We have received your report. You need not do anything more."),
            heading(2, "What you reported"),
            Block::Facts {
                facts: pairs(&[
                    ("Received", "SEK 937,983"),
                    ("Used", "SEK 900,000"),
                    ("To repay", "SEK 37,983"),
                ]),
            },
            Block::NewPage,
            heading(4, "What happens now"),
            paragraph("We read the report within a month."),
        ],
        foot: "Office of the agreements".to_owned(),
    }
}

fn hostile() -> Document {
    let long = "Å".repeat(2_000);
    let mut blocks = vec![paragraph(&long), paragraph(&"W".repeat(300))];
    for (place, text) in HOSTILE.into_iter().enumerate() {
        let level = u8::try_from(place % 6).unwrap_or(0);
        blocks.push(heading(level, text));
        blocks.push(Block::Paragraph {
            spans: vec![
                words(text),
                Span::Strong {
                    text: text.to_owned(),
                },
                Span::Link {
                    text: text.to_owned(),
                    address: format!("https://example.org/{text}"),
                },
            ],
        });
        blocks.push(Block::Note {
            spans: vec![Span::Link {
                text: text.to_owned(),
                address: text.to_owned(),
            }],
        });
        blocks.push(Block::List {
            numbered: place % 2 == 0,
            items: vec![vec![words(text)], vec![]],
        });
    }
    blocks.push(Block::Facts {
        facts: HOSTILE
            .into_iter()
            .map(|text| (text.to_owned(), text.to_owned()))
            .collect(),
    });
    blocks.push(Block::Table(Table {
        caption: HOSTILE[15].to_owned(),
        columns: vec![
            column(HOSTILE[0], Align::Left),
            column("Tal", Align::Right),
            column(&"Ö".repeat(300), Align::Right),
        ],
        rows: HOSTILE
            .into_iter()
            .map(|text| cells(&[text, text, &long]))
            .collect(),
        sum: Some(cells(&["Summa", "1", &long])),
    }));
    Document {
        title: HOSTILE.join(" ").chars().take(300).collect(),
        language: Language::Sv,
        date: date(1000, 1, 1),
        sender: HOSTILE[3].to_owned(),
        recipient: Some(HOSTILE.join("\n")),
        kind: HOSTILE[15].to_owned(),
        references: HOSTILE
            .into_iter()
            .map(|text| (text.to_owned(), text.to_owned()))
            .collect(),
        blocks,
        foot: HOSTILE[15].to_owned(),
    }
}

fn bare() -> Document {
    Document {
        title: "Bara en rubrik".to_owned(),
        language: Language::Sv,
        date: date(9999, 12, 31),
        sender: String::new(),
        recipient: None,
        kind: String::new(),
        references: Vec::new(),
        blocks: Vec::new(),
        foot: String::new(),
    }
}
