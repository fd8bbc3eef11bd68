//! One requisition: what is typed is kept when something is wrong, and each decision is made once.

use axum::http::StatusCode;
use grants::requisition::RequisitionStatus;

use crate::reviews::{begun, stands};

#[tokio::test]
async fn a_requisition_is_read_whole_and_what_others_typed_is_text() {
    let (desk, one) = begun().await;
    let petra = desk.person("petra").await;
    let page = petra
        .get(&format!("/arbete/rekvisitioner/{}", one.id))
        .await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.told());
    let total = wording::money(one.total, wording::Language::Swedish);
    for words in [
        "Vallentuna kommun begär",
        &total,
        "5050-1055",
        "Kammarkollegiet",
    ] {
        assert!(page.says(words), "{words}: {}", page.told());
    }
    assert!(page.says("&lt;b&gt;Referens") && !page.says("<b>Referens"));
    let unknown = petra.get("/arbete/rekvisitioner/finns-inte").await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_draft_is_nothing_those_who_pay_can_see() {
    let (desk, one) = begun().await;
    let hugo = desk.casework.demo_actor("hugo").await.unwrap();
    let asking = desk
        .casework
        .begin_requisition(&hugo, crate::reviews::DIRECT)
        .await;
    let rights = asking.unwrap().year.rights;
    let wish = casework::requisition::Wish {
        id: casework::requisition::new_requisition().unwrap(),
        revision: 0,
        agreement_id: one.agreement_id,
        rows: rights
            .iter()
            .map(|own| (own.right.clone(), own.left()))
            .collect(),
        reference: String::new(),
        contact_name: String::new(),
        contact_email: String::new(),
        invoice_number: String::new(),
        certified: false,
        corrects: None,
    };
    let draft = desk.casework.save_requisition(&hugo, wish).await.unwrap();
    let petra = desk.person("petra").await;
    let page = petra
        .get(&format!("/arbete/rekvisitioner/{}", draft.id))
        .await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    let list = petra.get("/arbete/rekvisitioner").await;
    assert!(!list.says(&draft.id));
}

#[tokio::test]
async fn what_is_typed_is_kept_when_somebody_was_quicker() {
    let (desk, one) = begun().await;
    let petra = desk.person("petra").await;
    let address = format!("/arbete/rekvisitioner/{}", one.id);
    let revision = one.revision.to_string();
    let empty = [("gor", "fraga"), ("revision", revision.as_str())];
    let empty = petra.post(&address, &empty).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.says("Du har inte skrivit något."), "{}", empty.told());
    let old = [
        ("gor", "fraga"),
        ("revision", "77"),
        ("fraga-text", "Vilken <i>avdelning</i>?"),
    ];
    let sent = petra.post(&address, &old).await;
    assert_eq!(sent.status, StatusCode::CONFLICT, "{}", sent.told());
    let kept = sent.lines("fraga-text");
    assert_eq!(kept.as_deref(), Some("Vilken <i>avdelning</i>?"));
    let status = stands(&desk, &one.id).await.status;
    assert_eq!(status, RequisitionStatus::Received);

    let good = [
        ("gor", "fraga"),
        ("revision", revision.as_str()),
        ("fraga-text", "Vilken <i>avdelning</i>?"),
    ];
    let done = petra.post(&address, &good).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.told());
    let page = petra.get(&address).await;
    assert!(page.says("Vilken &lt;i&gt;avdelning"), "{}", page.told());
    assert!(!page.says("name=\"fraga-text\""), "it is asked already");
    assert!(page.says("name=\"skal\""), "it can still be refused");
}

#[tokio::test]
async fn another_who_pays_reads_and_does_not_decide() {
    let (desk, one) = begun().await;
    let karin = desk.person("karin").await;
    let address = format!("/arbete/rekvisitioner/{}", one.id);
    let page = karin.get(&address).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.says("name=\"skal\""), "{}", page.told());
    let revision = one.revision.to_string();
    for does in ["godkann", "avsla", "fraga", ""] {
        let fields = [
            ("gor", does),
            ("revision", revision.as_str()),
            ("skal", "Nej."),
            ("fraga-text", "Varför?"),
        ];
        let sent = karin.post(&address, &fields).await;
        assert_eq!(sent.status, StatusCode::FORBIDDEN, "{does}");
    }
    let status = stands(&desk, &one.id).await.status;
    assert_eq!(status, RequisitionStatus::Received);
}
