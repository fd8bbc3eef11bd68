//! What a table of organisations would change in the register: worked out from the two alone, so that it is the same when
//! it is shown and when it is done.

use std::collections::BTreeMap;

use ::store::organisation::{Organisation, StandsFor};
use agreement::organisations::{Line, RowFault, Table};
use agreement::shipped;
use grants::organisation::OrganisationRefusal;
use grants::{Code, Level, OrganisationKind};
use serde_json::json;

use super::{Facts, OrganisationError};

/// The most organisations one file may add and change: six times as many as there are from the start. More is not this
/// register.
pub const MOST_CHANGES: usize = 2_000;

/// So many rows that are left out are told; the rest are counted.
const MOST_LEFT_OUT: usize = 200;

/// What a file would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// What would be done, in 64 digits: the same act on the same register has the same.
    pub digest: String,
    /// What would be added.
    pub added: Vec<Added>,
    /// What would be changed.
    pub changed: Vec<Changed>,
    /// How many rows say what is known already.
    pub same: usize,
    /// The first of the rows that are left out.
    pub left_out: Vec<LeftOut>,
    /// How many rows are left out.
    pub left_out_count: usize,
    /// The headings of columns that are not read.
    pub passed_over: Vec<String>,
}

/// An organisation that would be added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Added {
    /// The row it stands on.
    pub row: usize,
    /// Its kind.
    pub kind: OrganisationKind,
    /// What is said of it.
    pub facts: Facts,
}

/// An organisation that would be changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// The row it stands on.
    pub row: usize,
    /// How it stands now.
    pub now: Organisation,
    /// What it would become.
    pub facts: Facts,
}

/// A row that is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Its number in the file.
    pub row: usize,
    /// Why.
    pub fault: ImportFault,
}

/// Why a row is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportFault {
    /// It cannot be read.
    Row(RowFault),
    /// There is no such code.
    UnknownCode {
        /// What stands there.
        given: String,
    },
    /// Nothing in the register has the name or number, and the row does not say enough to add it.
    CannotBeMatched,
    /// Several organisations have the name.
    NameNotUnique {
        /// The name.
        name: String,
    },
    /// Another row is about the same organisation.
    Twice {
        /// The other row.
        other: usize,
    },
    /// Another row has the same number.
    NumberTwice {
        /// The other row.
        other: usize,
    },
    /// Another organisation has the number.
    NumberTaken {
        /// Its name.
        name: String,
    },
    /// Another organisation of the kind has the name.
    NameTaken {
        /// The name.
        name: String,
    },
    /// The organisation is of another kind.
    KindDiffers {
        /// The name of the organisation.
        name: String,
        /// What it is.
        kind: OrganisationKind,
    },
    /// The organisation is closed.
    Closed {
        /// Its name.
        name: String,
    },
    /// It cannot be as the row says.
    Refused(OrganisationRefusal),
}

/// What a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Target {
    /// One that is there, by its place among all.
    There(usize),
    /// A new one.
    New,
}

/// The register as it is looked up in.
struct Known<'a> {
    all: &'a [Organisation],
    by_id: BTreeMap<&'a str, usize>,
    by_recipient: BTreeMap<(Level, Code), usize>,
    by_number: BTreeMap<&'a str, usize>,
    /// Open ones, by name in small letters.
    by_name: BTreeMap<String, Vec<usize>>,
    /// The short names that registers use, by the organisation they mean.
    short_names: BTreeMap<usize, Vec<String>>,
}

/// What a table would change. `digest` is that of the file.
pub(super) fn plan(
    table: &Table,
    file_digest: &str,
    all: &[Organisation],
    recipients: &[StandsFor],
) -> Result<Preview, OrganisationError> {
    let known = Known::new(all, recipients);
    let mut faults: BTreeMap<usize, ImportFault> = BTreeMap::new();
    let mut matched: Vec<(usize, &Line, Target)> = Vec::new();
    for row in &table.rows {
        let found = match &row.line {
            Ok(line) => known.target(line).map(|target| (line, target)),
            Err(fault) => Err(ImportFault::Row(fault.clone())),
        };
        match found {
            Ok((line, target)) => matched.push((row.number, line, target)),
            Err(fault) => {
                faults.insert(row.number, fault);
            }
        }
    }
    let (mut added, mut changed, mut same) = (Vec::new(), Vec::new(), 0);
    let twice = twice(&matched);
    for (row, line, target) in &matched {
        let row = *row;
        if let Some(fault) = twice.get(&row) {
            faults.insert(row, fault.clone());
            continue;
        }
        let outcome = match target {
            Target::New => added_by(line).map(|(kind, facts)| {
                added.push(Added { row, kind, facts });
            }),
            Target::There(at) => known.changed(line, *at).map(|facts| match facts {
                Some((now, facts)) => changed.push(Changed { row, now, facts }),
                None => same += 1,
            }),
        };
        if let Err(fault) = outcome {
            faults.insert(row, fault);
        }
    }
    if added.len() + changed.len() > MOST_CHANGES {
        return Err(OrganisationError::TooManyChanges);
    }
    let left_out_count = faults.len();
    let left_out = faults.into_iter().take(MOST_LEFT_OUT);
    Ok(Preview {
        digest: digest(file_digest, &added, &changed, left_out_count),
        added,
        changed,
        same,
        left_out: left_out
            .map(|(row, fault)| LeftOut { row, fault })
            .collect(),
        left_out_count,
        passed_over: table.passed_over.clone(),
    })
}

/// Rows that are about the same organisation, or have the same number: none of them is followed, since nobody can tell
/// which is right.
fn twice(matched: &[(usize, &Line, Target)]) -> BTreeMap<usize, ImportFault> {
    let mut same: BTreeMap<(Target, Option<OrganisationKind>, String), Vec<usize>> =
        BTreeMap::new();
    let mut numbers: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (row, line, target) in matched {
        let key = match target {
            Target::There(_) => (*target, None, String::new()),
            Target::New => {
                let name = line.name.as_deref().unwrap_or_default();
                (*target, line.kind, name.to_lowercase())
            }
        };
        same.entry(key).or_default().push(*row);
        if let Some(number) = &line.number {
            numbers.entry(number.digits()).or_default().push(*row);
        }
    }
    let mut faults = BTreeMap::new();
    let mut note = |rows: &[usize], fault: fn(usize) -> ImportFault| {
        for (at, row) in rows.iter().enumerate().filter(|_| rows.len() > 1) {
            let other = rows.get(usize::from(at == 0)).copied().unwrap_or(*row);
            faults.insert(*row, fault(other));
        }
    };
    for rows in numbers.values() {
        note(rows, |other| ImportFault::NumberTwice { other });
    }
    for rows in same.values() {
        note(rows, |other| ImportFault::Twice { other });
    }
    faults
}

/// The digest of what would be done. It holds the revision of all that would be changed, so that it differs as soon as
/// somebody else changes one of them.
fn digest(file: &str, added: &[Added], changed: &[Changed], left_out: usize) -> String {
    let facts = |facts: &Facts| {
        let number = facts.number.map(|number| number.digits().to_owned());
        json!([facts.name, number, facts.county])
    };
    let added = added.iter().map(|one| {
        let row = one.row;
        json!([row, one.kind.word(), facts(&one.facts)])
    });
    let changed = changed.iter().map(|one| {
        let (row, now) = (one.row, &one.now);
        json!([row, now.id, now.revision, facts(&one.facts)])
    });
    let shown = json!({
        "file": file,
        "added": added.collect::<Vec<_>>(),
        "changed": changed.collect::<Vec<_>>(),
        "left_out": left_out,
    });
    documents::proof::sha256(shown.to_string().as_bytes())
}

impl<'a> Known<'a> {
    fn new(all: &'a [Organisation], recipients: &[StandsFor]) -> Self {
        let by_id: BTreeMap<&str, usize> = all
            .iter()
            .enumerate()
            .map(|(at, one)| (one.id.as_str(), at))
            .collect();
        let numbers = all.iter().enumerate();
        let by_number = numbers
            .filter_map(|(at, one)| Some((one.number.as_deref()?, at)))
            .collect();
        let mut by_name: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, one) in all.iter().enumerate() {
            if one.closed_at.is_none() {
                by_name.entry(one.name.to_lowercase()).or_default().push(at);
            }
        }
        let mut by_recipient = BTreeMap::new();
        let mut short_names: BTreeMap<usize, Vec<String>> = BTreeMap::new();
        for one in recipients {
            if let Some(at) = by_id.get(one.organisation_id.as_str()) {
                by_recipient.insert((one.level, one.code), *at);
                let recipient = shipped::register().find(one.level, one.code);
                let short = recipient.map(|recipient| recipient.name.to_lowercase());
                short_names.entry(*at).or_default().extend(short);
            }
        }
        Self {
            all,
            by_id,
            by_recipient,
            by_number,
            by_name,
            short_names,
        }
    }

    /// What a row is about: told by its code first, then by its number, then by its name.
    fn target(&self, line: &Line) -> Result<Target, ImportFault> {
        if let Some(code) = &line.code {
            let found = self.by_code(code, line.kind);
            let unknown = || ImportFault::UnknownCode {
                given: code.clone(),
            };
            return found.map(Target::There).ok_or_else(unknown);
        }
        let number = line.number.as_ref();
        if let Some(at) = number.and_then(|number| self.by_number.get(number.digits())) {
            return Ok(Target::There(*at));
        }
        let Some(name) = &line.name else {
            return Err(ImportFault::CannotBeMatched);
        };
        let is_kind = |at: &usize| {
            let kind = self.all.get(*at).map(|one| one.kind);
            line.kind.is_none() || line.kind == kind
        };
        let named = self.by_name.get(&name.to_lowercase());
        let named = named.into_iter().flatten().copied().filter(is_kind);
        let named: Vec<usize> = named.collect();
        match named.as_slice() {
            [only] => Ok(Target::There(*only)),
            [] if line.kind.is_some() => Ok(Target::New),
            [] => Err(ImportFault::CannotBeMatched),
            _ => Err(ImportFault::NameNotUnique { name: name.clone() }),
        }
    }

    /// The organisation with our id, or the one that stands for the recipient with the code. The same digits mean a
    /// region and a county: the region, unless the row says county.
    fn by_code(&self, code: &str, kind: Option<OrganisationKind>) -> Option<usize> {
        if let Some(at) = self.by_id.get(code) {
            return Some(*at);
        }
        let code: Code = code.parse().ok()?;
        let level = match kind {
            Some(OrganisationKind::County) => Level::County,
            _ if code.is_county() => Level::Region,
            _ if code.is_municipality() => Level::Municipality,
            _ => Level::Coordinator,
        };
        self.by_recipient.get(&(level, code)).copied()
    }

    /// What a row changes of one that is there; nothing when it says what is known.
    fn changed(
        &self,
        line: &Line,
        at: usize,
    ) -> Result<Option<(Organisation, Facts)>, ImportFault> {
        let Some(now) = self.all.get(at) else {
            return Err(ImportFault::CannotBeMatched);
        };
        let (name, kind) = (now.name.clone(), now.kind);
        if line.kind.is_some_and(|said| said != kind) {
            return Err(ImportFault::KindDiffers { name, kind });
        }
        let before = Facts::of(now);
        let said = line.name.clone().filter(|said| !self.is_called(at, said));
        let facts = Facts {
            name: said.unwrap_or(name),
            number: line.number.or(before.number),
            county: line.county.or(before.county),
        };
        if facts == before {
            return Ok(None);
        }
        if now.closed_at.is_some() {
            let name = now.name.clone();
            return Err(ImportFault::Closed { name });
        }
        let facts = facts.checked(kind).map_err(ImportFault::Refused)?;
        if kind.county_is_given() && facts.county != before.county {
            return Err(ImportFault::Refused(OrganisationRefusal::CountyIsGiven {
                kind,
            }));
        }
        let is_other = |other: &&usize| **other != at;
        let holder = facts
            .number
            .as_ref()
            .and_then(|number| self.by_number.get(number.digits()));
        if let Some(holder) = holder.filter(is_other) {
            let holder = self.all.get(*holder);
            let name = holder.map(|one| one.name.clone()).unwrap_or_default();
            return Err(ImportFault::NumberTaken { name });
        }
        let named = self.by_name.get(&facts.name.to_lowercase());
        let mut named = named.into_iter().flatten().filter(is_other);
        let of_kind = |at: &usize| self.all.get(*at).is_some_and(|one| one.kind == kind);
        if named.any(of_kind) {
            let name = facts.name;
            return Err(ImportFault::NameTaken { name });
        }
        Ok(Some((now.clone(), facts)))
    }

    /// Whether a name is the one it has, in letters of any size, or the short one that registers use of it: a list of
    /// short names renames nobody.
    fn is_called(&self, at: usize, name: &str) -> bool {
        let name = name.to_lowercase();
        let now = self.all.get(at);
        let short = self.short_names.get(&at);
        now.is_some_and(|one| one.name.to_lowercase() == name)
            || short.is_some_and(|names| names.contains(&name))
    }
}

/// What a row adds.
fn added_by(line: &Line) -> Result<(OrganisationKind, Facts), ImportFault> {
    let (Some(kind), Some(name)) = (line.kind, &line.name) else {
        return Err(ImportFault::CannotBeMatched);
    };
    if !kind.can_be_added() {
        return Err(ImportFault::Refused(OrganisationRefusal::CannotBeAdded {
            kind,
        }));
    }
    let facts = Facts {
        name: name.clone(),
        number: line.number,
        county: line.county,
    };
    let facts = facts.checked(kind).map_err(ImportFault::Refused)?;
    Ok((kind, facts))
}
