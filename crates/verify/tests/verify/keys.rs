//! What keys mean in the corners, and which ones cannot be shared out.

use overens_verify::age_bands::CountProblem;
use overens_verify::agreement::AgreementProblem;
use overens_verify::figures::{FiguresProblem, Kind};
use overens_verify::finding::Problem;
use overens_verify::key::KeyProblem;
use overens_verify::previous::PreviousProblem;
use overens_verify::refusal::{FigureProblem, Refusal};

use crate::example::country_2020;
use crate::proof::Proof;

/// The refusal of the one item, which stands among municipalities unless the level is given.
fn refusal(proof: Proof, level: &str, amount: &str, key: &str) -> Refusal {
    let problems = proof.item("post", level, amount, key, &[]).problems();
    match problems
        .iter()
        .find(|problem| matches!(problem, Problem::Refusal(_)))
    {
        Some(Problem::Refusal(refusal)) => refusal.clone(),
        _ => panic!("{problems:#?}"),
    }
}

fn of_municipalities(amount: &str, key: &str) -> Refusal {
    refusal(country_2020(), "municipality", amount, key)
}

/// Asserts that the example shares the amount among the municipalities like that, all of them whole kronor.
fn assert_shared(amount: u64, key: &str, kronor: [u64; 3]) {
    let rows: Vec<String> = ["0114", "0115", "0305"]
        .iter()
        .zip(kronor)
        .zip(1..)
        .map(|((code, kronor), rank)| {
            let share = num_rational::Ratio::new(kronor, amount);
            format!(
                "{code},{},{},{kronor},1,{kronor},0,1,{rank},{kronor}",
                share.numer(),
                share.denom()
            )
        })
        .collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let uses_figures = "{ among = [\"0114\"], key = \"population\" }";
    country_2020()
        .item("post", "municipality", &amount.to_string(), key, &rows)
        .item(
            "bruk",
            "municipality",
            "1",
            uses_figures,
            &[
                "0114,1,1,1,1,1,0,1,1,1",
                "0115,0,1,0,1,0,0,1,2,0",
                "0305,0,1,0,1,0,0,1,3,0",
            ],
        )
        .assert_holds();
}

#[test]
fn keys_nest() {
    // 100 to each, Boby 200, of 1100: 700 left. Of them only Aby and Ceby take part, with a floor of 200:
    // by population 140 and 560, so Aby is lifted to 200 and Ceby has 500. Together 300, 200, 600.
    let rest = "{ floor = 200, key = { among = [\"0114\", \"0305\"], key = \"population\" } }";
    let key = format!("{{ fixed = 100, exceptions = {{ \"0115\" = 200 }}, rest = {rest} }}");
    assert_shared(1100, &key, [300, 200, 600]);
}

#[test]
fn an_among_inside_an_among_leaves_those_named_in_both() {
    let inner = "{ among = [\"0115\", \"0305\"], key = \"equal\" }";
    assert_shared(
        10,
        &format!("{{ among = [\"0114\", \"0115\"], key = {inner} }}"),
        [0, 10, 0],
    );
}

#[test]
fn parts_with_different_participants_are_added_up() {
    // Half of 12 to Aby alone, half equally to all: 6 + 2, 2, 2.
    let parts = "{ weight = 1, key = { among = [\"0114\"], key = \"population\" } }, { weight = 1, key = \"equal\" }";
    assert_shared(12, &format!("{{ weighted = [ {parts} ] }}"), [8, 2, 2]);
}

#[test]
fn a_floor_lifts_only_those_who_take_part_in_the_inner_key() {
    // By population among Aby and Ceby: 20 and 80 of 100; with a floor of 40, 40 and 60. Boby stays at 0.
    assert_shared(
        100,
        "{ floor = 40, key = { among = [\"0114\", \"0305\"], key = \"population\" } }",
        [40, 0, 60],
    );
}

#[test]
fn a_bound_is_kept_again_after_others_have_given_up_theirs() {
    // By population 10, 20, 40 of 70, floor 19. Aby is lifted to 19; the 51 left go 17, 34. Boby is below and is
    // lifted to 19; Ceby has the 32 left.
    assert_shared(70, "{ floor = 19, key = \"population\" }", [19, 19, 32]);
}

#[test]
fn hold_harmless_binds_only_those_who_had_something() {
    // By population 10, 20, 40. Boby had 30; the 40 left go 100 : 400 = 8, 32.
    assert_shared(
        70,
        "{ hold_harmless = { \"0115\" = 30 }, key = \"population\" }",
        [8, 30, 32],
    );
}

#[test]
fn a_listed_recipient_that_is_left_out_takes_part_with_nothing() {
    assert_shared(70, "{ listed = { \"0115\" = 70 } }", [0, 70, 0]);
}

#[test]
fn amounts_in_a_key_that_do_not_add_up_are_refused() {
    let refused = |amount, key, stated: u64, of: u64| {
        let expected = Refusal::DoesNotAddUp {
            stated: stated.into(),
            amount: num_rational::Ratio::from_integer(of.into()),
        };
        assert_eq!(of_municipalities(amount, key), expected, "{key}");
    };
    refused("31", "{ fixed = 10 }", 30, 31);
    refused("29", "{ fixed = 10 }", 30, 29);
    refused("29", "{ fixed = 10, rest = \"equal\" }", 30, 29);
    refused("10", "{ listed = { \"0114\" = 11 } }", 11, 10);
}

#[test]
fn a_rest_of_nothing_is_shared_as_nothing() {
    assert_shared(30, "{ fixed = 10, rest = \"population\" }", [10, 10, 10]);
}

#[test]
fn codes_that_do_not_take_part_are_refused() {
    for key in [
        "{ among = [\"0114\", \"9999\"], key = \"equal\" }",
        "{ listed = { \"0114\" = 10, \"9999\" = 0 } }",
        "{ fixed = 5, exceptions = { \"9999\" = 0 } }",
        "{ hold_harmless = { \"9999\" = 0 }, key = \"equal\" }",
    ] {
        assert_eq!(
            of_municipalities("10", key),
            Refusal::NotTakingPart("9999".to_owned()),
            "{key}"
        );
    }
    let inside = "{ among = [\"0114\"], key = { listed = { \"0115\" = 10 } } }";
    assert_eq!(
        of_municipalities("10", inside),
        Refusal::NotTakingPart("0115".to_owned())
    );
}

#[test]
fn an_item_that_nobody_takes_part_in_is_refused() {
    let apart = "{ among = [\"0114\"], key = { among = [\"0115\"], key = \"equal\" } }";
    assert_eq!(of_municipalities("10", apart), Refusal::NobodyTakesPart);
    assert_eq!(
        of_municipalities("10", "{ among = [], key = \"equal\" }"),
        Refusal::NobodyTakesPart
    );
    assert_eq!(
        refusal(
            Proof::new("[rounding]\nmethod = \"largest-remainder\"\n"),
            "region",
            "1",
            "\"equal\""
        ),
        Refusal::NobodyTakesPart
    );
}

#[test]
fn an_item_of_no_kronor_has_no_shares() {
    assert_eq!(of_municipalities("0", "\"equal\""), Refusal::AmountIsZero);
}

#[test]
fn figures_of_zero_people_cannot_be_divided_by() {
    let proof = country_2020().replace("figures.csv", "0114,,,100", "0114,,,0");
    let key = "{ among = [\"0114\"], key = \"population\" }";
    assert_eq!(
        refusal(proof, "municipality", "10", key),
        Refusal::NothingToShareBy
    );
}

#[test]
fn a_recipient_without_a_figure_is_refused() {
    let proof = country_2020().replace("figures.csv", "population,2020-11-01,0305,,,400\n", "");
    let missing = |refusal| match refusal {
        Refusal::Figure(_, code, problem) => (code, problem),
        other => panic!("{other:?}"),
    };
    let key = "\"population\"";
    let of_level = |level| missing(refusal(proof.clone(), level, "10", key));
    assert_eq!(
        of_level("municipality"),
        ("0305".to_owned(), FigureProblem::Missing)
    );
    assert_eq!(
        of_level("county"),
        ("03".to_owned(), FigureProblem::Missing)
    );
    assert_eq!(
        of_level("region"),
        ("03".to_owned(), FigureProblem::Missing)
    );
    assert_eq!(
        of_level("coordinator"),
        ("SKR".to_owned(), FigureProblem::Missing)
    );
}

#[test]
fn a_county_is_not_the_sum_of_some_of_its_municipalities() {
    let proof = country_2020().replace("figures.csv", "population,2020-11-01,0115,,,200\n", "");
    let refused = refusal(proof, "county", "10", "\"population\"");
    assert!(
        matches!(refused, Refusal::Figure(_, code, FigureProblem::MunicipalityMissing) if code == "0115")
    );
}

#[test]
fn a_county_with_a_row_of_its_own_does_not_sum_its_municipalities() {
    // County 01 has 600 people of its own row, not 300; county 03 has its municipality's 400. 10 × 6/10 and 4/10.
    country_2020()
        .add("figures.csv", "population,2020-11-01,01,,,600\n")
        .item(
            "post",
            "county",
            "10",
            "\"population\"",
            &["01,3,5,6,1,6,0,1,1,6", "03,2,5,4,1,4,0,1,2,4"],
        )
        .assert_holds();
}

#[test]
fn a_region_has_the_figure_of_the_county_that_its_row_names() {
    // Region 01 now lies in county 03 and has 400 people, as many as region 03: half of 10 each.
    country_2020()
        .replace(
            "recipients.csv",
            "region,01,Region A,01",
            "region,01,Region A,03",
        )
        .item(
            "post",
            "region",
            "10",
            "\"population\"",
            &["01,1,2,5,1,5,0,1,1,5", "03,1,2,5,1,5,0,1,2,5"],
        )
        .assert_holds();
}

#[test]
fn without_figures_and_without_a_stand_in_an_item_is_refused() {
    let refused = refusal(
        country_2020(),
        "county",
        "10",
        "{ population = 2001-01-01 }",
    );
    assert!(
        matches!(refused, Refusal::NoFigures(vintage) if vintage.date.to_string() == "2001-01-01")
    );
    // The stand-in of the ages is named, but its figures are not in the folder.
    let refused = refusal(country_2020(), "county", "10", "{ ages = [0, 25] }");
    assert!(
        matches!(refused, Refusal::NoFigures(vintage) if vintage.date.to_string() == "2020-11-01")
    );
}

#[test]
fn without_a_reference_date_an_item_is_refused() {
    let proof = country_2020().replace("agreement.toml", "reference_date = 2020-11-01\n", "");
    assert_eq!(
        refusal(proof.clone(), "county", "10", "\"population\""),
        Refusal::NoReferenceDate(Kind::Population)
    );
    assert_eq!(
        refusal(proof, "county", "10", "{ ages = [0, 25] }"),
        Refusal::NoReferenceDate(Kind::Ages)
    );
}

#[test]
fn the_stand_in_of_the_population_stands_in_for_population_and_not_for_ages() {
    let proof = country_2020().replace(
        "agreement.toml",
        "reference_date = 2020-11-01\n",
        "reference_date = 2021-11-01\nstand_in = 2020-11-01\n",
    );
    // 7 × 3/7 and 4/7.
    let rows = ["01,3,7,3,1,3,0,1,1,3", "03,4,7,4,1,4,0,1,2,4"];
    proof
        .clone()
        .item("post", "county", "7", "\"population\"", &rows)
        .assert_holds();
    assert!(matches!(
        refusal(proof, "county", "7", "{ ages = [0, 25] }"),
        Refusal::NoFigures(_)
    ));
}

#[test]
fn ages_have_their_own_reference_date_when_it_is_given() {
    // Everyone of 0–4 on 2020-06-30: 1 and 3 of 4 people.
    country_2020()
        .replace(
            "agreement.toml",
            "[ages]\n",
            "[ages]\nreference_date = 2020-06-30\n",
        )
        .with(
            "figures.csv",
            b"kind,reference_date,code,age_from,age_to,population\n\
              ages,2020-06-30,01,0,4,1\nages,2020-06-30,03,0,4,3\n",
        )
        .item(
            "post",
            "county",
            "8",
            "{ ages = [0, 4] }",
            &["01,1,4,2,1,2,0,1,1,2", "03,3,4,6,1,6,0,1,2,6"],
        )
        .assert_holds();
}

#[test]
fn ages_that_the_bands_do_not_fit_are_refused() {
    let proof = |bands: &str| {
        country_2020().with(
            "figures.csv",
            format!("kind,reference_date,code,age_from,age_to,population\n{bands}").as_bytes(),
        )
    };
    let refused = |bands: &str, problem| {
        let refused = refusal(proof(bands), "county", "8", "{ ages = [0, 25] }");
        assert!(
            matches!(refused, Refusal::Figure(_, _, FigureProblem::Count(found)) if found == problem),
            "{refused:?}"
        );
    };
    let other = "ages,2020-12-31,03,0,29,1\n";
    refused(
        &format!("ages,2020-12-31,01,0,24,1\n{other}"),
        CountProblem::AgeMissing,
    );
    refused(
        &format!("ages,2020-12-31,01,0,,1\n{other}"),
        CountProblem::OpenBandPartlyInside,
    );
}

#[test]
fn bounds_that_cannot_be_kept_are_refused() {
    assert!(matches!(
        of_municipalities("70", "{ floor = 24, key = \"population\" }"),
        Refusal::BoundNeedsMore(_)
    ));
    assert!(matches!(
        of_municipalities("70", "{ cap = 23, key = \"population\" }"),
        Refusal::BoundLeavesMoney(_)
    ));
    assert!(matches!(
        of_municipalities(
            "70",
            "{ hold_harmless = { \"0114\" = 71 }, key = \"equal\" }"
        ),
        Refusal::BoundNeedsMore(_)
    ));
}

#[test]
fn a_reference_without_amounts_is_refused() {
    let refused = of_municipalities("70", "{ hold_harmless = \"a/b\", key = \"population\" }");
    assert_eq!(refused, Refusal::NoPreviousAmounts("a/b".to_owned()));
}

#[test]
fn a_previous_amount_of_somebody_unknown_is_refused() {
    let proof = country_2020().add("previous.csv", "a/b,0114,1\na/b,9999,1\n");
    let refused = refusal(
        proof,
        "municipality",
        "70",
        "{ hold_harmless = \"a/b\", key = \"population\" }",
    );
    assert_eq!(refused, Refusal::NotTakingPart("9999".to_owned()));
}

#[test]
fn figures_and_previous_amounts_that_no_key_uses_are_named() {
    let proof = country_2020().add("previous.csv", "a/b,0114,1\n").item(
        "post",
        "coordinator",
        "1",
        "\"equal\"",
        &["SKR,1,1,1,1,1,0,1,1,1"],
    );
    let problems = proof.problems();
    assert!(
        matches!(&problems[0], Problem::Figures(FiguresProblem::NotUsed(vintage)) if vintage.date.to_string() == "2020-11-01")
    );
    assert_eq!(
        problems[1],
        Problem::Previous(PreviousProblem::NotUsed("a/b".to_owned()))
    );
    assert_eq!(problems.len(), 2);
}

#[test]
fn a_key_with_an_unknown_part_is_not_shared_out() {
    let proof = country_2020().item(
        "post",
        "county",
        "7",
        "{ fixed = 1, rest = \"unknown\" }",
        &[],
    );
    let proof = proof.item(
        "bruk",
        "county",
        "7",
        "\"population\"",
        &["01,3,7,3,1,3,0,1,1,3", "03,4,7,4,1,4,0,1,2,4"],
    );
    proof.assert_holds();
}

#[test]
fn a_key_that_nests_too_deep_is_refused() {
    let key = format!(
        "{}\"equal\"{}",
        "{ cap = 9, key = ".repeat(8),
        " }".repeat(8)
    );
    let problems = country_2020()
        .item("post", "county", "7", &key, &[])
        .problems();
    assert_eq!(
        problems,
        [Problem::Agreement(AgreementProblem::Key(
            KeyProblem::TooDeep(8)
        ))]
    );
}
