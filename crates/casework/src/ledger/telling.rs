//! Telling of a correction in the ledger: those whose money it is, and those who pay. The reason does not leave the service. And
//! telling those who pay that the ledger and what it follows from differ.

use std::collections::{BTreeMap, BTreeSet};

use ::store::voucher::Voucher;
use ::store::{Transaction, organisation, voucher_line as lines};
use grants::Level;
use grants::ledger::{Holder, Movement, Place};
use wording::{Language, Message, message};

use super::correcting::{CorrectionError, number_of};
use super::{LedgerError, SUBJECT, kind, movements, reconcile};
use crate::money_year::{OpenYear, open_year, open_years};
use crate::organisation::{COORDINATOR, addresses, name_of};
use crate::outbox::{EmailKind, Letter, Notice};
use crate::payee;
use crate::{Actor, Casework, to_the_end};

/// The word for what is told of differences: the payer and the day.
const RECONCILIATION: &str = "reconciliation";

impl Casework {
    /// Puts an e-mail in to everybody it concerns, but those who did it.
    pub(super) async fn tell_of_correction(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        (voucher, reversal): (&Voucher, &Voucher),
        did_it: &[&str],
    ) -> Result<(), CorrectionError> {
        let moved = movements(&lines::of(transaction, &reversal.id).await?);
        let year = open_year(transaction, &voucher.agreement_id).await?;
        let year = year.ok_or(LedgerError::NoSuchYear)?;
        let number = number_of(voucher);
        let payers = [&year.year.payer_id, &year.year.coordinator_id];
        let concerned = organisations(transaction, &year, &moved).await?;
        let comes_back = moved.iter().any(|one| one.to == Place::Entitled);
        let payers: BTreeSet<&String> = payers.into_iter().collect();
        for own in payers {
            let link = self.whole_address(&format!("/arbete/huvudbok/{}", reversal.id));
            let what = message!(
                "ledger-mail-corrected",
                number = &number,
                what = kind(voucher.kind),
                by = number_of(reversal)
            );
            self.tell(transaction, actor, (reversal, own), (what, link, did_it))
                .await?;
        }
        for own in &concerned {
            if *own == year.year.payer_id || *own == year.year.coordinator_id {
                continue;
            }
            let organisation = name_of(transaction, own).await?;
            let until = year.terms.claim_deadline;
            let what = if comes_back {
                message!(
                    "ledger-mail-comes-back",
                    organisation = &organisation,
                    date = until
                )
            } else {
                message!(
                    "ledger-mail-money-corrected",
                    organisation = &organisation,
                    what = kind(voucher.kind)
                )
            };
            let link = self.whole_address("/mina-sidor/medel");
            self.tell(transaction, actor, (reversal, own), (what, link, did_it))
                .await?;
        }
        Ok(())
    }

    async fn tell(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        (about, own): (&Voucher, &str),
        (what, link, did_it): (Message, String, &[&str]),
    ) -> Result<(), CorrectionError> {
        let language = Language::Swedish;
        let number = number_of(about);
        let subject = language.say(&message!("ledger-mail-subject", number = number));
        let body = [
            message!("reviews-mail-hello"),
            what,
            message!("reviews-mail-link", link = &link),
        ];
        let body: Vec<String> = body.iter().map(|one| language.say(one)).collect();
        let body = format!("{}\n", body.join("\n\n"));
        let notice = Notice {
            kind: EmailKind::Receipt,
            about: (SUBJECT, &about.id),
            organisation_id: own,
            subject: &subject,
            body: &body,
        };
        self.post_to_everybody(transaction, actor, notice, did_it)
            .await?;
        Ok(())
    }
}

impl Casework {
    /// Once a day: the ledger is held against what it follows from, and where it differs those who pay are told who must look.
    pub(crate) async fn reconcile_all(&self) -> Result<(), CorrectionError> {
        // Nobody waits to write while all of it is read.
        let mut read = self.store.reader().await?;
        let mut payers: BTreeSet<String> = BTreeSet::new();
        for open in open_years(&mut read).await? {
            payers.insert(open.year.payer_id);
            if open.terms.way.has_pool() {
                payers.insert(open.year.coordinator_id);
            }
        }
        let mut differing: Vec<(String, usize)> = Vec::new();
        for payer in payers {
            let count = reconcile(&mut read, &payer).await?.len();
            if count > 0 {
                differing.push((payer, count));
            }
        }
        drop(read);
        if differing.is_empty() {
            return Ok(());
        }
        let this = self.clone();
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            for (payer, count) in differing {
                this.tell_of_differences(&mut transaction, &payer, count)
                    .await?;
            }
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    async fn tell_of_differences(
        &self,
        transaction: &mut Transaction,
        payer_id: &str,
        count: usize,
    ) -> Result<(), CorrectionError> {
        let language = Language::Swedish;
        let payer = name_of(transaction, payer_id).await?;
        let link = self.whole_address("/arbete/huvudbok/avstamning");
        let subject = language.say(&message!("ledger-mail-differs-subject", count = count));
        let body = [
            message!("reviews-mail-hello"),
            message!("ledger-mail-differs", payer = &payer, count = count),
            message!("reviews-mail-link", link = &link),
        ];
        let body: Vec<String> = body.iter().map(|one| language.say(one)).collect();
        let body = format!("{}\n", body.join("\n\n"));
        let about = format!("{payer_id}/{}", self.today());
        let mut told = addresses(transaction, payer_id, self.today(), &[]).await?;
        told.extend(addresses(transaction, COORDINATOR, self.today(), &[]).await?);
        for address in told {
            let letter = Letter {
                kind: EmailKind::Reminder,
                about: (RECONCILIATION, &about),
                organisation_id: Some(payer_id),
                address: &address,
                subject: &subject,
                body: &body,
                attachments: &[],
            };
            self.post(transaction, &Actor::program(), letter).await?;
        }
        Ok(())
    }
}

/// The organisations whose money was moved: of a county whoever receives it, and while nobody is named all its parties.
async fn organisations(
    transaction: &mut Transaction,
    year: &OpenYear,
    moved: &[Movement],
) -> Result<BTreeSet<String>, CorrectionError> {
    let stands_for = organisation::recipients(transaction).await?;
    let of: BTreeMap<(Level, String), String> = stands_for
        .into_iter()
        .filter(|one| one.level != Level::County)
        .map(|one| ((one.level, one.code.to_string()), one.organisation_id))
        .collect();
    let agreement_id = &year.year.agreement_id;
    let mut all = BTreeSet::new();
    for one in moved {
        match &one.right.holder {
            Holder::Pool => {
                all.insert(year.year.coordinator_id.clone());
            }
            Holder::Recipient {
                level: Level::County,
                code,
            } => {
                let item = &one.right.item_id;
                let named = payee::named(transaction, agreement_id, item, code).await?;
                if let Some(named) = named {
                    all.insert(named);
                } else {
                    let parties = payee::parties(transaction, code).await?;
                    all.extend(parties.into_iter().map(|one| one.id));
                }
            }
            Holder::Recipient { level, code } => {
                all.extend(of.get(&(*level, code.clone())).cloned());
            }
        }
    }
    Ok(all)
}
