//! Four eyes hold whatever anybody does: random people do random acts in random order, knowing only what they have been
//! told, and nothing that takes two persons is ever completed by one.
//!
//! A person is not an account. Somebody who learns both halves of an invitation, link and code, controls one more account,
//! and two accounts in one hand would be four eyes in one head. The world therefore keeps what each person was told: whoever
//! proposes is told a link, whoever confirms a code, and they pass them on to the person it is about and to nobody else.

mod act;
mod check;
mod step;
mod world;
mod write;

use proptest::prelude::*;
use proptest::test_runner::Config;

use crate::four_eyes::step::{Step, steps};
use crate::four_eyes::world::{Template, World};

/// So many sequences, each of so many acts.
const SEQUENCES: u32 = 200;
const ACTS: std::ops::Range<usize> = 30..38;

/// What came of all sequences together: a claim about acts nobody manages to do would hold by itself.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Count {
    pub(crate) confirmed: usize,
    pub(crate) recovered: usize,
    pub(crate) approved: usize,
    pub(crate) published: usize,
    pub(crate) handed_over: usize,
    pub(crate) let_in: usize,
    pub(crate) refused: usize,
}

fn played(template: &Template, steps: &[Step]) -> Count {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let mut world = World::new(template).await;
        for step in steps {
            world.take(step).await;
            world.check().await;
        }
        world.casework.close().await;
        world.count
    })
}

#[test]
fn nothing_that_takes_two_persons_is_completed_by_one() {
    let template = Template::new();
    let total = std::cell::Cell::new(Count::default());
    let config = Config {
        cases: SEQUENCES,
        max_shrink_iters: 400,
        failure_persistence: None,
        ..Config::default()
    };
    proptest!(config, |(steps in prop::collection::vec(steps(), ACTS))| {
        let (count, mut sum) = (played(&template, &steps), total.get());
        sum.confirmed += count.confirmed;
        sum.recovered += count.recovered;
        sum.approved += count.approved;
        sum.published += count.published;
        sum.handed_over += count.handed_over;
        sum.let_in += count.let_in;
        sum.refused += count.refused;
        total.set(sum);
    });
    let total = total.get();
    println!("{total:?}");
    assert!(total.confirmed > 50, "{total:?}");
    assert!(total.recovered > 5, "{total:?}");
    assert!(total.approved > 4, "{total:?}");
    assert!(total.published > 0, "{total:?}");
    assert!(total.handed_over > 5, "{total:?}");
    assert!(total.let_in > 10, "{total:?}");
    assert!(total.refused > 500, "{total:?}");
}
