use proptest::prelude::*;

use super::*;

fn paragraph(text: &str) -> Block {
    Block::Paragraph {
        spans: vec![Span::Words {
            text: text.to_owned(),
        }],
    }
}

fn item(text: &str) -> Vec<Span> {
    vec![Span::Words {
        text: text.to_owned(),
    }]
}

#[test]
fn every_mark_becomes_what_the_table_says() {
    let blocks = parse(
        "Första stycket\nfortsätter här.\n\n## En rubrik\n- ett\n- två\n  mer om två\n\n1. först\n\n2. sedan\n\n> Rätten upphör.\n> Helt.",
    );
    let wanted = [
        paragraph("Första stycket fortsätter här."),
        Block::Heading {
            level: 2,
            text: "En rubrik".to_owned(),
        },
        Block::List {
            numbered: false,
            items: vec![item("ett"), item("två mer om två")],
        },
        Block::List {
            numbered: true,
            items: vec![item("först"), item("sedan")],
        },
        Block::Note {
            spans: item("Rätten upphör. Helt."),
        },
    ];
    assert_eq!(blocks, wanted);
}

#[test]
fn weight_and_links_are_marks_within_a_line() {
    let blocks =
        parse("Läs **detta** på [sidan](https://skr.se/a?b=c) eller [skriv](mailto:info@skr.se).");
    let Block::Paragraph { spans } = &blocks[0] else {
        panic!("a paragraph")
    };
    let words = |text: &str| Span::Words {
        text: text.to_owned(),
    };
    let link = |text: &str, address: &str| Span::Link {
        text: text.to_owned(),
        address: address.to_owned(),
    };
    let wanted = [
        words("Läs "),
        Span::Strong {
            text: "detta".to_owned(),
        },
        words(" på "),
        link("sidan", "https://skr.se/a?b=c"),
        words(" eller "),
        link("skriv", "mailto:info@skr.se"),
        words("."),
    ];
    assert_eq!(*spans, wanted);
}

#[test]
fn what_is_no_whole_mark_is_words() {
    for text in [
        "**öppen",
        "** **",
        "[a](javascript:alert(1))",
        "[a](http://exempel.se)",
        "[a](https://exempel.se/\"onclick)",
        "[a](data:text/html,x)",
        "[a](https://)",
        "[a] (https://exempel.se)",
        "<script>alert(1)</script>",
        "#Rubrik",
        "-utan blanksteg",
        "2021. Året",
        "a * b ** c",
        "****",
    ] {
        assert_eq!(parse(text), [paragraph(text)], "{text}");
    }
}

#[test]
fn a_blank_line_ends_a_list_before_other_words() {
    let blocks = parse("- ett\n\nSedan.");
    assert_eq!(blocks.len(), 2);
    assert_eq!(blocks[1], paragraph("Sedan."));
}

#[test]
fn what_nobody_can_see_is_not_there() {
    assert_eq!(parse("a\u{202e}b\u{0}c\u{200b}"), [paragraph("abc")]);
}

#[test]
fn a_long_line_of_opening_marks_is_read_at_once() {
    // Looked through once, this is nothing; looked through once a mark, it would be the square of it.
    for mark in ["**", "[", "](", "**a", "[a](", "[a](https://"] {
        let text = mark.repeat(200_000 / mark.len());
        let read = plain(&parse(&text));
        assert!(!read.is_empty(), "{mark}");
    }
}

/// Letters and marks in no order, and lines of them.
fn texts() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "a",
        "ö",
        " ",
        "\n",
        "\n\n",
        "**",
        "*",
        "[",
        "]",
        "](https://x.se)",
        "](mailto:a@b.se)",
        "## ",
        "- ",
        "1. ",
        "> ",
        "<b>",
        "&amp;",
        "\"",
        "\r\n",
        "\t",
        "1 000\u{a0}kr",
        "\u{0}",
    ]);
    prop::collection::vec(pieces, 0..60).prop_map(|pieces| pieces.concat())
}

/// The letters of a text without its marks: what must come out as it went in.
fn letters(text: &str) -> String {
    text.chars()
        .filter(|character| character.is_alphabetic())
        .collect()
}

proptest! {
    #[test]
    fn no_text_makes_it_fail(text in any::<String>()) {
        let blocks = parse(&text);
        prop_assert_eq!(text.chars().any(|character| !character.is_whitespace() && !is_unseen(character)), !blocks.is_empty());
    }

    #[test]
    fn no_letter_is_lost_and_none_comes_to(text in texts()) {
        // Where a link leads stands after its words, so every letter stands in its place.
        let read = plain(&parse(&text));
        prop_assert_eq!(letters(&read.replace("mailto:", "")), letters(&text.replace("mailto:", "")));
    }

    #[test]
    fn links_lead_to_pages_and_addresses_only(text in texts()) {
        for block in parse(&text) {
            let spans = match block {
                Block::Paragraph { spans } | Block::Note { spans } => spans,
                Block::List { items, .. } => items.concat(),
                _ => Vec::new(),
            };
            for span in spans {
                if let Span::Link { address, .. } = span {
                    prop_assert!(address.starts_with("https://") || address.starts_with("mailto:"));
                }
            }
        }
    }
}
