//! What a reminder says and where it goes: what is to be done, until when, how much money it is about, how to do it, and whom
//! to ask.

use ::store::contact::Contact;
use grants::agreement::Route;
use grants::deadline::{DeadlineKind, Due, Step};
use grants::{Ore, OrganisationKind};
use jiff::civil::Date;
use wording::{Language, Message, deadline, message};

use super::Year;
use crate::contact::Purpose;

/// What the words of an agreement may be is not bounded; a subject is.
const LONGEST_SUBJECT_CHARACTERS: usize = 200;

/// An e-mail that reminds an organisation of everything it is reminded of that day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReminderLetter {
    /// The day it goes out.
    pub day: Date,
    /// Where it goes; none when nobody said an address.
    pub address: Option<String>,
    /// Its subject.
    pub subject: String,
    /// What it says.
    pub body: String,
}

/// A deadline somebody is reminded of.
#[derive(Clone, Copy)]
pub(super) struct About<'a> {
    pub(super) year: &'a Year,
    pub(super) due: &'a Due,
    pub(super) at_risk: Option<Ore>,
    /// Which of the three reminders it is.
    pub(super) step: Step,
}

/// Who is reminded, when and where.
#[derive(Clone, Copy)]
pub(super) struct Reminded<'a> {
    pub(super) organisation_name: &'a str,
    pub(super) base_address: Option<&'a str>,
    pub(super) day: Date,
    pub(super) address: Option<&'a str>,
}

impl ReminderLetter {
    /// What is said to an organisation about one deadline or some, of which the first has the first last day. Boards and
    /// their offices write Swedish.
    pub(super) fn of(reminded: &Reminded<'_>, abouts: &[About<'_>]) -> Self {
        let language = Language::Swedish;
        let (subject, parts) = match abouts {
            [one] => one.alone(reminded),
            some => several(reminded, some),
        };
        let mut paragraphs: Vec<String> = Vec::new();
        for part in parts {
            let sentences: Vec<String> = part.iter().map(|one| language.say(one)).collect();
            if !sentences.is_empty() {
                paragraphs.push(sentences.join(" "));
            }
        }
        Self {
            day: reminded.day,
            address: reminded.address.map(str::to_owned),
            // The words of an agreement may hold line ends, which a subject may not.
            subject: unbroken(&language.say(&subject)),
            body: format!("{}\n", paragraphs.join("\n\n")),
        }
    }
}

/// The subject and the paragraphs, each of some sentences, about more than one deadline.
fn several(reminded: &Reminded<'_>, abouts: &[About<'_>]) -> (Message, Vec<Vec<Message>>) {
    let all = abouts.len();
    let first = abouts.iter().map(|about| about.due.date).min();
    let subject = message!(
        "deadlines-mail-several-subject",
        count = all,
        by = deadline::by(first.unwrap_or(reminded.day))
    );
    let mut parts = vec![
        vec![message!("deadlines-mail-hello")],
        vec![message!(
            "deadlines-mail-several-what",
            organisation = reminded.organisation_name,
            count = all
        )],
    ];
    for (place, about) in abouts.iter().enumerate() {
        let agreement = &about.year.agreement;
        let mut part = vec![
            message!(
                "deadlines-mail-several-one",
                number = place + 1,
                all = all,
                what = deadline::what(about.due, agreement.year),
                by = deadline::by(about.due.date)
            ),
            about.left(reminded.day),
        ];
        part.extend(about.money());
        part.extend(about.how());
        part.push(message!(
            "deadlines-mail-agreement",
            title = &agreement.title
        ));
        part.push(message!(
            "deadlines-mail-several-step",
            number = about.step.number()
        ));
        parts.push(part);
    }
    let noting = match reminded.base_address {
        Some(base) => {
            let link = format!("{base}/mina-sidor/frister");
            message!("deadlines-mail-several-note-at", link = link)
        }
        None => message!("deadlines-mail-several-note"),
    };
    parts.push(vec![noting]);
    parts.push(vec![asking(reminded)]);
    parts.push(vec![message!("deadlines-mail-several-steps")]);
    (subject, parts)
}

fn asking(reminded: &Reminded<'_>) -> Message {
    match reminded.base_address {
        Some(base) => {
            let link = format!("{base}/mina-sidor/fragor");
            message!("deadlines-mail-ask-at", link = link)
        }
        None => message!("deadlines-mail-ask"),
    }
}

impl About<'_> {
    /// The subject and the paragraphs, each of some sentences, when it is the only one.
    fn alone(&self, reminded: &Reminded<'_>) -> (Message, Vec<Vec<Message>>) {
        let agreement = &self.year.agreement;
        let subject = message!(
            "deadlines-mail-subject",
            number = self.step.number(),
            what = deadline::what(self.due, agreement.year),
            by = deadline::by(self.due.date)
        );
        let first = vec![
            message!(
                "deadlines-mail-what",
                organisation = reminded.organisation_name,
                what = deadline::what(self.due, agreement.year),
                by = deadline::by(self.due.date)
            ),
            self.left(reminded.day),
        ];
        let noting = match reminded.base_address {
            Some(base) => {
                let link = format!("{base}/mina-sidor/frister");
                message!("deadlines-mail-note-at", link = link)
            }
            None => message!("deadlines-mail-note"),
        };
        let parts = vec![
            vec![message!("deadlines-mail-hello")],
            first,
            self.money(),
            self.how(),
            vec![noting],
            vec![asking(reminded)],
            vec![
                message!("deadlines-mail-agreement", title = &agreement.title),
                message!("deadlines-mail-step", number = self.step.number()),
            ],
        ];
        (subject, parts)
    }

    fn left(&self, day: Date) -> Message {
        let left = day.until(self.due.date).map_or(0, |span| span.get_days());
        message!("deadlines-mail-left", days = i64::from(left))
    }

    fn money(&self) -> Vec<Message> {
        let mut money = Vec::new();
        if let Some(at_risk) = self.at_risk {
            money.push(message!("deadlines-mail-money", amount = at_risk));
            if self.due.lapses {
                money.push(message!("deadlines-mail-lapses"));
            }
        }
        money
    }

    /// How it is done.
    fn how(&self) -> Vec<Message> {
        let agreement = &self.year.agreement;
        let mut said = Vec::new();
        match self.due.kind {
            DeadlineKind::Claim => {
                let Some(claim) = &agreement.claim else {
                    return said;
                };
                said.extend(match (claim.route, &claim.payer) {
                    (Route::Direct, Some(payer)) => {
                        Some(message!("deadlines-mail-direct", payer = payer))
                    }
                    (Route::Invoice, _) => Some(message!("deadlines-mail-invoice")),
                    (Route::ViaCoordinator, Some(payer)) => {
                        Some(message!("deadlines-mail-for-all", payer = payer))
                    }
                    _ => None,
                });
                said.extend(claim.note.as_ref().map(remark));
            }
            DeadlineKind::Report => {
                let Some(report) = &agreement.report else {
                    return said;
                };
                said.extend(
                    (report.to.as_ref()).map(|to| message!("deadlines-mail-report-to", to = to)),
                );
                let tool = report.tool.as_ref();
                said.extend(tool.map(|tool| message!("deadlines-mail-report-in", tool = tool)));
                said.extend(report.note.as_ref().map(remark));
            }
            DeadlineKind::Repayment => {
                let Some(repayment) = &agreement.repayment else {
                    return said;
                };
                let to = repayment.to.as_ref();
                said.extend(to.map(|to| message!("deadlines-mail-repay-to", to = to)));
                said.extend(repayment.note.as_ref().map(remark));
            }
            DeadlineKind::Further => {}
        }
        said
    }
}

/// What else the agreement says about it.
fn remark(note: &grants::Text) -> Message {
    message!("deadlines-mail-remark", note = note)
}

/// A text of one line, cut where no mail server would take it: a reminder that says less in its subject is better than none.
fn unbroken(text: &str) -> String {
    let line = text.split(['\r', '\n']).collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST_SUBJECT_CHARACTERS {
        return line;
    }
    let kept: String = line.chars().take(LONGEST_SUBJECT_CHARACTERS - 1).collect();
    format!("{}…", kept.trim_end())
}

/// Where a reminder of a deadline goes: to the one who is asked about such things, or else about the agreement. Of several
/// the one somebody confirmed last.
pub(crate) fn address(
    contacts: &[&Contact],
    kind: DeadlineKind,
    organisation: OrganisationKind,
) -> Option<String> {
    let first = match kind {
        DeadlineKind::Claim | DeadlineKind::Repayment => Purpose::Economy,
        DeadlineKind::Report | DeadlineKind::Further => Purpose::Reporting,
    };
    // A county has those who are asked about what its parties do together.
    let county = (organisation == OrganisationKind::County).then_some(Purpose::CountyWide);
    let mut purposes = [first, Purpose::Agreement].into_iter().chain(county);
    purposes.find_map(|purpose| {
        let fitting = contacts
            .iter()
            .filter(|contact| contact.purpose == purpose.word());
        let reached = fitting.filter(|contact| contact.email.is_some());
        let latest = reached.max_by_key(|contact| (contact.confirmed_on, contact.changed_at));
        latest.and_then(|contact| contact.email.clone())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_is_one_line_that_servers_take() {
        assert_eq!(unbroken("Påminnelse\r\nBcc: x"), "Påminnelse  Bcc: x");
        let whole = "å".repeat(LONGEST_SUBJECT_CHARACTERS);
        assert_eq!(unbroken(&whole), whole);
        let cut = unbroken(&"å".repeat(100_000));
        assert_eq!(cut.chars().count(), LONGEST_SUBJECT_CHARACTERS);
        assert!(cut.ends_with("å…"));
    }
}
