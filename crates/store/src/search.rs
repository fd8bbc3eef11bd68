//! Search: words of entries, found by how they begin.
//!
//! Words are split and made small here and kept in a table, so that both databases find the same entries in the same order, å is never a,
//! and nothing a person types can be anything but a word to look for. Decision 0014 tells why neither database's own
//! search is used.

use std::collections::BTreeMap;

use sqlx::AssertSqlSafe;

use crate::row::Row;
use crate::value::values;
use crate::{Read, StoreError, Transaction};

/// Something that can be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchEntry {
    /// What kind of thing it is.
    pub kind: String,
    /// The address of its page.
    pub address: String,
    /// The language of the page.
    pub language: String,
    /// What it is called. A word here weighs more than one in the body.
    pub title: String,
    /// What is said about it.
    pub body: String,
    /// Among those with equally good words, the higher comes first.
    pub rank: i64,
}

/// More words than this only make a search slower.
const WORDS: usize = 8;

/// The longest Swedish word in use is shorter.
const LETTERS: usize = 40;

/// A word in the title weighs more than any in the body.
const IN_TITLE: i64 = 2;
const IN_BODY: i64 = 1;

/// Replaces everything that can be found.
pub async fn replace_all(
    transaction: &mut Transaction,
    entries: &[SearchEntry],
) -> Result<(), StoreError> {
    transaction
        .0
        .run("delete from search_word", values![])
        .await?;
    transaction
        .0
        .run("delete from search_entry", values![])
        .await?;
    let numbered = || entries.iter().enumerate();
    let id = |number: usize| format!("{number:06}");
    let rows = numbered().map(|(number, entry)| {
        values![
            id(number),
            &entry.kind,
            &entry.address,
            &entry.language,
            &entry.title,
            &entry.body,
            entry.rank,
        ]
    });
    let into = "search_entry (id, kind, address, language, title, body, rank)";
    transaction.0.insert_all(into, rows.collect()).await?;
    let words = numbered().flat_map(|(number, entry)| {
        let language = entry.language.as_str();
        let row = move |(word, weight)| values![id(number), language, word, weight];
        weighed(entry).into_iter().map(row)
    });
    let into = "search_word (entry_id, language, word, weight)";
    transaction.0.insert_all(into, words.collect()).await
}

/// The entries in a language that have, for each word of the text, one that begins with it.
///
/// The best first: words in titles weigh more than words in bodies, whole words more than beginnings. Whatever is not a letter or a
/// digit only separates words. A text without words finds nothing.
pub async fn search(
    read: &mut impl Read,
    text: &str,
    language: &str,
    limit: i64,
) -> Result<Vec<SearchEntry>, StoreError> {
    let mut wanted = split(text);
    wanted.dedup();
    wanted.truncate(WORDS);
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let mut values = values![language, limit];
    let mut hits: Vec<String> = Vec::new();
    for word in &wanted {
        let (from, to) = (values.len() + 1, values.len() + 2);
        hits.push(format!(
            "select entry_id, max(weight * 2 + case when word = ${from} then 1 else 0 end) as weight \
             from search_word where language = $1 and word >= ${from} and word < ${to} group by entry_id"
        ));
        values.extend(values![word, format!("{word}{}", char::MAX)]);
    }
    let sql = format!(
        "select id, kind, address, language, title, body, rank from search_entry join ( \
         select entry_id, sum(weight) as weight from ({}) as hit group by entry_id having count(*) = {}) as found \
         on found.entry_id = search_entry.id order by found.weight desc, rank desc, title, id limit $2",
        hits.join(" union all "),
        hits.len()
    );
    let rows = read.connection().rows(AssertSqlSafe(sql), values).await?;
    rows.iter().map(from_row).collect()
}

/// The words of an entry, each once with its greatest weight.
fn weighed(entry: &SearchEntry) -> BTreeMap<String, i64> {
    let body = split(&entry.body).into_iter().map(|word| (word, IN_BODY));
    let title = split(&entry.title).into_iter().map(|word| (word, IN_TITLE));
    body.chain(title).collect()
}

/// The words of a text in small letters. Letters written as a letter and a mark become one, as browsers send them.
fn split(text: &str) -> Vec<String> {
    let composed = [
        ("a\u{30a}", "å"),
        ("a\u{308}", "ä"),
        ("o\u{308}", "ö"),
        ("e\u{301}", "é"),
        ("u\u{308}", "ü"),
    ];
    let small = composed
        .iter()
        .fold(text.to_lowercase(), |text, (two, one)| {
            text.replace(two, one)
        });
    small
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| word.chars().take(LETTERS).collect())
        .collect()
}

fn from_row(row: &Row) -> Result<SearchEntry, StoreError> {
    let row = row.of("search_entry", "id");
    Ok(SearchEntry {
        kind: row.text("kind")?,
        address: row.text("address")?,
        language: row.text("language")?,
        title: row.text("title")?,
        body: row.text("body")?,
        rank: row.integer("rank")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_small_and_composed_and_nothing_else_is_left() {
        assert_eq!(
            split("Åre – \"NEAR\" a\u{30a}s* 2021\0(x) Malmö:s"),
            ["åre", "near", "ås", "2021", "x", "malmö", "s"]
        );
        assert!(split("\0 *\"' --").is_empty());
    }

    #[test]
    fn a_very_long_word_is_cut_alike_in_entry_and_search() {
        let long = "å".repeat(500);
        assert_eq!(split(&long), ["å".repeat(LETTERS)]);
    }
}
