//! The documents: a letter with everything in it, the annex of all amounts, a letter in English, and hostile texts.

use jiff::civil::date;
use typeset::{Align, Block, Column, Document, Language, Span, Table};

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

fn words(text: &str) -> Span {
    Span::Words {
        text: text.to_owned(),
    }
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph {
        spans: vec![words(text)],
    }
}

fn heading(level: u8, text: &str) -> Block {
    Block::Heading {
        level,
        text: text.to_owned(),
    }
}

fn column(head: &str, align: Align) -> Column {
    Column {
        head: head.to_owned(),
        align,
    }
}

fn cells(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|cell| (*cell).to_owned()).collect()
}

fn pairs(of: &[(&str, &str)]) -> Vec<(String, String)> {
    of.iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect()
}

fn letter() -> Document {
    Document {
        title: "Tyresö kommun får 1 395 116 kronor för äldreomsorgen 2021".to_owned(),
        language: Language::Sv,
        date: date(2020, 12, 18),
        sender: "Kansliet för överenskommelserna".to_owned(),
        recipient: Some("Tyresö kommun\nKommunstyrelsen\n135 81 Tyresö".to_owned()),
        kind: "Beslutsbrev till meddelande från styrelsen 20/2020".to_owned(),
        references: pairs(&[
            ("Diarienummer", "2020-1432"),
            (
                "Överenskommelse",
                "Äldreomsorg – teknik, kvalitet och effektivitet 2021",
            ),
        ]),
        blocks: vec![
            paragraph(
                "Ni får pengarna för att utveckla äldreomsorgen med hjälp av digital teknik. Beloppet är fördelat efter folkmängd. Så här har vi räknat, och så här begär ni pengarna.",
            ),
            heading(2, "Era belopp"),
            Block::Table(Table {
                caption: "Tyresö kommuns belopp 2021".to_owned(),
                columns: vec![
                    column("Post", Align::Left),
                    column("Fördelas efter", Align::Left),
                    column("Andel", Align::Right),
                    column("Belopp", Align::Right),
                ],
                rows: vec![
                    cells(&[
                        "Digital teknik i kommunerna",
                        "Folkmängd",
                        "0,469 %",
                        "937 983 kr",
                    ]),
                    cells(&[
                        "Kvalitet i verksamheten",
                        "Folkmängd 80 år och äldre",
                        "0,381 %",
                        "457 133 kr",
                    ]),
                ],
                sum: Some(cells(&["Summa", "", "", "1 395 116 kr"])),
            }),
            heading(3, "Digital teknik i kommunerna"),
            Block::List {
                numbered: true,
                items: vec![
                    vec![words(
                        "Posten är 200 000 000 kronor och delas mellan landets 290 kommuner efter folkmängd den 31 december 2020.",
                    )],
                    vec![words(
                        "Tyresö hade 48 678 av 10 379 295 invånare, alltså 0,469 procent.",
                    )],
                    vec![words(
                        "200 000 000 × 48 678 ÷ 10 379 295 = 937 982,78 kronor. Hela kronor: 937 982.",
                    )],
                    vec![
                        words(
                            "När alla kommuner fått sina hela kronor återstår 143 kronor. Tyresö är nummer 61 i den ordningen och får en krona till: ",
                        ),
                        Span::Strong {
                            text: "937 983 kronor".to_owned(),
                        },
                        words("."),
                    ],
                ],
            },
            Block::Note {
                spans: vec![
                    words("Begär pengarna "),
                    Span::Strong {
                        text: "senast 1 december 2021 kl. 23.59".to_owned(),
                    },
                    words(". Det som inte har begärts då betalas inte ut."),
                ],
            },
            heading(2, "Gör så här"),
            Block::List {
                numbered: false,
                items: vec![
                    vec![
                        words("Logga in på "),
                        Span::Link {
                            text: "era sidor".to_owned(),
                            address: "https://overens.example/mina-sidor".to_owned(),
                        },
                        words(" och begär hela beloppet."),
                    ],
                    vec![words(
                        "Rapportera senast 31 mars 2022 vad pengarna har använts till.",
                    )],
                    vec![words("Betala tillbaka det som inte har använts.")],
                ],
            },
            heading(2, "Frågor"),
            Block::Facts {
                facts: pairs(&[
                    ("Samordnare", "Karin Ek"),
                    ("Telefon", "08-123 45 67"),
                    ("Gäller till", "31 december 2021"),
                ]),
            },
            Block::Paragraph {
                spans: vec![
                    words("Skriv till "),
                    Span::Link {
                        text: "samordnare@overens.example".to_owned(),
                        address: "mailto:samordnare@overens.example".to_owned(),
                    },
                    words(".\nMed vänlig hälsning\nKarin Ek"),
                ],
            },
        ],
        foot: "Kansliet för överenskommelserna · samordnare@overens.example".to_owned(),
    }
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

/// Texts that mean something to some program, are drawn in no font of ours, or have no end.
pub const HOSTILE: [&str; 16] = [
    "#read(\"/etc/passwd\") #import \"@preview/cetz:0.1.0\" $x^2$ *a* _b_ `c` <label> @ref // no comment /* none */",
    "= Not a heading\n- not a list\n+ nor this\n/ term: no",
    "\\u{1f600} \\ # [ ] { } ~ -- --- ... ' \" \u{2018}",
    "😀👩‍👩‍👧‍👦🇸🇪 e\u{301}moji",
    "中文字符 日本語 한국어",
    "שלום עולם مرحبا بالعالم",
    "\u{202e}gnitseretni\u{202c} \u{2066}isolated\u{2069}",
    "NUL \u{0} bell \u{7} escape \u{1b}[31m delete \u{7f} next line \u{85} end",
    "zero\u{200b}width\u{200c}joiner\u{200d}mark\u{feff}soft\u{ad}hyphen",
    "\u{301}\u{308} lone marks \u{20dd}",
    "Z\u{351}\u{36b}\u{343}a\u{322}\u{321}\u{331}l\u{317}\u{316}g\u{35c}\u{321}o\u{322}\u{31b}",
    "\u{e000}\u{f8ff}\u{fffd}\u{fffe}\u{ffff}\u{10ffff}",
    "\u{a0}\u{202f}\u{2007}\u{2009}\u{3000}spaces\ttab",
    "\r\n\r\n\n\n\n\nbreaks\u{2028}and\u{2029}more\r\n",
    "<script>alert(1)</script>%PDF-1.7 endobj (\\) << /JS >>",
    "{\"is\":\"note\"} {page} {pages}",
];

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
        caption: HOSTILE.join(" "),
        columns: vec![
            column(HOSTILE[0], Align::Left),
            column("Tal", Align::Right),
            column(&long, Align::Right),
        ],
        rows: HOSTILE
            .into_iter()
            .map(|text| cells(&[text, text, &long]))
            .collect(),
        sum: Some(cells(&["Summa", "1", &long])),
    }));
    Document {
        title: HOSTILE.join(" ").chars().take(400).collect(),
        language: Language::Sv,
        date: date(1, 1, 1),
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
