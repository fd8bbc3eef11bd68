//! The amounts of an allocation, read back from the CSV.

use crate::program::Answer;

/// A row of the CSV.
#[derive(Debug, PartialEq, Eq, Clone)]
pub struct Amount {
    /// The agreement's id.
    pub agreement: String,
    /// The item's id.
    pub item: String,
    /// The level.
    pub level: String,
    /// The recipient's code.
    pub code: String,
    /// The recipient's name.
    pub recipient: String,
    /// Whole kronor.
    pub kronor: i64,
}

/// The rows of `allocate --format csv`.
pub fn amounts(answer: &Answer) -> Vec<Amount> {
    let mut reader = csv::Reader::from_reader(&*answer.stdout);
    let head = ["agreement", "item", "level", "code", "recipient", "amount"];
    assert_eq!(reader.headers().unwrap(), &head[..]);
    let row = |row: csv::StringRecord| {
        let [agreement, item, level, code, recipient, amount] =
            <[String; 6]>::try_from(row.iter().map(str::to_owned).collect::<Vec<_>>()).unwrap();
        let kronor = amount.parse().unwrap();
        Amount {
            agreement,
            item,
            level,
            code,
            recipient,
            kronor,
        }
    };
    reader
        .records()
        .map(|record| row(record.unwrap()))
        .collect()
}
