//! The names of those whose money it is, and what items are for.

use grants::ledger::Holder;
use wording::message;

use crate::work::person::SignedIn;

/// The name of a recipient, with its county's word where it is one; of the pool, that it is the coordinator's for all.
pub fn holder_name(person: &SignedIn, holder: &Holder) -> String {
    match holder {
        Holder::Pool => person.say(&message!("money-years-pool")),
        Holder::Recipient { level, code } => {
            let register = person.reader.published.register();
            let found = code
                .parse()
                .ok()
                .and_then(|code| register.find(*level, code));
            found.map_or_else(|| format!("{level} {code}"), |one| one.name.clone())
        }
    }
}

/// What an item is for, in the reader's language; its id when nothing of that name is published any more.
pub fn item_title(person: &SignedIn, agreement_id: &str, item_id: &str) -> String {
    let published = person.reader.published.agreement(agreement_id);
    let item = published.and_then(|year| year.agreement.item(item_id));
    item.map_or_else(
        || item_id.to_owned(),
        |item| person.reader.language.of(&item.title).to_owned(),
    )
}
