//! Finding what is listed by words: a table of stems beside the list, and the whole text as it is compared, for words that stand after
//! each other.

use crate::report_text::WantedWord;
use crate::value::Value;

/// Where the words of what is listed stand.
pub struct Words {
    /// The table of stems.
    pub table: &'static str,
    /// The column of what is listed, in that table and in the list, which is called `x`.
    pub id: &'static str,
}

impl Words {
    /// That every word is there in one of its forms, and every phrase as it stands. A value gets its place in the query by `place`.
    pub fn conditions(
        &self,
        words: &[WantedWord],
        phrases: &[String],
        place: &mut impl FnMut(Value) -> String,
    ) -> Vec<String> {
        let Self { table, id } = self;
        let mut all = Vec::new();
        for word in words {
            let [one, other] = word.whole.each_ref().map(|word| place(Value::from(word)));
            let begins = if word.beginning.is_empty() {
                String::new()
            } else {
                let from = place(Value::from(&word.beginning));
                let to = place(Value::from(format!("{}{}", word.beginning, char::MAX)));
                format!(" union select {id} from {table} where word >= {from} and word < {to}")
            };
            all.push(format!(
                "x.{id} in (select {id} from {table} where word in ({one}, {other}){begins})"
            ));
        }
        for phrase in phrases {
            // The words are letters and digits only, so nothing in them stands for anything else.
            let like = place(Value::from(format!("%{phrase}%")));
            all.push(format!("x.folded like {like}"));
        }
        all
    }
}
