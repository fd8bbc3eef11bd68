use std::collections::BTreeMap;

use jiff::civil::date;
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;

use super::*;

fn about() -> About {
    About {
        title: " Plan för\n psykisk hälsa ".to_owned(),
        kind: PlanKind::ActionPlan,
        areas: BTreeSet::from([PriorityArea::EarlySupport]),
        from: 2024,
        to: 2026,
        decided: None,
        text: RichText::read("Vi börjar tidigt.").unwrap(),
    }
}

fn aim(what: &str) -> Aim {
    Aim {
        what: what.to_owned(),
        for_whom: "unga".to_owned(),
        measure: "andel som får tid".to_owned(),
        unit: "procent".to_owned(),
        start: Measured::read("40").unwrap(),
        target: Measured::read("62,5").unwrap(),
        by: Some(date(2026, 12, 31)),
        kronor: Some(100_000),
        item: None,
    }
}

fn goal(number: i64, what: &str) -> Goal {
    Goal {
        number,
        aim: aim(what),
        years: BTreeMap::new(),
    }
}

fn told(goals: Vec<Goal>) -> Told {
    Told {
        owner: Named {
            id: "kommun-0115".to_owned(),
            name: "Vallentuna kommun".to_owned(),
        },
        about: about().checked().unwrap(),
        goals,
        documents: Vec::new(),
    }
}

fn outcome(status: GoalStatus, value: &str) -> Outcome {
    Outcome {
        status,
        why: String::new(),
        value: Measured::read(value).unwrap(),
    }
}

#[test]
fn words_are_read_back() {
    for kind in PlanKind::ALL {
        assert_eq!(PlanKind::from_word(kind.word()), Some(kind));
    }
    for status in GoalStatus::ALL {
        assert_eq!(GoalStatus::from_word(status.word()), Some(status));
    }
}

#[test]
fn a_plan_has_a_title_and_a_period_and_a_decision_has_somebody_who_made_it() {
    assert_eq!(about().checked().unwrap().title, "Plan för psykisk hälsa");
    let with = |change: fn(&mut About)| {
        let mut about = about();
        change(&mut about);
        about.checked()
    };
    let decided = |by: &str, reference: &str| Decided {
        by: by.to_owned(),
        on: None,
        reference: reference.to_owned(),
    };
    assert_eq!(
        with(|one| one.title = "\u{200b}".to_owned()),
        Err(AboutRefusal::TitleMissing)
    );
    assert_eq!(
        with(|one| one.title = "å".repeat(LONGEST_TITLE_CHARACTERS + 1)),
        Err(AboutRefusal::TitleTooLong)
    );
    assert_eq!(with(|one| one.to = 2101), Err(AboutRefusal::NotYears));
    assert_eq!(
        with(|one| one.to = 2023),
        Err(AboutRefusal::EndsBeforeItBegins)
    );
    assert_eq!(with(|one| one.to = 2039), Err(AboutRefusal::PeriodTooLong));
    assert!(with(|one| one.to = 2038).is_ok());
    let checked = |one: Decided| {
        let about = About {
            decided: Some(one),
            ..about()
        };
        about.checked().map(|about| about.decided)
    };
    assert_eq!(checked(decided(" ", "")), Ok(None));
    assert_eq!(
        checked(decided("", "KS 2024/1")),
        Err(AboutRefusal::DecidedByMissing)
    );
    assert_eq!(
        checked(decided("anna@x.se", "")),
        Err(AboutRefusal::NotABody)
    );
    let long = "å".repeat(LONGEST_NAME_CHARACTERS + 1);
    assert_eq!(
        checked(decided("Kommunstyrelsen", &long)),
        Err(AboutRefusal::ReferenceTooLong)
    );
    for (year, refused) in [
        (1, true),
        (1999, true),
        (2000, false),
        (2100, false),
        (9999, true),
    ] {
        let board = Decided {
            on: Some(date(year, 12, 31)),
            ..decided("Kommunstyrelsen", "")
        };
        let is_refused = checked(board) == Err(AboutRefusal::DecidedOnNoDay);
        assert_eq!(is_refused, refused, "{year}");
    }
    let board = decided("Kommunstyrelsen", "KS 2024/1");
    assert_eq!(checked(board.clone()), Ok(Some(board)));
}

#[test]
fn what_is_measured_is_exact_and_kept_as_it_is_written() {
    for (typed, written) in [("12,50", "12.5"), ("-0,0001", "-0.0001"), ("1 200", "1200")] {
        let read = Measured::read(typed).unwrap().unwrap();
        assert_eq!(read.to_string(), written);
        assert_eq!(Measured::try_from(String::from(read)), Ok(read));
    }
    assert_eq!(Measured::read(" "), Ok(None));
    for wrong in ["tolv", "1,23456", "1e3", "NaN", "99999999999999999999999"] {
        assert_eq!(Measured::read(wrong), Err(NotMeasured), "{wrong}");
    }
}

#[test]
fn a_number_without_a_measure_and_a_goal_given_up_without_a_word_are_refused() {
    let with = |change: fn(&mut Aim)| {
        let mut aim = aim("Fler får tid");
        change(&mut aim);
        aim.checked().map(|_| ())
    };
    assert_eq!(with(|one| one.what.clear()), Err(GoalRefusal::WhatMissing));
    assert_eq!(
        with(|one| one.measure.clear()),
        Err(GoalRefusal::MeasureMissing)
    );
    assert_eq!(
        with(|one| one.by = Some(date(9999, 12, 31))),
        Err(GoalRefusal::ByNoDay)
    );
    assert_eq!(
        with(|one| one.kronor = Some(-1)),
        Err(GoalRefusal::AmountOutOfRange)
    );
    assert_eq!(
        with(|one| one.kronor = Some(MOST_KRONOR + 1)),
        Err(GoalRefusal::AmountOutOfRange)
    );
    assert_eq!(with(|_| ()), Ok(()));
    for status in GoalStatus::ALL {
        let checked = outcome(status, "").checked(&aim("Fler får tid"));
        let refused = checked == Err(GoalRefusal::WhyMissing);
        assert_eq!(refused, status.asks_why(), "{status:?}");
    }
    let unmeasured = Aim {
        measure: String::new(),
        ..aim("Fler får tid")
    };
    assert_eq!(
        outcome(GoalStatus::UnderWay, "3").checked(&unmeasured),
        Err(GoalRefusal::MeasureMissing)
    );
}

#[test]
fn a_plan_without_anything_to_read_is_not_for_the_public() {
    let mut bare = told(Vec::new());
    assert_eq!(bare.lacks(), []);
    bare.about.areas.clear();
    bare.about.text = RichText::default();
    assert_eq!(bare.lacks(), [Lack::Area, Lack::Content]);
    bare.goals = vec![goal(1, "Fler får tid")];
    assert_eq!(bare.lacks(), [Lack::Area]);
}

#[test]
fn a_goal_that_is_renamed_is_changed_and_not_another() {
    let before = told(vec![goal(1, "Fler får tid"), goal(2, "Färre väntar")]);
    let mut after = told(vec![goal(1, "Alla får tid"), goal(3, "Fler vet vart")]);
    after.goals[0].aim.target = Measured::read("100").unwrap();
    after.goals[0]
        .years
        .insert(2024, outcome(GoalStatus::UnderWay, "48"));
    let difference = Difference::between(&before, &after);
    let [
        GoalDifference::Changed {
            number: 1,
            what,
            changes,
        },
        GoalDifference::TakenAway(gone),
        GoalDifference::Added(added),
    ] = difference.goals.as_slice()
    else {
        panic!("{difference:?}")
    };
    assert_eq!(what, "Alla får tid");
    assert!(matches!(
        changes.as_slice(),
        [
            GoalChange::What(_),
            GoalChange::Target(_),
            GoalChange::Year(2024, _)
        ]
    ));
    assert_eq!((gone.number, added.number), (2, 3));
}

#[test]
fn goals_are_counted_where_they_stood_after_a_year_by_what_was_told_last() {
    let mut first = goal(1, "Fler får tid");
    first
        .years
        .insert(2024, outcome(GoalStatus::UnderWay, "48"));
    first.years.insert(2026, outcome(GoalStatus::Reached, "70"));
    let goals = [first, goal(2, "Färre väntar")];
    assert_eq!(years(&goals), BTreeSet::from([2024, 2026]));
    let counted = |year| after(&goals, year);
    assert_eq!(counted(2023), BTreeMap::from([(None, 2)]));
    let under_way = (Some(GoalStatus::UnderWay), 1);
    assert_eq!(counted(2025), BTreeMap::from([(None, 1), under_way]));
    let reached = (Some(GoalStatus::Reached), 1);
    assert_eq!(counted(2026), BTreeMap::from([(None, 1), reached]));
}

#[test]
fn a_goal_said_to_be_reached_falls_short_when_its_number_does_whichever_way_is_forward() {
    let mut goal = goal(1, "Fler får tid");
    let reached = |value| outcome(GoalStatus::Reached, value);
    assert!(goal.falls_short(&reached("62,4999")));
    assert!(!goal.falls_short(&reached("62,5")));
    assert!(!goal.falls_short(&reached("")));
    assert!(!goal.falls_short(&outcome(GoalStatus::NotReached, "1")));
    goal.aim.start = Measured::read("90").unwrap();
    assert!(goal.falls_short(&reached("70")));
    assert!(!goal.falls_short(&reached("60")));
}

fn measured() -> impl Strategy<Value = Option<Measured>> {
    option::of((-10_000_i64..10_000).prop_map(|number| {
        let written = number.to_string();
        Measured::read(&written).unwrap().unwrap()
    }))
}

fn any_outcome() -> impl Strategy<Value = Outcome> {
    let status = prop::sample::select(GoalStatus::ALL.to_vec());
    (status, "[a-c]{0,2}", measured()).prop_map(|(status, why, value)| Outcome {
        status,
        why,
        value,
    })
}

fn any_aim() -> impl Strategy<Value = Aim> {
    let texts = ("[a-c]{1,2}", "[a-c]{0,2}", "[a-c]{0,2}", "[a-c]{0,2}");
    let item = option::of("[a-b]".prop_map(|item| ItemOf {
        agreement: "a".to_owned(),
        item,
    }));
    let rest = (
        measured(),
        measured(),
        option::of((1_i8..=28).prop_map(|day| date(2025, 1, day))),
        option::of(0_i64..3),
        item,
    );
    (texts, rest).prop_map(
        |((what, for_whom, measure, unit), (start, target, by, kronor, item))| Aim {
            what,
            for_whom,
            measure,
            unit,
            start,
            target,
            by,
            kronor,
            item,
        },
    )
}

fn any_told() -> impl Strategy<Value = Told> {
    let goals = btree_map(
        1_i64..6,
        (any_aim(), btree_map(2024_i16..2027, any_outcome(), 0..3)),
        0..5,
    );
    let about = (
        "[a-c]{1,3}",
        prop::sample::select(PlanKind::ALL.to_vec()),
        btree_set(prop::sample::select(PriorityArea::ALL.to_vec()), 0..3),
        2020_i16..2030,
        option::of("[a-c]{1,2}"),
        vec("[a-c]{1,3}", 0..3),
    );
    (goals, about).prop_map(|(goals, (title, kind, areas, from, decided, lines))| Told {
        about: About {
            title,
            kind,
            areas,
            from,
            to: from + 2,
            decided: decided.map(|by| Decided {
                by,
                on: None,
                reference: String::new(),
            }),
            text: RichText::read(&lines.join("\n\n")).unwrap(),
        },
        goals: (goals.into_iter())
            .map(|(number, (aim, years))| Goal { number, aim, years })
            .collect(),
        ..told(Vec::new())
    })
}

proptest! {
    #[test]
    fn a_plan_does_not_differ_from_itself(told in any_told()) {
        let difference = Difference::between(&told, &told);
        prop_assert!(difference.is_empty());
        prop_assert_eq!(difference.applied(&told), told);
    }

    #[test]
    fn the_earlier_version_with_what_differs_is_the_later(one in any_told(), other in any_told()) {
        let difference = Difference::between(&one, &other);
        prop_assert_eq!(difference.is_empty(), one == other);
        prop_assert_eq!(difference.applied(&one), other);
    }

    #[test]
    fn every_goal_is_counted_once_after_any_year(told in any_told(), year in 2022_i16..2029) {
        let counted: usize = after(&told.goals, year).values().sum();
        prop_assert_eq!(counted, told.goals.len());
    }
}
