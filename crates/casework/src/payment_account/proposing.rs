//! Proposing an account, confirming it and ending it.

use ::store::payment_account::{self as rows, PaymentAccount};
use ::store::{StoreError, Transaction, organisation};
use grants::approval::ApprovalKind;
use grants::authorisation::Act;
use grants::payment_account::{PaymentAccountStatus, usable_from};
use grants::payment_number::{PaymentNumber, PaymentNumberKind};

use super::{
    LONGEST_EVIDENCE_CHARACTERS, LONGEST_HOLDER_CHARACTERS, PaymentAccountError, SUBJECT,
    is_change, shown, usable, wait_days,
};
use crate::approval::{Wanted, stated};
use crate::document::{DocumentKind, NewDocument};
use crate::message::checked_attachment;
use crate::{Actor, Casework, NotAllowed, id, to_the_end};

/// An account to be proposed, as somebody typed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPaymentAccount {
    /// Which sort of number it is.
    pub kind: PaymentNumberKind,
    /// The number.
    pub number: String,
    /// The name of whoever has the account.
    pub holder: String,
    /// What shows that the number is theirs: which register says so, or what the certificate is.
    pub evidence: String,
    /// The name and the bytes of a certificate.
    pub file: Option<(String, Vec<u8>)>,
}

/// What was typed, as it is kept.
struct Checked {
    number: PaymentNumber,
    holder: String,
    evidence: String,
    file: Option<(String, &'static str, Vec<u8>)>,
}

impl NewPaymentAccount {
    fn checked(self) -> Result<Checked, PaymentAccountError> {
        let number = PaymentNumber::parse(self.kind, &self.number);
        let number = number.map_err(PaymentAccountError::Number)?;
        if number.is_personal() {
            return Err(PaymentAccountError::Personal);
        }
        if matches!(&number, PaymentNumber::Iban(iban) if !iban.is_swedish()) {
            return Err(PaymentAccountError::Foreign);
        }
        let holder = self.holder.trim();
        if holder.is_empty() {
            return Err(PaymentAccountError::HolderMissing);
        }
        let unseen = |one: char| {
            one.is_control()
                || matches!(one, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        };
        if holder.chars().count() > LONGEST_HOLDER_CHARACTERS || holder.chars().any(unseen) {
            return Err(PaymentAccountError::HolderNotALine);
        }
        let evidence = self.evidence.replace("\r\n", "\n");
        let evidence = evidence.trim();
        if evidence.is_empty() {
            return Err(PaymentAccountError::EvidenceMissing);
        }
        if evidence.chars().count() > LONGEST_EVIDENCE_CHARACTERS {
            return Err(PaymentAccountError::EvidenceTooLong);
        }
        // Whose a giro number is can be looked up by anybody; whose an account is only the bank can say.
        let in_register = matches!(
            self.kind,
            PaymentNumberKind::Bankgiro | PaymentNumberKind::Plusgiro
        );
        let file = match self.file {
            Some((name, bytes)) => {
                let (name, media_type) = checked_attachment(&name, &bytes)?;
                Some((name, media_type, bytes))
            }
            None if in_register => None,
            None => return Err(PaymentAccountError::CertificateNeeded),
        };
        Ok(Checked {
            number,
            holder: holder.to_owned(),
            evidence: evidence.to_owned(),
            file,
        })
    }
}

impl Casework {
    /// Proposes an account for one's own organisation, with what shows that it is theirs. A second person is asked.
    pub async fn propose_payment_account(
        &self,
        actor: &Actor,
        new: NewPaymentAccount,
    ) -> Result<PaymentAccount, PaymentAccountError> {
        const ACT: Act = Act::ChangePaymentAccounts;
        actor.must(ACT)?;
        let own = actor.organisation_id().map(str::to_owned);
        let own = own.ok_or(NotAllowed { act: ACT })?;
        let new = new.checked()?;
        let (this, actor) = (self.clone(), actor.clone());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let account = this
                .add_account(&mut transaction, &actor, &own, new)
                .await?;
            transaction.commit().await?;
            Ok(account)
        })
        .await
    }

    async fn add_account(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        own: &str,
        new: Checked,
    ) -> Result<PaymentAccount, PaymentAccountError> {
        self.must_stand(transaction, actor, Act::ChangePaymentAccounts)
            .await?;
        let organisation = organisation::find(transaction, own).await?;
        let organisation =
            organisation.filter(|one| one.closed_at.is_none() && one.kind.is_legal_person());
        organisation.ok_or(PaymentAccountError::NoSuchOrganisation)?;
        let (id, canonical) = (id::new()?, new.number.canonical());
        let known = rows::of_organisation(transaction, own).await?;
        let used = usable(transaction, own, self.now()).await?;
        let same = |one: &PaymentAccount| {
            one.status == PaymentAccountStatus::Confirmed
                && one.number == canonical
                && one.kind == new.number.kind()
        };
        // One that waits is the account there will be; an earlier one may come back.
        let waits = |one: &PaymentAccount| one.usable_from.is_some_and(|from| from > self.now());
        let lives = |one: &&PaymentAccount| {
            waits(one) || used.as_ref().is_some_and(|used| used.id == one.id)
        };
        if known.iter().filter(lives).any(same) {
            return Err(PaymentAccountError::SameAsNow);
        }
        let document_id = match &new.file {
            Some((name, media_type, bytes)) => {
                let kept = NewDocument {
                    kind: DocumentKind::Attachment,
                    title: name,
                    language: "sv",
                    file_name: name,
                    media_type,
                    about: (SUBJECT, &id),
                    content: bytes,
                };
                Some(self.keep_document(transaction, actor, kept).await?.id)
            }
            None => None,
        };
        let account = PaymentAccount {
            id,
            organisation_id: own.to_owned(),
            kind: new.number.kind(),
            number: canonical,
            holder: new.holder,
            evidence: new.evidence,
            evidence_document_id: document_id,
            status: PaymentAccountStatus::Proposed,
            proposed_by: actor.id.clone(),
            proposed_at: self.now(),
            confirmed_by: None,
            confirmed_at: None,
            usable_from: None,
            ended_by: None,
            ended_at: None,
        };
        match rows::insert(transaction, &account).await {
            Err(StoreError::Taken { .. }) => return Err(PaymentAccountError::AlreadyProposed),
            other => other?,
        }
        self.note_payment_account(transaction, actor, "proposed", &account, None)
            .await?;
        let shown = shown(transaction, &account.id).await?;
        let shown = shown.ok_or(PaymentAccountError::NoSuchAccount)?;
        let wanted = Wanted {
            kind: ApprovalKind::PaymentAccount,
            subject_id: &account.id,
            organisation_id: own,
            shown: &shown,
            contributors: &[],
            reason: None,
        };
        self.ask(transaction, actor, wanted).await?;
        Ok(account)
    }

    /// Stops an account of one's own organisation: nothing is paid to it from now on, or it is never confirmed. To stop takes
    /// one person only.
    pub async fn end_payment_account(
        &self,
        actor: &Actor,
        id: &str,
        reason: &str,
    ) -> Result<(), PaymentAccountError> {
        const ACT: Act = Act::ChangePaymentAccounts;
        actor.must(ACT)?;
        let reason = stated(reason);
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, ACT).await?;
            let account = rows::find(&mut transaction, &id).await?;
            let account = account.filter(|one| actor.may(ACT, &one.organisation_id, true));
            let account = account.ok_or(PaymentAccountError::NoSuchAccount)?;
            // Whoever may not is told so, whatever they wrote.
            let reason = reason?;
            let to = if account.status == PaymentAccountStatus::Proposed {
                let kind = ApprovalKind::PaymentAccount;
                this.void(&mut transaction, &actor, kind, &id, &reason)
                    .await?;
                account.status.refuse()?
            } else {
                account.status.end()?
            };
            let signed = this.signed(&actor);
            rows::end(&mut transaction, &id, (account.status, to), &signed).await?;
            this.note_payment_account(&mut transaction, &actor, "ended", &account, Some(&reason))
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// A second person confirmed it.
    pub(super) async fn confirm_account(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        id: &str,
    ) -> Result<(), PaymentAccountError> {
        let account = rows::find(transaction, id).await?;
        let account = account.ok_or(PaymentAccountError::NoSuchAccount)?;
        account.status.confirm(&actor.id, &account.proposed_by)?;
        let (now, own) = (self.now(), account.organisation_id.clone());
        let all = rows::of_organisation(transaction, &own).await?;
        let days = wait_days(transaction).await?;
        let from = usable_from(now, is_change(&all, &account), days);
        let signed = self.signed(actor);
        // Until the new one is used the old one is; whatever else was confirmed is over.
        let kept = if from > now {
            usable(transaction, &own, now).await?
        } else {
            None
        };
        for other in &all {
            let is_kept = kept.as_ref().is_some_and(|kept| kept.id == other.id);
            if other.status == PaymentAccountStatus::Confirmed && !is_kept {
                let step = (other.status, other.status.end()?);
                rows::end(transaction, &other.id, step, &signed).await?;
            }
        }
        if !rows::confirm(transaction, id, &signed, from).await? {
            return Err(PaymentAccountError::NoSuchAccount);
        }
        self.note_payment_account(transaction, actor, "confirmed", &account, None)
            .await?;
        self.tell_of_account(transaction, actor, &account, from)
            .await
    }

    /// A second person refused it.
    pub(super) async fn refuse_account(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        id: &str,
        reason: &str,
    ) -> Result<(), PaymentAccountError> {
        let account = rows::find(transaction, id).await?;
        let account = account.ok_or(PaymentAccountError::NoSuchAccount)?;
        let step = (account.status, account.status.refuse()?);
        rows::end(transaction, id, step, &self.signed(actor)).await?;
        self.note_payment_account(transaction, actor, "refused", &account, Some(reason))
            .await?;
        Ok(())
    }
}
