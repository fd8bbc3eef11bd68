//! The letter of a claim: how much, why, until when, how to pay, and what to do when it is wrong. It is made after the
//! claim, since typesetting takes longer than writing; one that was not made is made by the worker.

use ::store::{repayment as rows, repayment_event as events};
use ::typeset::{Block, Document};
use grants::Ore;
use grants::repayment::RepaymentGround;
use wording::{Language, message};

use super::account::{PayTo, how_to_pay};
use super::{Happened, RepaymentError, SUBJECT, Whole, number, what, whole};
use crate::deadline::economy_address;
use crate::document::{DocumentKind, NewDocument};
use crate::letters::blocks::{heading, line, paragraph, typeset_language};
use crate::organisation::name_of;
use crate::outbox::{EmailKind, Letter};
use crate::register::{Direction, NewEntry};
use crate::{Actor, Casework, to_the_end};

/// Boards and their offices write Swedish.
pub(super) const LANGUAGE: Language = Language::Swedish;

/// What a letter says besides the claim.
pub(super) struct Told {
    pub(super) organisation: String,
    pub(super) to: String,
    /// The account the money goes to.
    pub(super) account: Option<PayTo>,
    pub(super) agreement: String,
    /// Each right and its part.
    parts: Vec<(String, Ore)>,
}

fn document(whole: &Whole, told: &Told) -> Document {
    let row = &whole.row;
    let say = |words: &wording::Message| LANGUAGE.say(words);
    let title = say(&message!(
        "repayments-letter-title",
        amount = row.amount,
        due = row.due_on
    ));
    let mut facts = vec![
        (
            message!("repayments-amount"),
            wording::money(row.amount, LANGUAGE),
        ),
        (
            message!("repayments-due"),
            wording::date(row.due_on, LANGUAGE),
        ),
        (message!("repayments-to"), told.to.clone()),
    ];
    facts.extend(
        (told.account.as_ref())
            .map(|account| (message!("repayments-account"), account.words.clone())),
    );
    facts.extend([
        (message!("repayments-reference"), row.reference.clone()),
        (message!("repayments-agreement"), told.agreement.clone()),
    ]);
    let why = match row.ground {
        RepaymentGround::ClawBack => message!("repayments-letter-claw-back"),
        RepaymentGround::Interest => message!("repayments-letter-of-interest"),
        RepaymentGround::Report | RepaymentGround::Declared => {
            message!("repayments-letter-unused")
        }
    };
    let interest = match (&row.interest_base, row.interest_rate) {
        (Some(base), Some(rate)) => message!(
            "repayments-letter-interest",
            base = base,
            rate = super::words::rate(rate)
        ),
        _ => message!("repayments-letter-no-interest"),
    };
    let mut blocks = vec![paragraph(say(&why))];
    let reasons = whole.events.first().map_or("", |made| made.note.as_str());
    if matches!(
        row.ground,
        RepaymentGround::ClawBack | RepaymentGround::Interest
    ) {
        blocks.push(heading(2, say(&message!("repayments-letter-reasons"))));
        let said = reasons.split("\n\n").map(|part| paragraph(part.to_owned()));
        blocks.extend(said);
    }
    blocks.extend([
        heading(2, say(&message!("repayments-letter-pay"))),
        Block::Facts {
            facts: facts
                .into_iter()
                .map(|(name, value)| (say(&name), value))
                .collect(),
        },
    ]);
    if told.account.is_none() {
        blocks.push(paragraph(say(&message!(
            "repayments-no-account",
            to = &told.to
        ))));
    }
    if row.ground != RepaymentGround::Interest {
        blocks.push(heading(2, say(&message!("repayments-parts"))));
        blocks.push(Block::Facts {
            facts: told
                .parts
                .iter()
                .map(|(name, amount)| (name.clone(), wording::money(*amount, LANGUAGE)))
                .collect(),
        });
        blocks.push(paragraph(say(&interest)));
    }
    blocks.push(heading(2, say(&message!("repayments-letter-wrong"))));
    blocks.push(paragraph(say(&message!("repayments-letter-wrong-how"))));
    Document {
        title: line(title.clone()),
        language: typeset_language(LANGUAGE),
        date: wording::stockholm(row.created_at).date(),
        sender: told.to.clone(),
        recipient: Some(told.organisation.clone()),
        kind: say(&message!("repayments-claim")),
        references: vec![(say(&message!("repayments-number")), number(row))],
        blocks,
        foot: line(format!("{} · {}", told.to, title)),
    }
}

/// Typesets where nobody waits for it.
pub(super) async fn typeset_apart(document: Document) -> Result<Vec<u8>, RepaymentError> {
    let typeset = tokio::task::spawn_blocking(move || typeset::typeset(&document)).await;
    let content = typeset.map_err(|error| typeset::TypesetError::Refused(error.to_string()))??;
    Ok(content)
}

impl Casework {
    /// Sends a claim that was just made. What fails is logged, and the worker tries again.
    pub(crate) async fn try_to_send_repayment(&self, id: &str) {
        if let Err(error) = self.send_repayment_letter(id).await {
            tracing::error!(repayment = id, %error, "The letter of a claim was not made; it is tried again.");
        }
    }

    /// Makes the letters that are yet to be made.
    pub(crate) async fn send_repayment_letters(&self) -> Result<(), RepaymentError> {
        let waiting = rows::without_letter(&mut self.store.reader().await?).await?;
        for row in waiting {
            self.send_repayment_letter(&row.id).await?;
        }
        let changed = events::changed_without_letter(&mut self.store.reader().await?).await?;
        for id in changed {
            self.send_change_letters(&id).await?;
        }
        Ok(())
    }

    /// Makes the letter of a claim, keeps and registers it, and tells by e-mail that it is there. Once.
    async fn send_repayment_letter(&self, id: &str) -> Result<(), RepaymentError> {
        let mut read = self.store.reader().await?;
        let claim = whole(&mut read, id).await?;
        if claim.row.letter_document_id.is_some() {
            return Ok(());
        }
        drop(read);
        let told = self.told_of_repayment(&claim).await?;
        let document = document(&claim, &told);
        let title = document.title.clone();
        let content = typeset_apart(document).await?;
        let (this, id) = (self.clone(), id.to_owned());
        to_the_end(async move {
            this.keep_repayment_letter(&id, &title, &content, &told)
                .await
        })
        .await
    }

    /// What a letter says besides the claim.
    pub(super) async fn told_of_repayment(&self, claim: &Whole) -> Result<Told, RepaymentError> {
        let mut read = self.store.reader().await?;
        let organisation = name_of(&mut read, &claim.row.organisation_id).await?;
        let to = name_of(&mut read, &claim.row.to_id).await?;
        let account = self.pay_to(&mut read, &claim.row.to_id).await?;
        drop(read);
        let published = self.published().await.ok();
        let of = published
            .as_ref()
            .and_then(|published| published.agreement(&claim.row.agreement_id));
        let agreement = of.map(|of| &of.agreement);
        let parts = claim.parts.iter().map(|(right, amount)| {
            let item = agreement.and_then(|one| one.item(&right.item_id));
            let title = item.map_or(right.item_id.as_str(), |item| LANGUAGE.of(&item.title));
            (line(title.to_owned()), *amount)
        });
        Ok(Told {
            parts: parts.collect(),
            agreement: agreement.map_or_else(
                || claim.row.agreement_id.clone(),
                |one| LANGUAGE.of(&one.title).to_owned(),
            ),
            account,
            organisation,
            to,
        })
    }

    async fn keep_repayment_letter(
        &self,
        id: &str,
        title: &str,
        content: &[u8],
        told: &Told,
    ) -> Result<(), RepaymentError> {
        let program = Actor::program();
        let mut transaction = self.store.begin().await?;
        let mut whole = whole(&mut transaction, id).await?;
        if whole.row.letter_document_id.is_some() {
            return Ok(());
        }
        let file_name = format!("aterbetalning-{}-{}.pdf", whole.row.year, whole.row.number);
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
        let entry = NewEntry {
            direction: Direction::Out,
            sender: &told.to,
            recipient: &told.organisation,
            subject: title,
            about: (SUBJECT, id),
            document_id: Some(&kept.id),
            agreement_id: Some(&whole.row.agreement_id),
            organisation_id: Some(&whole.row.organisation_id),
        };
        self.enter(&mut transaction, &program, entry).await?;
        let organisation = whole.row.organisation_id.clone();
        let address = economy_address(&mut transaction, &organisation).await?;
        let mut about = None;
        if let Some(address) = &address {
            let link = self.whole_address(&format!("/mina-sidor/aterbetalningar/{id}"));
            let body = LANGUAGE.say(&message!(
                "repayments-mail-body",
                organisation = &told.organisation,
                to = &told.to,
                amount = whole.row.amount,
                due = whole.row.due_on,
                pay = how_to_pay(&whole, told.account.as_ref(), &told.to),
                link = link
            ));
            let letter = Letter {
                kind: EmailKind::Reminder,
                about: (SUBJECT, id),
                organisation_id: Some(&organisation),
                address,
                subject: title,
                body: &body,
                attachments: std::slice::from_ref(&kept.id),
            };
            about = Some(self.post(&mut transaction, &program, letter).await?);
        }
        let happened = Happened {
            about: about.as_deref().map(|email| ("email", email)),
            ..Happened::new(what::SENT, "")
        };
        self.repayment_happened(&mut transaction, &program, &mut whole, happened)
            .await?;
        self.account_told(&mut transaction, &mut whole, told.account.as_ref())
            .await?;
        whole.row.letter_document_id = Some(kept.id);
        let claim = whole.claim.clone();
        self.repayment_stands(&mut transaction, &program, &mut whole, claim)
            .await?;
        transaction.commit().await?;
        Ok(())
    }
}
