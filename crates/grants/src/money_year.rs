//! A year that is opened for money: the terms by which it is asked for, paid and given back, frozen when two persons open it.
//! They come from the agreement; what it does not say is stated when the year is opened, so that nothing is hard-coded.

mod s_code;
mod stated;

pub use s_code::{Counterparty, SCodes, is_s_code};
pub use stated::{Fault, LONGEST_DAYS, LONGEST_RATE, LONGEST_WAIT_DAYS, Stated, Term};

use std::fmt;

use jiff::civil::Date;

use crate::agreement::{Agreement, Claim, Repayment, Reporting, Route, Status};
use crate::interest::InterestUnit;
use crate::requisition::{Form, Leg};

/// Where an opening stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MoneyYearStatus {
    /// Waiting for a second person.
    Proposed,
    /// Open.
    Open,
    /// The second person said no.
    Refused,
    /// A correction took its place.
    Replaced,
}

/// How the coordinator passes money on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PassedOn {
    /// To everybody by key, without being asked.
    ByKey,
    /// To those who send an invoice.
    AgainstInvoice,
}

/// How money is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case", tag = "route", content = "passed_on")]
pub enum Way {
    /// Each recipient at the payer.
    Direct,
    /// The coordinator asks for the whole and passes it on.
    ViaCoordinator(PassedOn),
}

/// What makes interest on a late repayment possible: where it is stated, and the rate.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct InterestTerm {
    /// The law or the clause, in words.
    pub base: String,
    /// The yearly rate in hundredths of a percent.
    pub rate: u32,
    /// How finely it is claimed. Terms that were opened before this was asked for claim it in whole öre.
    #[serde(default)]
    pub unit: InterestUnit,
}

/// Who gets back what was not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RepaidTo {
    /// The payer.
    Payer,
    /// The coordinator.
    Coordinator,
}

/// The terms of a year.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Terms {
    /// How money is asked for.
    pub way: Way,
    /// Whether a right may be asked for in parts.
    pub parts: bool,
    /// The last day to ask.
    pub claim_deadline: Date,
    /// Whether the right is lost after it.
    pub lapses: bool,
    /// The last day to report.
    pub report_deadline: Date,
    /// The last day to pay back.
    pub repayment_deadline: Date,
    /// Who gets it.
    pub repaid_to: RepaidTo,
    /// Interest on a late repayment; none without a legal base.
    pub interest: Option<InterestTerm>,
    /// The appropriation item the money comes from.
    pub appropriation: String,
    /// So many days an account that was changed waits before it is paid to.
    pub account_wait_days: u8,
    /// What recipients certify when they ask.
    pub certificate: String,
    /// The decisions of both parties it rests on, with numbers and dates.
    pub decisions: String,
    /// The grounds on which money is claimed back.
    pub recovery_grounds: String,
    /// The authority that follows up.
    pub follow_up: String,
    /// The codes grants are reported by. Years opened before they were asked for have none.
    #[serde(default)]
    pub s_codes: SCodes,
    /// Whoever money is asked back from has at least so many days to answer.
    #[serde(default = "usual_answer_days")]
    pub answer_days: u16,
    /// So many days there are to pay where the day of the agreement has passed, or a decision asks for the money.
    #[serde(default = "usual_days_to_pay")]
    pub days_to_pay: u16,
}

/// So many days to answer stand in the form when a year is opened, and apply where nothing else was stated.
pub const USUAL_ANSWER_DAYS: u16 = 14;

/// So many days to pay stand in the form when a year is opened, and apply where nothing else was stated.
pub const USUAL_DAYS_TO_PAY: u16 = 30;

const fn usual_answer_days() -> u16 {
    USUAL_ANSWER_DAYS
}

const fn usual_days_to_pay() -> u16 {
    USUAL_DAYS_TO_PAY
}

impl Way {
    /// The way of an agreement's route; `None` when the route is not known. An agreement with invoices passes money on
    /// against them.
    pub const fn of_route(route: Route) -> Option<Self> {
        match route {
            Route::Direct => Some(Self::Direct),
            Route::ViaCoordinator => Some(Self::ViaCoordinator(PassedOn::ByKey)),
            Route::Invoice => Some(Self::ViaCoordinator(PassedOn::AgainstInvoice)),
            Route::Unknown => None,
        }
    }

    /// The leg and the form in which a recipient gets its money.
    pub const fn to_recipient(self) -> (Leg, Form) {
        match self {
            Self::Direct => (Leg::Direct, Form::Requisition),
            Self::ViaCoordinator(PassedOn::ByKey) => (Leg::FromCoordinator, Form::ByKey),
            Self::ViaCoordinator(PassedOn::AgainstInvoice) => (Leg::FromCoordinator, Form::Invoice),
        }
    }

    /// Whether the coordinator asks for the whole first.
    pub const fn has_pool(self) -> bool {
        matches!(self, Self::ViaCoordinator(_))
    }
}

impl Terms {
    /// Puts the dates, the way and the lapse of the terms where those of the agreement stand, so that what is due follows from
    /// what was opened.
    pub fn apply(&self, agreement: &mut Agreement) {
        let route = match self.way {
            Way::Direct => Route::Direct,
            Way::ViaCoordinator(PassedOn::ByKey) => Route::ViaCoordinator,
            Way::ViaCoordinator(PassedOn::AgainstInvoice) => Route::Invoice,
        };
        let claim = agreement.claim.get_or_insert(Claim {
            route,
            payer: None,
            deadline: None,
            lapses: None,
            status: Status::Confirmed,
            source: None,
            note: None,
        });
        claim.route = route;
        claim.deadline = Some(self.claim_deadline);
        claim.lapses = Some(self.lapses);
        let report = agreement.report.get_or_insert(Reporting {
            tool: None,
            to: None,
            deadline: None,
            status: Status::Confirmed,
            source: None,
            note: None,
        });
        report.deadline = Some(self.report_deadline);
        let repayment = agreement.repayment.get_or_insert(Repayment {
            to: None,
            deadline: None,
            status: Status::Confirmed,
            source: None,
            note: None,
        });
        repayment.deadline = Some(self.repayment_deadline);
    }
}

impl MoneyYearStatus {
    /// All of them, in the order of life.
    pub const ALL: [Self; 4] = [Self::Proposed, Self::Open, Self::Refused, Self::Replaced];

    /// The word used in storage and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Open => "open",
            Self::Refused => "refused",
            Self::Replaced => "replaced",
        }
    }

    /// The one of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

impl fmt::Display for MoneyYearStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_route_by_way_of_the_coordinator_has_a_first_leg() {
        assert!(!Way::Direct.has_pool());
        assert_eq!(Way::of_route(Route::Unknown), None);
        for route in [Route::ViaCoordinator, Route::Invoice] {
            let way = Way::of_route(route).unwrap();
            assert!(way.has_pool());
            assert_eq!(way.to_recipient().0, Leg::FromCoordinator);
        }
    }

    #[test]
    fn a_word_means_the_one_it_is_written_for() {
        for status in MoneyYearStatus::ALL {
            assert_eq!(MoneyYearStatus::from_word(status.word()), Some(status));
        }
    }
}
