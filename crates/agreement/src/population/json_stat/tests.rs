use super::*;

/// Two regions, two sexes and one year; the keys of the index are not in its order.
const DATASET: &str = r#"{
    "version": "2.0", "class": "dataset", "label": "Folkmängd", "source": "SCB", "updated": "2025-02-21T07:00:00Z",
    "id": ["Region", "Kon", "Tid"], "size": [2, 2, 1], "role": {"time": ["Tid"], "geo": ["Region"]},
    "dimension": {
        "Tid": {"label": "år", "category": {"label": {"2020": "2020"}}},
        "Kon": {"category": {"index": {"1": 1, "2": 0}, "label": {"1": "män", "2": "kvinnor"}}},
        "Region": {"label": "region", "category": {"index": ["0114", "0115"]},
                   "extension": {"elimination": true, "eliminationValueCode": "00", "refperiod": {"N1": "31 December each year"}}}
    },
    "value": [10, 20, 30, 40],
    "extension": {"px": {"tableid": "TAB638", "matrix": "other"}}
}"#;

fn one(text: &str) -> Cube {
    decode(text.as_bytes()).unwrap().remove(0)
}

fn codes(cube: &Cube, at: usize) -> Vec<&str> {
    cube.dimensions[at]
        .categories
        .iter()
        .map(|category| category.code.as_str())
        .collect()
}

/// The place and fault of the only problem.
fn refused(text: &str) -> (Place, Fault) {
    let mut problems = decode(text.as_bytes()).unwrap_err().problems;
    assert_eq!(problems.len(), 1, "{problems:?}");
    let problem = problems.remove(0);
    (problem.place, problem.fault)
}

fn at(path: &str) -> Place {
    Place::Path(path.to_owned())
}

#[test]
fn categories_stand_where_the_index_puts_them() {
    let cube = one(DATASET);
    assert_eq!(codes(&cube, 1), ["2", "1"]);
    assert_eq!(cube.dimensions[1].categories[0].label, "kvinnor");
    assert_eq!(cube.values, [Some(10), Some(20), Some(30), Some(40)]);
}

#[test]
fn a_single_category_needs_no_index_and_a_label_is_not_needed() {
    let cube = one(DATASET);
    assert_eq!(codes(&cube, 2), ["2020"]);
    assert_eq!(cube.dimensions[1].label, "Kon");
    assert_eq!(cube.dimensions[0].categories[1].label, "0115");
}

#[test]
fn what_a_table_says_about_itself_is_kept() {
    let cube = one(DATASET);
    assert_eq!(
        (cube.about.table.as_str(), cube.about.source.as_str()),
        ("TAB638", "SCB")
    );
    assert_eq!(cube.about.reference_periods["N1"], "31 December each year");
    assert_eq!(
        (cube.dimensions[0].role, cube.dimensions[2].role),
        (Some(Role::Geography), Some(Role::Time))
    );
    assert_eq!(
        (
            cube.dimensions[0].total.as_deref(),
            cube.dimensions[0].may_be_left_out
        ),
        (Some("00"), true)
    );
}

#[test]
fn json_stat_1_keeps_order_and_roles_among_the_dimensions() {
    let text = r#"{"dataset": {"dimension": {
        "id": ["Region", "Tid"], "size": [1, 2], "role": {"time": ["Tid"]},
        "Region": {"category": {"index": {"0114": 0}}},
        "Tid": {"category": {"index": {"2019": 0, "2020": 1}}}
    }, "value": [1, 2]}}"#;
    let cube = one(text);
    assert_eq!(
        (codes(&cube, 0), codes(&cube, 1)),
        (vec!["0114"], vec!["2019", "2020"])
    );
    assert_eq!(cube.dimensions[1].role, Some(Role::Time));
}

#[test]
fn bundles_and_collections_give_every_table_in_them() {
    let bundle = format!("{{\"a\": {DATASET}, \"b\": {DATASET}}}");
    assert_eq!(decode(bundle.as_bytes()).unwrap().len(), 2);
    let collection = format!(
        "{{\"class\": \"collection\", \"link\": {{\"item\": [{DATASET}, {{\"href\": \"x\"}}]}}}}"
    );
    assert_eq!(decode(collection.as_bytes()).unwrap().len(), 1);
}

#[test]
fn values_may_be_sparse_null_or_whole_with_a_point() {
    let sparse = one(&DATASET.replace("[10, 20, 30, 40]", r#"{"0": 10, "3": 40.0}"#));
    assert_eq!(sparse.values, [Some(10), None, None, Some(40)]);
    let holes = one(&DATASET.replace("[10, 20, 30, 40]", r#"[10, null, "..", 40]"#));
    assert_eq!(holes.values, [Some(10), None, None, Some(40)]);
}

#[test]
fn a_status_of_nil_is_an_exact_zero_in_every_form_of_status() {
    let with = |status: &str| {
        let values = format!("[10, null, null, 40], \"status\": {status}");
        one(&DATASET.replace("[10, 20, 30, 40]", &values)).values
    };
    assert_eq!(
        with(r#"{"1": "-", "2": ".."}"#),
        [Some(10), Some(0), None, Some(40)]
    );
    assert_eq!(
        with(r#"["", "-", "..", ""]"#),
        [Some(10), Some(0), None, Some(40)]
    );
    assert_eq!(with(r#""-""#), [Some(10), Some(0), Some(0), Some(40)]);
}

#[test]
fn sizes_that_do_not_fit_are_refused_at_their_place() {
    let size = DATASET.replace("[2, 2, 1]", "[2, 3, 1]");
    assert_eq!(
        refused(&size),
        (
            at("dimension.Kon"),
            Fault::SizeDiffers {
                stated: 3,
                found: 2
            }
        )
    );
    let sizes = DATASET.replace("[2, 2, 1]", "[2, 2]");
    assert_eq!(
        refused(&sizes),
        (
            at("size"),
            Fault::SizeDiffers {
                stated: 2,
                found: 3
            }
        )
    );
    let values = DATASET.replace("[10, 20, 30, 40]", "[10, 20, 30]");
    assert_eq!(
        refused(&values),
        (at("value"), Fault::ValuesDiffer { cells: 4, found: 3 })
    );
    let cell = DATASET.replace("[10, 20, 30, 40]", r#"{"4": 1}"#);
    assert_eq!(
        refused(&cell),
        (at("value.4"), Fault::NoSuchCell { cells: 4 })
    );
}

#[test]
fn an_index_with_a_hole_or_a_repeated_position_is_refused() {
    for (one, other) in [(0, 0), (1, 2), (0, 5)] {
        let text = DATASET.replace(
            r#"{"1": 1, "2": 0}"#,
            &format!(r#"{{"1": {one}, "2": {other}}}"#),
        );
        let (_, fault) = refused(&text);
        assert_eq!(fault, Fault::PositionWrong { categories: 2 });
    }
    let (place, fault) = refused(&DATASET.replace(r#"["0114", "0115"]"#, r#"["0114", "0114"]"#));
    assert_eq!(
        (place, fault),
        (
            at("dimension.Region.category.index"),
            Fault::CategoryTwice("0114".into())
        )
    );
}

#[test]
fn fractions_are_refused_and_every_bad_value_is_named() {
    let text = DATASET.replace("[10, 20, 30, 40]", r#"[10.5, 20, "x", true]"#);
    let problems = decode(text.as_bytes()).unwrap_err().problems;
    let found: Vec<(Place, Fault)> = problems
        .into_iter()
        .map(|problem| (problem.place, problem.fault))
        .collect();
    let expected = [
        (at("value[0]"), Fault::Fraction("10.5".into())),
        (at("value[2]"), Fault::NotANumber("x".into())),
        (at("value[3]"), Fault::Expected(Shape::Number)),
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_description_without_figures_is_told_as_that() {
    for values in ["[]", "null"] {
        let text = DATASET.replace("[10, 20, 30, 40]", values);
        assert_eq!(refused(&text), (at("value"), Fault::OnlyDescription));
        assert!(dimensions(&Json::read(text.as_bytes()).unwrap(), "").is_ok());
    }
}

#[test]
fn dimensions_whose_product_is_too_large_cost_no_memory() {
    let index: Vec<String> = (0..1500).map(|code| format!("\"{code}\"")).collect();
    let index = index.join(",");
    let text = format!(
        r#"{{"id": ["a", "b"], "dimension": {{"a": {{"category": {{"index": [{index}]}}}}, "b": {{"category": {{"index": [{index}]}}}}}}, "value": {{}}}}"#
    );
    assert!(matches!(refused(&text), (_, Fault::CubeTooLarge(_))));
}

#[test]
fn what_is_json_and_no_table_is_refused() {
    for text in [
        "[]",
        "{}",
        "1",
        "\"dataset\"",
        r#"{"class": "collection", "link": {"item": []}}"#,
    ] {
        assert_eq!(refused(text), (Place::File, Fault::NoDataset), "{text}");
    }
}
