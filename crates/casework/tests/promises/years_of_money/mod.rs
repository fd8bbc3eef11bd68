//! Whole years of money at random: random people ask, sign, review, pay, import what the bank says, account, claim and give
//! back, in random order, twice, at once, too late, after their turn, over a clock that jumps, in processes that die; the bank
//! pays late, twice or never. A reference model of a few lines, which knows nothing of the ledger's rules, follows what was
//! answered with yes. After every act the ledger says the same as the model, to the öre.
//!
//! `OVERENS_YEARS=10000 cargo test --release -p overens-casework --test promises years_of_money -- --ignored --nocapture` plays as
//! many years, `OVERENS_ACTS` acts in each world; `OVERENS_SEED` plays one world again, and `OVERENS_FIRST_SEED` goes on where a
//! run ended.

mod asking;
mod bank;
mod chance;
mod check;
mod clawing_back;
mod clock;
mod dying;
mod giving_back;
mod lapsing;
mod model;
mod paying;
mod reviewing;
mod template;
mod world;

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use casework::store::Address;
use jiff::SignedDuration;

use crate::database::{Kind, database};
use crate::years_of_money::clock::{pass, set, today};
use crate::years_of_money::template::{AGREEMENTS, Template, folder, prepared};
use crate::years_of_money::world::World;

/// How often each thing was done.
pub type Count = BTreeMap<&'static str, usize>;

/// All of the ledger is compared as often; what an act touched is compared after it.
const ALL_CHECKED_EVERY: usize = 10;
/// Two years in each world.
const YEARS_IN_A_WORLD: u64 = 2;
/// So many acts in each world.
const ACTS: usize = 200;
/// So many in the short run.
const FEWER_ACTS: usize = 90;
/// The worlds of the short run, on the terms of the first variant.
const SHORT: [u64; 3] = [VARIANTS, 2 * VARIANTS, 3 * VARIANTS];
/// So many acts on a server.
const ACTS_ON_A_SERVER: usize = 30;
/// So many sets of terms.
const VARIANTS: u64 = 9;
/// How often the long run tells how far it has come, in worlds.
const TOLD_EVERY: u64 = 100;

/// What the short run must have done so often. A world does much else once or never.
const MUST_IN_SHORT: [(&str, usize); 9] = [
    ("accepted", 3),
    ("asked", 10),
    ("attested", 6),
    ("died", 1),
    ("imported", 2),
    ("paid by the payer", 2),
    ("put together", 3),
    ("released", 2),
    ("time passed", 3),
];
/// What a long run must have done, or what it claims would hold by itself.
const MUST: [&str; 49] = [
    "accepted",
    "answered",
    "asked",
    "asked anew",
    "asked back",
    "attested",
    "attested too late",
    "came back",
    "changed account",
    "communicated",
    "decided a claw-back",
    "declared all used",
    "declared unused",
    "died",
    "disputed",
    "dropped a batch",
    "dropped a claw-back",
    "explained by a person",
    "given up",
    "imported",
    "imported again",
    "lapsed",
    "moved the last day",
    "paid back",
    "paid back in part",
    "paid back to another",
    "paid back too much",
    "paid back under a wrong reference",
    "paid by the coordinator",
    "paid by the payer",
    "passed on",
    "payment rejected",
    "prepared a decision",
    "proposed a change",
    "proposed a claw-back",
    "proposed again",
    "put together",
    "reduced",
    "refused a change",
    "refused a claw-back",
    "refused by the payer",
    "released",
    "sent a batch back",
    "set aside",
    "told again by another file",
    "took the place of another",
    "twice at once",
    "undid a lapse",
    "upheld",
];

impl World {
    /// Somebody does something.
    async fn act(&mut self) {
        loop {
            Box::pin(self.try_something()).await;
            if !self.was_idle() {
                return;
            }
        }
    }

    async fn try_something(&mut self) {
        match self.chance.below(79) {
            0..=9 => self.ask().await,
            10..=19 => self.attest().await,
            20..=29 => self.decide().await,
            30 => self.withdraw().await,
            31 => self.pass_on().await,
            32..=37 => self.put_together().await,
            38..=43 => self.release().await,
            44..=50 => self.bank().await,
            51 => self.reject().await,
            52..=53 => self.explain().await,
            54 => self.change_account().await,
            55..=57 => self.declare().await,
            58 => self.dispute().await,
            59..=60 => self.uphold().await,
            61..=66 => self.change_claim().await,
            67..=74 => self.claw_back().await,
            75 => self.lapse().await,
            76 => self.move_deadline().await,
            77 => self.undo_lapse().await,
            _ => self.time(),
        }
    }

    /// Time passes, goes back a little, or comes to just before or after the last moment to ask.
    fn time(&mut self) {
        let hours = match self.chance.below(10) {
            0 => -1,
            1..=4 => 5,
            5..=6 => 30,
            7..=8 => 24 * 9,
            _ => {
                let agreement = self.chance.one_of(&AGREEMENTS).unwrap();
                let last = self.terms[agreement].claim_deadline;
                if today() < last {
                    let over = wording::day_begins(last.tomorrow().unwrap());
                    let seconds = if self.chance.one_in(2) { -1 } else { 1 };
                    set(over
                        .saturating_add(SignedDuration::from_secs(seconds))
                        .unwrap());
                    return self.done("came to the last moment");
                }
                1
            }
        };
        pass(SignedDuration::from_hours(hours));
        self.done("time passed");
    }
}

fn wait_for<T>(work: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    runtime.unwrap().block_on(work)
}

async fn lived(mut world: World, acts: usize) -> Count {
    for act in 0..acts {
        Box::pin(world.act()).await;
        if act % ALL_CHECKED_EVERY == 0 {
            world.check_all().await;
        } else {
            world.check().await;
        }
    }
    world.check_all().await;
    world.casework.close().await;
    std::mem::take(&mut world.count)
}

fn played(template: &Template, seed: u64, acts: usize) -> Count {
    let (folder, address) = template.copy();
    wait_for(async {
        let world = World::new(address, Some(folder), seed).await;
        Box::pin(lived(world, acts)).await
    })
}

fn add(total: &mut Count, more: Count) {
    for (what, times) in more {
        *total.entry(what).or_default() += times;
    }
}

/// Everything was done so often.
fn must(total: &Count, all: &[(&str, usize)]) {
    for (what, often) in all {
        let times = total.get(what).copied().unwrap_or(0);
        assert!(times >= *often, "{what}: {times} times");
    }
}

/// So many acts in each world of the long run.
fn acts() -> usize {
    let said = number("OVERENS_ACTS").and_then(|acts| usize::try_from(acts).ok());
    said.unwrap_or(ACTS)
}

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok().and_then(|text| text.parse().ok())
}

#[test]
fn the_ledger_says_what_a_simple_model_says_whatever_anybody_does() {
    if let Some(seed) = number("OVERENS_SEED") {
        println!(
            "{:#?}",
            played(&Template::new(seed % VARIANTS), seed, acts())
        );
        return;
    }
    let template = Template::new(0);
    let mut total = Count::new();
    for seed in SHORT {
        add(&mut total, played(&template, seed, FEWER_ACTS));
    }
    println!("{total:#?}");
    must(&total, &MUST_IN_SHORT);
}

#[test]
fn the_ledger_says_what_a_simple_model_says_on_a_server_too() {
    let folder = folder();
    let address = Address::parse(&database(Kind::Postgres, &folder)).unwrap();
    prepared(&address, 0);
    let count = wait_for(async {
        let world = World::new(address, None, SHORT[0]).await;
        Box::pin(lived(world, ACTS_ON_A_SERVER)).await
    });
    must(&count, &[("attested", 1), ("asked", 3)]);
}

#[test]
#[ignore = "as long as OVERENS_YEARS says; cargo test --release -p overens-casework --test promises years_of_money -- --ignored"]
fn the_ledger_says_what_a_simple_model_says_over_thousands_of_years() {
    let worlds = number("OVERENS_YEARS")
        .unwrap_or(200)
        .div_ceil(YEARS_IN_A_WORLD);
    let first = number("OVERENS_FIRST_SEED").unwrap_or(1);
    let templates: Vec<Template> = (0..VARIANTS).map(Template::new).collect();
    let (next, total) = (AtomicU64::new(first), Mutex::new(Count::new()));
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed >= first + worlds {
                        return;
                    }
                    let template = usize::try_from(seed % VARIANTS).unwrap();
                    let count = played(&templates[template], seed, acts());
                    add(&mut total.lock().unwrap(), count);
                    if (seed + 1 - first).is_multiple_of(TOLD_EVERY) {
                        println!("{} years", (seed + 1 - first) * YEARS_IN_A_WORLD);
                    }
                }
            });
        }
    });
    let total = total.into_inner().unwrap();
    println!("{} years: {total:#?}", worlds * YEARS_IN_A_WORLD);
    // Once in so many acts at least, and more than once.
    let often = (usize::try_from(worlds).unwrap() * acts() / 20_000).max(2);
    must(&total, &MUST.map(|what| (what, often)));
}
