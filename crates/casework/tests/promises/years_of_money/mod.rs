//! Whole years of money at random: random people ask, sign, review, pay, import what the bank says, account and give back,
//! in random order, twice, too late, after their turn, over a clock that jumps; the bank pays late, twice or never. A
//! reference model of a few lines, which knows nothing of the ledger's rules, follows what was answered with yes. After
//! every act the ledger says the same as the model, to the öre.
//!
//! `OVERENS_YEARS=10000 cargo test --release -p overens-casework --test promises years_of_money -- --ignored` plays as many years;
//! `OVERENS_SEED` plays one again.

mod acts;
mod bank;
mod chance;
mod model;
mod paying;
mod world;

use crate::years_of_money::chance::Chance;
use crate::years_of_money::world::{Template, World};

/// What the ledger follows from is compared with it as often.
const RECONCILED_EVERY: usize = 10;
/// So many worlds when nobody says otherwise. Each has two years that are open for money.
const WORLDS: u64 = 4;
/// Two years in each world.
const YEARS_IN_A_WORLD: u64 = 2;
/// So many acts in each world.
const ACTS: usize = 150;

/// What came of all of it: a claim about acts nobody manages to do would hold by itself.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Count {
    pub(crate) attested: usize,
    pub(crate) late: usize,
    pub(crate) accepted: usize,
    pub(crate) given_back: usize,
    pub(crate) passed_on: usize,
    pub(crate) released: usize,
    pub(crate) executed: usize,
    pub(crate) returned: usize,
    pub(crate) imported_again: usize,
    pub(crate) lapsed: usize,
    pub(crate) declared: usize,
    pub(crate) repaid: usize,
    pub(crate) refused: usize,
}

impl Count {
    fn add(&mut self, other: Self) {
        self.attested += other.attested;
        self.late += other.late;
        self.accepted += other.accepted;
        self.given_back += other.given_back;
        self.passed_on += other.passed_on;
        self.released += other.released;
        self.executed += other.executed;
        self.returned += other.returned;
        self.imported_again += other.imported_again;
        self.lapsed += other.lapsed;
        self.declared += other.declared;
        self.repaid += other.repaid;
        self.refused += other.refused;
    }
}

fn played(template: &Template, seed: u64) -> Count {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let mut world = World::new(template, Chance::new(seed)).await;
        for act in 0..ACTS {
            let what = world.act().await;
            let after = format!("seed {seed}, act {act}: {what}");
            world.check(&after).await;
            if act % RECONCILED_EVERY == 0 {
                world.reconcile(&after).await;
            }
        }
        world.reconcile(&format!("seed {seed}, at the end")).await;
        world.casework.close().await;
        world.count
    })
}

#[test]
#[ignore = "takes minutes; cargo test --release -p overens-casework --test promises years_of_money -- --ignored"]
fn the_ledger_says_what_a_simple_model_says_whatever_anybody_does() {
    let template = Template::new();
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse().ok());
    if let Some(seed) = number("OVERENS_SEED") {
        println!("{:?}", played(&template, seed));
        return;
    }
    let worlds =
        number("OVERENS_YEARS").map_or(WORLDS, |years: u64| years.div_ceil(YEARS_IN_A_WORLD));
    let first = number("OVERENS_FIRST_SEED").unwrap_or(1);
    let mut total = Count::default();
    for seed in first..first + worlds {
        // Which one it was is told also when it stops.
        let count = std::panic::catch_unwind(|| played(&template, seed));
        match count {
            Ok(count) => total.add(count),
            Err(panic) => {
                println!("OVERENS_SEED={seed} plays it again");
                std::panic::resume_unwind(panic);
            }
        }
    }
    println!("{} years: {total:?}", worlds * YEARS_IN_A_WORLD);
    for (what, times) in [
        ("attested", total.attested),
        ("accepted", total.accepted),
        ("given back", total.given_back),
        ("passed on", total.passed_on),
        ("released", total.released),
        ("executed", total.executed),
        ("returned", total.returned),
        ("imported again", total.imported_again),
        ("declared", total.declared),
        ("refused", total.refused),
    ] {
        assert!(times > 0, "{what}: {total:?}");
    }
}
