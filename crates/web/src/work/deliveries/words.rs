//! Where deliveries and e-mails stand, in words.

use casework::delivery::{DeliveryWhat, Standing};
use casework::outbox::EmailStatus;
use wording::{Message, message};

use crate::ui::Progress;

/// How it stands with a board.
pub fn standing(standing: Standing) -> (Progress, Message) {
    match standing {
        Standing::Failed => (Progress::Late, message!("deliveries-failed")),
        Standing::Uncertain => (Progress::Late, message!("deliveries-uncertain")),
        Standing::NoAddress => (Progress::Late, message!("deliveries-no-address")),
        Standing::OnItsWay => (Progress::UnderWay, message!("deliveries-on-its-way")),
        Standing::NotOpened => (Progress::UnderWay, message!("deliveries-not-opened")),
        Standing::NotConfirmed => (Progress::UnderWay, message!("deliveries-not-confirmed")),
        Standing::Confirmed => (Progress::Done, message!("deliveries-confirmed")),
    }
}

/// Where an e-mail stands.
pub fn email(status: EmailStatus) -> (Progress, Message) {
    match status {
        EmailStatus::Waiting => (Progress::NotBegun, message!("deliveries-email-waiting")),
        EmailStatus::Sending => (Progress::UnderWay, message!("deliveries-email-sending")),
        EmailStatus::Sent => (Progress::Done, message!("deliveries-email-sent")),
        EmailStatus::Uncertain => (Progress::Late, message!("deliveries-email-uncertain")),
        EmailStatus::Failed => (Progress::Late, message!("deliveries-email-failed")),
        EmailStatus::Bounced => (Progress::Late, message!("deliveries-email-bounced")),
        EmailStatus::Cancelled => (Progress::NotBegun, message!("deliveries-email-cancelled")),
    }
}

/// What happened to a delivery.
pub fn event(what: DeliveryWhat) -> Message {
    match what {
        DeliveryWhat::Planned => message!("deliveries-did-planned"),
        DeliveryWhat::Typeset => message!("deliveries-did-typeset"),
        DeliveryWhat::Posted => message!("deliveries-did-posted"),
        DeliveryWhat::Accepted => message!("deliveries-did-accepted"),
        DeliveryWhat::Refused => message!("deliveries-did-refused"),
        DeliveryWhat::Postponed => message!("deliveries-did-postponed"),
        DeliveryWhat::Uncertain => message!("deliveries-did-uncertain"),
        DeliveryWhat::Bounced => message!("deliveries-did-bounced"),
        DeliveryWhat::Resent => message!("deliveries-did-resent"),
        DeliveryWhat::Opened => message!("deliveries-did-opened"),
        DeliveryWhat::Confirmed => message!("deliveries-did-confirmed"),
        DeliveryWhat::NoAddress => message!("deliveries-did-no-address"),
        DeliveryWhat::GivenUp => message!("deliveries-did-given-up"),
    }
}
