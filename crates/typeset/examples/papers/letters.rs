//! A letter with everything in it, and as many like it as one wants.

use jiff::civil::date;
use typeset::{Align, Block, Column, Document, Language, Span, Table};

/// Words.
pub fn words(text: &str) -> Span {
    Span::Words {
        text: text.to_owned(),
    }
}

/// A paragraph of words.
pub fn paragraph(text: &str) -> Block {
    Block::Paragraph {
        spans: vec![words(text)],
    }
}

/// A heading.
pub fn heading(level: u8, text: &str) -> Block {
    Block::Heading {
        level,
        text: text.to_owned(),
    }
}

/// A column.
pub fn column(head: &str, align: Align) -> Column {
    Column {
        head: head.to_owned(),
        align,
    }
}

/// The cells of a row.
pub fn cells(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|cell| (*cell).to_owned()).collect()
}

/// Names and values.
pub fn pairs(of: &[(&str, &str)]) -> Vec<(String, String)> {
    of.iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect()
}

/// One of many letters that differ in whom they are to and how much they get, two pages long.
pub fn personal(number: u32) -> Document {
    let mut letter = letter();
    let name = format!("Kommun {number}");
    letter.title = format!("{name} får {number}\u{a0}116 kronor för äldreomsorgen 2021");
    letter.recipient = Some(format!("{name}\nKommunstyrelsen"));
    letter.blocks.push(heading(2, "Så har vi räknat"));
    for step in 1..=12 {
        letter.blocks.push(paragraph(&format!(
            "Steg {step}: av beloppet {number}\u{a0}{step:03} kronor går en del till {name} efter folkmängd den 31 december 2020, \
             och resten delas mellan de andra kommunerna i samma ordning."
        )));
    }
    letter
}

/// A letter with everything in it.
pub fn letter() -> Document {
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
