//! What the process does until it is killed: it takes up what it finds, asks for money, attests it, accepts it, pays it and
//! reads what the bank says about it.

use std::io::Write as _;

use casework::batch::{BatchStatus, NewBatch, PaymentStatus};
use casework::requisition::{RequisitionError, Wish, new_requisition};
use casework::review::Chosen;
use casework::store::payment::{self, Payment};
use casework::store::requisition::{self, Requisition};
use casework::{Actor, Casework};
use grants::Ore;
use grants::approval::ApprovalKind;
use grants::requisition::RequisitionStatus as Status;
use jiff::civil::date;

use crate::money_kill::place::{AGREEMENT, CLAIMANTS, approve, opened, wait_for};
use crate::money_kill::random::Random;

/// Names the database, for the process.
pub const ADDRESS: &str = "OVERENS_MONEY_KILL_DATABASE";
/// What its choices follow from.
pub const SEED: &str = "OVERENS_MONEY_KILL_SEED";
/// The line it says when it begins to work.
pub const READY: &str = "ready";
/// The word before what it begins.
pub const BEGINS: &str = "begins";
/// The word before what is done.
pub const DONE: &str = "done";

/// The account the bank tells about.
pub const ACCOUNT: &str = "SE4550000000058398257466";

/// Says a line, whole, before anything else is done.
fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    out.write_all(format!("{line}\n").as_bytes()).unwrap();
    out.flush().unwrap();
}

async fn doing<T>(what: &str, id: &str, work: impl Future<Output = T>) -> T {
    say(&format!("{BEGINS} {what} {id}"));
    let done = work.await;
    // The full stop tells a line that is whole from one that was cut.
    say(&format!("{DONE} {what} {id} ."));
    done
}

/// Works until it is killed.
pub fn until_killed() {
    let (Ok(address), Ok(seed)) = (std::env::var(ADDRESS), std::env::var(SEED)) else {
        return;
    };
    let mut random = Random::from(seed.parse().unwrap());
    wait_for(async {
        let casework = opened(&address).await;
        let petra = casework.demo_actor("petra").await.unwrap();
        let par = casework.demo_actor("par").await.unwrap();
        let mut claimants = Vec::new();
        for (prepares, attests, _) in CLAIMANTS {
            let prepares = casework.demo_actor(prepares).await.unwrap();
            let attests = casework.demo_actor(attests).await.unwrap();
            claimants.push((prepares, attests));
        }
        // The test harness may have left its line unfinished.
        say("");
        say(READY);
        loop {
            let at = usize::try_from(random.below(3)).unwrap();
            let (prepares, attests) = &claimants[at];
            Box::pin(ask(&casework, (prepares, attests), &mut random)).await;
            accept(&casework, &petra, prepares, &mut random).await;
            if random.below(4) > 0 {
                pay(&casework, (&petra, &par)).await;
            }
            if random.below(4) > 0 {
                hear(&casework, &petra).await;
            }
        }
    });
}

/// Asks for a little of what is left, or goes on with what was left by one that was killed.
async fn ask(casework: &Casework, (prepares, attests): (&Actor, &Actor), random: &mut Random) {
    let asking = casework.begin_requisition(prepares, AGREEMENT).await;
    let asking = asking.unwrap();
    let rows = asking.year.rights.iter().map(|own| {
        let kronor = i64::try_from(1 + random.below(3)).unwrap();
        (own.right.clone(), Ore::from_kronor(kronor).unwrap())
    });
    let id = new_requisition().unwrap();
    let wish = Wish {
        id: id.clone(),
        revision: 0,
        agreement_id: AGREEMENT.to_owned(),
        rows: rows.collect(),
        reference: asking.reference,
        contact_name: asking.contact.0,
        contact_email: asking.contact.1,
        invoice_number: String::new(),
        certified: true,
        corrects: None,
    };
    let id = if let Some(left) = asking.unattested {
        left.id
    } else {
        let prepared = doing("prepared", &id, async {
            let prepared = casework.prepare_requisition(prepares, wish.clone()).await;
            prepared.unwrap()
        });
        let prepared = Box::pin(prepared).await;
        assert_eq!(prepared.status, Status::Prepared);
        // Whoever does not know whether it came sends it again.
        let again = casework.prepare_requisition(prepares, wish).await;
        match again {
            Ok(again) => assert_eq!(again.id, id),
            Err(RequisitionError::Newer) => {}
            Err(error) => panic!("{error}"),
        }
        id
    };
    doing("attested", &id, async {
        let done = approve(casework, attests, ApprovalKind::Requisition, &id).await;
        done.unwrap();
    })
    .await;
    let again = approve(casework, attests, ApprovalKind::Requisition, &id).await;
    assert!(again.is_err(), "a second yes did something");
}

/// Accepts some of what was received.
async fn accept(casework: &Casework, payer: &Actor, asks: &Actor, random: &mut Random) {
    let own = asks.organisation_id().unwrap();
    let mut read = casework.store().reader().await.unwrap();
    let there = requisition::of_claimant(&mut read, own).await.unwrap();
    drop(read);
    let received = |one: &&Requisition| one.status == Status::Received;
    for one in there.iter().filter(received) {
        if random.below(4) == 0 {
            continue;
        }
        let chosen = [Chosen {
            id: one.id.clone(),
            revision: one.revision,
        }];
        doing("accepted", &one.id, async {
            casework.accept_requisitions(payer, &chosen).await.unwrap();
        })
        .await;
        let again = casework.accept_requisitions(payer, &chosen).await;
        assert!(again.is_err(), "accepted twice");
    }
}

/// Goes on with a batch that was left, or makes one of all that is to be paid, and lets a second person release it.
async fn pay(casework: &Casework, (petra, par): (&Actor, &Actor)) {
    let all = casework.batches(petra).await.unwrap();
    let left = all.into_iter().map(|listed| listed.batch);
    let left = left
        .into_iter()
        .find(|one| matches!(one.status, BatchStatus::Draft | BatchStatus::Proposed));
    let batch = if let Some(batch) = left {
        batch
    } else {
        let payable = casework.payable(petra).await.unwrap();
        let new = NewBatch {
            requisitions: payable.into_iter().map(|one| one.requisition.id).collect(),
            execution_on: date(2024, 11, 25),
        };
        if new.requisitions.is_empty() {
            return;
        }
        doing("planned", "batch", casework.start_batch(petra, new))
            .await
            .unwrap()
    };
    if batch.status == BatchStatus::Draft {
        let proposing = casework.propose_batch(petra, &batch.id, batch.revision);
        doing("proposed", &batch.id, proposing).await.unwrap();
    }
    doing("released", &batch.id, async {
        let done = approve(casework, par, ApprovalKind::Batch, &batch.id).await;
        done.unwrap();
    })
    .await;
}

/// The bank says of everything that was released that it is paid, in one file, twice.
async fn hear(casework: &Casework, petra: &Actor) {
    let mut released: Vec<Payment> = Vec::new();
    for listed in casework.batches(petra).await.unwrap() {
        let mut read = casework.store().reader().await.unwrap();
        let its = payment::of_batch(&mut read, &listed.batch.id)
            .await
            .unwrap();
        let waits = |one: &Payment| one.status == PaymentStatus::Released;
        released.extend(its.into_iter().filter(waits));
    }
    let Some(first) = released.first() else {
        return;
    };
    let file = notice(&released);
    let name = first.id.clone();
    doing("heard", &name, async {
        let bytes = file.clone().into_bytes();
        let imported = casework.import_statement(petra, "bank.xml", bytes).await;
        let imported = imported.unwrap();
        assert_eq!(imported.matched, released.len(), "{imported:?}");
    })
    .await;
    // The same entries in another file change nothing.
    let again = format!("{file}<!-- again -->").into_bytes();
    let imported = casework.import_statement(petra, "bank.xml", again).await;
    assert_eq!(imported.unwrap().new, 0);
}

/// A notice of the bank about payments that it made.
fn notice(payments: &[Payment]) -> String {
    let mut text = format!(
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.08\"><BkToCstmrDbtCdtNtfctn><GrpHdr>\
                    <MsgId>m</MsgId></GrpHdr><Ntfctn><Id>1</Id><Acct><Id><IBAN>{ACCOUNT}</IBAN></Id></Acct>"
    );
    for one in payments {
        let (kronor, name) = (one.amount.ore() / 100, &one.end_to_end_id);
        let entry = format!(
            "<Ntry><Amt Ccy=\"SEK\">{kronor}.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>\
             <BookgDt><Dt>2024-11-25</Dt></BookgDt><AcctSvcrRef>{}</AcctSvcrRef><NtryDtls><TxDtls><Refs>\
             <EndToEndId>{name}</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>",
            one.id
        );
        text.push_str(&entry);
    }
    text + "</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>"
}
