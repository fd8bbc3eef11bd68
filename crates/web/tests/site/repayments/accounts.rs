//! The account that is for what comes back: the payer's own page of it, the way there, and claims that tell when it changes.

use std::sync::atomic::{AtomicI64, Ordering};

use axum::http::StatusCode;
use jiff::{SignedDuration, Timestamp};

use crate::desk::{Desk, Person};
use crate::repayments::paid::{AGREEMENT, field, items, pay};

const OWN: &str = "/mina-sidor/betalkonto";
const NEW: &str = "/mina-sidor/betalkonto/nytt";
const CLAIMS: &str = "/mina-sidor/aterbetalningar";

/// Petra proposes a bankgiro for the payer and Pär confirms it.
async fn registered(desk: &Desk, number: &str) -> String {
    let petra = desk.person("petra").await;
    let form = [
        ("slag", "bankgiro"),
        ("nummer", number),
        ("underlag", "Sökt hos Bankgirot."),
    ];
    let sent = petra.fill(NEW, &form).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.told());
    let (_, id) = sent.location().rsplit_once('/').unwrap();
    assert!(desk.approve("petra", id).await.is_err());
    desk.approve("par", id).await.unwrap();
    id.to_owned()
}

/// Hanna says that something was not used. The id of the claim.
async fn claimed(desk: &Desk, hanna: &Person) -> String {
    let first = field(&items(desk).await[0]);
    let address = format!("{CLAIMS}/ny/{AGREEMENT}");
    let answer = hanna.fill(&address, &[(first.as_str(), "12 500")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.told());
    let (_, id) = answer.location().rsplit_once('/').unwrap();
    id.to_owned()
}

#[tokio::test]
async fn the_payer_comes_from_its_first_page_to_its_account_and_reads_what_it_is_for() {
    let desk = Desk::new().await;
    for (key, says) in [
        ("petra", "Hit betalas pengar tillbaka"),
        ("par", "Hit betalas pengar tillbaka"),
        ("karin", "Hit betalas pengar ut och tillbaka"),
    ] {
        let person = desk.person(key).await;
        let first = person.get("/mina-sidor").await;
        assert!(first.says(says), "{key}: {}", first.told());
        assert!(first.says(&format!("href=\"{OWN}\"")), "{key}");
        let own = person.get(OWN).await;
        assert_eq!(own.status, StatusCode::OK, "{key}");
        assert!(own.says("tillbaka") && own.says(NEW), "{}", own.told());
        let english = person.get(&format!("/en{OWN}")).await;
        assert!(
            english.says("pay back what they have not used"),
            "{}",
            english.told()
        );
    }
    // Nobody else has it on their first page.
    for key in ["sofia", "rut", "ada", "hanna"] {
        let first = desk.person(key).await.get("/mina-sidor").await;
        assert!(!first.says("Hit betalas pengar"), "{key}");
    }
    registered(&desk, "999-9061").await;
    let petra = desk.person("petra").await;
    let own = petra.get(OWN).await;
    assert!(
        own.says("Hit betalas pengar tillbaka till Kammarkollegiet: bankgiro 999-9061"),
        "{}",
        own.told()
    );
    let first = petra.get("/mina-sidor").await;
    assert!(
        first.says("Bankgiro 999-9061 står på kraven"),
        "{}",
        first.told()
    );
}

#[tokio::test]
async fn the_second_person_is_told_that_money_is_paid_back_there() {
    let desk = Desk::new().await;
    let petra = desk.person("petra").await;
    let form = petra.get(NEW).await;
    assert!(
        form.says("bekräftar en beslutsfattare det"),
        "{}",
        form.told()
    );
    let typed = [
        ("slag", "bankgiro"),
        ("nummer", "999-9062"),
        ("underlag", "Sökt."),
    ];
    let wrong = petra.fill(NEW, &typed).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(wrong.field("nummer").as_deref(), Some("999-9062"));
    let typed = [
        ("slag", "bankgiro"),
        ("nummer", "999-9061"),
        ("underlag", "Sökt."),
    ];
    let sent = petra.fill(NEW, &typed).await;
    let one = petra.get(sent.location()).await;
    assert!(one.says("Hit betalas pengar tillbaka"), "{}", one.told());
    assert!(!one.says("Nästa utbetalning"), "{}", one.told());
    let par = desk.person("par").await;
    let list = par.get("/mina-sidor/godkannanden").await;
    let link = list.text.split("/mina-sidor/godkannanden/").nth(1).unwrap();
    let id = link.split('"').next().unwrap();
    let page = par.get(&format!("/mina-sidor/godkannanden/{id}")).await;
    for words in ["Hit betalas pengar tillbaka", "999-9061", "Sökt."] {
        assert!(page.says(words), "{words}: {}", page.told());
    }
    let karl = desk.person("karl").await;
    let theirs = karl.get(&format!("/mina-sidor/godkannanden/{id}")).await;
    assert!(!theirs.says("name=\"digest\""), "only the payer decides");
}

#[tokio::test]
async fn a_claim_tells_the_account_and_that_it_is_another_than_in_the_letter() {
    static PASSED: AtomicI64 = AtomicI64::new(0);
    fn clock() -> Timestamp {
        let passed = SignedDuration::from_hours(PASSED.load(Ordering::SeqCst));
        crate::desk::now().checked_add(passed).unwrap()
    }
    let desk = Desk::at(clock).await;
    pay(&desk, false).await;
    let hanna = desk.person("hanna").await;
    let id = claimed(&desk, &hanna).await;
    let (own, staff) = (
        format!("{CLAIMS}/{id}"),
        format!("/arbete/aterbetalningar/{id}"),
    );
    let page = hanna.get(&own).await;
    assert!(page.says("Kontot finns inte registrerat här. Fråga Kammarkollegiet"));
    assert!(!page.says("Ange kontot"), "{}", page.told());
    let petra = desk.person("petra").await;
    let page = petra.get(&staff).await;
    assert!(page.says("Ange kontot") && page.says(&format!("href=\"{OWN}\"")));
    let before = hanna.get(&format!("{own}/brev")).await.text;

    registered(&desk, "999-9061").await;
    let page = hanna.get(&own).await;
    assert!(page.says("Bankgiro 999-9061"), "{}", page.told());
    assert!(page.says("Brevet anger inget konto"), "{}", page.told());

    registered(&desk, "999-9079").await;
    PASSED.store(73, Ordering::SeqCst);
    let hanna = desk.person("hanna").await;
    let page = hanna.get(&own).await;
    assert!(page.says("Bankgiro 999-9079") && page.says("Brevet anger inget konto"));
    let english = hanna.get(&format!("/en{own}")).await;
    assert!(
        english.says("The letter states no account"),
        "{}",
        english.told()
    );
    assert_eq!(hanna.get(&format!("{own}/brev")).await.text, before);
}

#[tokio::test]
async fn a_claim_warns_when_the_account_of_its_letter_is_used_no_more() {
    static PASSED: AtomicI64 = AtomicI64::new(0);
    fn clock() -> Timestamp {
        let passed = SignedDuration::from_hours(PASSED.load(Ordering::SeqCst));
        crate::desk::now().checked_add(passed).unwrap()
    }
    let desk = Desk::at(clock).await;
    pay(&desk, false).await;
    let first = registered(&desk, "999-9061").await;
    let hanna = desk.person("hanna").await;
    let id = claimed(&desk, &hanna).await;
    let own = format!("{CLAIMS}/{id}");
    let page = hanna.get(&own).await;
    assert!(page.says("Bankgiro 999-9061") && page.says("Kontot att betala till angavs"));
    assert!(!page.says("i brevet</"), "{}", page.told());
    let second = registered(&desk, "999-9079").await;
    PASSED.store(73, Ordering::SeqCst);
    let hanna = desk.person("hanna").await;
    let page = hanna.get(&own).await;
    assert!(
        page.says("Kontot är ett annat än i brevet"),
        "{}",
        page.told()
    );
    assert!(
        page.says("Tidigare angavs Bankgiro 999-9061"),
        "{}",
        page.told()
    );
    let petra = desk.person("petra").await;
    for account in [second, first] {
        let address = format!("{OWN}/{account}");
        let stopped = petra.post(&address, &[("skal", "Kapat")]).await;
        assert_eq!(stopped.status, StatusCode::SEE_OTHER);
    }
    let page = hanna.get(&own).await;
    assert!(
        page.says("Betala inte till kontot i brevet"),
        "{}",
        page.told()
    );
    let english = hanna.get(&format!("/en{own}")).await;
    assert!(english.says("Do not pay to the account in the letter"));
    assert!(!english.says("‹"));
}
