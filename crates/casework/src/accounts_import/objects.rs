//! What the rows of a file that was read in are told apart by: its dimensions and objects by their names, so that a rule can be
//! written without the file in hand.

use std::collections::BTreeMap;

use ::store::accounts_import as rows;
use ::store::document;
use documents::sie::{self, Books};
use grants::authorisation::Act;

use super::{AccountsError, own};
use crate::{Actor, Casework};

/// The most objects that are listed: more is read in the program that the file is from.
pub const MOST_OBJECTS: usize = 2_000;

/// An object of the books.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundObject {
    /// The number of its dimension.
    pub dimension: u32,
    /// The name of the dimension; empty when the file does not say.
    pub dimension_name: String,
    /// Its number.
    pub object: String,
    /// Its name; empty when the file does not say.
    pub name: String,
    /// How many rows of vouchers have it.
    pub row_count: usize,
}

impl FoundObject {
    /// As a rule names it.
    pub fn written(&self) -> String {
        format!("{}:{}", self.dimension, self.object)
    }
}

impl Casework {
    /// The objects of the file that counts, those with most rows first within their dimension.
    pub async fn accounts_objects(
        &self,
        actor: &Actor,
        agreement_id: &str,
    ) -> Result<Vec<FoundObject>, AccountsError> {
        let own = own(actor, Act::ReadAccountsUse)?;
        if !actor.may_agreement(agreement_id) {
            return Err(AccountsError::NoSuchAgreement);
        }
        let mut read = self.store.reader().await?;
        let latest = rows::of(&mut read, &own, agreement_id, 1).await?;
        let latest = latest.into_iter().next().ok_or(AccountsError::NoFile)?;
        let bytes = document::content(&mut read, &latest.document_id).await?;
        drop(read);
        let bytes = bytes.ok_or(AccountsError::NoFile)?;
        // Reading may take a second; nobody else's request waits for it.
        let found = tokio::task::spawn_blocking(move || sie::read(&bytes).map(|it| objects(&it)));
        Ok(found.await.map_err(|_| AccountsError::NoFile)??)
    }
}

fn objects(books: &Books) -> Vec<FoundObject> {
    let mut found: BTreeMap<(u32, &str), usize> = BTreeMap::new();
    for (number, dimension) in &books.dimensions {
        for object in dimension.objects.keys() {
            found.insert((*number, object), 0);
        }
    }
    for row in books.vouchers.iter().flat_map(|voucher| &voucher.rows) {
        for (dimension, object) in &row.objects {
            *found.entry((*dimension, object)).or_default() += 1;
        }
    }
    let named = found.into_iter().map(|((number, object), row_count)| {
        let dimension = books.dimensions.get(&number);
        let name = dimension.and_then(|it| it.objects.get(object));
        FoundObject {
            dimension: number,
            dimension_name: dimension.map(|it| it.name.clone()).unwrap_or_default(),
            object: object.to_owned(),
            name: name.cloned().unwrap_or_default(),
            row_count,
        }
    });
    let mut all: Vec<FoundObject> = named.collect();
    all.sort_by(|one, other| {
        let key = |it: &FoundObject| (it.dimension, std::cmp::Reverse(it.row_count));
        key(one).cmp(&key(other))
    });
    all.truncate(MOST_OBJECTS);
    all
}
