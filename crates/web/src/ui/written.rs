//! The text of a message: the tree its marks became, as markup. Everything in it is words; no markup comes from the text.

use casework::typeset::{Block, Span};
use maud::{Markup, html};

/// A text with its headings below one of this level, which is 1 to 3. Messages are written in Swedish.
pub fn written(blocks: &[Block], below: u8) -> Markup {
    html! {
        div.written lang="sv" { @for block in blocks { (one(block, below)) } }
    }
}

fn one(block: &Block, below: u8) -> Markup {
    match block {
        Block::Heading { text, .. } => match below {
            0 | 1 => html! { h2 { (text) } },
            2 => html! { h3 { (text) } },
            _ => html! { h4 { (text) } },
        },
        Block::Paragraph { spans: line } => html! { p { (spans(line)) } },
        Block::Note { spans: line } => html! { p.written-note { (spans(line)) } },
        Block::List {
            numbered: true,
            items,
        } => html! { ol { @for item in items { li { (spans(item)) } } } },
        Block::List {
            numbered: false,
            items,
        } => html! { ul { @for item in items { li { (spans(item)) } } } },
        Block::Facts { facts } => super::facts(
            facts
                .iter()
                .map(|(name, value)| (name.clone(), html! { (value) })),
        ),
        // No text of marks has tables, room to write by hand or pages.
        Block::Table(_)
        | Block::Room { .. }
        | Block::Choices { .. }
        | Block::EmptyRows { .. }
        | Block::NewPage => html! {},
    }
}

fn spans(spans: &[Span]) -> Markup {
    html! {
        @for span in spans {
            @match span {
                Span::Words { text } => (text),
                Span::Strong { text } => strong { (text) },
                Span::Link { text, address } => a href=(address) rel="noopener" { (text) },
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use casework::message::marks::parse;

    use super::*;

    #[test]
    fn a_hostile_text_stays_words() {
        let text = "## <b>\n<script>alert(1)</script> & \"'\n\n- **<i>**\n\n> <u>\n\n[<a>](https://a.se/?b=c&d=e) [x](javascript:alert(1))";
        let markup = written(&parse(text), 1).into_string();
        for wrong in ["<b>", "<script", "<i>", "<u>", "<a>", "href=\"javascript"] {
            assert!(!markup.contains(wrong), "{wrong}: {markup}");
        }
        assert!(markup.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;'"));
        assert!(markup.contains("href=\"https://a.se/?b=c&amp;d=e\""));
    }

    #[test]
    fn headings_stand_below_the_one_they_are_told() {
        let level = |below| written(&parse("## A"), below).into_string();
        assert!(level(1).contains("<h2>A</h2>"));
        assert!(level(2).contains("<h3>A</h3>"));
    }
}
