//! Made-up contacts for the demonstration. Their ids are known, so that a crawl finds them.

use ::store::Transaction;

use super::{ContactError, Details, Purpose, Source};
use crate::{Actor, Casework};

/// The made-up contacts: id, organisation, name, title and what they are asked about.
const CONTACTS: [(&str, &str, &str, &str, Purpose); 5] = [
    (
        "pahittad-1",
        "kommun-0115",
        "Karim Påhittad",
        "Socialchef",
        Purpose::Agreement,
    ),
    (
        "pahittad-2",
        "kommun-0115",
        "Ebba Påhittad",
        "Controller",
        Purpose::Economy,
    ),
    (
        "pahittad-3",
        "region-21",
        "Tove Påhittad",
        "Strateg",
        Purpose::Reporting,
    ),
    (
        "pahittad-4",
        "lan-21",
        "Milo Påhittad",
        "Länssamordnare",
        Purpose::CountyWide,
    ),
    (
        "pahittad-5",
        "kommun-1440",
        "Nora Påhittad",
        "Samordnare",
        Purpose::SuicidePrevention,
    ),
];

impl Casework {
    /// Adds the made-up contacts.
    pub(crate) async fn seed_contacts(
        &self,
        transaction: &mut Transaction,
    ) -> Result<(), ContactError> {
        for (number, (id, organisation_id, name, title, purpose)) in (1..).zip(CONTACTS) {
            let details = Details {
                purpose,
                name: name.to_owned(),
                title: Some(title.to_owned()),
                email: Some(format!("kontakt{number}@demo.example")),
                phone: Some(format!("08-465 004 0{number}")),
            };
            let (actor, source) = (Actor::program(), Source::Coordinator);
            self.insert_contact(transaction, &actor, id, organisation_id, details, &source)
                .await?;
        }
        Ok(())
    }
}
