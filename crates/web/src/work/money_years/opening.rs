//! The form by which a year is proposed for opening, and the one that takes a proposal back.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::money_year::{
    MoneyYearError, NewMoneyYear, YearOfMoney, fault as fault_words, passed_on, repaid_to, term,
    way,
};
use grants::interest::InterestUnit;
use grants::money_year::{
    Counterparty, Fault as TermFault, InterestTerm, LONGEST_DAYS, LONGEST_WAIT_DAYS, PassedOn,
    RepaidTo, SCodes, Stated, Term, Way,
};
use maud::{Markup, html};
use wording::{Message, Speak, message};

use super::fact::unit;
use super::{LIST, refusal, status_of, yes_or_no};
use crate::Refusal;
use crate::ui::{Button, button, form};
use crate::work::entry::{Entry, Section, fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::{Fault, Reading};
use crate::work::typed::{Typed, lines};

const WAYS: [(&str, Way); 3] = [
    ("direkt", Way::Direct),
    ("nyckel", Way::ViaCoordinator(PassedOn::ByKey)),
    ("faktura", Way::ViaCoordinator(PassedOn::AgainstInvoice)),
];
const YES_OR_NO: [(&str, bool); 2] = [("ja", true), ("nej", false)];
const REPAID_TO: [(&str, RepaidTo); 2] = [
    ("betalare", RepaidTo::Payer),
    ("samordnare", RepaidTo::Coordinator),
];

/// The field of a term.
const fn field_of(term: Term) -> &'static str {
    match term {
        Term::Way => "satt",
        Term::Parts => "delar",
        Term::ClaimDeadline => "rekvirera-senast",
        Term::Lapses => "forfaller",
        Term::ReportDeadline => "redovisa-senast",
        Term::RepaymentDeadline => "betala-tillbaka-senast",
        Term::RepaidTo => "betalas-tillbaka-till",
        Term::Interest => "ranta",
        Term::Appropriation => "anslag",
        Term::AccountWait => "vantetid",
        Term::Certificate => "intyg",
        Term::Decisions => "beslut",
        Term::RecoveryGrounds => "grunder",
        Term::FollowUp => "uppfoljning",
        Term::SCode(Counterparty::Municipality) => "s-kod-kommun",
        Term::SCode(Counterparty::Region) => "s-kod-region",
        Term::SCode(Counterparty::County) => "s-kod-lan",
        Term::SCode(Counterparty::Coordinator) => "s-kod-samordnare",
        Term::AnswerDays => "svarstid",
        Term::DaysToPay => "betalningstid",
    }
}

const PAYER: &str = "betalare";
const INTEREST_BASE: &str = "rantegrund";
const INTEREST_RATE: &str = "rantesats";
const INTEREST_UNIT: &str = "ranteenhet";
const UNITS: [(&str, InterestUnit); 2] =
    [("ore", InterestUnit::Ore), ("kronor", InterestUnit::Kronor)];

fn word_of<T: PartialEq>(words: &[(&'static str, T)], value: Option<&T>) -> &'static str {
    let found = words.iter().find(|(_, one)| Some(one) == value);
    found.map_or("", |(word, _)| word)
}

/// The form as it begins: what the agreement says, or what the year is open on.
fn begun(year: &YearOfMoney) -> Typed {
    let stated = &year.stated;
    let interest = stated.interest.as_ref();
    let named = interest.and_then(Option::as_ref);
    let rate = |one: &InterestTerm| format!("{},{:02}", one.rate / 100, one.rate % 100);
    Typed::default()
        .with(PAYER, year.payer_id.clone().unwrap_or_default())
        .with("satt", word_of(&WAYS, stated.way.as_ref()))
        .with("delar", word_of(&YES_OR_NO, stated.parts.as_ref()))
        .with_some("rekvirera-senast", stated.claim_deadline)
        .with("forfaller", word_of(&YES_OR_NO, stated.lapses.as_ref()))
        .with_some("redovisa-senast", stated.report_deadline)
        .with_some("betala-tillbaka-senast", stated.repayment_deadline)
        .with(
            "betalas-tillbaka-till",
            word_of(&REPAID_TO, stated.repaid_to.as_ref()),
        )
        .with(
            "ranta",
            word_of(&YES_OR_NO, interest.map(Option::is_some).as_ref()),
        )
        .with(INTEREST_BASE, named.map_or("", |one| one.base.as_str()))
        .with(INTEREST_RATE, named.map(rate).unwrap_or_default())
        .with(
            INTEREST_UNIT,
            word_of(&UNITS, named.map(|one| one.unit).as_ref()),
        )
        .with("anslag", &stated.appropriation)
        .with_some("vantetid", stated.account_wait_days)
        .with("intyg", &stated.certificate)
        .with("beslut", &stated.decisions)
        .with("grunder", &stated.recovery_grounds)
        .with("uppfoljning", &stated.follow_up)
        .with("s-kod-kommun", &stated.s_codes.municipality)
        .with("s-kod-region", &stated.s_codes.region)
        .with("s-kod-lan", &stated.s_codes.county)
        .with("s-kod-samordnare", &stated.s_codes.coordinator)
        .with_some("svarstid", stated.answer_days)
        .with_some("betalningstid", stated.days_to_pay)
}

fn chosen<T>(words: &[(&'static str, T)], say: impl Fn(&T) -> Message) -> Vec<(String, Message)> {
    let nothing = (String::new(), message!("money-years-choose-one"));
    let words = words
        .iter()
        .map(|(word, one)| ((*word).to_owned(), say(one)));
    std::iter::once(nothing).chain(words).collect()
}

fn sections(year: &YearOfMoney) -> Vec<Section> {
    let choice = |of: Term, words| Entry::choice(field_of(of), term(of), words);
    let yes_no = |of: Term| choice(of, chosen(&YES_OR_NO, |yes| yes_or_no(*yes)));
    let date = |of: Term| Entry::date(field_of(of), term(of));
    let text = |of: Term| Entry::lines(field_of(of), term(of));
    let line = |of: Term| Entry::line(field_of(of), term(of));
    let payers = year.payers.iter();
    let payers = payers.map(|one| {
        (
            one.id.clone(),
            message!("money-years-payer-name", name = &one.name),
        )
    });
    let nobody = (String::new(), message!("money-years-choose-one"));
    let payers = std::iter::once(nobody).chain(payers).collect();
    let ways = chosen(&WAYS, |one| match one {
        Way::Direct => way(Way::Direct),
        Way::ViaCoordinator(how) => passed_on(*how),
    });
    vec![
        Section {
            heading: message!("money-years-section-claim"),
            lead: Some(message!("money-years-section-claim-lead")),
            entries: vec![
                Entry::choice(PAYER, message!("money-years-payer"), payers),
                choice(Term::Way, ways),
                yes_no(Term::Parts).hint(message!("money-years-parts-hint")),
                date(Term::ClaimDeadline),
                yes_no(Term::Lapses).hint(message!("money-years-lapses-hint")),
                Entry::line(field_of(Term::AccountWait), term(Term::AccountWait))
                    .hint(message!("money-years-account-wait-hint")),
                text(Term::Certificate).hint(message!("money-years-certificate-hint")),
            ],
        },
        Section {
            heading: message!("money-years-section-back"),
            lead: None,
            entries: vec![
                date(Term::ReportDeadline),
                date(Term::RepaymentDeadline),
                choice(Term::RepaidTo, chosen(&REPAID_TO, |one| repaid_to(*one))),
                yes_no(Term::Interest).hint(message!("money-years-interest-hint")),
                Entry::line(INTEREST_BASE, message!("money-years-interest-base"))
                    .hint(message!("money-years-interest-base-hint")),
                Entry::line(INTEREST_RATE, message!("money-years-interest-rate"))
                    .hint(message!("money-years-interest-rate-hint")),
                Entry::choice(
                    INTEREST_UNIT,
                    message!("money-years-interest-unit"),
                    chosen(&UNITS, |one| unit(*one)),
                )
                .hint(message!("money-years-interest-unit-hint")),
                text(Term::RecoveryGrounds),
                line(Term::AnswerDays).hint(message!("money-years-answer-days-hint")),
                line(Term::DaysToPay).hint(message!("money-years-days-to-pay-hint")),
                line(Term::FollowUp),
            ],
        },
        Section {
            heading: message!("money-years-section-ground"),
            lead: None,
            entries: vec![
                Entry::line(field_of(Term::Appropriation), term(Term::Appropriation)),
                text(Term::Decisions),
            ],
        },
        Section {
            heading: message!("money-years-section-codes"),
            lead: Some(message!("money-years-section-codes-lead")),
            entries: Counterparty::ALL
                .into_iter()
                .map(|to| line(Term::SCode(to)))
                .collect(),
        },
    ]
}

/// Asks for the terms.
pub async fn asked(person: SignedIn, Path(agreement): Path<String>) -> Result<Markup, Refusal> {
    let year = found(&person, &agreement).await?;
    Ok(page(&person, &year, &begun(&year), &[]))
}

async fn found(person: &SignedIn, agreement: &str) -> Result<YearOfMoney, Refusal> {
    let year = person.casework.year_of_money(&person.actor, agreement);
    year.await.map_err(|error| refusal(&error))
}

fn page(person: &SignedIn, year: &YearOfMoney, typed: &Typed, faults: &[Fault]) -> Markup {
    let title = person.reader.language.of(&year.agreement.title).to_owned();
    let here = format!("{LIST}/{}", year.agreement.id);
    let (heading, lead) = match year.open {
        Some(_) => (
            message!("money-years-correct-heading", title = &title),
            message!("money-years-correct-lead"),
        ),
        None => (
            message!("money-years-open-heading", title = &title),
            message!("money-years-open-lead"),
        ),
    };
    let sections = sections(year);
    let content = html! {
        (fields(&person.reader, &sections, typed, faults))
        p.buttons {
            (button(Button::Primary, &person.say(&message!("money-years-propose"))))
            a href=(person.link(&here)) { (person.say(&message!("work-leave"))) }
        }
    };
    let mut page = person
        .page(person.say(&heading))
        .crumb(person.say(&message!("money-years-title")), LIST)
        .crumb(title, here.clone())
        .lead(&person.say(&lead));
    if !faults.is_empty() {
        page = page.error_title();
    }
    page.body(html! {
        (summary(&person.reader, &sections, faults))
        (form(&person.link(&format!("{here}/oppna")), &content))
    })
    .render()
}

/// Proposes the opening.
pub async fn proposed(Path(agreement): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let year = found(person, &agreement).await?;
    let mut reading = Reading::new(typed);
    let terms = stated(&mut reading);
    let mut faults = reading.faults;
    if let Err(wrong) = terms.checked() {
        faults.extend(
            wrong
                .into_iter()
                .filter_map(|one| of_term(one, &faults))
                .collect::<Vec<_>>(),
        );
    }
    if !faults.is_empty() {
        let page = page(person, &year, typed, &faults);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let new = NewMoneyYear {
        agreement_id: agreement.clone(),
        payer_id: lines(typed.get(PAYER)),
        terms,
    };
    match person.casework.propose_money_year(&person.actor, new).await {
        Ok(_) => Ok(person.go(&format!("{LIST}/{agreement}"))),
        Err(
            error @ (MoneyYearError::NoSuchAgreement
            | MoneyYearError::Store(_)
            | MoneyYearError::NotAllowed(_)),
        ) => Err(refusal(&error)),
        // Which codes are needed follows from who is given money.
        Err(MoneyYearError::Faults(wrong)) => {
            let faults: Vec<Fault> = wrong
                .into_iter()
                .filter_map(|one| of_term(one, &[]))
                .collect();
            let page = page(person, &year, typed, &faults);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(error) => {
            let field = matches!(error, MoneyYearError::NoSuchPayer).then(|| PAYER.to_owned());
            let words = std::iter::once(error.message()).chain(error.hint());
            let fault = Fault {
                field,
                words: words.collect(),
            };
            let page = page(person, &year, typed, &[fault]);
            Ok((status_of(&error), page).into_response())
        }
    }
}

/// A fault of a term at its field; nothing when what was typed there was found wrong already.
fn of_term(fault: TermFault, known: &[Fault]) -> Option<Fault> {
    let term = match fault {
        TermFault::Blank(term)
        | TermFault::TooLong(term)
        | TermFault::OutOfRange(term)
        | TermFault::NotACode(term) => term,
        TermFault::BackBeforeAsked => Term::RepaymentDeadline,
    };
    let field = match fault {
        TermFault::OutOfRange(Term::Interest) => INTEREST_RATE,
        _ => field_of(term),
    };
    let is_known = |one: &Fault| one.field.as_deref() == Some(field);
    (!known.iter().any(is_known)).then(|| Fault::of(field, fault_words(fault)))
}

/// What was typed, as terms.
fn stated(reading: &mut Reading<'_>) -> Stated {
    let interest = match reading.optional_word("ranta", &YES_OR_NO) {
        Some(true) => Some(Some(InterestTerm {
            base: reading.text(INTEREST_BASE),
            rate: rate(reading),
            // Nobody is asked twice for what is so seldom another.
            unit: reading
                .optional_word(INTEREST_UNIT, &UNITS)
                .unwrap_or_default(),
        })),
        Some(false) => {
            for field in [INTEREST_BASE, INTEREST_RATE, INTEREST_UNIT] {
                if reading.optional(field).is_some() {
                    reading.wrong(field, message!("money-years-interest-contradicts"));
                }
            }
            Some(None)
        }
        None => None,
    };
    let days = days(reading, Term::AccountWait, (0, LONGEST_WAIT_DAYS.into()));
    let [answer_days, days_to_pay] =
        [Term::AnswerDays, Term::DaysToPay].map(|of| self::days(reading, of, (1, LONGEST_DAYS)));
    Stated {
        way: reading.optional_word("satt", &WAYS),
        parts: reading.optional_word("delar", &YES_OR_NO),
        claim_deadline: reading.optional_date("rekvirera-senast"),
        lapses: reading.optional_word("forfaller", &YES_OR_NO),
        report_deadline: reading.optional_date("redovisa-senast"),
        repayment_deadline: reading.optional_date("betala-tillbaka-senast"),
        repaid_to: reading.optional_word("betalas-tillbaka-till", &REPAID_TO),
        interest,
        appropriation: reading.plain("anslag"),
        account_wait_days: days.and_then(|days| days.try_into().ok()),
        certificate: reading.plain("intyg"),
        decisions: reading.plain("beslut"),
        recovery_grounds: reading.plain("grunder"),
        follow_up: reading.plain("uppfoljning"),
        s_codes: SCodes {
            municipality: reading.plain("s-kod-kommun"),
            region: reading.plain("s-kod-region"),
            county: reading.plain("s-kod-lan"),
            coordinator: reading.plain("s-kod-samordnare"),
        },
        answer_days,
        days_to_pay,
    }
}

/// A number of days between two; nothing when none or none such was typed.
fn days(reading: &mut Reading<'_>, of: Term, (least, most): (u16, u16)) -> Option<u16> {
    let field = field_of(of);
    let typed = reading.optional(field)?;
    let days = typed.parse().ok();
    let days = days.filter(|days| (least..=most).contains(days));
    if days.is_none() {
        let words = message!(
            "work-field-number",
            from = least.to_string(),
            to = most.to_string()
        );
        reading.wrong(field, words);
    }
    days
}

/// A yearly rate in percent with at most two decimals, as hundredths.
fn rate(reading: &mut Reading<'_>) -> u32 {
    let typed = reading.plain(INTEREST_RATE).replace('.', ",");
    let (whole, part) = typed.split_once(',').unwrap_or((&typed, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let fits =
        !whole.is_empty() && whole.len() <= 3 && part.len() <= 2 && digits(whole) && digits(part);
    let hundredths = format!("{whole}{part:0<2}").parse().ok();
    let Some(hundredths) = hundredths.filter(|_| fits) else {
        reading.wrong(INTEREST_RATE, message!("money-years-interest-rate-wrong"));
        return 1;
    };
    hundredths
}

fn reason() -> Vec<Section> {
    vec![Section {
        heading: message!("work-reason-heading"),
        lead: None,
        entries: vec![Entry::lines("skal", message!("work-reason"))],
    }]
}

fn take_back_page(
    person: &SignedIn,
    year: &YearOfMoney,
    typed: &Typed,
    faults: &[Fault],
) -> Markup {
    let title = person.reader.language.of(&year.agreement.title).to_owned();
    let here = format!("{LIST}/{}", year.agreement.id);
    let sections = reason();
    let content = html! {
        (fields(&person.reader, &sections, typed, faults))
        p.buttons {
            (button(Button::Primary, &person.say(&message!("money-years-take-back"))))
            a href=(person.link(&here)) { (person.say(&message!("work-leave"))) }
        }
    };
    let mut page = person
        .page(person.say(&message!("money-years-take-back-heading", title = &title)))
        .crumb(person.say(&message!("money-years-title")), LIST)
        .crumb(title, here.clone())
        .lead(&person.say(&message!("money-years-take-back-lead")));
    if !faults.is_empty() {
        page = page.error_title();
    }
    page.body(html! {
        (summary(&person.reader, &sections, faults))
        (form(&person.link(&format!("{here}/ta-tillbaka")), &content))
    })
    .render()
}

/// Asks why a proposal is taken back.
pub async fn asked_to_take_back(
    person: SignedIn,
    Path(agreement): Path<String>,
) -> Result<Markup, Refusal> {
    let year = found(&person, &agreement).await?;
    Ok(take_back_page(&person, &year, &Typed::default(), &[]))
}

/// Takes it back.
pub async fn taken_back(
    Path(agreement): Path<String>,
    writer: Writer,
) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let year = found(person, &agreement).await?;
    let reason = lines(typed.get("skal"));
    let back = person
        .casework
        .take_back_money_year(&person.actor, &agreement, &reason);
    match back.await {
        Ok(()) => Ok(person.go(&format!("{LIST}/{agreement}"))),
        Err(error @ MoneyYearError::Approval(_)) => {
            let words = std::iter::once(error.message()).chain(error.hint());
            let fault = Fault {
                field: Some("skal".to_owned()),
                words: words.collect(),
            };
            let page = take_back_page(person, &year, typed, &[fault]);
            Ok((status_of(&error), page).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}
