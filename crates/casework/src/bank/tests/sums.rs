//! Payment files that the bank booked as one sum.

use ::store::batch::Batch;
use ::store::email::{self, EmailStatus};
use ::store::{register_entry, requisition_event, statement_entry, voucher};
use grants::Ore;
use grants::bank_entry::{MatchedBy, Unclear};
use grants::ledger::{Place, VoucherKind};
use grants::payment::PaymentStatus;
use grants::requisition::RequisitionStatus;

use super::ore;
use super::place::{KINDS, Kind, Site, btch, notice, sum};
use crate::bank::{About, BankError};
use crate::batch::name_of_file;
use crate::review::DECISION;

/// A released batch of two payments, of 100 and 250 kronor, and their requisitions.
async fn released(site: &Site) -> (Batch, String, String) {
    let first = site.accepted("kommun-0115", 100).await;
    let second = site.accepted("kommun-1440", 250).await;
    let batch = site.batch(&[&first, &second]).await.unwrap();
    site.release(&batch).await.unwrap();
    (batch, first, second)
}

/// The entry that waits under this name of the bank, and why.
async fn waits(site: &Site, reference: &str) -> (String, Unclear) {
    let petra = site.person("petra").await;
    let waiting = site.casework.waiting_entries(&petra).await.unwrap();
    let name = format!(" {reference}");
    let mut those = waiting
        .into_iter()
        .filter(|listed| listed.entry.bank_reference.ends_with(&name));
    let listed = those.next().expect(reference);
    (listed.entry.id, listed.why.unwrap())
}

async fn vouchers(site: &Site, kind: VoucherKind) -> Vec<String> {
    let mut read = site.casework.store.reader().await.unwrap();
    let all = voucher::of_year(&mut read, 2026).await.unwrap();
    all.into_iter()
        .filter(|voucher| voucher.kind == kind)
        .map(|voucher| voucher.text)
        .collect()
}

#[tokio::test]
async fn a_file_that_the_bank_booked_as_one_sum_is_paid_payment_by_payment_and_once() {
    for kind in KINDS {
        let site = Site::new(kind).await;
        let (batch, first, second) = released(&site).await;
        let name = name_of_file(&batch);
        let file = sum("S", 350, &btch(&name, 2, 350));
        let imported = site.import(&file).await.unwrap();
        assert_eq!((imported.matched, imported.waiting), (1, 0), "{kind:?}");
        for id in [&first, &second] {
            assert_eq!(site.status(id).await, RequisitionStatus::Paid);
            let payment = site.payment(&format!("{id}.1")).await;
            assert_eq!(payment.status, PaymentStatus::Executed);
            let mut read = site.casework.store.reader().await.unwrap();
            let events = requisition_event::of(&mut read, id).await.unwrap();
            assert_eq!(events.last().unwrap().what, "paid_in_sum");
            let decision = format!("{id}/{}", events.len());
            let told = register_entry::about(&mut read, DECISION, &decision).await;
            assert_eq!(told.unwrap().len(), 1);
            let mails = email::page(&mut read, EmailStatus::Waiting, 100).await;
            let mails = mails.unwrap().into_iter();
            assert_eq!(mails.filter(|one| one.about_id == *id).count(), 1);
        }
        let mut texts = vouchers(&site, VoucherKind::Paid).await;
        texts.sort();
        let mut expected = [format!("{first}.1, {name}"), format!("{second}.1, {name}")];
        expected.sort();
        assert_eq!(texts, expected);
        let mut read = site.casework.store.reader().await.unwrap();
        let told = statement_entry::told_of_batch(&mut read, &batch.id).await;
        assert_eq!(told.unwrap().len(), 1);
        drop(read);

        // The notice of the same payments, and the same sum in another file, change nothing and ask nobody.
        let details = notice(&[
            ("A", "out", 100, &format!("{first}.1"), ""),
            ("B", "out", 250, &format!("{second}.1"), ""),
        ]);
        let imported = site.import(&details).await.unwrap();
        assert_eq!((imported.matched, imported.waiting), (2, 0));
        let again = site.import(&format!("{file}<!-- -->")).await.unwrap();
        assert_eq!((again.new, again.known), (0, 1));
        assert_eq!(site.at(Place::Paid).await, ore(350));
        assert_eq!(vouchers(&site, VoucherKind::Paid).await.len(), 2);

        // Another debit of the same, in one sum or one by one, is another debit.
        let twice = sum("T", 350, &btch(&name, 2, 350));
        assert_eq!(site.import(&twice).await.unwrap().waiting, 1);
        let twice = notice(&[("C", "out", 100, &format!("{first}.1"), "")]);
        assert_eq!(site.import(&twice).await.unwrap().waiting, 1);
        assert_eq!(waits(&site, "T").await.1, Unclear::FilePaidBefore);
        assert_eq!(waits(&site, "C").await.1, Unclear::PaidBefore);
        // What comes back is one payment.
        let back = notice(&[("D", "in", 100, &format!("{first}.1"), "AC04")]);
        assert_eq!(site.import(&back).await.unwrap().matched, 1);
        assert_eq!(site.at(Place::Paid).await, ore(250));
        assert_eq!(site.status(&first).await, RequisitionStatus::Accepted);
    }
}

#[tokio::test]
async fn a_sum_is_known_by_whatever_name_of_the_file_the_bank_writes() {
    for at in 0..4 {
        let site = Site::new(Kind::Sqlite).await;
        let (batch, _, _) = released(&site).await;
        let name = name_of_file(&batch);
        let refs =
            |refs: String| format!("<NtryDtls><TxDtls><Refs>{refs}</Refs></TxDtls></NtryDtls>");
        let file = match at {
            0 => sum(&name, 350, ""),
            1 => sum("S", 350, &refs(format!("<EndToEndId>{name}</EndToEndId>"))),
            2 => sum(
                "S",
                350,
                &refs(format!(
                    "<MsgId>{name}</MsgId><EndToEndId>NOTPROVIDED</EndToEndId>"
                )),
            ),
            _ => sum("S", 350, &btch(&name.to_lowercase(), 2, 350)),
        };
        assert_eq!(site.import(&file).await.unwrap().matched, 1, "{at}");
        assert_eq!(site.at(Place::Paid).await, ore(350), "{at}");
    }
}

#[tokio::test]
async fn a_sum_that_is_not_what_is_left_waits_and_says_what_differs() {
    let site = Site::new(Kind::Sqlite).await;
    let (batch, first, _) = released(&site).await;
    let name = name_of_file(&batch);
    let other = site.accepted("kommun-0115", 350).await;
    let draft = site.batch(&[&other]).await.unwrap();
    let draft = name_of_file(&draft);
    for (at, (named, count, kronor, why)) in [
        (name.as_str(), 2, 351, Unclear::OtherSum),
        (&name, 3, 350, Unclear::OtherCount),
        (&name, 1, 100, Unclear::OtherSum),
        // The name of no file, and of a file that was not released.
        ("OVERENS-2026-1-00000000", 2, 350, Unclear::Unknown),
        (&draft, 1, 350, Unclear::Unknown),
    ]
    .into_iter()
    .enumerate()
    {
        let file = sum(&format!("S{at}"), kronor, &btch(named, count, kronor));
        assert_eq!(site.import(&file).await.unwrap().waiting, 1, "{named}");
        assert_eq!(waits(&site, &format!("S{at}")).await.1, why, "{named}");
    }
    // A payment with a name of its own is no file, whatever file it says it was in.
    let one = format!(
        "<NtryDtls><TxDtls><Refs><MsgId>{name}</MsgId><EndToEndId>K1</EndToEndId></Refs></TxDtls></NtryDtls>"
    );
    assert_eq!(site.import(&sum("N", 350, &one)).await.unwrap().waiting, 1);
    assert_eq!(site.at(Place::Paid).await, Ore::ZERO);

    // What the bank turned down is not in the sum.
    let par = site.person("par").await;
    let turned_down = site.payment(&format!("{first}.1")).await;
    site.casework
        .reject_payment(&par, &turned_down.id, "AC01")
        .await
        .unwrap();
    let whole = sum("W", 350, &btch(&name, 2, 350));
    assert_eq!(site.import(&whole).await.unwrap().waiting, 1);
    let rest = sum("R", 250, &btch(&name, 1, 250));
    assert_eq!(site.import(&rest).await.unwrap().matched, 1);
    assert_eq!(site.at(Place::Paid).await, ore(250));
    assert_eq!(site.status(&first).await, RequisitionStatus::Accepted);
}

#[tokio::test]
async fn what_notices_told_one_by_one_stands_in_the_sum_of_the_account_too() {
    for kind in KINDS {
        for told in [1, 2] {
            let site = Site::new(kind).await;
            let (batch, first, second) = released(&site).await;
            let name = name_of_file(&batch);
            let (one, two) = (format!("{first}.1"), format!("{second}.1"));
            let all = [
                ("A", "out", 100, one.as_str(), ""),
                ("B", "out", 250, two.as_str(), ""),
            ];
            assert_eq!(
                site.import(&notice(&all[..told])).await.unwrap().matched,
                told
            );
            let file = sum("S", 350, &btch(&name, 2, 350));
            assert_eq!(site.import(&file).await.unwrap().matched, 1, "{told}");
            assert_eq!(site.at(Place::Paid).await, ore(350));
            assert_eq!(vouchers(&site, VoucherKind::Paid).await.len(), 2);
            let again = sum("T", 350, &btch(&name, 2, 350));
            assert_eq!(site.import(&again).await.unwrap().waiting, 1);
        }
    }
}

#[tokio::test]
async fn a_person_says_which_file_a_sum_is_and_is_held_to_the_sum() {
    let site = Site::new(Kind::Sqlite).await;
    let petra = site.person("petra").await;
    let (batch, ..) = released(&site).await;
    for (name, kronor) in [("S", 350), ("T", 349)] {
        assert_eq!(
            site.import(&sum(name, kronor, "")).await.unwrap().waiting,
            1
        );
    }
    let (right, _) = waits(&site, "S").await;
    let (wrong, _) = waits(&site, "T").await;
    let opened = site.casework.open_entry(&petra, &right).await;
    let files = opened.unwrap().files;
    assert_eq!((files[0].left, files[0].left_total), (2, ore(350)));
    let opened = site.casework.open_entry(&petra, &wrong).await;
    assert_eq!(opened.unwrap().files, []);
    let decide = async |entry: &str, batch: &str| {
        let about = About::File(batch.to_owned());
        let reason = "Banken har ringt";
        site.casework
            .decide_on_entry(&petra, entry, about, reason)
            .await
    };
    assert!(matches!(
        decide(&wrong, &batch.id).await,
        Err(BankError::Unclear(Unclear::OtherSum))
    ));
    assert!(matches!(
        decide(&right, "finns-inte").await,
        Err(BankError::NoSuchThing)
    ));
    decide(&right, &batch.id).await.unwrap();
    assert_eq!(site.at(Place::Paid).await, ore(350));
    let opened = site.casework.open_entry(&petra, &right).await;
    assert_eq!(opened.unwrap().entry.how, Some(MatchedBy::Person));
}

#[tokio::test]
async fn a_sum_that_the_ledger_does_not_take_whole_is_not_taken_in_part() {
    let site = Site::new(Kind::Sqlite).await;
    let (batch, first, second) = released(&site).await;
    let name = name_of_file(&batch);
    site.take_back_an_ore().await;
    let file = sum("S", 350, &btch(&name, 2, 350));
    assert_eq!(site.import(&file).await.unwrap().waiting, 1);
    assert_eq!(waits(&site, "S").await.1, Unclear::Ledger);
    for id in [first, second] {
        assert_eq!(site.status(&id).await, RequisitionStatus::Accepted);
        let payment = site.payment(&format!("{id}.1")).await;
        assert_eq!(payment.status, PaymentStatus::Released);
    }
    assert_eq!(site.at(Place::Paid).await, Ore::ZERO);
}
