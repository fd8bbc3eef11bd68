//! Telling an organisation that its account was changed: everybody who acts for it but the two who did it, and whoever it has
//! named for its economy. Somebody who did not expect it can say stop before anything is paid.

use ::store::Transaction;
use ::store::payment_account::PaymentAccount;
use jiff::Timestamp;
use wording::{Language, message};

use super::{PaymentAccountError, SUBJECT};
use crate::organisation::name_of;
use crate::outbox::{EmailKind, Notice};
use crate::{Actor, Casework};

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
        let did_it = [actor.id.as_str(), changed.proposed_by.as_str()];
        let notice = Notice {
            kind: EmailKind::Receipt,
            about: (SUBJECT, &changed.id),
            organisation_id: own,
            subject: &subject,
            body: &body,
        };
        self.post_to_everybody(transaction, actor, notice, &did_it)
            .await?;
        Ok(())
    }
}
