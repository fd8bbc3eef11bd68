//! `[[item]]`: one amount.

use grants::agreement::ItemStatus;
use grants::{Item, Level, Status};

use super::key;
use super::reading::Read;
use super::source::{SOURCE, refuse_second};
use super::table::Form;
use super::value::{IDENTIFIER, PAIR, POSITIVE_KRONOR, Value, word};
use super::word::Word;
use crate::problem::Wanted;

const FIELDS: &[&str] = &[
    "id", "level", "amount", "title", "key", "payee", "status", "source", "note",
];
const STATUS: Form<ItemStatus> = Form {
    wanted: Wanted::ItemStatus,
    read: status,
};

pub(super) fn read(value: Value<'_>) -> Read<Item> {
    let table = value.table(FIELDS, Wanted::Tables)?;
    let id = table.required_by("id", Wanted::Identifier, |value| {
        let id = (IDENTIFIER.read)(value)?;
        let first = value
            .reading
            .known
            .items
            .get(&id)
            .map(|item| item.place.clone());
        refuse_second(value, &id, first).map_or(Ok(id), Err)
    });
    let level: Read<Level> = table.required("level", word());
    let amount = table.required("amount", POSITIVE_KRONOR);
    let title = table.required("title", PAIR);
    let key = table.required_by("key", Wanted::Key, |value| {
        key::read(value, level, amount.ok())
    });
    let payee = table.required("payee", word());
    let status = table.required("status", STATUS);
    let source = table.required("source", SOURCE);
    let note = table.optional("note", PAIR);
    Ok(Item {
        id: id?,
        level: level?,
        amount: amount?,
        title: title?,
        key: key?,
        payee: payee?,
        status: status?,
        source: source?,
        note: note?,
    })
}

/// One word for all three parts, or one for each.
fn status(value: Value<'_>) -> Read<ItemStatus> {
    if value.node.get_ref().is_str() {
        let status = value.word()?;
        return Ok(ItemStatus {
            amount: status,
            key: status,
            level: status,
        });
    }
    if !value.node.get_ref().is_table() {
        return Err(value.wrong_type(Wanted::Words(Status::NAMES)));
    }
    let table = value.table(&["amount", "key", "level"], Wanted::ItemStatus)?;
    let amount = table.required("amount", word());
    let key = table.required("key", word());
    let level = table.required("level", word());
    Ok(ItemStatus {
        amount: amount?,
        key: key?,
        level: level?,
    })
}
