//! Terms as somebody states them: prefilled from the agreement, and refused while anything is blank.

use jiff::civil::Date;

use super::{
    Counterparty, InterestTerm, RepaidTo, SCodes, Terms, USUAL_ANSWER_DAYS, USUAL_DAYS_TO_PAY, Way,
    is_s_code,
};
use crate::agreement::Agreement;

/// The longest text of a term: a page.
const LONGEST_TEXT_CHARACTERS: usize = 4_000;

/// The highest yearly rate, in hundredths of a percent: nobody means more than a hundred percent.
pub const LONGEST_RATE: u32 = 10_000;

/// The most days a changed account waits.
pub const LONGEST_WAIT_DAYS: u8 = 60;

/// The most days to answer or to pay: nobody means more than a year.
pub const LONGEST_DAYS: u16 = 365;

/// One of the terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Term {
    /// How money is asked for.
    Way,
    /// Whether a right may be asked for in parts.
    Parts,
    /// The last day to ask.
    ClaimDeadline,
    /// Whether the right is lost after it.
    Lapses,
    /// The last day to report.
    ReportDeadline,
    /// The last day to pay back.
    RepaymentDeadline,
    /// Who gets it.
    RepaidTo,
    /// Whether there is interest, its legal base and its rate.
    Interest,
    /// The appropriation item.
    Appropriation,
    /// So many days a changed account waits.
    AccountWait,
    /// What recipients certify.
    Certificate,
    /// The decisions of both parties.
    Decisions,
    /// The grounds on which money is claimed back.
    RecoveryGrounds,
    /// The authority that follows up.
    FollowUp,
    /// The code grants to somebody are reported by.
    SCode(Counterparty),
    /// The days to answer.
    AnswerDays,
    /// The days to pay.
    DaysToPay,
}

/// What is wrong with a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, thiserror::Error)]
pub enum Fault {
    /// Nothing is stated.
    #[error("{0:?} is not stated")]
    Blank(Term),
    /// The text is longer than anybody reads.
    #[error("{0:?} is too long")]
    TooLong(Term),
    /// The number is none that can be meant.
    #[error("{0:?} is out of range")]
    OutOfRange(Term),
    /// It is no code for reports: an S and four digits.
    #[error("{0:?} is no code")]
    NotACode(Term),
    /// Money would be due back before the last day to ask for it.
    #[error("money would be due back before the last day to ask for it")]
    BackBeforeAsked,
}

/// Terms as far as they are stated.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stated {
    /// How money is asked for.
    pub way: Option<Way>,
    /// Whether a right may be asked for in parts.
    pub parts: Option<bool>,
    /// The last day to ask.
    pub claim_deadline: Option<Date>,
    /// Whether the right is lost after it.
    pub lapses: Option<bool>,
    /// The last day to report.
    pub report_deadline: Option<Date>,
    /// The last day to pay back.
    pub repayment_deadline: Option<Date>,
    /// Who gets it.
    pub repaid_to: Option<RepaidTo>,
    /// That there is none, or its base and rate; nothing when nobody said.
    pub interest: Option<Option<InterestTerm>>,
    /// The appropriation item.
    pub appropriation: String,
    /// So many days a changed account waits.
    pub account_wait_days: Option<u8>,
    /// What recipients certify.
    pub certificate: String,
    /// The decisions of both parties, with numbers and dates.
    pub decisions: String,
    /// The grounds on which money is claimed back.
    pub recovery_grounds: String,
    /// The authority that follows up.
    pub follow_up: String,
    /// The codes grants are reported by.
    pub s_codes: SCodes,
    /// The days to answer.
    pub answer_days: Option<u16>,
    /// The days to pay.
    pub days_to_pay: Option<u16>,
}

impl Stated {
    /// What an agreement says. Where it is silent nothing is guessed; by the laws in force a right is not lost and no interest
    /// is taken unless somebody states it.
    pub fn of_agreement(agreement: &Agreement) -> Self {
        let (claim, report) = (agreement.claim.as_ref(), agreement.report.as_ref());
        let repayment = agreement.repayment.as_ref();
        let conditions = agreement.conditions.iter().map(|one| one.text.sv.as_str());
        Self {
            way: claim.and_then(|claim| Way::of_route(claim.route)),
            claim_deadline: claim.and_then(|claim| claim.deadline),
            lapses: claim.and_then(|claim| claim.lapses),
            report_deadline: report.and_then(|report| report.deadline),
            repayment_deadline: repayment.and_then(|repayment| repayment.deadline),
            certificate: conditions.collect::<Vec<_>>().join("\n"),
            follow_up: report
                .and_then(|report| report.to.clone())
                .unwrap_or_default(),
            decisions: decisions(agreement),
            answer_days: Some(USUAL_ANSWER_DAYS),
            days_to_pay: Some(USUAL_DAYS_TO_PAY),
            ..Self::default()
        }
    }

    /// The terms, when every one is stated; else all that is wrong, in the order of the terms.
    pub fn checked(&self) -> Result<Terms, Vec<Fault>> {
        let mut faults = Vec::new();
        let texts = [
            (Term::Appropriation, &self.appropriation),
            (Term::Certificate, &self.certificate),
            (Term::Decisions, &self.decisions),
            (Term::RecoveryGrounds, &self.recovery_grounds),
            (Term::FollowUp, &self.follow_up),
        ];
        for (term, text) in texts {
            faults.extend(text_fault(term, text));
        }
        if let Some(Some(interest)) = &self.interest {
            faults.extend(text_fault(Term::Interest, &interest.base));
            if interest.rate == 0 || interest.rate > LONGEST_RATE {
                faults.push(Fault::OutOfRange(Term::Interest));
            }
        }
        if (self.account_wait_days).is_some_and(|days| days > LONGEST_WAIT_DAYS) {
            faults.push(Fault::OutOfRange(Term::AccountWait));
        }
        for (term, days) in [
            (Term::AnswerDays, self.answer_days),
            (Term::DaysToPay, self.days_to_pay),
        ] {
            if days.is_some_and(|days| days == 0 || days > LONGEST_DAYS) {
                faults.push(Fault::OutOfRange(term));
            }
        }
        let codes = self.s_codes.trimmed();
        for to in Counterparty::ALL {
            let code = codes.of(to);
            if !code.is_empty() && !is_s_code(code) {
                faults.push(Fault::NotACode(Term::SCode(to)));
            }
        }
        if self
            .claim_deadline
            .zip(self.repayment_deadline)
            .is_some_and(|(asked, back)| back < asked)
        {
            faults.push(Fault::BackBeforeAsked);
        }
        let terms = self.whole(&mut faults);
        faults.sort();
        faults.dedup();
        match terms {
            Some(terms) if faults.is_empty() => Ok(terms),
            _ => Err(faults),
        }
    }

    fn whole(&self, faults: &mut Vec<Fault>) -> Option<Terms> {
        let blanks = [
            (Term::Way, self.way.is_none()),
            (Term::Parts, self.parts.is_none()),
            (Term::ClaimDeadline, self.claim_deadline.is_none()),
            (Term::Lapses, self.lapses.is_none()),
            (Term::ReportDeadline, self.report_deadline.is_none()),
            (Term::RepaymentDeadline, self.repayment_deadline.is_none()),
            (Term::RepaidTo, self.repaid_to.is_none()),
            (Term::Interest, self.interest.is_none()),
            (Term::AccountWait, self.account_wait_days.is_none()),
            (Term::AnswerDays, self.answer_days.is_none()),
            (Term::DaysToPay, self.days_to_pay.is_none()),
        ];
        let blanks = blanks.into_iter().filter(|(_, is_blank)| *is_blank);
        faults.extend(blanks.map(|(term, _)| Fault::Blank(term)));
        let trimmed = |text: &String| text.trim().to_owned();
        Some(Terms {
            way: self.way?,
            parts: self.parts?,
            claim_deadline: self.claim_deadline?,
            lapses: self.lapses?,
            report_deadline: self.report_deadline?,
            repayment_deadline: self.repayment_deadline?,
            repaid_to: self.repaid_to?,
            interest: self.interest.clone()?.map(|interest| InterestTerm {
                base: trimmed(&interest.base),
                rate: interest.rate,
                unit: interest.unit,
            }),
            appropriation: trimmed(&self.appropriation),
            account_wait_days: self.account_wait_days?,
            certificate: trimmed(&self.certificate),
            decisions: trimmed(&self.decisions),
            recovery_grounds: trimmed(&self.recovery_grounds),
            follow_up: trimmed(&self.follow_up),
            s_codes: self.s_codes.trimmed(),
            answer_days: self.answer_days?,
            days_to_pay: self.days_to_pay?,
        })
    }
}

impl From<Terms> for Stated {
    fn from(terms: Terms) -> Self {
        Self {
            way: Some(terms.way),
            parts: Some(terms.parts),
            claim_deadline: Some(terms.claim_deadline),
            lapses: Some(terms.lapses),
            report_deadline: Some(terms.report_deadline),
            repayment_deadline: Some(terms.repayment_deadline),
            repaid_to: Some(terms.repaid_to),
            interest: Some(terms.interest),
            appropriation: terms.appropriation,
            account_wait_days: Some(terms.account_wait_days),
            certificate: terms.certificate,
            decisions: terms.decisions,
            recovery_grounds: terms.recovery_grounds,
            follow_up: terms.follow_up,
            s_codes: terms.s_codes,
            answer_days: Some(terms.answer_days),
            days_to_pay: Some(terms.days_to_pay),
        }
    }
}

fn text_fault(term: Term, text: &str) -> Option<Fault> {
    if text.trim().is_empty() {
        Some(Fault::Blank(term))
    } else if text.chars().count() > LONGEST_TEXT_CHARACTERS {
        Some(Fault::TooLong(term))
    } else {
        None
    }
}

/// What the agreement says of the coordinator's decision. That of the other party is stated by hand.
fn decisions(agreement: &Agreement) -> String {
    let number = agreement.registration_number.clone();
    let signed = agreement.signed.map(|day| day.to_string());
    let known: Vec<String> = number.into_iter().chain(signed).collect();
    known.join(", ")
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn whole() -> Stated {
        Stated {
            way: Some(Way::Direct),
            parts: Some(true),
            claim_deadline: Some(date(2021, 12, 1)),
            lapses: Some(true),
            report_deadline: Some(date(2022, 3, 1)),
            repayment_deadline: Some(date(2022, 3, 31)),
            repaid_to: Some(RepaidTo::Payer),
            interest: Some(None),
            appropriation: "anslag 1:8 ap. 1".to_owned(),
            account_wait_days: Some(3),
            certificate: "Pengarna används till det de är till.".to_owned(),
            decisions: "20/01596, 2020-12-18; S2020/09780".to_owned(),
            recovery_grounds: "Pengar som inte har använts.".to_owned(),
            follow_up: "Socialstyrelsen".to_owned(),
            s_codes: SCodes::same("S0000"),
            answer_days: Some(14),
            days_to_pay: Some(30),
        }
    }

    fn without(change: impl Fn(&mut Stated)) -> Vec<Fault> {
        let mut stated = whole();
        change(&mut stated);
        stated.checked().unwrap_err()
    }

    #[test]
    fn what_is_whole_is_terms_and_states_itself_again() {
        let terms = whole().checked().unwrap();
        assert_eq!(Stated::from(terms), whole());
    }

    #[test]
    fn every_blank_is_refused_by_its_name() {
        let faults = Stated::default().checked().unwrap_err();
        assert_eq!(faults.len(), 16);
        assert_eq!(
            without(|one| one.lapses = None),
            [Fault::Blank(Term::Lapses)]
        );
        let blank = without(|one| one.follow_up = " \n".to_owned());
        assert_eq!(blank, [Fault::Blank(Term::FollowUp)]);
    }

    #[test]
    fn there_is_no_interest_without_its_base_and_a_rate() {
        let term = |base: &str, rate| {
            let base = base.to_owned();
            let unit = crate::interest::InterestUnit::default();
            Some(Some(InterestTerm { base, rate, unit }))
        };
        let no_base = without(|one| one.interest = term(" ", 800));
        assert_eq!(no_base, [Fault::Blank(Term::Interest)]);
        let no_rate = without(|one| one.interest = term("räntelagen 6 §", 0));
        assert_eq!(no_rate, [Fault::OutOfRange(Term::Interest)]);
        assert_eq!(
            without(|one| one.interest = None),
            [Fault::Blank(Term::Interest)]
        );
    }

    #[test]
    fn what_is_no_code_and_days_nobody_can_mean_are_refused_by_name() {
        let wrong = without(|one| one.s_codes.region = "7711".to_owned());
        assert_eq!(wrong, [Fault::NotACode(Term::SCode(Counterparty::Region))]);
        for days in [0, LONGEST_DAYS + 1] {
            let wrong = without(|one| one.answer_days = Some(days));
            assert_eq!(wrong, [Fault::OutOfRange(Term::AnswerDays)]);
            let wrong = without(|one| one.days_to_pay = Some(days));
            assert_eq!(wrong, [Fault::OutOfRange(Term::DaysToPay)]);
        }
    }

    #[test]
    fn nothing_is_due_back_before_the_last_day_to_ask() {
        let early = without(|one| one.repayment_deadline = Some(date(2021, 11, 30)));
        assert_eq!(early, [Fault::BackBeforeAsked]);
    }
}
