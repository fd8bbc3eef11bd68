//! Everybody in one list: found, sorted, marked, seen once more and accepted.

use axum::http::StatusCode;
use grants::requisition::RequisitionStatus;

use crate::reviews::{DIRECT, VIA, asked, begun, stands};

const LIST: &str = "/arbete/rekvisitioner";

#[tokio::test]
async fn what_is_marked_is_seen_once_more_with_its_sum_and_then_accepted() {
    let (desk, one) = begun().await;
    let other = asked(&desk, DIRECT, "hugo", "agnes").await;
    let petra = desk.person("petra").await;
    let list = petra.get(LIST).await;
    assert_eq!(list.status, StatusCode::OK, "{}", list.told());
    assert!(
        list.says("2 rekvisitioner väntar på beslut"),
        "{}",
        list.told()
    );
    assert!(list.says(">Vallentuna<") && list.says(">Ale<"));
    let box_of = |one: &casework::requisition::Requisition| format!("{}.{}", one.id, one.revision);
    let fields = [
        ("ar", DIRECT.to_owned()),
        ("val", box_of(&one)),
        ("val", box_of(&other)),
    ];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (*n, v.as_str())).collect();
    assert!(fields.iter().skip(1).all(|(_, value)| list.says(value)));
    let again = petra.post(LIST, &fields).await;
    assert_eq!(again.status, StatusCode::OK, "{}", again.told());
    let total = one.total.checked_add(other.total).unwrap();
    let total = wording::money(total, wording::Language::Swedish);
    assert!(again.says(&total), "{}", again.told());
    let waits = stands(&desk, &one.id).await.status;
    assert_eq!(
        waits,
        RequisitionStatus::Received,
        "nothing is accepted yet"
    );

    let confirmed: Vec<(&str, &str)> = fields
        .iter()
        .copied()
        .chain([("bekraftat", "ja")])
        .collect();
    let done = petra.post(LIST, &confirmed).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.told());
    let after = petra.get(done.location()).await;
    assert!(after.says(">Vallentuna<"), "{}", after.told());
    for asked in [&one, &other] {
        let status = stands(&desk, &asked.id).await.status;
        assert_eq!(status, RequisitionStatus::Accepted);
    }
    // The back button and the form once more.
    let twice = petra.post(LIST, &confirmed).await;
    assert_eq!(twice.status, StatusCode::CONFLICT, "{}", twice.told());
    assert!(twice.says("har ändrats sedan du öppnade sidan"));
}

#[tokio::test]
async fn nothing_is_accepted_when_one_of_those_marked_was_decided_meanwhile() {
    let (desk, one) = begun().await;
    let other = asked(&desk, DIRECT, "hugo", "agnes").await;
    let (petra, par) = (desk.person("petra").await, desk.person("par").await);
    let page = format!("{LIST}/{}", other.id);
    let revision = other.revision.to_string();
    let refused = [
        ("gor", "avsla"),
        ("revision", revision.as_str()),
        ("skal", "Nej."),
    ];
    assert_eq!(
        par.post(&page, &refused).await.status,
        StatusCode::SEE_OTHER
    );
    let fields = [
        ("ar", DIRECT.to_owned()),
        ("bekraftat", "ja".to_owned()),
        ("val", format!("{}.{}", one.id, one.revision)),
        ("val", format!("{}.{}", other.id, other.revision)),
    ];
    let sent = petra.post(LIST, &fields).await;
    assert_eq!(sent.status, StatusCode::CONFLICT, "{}", sent.told());
    let status = stands(&desk, &one.id).await.status;
    assert_eq!(status, RequisitionStatus::Received);
    // What was marked is marked still.
    let marked = format!("value=\"{}.{}\" checked", one.id, one.revision);
    assert!(sent.says(&marked), "{}", sent.told());
}

#[tokio::test]
async fn a_form_with_nothing_or_nonsense_in_it_changes_nothing() {
    let (desk, one) = begun().await;
    let petra = desk.person("petra").await;
    let before = desk.casework.record(1, None).await.unwrap();
    for fields in [
        vec![("ar", DIRECT)],
        vec![("ar", "finns-inte"), ("val", "x.1")],
        vec![("ar", DIRECT), ("val", "<script>.1"), ("bekraftat", "ja")],
        vec![("val", "utan-punkt"), ("bekraftat", "ja")],
        vec![("ar", DIRECT), ("val", ".99999999999999999999")],
    ] {
        let sent = petra.post(LIST, &fields).await;
        assert!(sent.status.is_client_error(), "{fields:?}: {}", sent.status);
        assert!(!sent.says("<script>."), "{fields:?}");
    }
    assert_eq!(desk.casework.record(1, None).await.unwrap(), before);
    let status = stands(&desk, &one.id).await.status;
    assert_eq!(status, RequisitionStatus::Received);
}

#[tokio::test]
async fn the_list_is_filtered_searched_and_sorted() {
    let (desk, one) = begun().await;
    let petra = desk.person("petra").await;
    let shown = async |query: &str| {
        let page = petra.get(&format!("{LIST}?ar={DIRECT}&{query}")).await;
        assert_eq!(page.status, StatusCode::OK, "{query}: {}", page.told());
        page
    };
    let rows = |page: &crate::desk::Answer| page.text.matches("<th scope=\"row\"").count();
    let waiting = shown("laget=waiting").await;
    assert!(waiting.says(">Vallentuna<"));
    // One recipient and the sum.
    assert_eq!(rows(&waiting), 2, "{}", waiting.told());
    let county = shown("lan=21&niva=municipality").await;
    assert_eq!(rows(&county), 10 + 1, "ten municipalities in Gävleborg");
    assert!(county.says(">Gävle<") && !county.says(">Vallentuna<"));
    let named = shown("sok=vallen").await;
    assert_eq!(rows(&named), 2, "{}", named.told());
    let number = format!("{}:{}", one.year.unwrap(), one.number.unwrap());
    let by_number = shown(&format!("sok={number}")).await;
    assert!(by_number.says(">Vallentuna<"));
    let none = shown("laget=paid").await;
    assert!(none.says("Ingen mottagare passar"), "{}", none.told());
    let by_name = shown("ordna=namn&niva=municipality").await;
    let at = |name: &str| by_name.text.find(name).unwrap();
    assert!(at(">Ale<") < at(">Vallentuna<"));
    assert!(at(">Vallentuna<") < at(">Östhammar<"));
    let hostile = shown("sok=%22%3E%3Cscript%3E&laget=%27&lan=%3C&ordna=1").await;
    assert!(!hostile.says("<script>\"") && !hostile.says("\"><script>"));
    let english = petra.get(&format!("/en{LIST}?ar={DIRECT}")).await;
    assert!(
        english.says("One requisition waits for a decision"),
        "{}",
        english.told()
    );
}

#[tokio::test]
async fn whoever_may_only_read_has_no_boxes_and_others_no_page() {
    let (desk, one) = begun().await;
    let field = format!("{}.{}", one.id, one.revision);
    let fields = [("ar", DIRECT), ("bekraftat", "ja"), ("val", field.as_str())];
    for (key, status) in [
        ("rut", StatusCode::OK),
        ("sofia", StatusCode::OK),
        ("karin", StatusCode::OK),
        ("hanna", StatusCode::FORBIDDEN),
        ("cecilia", StatusCode::FORBIDDEN),
        ("ada", StatusCode::FORBIDDEN),
    ] {
        let person = desk.person(key).await;
        let page = person.get(&format!("{LIST}?ar={DIRECT}")).await;
        assert_eq!(page.status, status, "{key}");
        assert!(!page.says("type=\"checkbox\""), "{key}");
        let sent = person.post(LIST, &fields).await;
        assert_eq!(sent.status, StatusCode::FORBIDDEN, "{key}");
    }
    let status = stands(&desk, &one.id).await.status;
    assert_eq!(status, RequisitionStatus::Received);
}

#[tokio::test]
async fn the_file_holds_everybody_and_nobodys_name_or_formula() {
    let (desk, _) = begun().await;
    let petra = desk.person("petra").await;
    for agreement in [DIRECT, VIA] {
        let file = petra
            .get(&format!("{LIST}/rekvisitioner.csv?ar={agreement}"))
            .await;
        assert_eq!(file.status, StatusCode::OK);
        assert!(file.text.lines().count() > 300, "{agreement}");
        assert!(
            !file.says("Ekonomi") && !file.says("Påhittad"),
            "{agreement}"
        );
    }
    let one = petra
        .get(&format!(
            "{LIST}/rekvisitioner.csv?ar={DIRECT}&laget=waiting"
        ))
        .await;
    assert_eq!(one.text.lines().count(), 2, "{}", one.text);
}
