use super::*;
use crate::published::Published;

fn code(text: &str) -> Code {
    text.parse().unwrap()
}

#[test]
fn a_figure_is_found_again_by_its_word() {
    let answer = |item: Option<&str>| {
        Figure::Answer(AnswerFigure {
            respondent: Respondent::YouthClinics,
            series: "used_money".to_owned(),
            item: item.map(str::to_owned),
        })
    };
    let mut figures = vec![
        Figure::Amount,
        Figure::Population,
        Figure::Item("barn-och-unga".to_owned()),
        Figure::Indicator("N00945".to_owned()),
        answer(None),
        answer(Some("brukarmedverkan")),
    ];
    figures.extend(AgeGroup::ALL.map(Figure::Ages));
    for figure in figures {
        assert_eq!(Figure::from_word(&figure.word()), Some(figure));
    }
    for word in [
        "",
        ".",
        "belopp.",
        "post",
        "post.a.b",
        "alder.0-17",
        "alder.99-",
        "svar.byar.used",
        "svar.region",
        "kolada.n00945",
        "kolada.N00945.x",
        "annat.x",
        "%00",
    ] {
        assert_eq!(Figure::from_word(word), None, "{word}");
    }
}

#[test]
fn what_each_gets_together_is_what_the_level_gets() {
    let all = Published::shipped().unwrap();
    for level in LEVELS {
        let compared = published(&all, &Figure::Amount, level).unwrap();
        for year in &compared.years {
            let of = all.year(year.year).unwrap();
            let sum = year.values.values().copied();
            let sum = sum.reduce(|one, other| one.checked_add(other).unwrap());
            let kronor = i128::from(of.level_total(level).whole_kronor().unwrap());
            assert_eq!(sum, Some(Fraction::whole(kronor)), "{level} {}", year.year);
            assert_eq!(year.values.len(), all.register().of(level).len());
        }
    }
}

#[test]
fn kronor_for_each_inhabitant_are_exact() {
    let all = Published::shipped().unwrap();
    let figure = Figure::Item("brukarmedverkan".to_owned());
    let level = levels(&all, &figure)[0];
    let compared = published(&all, &figure, level).unwrap();
    let year = compared.years.last().unwrap();
    let measured = year.measured(compared.unit, Per::Inhabitant);
    assert_eq!(measured.len(), all.register().of(level).len());
    for (code, value) in measured {
        let people = Fraction::whole(i128::from(year.people[&code]));
        assert_eq!(value.checked_mul(people), Some(year.values[&code]));
    }
}

#[test]
fn a_year_that_is_told_in_part_is_left_out_and_named() {
    let all = Published::shipped().unwrap();
    for level in LEVELS {
        let compared = published(&all, &Figure::Amount, level).unwrap();
        let years: Vec<i16> = compared.years.iter().map(|one| one.year).collect();
        for year in &compared.untold {
            assert!(!years.contains(year), "{level} {year}");
        }
    }
}

#[test]
fn ages_are_counted_where_the_tables_have_them_and_their_parts_make_the_whole() {
    let all = Published::shipped().unwrap();
    let group = |from, to| Figure::Ages(AgeGroup { from, to });
    let of = |figure: Figure| published(&all, &figure, Level::Region).unwrap();
    let (young, middle, old) = (
        of(group(0, Some(24))),
        of(group(25, Some(64))),
        of(group(65, None)),
    );
    let last = young.years.last().unwrap();
    let stockholm = code("01");
    let parts = [&young, &middle, &old].map(|one| one.years.last().unwrap().values[&stockholm]);
    let sum = parts
        .into_iter()
        .reduce(|one, other| one.checked_add(other).unwrap());
    let everybody = Fraction::whole(i128::from(last.people[&stockholm]));
    assert_eq!(sum, Some(everybody));
    assert!(published(&all, &group(0, Some(24)), Level::Municipality).is_none());
}

#[test]
fn who_lives_nowhere_has_no_value_for_each_inhabitant() {
    let year = Year {
        year: 2021,
        counted_on: None,
        values: [
            (code("01"), Fraction::whole(5)),
            (code("03"), Fraction::whole(5)),
        ]
        .into(),
        people: [(code("01"), 0)].into(),
    };
    assert!(year.measured(Unit::Kronor, Per::Inhabitant).is_empty());
    assert_eq!(year.measured(Unit::Kronor, Per::Whole).len(), 2);
}
