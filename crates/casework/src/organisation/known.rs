//! Those everybody knows: the municipalities, regions and counties of the country, and the authorities of the agreement.
//! Their numbers are left out, since nobody has said them.

use agreement::shipped;
use grants::{Code, Level, OrganisationKind, Recipient};

use super::{COORDINATOR, OPERATOR};

/// The code of Gotland as a county and region, and as a municipality: one organisation.
const GOTLAND: (&str, &str) = ("09", "0980");

/// What is known of an organisation from the start.
pub(super) struct Known {
    pub(super) id: String,
    pub(super) kind: OrganisationKind,
    pub(super) name: String,
    pub(super) county: Option<String>,
    pub(super) recipients: Vec<(Level, Code)>,
}

/// What a recipient calls itself: the register holds the short names of municipalities.
fn name(recipient: &Recipient) -> String {
    let own = match recipient.level {
        Level::Municipality => shipped::organisation_name(recipient.code),
        _ => None,
    };
    own.map_or_else(|| recipient.name.clone(), ToOwned::to_owned)
}

/// All of them.
pub(super) fn known() -> Vec<Known> {
    let register = shipped::register();
    let mut all = Vec::new();
    for (level, kind, prefix) in [
        (Level::Region, OrganisationKind::Region, "region"),
        (
            Level::Municipality,
            OrganisationKind::Municipality,
            "kommun",
        ),
        (Level::County, OrganisationKind::County, "lan"),
    ] {
        for recipient in register.of(level) {
            let code = recipient.code;
            if (level, code.as_str()) == (Level::Municipality, GOTLAND.1) {
                continue;
            }
            let mut recipients = vec![(level, code)];
            if (level, code.as_str()) == (Level::Region, GOTLAND.0) {
                let municipality = register.of(Level::Municipality).iter();
                let mut gotland = municipality.filter(|one| one.code.as_str() == GOTLAND.1);
                recipients.extend(gotland.next().map(|one| (Level::Municipality, one.code)));
            }
            all.push(Known {
                id: format!("{prefix}-{code}"),
                kind,
                name: name(recipient),
                county: recipient.county.map(|county| county.to_string()),
                recipients,
            });
        }
    }
    let others = [
        (
            COORDINATOR,
            OrganisationKind::Coordinator,
            "Sveriges Kommuner och Regioner",
        ),
        (
            "kammarkollegiet",
            OrganisationKind::Payer,
            "Kammarkollegiet",
        ),
        (
            "socialstyrelsen",
            OrganisationKind::Authority,
            "Socialstyrelsen",
        ),
        (
            "folkhalsomyndigheten",
            OrganisationKind::Authority,
            "Folkhälsomyndigheten",
        ),
        (OPERATOR, OrganisationKind::Operator, "Driften av Överens"),
    ];
    all.extend(others.map(|(id, kind, name)| {
        Known {
            id: id.to_owned(),
            kind,
            name: name.to_owned(),
            county: None,
            recipients: register
                .of(Level::Coordinator)
                .iter()
                .filter(|_| kind == OrganisationKind::Coordinator)
                .map(|recipient| (recipient.level, recipient.code))
                .collect(),
        }
    }));
    all
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn three_hundred_and_ten_legal_persons_stand_for_three_hundred_and_eleven_places() {
        let known = known();
        let count = |kind| known.iter().filter(|one| one.kind == kind).count();
        assert_eq!(count(OrganisationKind::Municipality), 289);
        assert_eq!(count(OrganisationKind::Region), 21);
        assert_eq!(count(OrganisationKind::County), 21);
        assert_eq!(known.len(), 289 + 21 + 21 + 5);
        let places = known.iter().flat_map(|one| &one.recipients);
        let places =
            places.filter(|(level, _)| matches!(level, Level::Municipality | Level::Region));
        assert_eq!(places.count(), 311);
    }

    #[test]
    fn every_recipient_of_the_register_is_stood_for_once_by_a_kind_that_can() {
        let mut stood_for = BTreeSet::new();
        for one in known() {
            for (level, code) in &one.recipients {
                assert!(one.kind.stands_for(*level), "{}", one.id);
                assert!(stood_for.insert((*level, *code)), "{level} {code} twice");
            }
            assert_eq!(
                one.recipients.is_empty(),
                one.kind.can_be_added() || one.id == OPERATOR
            );
            assert_eq!(
                one.county.is_some(),
                one.kind.county_is_given(),
                "{}",
                one.id
            );
            assert_eq!(
                grants::organisation::name(&one.name).as_ref(),
                Ok(&one.name)
            );
        }
        let register = shipped::register().all().iter();
        assert_eq!(
            stood_for,
            register.map(|one| (one.level, one.code)).collect()
        );
    }

    #[test]
    fn ids_and_names_are_their_own() {
        let known = known();
        for list in [
            known.iter().map(|one| &one.id).collect::<BTreeSet<_>>(),
            known.iter().map(|one| &one.name).collect(),
        ] {
            assert_eq!(list.len(), known.len());
        }
        let name = |id: &str| {
            known
                .iter()
                .find(|one| one.id == id)
                .map(|one| one.name.as_str())
        };
        assert_eq!(name("kommun-0115"), Some("Vallentuna kommun"));
        assert_eq!(name("kommun-2080"), Some("Falu kommun"));
        assert_eq!(name("region-01"), Some("Region Stockholm"));
        assert_eq!(name("region-09"), Some("Region Gotland"));
        assert_eq!(name("kommun-0980"), None);
        assert_eq!(name("lan-09"), Some("Gotlands län"));
    }
}
