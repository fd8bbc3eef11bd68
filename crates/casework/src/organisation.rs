//! Organisations: those everybody knows are there from the start.

use ::store::organisation::{self as rows, Organisation};
use ::store::{Read, StoreError, Transaction};
use agreement::shipped;
use grants::{Code, Level, OrganisationKind};

use crate::{Actor, Casework};

/// The id of the organisation that coordinates the agreements.
pub const COORDINATOR: &str = "skr";
/// The id of the organisation that runs this system.
pub const OPERATOR: &str = "driften";
/// The code of Gotland as a county and region, and as a municipality: one organisation.
const GOTLAND: (&str, &str) = ("09", "0980");

/// What is known of an organisation from the start.
struct Known {
    id: String,
    kind: OrganisationKind,
    name: String,
    county: Option<String>,
    recipients: Vec<(Level, Code)>,
}

impl Casework {
    /// Every organisation, closed ones too.
    pub async fn organisations(&self) -> Result<Vec<Organisation>, StoreError> {
        rows::all(&mut self.store.reader().await?).await
    }

    /// Adds those everybody knows that are not there yet. Numbers nobody has said are left out.
    pub(crate) async fn add_known(&self, transaction: &mut Transaction) -> Result<(), StoreError> {
        let (actor, now) = (Actor::program(), self.now());
        let there = rows::all(transaction).await?;
        for known in known() {
            if there.iter().any(|one| one.id == known.id) {
                continue;
            }
            let organisation = Organisation {
                id: known.id,
                kind: known.kind,
                name: known.name,
                number: None,
                county: known.county,
                revision: 1,
                created_by: actor.id.clone(),
                created_at: now,
                changed_by: actor.id.clone(),
                changed_at: now,
                closed_at: None,
            };
            rows::insert(transaction, &organisation).await?;
            for (level, code) in known.recipients {
                rows::insert_recipient(transaction, &organisation.id, level, code).await?;
            }
        }
        Ok(())
    }
}

/// The name of an organisation, for people.
pub(crate) async fn name_of(read: &mut impl Read, id: &str) -> Result<String, StoreError> {
    let found = rows::find(read, id).await?;
    Ok(found.map_or_else(|| id.to_owned(), |organisation| organisation.name))
}

fn known() -> Vec<Known> {
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
                name: recipient.name.clone(),
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
