//! A text with a little shape as markup. The tree says what is a heading, a list or a link; every word of it is words, and no markup
//! comes from the text.

use grants::rich_text::{Block, HeadingLevel, RichText, Span};
use maud::{Markup, html};

/// A text with its headings below one of this level, which is 1 to 4. What people write here is in Swedish.
pub fn rich_text(text: &RichText, below: u8) -> Markup {
    html! {
        div.written lang="sv" { @for block in text.blocks() { (one(block, below)) } }
    }
}

fn one(block: &Block, below: u8) -> Markup {
    match block {
        Block::Heading { level, text } => {
            let down = match level {
                HeadingLevel::Section => 1,
                HeadingLevel::Below => 2,
            };
            match below.saturating_add(down) {
                ..=2 => html! { h2 { (text) } },
                3 => html! { h3 { (text) } },
                4 => html! { h4 { (text) } },
                5 => html! { h5 { (text) } },
                _ => html! { h6 { (text) } },
            }
        }
        Block::Paragraph { spans: line } => html! { p { (spans(line)) } },
        Block::List {
            numbered: true,
            items,
        } => html! { ol { @for item in items { li { (spans(item)) } } } },
        Block::List {
            numbered: false,
            items,
        } => html! { ul { @for item in items { li { (spans(item)) } } } },
    }
}

fn spans(spans: &[Span]) -> Markup {
    html! {
        @for span in spans {
            @match span {
                Span::Words { text } => (text),
                Span::Strong { text } => strong { (text) },
                Span::Emphasis { text } => em { (text) },
                // Who wrote it is not us: search engines are told so, and the page it leads to learns nothing.
                Span::Link { text, address } => a href=(address.as_str()) rel="noopener noreferrer nofollow ugc" { (text) },
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn markup(typed: &str) -> String {
        rich_text(&RichText::read(typed).unwrap(), 2).into_string()
    }

    #[test]
    fn a_hostile_text_stays_words() {
        let text = "## <b>\n<script>alert(1)</script> & \"'\n\n- **<i>**\n- *<u>*\n\n\
                    [<a>](https://a.se/?b=c&d=e) [x](javascript:alert(1)) ![y](https://a.se/y.png)";
        let markup = markup(text);
        for wrong in [
            "<b>",
            "<script",
            "<i>",
            "<u>",
            "<a>",
            "<img",
            "href=\"javascript",
        ] {
            assert!(!markup.contains(wrong), "{wrong}: {markup}");
        }
        assert!(markup.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;'"));
        assert!(markup.contains("href=\"https://a.se/?b=c&amp;d=e\""));
    }

    #[test]
    fn headings_stand_below_the_one_they_are_told() {
        let markup = markup("## A\n\n### B");
        assert!(markup.contains("<h3>A</h3>") && markup.contains("<h4>B</h4>"));
    }
}
