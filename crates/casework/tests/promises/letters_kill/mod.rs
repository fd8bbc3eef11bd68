//! `kill -9` while copies of a message and letters are made, by the real typesetter in a process of its own: it is killed at
//! random moments, and every other time as soon as something new is seen, and started again until it has nothing left to do.
//! Moments alone would say nothing on a machine that is slow to begin and quick to go on. Then every board has its copy, its delivery and its
//! e-mail, once each, and every recipient its letter. `docs/reliability.md` says what this shows.
//!
//! A few boards and recipients are left to do; the others' copies and letters are put there beforehand. With
//! `OVERENS_TEST_LETTERS=all` all of them are made. `OVERENS_TEST_SEED` chooses the moments.

mod place;
mod work;

use std::time::{Duration, Instant};

use crate::letters_kill::place::Place;
use crate::letters_kill::work::Life;
use crate::money_kill::random::Random;

use crate::database::Kind;

/// So many boards get a copy, and so many recipients a letter, unless all do.
const FEW: usize = 12;

/// As long as a life is at first, at most. A life in which nothing was written is followed by a longer one, so that it ends
/// on a slow machine too.
const FIRST_LIFE: Duration = Duration::from_millis(900);

/// So many lives are more than it can take.
const MOST_LIVES: u32 = 2_000;

fn left() -> Option<usize> {
    let all = std::env::var("OVERENS_TEST_LETTERS").is_ok_and(|stated| stated == "all");
    (!all).then_some(FEW)
}

fn made((copies, letters): (usize, usize)) -> usize {
    copies + letters
}

fn every_board_has_one_of_each(kind: Kind) {
    let mut random = Random::of("OVERENS_TEST_SEED");
    let began = Instant::now();
    let place = Place::new(kind, left());
    let prepared = began.elapsed();
    let (mut kills, mut in_the_middle, mut longest) = (0, 0, FIRST_LIFE);
    let mut written = place.judge();
    for life in 1..=MOST_LIVES {
        let process = Life::of(&place.address, life);
        let ended = if life % 2 == 0 {
            process.killed_when(|| place.progress() > made(written))
        } else {
            let until = Instant::now() + Duration::from_micros(random.below_micros(longest));
            process.killed_when(|| Instant::now() >= until)
        };
        let now = place.judge();
        assert!(
            now >= written,
            "what was there is gone: {written:?} {now:?}"
        );
        if ended {
            break;
        }
        kills += 1;
        let is_under_way = made(now) > 0 && !place.is_done(now);
        in_the_middle += u32::from(is_under_way);
        if now == written {
            longest = longest.saturating_mul(5) / 4;
        }
        written = now;
        assert!(life < MOST_LIVES, "it did not come to an end: {now:?}");
    }
    let (copies, letters) = place.judge_the_end();
    assert!(in_the_middle > 0, "it was never killed in the middle");
    println!(
        "{kind:?}: {copies} copies and {letters} letters; {kills} kills, {in_the_middle} of them when some were made and some \
         were not; 0 lost, 0 half, 0 double; {} s to prepare, {} s in all",
        prepared.as_secs(),
        began.elapsed().as_secs()
    );
}

#[test]
fn every_board_has_one_copy_one_delivery_and_one_email_on_sqlite() {
    every_board_has_one_of_each(Kind::Sqlite);
}

#[test]
fn every_board_has_one_copy_one_delivery_and_one_email_on_postgres() {
    every_board_has_one_of_each(Kind::Postgres);
}

/// Not a test: what the others start, and kill.
#[test]
#[ignore = "it works until it is killed"]
fn works_until_it_is_killed() {
    work::until_killed();
}
