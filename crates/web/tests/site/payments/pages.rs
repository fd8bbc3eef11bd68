//! What the pages claim.

use axum::http::StatusCode;
use axum::http::header::CONTENT_DISPOSITION;
use casework::repayment::Declaration;
use casework::store::repayment::{self, Repayment};
use casework::store::{batch, batch_file, payment, statement_entry};
use grants::Ore;

use crate::desk::{Desk, Person};

const ALL: &str = "/arbete/utbetalningar";
const BANK: &str = "/arbete/bank";
/// The year that is paid in the demonstration.
const YEAR: &str = "psykisk-halsa-2023";

/// A site where a made-up batch waits to be released, and its id.
async fn desk() -> (Desk, String) {
    let desk = Desk::new().await;
    desk.casework.seed_demo_matters().await.unwrap();
    let mut read = desk.casework.store().reader().await.unwrap();
    let found = batch::latest(&mut read, None, 1).await.unwrap().pop();
    drop(read);
    let id = found.unwrap().id;
    (desk, id)
}

async fn claim_of(desk: &Desk, id: &str) -> Repayment {
    let mut read = desk.casework.store().reader().await.unwrap();
    repayment::find(&mut read, id).await.unwrap().unwrap()
}

async fn name_of_payment(desk: &Desk, batch: &str) -> (String, i64) {
    let mut read = desk.casework.store().reader().await.unwrap();
    let all = payment::of_batch(&mut read, batch).await.unwrap();
    (all[0].end_to_end_id.clone(), all[0].amount.ore())
}

fn notice(reference: &str, way: &str, ore: i64, name: &str) -> String {
    format!(
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.08\"><BkToCstmrDbtCdtNtfctn><GrpHdr><MsgId>m</MsgId>\
         </GrpHdr><Ntfctn><Id>1</Id><Acct><Id><IBAN>SE4550000000058398257466</IBAN></Id></Acct><Ntry>\
         <Amt Ccy=\"SEK\">{}.{:02}</Amt><CdtDbtInd>{way}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>\
         <BookgDt><Dt>2025-02-05</Dt></BookgDt><AcctSvcrRef>{reference}</AcctSvcrRef><NtryDtls><TxDtls><Refs>\
         <EndToEndId>{name}</EndToEndId></Refs></TxDtls></NtryDtls></Ntry></Ntfctn></BkToCstmrDbtCdtNtfctn></Document>",
        ore / 100,
        ore % 100
    )
}

/// The same, with a reference instead of the name of a payment.
fn with_reference(entry: &str, ore: i64, reference: &str) -> String {
    let structured = format!(
        "</Refs><RmtInf><Strd><CdtrRefInf><Ref>{reference}</Ref></CdtrRefInf></Strd></RmtInf>"
    );
    notice(entry, "CRDT", ore, "NOTPROVIDED").replace("</Refs>", &structured)
}

async fn import(person: &Person, text: &str) -> crate::desk::Answer {
    person
        .upload(BANK, &[], ("bank.xml", text.as_bytes()))
        .await
}

#[tokio::test]
async fn a_batch_is_released_by_another_and_its_file_is_fetched_as_it_was_released() {
    let (desk, id) = desk().await;
    let petra = desk.person("petra").await;
    let here = format!("{ALL}/{id}");
    let page = petra.get(&here).await;
    assert!(page.says("väntar på att släppas"), "{}", page.told());
    assert!(page.says("5050-1055"), "{}", page.told());
    let file = petra.get(&format!("{here}/fil")).await;
    assert_eq!(file.status, StatusCode::NOT_FOUND);
    let shown = desk
        .person("par")
        .await
        .get("/mina-sidor/godkannanden")
        .await;
    assert!(shown.says("2025:2"), "{}", shown.told());
    desk.approve("par", &id).await.unwrap();
    let file = petra.get(&format!("{here}/fil")).await;
    assert_eq!(file.status, StatusCode::OK, "{}", file.told());
    let how = file.headers.get(CONTENT_DISPOSITION).unwrap().to_str();
    assert!(how.unwrap().starts_with("attachment"));
    assert!(file.says("pain.001.001.09") && file.says("SESBA"));
    let sha256 = batch_file::find(&mut desk.casework.store().reader().await.unwrap(), &id)
        .await
        .unwrap()
        .unwrap()
        .sha256;
    let released = petra.get(&here).await;
    assert!(released.says(&sha256), "{}", released.told());
    let sent = [("gor", "skickad"), ("revision", "3")];
    assert_eq!(petra.post(&here, &sent).await.status, StatusCode::SEE_OTHER);
    // A second click finds the batch elsewhere, and says so.
    let again = petra.post(&here, &sent).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert!(
        again.says("Det går inte i det läge omgången är nu"),
        "{}",
        again.told()
    );
}

#[tokio::test]
async fn what_the_bank_says_is_read_in_once_and_what_is_unknown_waits() {
    let (desk, id) = desk().await;
    desk.approve("par", &id).await.unwrap();
    let petra = desk.person("petra").await;
    let (name, ore) = name_of_payment(&desk, &id).await;
    let paid = notice("A", "DBIT", ore, &name);
    let done = import(&petra, &paid).await;
    assert_eq!(done.status, StatusCode::OK, "{}", done.told());
    assert!(done.says("varav 1 kändes igen"), "{}", done.told());
    assert!(import(&petra, &paid).await.says("redan inläst"));
    let page = petra.get(&format!("{ALL}/{id}")).await;
    assert!(page.says("betald"), "{}", page.told());
    let unknown = import(&petra, &notice("B", "CRDT", 7_000, "annat")).await;
    assert!(unknown.says("1 väntar"), "{}", unknown.told());
    assert!(
        unknown.says("nämner inget som är känt"),
        "{}",
        unknown.told()
    );
    let at = unknown.text.find("href=\"/arbete/bank/").unwrap();
    let entry = unknown.text[at + 6..].split('"').next().unwrap().to_owned();
    let opened = petra.get(&entry).await;
    assert!(!opened.says(" checked"), "{}", opened.told());
    let nothing = petra.post(&entry, &[("om", ""), ("skal", "x")]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    let no_reason = petra.post(&entry, &[("om", "inget"), ("skal", "")]).await;
    assert_eq!(no_reason.status, StatusCode::UNPROCESSABLE_ENTITY);
    let wrong = petra
        .post(&entry, &[("om", "finns-inte"), ("skal", "Därför")])
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.says("Därför"), "{}", wrong.told());
    let aside = petra
        .post(&entry, &[("om", "inget"), ("skal", "Ränta")])
        .await;
    assert_eq!(aside.status, StatusCode::SEE_OTHER);
    assert!(petra.get(BANK).await.says("Inget väntar"));
}

#[tokio::test]
async fn a_sum_of_a_file_that_differs_says_how_and_a_person_says_which_file_it_is() {
    let (desk, id) = desk().await;
    desk.approve("par", &id).await.unwrap();
    let petra = desk.person("petra").await;
    let mut read = desk.casework.store().reader().await.unwrap();
    let batch = batch::find(&mut read, &id).await.unwrap().unwrap();
    let file = batch_file::find(&mut read, &id).await.unwrap().unwrap();
    drop(read);
    let name = file.file_name.trim_end_matches(".xml");
    let other = batch.payment_count + 1;
    let sum = notice("S", "DBIT", batch.total.ore(), "NOTPROVIDED").replace(
        "<NtryDtls>",
        &format!("<NtryDtls><Btch><PmtInfId>{name}</PmtInfId><NbOfTxs>{other}</NbOfTxs></Btch>"),
    );
    let waits = import(&petra, &sum).await;
    assert!(
        waits.says("antalet betalningar är ett annat"),
        "{}",
        waits.told()
    );
    let at = waits.text.find("href=\"/arbete/bank/").unwrap();
    let entry = waits.text[at + 6..].split('"').next().unwrap().to_owned();
    let opened = petra.get(&entry).await;
    assert!(
        opened.says(&format!("Betalningsfilen {name}")),
        "{}",
        opened.told()
    );
    let about = format!("fil-{id}");
    let said = petra
        .post(
            &entry,
            &[("om", about.as_str()), ("skal", "Banken har räknat fel")],
        )
        .await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.told());
    assert!(petra.get(&format!("{ALL}/{id}")).await.says("betald"));
    let again = petra
        .post(&entry, &[("om", about.as_str()), ("skal", "En gång till")])
        .await;
    assert_eq!(again.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn money_that_comes_back_with_the_reference_of_its_claim_is_booked_on_it() {
    let (desk, id) = desk().await;
    desk.approve("par", &id).await.unwrap();
    let petra = desk.person("petra").await;
    let (name, ore) = name_of_payment(&desk, &id).await;
    assert!(
        import(&petra, &notice("A", "DBIT", ore, &name))
            .await
            .says("varav 1 kändes igen")
    );
    let henrik = desk.casework.demo_actor("henrik").await.unwrap();
    let declarable = desk.casework.declarable(&henrik, YEAR).await.unwrap();
    let paid = Ore::checked_sum(declarable.iter().map(|one| one.paid)).unwrap();
    assert_eq!(paid, Ore::new(ore));
    let declaration = Declaration {
        agreement_id: YEAR.to_owned(),
        paid,
        unused: vec![(declarable[0].right.clone(), Ore::new(10_000))],
        note: "Blev över".to_owned(),
    };
    let claim = desk.casework.declare_unused(&henrik, declaration).await;
    let claim = claim.unwrap().unwrap();
    let reference = claim_of(&desk, &claim).await.reference;
    let half = with_reference("B", 5_000, &reference);
    let told = import(&petra, &half).await;
    assert!(told.says("varav 1 kändes igen"), "{}", told.told());
    assert!(
        import(&petra, &format!("{half}<!-- again -->"))
            .await
            .says("1 var kända")
    );
    assert_eq!(claim_of(&desk, &claim).await.paid, Ore::new(5_000));
    // More than is owed is a matter for a person, and so is a reference with another digit.
    let much = import(&petra, &with_reference("C", 5_001, &reference)).await;
    assert!(much.says("beloppet passar inte"), "{}", much.told());
    let wrong = with_reference("D", 5_000, &format!("{reference}1"));
    assert!(import(&petra, &wrong).await.says("1 väntar"));
    assert_eq!(claim_of(&desk, &claim).await.paid, Ore::new(5_000));
    let mut read = desk.casework.store().reader().await.unwrap();
    let waiting = statement_entry::waiting(&mut read, None, 10).await.unwrap();
    drop(read);
    let wrong_digit = waiting.iter().find(|one| one.amount == Ore::new(5_000));
    let wrong_digit = wrong_digit.unwrap();
    let entry = format!("{BANK}/{}", wrong_digit.id);
    let page = petra.get(&entry).await;
    assert!(page.says("Återbetalningskrav"), "{}", page.told());
    let about = format!("krav-{claim}");
    let fields = [("om", about.as_str()), ("skal", "Fel siffra i referensen")];
    let said = petra.post(&entry, &fields).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER);
    assert_eq!(claim_of(&desk, &claim).await.paid, Ore::new(10_000));
    let karin = desk.casework.demo_actor("karin").await.unwrap();
    let differences = desk.casework.differences(&karin, "kammarkollegiet").await;
    assert_eq!(differences.unwrap(), []);
}

#[tokio::test]
async fn files_that_are_none_of_a_banks_are_refused_with_their_place() {
    let (desk, _) = desk().await;
    let petra = desk.person("petra").await;
    let laughs = "<!DOCTYPE a [<!ENTITY a \"ha\">]><a>&a;</a>";
    let foreign = notice("A", "DBIT", 100, "x").replace("SEK", "EUR");
    for (text, said) in [
        ("", "Ingen fil är vald"),
        ("hej", "Filen är inte hel XML"),
        (laughs, "egna deklarationer"),
        ("<a/>", "varken kontoutdrag eller avisering"),
        (foreign.as_str(), "inte i kronor"),
    ] {
        let answer = import(&petra, text).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{text}");
        assert!(answer.says(said), "{said}: {}", answer.told());
    }
    let none = petra.post(BANK, &[("x", "y")]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn what_is_typed_wrong_is_kept_and_told() {
    let (desk, id) = desk().await;
    let petra = desk.person("petra").await;
    let own = format!("{ALL}/konto");
    let answer = petra
        .post(&own, &[("konto", "123"), ("bank", "SWEDSESS")])
        .await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.says("varken ett bankgiro"), "{}", answer.told());
    assert_eq!(answer.field("bank").as_deref(), Some("SWEDSESS"));
    let kept = petra.get(&own).await;
    assert_eq!(kept.field("konto").as_deref(), Some("5050-1055"));
    let none: [(&str, &str); 1] = [("dag", "2025-02-05")];
    let nothing = petra.post(ALL, &none).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nothing.says("Inget är valt"), "{}", nothing.told());
    let day = petra.post(ALL, &[("dag", "i morgon")]).await;
    assert_eq!(day.status, StatusCode::UNPROCESSABLE_ENTITY);
    let unreasoned = [("gor", "lagg-at-sidan"), ("revision", "2"), ("skal", " ")];
    let here = format!("{ALL}/{id}");
    let answer = petra.post(&here, &unreasoned).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let dropped = [
        ("gor", "lagg-at-sidan"),
        ("revision", "2"),
        ("skal", "Fel dag"),
    ];
    assert_eq!(
        petra.post(&here, &dropped).await.status,
        StatusCode::SEE_OTHER
    );
    // What was in it can be paid again.
    let list = petra.get(ALL).await;
    assert!(
        list.says("Region Jämtland Härjedalen") || list.says("Region Gävleborg"),
        "{}",
        list.told()
    );
    assert!(list.says("name=\"valj-"), "{}", list.told());
}

#[tokio::test]
async fn only_those_who_pay_do_and_only_for_their_own() {
    let (desk, id) = desk().await;
    let here = format!("{ALL}/{id}");
    for key in ["hanna", "ada"] {
        let person = desk.person(key).await;
        for address in [ALL, BANK, here.as_str()] {
            assert!(
                !person.get(address).await.status.is_success(),
                "{key} {address}"
            );
        }
    }
    for key in ["rut", "sofia"] {
        let person = desk.person(key).await;
        let page = person.get(&here).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.told());
        assert!(!page.says("<form method=\"post\" action=\"/arbete/utbetalningar"));
        let file = person.get(&format!("{here}/fil")).await;
        assert!(!file.status.is_success());
        let dropped = [("gor", "lagg-at-sidan"), ("revision", "2"), ("skal", "x")];
        assert_eq!(
            person.post(&here, &dropped).await.status,
            StatusCode::FORBIDDEN
        );
        assert_eq!(import(&person, "x").await.status, StatusCode::FORBIDDEN);
    }
    let karin = desk.person("karin").await;
    let dropped = [("gor", "lagg-at-sidan"), ("revision", "2"), ("skal", "x")];
    assert_eq!(
        karin.post(&here, &dropped).await.status,
        StatusCode::FORBIDDEN
    );
    assert_eq!(
        karin.get(&format!("{here}/fil")).await.status,
        StatusCode::NOT_FOUND
    );
}
