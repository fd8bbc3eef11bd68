//! A made-up claim: a municipality was paid, and did not use all of it.

use ::store::requisition;
use grants::Ore;
use grants::approval::ApprovalKind;
use jiff::Span;

use super::Declaration;
use crate::batch::NewBatch;
use crate::demo::DemoError;
use crate::requisition::{RequisitionError, Wish, new_requisition};
use crate::review::Chosen;
use crate::{Actor, Casework};

/// The year in which everybody asks the payer.
const YEAR: &str = "psykisk-halsa-2023";
/// Who asks and says what was not used, who attests, who reviews and puts the batch together, and who releases it.
const PEOPLE: [&str; 4] = ["hugo", "agnes", "petra", "par"];
/// Who asks and attests where a report is written.
const REPORTS: (&str, &str) = ("hanna", "anders");
/// One of so many kronor was not used.
const OF_SO_MANY: i64 = 10;
/// Öre of a krona.
const ORE: i64 = 100;

impl Casework {
    /// Lets the municipality be paid the first of what it is granted, and say that a part of it was not used. The payer's account
    /// is confirmed before, so that the letter names it. Doing it twice is doing it once.
    pub(crate) async fn seed_demo_repayment(&self) -> Result<(), DemoError> {
        let [asks, attests, ..] = PEOPLE;
        if !self.demo_first_paid((asks, attests)).await? {
            return Ok(());
        }
        let asks = self.demo_actor(asks).await?;
        let held = self.declarable(&asks, YEAR).await?;
        let Some(first) = held.first() else {
            return Ok(());
        };
        let kronor = first.paid.ore() / ORE / OF_SO_MANY;
        let unused = Ore::from_kronor(kronor).unwrap_or(first.paid);
        let declaration = Declaration {
            agreement_id: YEAR.to_owned(),
            paid: held.iter().map(|one| one.paid).sum(),
            unused: vec![(first.right.clone(), unused)],
            note: "Påhittat: en anställning blev inte av.".to_owned(),
        };
        self.declare_unused(&asks, declaration).await?;
        Ok(())
    }

    /// Lets another municipality be paid the first of what it is granted, so that it has something to account for.
    pub(crate) async fn seed_demo_paid(&self) -> Result<(), DemoError> {
        self.demo_first_paid(REPORTS).await?;
        Ok(())
    }

    /// Whether an organisation that had not asked for anything was paid the first of what it is granted.
    async fn demo_first_paid(&self, (asks, attests): (&str, &str)) -> Result<bool, DemoError> {
        let [.., pays, releases] = PEOPLE;
        let asks = self.demo_actor(asks).await?;
        if !self.own_requisitions(&asks).await?.is_empty() {
            return Ok(false);
        }
        let (attests, pays, releases) = (
            self.demo_actor(attests).await?,
            self.demo_actor(pays).await?,
            self.demo_actor(releases).await?,
        );
        let Some(id) = self.demo_asked(&asks, &attests).await? else {
            return Ok(false);
        };
        let received = requisition::find(&mut self.store.reader().await?, &id).await?;
        let revision = received.map_or(1, |received| received.revision);
        let chosen = Chosen {
            id: id.clone(),
            revision,
        };
        self.accept_requisitions(&pays, &[chosen]).await?;
        self.demo_paid(&pays, &releases, id).await?;
        Ok(true)
    }

    /// Asks for the first of what is granted, and lets it be attested; nothing where no account is confirmed yet.
    async fn demo_asked(&self, asks: &Actor, attests: &Actor) -> Result<Option<String>, DemoError> {
        let asking = self.begin_requisition(asks, YEAR).await?;
        let rights = asking.year.rights.iter().take(1);
        let (contact_name, contact_email) = asking.contact;
        let wish = Wish {
            id: new_requisition()?,
            revision: 0,
            agreement_id: YEAR.to_owned(),
            rows: rights.map(|own| (own.right.clone(), own.left())).collect(),
            reference: "Ansvar 4200".to_owned(),
            contact_name,
            contact_email,
            invoice_number: String::new(),
            certified: true,
            corrects: None,
        };
        let id = wish.id.clone();
        match self.prepare_requisition(asks, wish).await {
            Err(RequisitionError::Incomplete(_)) => return Ok(None),
            other => other?,
        };
        let kind = ApprovalKind::Requisition;
        if let Some(asked) = self.approval_of(attests, kind, &id).await? {
            let (approval, digest) = (asked.approval.id, asked.approval.digest);
            self.approve(attests, &approval, &digest).await?;
        }
        Ok(Some(id))
    }

    /// Pays what was accepted: a batch of it, released by another, and the word of a made-up bank.
    async fn demo_paid(
        &self,
        pays: &Actor,
        releases: &Actor,
        requisition: String,
    ) -> Result<(), DemoError> {
        let in_a_week = self.today().saturating_add(Span::new().days(7));
        let new = NewBatch {
            requisitions: vec![requisition],
            execution_on: grants::business_day::at_or_before(in_a_week),
        };
        let batch = self.start_batch(pays, new).await?;
        self.propose_batch(pays, &batch.id, batch.revision).await?;
        let kind = ApprovalKind::Batch;
        if let Some(asked) = self.approval_of(releases, kind, &batch.id).await? {
            let (approval, digest) = (asked.approval.id, asked.approval.digest);
            self.approve(releases, &approval, &digest).await?;
        }
        let released = self.open_batch(pays, &batch.id).await?;
        self.send_batch(pays, &batch.id, released.batch.revision)
            .await?;
        for listed in released.payments {
            let (name, ore) = (listed.payment.end_to_end_id, listed.payment.amount.ore());
            let notice = format!(
                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.08\"><BkToCstmrDbtCdtNtfctn><GrpHdr>\
                 <MsgId>pahittad</MsgId></GrpHdr><Ntfctn><Id>1</Id><Acct><Id><IBAN>SE4550000000058398257466</IBAN></Id></Acct>\
                 <Ntry><Amt Ccy=\"SEK\">{}.{:02}</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>\
                 <BookgDt><Dt>{}</Dt></BookgDt><AcctSvcrRef>PAHITTAD-1</AcctSvcrRef><NtryDtls><TxDtls><Refs>\
                 <EndToEndId>{name}</EndToEndId></Refs></TxDtls></NtryDtls></Ntry></Ntfctn></BkToCstmrDbtCdtNtfctn></Document>",
                ore / ORE,
                ore % ORE,
                self.today(),
            );
            self.import_statement(pays, "pahittad.xml", notice.into_bytes())
                .await?;
        }
        Ok(())
    }
}
