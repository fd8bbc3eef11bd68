//! Reminding the parties of a county that have not said anything.

use std::collections::BTreeSet;

use ::store::organisation::Organisation;
use ::store::payee::{self as rows, Payee};
use ::store::payee_word as words;
use ::store::{Read, StoreError, account, audit, contact, mandate};
use grants::Role;
use grants::authorisation::Act;
use grants::mandate::usable;
use grants::payee::{PayeeStatus, Standing};
use jiff::SignedDuration;
use wording::{Language, message};

use super::{PayeeError, SUBJECT, parties, said_so_far};
use crate::contact::Purpose;
use crate::organisation::name_of;
use crate::outbox::{EmailKind, Letter};
use crate::{Actor, Casework, to_the_end};

/// The act as the record knows it.
const REMINDED: &str = "reminded";
/// So long nobody is reminded again of the same proposal.
const BETWEEN: SignedDuration = SignedDuration::from_hours(24);
/// So many acts are looked through for the last reminder.
const LOOKED_THROUGH: i64 = 200;

impl Casework {
    /// Sends an e-mail to each party that has not said anything: to its attestants, or else to who is asked about the
    /// agreement. How many were reached, and the names of those who cannot be.
    pub async fn remind_parties(
        &self,
        actor: &Actor,
        id: &str,
    ) -> Result<(usize, Vec<String>), PayeeError> {
        const ACT: Act = Act::RegisterPayeeWords;
        actor.must(ACT)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, ACT).await?;
            let payee = rows::find(&mut transaction, &id).await?;
            let payee = payee.filter(|one| one.status == PayeeStatus::Proposed);
            let payee = payee.ok_or(PayeeError::NoSuchPayee)?;
            let acts = audit::of_subject(&mut transaction, SUBJECT, &id, LOOKED_THROUGH, None);
            let lately = acts
                .await?
                .into_iter()
                .any(|one| one.act == REMINDED && this.now().duration_since(one.at) < BETWEEN);
            if lately {
                return Err(PayeeError::RemindedLately);
            }
            let silent = silent(&mut transaction, &payee).await?;
            let (mut reached, mut unreached) = (0, Vec::new());
            for party in silent {
                let addresses = this.addresses(&mut transaction, &party).await?;
                if addresses.is_empty() {
                    unreached.push(party.name);
                    continue;
                }
                for address in addresses {
                    let (subject, body) = this.reminder(&mut transaction, &payee, &party).await?;
                    let letter = Letter {
                        kind: EmailKind::Reminder,
                        about: (SUBJECT, &payee.id),
                        organisation_id: Some(&party.id),
                        address: &address,
                        subject: &subject,
                        body: &body,
                        attachments: &[],
                    };
                    this.post(&mut transaction, &actor, letter).await?;
                }
                reached += 1;
            }
            if reached == 0 {
                return Err(PayeeError::NobodyToRemind);
            }
            this.note_payee(&mut transaction, &actor, REMINDED, &payee, None)
                .await?;
            transaction.commit().await?;
            Ok((reached, unreached))
        })
        .await
    }

    async fn reminder(
        &self,
        read: &mut impl Read,
        payee: &Payee,
        party: &Organisation,
    ) -> Result<(String, String), StoreError> {
        let language = Language::Swedish;
        let county = name_of(read, &format!("lan-{}", payee.county)).await?;
        let receiver = name_of(read, &payee.organisation_id).await?;
        let link = self.whole_address(&format!("/mina-sidor/lansmedel/{}", payee.id));
        let paragraphs = [
            message!(
                "payees-mail-what",
                party = &party.name,
                county = &county,
                receiver = &receiver
            ),
            message!("payees-mail-why"),
            message!("payees-mail-how", link = &link),
        ];
        let body: Vec<String> = paragraphs.iter().map(|one| language.say(one)).collect();
        let subject = language.say(&message!("payees-mail-subject", county = &county));
        Ok((subject, format!("{}\n", body.join("\n\n"))))
    }

    async fn addresses(
        &self,
        read: &mut impl Read,
        party: &Organisation,
    ) -> Result<BTreeSet<String>, StoreError> {
        let today = self.today();
        let mut found = BTreeSet::new();
        for one in mandate::of_organisation(read, &party.id).await? {
            let now = usable(one.status, one.from, one.to, today);
            if now && one.role == Role::Attestant {
                let person = account::find(read, &one.account_id).await?;
                found.extend(
                    person
                        .filter(|one| one.closed.is_none())
                        .map(|one| one.email),
                );
            }
        }
        if found.is_empty() {
            let contacts = contact::of_organisation(read, &party.id).await?;
            for purpose in [Purpose::CountyWide, Purpose::Agreement, Purpose::Economy] {
                let mut of = contacts.iter().filter(|one| one.purpose == purpose.word());
                if let Some(email) = of.find_map(|one| one.email.clone()) {
                    found.insert(email);
                    break;
                }
            }
        }
        Ok(found)
    }
}

/// The parties that have said nothing at all.
async fn silent(read: &mut impl Read, payee: &Payee) -> Result<Vec<Organisation>, StoreError> {
    let parties = parties(read, &payee.county).await?;
    let said = words::of(read, &payee.id).await?;
    let so_far = said_so_far(&parties, &said);
    let silent = parties.into_iter().zip(so_far);
    let silent = silent.filter(|(_, standing)| *standing == Standing::Silent);
    Ok(silent.map(|(party, _)| party).collect())
}
