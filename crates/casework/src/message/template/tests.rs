use wording::Speak as _;

use super::super::{check, facts, shipped};
use super::*;
use crate::published::Published;

fn year(year: i16) -> Fact {
    facts::of(Published::shipped().unwrap().year(year).unwrap())
}

fn body(source: &str, facts: &Fact) -> Result<String, Vec<ProblemKind>> {
    let source = Source {
        subject: "Ämne",
        body: source,
    };
    let filled = fill(source, facts).map(|filled| filled.body);
    filled.map_err(|all| all.into_iter().map(|problem| problem.kind).collect())
}

#[test]
fn every_shipped_template_fits_every_year_and_holds_its_total_and_its_deadlines() {
    let published = Published::shipped().unwrap();
    assert_eq!(shipped::templates().count(), 3);
    for template in shipped::templates() {
        assert_eq!(
            check::all(template.source, &published),
            [],
            "{}",
            template.id
        );
        for year in published.agreements() {
            let of = &year.agreement;
            let filled = fill(template.source, &facts::of(year)).unwrap();
            let holds = |words: &str| {
                let text = format!("{} {}", filled.subject, filled.body);
                assert!(
                    text.contains(words),
                    "{} {}: {words}\n{text}",
                    template.id,
                    of.year
                );
            };
            holds(&of.title.sv);
            holds(&money(of.total, LANGUAGE));
            for item in &of.items {
                holds(&money(item.amount, LANGUAGE));
            }
            let days = [
                of.claim.as_ref().and_then(|claim| claim.deadline),
                of.report.as_ref().and_then(|report| report.deadline),
                of.repayment
                    .as_ref()
                    .and_then(|repayment| repayment.deadline),
            ];
            for day in days.into_iter().flatten() {
                holds(&format!("{} kl.\u{a0}23.59", date(day, LANGUAGE)));
            }
            let known = facts::of(year).figures();
            let unknown = super::super::figures::unknown(&filled.body, &known);
            assert_eq!(unknown, Vec::<String>::new(), "{} {}", template.id, of.year);
        }
    }
}

#[test]
fn facts_are_written_as_people_write_them() {
    let facts = year(2021);
    let source = "{{ total }} {{ total|kronor }} {{ claim.deadline|datum }} {{ claim.deadline|veckodag }} {{ claim.deadline|senast }} {{ items|length }} {{ levels[0].name }}";
    let wanted = "1 680 000 000 kr 1 680 000 000 kr 1 december 2021 onsdag onsdag 1 december 2021 kl. 23.59 12 Regioner";
    assert_eq!(body(source, &facts).unwrap().replace('\u{a0}', " "), wanted);
}

#[test]
fn a_name_that_is_not_there_is_told_with_the_nearest_and_its_line() {
    let source = Source {
        subject: "{{ titel }}",
        body: "Hej\n{{ claim.deadlin|datum }}\n{% for item in items %}{{ item.amont }}{% endfor %}",
    };
    let problems = fill(source, &year(2021)).unwrap_err();
    let told: Vec<(Part, usize, String)> = (problems.iter())
        .map(|problem| {
            let hint = problem.hint().map(|hint| LANGUAGE.say(&hint));
            (problem.part, problem.line, hint.unwrap_or_default())
        })
        .collect();
    assert_eq!(
        problems
            .iter()
            .filter(|problem| problem.part == Part::Subject)
            .count(),
        1
    );
    for (part, line, name) in [
        (Part::Subject, 1, "title"),
        (Part::Body, 2, "claim.deadline"),
    ] {
        let found = told
            .iter()
            .any(|(of, at, hint)| (*of, *at) == (part, line) && hint.contains(name));
        assert!(found, "{name}: {told:?}");
    }
}

#[test]
fn everything_that_is_wrong_is_told_at_once() {
    let all = body(
        "{{ titel }}\n{{ claim.deadlin }}\n{{ signed }}",
        &year(2023),
    )
    .unwrap_err();
    assert_eq!(all.len(), 3, "{all:?}");
}

#[test]
fn a_fact_that_is_not_known_must_be_written_for() {
    let facts = year(2022);
    let name = "claim.deadline".to_owned();
    for source in ["{{ claim.deadline }}", "{{ claim.deadline|senast }}"] {
        let wrong = body(source, &facts).unwrap_err();
        assert_eq!(
            wrong,
            [ProblemKind::NotKnown { name: name.clone() }],
            "{source}"
        );
    }
    let source = "{% if claim.deadline %}{{ claim.deadline }}{% else %}okänt{% endif %}";
    assert_eq!(body(source, &facts).unwrap(), "okänt");
    let source =
        "{% if not repayment %}inget{% endif %}{% if claim.route == \"direct\" %}nej{% endif %}";
    assert_eq!(body(source, &facts).unwrap(), "inget");
}

#[test]
fn a_template_that_goes_on_and_on_is_stopped() {
    let names = ["a", "b", "c", "d", "e", "f", "g", "h"];
    let begin: String = names
        .map(|name| format!("{{% for {name} in items %}}"))
        .concat();
    let source = format!("{begin}{}", "{% endfor %}".repeat(names.len()));
    let facts = year(2021);
    assert_eq!(
        body(&source, &facts).unwrap_err(),
        [ProblemKind::TooManySteps]
    );
    let wide = format!(
        "{begin}{}{}",
        "x".repeat(5_000),
        "{% endfor %}".repeat(names.len())
    );
    assert_eq!(body(&wide, &facts).unwrap_err(), [ProblemKind::TooLong]);
}

#[test]
fn a_hostile_template_gets_nothing() {
    let facts = year(2021);
    for source in [
        "{% include \"/etc/passwd\" %}",
        "{% import \"x\" as y %}",
        "{% set x = \"a\" * 1000000000 %}{{ x }}",
        "{{ \"a\" * 1000000000 }}",
        "{{ total.__class__ }}",
        "{{ range(1000000000)|length }}",
        "{{ debug() }}",
        "{{ items }}",
        "{{ claim }}",
        "{{ true }}",
        "{{ none }}",
        "{{ title|join(title) }}",
        "{{ title|upper }}",
        "{{ title|kronor }}",
        "{{ total|datum }}",
        "{% for a in items recursive %}{{ loop(items) }}{% endfor %}",
        "{{ {% }}",
        "{% if %}",
        "{% endfor %}",
        "{{ loop.index }}",
        "{{ title()}}",
    ] {
        let wrong = body(source, &facts).expect_err(source);
        for kind in wrong {
            let told = LANGUAGE.say(&kind.message());
            assert!(
                !told.contains('‹') && kind.hint().is_some(),
                "{source}: {told}"
            );
        }
    }
}

#[test]
fn a_text_with_marks_of_pages_comes_out_as_it_is() {
    let facts = year(2021);
    assert_eq!(
        body("<b>&amp;</b> {{ \"<i>\" }}", &facts).unwrap(),
        "<b>&amp;</b> <i>"
    );
}

#[test]
fn the_same_problem_of_several_years_is_told_once() {
    let published = Published::shipped().unwrap();
    let source = Source {
        subject: "a",
        body: "{{ claim.deadline }}",
    };
    let problems = check::all(source, &published);
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].years, [2016, 2017, 2018, 2019, 2022, 2024]);
}
