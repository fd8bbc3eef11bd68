//! Documents: every file that was made or received, kept byte for byte.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// What kind of document it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DocumentKind {
    /// The text of a message from the board, the same to all.
    Message,
    /// A board's own copy of a message, with its amounts.
    Copy,
    /// The list of all amounts of a year.
    Annex,
    /// A recipient's letter with its amounts and how they came about.
    DecisionLetter,
    /// A receipt for something that came in.
    Receipt,
    /// A file somebody attached.
    Attachment,
}

/// A document without its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Its id.
    pub id: String,
    /// What kind of document it is.
    pub kind: DocumentKind,
    /// Its title.
    pub title: String,
    /// The language it is written in: `sv` or `en`.
    pub language: String,
    /// The name it has as a file.
    pub file_name: String,
    /// Its media type.
    pub media_type: String,
    /// The SHA-256 of its bytes.
    pub sha256: String,
    /// How many bytes it has.
    pub size: i64,
    /// What kind of thing it belongs to.
    pub about_kind: String,
    /// Which one.
    pub about_id: String,
    /// Who made it, or let it be made.
    pub made_by: String,
    /// When.
    pub made_at: Timestamp,
}

macro_rules! columns {
    () => {
        "id, kind, title, language, file_name, media_type, sha256, size, about_kind, about_id, made_by, made_at"
    };
}

/// Keeps a document. With the id of another it is refused.
pub async fn insert(
    transaction: &mut Transaction,
    document: &Document,
    content: &[u8],
) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into document (",
        columns!(),
        ", content) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"
    );
    let values = values![
        &document.id,
        document.kind.word(),
        &document.title,
        &document.language,
        &document.file_name,
        &document.media_type,
        &document.sha256,
        document.size,
        &document.about_kind,
        &document.about_id,
        &document.made_by,
        document.made_at,
        content,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// The document with this id.
pub async fn find(read: &mut impl Read, id: &str) -> Result<Option<Document>, StoreError> {
    let sql = concat!("select ", columns!(), " from document where id = $1");
    Ok(many(read, sql, values![id]).await?.pop())
}

/// The bytes of a document.
pub async fn content(read: &mut impl Read, id: &str) -> Result<Option<Vec<u8>>, StoreError> {
    let sql = "select id, content from document where id = $1";
    let row = read.connection().rows(sql, values![id]).await?.pop();
    row.map(|row| row.of("document", "id").bytes("content"))
        .transpose()
}

/// The documents that belong to a thing, the first made first.
pub async fn of(
    read: &mut impl Read,
    about_kind: &str,
    about_id: &str,
) -> Result<Vec<Document>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from document where about_kind = $1 and about_id = $2 order by made_at, id"
    );
    many(read, sql, values![about_kind, about_id]).await
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<Document>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<Document, StoreError> {
    let row = row.of("document", "id");
    Ok(Document {
        id: row.text("id")?,
        kind: row.word("kind", DocumentKind::from_word)?,
        title: row.text("title")?,
        language: row.text("language")?,
        file_name: row.text("file_name")?,
        media_type: row.text("media_type")?,
        sha256: row.text("sha256")?,
        size: row.integer("size")?,
        about_kind: row.text("about_kind")?,
        about_id: row.text("about_id")?,
        made_by: row.text("made_by")?,
        made_at: row.instant("made_at")?,
    })
}

impl DocumentKind {
    /// All kinds.
    pub const ALL: [Self; 6] = [
        Self::Message,
        Self::Copy,
        Self::Annex,
        Self::DecisionLetter,
        Self::Receipt,
        Self::Attachment,
    ];

    /// The word used in storage and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Message => "message",
            Self::Copy => "copy",
            Self::Annex => "annex",
            Self::DecisionLetter => "decision_letter",
            Self::Receipt => "receipt",
            Self::Attachment => "attachment",
        }
    }

    /// The kind of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}
