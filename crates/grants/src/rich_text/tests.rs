use proptest::prelude::*;

use super::*;

fn read(typed: &str) -> RichText {
    RichText::read(typed).unwrap()
}

fn words(text: &str) -> Span {
    Span::Words {
        text: text.to_owned(),
    }
}

#[test]
fn headings_paragraphs_lists_and_links_are_told_apart() {
    let text = read(
        "## Syfte\nVi *provar* **nu**:\n- ett\n  och mer\n- två\n\nSe [oss](https://a.se/?b=c).",
    );
    let [heading, paragraph, list, last] = text.blocks() else {
        panic!("{text:?}")
    };
    let level = HeadingLevel::Section;
    let said = "Syfte".to_owned();
    assert_eq!(*heading, Block::Heading { level, text: said });
    let Block::Paragraph { spans } = paragraph else {
        panic!("{paragraph:?}")
    };
    assert_eq!(spans.len(), 5, "{spans:?}");
    let items = vec![vec![words("ett och mer")], vec![words("två")]];
    let numbered = false;
    assert_eq!(*list, Block::List { numbered, items });
    assert!(matches!(last, Block::Paragraph { spans } if spans.len() == 3));
    assert_eq!(
        text.plain(),
        "Syfte\n\nVi provar nu:\n\n- ett och mer\n- två\n\nSe oss (https://a.se/?b=c).\n"
    );
}

#[test]
fn a_link_leads_to_a_safe_page_or_an_address_and_nowhere_else() {
    for good in ["https://a.se", "mailto:a@b.se", "https://a.se/b?c=d&e=f#g"] {
        let text = read(&format!("[x]({good})"));
        assert!(
            matches!(&text.blocks()[0], Block::Paragraph { spans } if matches!(&spans[..],
                [Span::Link { address, .. }] if address.as_str() == good)),
            "{good}"
        );
    }
    for bad in [
        "javascript:alert(1)",
        "JAVASCRIPT:x",
        "data:text/html,x",
        "http://a.se",
        "//a.se",
        "/arbete",
        "https:a.se",
        "https://",
        "https:///a",
        "https://a.se\" onclick=x",
        "https://a.se'x",
        "https://a.se/<b>",
        "https://å.se",
        "file:///etc/passwd",
        "vbscript:x",
        "mailto:",
        "\u{1}javascript:x",
        " https://a.se",
    ] {
        let text = read(&format!("[x]({bad})"));
        let links = |block: &Block| match block {
            Block::Paragraph { spans } => {
                spans.iter().any(|span| matches!(span, Span::Link { .. }))
            }
            _ => false,
        };
        assert!(!text.blocks().iter().any(links), "{bad}");
        assert!(LinkAddress::try_from(bad.to_owned()).is_err(), "{bad}");
    }
    let long = format!("https://{}", "a".repeat(LONGEST_LINK));
    for bad in [long, "https://a.se/\u{202e}".to_owned()] {
        assert_eq!(LinkAddress::try_from(bad), Err(NotALink));
    }
}

#[test]
fn what_would_be_a_mark_can_be_written_as_itself() {
    let text =
        read("\\## inte rubrik\n\n1\\. inte lista\n\n\\*inte\\* \\[a](https://a.se) C:\\temp");
    let said: Vec<String> = text
        .blocks()
        .iter()
        .map(|block| match block {
            Block::Paragraph { spans } => plain(spans),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(
        said,
        [
            "## inte rubrik",
            "1. inte lista",
            "*inte* [a](https://a.se) C:\\temp"
        ]
    );
    assert_eq!(read(&text.written()), text);
}

#[test]
fn a_plain_text_is_written_back_as_it_was_typed() {
    for typed in [
        "Vi provar.",
        "5 * 3 [se bilaga] C:\\temp * slut",
        "## Rubrik\n\n- ett\n- två\n\n1. ett\n2. två",
        "**a** *b* [c](mailto:d@e.se)",
        "2021. Ett år.",
    ] {
        assert_eq!(read(typed).written(), typed);
    }
}

#[test]
fn what_nobody_sees_is_left_out() {
    let text = read("a\u{202e}b\u{0}c\u{200b}d\u{feff}e\tf\u{ad}g");
    assert_eq!(text.plain(), "abcde fg\n");
    assert!(read(" \n\t\n\u{200b}").is_empty());
    assert_eq!(visible_line(" a\n b\u{2028}c "), "a bc");
}

#[test]
fn a_text_that_is_too_long_is_refused_and_the_longest_is_not() {
    let long = "å".repeat(LONGEST_TEXT_CHARACTERS);
    assert!(RichText::read(&long).is_ok());
    assert_eq!(RichText::read(&format!("{long}å")), Err(TextTooLong));
}

/// Texts made to find a way through, after the kinds that public lists of such strings have.
const HOSTILE: [&str; 22] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "[a](javascript:alert(1))",
    "[a](jAvAsCrIpT&colon;alert(1))",
    "[<img src=x>](https://a.se)",
    "**<b onmouseover=x>**",
    "## </h2><script>",
    "- </li></ul><form action=//e>",
    "&lt;script&gt;&#60;script&#62;",
    "![x](https://a.se/x.png)",
    "<https://a.se>",
    "[a]: javascript:x",
    "```html\n<script>\n```",
    "<!-- --> <![CDATA[ x ]]>",
    "\u{202e}gnp.exe",
    "${7*7} {{7*7}} <%= 7*7 %>",
    "' or 1=1 --",
    "../../../../etc/passwd\0.png",
    "Z\u{351}\u{36b}\u{343}\u{36a}\u{302}\u{36b}",
    "[[[[[[[[[[[[[[[[",
    "****************",
];

#[test]
fn a_hostile_text_is_words_and_the_same_when_read_again() {
    for hostile in HOSTILE {
        let text = read(hostile);
        assert_eq!(read(&text.written()), text, "{hostile}");
        let kept = text.plain();
        assert!(
            !kept.chars().any(|one| one != '\n' && is_unseen(one)),
            "{hostile}"
        );
    }
}

#[test]
fn marks_that_nobody_closes_take_no_longer_than_words() {
    for mark in ["[", "*", "**", "[a](", "\\", "- ", "[a](https://a.se"] {
        let many = mark.repeat(LONGEST_TEXT_CHARACTERS / mark.len());
        assert_eq!(read(&many).blocks().len(), 1, "{mark}");
    }
}

/// Pieces that marks are made of, put together at random.
fn marks() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "*",
        "**",
        "[",
        "]",
        "(",
        ")",
        "\\",
        "#",
        "## ",
        "### ",
        "- ",
        "1. ",
        "12. ",
        "\n",
        "\n\n",
        " ",
        "a",
        "å",
        "https://a.se",
        "mailto:a@b.se",
        "](",
        "<b>",
        "&",
        ".",
        "2021. ",
    ]);
    prop::collection::vec(pieces, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn what_is_written_is_read_as_the_same(typed in marks()) {
        let text = read(&typed);
        prop_assert_eq!(&read(&text.written()), &text);
    }

    #[test]
    fn any_text_is_read_and_written_as_the_same(typed in any::<String>()) {
        let text = read(&typed);
        prop_assert_eq!(&read(&text.written()), &text);
    }

    #[test]
    fn no_word_is_lost(typed in "[a-zåäö ]{0,60}") {
        let said: String = read(&typed).plain().split_whitespace().collect();
        let wanted: String = typed.split_whitespace().collect();
        prop_assert_eq!(said, wanted);
    }
}
