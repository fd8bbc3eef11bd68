//! Writing SVG. Everything that becomes text or an attribute passes through here and nowhere else.

use std::fmt::Write;

use crate::theme::Token;

/// An element with its attributes and what is inside.
#[derive(Clone, Debug)]
pub(crate) struct Element {
    name: &'static str,
    classes: String,
    attributes: String,
    content: String,
    broken: bool,
}

impl Element {
    pub fn new(name: &'static str) -> Self {
        Self {
            name,
            classes: String::new(),
            attributes: String::new(),
            content: String::new(),
            broken: false,
        }
    }

    /// A circle.
    pub fn circle(x: f64, y: f64, radius: f64) -> Self {
        Self::new("circle")
            .number("cx", x)
            .number("cy", y)
            .number("r", radius)
    }

    /// A rectangle.
    pub fn rectangle(x: f64, y: f64, width: f64, height: f64) -> Self {
        Self::new("rect")
            .number("x", x)
            .number("y", y)
            .number("width", width)
            .number("height", height)
    }

    /// A straight line.
    pub fn line(x1: f64, y1: f64, x2: f64, y2: f64) -> Self {
        Self::new("line")
            .number("x1", x1)
            .number("y1", y1)
            .number("x2", x2)
            .number("y2", y2)
    }

    /// A line of text whose baseline begins here.
    pub fn text(x: f64, y: f64, words: &str) -> Self {
        Self::new("text").number("x", x).number("y", y).words(words)
    }

    pub fn attribute(mut self, name: &str, value: &str) -> Self {
        let _ = write!(self.attributes, " {name}=\"");
        escape(&mut self.attributes, value);
        self.attributes.push('"');
        self
    }

    pub fn number(self, name: &str, value: f64) -> Self {
        self.attribute(name, &decimals(value))
    }

    pub fn class(mut self, class: &str) -> Self {
        if !self.classes.is_empty() {
            self.classes.push(' ');
        }
        self.classes.push_str(class);
        self
    }

    /// Filled with a colour.
    pub fn fill(self, token: Token) -> Self {
        self.class(&format!("figure-fill-{}", token.name))
            .attribute("fill", token.light)
    }

    /// Drawn along its edge in a colour, so many units wide.
    pub fn stroke(self, token: Token, width: f64) -> Self {
        self.class(&format!("figure-stroke-{}", token.name))
            .attribute("stroke", token.light)
            .number("stroke-width", width)
    }

    /// Not filled.
    pub fn hollow(self) -> Self {
        self.attribute("fill", "none")
    }

    /// Surrounded by the colour of the page, so that text can be read on top of anything.
    pub fn halo(self) -> Self {
        self.stroke(crate::theme::PAGE, 3.0)
            .attribute("stroke-linejoin", "round")
            .attribute("paint-order", "stroke")
    }

    /// Text that is stronger than the rest.
    pub fn strong(self) -> Self {
        self.attribute("font-weight", "600")
    }

    /// Text that is smaller than the rest.
    pub fn size(self, size: f64) -> Self {
        self.number("font-size", size)
    }

    /// Text that ends here instead of beginning.
    pub fn ending(self) -> Self {
        self.attribute("text-anchor", "end")
    }

    /// Text with its middle here instead of its beginning.
    pub fn centred(self) -> Self {
        self.attribute("text-anchor", "middle")
    }

    /// Words inside.
    pub fn words(mut self, words: &str) -> Self {
        escape(&mut self.content, words);
        self
    }

    /// What a pointer that rests here is told.
    pub fn told(mut self, words: &str) -> Self {
        Self::new("title").words(words).write(&mut self.content);
        self
    }

    /// Another element inside, on a line of its own.
    pub fn child(mut self, child: Self) -> Self {
        self.content.push('\n');
        self.broken = true;
        child.write(&mut self.content);
        self
    }

    /// Other elements inside, each on a line of its own.
    pub fn children(self, children: impl IntoIterator<Item = Self>) -> Self {
        children.into_iter().fold(self, Self::child)
    }

    pub fn finish(self) -> String {
        let mut markup = String::with_capacity(self.content.len() + self.attributes.len() + 64);
        self.write(&mut markup);
        markup
    }

    fn write(self, markup: &mut String) {
        let _ = write!(markup, "<{}", self.name);
        if !self.classes.is_empty() {
            let _ = write!(markup, " class=\"{}\"", self.classes);
        }
        markup.push_str(&self.attributes);
        if self.content.is_empty() {
            markup.push_str("/>");
            return;
        }
        markup.push('>');
        markup.push_str(&self.content);
        if self.broken {
            markup.push('\n');
        }
        let _ = write!(markup, "</{}>", self.name);
    }
}

/// Text as it may stand in XML. What XML cannot hold at all becomes the sign for that.
fn escape(markup: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => markup.push_str("&amp;"),
            '<' => markup.push_str("&lt;"),
            '>' => markup.push_str("&gt;"),
            '"' => markup.push_str("&quot;"),
            '\'' => markup.push_str("&#39;"),
            // A carriage return would come out of a reader as something else.
            '\r' => markup.push(' '),
            '\t' | '\n' | '\u{20}'..='\u{fffd}' | '\u{10000}'.. => markup.push(letter),
            _ => markup.push(char::REPLACEMENT_CHARACTER),
        }
    }
}

/// A number with two decimals at most, which is finer than a screen.
pub(crate) fn decimals(number: f64) -> String {
    let text = format!("{number:.2}");
    let short = text.trim_end_matches('0').trim_end_matches('.');
    if short == "-0" { "0" } else { short }.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_never_minus_nothing() {
        for (number, text) in [
            (0.0, "0"),
            (-0.001, "0"),
            (12.3, "12.3"),
            (12.345, "12.35"),
            (100.0, "100"),
            (-0.5, "-0.5"),
        ] {
            assert_eq!(decimals(number), text);
        }
    }

    #[test]
    fn text_cannot_become_markup() {
        let element = Element::text(0.0, 0.0, "</text><script>\"'&\u{0}\u{b}\u{ffff}\r\n")
            .attribute("id", "\" onload=\"x");
        assert_eq!(
            element.finish(),
            "<text x=\"0\" y=\"0\" id=\"&quot; onload=&quot;x\">&lt;/text&gt;&lt;script&gt;\
             &quot;&#39;&amp;\u{fffd}\u{fffd}\u{fffd} \n</text>"
        );
    }
}
