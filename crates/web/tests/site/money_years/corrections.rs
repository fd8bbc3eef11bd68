//! Taking back a whole lapse, and a voucher, as those who work with it see it.

use std::cell::Cell;

use axum::http::StatusCode;
use casework::money_year::NewMoneyYear;
use grants::ledger::VoucherKind;
use grants::money_year::Stated;
use jiff::{Span, Timestamp};

use super::DIRECT;
use crate::desk::{self, Desk};

thread_local! {
    static NOW: Cell<Timestamp> = const { Cell::new(Timestamp::UNIX_EPOCH) };
}

fn now() -> Timestamp {
    NOW.get()
}

/// A year whose rights have lapsed, and whose terms were corrected so that there is time to ask again.
async fn lapsed() -> (Desk, String) {
    NOW.set(desk::now());
    let desk = Desk::at(now).await;
    desk.casework.seed_demo_years().await.unwrap();
    let karin = desk.casework.demo_actor("karin").await.unwrap();
    let id = "psykisk-halsa-2023";
    let year = desk.casework.year_of_money(&karin, id).await.unwrap();
    let open = year.open.unwrap();
    let deadline = open.terms.claim_deadline;
    let after = grants::deadline::last_moment(deadline);
    NOW.set(after.checked_add(casework::lapse::GRACE).unwrap());
    let karin = desk.casework.demo_actor("karin").await.unwrap();
    let lapse = desk.casework.lapse(&karin, id).await.unwrap();
    let new = NewMoneyYear {
        agreement_id: id.to_owned(),
        payer_id: open.year.payer_id,
        terms: Stated {
            claim_deadline: Some(deadline.saturating_add(Span::new().days(30))),
            ..Stated::from(open.terms)
        },
    };
    let proposed = desk.casework.propose_money_year(&karin, new).await.unwrap();
    desk.approve("karl", &proposed.id).await.unwrap();
    (desk, lapse.id)
}

#[tokio::test]
async fn a_whole_lapse_is_taken_back_from_its_list_by_two() {
    let (desk, lapse) = lapsed().await;
    let karin = desk.person("karin").await;
    let list = karin.get(&format!("{DIRECT}/forfall")).await;
    assert!(list.says("Ta tillbaka hela förfallet"), "{}", list.told());
    let address = format!("/arbete/huvudbok/{lapse}/ratta");
    assert!(list.says(&address));
    let page = karin.get(&address).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(
        page.says("Vallentuna") && page.says("Föreslå rättelsen"),
        "{}",
        page.told()
    );
    let blank = karin.post(&address, &[("skal", " ")]).await;
    assert_eq!(blank.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(blank.says("id=\"skal-error\""), "{}", blank.told());
    let petra = desk.person("petra").await;
    let refused = petra.post(&address, &[("skal", "fel")]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    let sent = karin.post(&address, &[("skal", "fel sista dag")]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.told());
    let waits = karin.get(sent.location()).await;
    assert!(waits.says("Rättelse av verifikation"), "{}", waits.told());
    assert!(
        waits.says("från ”Förfallet” till ”Rätt, inte rekvirerat”"),
        "{}",
        waits.told()
    );
    let page = karin.get(&address).await;
    assert!(
        page.says("Rättelsen väntar på en andra person"),
        "{}",
        page.told()
    );
    assert!(desk.approve("karin", &lapse).await.is_err());
    desk.approve("par", &lapse).await.unwrap();
    let page = karin.get(&format!("/arbete/huvudbok/{lapse}")).await;
    assert!(page.says("Rättad av"), "{}", page.told());
    let list = karin.get(&format!("{DIRECT}/forfall")).await;
    assert!(!list.says("Ta tillbaka hela förfallet"));
    let again = karin.post(&address, &[("skal", "en gång till")]).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn a_voucher_that_follows_from_something_else_says_where_it_is_corrected() {
    let (desk, _) = lapsed().await;
    let karin = desk.person("karin").await;
    let actor = desk.casework.demo_actor("karin").await.unwrap();
    let all = desk.casework.vouchers(&actor, None, 1).await.unwrap();
    let opened = all.vouchers.iter().map(|(one, _)| one);
    let opened = opened.clone().find(|one| one.kind == VoucherKind::Opened);
    let address = format!("/arbete/huvudbok/{}/ratta", opened.unwrap().id);
    let page = karin.get(&address).await;
    assert!(page.says("Rätta året för medel"), "{}", page.told());
    assert!(!page.says("Föreslå rättelsen"));
    let sent = karin.post(&address, &[("skal", "fel belopp")]).await;
    assert_eq!(sent.status, StatusCode::CONFLICT, "{}", sent.told());
}
