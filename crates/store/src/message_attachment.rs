//! What goes with a message, in the order it is listed. Only a draft's can be changed; when it is sent the list of amounts comes
//! to them.

use crate::value::values;
use crate::{Read, StoreError, Transaction};

/// The ids of the documents that go with a message, in their order.
pub async fn of_message(read: &mut impl Read, message_id: &str) -> Result<Vec<String>, StoreError> {
    let sql = "select document_id from message_attachment where message_id = $1 order by position";
    let rows = read.connection().rows(sql, values![message_id]).await?;
    rows.iter()
        .map(|row| {
            row.of("message_attachment", "document_id")
                .text("document_id")
        })
        .collect()
}

/// Adds a document after the last.
pub async fn add(
    transaction: &mut Transaction,
    message_id: &str,
    document_id: &str,
) -> Result<(), StoreError> {
    let sql = "insert into message_attachment (message_id, position, document_id) \
               select $1, cast(coalesce(max(position), 0) + 1 as bigint), $2 from message_attachment where message_id = $1";
    transaction
        .0
        .run(sql, values![message_id, document_id])
        .await?;
    Ok(())
}

/// Takes a document away from a draft. Tells whether it was there; the document itself is kept.
pub async fn remove(
    transaction: &mut Transaction,
    message_id: &str,
    document_id: &str,
) -> Result<bool, StoreError> {
    let sql = "delete from message_attachment where message_id = $1 and document_id = $2";
    let removed = transaction
        .0
        .run(sql, values![message_id, document_id])
        .await?;
    Ok(removed > 0)
}

/// The message that was sent with a document, as its text or with it; nothing for every other document.
pub async fn sent_with(
    read: &mut impl Read,
    document_id: &str,
) -> Result<Option<String>, StoreError> {
    let sql = "select m.id from message m where m.status = 'sent' and (m.document_id = $1 or exists \
               (select 1 from message_attachment a where a.message_id = m.id and a.document_id = $1)) order by m.id limit 1";
    let row = read.connection().row(sql, values![document_id]).await?;
    row.map(|row| row.of("message", "id").text("id"))
        .transpose()
}
