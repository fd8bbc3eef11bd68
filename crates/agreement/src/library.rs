//! Agreements that refer to each other: the shipped ones and those from files.
//!
//! ```
//! use agreement::library::Library;
//! let mut library = Library::shipped();
//! let opened = library.open_named("psykisk-halsa-2021")?;
//! // What must be shared out first, because this agreement refers to it.
//! assert!(library.foundations(&opened.agreement)?.is_empty());
//! # Ok::<(), agreement::library::LibraryError>(())
//! ```

mod error;

use std::path::Path;

use grants::agreement::AgreementKind;
use grants::{Agreement, DistributionKey, Item, Level, Register, allocation};

use crate::reader::nearest::nearest;
use crate::shipped::{self, ShippedAgreement};
use crate::{file, reader};

pub use error::{LibraryError, Reference};

/// An agreement with the file it was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// What people know the file by: its path, or the name of a shipped file.
    pub name: String,
    /// The file as it was read.
    pub text: String,
    /// The agreement it says.
    pub agreement: Agreement,
}

/// The agreements at hand. Where agreements refer to each other, one from a file
/// goes before a shipped one with the same id.
#[derive(Clone, Debug)]
pub struct Library<'r> {
    register: &'r Register,
    shipped: &'r [ShippedAgreement],
    given: Vec<Opened>,
}

impl Library<'static> {
    /// The shipped agreements.
    pub fn shipped() -> Self {
        Self::new(shipped::register(), shipped::agreements())
    }
}

impl<'r> Library<'r> {
    /// These agreements, with codes from this register.
    pub fn new(register: &'r Register, shipped: &'r [ShippedAgreement]) -> Self {
        Self {
            register,
            shipped,
            given: Vec::new(),
        }
    }

    /// The ids of all agreements, each once, in order.
    pub fn ids(&self) -> Vec<&str> {
        let shipped = self.shipped.iter().map(|agreement| agreement.id);
        let mut ids: Vec<&str> = self
            .given
            .iter()
            .map(|opened| opened.agreement.id.as_str())
            .chain(shipped)
            .collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// Adds the agreement a text says, and gives it back.
    pub fn add(&mut self, name: &str, text: String) -> Result<Opened, LibraryError> {
        let agreement =
            reader::read(&text, name, self.register).map_err(LibraryError::unreadable)?;
        let opened = Opened {
            name: name.to_owned(),
            text,
            agreement,
        };
        self.given.push(opened.clone());
        Ok(opened)
    }

    /// Adds the agreement in a file, and gives it back.
    pub fn add_file(&mut self, path: &Path) -> Result<Opened, LibraryError> {
        let bytes = file::read(path)?;
        let name = path.display().to_string();
        let text = reader::text(bytes, &name).map_err(LibraryError::unreadable)?;
        self.add(&name, text)
    }

    /// The agreement a person names by id or by path. What has the form of an
    /// id is one, and means the shipped agreement even beside a changed copy of
    /// it; a file without ending is reached as `./name`.
    pub fn open_named(&mut self, given: &str) -> Result<Opened, LibraryError> {
        if !reader::is_identifier(given) {
            return self.add_file(Path::new(given));
        }
        match self.shipped.iter().find(|shipped| shipped.id == given) {
            Some(shipped) => self.read_shipped(*shipped),
            None => self.open(given),
        }
    }

    /// The agreement that a reference to this id means: from a file if there is one, else the shipped one.
    pub fn open(&self, id: &str) -> Result<Opened, LibraryError> {
        let mut given = self.given.iter().filter(|opened| opened.agreement.id == id);
        match (given.next(), given.next()) {
            (Some(first), Some(second)) if first.text != second.text => Err(LibraryError::SameId {
                id: id.to_owned(),
                first: first.name.clone(),
                second: second.name.clone(),
            }),
            (Some(opened), _) => Ok(opened.clone()),
            (None, _) => match self.shipped.iter().find(|shipped| shipped.id == id) {
                Some(shipped) => self.read_shipped(*shipped),
                None => Err(LibraryError::Unknown {
                    given: id.to_owned(),
                    nearest: self.nearest_id(id),
                }),
            },
        }
    }

    fn read_shipped(&self, shipped: ShippedAgreement) -> Result<Opened, LibraryError> {
        let name = format!("{}.toml", shipped.id);
        let agreement =
            reader::read(shipped.text, &name, self.register).map_err(LibraryError::unreadable)?;
        Ok(Opened {
            name,
            text: shipped.text.to_owned(),
            agreement,
        })
    }

    fn nearest_id(&self, given: &str) -> Option<String> {
        nearest(given, self.ids()).map(ToOwned::to_owned)
    }

    /// The agreements this one rests on, each after those it rests on itself:
    /// base agreements, and those whose amounts a hold-harmless key refers to.
    ///
    /// Every reference is followed to its end; one that leads nowhere, to an
    /// item that is not shared out, or back to where it came from, is refused.
    pub fn foundations(&self, agreement: &Agreement) -> Result<Vec<Opened>, LibraryError> {
        let mut found = Vec::new();
        self.follow(agreement, &mut vec![agreement.id.clone()], &mut found)?;
        Ok(found)
    }

    /// `chain` holds the ids from the agreement first asked about to this one.
    fn follow(
        &self,
        agreement: &Agreement,
        chain: &mut Vec<String>,
        found: &mut Vec<Opened>,
    ) -> Result<(), LibraryError> {
        for reference in references(agreement) {
            let opened = self.referred(&reference, chain, found)?;
            reference.check(&opened.agreement, chain)?;
            if found
                .iter()
                .any(|earlier| earlier.agreement.id == opened.agreement.id)
            {
                continue;
            }
            chain.push(opened.agreement.id.clone());
            self.follow(&opened.agreement, chain, found)?;
            chain.pop();
            found.push(opened);
        }
        Ok(())
    }

    /// The agreement a reference leads to.
    fn referred(
        &self,
        reference: &To<'_>,
        chain: &[String],
        found: &[Opened],
    ) -> Result<Opened, LibraryError> {
        let id = reference.agreement();
        if chain.iter().any(|earlier| earlier == id) {
            return Err(LibraryError::Circle {
                chain: chain.iter().cloned().chain([id.to_owned()]).collect(),
            });
        }
        if let Some(opened) = found.iter().find(|opened| opened.agreement.id == id) {
            return Ok(opened.clone());
        }
        self.open(id).map_err(|error| match error {
            LibraryError::Unknown { nearest, .. } => LibraryError::Missing {
                reference: reference.told(chain),
                nearest,
            },
            LibraryError::Unreadable { problems, .. } => LibraryError::Unreadable {
                reference: Some(reference.told(chain)),
                problems,
            },
            other => other,
        })
    }
}

/// Whether a text that a person typed has the form of an id; what has not is a path.
pub fn is_id(text: &str) -> bool {
    reader::is_identifier(text)
}

/// What an agreement refers to.
enum To<'a> {
    Base(&'a str),
    Item {
        agreement: &'a str,
        item: &'a str,
        from: &'a Item,
    },
}

fn references(agreement: &Agreement) -> Vec<To<'_>> {
    let base = match &agreement.kind {
        AgreementKind::Supplementary { base } => Some(To::Base(base)),
        AgreementKind::Yearly | AgreementKind::Base => None,
    };
    let items = agreement.items.iter().flat_map(|from| {
        let referred = allocation::references(&from.key).into_iter();
        referred.map(move |(agreement, item)| To::Item {
            agreement,
            item,
            from,
        })
    });
    base.into_iter().chain(items).collect()
}

impl To<'_> {
    fn agreement(&self) -> &str {
        match self {
            Self::Base(id) => id,
            Self::Item { agreement, .. } => agreement,
        }
    }

    /// The reference as an error tells it.
    fn told(&self, chain: &[String]) -> Reference {
        let item = match self {
            Self::Base(_) => None,
            Self::Item { item, .. } => Some((*item).to_owned()),
        };
        Reference {
            chain: chain.to_vec(),
            agreement: self.agreement().to_owned(),
            item,
        }
    }

    /// Refuses a reference to what cannot serve.
    fn check(&self, referred: &Agreement, chain: &[String]) -> Result<(), LibraryError> {
        match self {
            Self::Base(_) if referred.kind != AgreementKind::Base => Err(LibraryError::NotABase {
                reference: self.told(chain),
            }),
            Self::Base(_) => Ok(()),
            Self::Item { item, from, .. } => {
                let Some(found) = referred.item(item) else {
                    let ids = referred.items.iter().map(|item| item.id.as_str());
                    let nearest = nearest(item, ids).map(ToOwned::to_owned);
                    return Err(LibraryError::Missing {
                        reference: self.told(chain),
                        nearest,
                    });
                };
                if !is_shared(found) {
                    return Err(LibraryError::NotShared {
                        reference: self.told(chain),
                    });
                }
                if found.level != from.level {
                    let (wanted, found) = (from.level, found.level);
                    return Err(LibraryError::LevelDiffers {
                        reference: self.told(chain),
                        wanted,
                        found,
                    });
                }
                Ok(())
            }
        }
    }
}

/// Whether the sources tell enough for the item to be shared out.
fn is_shared(item: &Item) -> bool {
    item.level != Level::Other && !item.key.all().contains(&&DistributionKey::Unknown)
}

#[cfg(test)]
mod tests;
