//! Reminding of claims: a week before the last day, the day after it, and a month later; each once, and none while the claim
//! is disputed.

use ::store::repayment::{self as rows};
use jiff::Span;
use jiff::civil::Date;
use wording::{Language, message};

use super::account::how_to_pay;
use super::{Happened, RepaymentError, SUBJECT, Whole, what, whole};
use crate::deadline::economy_address;
use crate::organisation::name_of;
use crate::outbox::{EmailKind, Letter};
use crate::{Actor, Casework};

/// The reminders, by the word each is noted with and its days after the last day to pay.
const STEPS: [(&str, i64); 3] = [("before", -7), ("after", 1), ("late", 30)];
/// What a reminder is about, where it is noted.
const STEP: &str = "step";

/// The reminder that is to go out on a day: the last of those whose day has come, unless it or a later one went out.
fn to_send(due: Date, today: Date, sent: &[&str]) -> Option<&'static str> {
    let come = STEPS.iter().filter(|(_, days)| {
        let day = due.checked_add(Span::new().days(*days));
        day.is_ok_and(|day| day <= today)
    });
    let last = come.map(|(word, _)| *word).next_back()?;
    let rank = |word: &str| STEPS.iter().position(|(known, _)| *known == word);
    let went_out = sent.iter().any(|word| rank(word) >= rank(last));
    (!went_out).then_some(last)
}

fn reminded(whole: &Whole) -> Vec<&str> {
    let events = whole.events.iter();
    events
        .filter(|event| event.what == what::REMINDED)
        .filter_map(|event| event.about_id.as_deref())
        .collect()
}

impl Casework {
    /// Reminds whoever is to be reminded today of money that is to come.
    pub(crate) async fn remind_of_repayments(&self) -> Result<(), RepaymentError> {
        let open = rows::outstanding(&mut self.store.reader().await?).await?;
        for row in open {
            self.remind_of_repayment(&row.id).await?;
        }
        Ok(())
    }

    async fn remind_of_repayment(&self, id: &str) -> Result<(), RepaymentError> {
        let (program, today) = (Actor::program(), self.today());
        let mut read = self.store.reader().await?;
        let before = whole(&mut read, id).await?;
        drop(read);
        if to_send(before.row.due_on, today, &reminded(&before)).is_none() {
            return Ok(());
        }
        let mut transaction = self.store.begin().await?;
        let mut whole = whole(&mut transaction, id).await?;
        let Some(step) = to_send(whole.row.due_on, today, &reminded(&whole)) else {
            return Ok(());
        };
        let outstanding = whole.claim.outstanding();
        if outstanding.is_zero() {
            return Ok(());
        }
        let organisation = whole.row.organisation_id.clone();
        let Some(address) = economy_address(&mut transaction, &organisation).await? else {
            return Ok(());
        };
        let account = self.pay_to(&mut transaction, &whole.row.to_id).await?;
        let to = name_of(&mut transaction, &whole.row.to_id).await?;
        let language = Language::Swedish;
        let link = self.whole_address(&format!("/mina-sidor/aterbetalningar/{id}"));
        let subject = message!(
            "repayments-reminder-subject",
            amount = outstanding,
            due = whole.row.due_on
        );
        let body = message!(
            "repayments-reminder-body",
            amount = outstanding,
            due = whole.row.due_on,
            pay = how_to_pay(&whole, account.as_ref(), &to),
            link = link
        );
        let letter = Letter {
            kind: EmailKind::Reminder,
            about: (SUBJECT, id),
            organisation_id: Some(&organisation),
            address: &address,
            subject: &language.say(&subject),
            body: &language.say(&body),
            attachments: &[],
        };
        self.post(&mut transaction, &program, letter).await?;
        let happened = Happened {
            amount: Some(outstanding),
            about: Some((STEP, step)),
            ..Happened::new(what::REMINDED, "")
        };
        self.repayment_happened(&mut transaction, &program, &mut whole, happened)
            .await?;
        self.account_told(&mut transaction, &mut whole, account.as_ref())
            .await?;
        transaction.commit().await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn each_reminder_goes_out_once_and_only_the_last_of_several() {
        let due = date(2022, 3, 31);
        assert_eq!(to_send(due, date(2022, 3, 23), &[]), None);
        assert_eq!(to_send(due, date(2022, 3, 24), &[]), Some("before"));
        assert_eq!(to_send(due, date(2022, 3, 31), &["before"]), None);
        assert_eq!(to_send(due, date(2022, 4, 1), &["before"]), Some("after"));
        assert_eq!(to_send(due, date(2022, 5, 30), &["before"]), Some("late"));
        assert_eq!(to_send(due, date(2022, 5, 30), &["late"]), None);
    }
}
