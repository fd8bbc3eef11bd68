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

/// A reminder as it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReminderLetter {
    /// Which of the three it is.
    pub step: Step,
    /// The day it goes out.
    pub day: Date,
    /// Where it goes; none when nobody said an address.
    pub address: Option<String>,
    /// Its subject.
    pub subject: String,
    /// What it says.
    pub body: String,
}

/// What a reminder is about.
pub(super) struct About<'a> {
    pub(super) year: &'a Year,
    pub(super) due: &'a Due,
    pub(super) at_risk: Option<Ore>,
    pub(super) organisation_name: &'a str,
    pub(super) base_address: Option<&'a str>,
}

impl ReminderLetter {
    /// The reminder that goes out on a day. Boards and their offices write Swedish.
    pub(super) fn of(about: &About<'_>, step: Step, day: Date, address: Option<String>) -> Self {
        let language = Language::Swedish;
        let what = deadline::what(about.due, about.year.agreement.year);
        let subject = message!(
            "deadlines-mail-subject",
            number = step.number(),
            what = what,
            by = deadline::by(about.due.date)
        );
        let mut paragraphs: Vec<String> = Vec::new();
        for part in about.parts(step, day) {
            let sentences: Vec<String> = part.iter().map(|one| language.say(one)).collect();
            if !sentences.is_empty() {
                paragraphs.push(sentences.join(" "));
            }
        }
        Self {
            step,
            day,
            address,
            // The words of an agreement may hold line ends, which a subject may not.
            subject: unbroken(&language.say(&subject)),
            body: format!("{}\n", paragraphs.join("\n\n")),
        }
    }
}

impl About<'_> {
    /// The paragraphs, each of some sentences.
    fn parts(&self, step: Step, day: Date) -> Vec<Vec<Message>> {
        let agreement = &self.year.agreement;
        let left = day.until(self.due.date).map_or(0, |span| span.get_days());
        let first = vec![
            message!(
                "deadlines-mail-what",
                organisation = self.organisation_name,
                what = deadline::what(self.due, agreement.year),
                by = deadline::by(self.due.date)
            ),
            message!("deadlines-mail-left", days = i64::from(left)),
        ];
        let mut money = Vec::new();
        if let Some(at_risk) = self.at_risk {
            money.push(message!("deadlines-mail-money", amount = at_risk));
            if self.due.lapses {
                money.push(message!("deadlines-mail-lapses"));
            }
        }
        let noting = match self.base_address {
            Some(base) => {
                let link = format!("{base}/mina-sidor/frister");
                message!("deadlines-mail-note-at", link = link)
            }
            None => message!("deadlines-mail-note"),
        };
        let asking = match self.base_address {
            Some(base) => {
                let link = format!("{base}/mina-sidor/fragor");
                message!("deadlines-mail-ask-at", link = link)
            }
            None => message!("deadlines-mail-ask"),
        };
        vec![
            vec![message!("deadlines-mail-hello")],
            first,
            money,
            self.how(),
            vec![noting],
            vec![asking],
            vec![
                message!("deadlines-mail-agreement", title = &agreement.title),
                message!("deadlines-mail-step", number = step.number()),
            ],
        ]
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

fn unbroken(text: &str) -> String {
    text.split(['\r', '\n']).collect::<Vec<_>>().join(" ")
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
