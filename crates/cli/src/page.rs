//! A page of text for people, written from the top in one language.

use wording::table::Table;
use wording::{Language, Message};

/// The page so far.
pub struct Page {
    language: Language,
    text: String,
}

impl Page {
    /// An empty page.
    pub fn new(language: Language) -> Self {
        Self {
            language,
            text: String::new(),
        }
    }

    /// A line.
    pub fn say(&mut self, message: &Message) {
        self.line(&self.language.say(message));
    }

    /// A line of words that need no telling.
    pub fn line(&mut self, words: &str) {
        self.text.push_str(words);
        self.text.push('\n');
    }

    /// An empty line.
    pub fn gap(&mut self) {
        self.text.push('\n');
    }

    /// A line among several of a kind.
    pub fn point(&mut self, message: &Message) {
        self.line(&format!("  • {}", self.language.say(message)));
    }

    /// A line that belongs to the point above.
    pub fn below(&mut self, message: &Message) {
        self.line(&format!("    {}", self.language.say(message)));
    }

    /// A line with its place in an order, from 1.
    pub fn numbered(&mut self, number: usize, message: &Message) {
        self.line(&format!("  {number}. {}", self.language.say(message)));
    }

    /// A table.
    pub fn table(&mut self, table: &Table) {
        self.text.push_str(&table.render());
    }

    /// The page as it is printed.
    pub fn into_bytes(self) -> Vec<u8> {
        self.text.into_bytes()
    }
}
