//! What the address of the list asks for: the year, which recipients, and in which order.

use std::cmp::Reverse;

use casework::review::{Claim, Review, ReviewedYear, Standing};
use grants::ledger::Holder;
use grants::{Code, Level};
use wording::NameOrder;

use crate::work::person::SignedIn;
use crate::work::typed::Typed;

/// The fields of the address.
pub const YEAR: &str = "ar";
pub const STANDING: &str = "laget";
pub const LEVEL: &str = "niva";
pub const COUNTY: &str = "lan";
pub const NAME: &str = "sok";
pub const ORDER: &str = "ordna";
/// More characters than any name has are not looked for.
const LONGEST_NAME: usize = 100;

/// In which order recipients stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sorted {
    /// What waits longest first, then by how far it has come.
    Standing,
    /// By name.
    Name,
    /// The largest amount first.
    Amount,
}

impl Sorted {
    /// The word in the address.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Standing => "",
            Self::Name => "namn",
            Self::Amount => "belopp",
        }
    }
}

/// What the address asks for. What it cannot mean is not asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub year: String,
    pub standing: Option<Standing>,
    pub level: Option<Level>,
    pub county: Option<Code>,
    pub name: String,
    pub sorted: Sorted,
}

impl Asked {
    /// What the address of a page asks for.
    pub fn of(person: &SignedIn) -> Self {
        let query = person.reader.query.as_deref().unwrap_or_default();
        Self::read(&Typed::read(query.as_bytes()))
    }

    /// What some fields ask for.
    pub fn read(typed: &Typed) -> Self {
        let level = typed.get(LEVEL);
        let name = typed.get(NAME).trim();
        Self {
            year: typed.get(YEAR).to_owned(),
            standing: Standing::from_word(typed.get(STANDING)),
            level: Level::ALL.into_iter().find(|one| one.word() == level),
            county: typed.get(COUNTY).parse().ok().filter(Code::is_county),
            name: name.chars().take(LONGEST_NAME).collect(),
            sorted: match typed.get(ORDER) {
                "namn" => Sorted::Name,
                "belopp" => Sorted::Amount,
                _ => Sorted::Standing,
            },
        }
    }

    /// The year asked for, or else the one where most waits, or else the last.
    pub fn choose<'y>(&self, years: &'y [ReviewedYear]) -> Option<&'y ReviewedYear> {
        let asked = years
            .iter()
            .find(|one| one.open.year.agreement_id == self.year);
        let most = || years.iter().max_by_key(|one| one.waiting);
        asked.or_else(most)
    }

    /// The query that asks for this, in another order when one is given.
    pub fn query(&self, year: &str, sorted: Sorted) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        let county = self.county.map(|code| code.to_string());
        for (name, value) in [
            (YEAR, year),
            (STANDING, self.standing.map_or("", Standing::word)),
            (LEVEL, self.level.map_or("", Level::word)),
            (COUNTY, county.as_deref().unwrap_or_default()),
            (NAME, &self.name),
            (ORDER, sorted.word()),
        ] {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        query.finish()
    }

    /// The recipients asked for, in the order asked for.
    pub fn of_review<'r>(&self, review: &'r Review) -> Vec<&'r Claim> {
        let mut claims: Vec<&Claim> = review.claims.iter().filter(|one| self.takes(one)).collect();
        let order = NameOrder::default();
        match self.sorted {
            Sorted::Name => claims.sort_by(|one, other| order.compare(&one.name, &other.name)),
            Sorted::Amount => claims.sort_by_key(|one| Reverse(one.granted())),
            Sorted::Standing => claims.sort_by_key(|one| {
                let since = one.waits_since();
                (one.standing, since.is_none(), since)
            }),
        }
        claims
    }

    fn takes(&self, claim: &Claim) -> bool {
        let level = match &claim.holder {
            Holder::Recipient { level, .. } => Some(*level),
            Holder::Pool => None,
        };
        let by_name = self.name.is_empty() || {
            let (sought, name) = (self.name.to_lowercase(), claim.name.to_lowercase());
            let in_number = claim.asked.iter().any(|one| one.number == self.name);
            name.contains(&sought) || in_number
        };
        self.standing.is_none_or(|one| one == claim.standing)
            && self.level.is_none_or(|one| Some(one) == level)
            && self.county.is_none_or(|one| Some(one) == claim.county)
            && by_name
    }
}
