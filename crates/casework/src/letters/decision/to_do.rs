//! What a recipient has to do to get the money, account for it and give back what is left; and by when.

use ::typeset::Block;
use grants::agreement::{Claim, Route, Status, Text};
use jiff::civil::Date;
use wording::{Message, message, terms};

use super::Letter;
use crate::letters::blocks::{heading, paragraph};

impl Letter<'_> {
    pub(super) fn to_do(&self) -> Vec<Block> {
        let mut blocks = vec![heading(2, self.say(&message!("letters-to-do-heading")))];
        blocks.push(heading(3, self.say(&message!("letters-claim-heading"))));
        blocks.extend(self.claim());
        blocks.push(heading(3, self.say(&message!("letters-report-heading"))));
        blocks.extend(self.report());
        blocks.push(heading(3, self.say(&message!("letters-repay-heading"))));
        blocks.extend(self.repayment());
        blocks
    }

    fn claim(&self) -> Vec<Block> {
        let Some(claim) = &self.source.shared.agreement.claim else {
            return self.section(&[message!("letters-claim-unknown")], None);
        };
        let mut sentences = vec![route(claim)];
        if claim.route == Route::Unknown && claim.deadline.is_none() {
            return self.section(&sentences, Some((claim.status, claim.note.as_ref())));
        }
        sentences.extend(self.by(claim.deadline));
        if claim.lapses == Some(true) && claim.deadline.is_some() {
            sentences.push(message!("places-to-do-lapses"));
        }
        self.section(&sentences, Some((claim.status, claim.note.as_ref())))
    }

    fn report(&self) -> Vec<Block> {
        let Some(report) = &self.source.shared.agreement.report else {
            return self.section(&[message!("letters-report-unknown")], None);
        };
        let mut sentences = vec![match (&report.to, &report.tool) {
            (Some(to), Some(tool)) => message!("letters-report-to-in", to = to, tool = tool),
            (Some(to), None) => message!("letters-report-to", to = to),
            (None, Some(tool)) => message!("letters-report-in", tool = tool),
            (None, None) => message!("letters-report"),
        }];
        sentences.extend(self.by(report.deadline));
        self.section(&sentences, Some((report.status, report.note.as_ref())))
    }

    fn repayment(&self) -> Vec<Block> {
        let Some(repayment) = &self.source.shared.agreement.repayment else {
            return self.section(&[message!("letters-repay-unknown")], None);
        };
        let mut sentences = vec![match &repayment.to {
            Some(to) => message!("letters-repay-to", to = to),
            None => message!("letters-repay"),
        }];
        sentences.extend(self.by(repayment.deadline));
        let said = (repayment.status, repayment.note.as_ref());
        self.section(&sentences, Some(said))
    }

    /// The last moment, whether it has passed, or that it is not known.
    fn by(&self, deadline: Option<Date>) -> Vec<Message> {
        match deadline {
            Some(date) if date < self.source.date => {
                vec![
                    message!("letters-by", date = date),
                    message!("letters-passed"),
                ]
            }
            Some(date) => vec![message!("letters-by", date = date)],
            None => vec![message!("letters-by-unknown")],
        }
    }

    /// The sentences, how sure they are where it was not read, and what else must be known.
    fn section(&self, sentences: &[Message], more: Option<(Status, Option<&Text>)>) -> Vec<Block> {
        let mut words: Vec<String> = sentences.iter().map(|one| self.say(one)).collect();
        let (status, note) = more.unwrap_or((Status::Confirmed, None));
        if status != Status::Confirmed {
            let status = terms::status(status);
            words.push(self.say(&message!("places-how-sure", status = status)));
        }
        let mut blocks = vec![paragraph(words.join(" "))];
        blocks.extend(note.map(|note| paragraph(self.language.of(note).to_owned())));
        blocks
    }
}

fn route(claim: &Claim) -> Message {
    match (claim.route, &claim.payer) {
        (Route::ViaCoordinator, Some(payer)) => message!("letters-claim-via", payer = payer),
        (Route::ViaCoordinator, None) => message!("letters-claim-via-unknown"),
        (Route::Direct, Some(payer)) => message!("letters-claim-direct", payer = payer),
        (Route::Direct, None) => message!("letters-claim-direct-unknown"),
        (Route::Invoice, Some(payer)) => message!("letters-claim-invoice", payer = payer),
        (Route::Invoice, None) => message!("letters-claim-invoice-unknown"),
        (Route::Unknown, _) => message!("letters-claim-unknown"),
    }
}
