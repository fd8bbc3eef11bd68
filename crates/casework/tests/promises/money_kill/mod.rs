//! `kill -9` while money is asked for, decided and paid: a process of its own does it on a real database, is killed at random
//! moments, and what it said was done is there, whole and once. `docs/reliability.md` says what this shows and what not.
//!
//! `OVERENS_TEST_KILLS` says how many kills, `OVERENS_TEST_SEED` which ones. `cargo xtask test` starts a PostgreSQL server and
//! names it in `OVERENS_TEST_POSTGRES`.

mod judge;
mod killed;
mod place;
pub mod random;
mod work;

use std::collections::BTreeMap;
use std::time::Duration;

use crate::money_kill::judge::Judge;
use crate::money_kill::killed::Killed;
use crate::money_kill::place::Place;
use crate::money_kill::random::Random;

use crate::database::Kind;

/// How many kills on each database, unless `OVERENS_TEST_KILLS` says otherwise.
const KILLS: u32 = 12;

/// So many of them in one database: those who ask there may not ask more often in a year.
const KILLS_IN_A_PLACE: u32 = 100;

/// A process comes to its fourteenth act at most.
const MOST_ACTS: u64 = 14;

/// As long as an act takes, until one was measured.
const GUESSED: Duration = Duration::from_millis(30);

/// Every so many kills the record of acts is followed from its first act, which takes longer each time.
const WHOLE_EVERY: u32 = 10;

fn kills() -> u32 {
    let stated = std::env::var("OVERENS_TEST_KILLS").ok();
    stated.map_or(KILLS, |kills| {
        kills.parse().expect("a whole number of kills")
    })
}

fn nothing_confirmed_is_lost_and_nothing_is_half_done(kind: Kind) {
    let mut random = Random::of("OVERENS_TEST_SEED");
    let (mut acts, mut in_an_act, mut usual) = (BTreeMap::new(), 0, GUESSED);
    let mut left = kills();
    while left > 0 {
        let here = left.min(KILLS_IN_A_PLACE);
        left -= here;
        let place = Place::new(kind);
        let judge = Judge::new(&place);
        let mut said = BTreeMap::new();
        for kill in 1..=here {
            let delay = Duration::from_micros(random.below_micros(usual));
            let most = 1 + random.below(MOST_ACTS);
            let killed = Killed::after(&place.address, random.next(), most, delay);
            in_an_act += u32::from(killed.in_an_act);
            usual = killed.longest.unwrap_or(usual);
            for act in killed.done {
                *acts.entry(act.what.clone()).or_insert(0) += 1;
                *said.entry(act).or_insert(0) += 1;
            }
            judge.everything_said_is_there(&said);
            judge.nothing_is_half_done();
            if kill % WHOLE_EVERY == 0 || kill == here {
                judge.the_record_holds();
            }
        }
    }
    println!(
        "{kind:?}: {} kills, {in_an_act} of them in the middle of an act; {} acts said to be done, 0 lost, 0 half, 0 double: {acts:?}",
        kills(),
        acts.values().sum::<u32>()
    );
}

#[test]
fn nothing_confirmed_is_lost_and_nothing_is_half_done_on_sqlite() {
    nothing_confirmed_is_lost_and_nothing_is_half_done(Kind::Sqlite);
}

#[test]
fn nothing_confirmed_is_lost_and_nothing_is_half_done_on_postgres() {
    nothing_confirmed_is_lost_and_nothing_is_half_done(Kind::Postgres);
}

/// Not a test: what the others start, and kill.
#[test]
#[ignore = "it works until it is killed"]
fn works_until_it_is_killed() {
    work::until_killed();
}
