//! Plans, on SQLite and on PostgreSQL: what is published is what was looked at and stays, a county's plan is its parties' alike and
//! nobody else's, goals keep their numbers, and what is told of them comes back as an offer that names where it is from.

use std::collections::BTreeSet;

use casework::plan::{NewAbout, NewAim, NewOutcome, OpenedPlan, PlanError, Search, TooMany};
use casework::store::{Address, audit, plan_listing};
use casework::{Actor, Casework, Program};
use grants::plan::{
    AboutRefusal, GoalDifference, GoalRefusal, GoalStatus, ItemOf, Lack, MOST_GOALS, Measured,
    PlanKind,
};
use grants::project::{PriorityArea, Standing};
use jiff::civil::date;

use crate::database::{KINDS, Kind, database};

fn now() -> jiff::Timestamp {
    "2025-02-03T19:00:00Z".parse().unwrap()
}

const PROGRAM: Program = Program {
    version: "test",
    clock: now,
};

struct Place {
    casework: Casework,
    hanna: Actor,
    anders: Actor,
    henrik: Actor,
    hugo: Actor,
    _folder: tempfile::TempDir,
}

async fn place(kind: Kind) -> Place {
    let folder = tempfile::tempdir().unwrap();
    let address = Address::parse(&database(kind, &folder)).unwrap();
    let casework = Casework::open(&address, PROGRAM).await.unwrap();
    casework.prepare().await.unwrap();
    casework.seed_demo().await.unwrap();
    let actor = async |key| casework.demo_actor(key).await.unwrap();
    let (hanna, anders) = (actor("hanna").await, actor("anders").await);
    let (henrik, hugo) = (actor("henrik").await, actor("hugo").await);
    Place {
        casework,
        hanna,
        anders,
        henrik,
        hugo,
        _folder: folder,
    }
}

fn about(title: &str) -> NewAbout {
    NewAbout {
        title: title.to_owned(),
        kind: PlanKind::ActionPlan,
        areas: BTreeSet::from([PriorityArea::EarlySupport]),
        from: 2024,
        to: 2026,
        decided_by: "Kommunstyrelsen".to_owned(),
        decided_on: Some(date(2023, 11, 1)),
        reference: "KS 2023-1".to_owned(),
        text: "Vi börjar **tidigt**.".to_owned(),
    }
}

fn aim(what: &str) -> NewAim {
    NewAim {
        what: what.to_owned(),
        measure: "Andel som får tid".to_owned(),
        unit: "procent".to_owned(),
        start: Measured::read("40").unwrap(),
        target: Measured::read("62,5").unwrap(),
        by: Some(date(2026, 12, 31)),
        ..NewAim::default()
    }
}

fn outcome(status: GoalStatus, value: &str) -> NewOutcome {
    NewOutcome {
        status,
        why: String::new(),
        value: Measured::read(value).unwrap(),
    }
}

impl Place {
    async fn begun(&self, title: &str) -> String {
        let begun = self.casework.begin_plan(&self.hanna, false, about(title));
        begun.await.unwrap().id
    }

    async fn goal(
        &self,
        id: &str,
        goal: Option<(i64, i64)>,
        new: NewAim,
    ) -> Result<i64, PlanError> {
        let published = self.casework.published().await.unwrap();
        let saved = self
            .casework
            .save_goal(&self.hanna, &published, (id, goal), new);
        saved.await
    }

    async fn opened(&self, id: &str) -> OpenedPlan {
        self.casework.own_plan(&self.hanna, id).await.unwrap()
    }

    async fn publish(&self, id: &str) -> Result<String, PlanError> {
        let digest = self.opened(id).await.digest;
        let published = self.casework.publish_plan(&self.hanna, id, &digest);
        Ok(published.await?.slug.unwrap())
    }
}

#[tokio::test]
async fn nobody_else_sees_a_plan_before_it_is_published_and_then_exactly_what_was_looked_at() {
    for kind in KINDS {
        let place = place(kind).await;
        let casework = &place.casework;
        let id = place.begun("Plan för alla").await;
        let hidden = casework.public_plan(&id, None).await;
        assert!(matches!(hidden, Err(PlanError::NoSuchPlan)));
        let theirs = casework.own_plan(&place.hugo, &id).await;
        assert!(matches!(theirs, Err(PlanError::NoSuchPlan)));
        // A colleague adds a goal between the look and the press.
        let looked_at = place.opened(&id).await.digest;
        place.goal(&id, None, aim("Fler får tid")).await.unwrap();
        let late = casework.publish_plan(&place.hanna, &id, &looked_at).await;
        assert!(matches!(late, Err(PlanError::Newer)));
        assert_eq!(place.publish(&id).await.unwrap(), "plan-for-alla");
        let again = place.publish(&id).await;
        assert!(matches!(again, Err(PlanError::NothingNew)));
        let public = casework.public_plan("plan-for-alla", None).await.unwrap();
        assert_eq!(public.told, place.opened(&id).await.told);
        assert_eq!(public.told.goals[0].aim.what, "Fler får tid");
        let mut read = casework.store().reader().await.unwrap();
        let acts = audit::of_subject(&mut read, "plan", &id, 50, None).await;
        let acts = acts.unwrap();
        let mut done: Vec<&str> = acts.iter().map(|one| one.act.as_str()).collect();
        done.sort_unstable();
        assert_eq!(done, ["begun", "published", "saved", "saved"]);
        assert!(!format!("{acts:?}").contains("Fler får tid"));
    }
}

#[tokio::test]
async fn earlier_versions_are_read_at_their_numbers_and_a_renamed_goal_is_a_change() {
    for kind in KINDS {
        let place = place(kind).await;
        let casework = &place.casework;
        let id = place.begun("Plan för alla").await;
        for what in ["Fler får tid", "Färre väntar"] {
            place.goal(&id, None, aim(what)).await.unwrap();
        }
        let slug = place.publish(&id).await.unwrap();
        place
            .goal(&id, Some((1, 1)), aim("Alla får tid"))
            .await
            .unwrap();
        casework
            .remove_goal(&place.hanna, &id, (2, 1, 0))
            .await
            .unwrap();
        // A number that was a goal's is never another's.
        let number = place.goal(&id, None, aim("Fler vet vart")).await.unwrap();
        assert_eq!(number, 3);
        let told = Some(outcome(GoalStatus::UnderWay, "48,25"));
        let told = casework.tell_goal(&place.anders, (&id, 1, 0), 2024, told);
        told.await.unwrap();
        assert_eq!(place.publish(&id).await.unwrap(), slug);
        let first = casework.public_plan(&slug, Some(1)).await.unwrap();
        let second = casework.public_plan(&slug, None).await.unwrap();
        assert_eq!((first.number, second.number), (1, 2));
        assert!(!first.is_latest() && second.is_latest());
        assert_eq!(first.told.goals[0].aim.what, "Fler får tid");
        let none = casework.public_plan(&slug, Some(3)).await;
        assert!(matches!(none, Err(PlanError::NoSuchVersion)));
        let (_, difference) = casework.plan_difference(&slug, (1, 2)).await.unwrap();
        assert!(matches!(
            difference.goals.as_slice(),
            [
                GoalDifference::Changed { number: 1, .. },
                GoalDifference::TakenAway(_),
                GoalDifference::Added(_)
            ]
        ));
        assert_eq!(difference.applied(&first.told), second.told);
    }
}

#[tokio::test]
async fn two_who_save_the_same_part_are_told_and_nothing_is_lost() {
    for kind in KINDS {
        let place = place(kind).await;
        let casework = &place.casework;
        let id = place.begun("Plan för alla").await;
        place.goal(&id, None, aim("Fler får tid")).await.unwrap();
        let first = casework.save_plan(&place.hanna, (&id, 1), about("Hannas"));
        first.await.unwrap();
        let late = casework.save_plan(&place.anders, (&id, 1), about("Anders"));
        assert!(matches!(late.await, Err(PlanError::Newer)));
        let unseen = casework.save_plan(&place.anders, (&id, 0), about("Anders"));
        assert!(matches!(unseen.await, Err(PlanError::Newer)));
        assert_eq!(place.opened(&id).await.told.about.title, "Hannas");
        for is_first in [true, false] {
            let saved = place.goal(&id, Some((1, 1)), aim("Alla får tid")).await;
            assert_eq!(saved.is_ok(), is_first);
            let told = Some(outcome(GoalStatus::UnderWay, "48"));
            let told = casework.tell_goal(&place.anders, (&id, 1, 0), 2024, told);
            assert_eq!(told.await.is_ok(), is_first);
        }
        let stale = casework.remove_goal(&place.anders, &id, (1, 1, 1)).await;
        assert!(matches!(stale, Err(PlanError::Newer)));
        // What a colleague told of the goal meanwhile is not taken away with it unread.
        let untold = casework.remove_goal(&place.anders, &id, (1, 2, 0)).await;
        assert!(matches!(untold, Err(PlanError::Newer)));
        assert_eq!(place.opened(&id).await.goals.len(), 1);
    }
}

#[tokio::test]
async fn a_plan_of_a_county_is_its_parties_alike_and_nobody_elses() {
    for kind in KINDS {
        let place = place(kind).await;
        let casework = &place.casework;
        // Vallentuna lies in county 01; region 21 and Ale do not.
        let begun = casework.begin_plan(&place.hanna, true, about("Länets plan"));
        let plan = begun.await.unwrap();
        assert_eq!(plan.organisation_id, "lan-01");
        let (own, county) = casework.own_plans(&place.anders).await.unwrap();
        assert_eq!((own.len(), own[0].owner.clone()), (1, county.unwrap()));
        for stranger in [&place.henrik, &place.hugo] {
            let theirs = casework.own_plan(stranger, &plan.id).await;
            assert!(matches!(theirs, Err(PlanError::NoSuchPlan)));
            let saved = casework.save_plan(stranger, (&plan.id, 1), about("Kapad"));
            assert!(matches!(saved.await, Err(PlanError::NoSuchPlan)));
            let file = ("a.csv", b"a;b\r\n".to_vec());
            let added = casework.add_plan_document(stranger, (&plan.id, None), "", file);
            assert!(matches!(added.await, Err(PlanError::NoSuchPlan)));
            assert_eq!(casework.own_plans(stranger).await.unwrap().0.len(), 0);
        }
        // Whoever publishes for one party does it for the county.
        let opened = casework.own_plan(&place.anders, &plan.id).await.unwrap();
        let published = casework.publish_plan(&place.anders, &plan.id, &opened.digest);
        published.await.unwrap();
        let county = Search {
            county: Some("01".parse().unwrap()),
            ..Search::default()
        };
        let found = casework.published_plans(&county, 0).await.unwrap();
        assert_eq!(found.plans[0].organisation_id, "lan-01");
        // What was made ready by other rules is made ready again, once.
        let of_words = Search {
            text: "länens planer".to_owned(),
            ..county
        };
        assert!(!casework.make_plans_ready().await.unwrap());
        let mut transaction = casework.store().begin().await.unwrap();
        let by_other_rules = (" ", [].as_slice(), 0);
        plan_listing::replace(&mut transaction, &found.plans[0], [], by_other_rules)
            .await
            .unwrap();
        transaction.commit().await.unwrap();
        let none = casework.published_plans(&of_words, 0).await.unwrap();
        assert_eq!(none.count, 0);
        assert!(casework.make_plans_ready().await.unwrap());
        assert_eq!(casework.published_plans(&of_words, 0).await.unwrap(), found);
        assert!(!casework.make_plans_ready().await.unwrap());
        // The region of another county writes one of its own county, and the coordinator has none.
        let other = casework.begin_plan(&place.henrik, true, about("Ett annat län"));
        assert_eq!(other.await.unwrap().organisation_id, "lan-21");
        let karin = casework.demo_actor("karin").await.unwrap();
        let none = casework.begin_plan(&karin, false, about("Ingen")).await;
        assert!(matches!(none, Err(PlanError::NotAllowed(_))));
        let carl = casework.demo_actor("cecilia").await.unwrap();
        let opened = casework.own_plan(&carl, &plan.id).await.unwrap();
        let not_theirs = casework.publish_plan(&carl, &plan.id, &opened.digest).await;
        assert!(matches!(not_theirs, Err(PlanError::NotAllowed(_))));
    }
}

#[tokio::test]
async fn what_is_taken_away_tells_only_that_it_was_in_every_version_and_comes_back_at_its_address()
{
    for kind in KINDS {
        let place = place(kind).await;
        let casework = &place.casework;
        let id = place.begun("Plan för alla").await;
        let file = ("fil.csv", b"a;b\r\n".to_vec());
        let added = casework.add_plan_document(&place.hanna, (&id, None), "Frågor", file);
        added.await.unwrap();
        let slug = place.publish(&id).await.unwrap();
        let first = casework.public_plan(&slug, None).await.unwrap();
        let document = first.told.documents[0].files[0].id.clone();
        let removed = casework.remove_plan_document(&place.hanna, &id, 1).await;
        removed.unwrap();
        place.publish(&id).await.unwrap();
        // The first version still tells of it, and is still read.
        assert!(casework.public_plan_file(&document).await.is_ok());
        let theirs = casework.withdraw_plan(&place.hugo, &id, "Fel.").await;
        assert!(matches!(theirs, Err(PlanError::NoSuchPlan)));
        let karin = casework.demo_actor("karin").await.unwrap();
        let unstated = casework.withdraw_plan(&karin, &id, " ").await;
        assert!(matches!(unstated, Err(PlanError::ReasonMissing)));
        let done = casework.withdraw_plan(&karin, &id, "Namn i texten.").await;
        done.unwrap();
        for number in [None, Some(1)] {
            let gone = casework.public_plan(&slug, number).await;
            assert!(matches!(gone, Err(PlanError::Withdrawn { .. })));
        }
        assert!(casework.public_plan_file(&document).await.is_err());
        let search = Search::default();
        assert_eq!(casework.published_plans(&search, 0).await.unwrap().count, 0);
        assert_eq!(place.publish(&id).await.unwrap(), slug);
        let back = casework.public_plan(&slug, None).await.unwrap();
        assert_eq!(back.plan.standing, Standing::Published);
        // What was taken away from the public does not come back with it.
        assert_eq!((back.number, back.plan.public_from), (3, 3));
        assert_eq!(back.versions.len(), 1);
        for number in [1, 2] {
            let earlier = casework.public_plan(&slug, Some(number)).await;
            assert!(matches!(earlier, Err(PlanError::NoSuchVersion)));
            let difference = casework.plan_difference(&slug, (number, 3)).await;
            assert!(matches!(difference, Err(PlanError::NoSuchVersion)));
        }
        let file = casework.public_plan_file(&document).await;
        assert!(matches!(file, Err(PlanError::NoSuchPart)));
        let renamed = casework.save_plan(&place.hanna, (&id, 1), about("Plan för alla igen"));
        renamed.await.unwrap();
        place.publish(&id).await.unwrap();
        let next = casework.public_plan(&slug, None).await.unwrap();
        assert_eq!((next.number, next.versions.len()), (4, 2));
        assert_eq!(casework.published_plans(&search, 0).await.unwrap().count, 1);
    }
}

#[tokio::test]
async fn a_plan_named_as_the_id_of_another_is_not_in_its_way() {
    for kind in KINDS {
        let place = place(kind).await;
        let casework = &place.casework;
        let id = place.begun("Plan för alla").await;
        place.publish(&id).await.unwrap();
        let other = place.begun(&id).await;
        let slug = place.publish(&other).await.unwrap();
        assert_eq!(slug, format!("plan-{id}"));
        let public = casework.public_plan(&id, None).await.unwrap();
        assert_eq!(public.plan.id, id);
        let karin = casework.demo_actor("karin").await.unwrap();
        let found = casework.plan_to_withdraw(&karin, &id).await.unwrap();
        assert_eq!(found.plan.id, id);
        let by_address = casework.plan_to_withdraw(&karin, "plan-for-alla").await;
        assert!(matches!(by_address, Err(PlanError::NoSuchPlan)));
    }
}

#[tokio::test]
async fn a_file_that_was_replaced_before_anybody_saw_it_is_not_told() {
    for kind in KINDS {
        let place = place(kind).await;
        let casework = &place.casework;
        let id = place.begun("Plan för alla").await;
        let add = async |at, content: &[u8]| {
            let file = ("fil.csv", content.to_vec());
            let added = casework.add_plan_document(&place.hanna, (&id, at), "Frågor", file);
            added.await.unwrap();
        };
        let told = async || {
            let opened = place.opened(&id).await;
            let files = &opened.told.documents[0].files;
            let numbers: Vec<i64> = files.iter().map(|file| file.number).collect();
            (opened.documents[0].files.len(), numbers)
        };
        add(None, b"a;1\r\n").await;
        add(Some(1), b"a;2\r\n").await;
        assert_eq!(told().await, (2, vec![2]));
        place.publish(&id).await.unwrap();
        add(Some(1), b"a;3\r\n").await;
        add(Some(1), b"a;4\r\n").await;
        assert_eq!(told().await, (4, vec![4, 2]));
        place.publish(&id).await.unwrap();
        assert!(place.opened(&id).await.is_as_published());
        let gone = casework.withdraw_plan(&place.hanna, &id, "Fel.").await;
        gone.unwrap();
        assert_eq!(told().await, (4, vec![4]));
    }
}

#[tokio::test]
async fn what_cannot_be_kept_is_refused_and_changes_nothing() {
    for kind in KINDS {
        let place = place(kind).await;
        let casework = &place.casework;
        let id = place.begun("Plan för alla").await;
        place.goal(&id, None, aim("Fler får tid")).await.unwrap();
        let before = place.opened(&id).await;
        let long = NewAbout {
            text: "å".repeat(20_001),
            ..about("Plan")
        };
        let refused = casework.save_plan(&place.hanna, (&id, 1), long).await;
        assert!(matches!(refused, Err(PlanError::TextTooLong)));
        let backwards = NewAbout {
            to: 2023,
            ..about("Plan")
        };
        let refused = casework.save_plan(&place.hanna, (&id, 1), backwards).await;
        assert!(matches!(
            refused,
            Err(PlanError::About(AboutRefusal::EndsBeforeItBegins))
        ));
        let unknown = NewAim {
            item: Some(ItemOf {
                agreement: "psykisk-halsa-2023".to_owned(),
                item: "finns-inte".to_owned(),
            }),
            ..aim("Fler får tid")
        };
        let refused = place.goal(&id, None, unknown).await;
        assert!(matches!(refused, Err(PlanError::NoSuchItem)));
        let tell = async |year, new| {
            let told = casework.tell_goal(&place.hanna, (&id, 1, 0), year, new);
            told.await.unwrap_err()
        };
        let refused = tell(2023, Some(outcome(GoalStatus::UnderWay, ""))).await;
        assert!(matches!(refused, PlanError::NotInPeriod));
        let refused = tell(2024, Some(outcome(GoalStatus::GivenUp, ""))).await;
        assert!(matches!(refused, PlanError::Goal(GoalRefusal::WhyMissing)));
        let refused = tell(2024, None).await;
        assert!(matches!(refused, PlanError::NoSuchPart));
        for (name, content) in [
            ("a.html", &b"<script>"[..]),
            ("a.pdf", b"<html>"),
            ("a.svg", b"<svg>"),
            ("a.csv", b""),
        ] {
            let file = (name, content.to_vec());
            let refused = casework.add_plan_document(&place.hanna, (&id, None), "", file);
            assert!(
                matches!(refused.await, Err(PlanError::NotAttached(_))),
                "{name}"
            );
        }
        assert_eq!(place.opened(&id).await, before);
        for _ in 1..MOST_GOALS {
            place.goal(&id, None, aim("Ett till")).await.unwrap();
        }
        let refused = place.goal(&id, None, aim("Ett för mycket")).await;
        assert!(matches!(refused, Err(PlanError::TooMany(TooMany::Goals))));
        let bare = NewAbout {
            areas: BTreeSet::new(),
            text: String::new(),
            ..about("Bar")
        };
        let bare = casework.begin_plan(&place.hanna, false, bare).await;
        let refused = place.publish(&bare.unwrap().id).await.unwrap_err();
        let PlanError::Lacking(lacks) = refused else {
            panic!("{refused}")
        };
        assert_eq!(lacks, [Lack::Area, Lack::Content]);
    }
}

#[tokio::test]
async fn the_demonstration_has_plans_that_say_they_are_made_up_and_one_in_two_versions() {
    let place = place(Kind::Sqlite).await;
    place.casework.seed_demo_plans().await.unwrap();
    let search = Search::default();
    let all = place.casework.published_plans(&search, 0).await.unwrap();
    assert_eq!(all.count, 4);
    let mut differing = 0;
    for listed in &all.plans {
        assert!(
            listed.title.ends_with(casework::plan::MADE_UP),
            "{listed:?}"
        );
        let public = place
            .casework
            .public_plan(&listed.slug, None)
            .await
            .unwrap();
        assert!(public.told.about.text.plain().contains("påhittad"));
        if public.number == 2 {
            let (_, difference) = (place.casework)
                .plan_difference(&listed.slug, (1, 2))
                .await
                .unwrap();
            let goals = &difference.goals;
            let is_of_each_kind = goals
                .iter()
                .any(|one| matches!(one, GoalDifference::Added(_)))
                && goals
                    .iter()
                    .any(|one| matches!(one, GoalDifference::TakenAway(_)))
                && goals
                    .iter()
                    .any(|one| matches!(one, GoalDifference::Changed { .. }));
            assert!(is_of_each_kind, "{difference:?}");
            differing += 1;
        }
    }
    assert_eq!(differing, 1);
    assert!(all.plans.iter().any(|one| one.organisation_id == "lan-21"));
    let kinds: BTreeSet<PlanKind> = all.plans.iter().map(|one| one.kind).collect();
    assert_eq!(kinds.len(), 2);
}
