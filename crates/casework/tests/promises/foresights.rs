//! What coming years may have, on SQLite and on PostgreSQL: two persons, what was seen is what is saved over, what is published is
//! frozen, and what came of it is told in parts that sum to the difference.

use std::collections::BTreeMap;

use casework::approval::ApprovalError;
use casework::foresight::{Budget, Foresight, ForesightError, Stated};
use casework::published::Published;
use casework::store::Address;
use casework::{Actor, Casework, Program};
use grants::approval::{ApprovalKind, ApprovalRefusal};
use grants::foresight::{ForesightRefusal, ForesightStatus, Scenario};
use grants::{Level, Ore};
use jiff::civil::date;

use crate::database::{KINDS, Kind, database};

fn now() -> jiff::Timestamp {
    "2025-09-03T09:00:00Z".parse().unwrap()
}

const PROGRAM: Program = Program {
    version: "test",
    clock: now,
};

struct Place {
    casework: Casework,
    published: Published,
    karin: Actor,
    karl: Actor,
    _folder: tempfile::TempDir,
}

impl Place {
    async fn new(kind: Kind) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let address = Address::parse(&database(kind, &folder)).unwrap();
        let casework = Casework::open(&address, PROGRAM).await.unwrap();
        casework.prepare().await.unwrap();
        casework.seed_demo().await.unwrap();
        Self {
            published: casework.published().await.unwrap(),
            karin: casework.demo_actor("karin").await.unwrap(),
            karl: casework.demo_actor("karl").await.unwrap(),
            casework,
            _folder: folder,
        }
    }

    async fn begun(&self, stated: Stated) -> Foresight {
        let begun = self
            .casework
            .begin_foresight(&self.karin, &self.published, stated);
        begun.await.unwrap()
    }

    async fn submitted(&self, stated: Stated) -> Foresight {
        let begun = self.begun(stated).await;
        let key = (begun.id.as_str(), begun.revision);
        let submitted = self
            .casework
            .submit_foresight(&self.karin, &self.published, key);
        submitted.await.unwrap();
        begun
    }

    async fn answer(&self, who: &Actor, id: &str) -> Result<(), ApprovalError> {
        let kind = ApprovalKind::Foresight;
        let asked = self.casework.approval_of(who, kind, id).await?.unwrap();
        let (id, digest) = (&asked.approval.id, &asked.approval.digest);
        self.casework.approve(who, id, digest).await.map(|_| ())
    }

    async fn published(&self, stated: Stated) -> Foresight {
        let submitted = self.submitted(stated).await;
        self.answer(&self.karl, &submitted.id).await.unwrap();
        self.now(&submitted.id).await
    }

    async fn now(&self, id: &str) -> Foresight {
        let seen = self.casework.foresight(&self.karin, id).await.unwrap();
        seen.foresight
    }
}

fn kronor(kronor: i64) -> Ore {
    Ore::from_kronor(kronor).unwrap()
}

fn stated(base: &str, first: i16, totals: &[Option<i64>]) -> Stated {
    let mut stated = Stated::of(base, first, totals.len());
    for (year, total) in stated.years.iter_mut().zip(totals) {
        year.budget = total.map(|total| Budget {
            total: kronor(total),
            document: "Prop. 2024/25:1 UO 9".to_owned(),
            place: "s. 100".to_owned(),
            address: String::new(),
            items: BTreeMap::new(),
        });
    }
    stated
}

#[tokio::test]
async fn nothing_is_public_before_a_second_person_and_then_it_has_a_number() {
    for kind in KINDS {
        let place = Place::new(kind).await;
        let of = stated("psykisk-halsa-2023", 2025, &[Some(1_500_000_000), None]);
        let submitted = place.submitted(of).await;
        assert!(place.casework.public_foresights().await.unwrap().is_empty());
        let own = place.answer(&place.karin, &submitted.id).await;
        let refusal = ApprovalRefusal::OwnWork;
        assert!(matches!(own, Err(ApprovalError::Refused(found)) if found == refusal));
        place.answer(&place.karl, &submitted.id).await.unwrap();
        let public = place.casework.public_foresight(2026, None).await.unwrap();
        assert_eq!((public.number(), public.is_latest()), (1, true));
        let years = &public.foreseen.years;
        assert_eq!(years.len(), 2);
        let budget = years[0].scenario(Scenario::BudgetBill).unwrap();
        let given: Ore = (budget.distribution.allocations.iter())
            .flat_map(|one| one.steps.iter().map(|step| step.amount))
            .sum();
        assert_eq!(given, kronor(1_500_000_000));
        assert!(years[1].scenario(Scenario::BudgetBill).is_none());
        assert_eq!(years[1].as_before.agreement.total, kronor(1_640_500_000));
        // A later one is shown in its place; the earlier stays at its number.
        let of = stated("psykisk-halsa-2023", 2026, &[Some(1_400_000_000)]);
        place.published(of).await;
        let latest = place.casework.public_foresight(2026, None).await.unwrap();
        assert_eq!((latest.number(), &latest.numbers), (2, &vec![2, 1]));
        let earlier = place.casework.public_foresight(2026, Some(1)).await;
        assert_eq!(earlier.unwrap().foreseen.digest, public.foreseen.digest);
        let other = place.casework.public_foresight(2025, None).await.unwrap();
        assert_eq!(other.number(), 1);
        let none = place.casework.public_foresight(2027, None).await;
        assert!(matches!(none, Err(ForesightError::NoSuchForesight)));
    }
}

#[tokio::test]
async fn two_who_write_the_same_draft_do_not_write_over_each_other() {
    for kind in KINDS {
        let place = Place::new(kind).await;
        let begun = place
            .begun(stated("psykisk-halsa-2023", 2025, &[None]))
            .await;
        let key = (begun.id.as_str(), begun.revision);
        let save = |who, total| {
            let stated = stated("psykisk-halsa-2023", 2025, &[Some(total)]);
            place
                .casework
                .save_foresight(who, &place.published, key, stated)
        };
        save(&place.karl, 1_500_000_000).await.unwrap();
        let late = save(&place.karin, 1_600_000_000).await;
        assert!(matches!(late, Err(ForesightError::Newer)));
        let kept = place.now(&begun.id).await;
        let kept = Stated::read(&kept.stated).unwrap();
        let total = kept.years[0].budget.as_ref().unwrap().total;
        assert_eq!(total, kronor(1_500_000_000));
        // Whoever wrote a part of it does not publish it either.
        let key = (begun.id.as_str(), 2);
        let submitted = place
            .casework
            .submit_foresight(&place.karin, &place.published, key);
        submitted.await.unwrap();
        let own = place.answer(&place.karl, &begun.id).await;
        let refusal = ApprovalRefusal::OwnWork;
        assert!(matches!(own, Err(ApprovalError::Refused(found)) if found == refusal));
        // What waits is not written on, until it is taken back.
        let waits = place.now(&begun.id).await;
        let key = (waits.id.as_str(), waits.revision);
        let stated = stated("psykisk-halsa-2023", 2025, &[None]);
        let written = place
            .casework
            .save_foresight(&place.karin, &place.published, key, stated);
        assert!(matches!(written.await, Err(ForesightError::NotADraft)));
        let back = place.casework.take_back_foresight(&place.karin, key).await;
        back.unwrap();
        let back = place.now(&begun.id).await;
        assert_eq!(back.status, ForesightStatus::Draft);
    }
}

#[tokio::test]
async fn what_was_foreseen_stays_when_people_are_counted_anew() {
    for kind in KINDS {
        let place = Place::new(kind).await;
        let of = stated("psykisk-halsa-2023", 2025, &[Some(1_500_000_000)]);
        let published = place.published(of).await;
        let frozen = published.frozen.clone().unwrap();
        // What was frozen holds everything: nothing that comes later is asked for.
        let seen = place.casework.public_foresight(2025, None).await.unwrap();
        assert_eq!(Some(&seen.foreseen.digest), published.digest.as_ref());
        assert!(frozen.contains("base_text"), "the agreement it builds on");
        let used = &seen.foreseen.figures.populations;
        let latest = used.iter().map(|table| table.reference_date).max();
        assert_eq!(latest, Some(date(2024, 12, 31)));
        let early = Stated {
            until: Some(date(2021, 12, 31)),
            ..stated("psykisk-halsa-2022", 2023, &[None])
        };
        place.published(early).await;
        let early = place.casework.public_foresight(2023, None).await.unwrap();
        let used = &early.foreseen.figures.populations;
        let latest = used.iter().map(|table| table.reference_date).max();
        assert_eq!(latest, Some(date(2021, 12, 31)), "nobody knew more then");
    }
}

#[tokio::test]
async fn what_came_of_it_is_told_in_parts_that_sum_to_the_difference() {
    let place = Place::new(Kind::Sqlite).await;
    let of = Stated {
        until: Some(date(2021, 12, 31)),
        ..stated("psykisk-halsa-2022", 2023, &[Some(1_650_000_000)])
    };
    place.published(of).await;
    let seen = place.casework.public_foresight(2023, None).await.unwrap();
    let year = seen.foreseen.year(2023).unwrap();
    for scenario in Scenario::PUBLISHED {
        let outcome = seen.foreseen.outcome(year, scenario, &place.published);
        let outcome = outcome.unwrap();
        let mut difference = 0;
        for item in &outcome.comparison.items {
            for change in item.changes.values() {
                let parts = [
                    change.pot,
                    change.population,
                    change.key,
                    change.came,
                    change.went,
                ];
                let sum: i64 = parts.iter().map(|part| part.ore()).sum();
                assert_eq!(sum, change.total().ore());
                difference += sum;
            }
        }
        let foreseen = year.scenario(scenario).unwrap().agreement.total;
        let decided = place.published.year(2023).unwrap().agreement.total;
        assert_eq!(difference, decided.ore() - foreseen.ore());
        let near = &outcome.near[&Level::Municipality];
        assert_eq!(near.count, 290);
        assert!(near.median <= grants::Fraction::whole(near.largest.1.ore().abs().into()));
    }
    // Of 2024 only the whole and one item are published: nothing is compared.
    place
        .published(stated("psykisk-halsa-2023", 2024, &[None]))
        .await;
    let seen = place.casework.public_foresight(2024, None).await.unwrap();
    let year = seen.foreseen.year(2024).unwrap();
    let scenario = Scenario::AsTheYearBefore;
    assert!(
        seen.foreseen
            .outcome(year, scenario, &place.published)
            .is_none()
    );
}

#[tokio::test]
async fn what_cannot_be_is_refused_and_writes_nothing() {
    let place = Place::new(Kind::Sqlite).await;
    let begin = |stated| {
        place
            .casework
            .begin_foresight(&place.karin, &place.published, stated)
    };
    let partly = begin(stated("psykisk-halsa-2024", 2025, &[None])).await;
    assert!(matches!(
        partly,
        Err(ForesightError::Foresight(ForesightRefusal::NotWhole(_)))
    ));
    let none = begin(stated("finns-inte", 2025, &[None])).await;
    assert!(matches!(none, Err(ForesightError::NoSuchBase)));
    let far = begin(stated("psykisk-halsa-2023", 2040, &[None])).await;
    assert!(matches!(
        far,
        Err(ForesightError::Foresight(
            ForesightRefusal::NotComing { .. }
        ))
    ));
    let much = begin(stated("psykisk-halsa-2023", 2025, &[Some(99_000_000_000)])).await;
    assert!(matches!(
        much,
        Err(ForesightError::Foresight(ForesightRefusal::TooMuch { .. }))
    ));
    let mut unsaid = stated("psykisk-halsa-2023", 2025, &[Some(1_500_000_000)]);
    unsaid.years[0].budget.as_mut().unwrap().document = " ".to_owned();
    let unsaid = begin(unsaid).await;
    assert!(matches!(unsaid, Err(ForesightError::SourceMissing(2025))));
    let hanna = place.casework.demo_actor("hanna").await.unwrap();
    let of = stated("psykisk-halsa-2023", 2025, &[None]);
    let other = place.casework.begin_foresight(&hanna, &place.published, of);
    assert!(matches!(other.await, Err(ForesightError::NotAllowed(_))));
    let all = place.casework.foresights(&place.karin).await.unwrap();
    assert!(all.is_empty());
}

#[tokio::test]
async fn what_was_taken_away_says_why_at_its_number_and_is_nowhere_else() {
    for kind in KINDS {
        let place = Place::new(kind).await;
        let of = stated("psykisk-halsa-2023", 2025, &[None]);
        let public = place.published(of).await;
        let key = (public.id.as_str(), public.revision);
        let silent = place.casework.withdraw_foresight(&place.karin, key, " ");
        assert!(matches!(silent.await, Err(ForesightError::ReasonMissing)));
        let gone = place
            .casework
            .withdraw_foresight(&place.karin, key, "Fel år");
        gone.await.unwrap();
        let latest = place.casework.public_foresight(2025, None).await;
        assert!(matches!(latest, Err(ForesightError::NoSuchForesight)));
        let there = place.casework.public_foresight(2025, Some(1)).await;
        assert!(matches!(
            there,
            Err(ForesightError::Withdrawn { number: 1, reason }) if reason == "Fel år"
        ));
    }
}
