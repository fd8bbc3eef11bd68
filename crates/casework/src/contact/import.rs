//! Importing contacts: a file is looked at, what it would do is shown, and only what was shown is done.

use std::collections::BTreeMap;

use ::store::Read;
use ::store::contact as rows;
use ::store::contact::Contact;
use grants::authorisation::Act;
use serde_json::json;

use super::matching::{Organisations, Person};
use super::table::{self, Row};
use super::{Candidate, ContactError, Details, Field, MOST_CONTACTS, RowFault, Same, Source};
use crate::{Actor, Casework, id, to_the_end};

/// The largest file: a workbook of every contact in the country is a tenth of it.
pub const LARGEST_FILE_BYTES: usize = 1024 * 1024;
/// The most rows of a file: ten for every recipient.
pub const MOST_ROWS: usize = 3_500;
/// The longest name of a file that is kept.
const LONGEST_FILE_NAME: usize = 100;
/// So many who may be the same are offered for one row.
const MOST_CANDIDATES: usize = 5;

/// A file of contacts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactFile {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// What is to be done with a row that may be somebody known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Nothing.
    LeaveOut,
    /// It is somebody else.
    Add,
    /// It is this contact, which is changed.
    Update(String),
}

/// What a row would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A new contact.
    New,
    /// Nothing: it says what is known.
    Same,
    /// Change a contact.
    Changes {
        /// Its id.
        id: String,
        /// Its revision.
        revision: i64,
        /// What would change.
        fields: Vec<Field>,
    },
    /// Somebody must say whether it is one of these.
    MaybeKnown(Vec<Candidate>),
    /// Nothing, because of this.
    Wrong(Vec<RowFault>),
}

/// A row and what it would do.
#[derive(Clone, PartialEq, Eq)]
pub struct Planned {
    /// The number of the row, counted from 1.
    pub number: usize,
    /// The id of the organisation; empty when it is not known.
    pub organisation_id: String,
    /// Its name, or what the file says.
    pub organisation: String,
    /// What the row says; none when it cannot be kept.
    pub details: Option<Details>,
    /// What it would do.
    pub outcome: Outcome,
}

/// What a file would do.
#[derive(Clone, PartialEq, Eq)]
pub struct Plan {
    /// Row by row.
    pub rows: Vec<Planned>,
    /// The digest of the file and of all that it would do.
    pub digest: String,
}

/// What was done with a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// How many contacts were added.
    pub added: usize,
    /// How many were changed.
    pub changed: usize,
    /// How many rows were left out, or said what was known.
    pub left: usize,
}

impl Casework {
    /// What a file would do, without doing it.
    pub async fn plan_contact_import(
        &self,
        actor: &Actor,
        file: &ContactFile,
    ) -> Result<Plan, ContactError> {
        actor.must(Act::ImportContacts)?;
        let rows = self.read_contacts(file).await?;
        plan(&mut self.store.reader().await?, file, rows).await
    }

    /// Does what was shown, with the choices made.
    pub async fn import_contacts(
        &self,
        actor: &Actor,
        file: &ContactFile,
        digest: &str,
        choices: BTreeMap<usize, Choice>,
    ) -> Result<Imported, ContactError> {
        actor.must(Act::ImportContacts)?;
        let rows = self.read_contacts(file).await?;
        let (this, actor, file, digest) =
            (self.clone(), actor.clone(), file.clone(), digest.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let plan = plan(&mut transaction, &file, rows).await?;
            if plan.digest != digest {
                return Err(ContactError::PreviewChanged);
            }
            let source = Source::File(kept_name(&file.name));
            let mut done = Imported::default();
            for row in plan.rows {
                let doing = doing(&row, &choices)?;
                let Some(details) = row.details.filter(|_| doing != Doing::Nothing) else {
                    done.left += 1;
                    continue;
                };
                if let Doing::Update(id) = doing {
                    let contact = rows::find(&mut transaction, &id).await?;
                    let contact = contact.ok_or(ContactError::PreviewChanged)?;
                    let (revision, details) = (contact.revision, merged(&details, &contact));
                    let update = this.update_contact(
                        &mut transaction,
                        &actor,
                        contact,
                        revision,
                        &details,
                        &source,
                    );
                    update.await?;
                    done.changed += 1;
                } else {
                    let (id, of) = (id::new()?, &row.organisation_id);
                    if rows::of_organisation(&mut transaction, of).await?.len() >= MOST_CONTACTS {
                        return Err(ContactError::TooMany);
                    }
                    this.insert_contact(&mut transaction, &actor, &id, of, details, &source)
                        .await?;
                    done.added += 1;
                }
            }
            transaction.commit().await?;
            Ok(done)
        })
        .await
    }

    /// The rows of a file, read where it keeps nobody waiting.
    async fn read_contacts(&self, file: &ContactFile) -> Result<Vec<Row>, ContactError> {
        if file.bytes.len() > LARGEST_FILE_BYTES {
            return Err(ContactError::TooLarge);
        }
        let bytes = file.bytes.clone();
        let read = tokio::task::spawn_blocking(move || table::read(&bytes)).await;
        let rows = match read {
            Ok(rows) => rows?,
            Err(error) => std::panic::resume_unwind(error.into_panic()),
        };
        if rows.len() > MOST_ROWS {
            return Err(ContactError::TooLarge);
        }
        Ok(rows)
    }
}

/// What is done with a row.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Doing {
    Nothing,
    Add,
    Update(String),
}

fn doing(row: &Planned, choices: &BTreeMap<usize, Choice>) -> Result<Doing, ContactError> {
    let candidates = match &row.outcome {
        Outcome::New => return Ok(Doing::Add),
        Outcome::Same | Outcome::Wrong(_) => return Ok(Doing::Nothing),
        Outcome::Changes { id, .. } => return Ok(Doing::Update(id.clone())),
        Outcome::MaybeKnown(candidates) => candidates,
    };
    match choices.get(&row.number) {
        Some(Choice::LeaveOut) => Ok(Doing::Nothing),
        Some(Choice::Add) => Ok(Doing::Add),
        Some(Choice::Update(chosen)) if row.offers(candidates, chosen) => {
            Ok(Doing::Update(chosen.clone()))
        }
        _ => Err(ContactError::ChoiceMissing(row.number)),
    }
}

impl Planned {
    /// Whether a contact may be changed by the row: one of its candidates, at the same organisation.
    fn offers(&self, candidates: &[Candidate], chosen: &str) -> bool {
        candidates.iter().any(|candidate| match candidate {
            Candidate::Contact {
                id,
                organisation_id,
                ..
            } => id == chosen && *organisation_id == self.organisation_id,
            Candidate::Row { .. } => false,
        })
    }
}

/// A cell without anything in it changes nothing.
fn merged(details: &Details, contact: &Contact) -> Details {
    let keep = |said: &Option<String>, known: &Option<String>| said.clone().or(known.clone());
    Details {
        purpose: details.purpose,
        name: details.name.clone(),
        title: keep(&details.title, &contact.title),
        email: keep(&details.email, &contact.email),
        phone: keep(&details.phone, &contact.phone),
    }
}

/// The name of the file without its folder, and without what nobody sees.
fn kept_name(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let seen = name.chars().filter(|character| !character.is_control());
    seen.take(LONGEST_FILE_NAME).collect()
}

async fn plan(
    read: &mut impl Read,
    file: &ContactFile,
    rows: Vec<Row>,
) -> Result<Plan, ContactError> {
    let organisations = Organisations::load(read).await?;
    let contacts = rows::all(read).await?;
    let mut planned: Vec<Planned> = Vec::with_capacity(rows.len());
    for row in rows {
        let found = organisations.find(&row.organisation);
        let (details, mut faults) = match row.details {
            Ok(details) => (Some(details), Vec::new()),
            Err(faults) => (None, faults),
        };
        let (organisation_id, organisation) = match found {
            Ok(id) => (id.clone(), organisations.name(&id)),
            Err(fault) => {
                faults.insert(0, fault);
                (String::new(), row.organisation)
            }
        };
        let outcome = match &details {
            Some(details) if faults.is_empty() => {
                outcome(&organisation_id, details, &contacts, &planned)
            }
            _ => Outcome::Wrong(faults),
        };
        planned.push(Planned {
            number: row.number,
            organisation_id,
            organisation,
            details,
            outcome,
        });
    }
    let digest = digest(file, &planned);
    Ok(Plan {
        rows: planned,
        digest,
    })
}

fn outcome(
    organisation_id: &str,
    details: &Details,
    contacts: &[Contact],
    earlier: &[Planned],
) -> Outcome {
    let person = Person::of_details(organisation_id, details);
    let of_file = earlier.iter().filter_map(|row| {
        let details = row
            .details
            .as_ref()
            .filter(|_| !matches!(row.outcome, Outcome::Wrong(_)))?;
        let why = person.may_be(&Person::of_details(&row.organisation_id, details))?;
        let number = row.number;
        Some((why, Candidate::Row { number, why }))
    });
    let mut candidates: Vec<(Same, Candidate)> = of_file.collect();
    let own = contacts.iter().filter(|contact| {
        contact.organisation_id == organisation_id && contact.purpose == details.purpose.word()
    });
    if candidates.is_empty() {
        for contact in own {
            let fields = merged(details, contact).differing(contact);
            if fields.is_empty() {
                return Outcome::Same;
            }
            if details.email.is_some() && details.email == contact.email {
                return Outcome::Changes {
                    id: contact.id.clone(),
                    revision: contact.revision,
                    fields,
                };
            }
        }
    }
    candidates.extend(contacts.iter().filter_map(|contact| {
        let why = person.may_be(&Person::of_contact(contact))?;
        let candidate = Candidate::Contact {
            id: contact.id.clone(),
            revision: contact.revision,
            name: contact.name.clone().unwrap_or_default(),
            organisation_id: contact.organisation_id.clone(),
            why,
        };
        Some((why, candidate))
    }));
    candidates.sort_by_key(|(why, _)| *why);
    candidates.truncate(MOST_CANDIDATES);
    if candidates.is_empty() {
        return Outcome::New;
    }
    Outcome::MaybeKnown(
        candidates
            .into_iter()
            .map(|(_, candidate)| candidate)
            .collect(),
    )
}

/// Of the file and of everything that was found out about it: whatever changes in the register meanwhile changes this.
fn digest(file: &ContactFile, rows: &[Planned]) -> String {
    let rows: Vec<_> = rows
        .iter()
        .map(|row| {
            let outcome = match &row.outcome {
                Outcome::New => json!("new"),
                Outcome::Same => json!("same"),
                Outcome::Changes {
                    id,
                    revision,
                    fields,
                } => {
                    let fields: Vec<_> = fields.iter().map(|field| field.word()).collect();
                    json!({ "changes": id, "revision": revision, "fields": fields })
                }
                Outcome::MaybeKnown(candidates) => {
                    let one = |candidate: &Candidate| match candidate {
                        Candidate::Contact { id, revision, .. } => json!([id, revision]),
                        Candidate::Row { number, .. } => json!(number),
                    };
                    json!({ "candidates": candidates.iter().map(one).collect::<Vec<_>>() })
                }
                Outcome::Wrong(faults) => json!({ "wrong": format!("{faults:?}") }),
            };
            json!([row.number, row.organisation_id, outcome])
        })
        .collect();
    let shown = json!({
        "file": documents::proof::sha256(&file.bytes),
        "name": file.name,
        "rows": rows,
    });
    documents::proof::sha256(shown.to_string().as_bytes())
}
