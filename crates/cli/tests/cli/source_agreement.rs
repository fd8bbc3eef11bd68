//! What an agreement file says, read here without the program's own reader.

use std::path::PathBuf;

use crate::program::shipped;

/// An item, as far as sums go.
pub struct SourceItem {
    /// Its id.
    pub id: String,
    /// Its level.
    pub level: String,
    /// Its amount in kronor.
    pub amount: i64,
    /// Whether its level and key are known, so that it is shared out.
    pub is_shared: bool,
}

/// An agreement, as far as sums go.
pub struct SourceAgreement {
    /// The whole amount in kronor.
    pub total: i64,
    /// Its items, in order.
    pub items: Vec<SourceItem>,
}

impl SourceAgreement {
    /// The shipped agreement of a year, from `agreements/`.
    pub fn of(year: u16) -> Self {
        let file = format!("../../agreements/{}.toml", shipped(year));
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(file);
        Self::read(&std::fs::read_to_string(path).unwrap())
    }

    /// The agreement in a text.
    pub fn read(text: &str) -> Self {
        let table: toml::Table = text.parse().unwrap();
        let items = table
            .get("item")
            .map_or(&[][..], |items| items.as_array().unwrap());
        Self {
            total: table["total"].as_integer().unwrap(),
            items: items.iter().map(item).collect(),
        }
    }

    /// What no known item explains, in kronor.
    pub fn unexplained(&self) -> i64 {
        self.total - self.items.iter().map(|item| item.amount).sum::<i64>()
    }

    /// The items that are not shared out, in kronor.
    pub fn not_shared(&self) -> i64 {
        let items = self.items.iter().filter(|item| !item.is_shared);
        items.map(|item| item.amount).sum()
    }
}

fn item(item: &toml::Value) -> SourceItem {
    let text = |field: &str| item[field].as_str().unwrap().to_owned();
    let has_known_key = item["key"].as_str() != Some("unknown");
    SourceItem {
        id: text("id"),
        level: text("level"),
        amount: item["amount"].as_integer().unwrap(),
        is_shared: has_known_key && text("level") != "other",
    }
}
