//! Whoever was given more time to report is reminded of the day that holds for them.

use casework::question_set::Beginning;
use casework::report::EXTENSION;
use casework::store::{email, register_entry, reminder};
use grants::approval::ApprovalKind;
use grants::question_set::Respondent;
use jiff::civil::{Date, date};

use crate::database::KINDS;
use crate::deadlines::place::{Place, at};

const AGREEMENT: &str = "psykisk-halsa-2021";
const LATER: (&str, &str) = ("kommun-0115", "0115");
const OTHER: &str = "kommun-1440";
/// When the year is opened, a hundred and thirty days before its last day to report.
const OPENED: &str = "2026-11-01T08:00:00Z";
/// The last day to report.
const LAST_DAY: Date = date(2027, 3, 11);
/// The one somebody was given instead.
const UNTIL: Date = date(2027, 4, 9);
/// A business day before the one, and thirty days before the other.
const DAY: &str = "2027-03-10T08:00:00Z";

impl Place {
    /// The municipalities are asked about the year.
    async fn asks(&self) {
        let (karin, karl) = (self.person("karin").await, self.person("karl").await);
        let of = (AGREEMENT, Respondent::Municipality);
        let begun = self
            .casework
            .begin_question_set(&karin, of, Beginning::Shipped);
        let set = begun.await.unwrap();
        let key = (set.id.as_str(), set.revision);
        let submitted = self.casework.submit_question_set(&karin, key);
        submitted.await.unwrap();
        let kind = ApprovalKind::QuestionSet;
        let waits = self.casework.approval_of(&karl, kind, &set.id).await;
        let waits = waits.unwrap().unwrap().approval;
        let opened = self.casework.approve(&karl, &waits.id, &waits.digest).await;
        opened.unwrap();
    }

    /// Which reminders to report an organisation was sent.
    async fn report_reminders(&self, organisation: &str) -> Vec<i64> {
        let mut read = self.casework.store().reader().await.unwrap();
        let all = reminder::of_agreement(&mut read, AGREEMENT).await.unwrap();
        let own = all.into_iter().filter(|one| one.deadline == "report");
        own.filter(|one| one.organisation_id == organisation)
            .map(|one| one.days_before)
            .collect()
    }
}

#[tokio::test]
async fn more_time_to_report_moves_the_day_and_the_reminders_of_one_and_of_nobody_else() {
    for kind in KINDS {
        let place = Place::new(kind, OPENED).await;
        place.casework.seed_demo_years().await.unwrap();
        place.asks().await;
        let karin = place.person("karin").await;
        let of = (AGREEMENT, Respondent::Municipality, LATER.1);
        let given = place
            .casework
            .extend_before_begun(&karin, of, UNTIL, "Sjukdom");
        given.await.unwrap();

        let hanna = place.person("hanna").await;
        let own = place.casework.own_deadlines(&hanna, LATER.0).await.unwrap();
        let is_report = |one: &&casework::deadline::OwnDeadline| {
            one.agreement_id == AGREEMENT && one.deadline == "report"
        };
        assert_eq!(own.iter().find(is_report).unwrap().date, UNTIL, "{kind:?}");
        let hugo = place.person("hugo").await;
        let others = place.casework.own_deadlines(&hugo, OTHER).await.unwrap();
        let day = others.iter().find(is_report).unwrap().date;
        assert_eq!(day, LAST_DAY, "{kind:?}");

        // Everybody there is told, nobody else is, and it is in the register.
        let mut read = place.casework.store().reader().await.unwrap();
        let told = email::latest(&mut read, 100).await.unwrap().into_iter();
        let told: Vec<_> = told.filter(|one| one.about_kind == EXTENSION).collect();
        assert!(!told.is_empty(), "{kind:?}");
        for mail in told {
            assert_eq!(mail.organisation_id.as_deref(), Some(LATER.0), "{kind:?}");
            let subject = mail.subject.replace('\u{a0}', " ");
            assert!(subject.ends_with("9 april 2027 kl. 23.59"), "{subject}");
        }
        let registered = register_entry::of_year(&mut read, 2026).await.unwrap();
        let mut registered = registered.iter();
        let entry = registered.find(|one| one.about_kind == EXTENSION).unwrap();
        assert_eq!(entry.organisation_id.as_deref(), Some(LATER.0), "{kind:?}");
        drop(read);
        at(DAY);
        place.work().await;
        assert_eq!(place.report_reminders(LATER.0).await, [30], "{kind:?}");
        assert_eq!(place.report_reminders(OTHER).await, [1], "{kind:?}");
    }
}
