//! The terms of a year in words.

use casework::money_year::{repaid_to, term, way};
use grants::Fraction;
use grants::money_year::{Counterparty, InterestTerm, Term, Terms};
use maud::{Markup, html};
use wording::{Decimal, Message, date, decimal, message};

use crate::ui::facts;
use crate::work::person::SignedIn;

/// Yes or no.
pub fn yes_or_no(yes: bool) -> Message {
    if yes {
        message!("money-years-yes")
    } else {
        message!("money-years-no")
    }
}

/// All terms, each with its name.
pub fn listed(person: &SignedIn, terms: &Terms) -> Markup {
    let language = person.reader.language;
    let day = |day| html! { (date(day, language)) };
    let lines = |text: &str| html! { @for line in text.lines() { p { (line) } } };
    let said = |words: Message| html! { (person.say(&words)) };
    let all = [
        (Term::Way, said(way(terms.way))),
        (Term::Parts, said(yes_or_no(terms.parts))),
        (Term::ClaimDeadline, day(terms.claim_deadline)),
        (Term::Lapses, said(yes_or_no(terms.lapses))),
        (Term::ReportDeadline, day(terms.report_deadline)),
        (Term::RepaymentDeadline, day(terms.repayment_deadline)),
        (Term::RepaidTo, said(repaid_to(terms.repaid_to))),
        (
            Term::Interest,
            html! { (interest(person, terms.interest.as_ref())) },
        ),
        (Term::AccountWait, html! { (terms.account_wait_days) }),
        (Term::Appropriation, lines(&terms.appropriation)),
        (Term::Decisions, lines(&terms.decisions)),
        (Term::RecoveryGrounds, lines(&terms.recovery_grounds)),
        (Term::FollowUp, lines(&terms.follow_up)),
        (Term::AnswerDays, html! { (terms.answer_days) }),
        (Term::DaysToPay, html! { (terms.days_to_pay) }),
        (Term::Certificate, lines(&terms.certificate)),
    ];
    let codes = Counterparty::ALL.into_iter().filter_map(|to| {
        let code = terms.s_codes.of(to);
        (!code.is_empty()).then(|| (Term::SCode(to), html! { (code) }))
    });
    let all = all.into_iter().chain(codes);
    facts(all.map(|(of, said)| (person.say(&term(of)), said)))
}

/// Interest in words: its base and rate, or that there is none.
pub fn interest(person: &SignedIn, interest: Option<&InterestTerm>) -> String {
    let Some(interest) = interest else {
        return person.say(&message!("money-years-no-interest"));
    };
    let rate = rate(person, interest.rate);
    person.say(&message!(
        "money-years-interest",
        rate = rate,
        base = &interest.base
    ))
}

/// A yearly rate in percent.
pub fn rate(person: &SignedIn, hundredths: u32) -> String {
    let number = Fraction::new(i128::from(hundredths), 100).unwrap_or(Fraction::whole(0));
    let shown = Decimal {
        number,
        decimals: 2,
        cut: false,
    };
    decimal(shown, person.reader.language)
}
