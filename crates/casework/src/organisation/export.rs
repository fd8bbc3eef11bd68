//! The register as a table to take home, mend and import again.

use grants::Level;
use wording::{Language, terms};

use super::Listed;

/// The table for spreadsheets as they are set up in Sweden. Its columns are those the import reads, and nothing in it
/// loses a zero or becomes a formula when a spreadsheet opens it.
pub fn csv(organisations: &[Listed], language: Language) -> Vec<u8> {
    let counties = agreement::shipped::register().of(Level::County);
    let head = match language {
        Language::Swedish => ["id", "namn", "organisationsnummer", "slag", "län"],
        Language::English => ["id", "name", "organisation number", "kind", "county"],
    };
    let rows = organisations.iter().map(|listed| {
        let one = &listed.organisation;
        let number = super::read::<grants::OrganisationNumber>(one.number.as_ref());
        let mut county = counties
            .iter()
            .filter(|county| one.county.as_deref() == Some(county.code.as_str()));
        [
            one.id.clone(),
            one.name.clone(),
            number.map(|number| number.to_string()).unwrap_or_default(),
            language.say(&terms::organisation_kind(one.kind)),
            county
                .next()
                .map(|county| county.name.clone())
                .unwrap_or_default(),
        ]
    });
    let head = head.map(str::to_owned);
    documents::csv::for_spreadsheets(std::iter::once(head).chain(rows))
}
