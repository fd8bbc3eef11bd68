//! Telling an organisation that its account was changed: everybody who acts for it but the two who did it, and whoever it has
//! named for its economy. Somebody who did not expect it can say stop before anything is paid.

use std::collections::BTreeSet;

use ::store::payment_account::PaymentAccount;
use ::store::{StoreError, Transaction, account, contact, mandate};
use grants::mandate::usable;
use jiff::Timestamp;
use wording::{Language, message};

use super::{PaymentAccountError, SUBJECT};
use crate::contact::Purpose;
use crate::organisation::name_of;
use crate::outbox::{EmailKind, Letter};
use crate::{Actor, Casework};

/// So many are told; more people than any organisation has here.
const MOST_TOLD: usize = 50;

impl Casework {
    /// Puts an e-mail in to each of them. The number is not in it.
    pub(super) async fn tell_of_account(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        changed: &PaymentAccount,
        from: Timestamp,
    ) -> Result<(), PaymentAccountError> {
        let own = &changed.organisation_id;
        let language = Language::Swedish;
        let organisation = name_of(transaction, own).await?;
        let link = self.whole_address("/mina-sidor/betalkonto");
        let subject = message!(
            "payment-accounts-mail-subject",
            organisation = &organisation
        );
        let paragraphs = [
            message!(
                "payment-accounts-mail-what",
                organisation = &organisation,
                at = from
            ),
            message!("payment-accounts-mail-stop", link = &link),
        ];
        let body: Vec<String> = paragraphs.iter().map(|one| language.say(one)).collect();
        let (subject, body) = (language.say(&subject), format!("{}\n", body.join("\n\n")));
        for address in self.told(transaction, actor, changed).await? {
            let letter = Letter {
                kind: EmailKind::Receipt,
                about: (SUBJECT, &changed.id),
                organisation_id: Some(own),
                address: &address,
                subject: &subject,
                body: &body,
                attachments: &[],
            };
            self.post(transaction, actor, letter).await?;
        }
        Ok(())
    }

    async fn told(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        changed: &PaymentAccount,
    ) -> Result<BTreeSet<String>, StoreError> {
        let (own, today) = (&changed.organisation_id, self.today());
        let did_it = [actor.id.as_str(), changed.proposed_by.as_str()];
        let mut told = BTreeSet::new();
        for one in mandate::of_organisation(transaction, own).await? {
            let acts = usable(one.status, one.from, one.to, today);
            if acts && !did_it.contains(&one.account_id.as_str()) {
                let person = account::find(transaction, &one.account_id).await?;
                told.extend(
                    person
                        .filter(|one| one.closed.is_none())
                        .map(|one| one.email),
                );
            }
        }
        for one in contact::of_organisation(transaction, own).await? {
            if one.purpose == Purpose::Economy.word() {
                told.extend(one.email);
            }
        }
        Ok(told.into_iter().take(MOST_TOLD).collect())
    }
}
