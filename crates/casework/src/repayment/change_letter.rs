//! The letter that tells that less is claimed, or nothing more: how much, why, and what is left to pay. It is made by
//! the worker, right after the decision; each change has one.

use ::store::repayment_event::RepaymentEvent;
use ::typeset::{Block, Document};
use grants::Ore;
use wording::{Message, message};

use super::account::{AccountTold, compared};
use super::letter::{LANGUAGE, Told, typeset_apart};
use super::{Happened, RepaymentError, SUBJECT, Whole, number, what, whole};
use crate::deadline::economy_address;
use crate::document::{DocumentKind, NewDocument};
use crate::letters::blocks::{heading, line, paragraph, typeset_language};
use crate::outbox::{EmailKind, Letter};
use crate::register::{Direction, NewEntry};
use crate::{Actor, Casework, to_the_end};

/// The word in the register for a change: the claim, and which of its events.
pub const CHANGE: &str = "repayment_event";
/// The word for documents among what an event is about.
pub(super) const DOCUMENT: &str = "document";

/// A change that two persons decided, and how the claim stood right after it.
struct Change<'a> {
    event: &'a RepaymentEvent,
    less: Ore,
    paid: Ore,
    /// What is left to pay.
    left: Ore,
}

/// The first change that no letter tells of.
fn untold(whole: &Whole) -> Option<Change<'_>> {
    let is = |event: &&RepaymentEvent, words: &[&str]| words.contains(&event.what.as_str());
    let sent = whole.events.iter();
    let sent = sent.filter(|event| is(event, &[what::CHANGE_SENT])).count();
    let mut changes = whole.events.iter();
    let event = changes
        .by_ref()
        .filter(|event| is(event, &[what::REDUCED, what::WAIVED]))
        .nth(sent)?;
    let before = whole.events.iter().filter(|one| one.number <= event.number);
    let sum = |words: &[&str]| -> Ore {
        let those = before.clone().filter(|event| is(event, words));
        those.filter_map(|event| event.amount).sum()
    };
    let paid = sum(&[what::PAID]);
    let settled = sum(&[what::PAID, what::REDUCED, what::WAIVED]);
    Some(Change {
        less: event.amount.unwrap_or_default(),
        paid,
        left: Ore::new(whole.row.amount.ore() - settled.ore()),
        event,
    })
}

fn document(whole: &Whole, change: &Change<'_>, told: &Told) -> Document {
    let row = &whole.row;
    let say = |words: &Message| LANGUAGE.say(words);
    let claim = number(row);
    let is_waived = change.event.what == what::WAIVED;
    let (title, lead, less) = if is_waived {
        (
            message!("repayments-waived-title", number = &claim),
            message!("repayments-waived-lead", less = change.less),
            message!("repayments-waived-less"),
        )
    } else {
        (
            message!(
                "repayments-reduced-title",
                number = &claim,
                less = change.less
            ),
            message!(
                "repayments-reduced-lead",
                less = change.less,
                left = change.left
            ),
            message!("repayments-reduced-less"),
        )
    };
    let money = |amount| wording::money(amount, LANGUAGE);
    let mut facts = vec![
        (message!("repayments-letter-first"), money(row.amount)),
        (less, money(change.less)),
        (message!("repayments-paid"), money(change.paid)),
        (message!("repayments-outstanding"), money(change.left)),
    ];
    let is_open = change.left > Ore::ZERO;
    if is_open {
        let due = wording::date(row.due_on, LANGUAGE);
        facts.extend([
            (message!("repayments-due"), due),
            (message!("repayments-to"), told.to.clone()),
        ]);
        let account = told.account.iter();
        facts
            .extend(account.map(|account| (message!("repayments-account"), account.words.clone())));
        facts.push((message!("repayments-reference"), row.reference.clone()));
    }
    facts.push((message!("repayments-agreement"), told.agreement.clone()));
    let facts = facts.into_iter().map(|(name, value)| (say(&name), value));
    let mut blocks = vec![
        paragraph(say(&lead)),
        Block::Facts {
            facts: facts.collect(),
        },
    ];
    let changed = is_open.then(|| account_changed(whole, told)).flatten();
    blocks.extend(changed.map(|words| paragraph(say(&words))));
    blocks.push(heading(2, say(&message!("repayments-letter-reasons"))));
    let reasons = change.event.note.split("\n\n");
    blocks.extend(reasons.map(|part| paragraph(part.to_owned())));
    if is_open {
        blocks.push(heading(2, say(&message!("repayments-letter-wrong"))));
        blocks.push(paragraph(say(&message!("repayments-letter-wrong-how"))));
    } else {
        blocks.push(paragraph(say(&message!("repayments-letter-nothing-left"))));
    }
    let title = line(say(&title));
    Document {
        language: typeset_language(LANGUAGE),
        date: wording::stockholm(change.event.at).date(),
        sender: told.to.clone(),
        recipient: Some(told.organisation.clone()),
        kind: say(&message!("repayments-change-kind")),
        references: vec![(say(&message!("repayments-number")), claim)],
        blocks,
        foot: line(format!("{} · {title}", told.to)),
        title,
    }
}

/// What to know about the account besides its number: that it is another than before, or that there is none.
fn account_changed(whole: &Whole, told: &Told) -> Option<Message> {
    let now = told.account.as_ref();
    match (now, compared(whole, now)) {
        (Some(_), AccountTold::Other(before)) => Some(message!(
            "repayments-account-other",
            before = before,
            to = &told.to
        )),
        (None, AccountTold::Other(before)) => Some(message!(
            "repayments-account-stopped",
            before = before,
            to = &told.to
        )),
        (None, _) => Some(message!("repayments-no-account", to = &told.to)),
        (Some(_), _) => None,
    }
}

impl Casework {
    /// Makes the letters of the changes of a claim that are yet to be made.
    pub(super) async fn send_change_letters(&self, id: &str) -> Result<(), RepaymentError> {
        loop {
            let claim = whole(&mut self.store.reader().await?, id).await?;
            let Some(change) = untold(&claim) else {
                return Ok(());
            };
            let told = self.told_of_repayment(&claim).await?;
            let document = document(&claim, &change, &told);
            let (title, of) = (document.title.clone(), change.event.number);
            let content = typeset_apart(document).await?;
            let (this, id) = (self.clone(), id.to_owned());
            to_the_end(async move {
                this.keep_change_letter((&id, of), (&title, &content), &told)
                    .await
            })
            .await?;
        }
    }

    /// Keeps and registers the letter, and tells by e-mail that it is there. Once for each change.
    async fn keep_change_letter(
        &self,
        (id, of): (&str, i64),
        (title, content): (&str, &[u8]),
        told: &Told,
    ) -> Result<(), RepaymentError> {
        let program = Actor::program();
        let mut transaction = self.store.begin().await?;
        let mut whole = whole(&mut transaction, id).await?;
        let Some(change) = untold(&whole).filter(|change| change.event.number == of) else {
            return Ok(());
        };
        // Where nothing is left to pay no account is named.
        let names_account = change.left > Ore::ZERO;
        let (year, number) = (whole.row.year, whole.row.number);
        let file_name = format!("aterbetalning-{year}-{number}-beslut-{of}.pdf");
        let new = NewDocument {
            kind: DocumentKind::DecisionLetter,
            title,
            language: LANGUAGE.tag(),
            file_name: &file_name,
            media_type: "application/pdf",
            about: (SUBJECT, id),
            content,
        };
        let kept = self.keep_document(&mut transaction, &program, new).await?;
        // A claim can be changed more than once, and each letter is an entry of its own.
        let change = format!("{id}/{of}");
        let entry = NewEntry {
            direction: Direction::Out,
            sender: &told.to,
            recipient: &told.organisation,
            subject: title,
            about: (CHANGE, &change),
            document_id: Some(&kept.id),
            agreement_id: Some(&whole.row.agreement_id),
            organisation_id: Some(&whole.row.organisation_id),
        };
        self.enter(&mut transaction, &program, entry).await?;
        let organisation = whole.row.organisation_id.clone();
        if let Some(address) = economy_address(&mut transaction, &organisation).await? {
            let link = self.whole_address(&format!("/mina-sidor/aterbetalningar/{id}"));
            let body = LANGUAGE.say(&message!(
                "repayments-change-mail-body",
                what = title,
                link = link
            ));
            let letter = Letter {
                kind: EmailKind::Reminder,
                about: (SUBJECT, id),
                organisation_id: Some(&organisation),
                address: &address,
                subject: title,
                body: &body,
                attachments: std::slice::from_ref(&kept.id),
            };
            self.post(&mut transaction, &program, letter).await?;
        }
        let happened = Happened {
            about: Some((DOCUMENT, &kept.id)),
            ..Happened::new(what::CHANGE_SENT, "")
        };
        self.repayment_happened(&mut transaction, &program, &mut whole, happened)
            .await?;
        if names_account {
            self.account_told(&mut transaction, &mut whole, told.account.as_ref())
                .await?;
        }
        transaction.commit().await?;
        Ok(())
    }
}
