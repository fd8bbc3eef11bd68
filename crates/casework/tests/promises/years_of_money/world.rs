//! A world: a copy of the site, the reference beside it, and what the players remember.

use std::collections::BTreeMap;

use casework::store::Address;
use casework::{Actor, Casework};
use grants::Ore;
use grants::ledger::{Place, Right};
use grants::money_year::Terms;
use grants::requisition::Leg;
use jiff::SignedDuration;
use tempfile::TempDir;

use crate::years_of_money::Count;
use crate::years_of_money::bank::Desk;
use crate::years_of_money::chance::Chance;
use crate::years_of_money::check::Written;
use crate::years_of_money::clawing_back::Matter;
use crate::years_of_money::clock::{now, pass, today};
use crate::years_of_money::giving_back::Claim;
use crate::years_of_money::model::Model;
use crate::years_of_money::template::{AGREEMENTS, PROGRAM};

/// Everybody who tries, also where they may not.
pub const PEOPLE: [&str; 12] = [
    "hanna", "anders", "hugo", "agnes", "henrik", "asa", "karin", "karl", "petra", "par", "rut",
    "cecilia",
];

/// A requisition somebody remembers.
#[derive(Clone, Debug)]
pub struct Asked {
    pub id: String,
    pub agreement: String,
    /// Whose it is: the place of the claimant in the list.
    pub claimant: usize,
    pub payer: String,
    pub leg: Leg,
    pub rows: Vec<(Right, i64)>,
    pub standing: Standing,
    /// Who prepared it.
    pub by: String,
    /// The one it is to take the place of.
    pub corrects: Option<usize>,
}

/// Where it stands, as those who play believe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Prepared,
    Received,
    AskedBack,
    Payable,
    Paid,
    Over,
}

/// Payments that somebody puts together.
#[derive(Clone, Debug)]
pub struct Bundle {
    pub id: String,
    /// The place of whoever pays in the list.
    pub payer: usize,
    /// Who put it together.
    pub by: String,
    pub is_proposed: bool,
}

/// A payment in the file of a released batch, and what became of it.
#[derive(Clone, Debug)]
pub struct AtBank {
    pub id: String,
    pub end_to_end_id: String,
    /// The place of the requisition.
    pub asked: usize,
    pub amount: i64,
    /// The place of whoever pays in the list.
    pub payer: usize,
    pub is_paid: bool,
    pub is_over: bool,
}

/// A file of the bank that was imported.
#[derive(Clone, Debug)]
pub struct Imported {
    pub payer: usize,
    pub bytes: Vec<u8>,
    /// One of its entries, as it stood there.
    pub entry: String,
}

pub struct World {
    pub casework: Casework,
    pub address: Address,
    pub model: Model,
    pub written: Written,
    pub chance: Chance,
    pub terms: BTreeMap<&'static str, Terms>,
    pub asked: Vec<Asked>,
    pub bundles: Vec<Bundle>,
    pub at_bank: Vec<AtBank>,
    pub files: Vec<Imported>,
    /// So many entries the bank has made.
    pub entries: usize,
    /// What waits for a person.
    pub desk: Desk,
    pub claims: Vec<Claim>,
    pub matters: Vec<Matter>,
    pub count: Count,
    seed: u64,
    acts: Vec<String>,
    is_idle: bool,
    people: BTreeMap<&'static str, Actor>,
    _folder: Option<TempDir>,
}

impl World {
    /// Plays on a database that was made for it.
    pub async fn new(address: Address, folder: Option<TempDir>, seed: u64) -> Self {
        pass(SignedDuration::from_hours(24 * 2));
        let casework = Casework::open(&address, PROGRAM).await.unwrap();
        let mut people = BTreeMap::new();
        for key in PEOPLE {
            people.insert(key, casework.demo_actor(key).await.unwrap());
        }
        let (mut terms, mut model) = (BTreeMap::new(), Model::default());
        for agreement in AGREEMENTS {
            let year = casework.year_of_money(&people["karin"], agreement);
            let year = year.await.unwrap();
            model.begin(agreement, &year.balances);
            terms.insert(agreement, year.open.unwrap().terms);
        }
        let written = Written::begin(&casework, &model).await;
        Self {
            casework,
            address,
            model,
            written,
            terms,
            asked: Vec::new(),
            bundles: Vec::new(),
            at_bank: Vec::new(),
            files: Vec::new(),
            entries: 0,
            desk: Desk::default(),
            claims: Vec::new(),
            matters: Vec::new(),
            count: Count::default(),
            chance: Chance::new(seed),
            seed,
            acts: Vec::new(),
            is_idle: false,
            people,
            _folder: folder,
        }
    }

    /// Somebody, signed in just now.
    pub fn person(&self, key: &str) -> Actor {
        Actor {
            authenticated_at: Some(now()),
            ..self.people[key].clone()
        }
    }

    /// Most who try are those who may; some are not.
    pub fn somebody(&mut self, likely: &'static str) -> Actor {
        let key = if self.chance.one_in(12) {
            self.chance.one_of(&PEOPLE).unwrap()
        } else {
            likely
        };
        self.person(key)
    }

    /// It was answered with yes.
    pub fn done(&mut self, what: &'static str) {
        *self.count.entry(what).or_default() += 1;
        self.acts.push(format!("{} {what}", now()));
    }

    /// It was answered with no.
    pub fn not(&mut self, what: impl std::fmt::Display) {
        *self.count.entry("refused").or_default() += 1;
        self.acts.push(format!("{} not {what}", now()));
    }

    /// There was nothing to do it to.
    pub fn nothing(&mut self) {
        self.is_idle = true;
    }

    /// Whether there was nothing to do it to; asked once.
    pub fn was_idle(&mut self) -> bool {
        std::mem::take(&mut self.is_idle)
    }

    /// The last act, with all that is needed to play it again.
    pub fn after(&self) -> String {
        let last = self.acts.last().map_or("nothing", String::as_str);
        format!("seed {}, act {}: {last}", self.seed, self.acts.len())
    }

    /// Moves rows from place to place in the model.
    pub fn go(&mut self, agreement: &str, rows: &[(Right, i64)], way: (Place, Place)) {
        for (right, ore) in rows {
            self.model.go(agreement, right, way, *ore);
        }
    }

    /// Moves the rows of a requisition from place to place in the model.
    pub fn goes(&mut self, at: usize, way: (Place, Place), standing: Standing) {
        self.asked[at].standing = standing;
        let asked = self.asked[at].clone();
        self.go(&asked.agreement, &asked.rows, way);
    }

    /// Whether the right to ask is over by the terms, as the model reads them.
    pub fn is_too_late(&self, agreement: &str) -> bool {
        today() > self.terms[agreement].claim_deadline
    }
}

impl Drop for World {
    fn drop(&mut self) {
        if std::thread::panicking() {
            println!("{}", self.acts.join("\n"));
            println!("OVERENS_SEED={} plays it again", self.seed);
        }
    }
}

/// An amount as the rooms take it.
pub fn ore(rows: &[(Right, i64)]) -> Vec<(Right, Ore)> {
    let rows = rows.iter();
    rows.map(|(right, ore)| (right.clone(), Ore::new(*ore)))
        .collect()
}

/// The sum of some rows.
pub fn sum(rows: &[(Right, i64)]) -> i64 {
    rows.iter().map(|(_, ore)| ore).sum()
}
