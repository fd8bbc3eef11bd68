//! The parts of an agreement, each with its form.

mod condition;
mod deadline;
mod discrepancy;
mod group;
mod item;
mod key;
mod source;

use grants::Item;
use grants::agreement::{Condition, Deadline, Discrepancy, Group, Source, SourcePlace};
use wording::message;

use super::part;
use super::person::SignedIn;
use crate::Route;

/// Their routes.
pub fn routes() -> Vec<Route> {
    let items: [&[(&'static str, u16)]; 4] = [
        &[("/arbete/version/{version}/poster", 200)],
        &[("/arbete/version/{version}/poster/ny", 200)],
        &[
            ("/arbete/version/{version}/poster/{item}", 200),
            ("/arbete/version/{version}/poster/finns-inte", 404),
        ],
        &[("/arbete/version/{version}/poster/{item}/ta-bort", 200)],
    ];
    let conditions: [&[(&'static str, u16)]; 4] = [
        &[("/arbete/version/{version}/villkor", 200)],
        &[("/arbete/version/{version}/villkor/ny", 200)],
        &[
            ("/arbete/version/{version}/villkor/1", 200),
            ("/arbete/version/{version}/villkor/999", 404),
        ],
        &[("/arbete/version/{version}/villkor/1/ta-bort", 200)],
    ];
    let deadlines: [&[(&'static str, u16)]; 4] = [
        &[("/arbete/version/{version}/tidsfrister", 200)],
        &[("/arbete/version/{version}/tidsfrister/ny", 200)],
        &[("/arbete/version/{version}/tidsfrister/1", 200)],
        &[("/arbete/version/{version}/tidsfrister/1/ta-bort", 200)],
    ];
    let sources: [&[(&'static str, u16)]; 4] = [
        &[("/arbete/version/{version}/kallor", 200)],
        &[("/arbete/version/{version}/kallor/ny", 200)],
        &[("/arbete/version/{version}/kallor/1", 200)],
        &[("/arbete/version/{version}/kallor/1/ta-bort", 200)],
    ];
    let groups: [&[(&'static str, u16)]; 4] = [
        &[("/arbete/version/{version}/summor", 200)],
        &[("/arbete/version/{version}/summor/ny", 200)],
        &[("/arbete/version/{version}/summor/1", 200)],
        &[("/arbete/version/{version}/summor/1/ta-bort", 200)],
    ];
    // A draft made from the year before has no discrepancies: the list is the empty state.
    let discrepancies: [&[(&'static str, u16)]; 4] = [
        &[("/arbete/version/{version}/avvikelser", 200)],
        &[("/arbete/version/{version}/avvikelser/ny", 200)],
        &[("/arbete/version/{version}/avvikelser/1", 404)],
        &[("/arbete/version/{version}/avvikelser/1/ta-bort", 404)],
    ];
    [
        part::routes::<Item>(items),
        part::routes::<Condition>(conditions),
        part::routes::<Deadline>(deadlines),
        part::routes::<Source>(sources),
        part::routes::<Group>(groups),
        part::routes::<Discrepancy>(discrepancies),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A place in a source in a few words; nothing when there is none.
fn source_words(person: &SignedIn, place: Option<&SourcePlace>) -> String {
    place.map_or_else(String::new, |place| {
        person.say(&message!(
            "work-source-words",
            id = &place.id,
            at = &place.at
        ))
    })
}
