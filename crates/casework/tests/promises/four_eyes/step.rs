//! What somebody may try to do. Numbers choose among what there is at the moment, so that any sequence means something and
//! a shorter one means something too.

use grants::Role;
use proptest::prelude::*;

/// Who acts, and with what in their hand.
#[derive(Clone, Copy, Debug)]
pub struct By {
    /// The person.
    pub person: usize,
    /// Which of the accounts they control, when they control several.
    pub account: usize,
    /// As they were when they last did something, whatever has happened since: a request on its way.
    pub is_late: bool,
    /// Signed in anew just before.
    pub is_fresh: bool,
}

/// Whom a mandate is proposed for.
#[derive(Clone, Copy, Debug)]
pub enum For {
    /// One of those who have an account, the newest first.
    Account(usize),
    /// A real person without account.
    Outsider(usize),
    /// Nobody: whoever proposes hopes to be a second self.
    Alias,
}

/// Something somebody tries.
#[derive(Clone, Copy, Debug)]
pub enum Step {
    Propose(By, For, bool, Role),
    HandOver(By, For),
    /// An approval that is open, by its place; with the digest of another when told so.
    Approve(By, usize, bool),
    /// The same by the first who is offered to decide something, from one person on.
    ApproveOffered(By),
    Refuse(By, usize),
    End(By, usize),
    Choose(By, usize),
    AskRecovery(By, usize),
    /// Everybody passes the halves they were told on to the person each is about.
    Tell,
    /// One of those who know both halves of something tries all they know on an account, the newest first.
    Accept(usize, usize),
    Start(By),
    Save(By),
    Submit(By),
    SendBack(By),
    Publish(By),
    Minutes(i64),
    Days(i64),
}

fn by() -> impl Strategy<Value = By> {
    let person = prop_oneof![9 => 0..5_usize, 1 => 5..8_usize];
    let late = prop::bool::weighted(0.1);
    let fresh = prop::bool::weighted(0.4);
    (person, 0..3_usize, late, fresh).prop_map(|(person, account, is_late, is_fresh)| By {
        person,
        account,
        is_late,
        is_fresh,
    })
}

fn whom() -> impl Strategy<Value = For> {
    prop_oneof![
        4 => Just(For::Account(0)),
        4 => (1..9_usize).prop_map(For::Account),
        2 => (0..3_usize).prop_map(For::Outsider),
        2 => Just(For::Alias),
    ]
}

fn role() -> impl Strategy<Value = Role> {
    prop::sample::select(vec![
        Role::Coordinator,
        Role::Coordinator,
        Role::Handler,
        Role::Attestant,
        Role::Auditor,
    ])
}

/// One act. Those that end something are rarer, so that there is something to end.
pub fn steps() -> impl Strategy<Value = Step> {
    prop_oneof![
        14 => (by(), whom(), prop::bool::weighted(0.1), role())
            .prop_map(|(by, whom, elsewhere, role)| Step::Propose(by, whom, elsewhere, role)),
        4 => (by(), whom()).prop_map(|(by, whom)| Step::HandOver(by, whom)),
        14 => by().prop_map(Step::ApproveOffered),
        18 => (by(), 0..3_usize, prop::bool::weighted(0.1)).prop_map(|(by, at, other)| Step::Approve(by, at, other)),
        2 => (by(), 0..3_usize).prop_map(|(by, at)| Step::Refuse(by, at)),
        2 => (by(), 0..12_usize).prop_map(|(by, at)| Step::End(by, at)),
        5 => (by(), 0..4_usize).prop_map(|(by, at)| Step::Choose(by, at)),
        3 => (by(), 0..9_usize).prop_map(|(by, at)| Step::AskRecovery(by, at)),
        7 => Just(Step::Tell),
        14 => (0..8_usize, 0..3_usize).prop_map(|(person, at)| Step::Accept(person, at)),
        4 => by().prop_map(Step::Start),
        1 => by().prop_map(Step::Save),
        12 => by().prop_map(Step::Submit),
        1 => by().prop_map(Step::SendBack),
        14 => by().prop_map(Step::Publish),
        2 => (1..8_i64).prop_map(Step::Minutes),
        1 => (1..9_i64).prop_map(Step::Days),
    ]
}
