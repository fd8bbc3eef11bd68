//! Deadlines of an agreement: what is to be done, by whom and until when, and on which days to remind of it.
//!
//! A deadline is a day in Sweden. Whatever arrives before the day is over there is in time: before the midnight that ends it
//! on clocks in Stockholm, whether that day has 23, 24 or 25 hours.
//!
//! ```
//! use grants::deadline::{in_time, last_moment};
//! use jiff::civil::date;
//! let day = date(2021, 12, 1);
//! assert!(in_time(day, last_moment(day)));
//! assert!(!in_time(day, "2021-12-01T23:00:00Z".parse()?));
//! # Ok::<(), jiff::Error>(())
//! ```

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Span, Timestamp};

use crate::agreement::{Agreement, Route};
use crate::{Level, Text, business_day};

/// The rules of the zone are built in, so that no machine lacks them.
static ZONE: TimeZone = jiff::tz::get!("Europe/Stockholm");

/// The words by which agreements name the coordinator in their further dates.
const COORDINATOR_NAMES: [&str; 2] = ["SKR", "SKL"];

/// The levels that receive money others may ask for, account for and pay back.
const RECIPIENTS: &[Level] = &[Level::Region, Level::Municipality, Level::County];
const RECIPIENTS_AND_COORDINATOR: &[Level] = &[
    Level::Region,
    Level::Municipality,
    Level::County,
    Level::Coordinator,
];

/// What a deadline asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DeadlineKind {
    /// That the money is asked for.
    Claim,
    /// That the money is accounted for.
    Report,
    /// That what was not used is paid back.
    Repayment,
    /// Something else the agreement says, such as the coordinator's own report.
    Further,
}

/// Who must act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Who {
    /// Each organisation that has money on one of these levels.
    Each(&'static [Level]),
    /// The coordinator, for everybody.
    CoordinatorForAll,
    /// The coordinator, on its own behalf.
    Coordinator,
    /// Somebody who does not act here, or nobody knows who.
    Others,
}

/// A deadline of an agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// What it asks for.
    pub kind: DeadlineKind,
    /// The last day.
    pub date: Date,
    /// Who must act.
    pub who: Who,
    /// Whether the right to the money is lost after it.
    pub lapses: bool,
    /// What must be done and by whom, of a further date: the agreement's own words.
    pub said: Option<(Text, String)>,
    /// How many further dates before it fall on the same day.
    same_day: usize,
}

impl Due {
    /// The word by which it is known in storage and in addresses. That of a further date holds its day, so that it stays the
    /// same when others come and go.
    pub fn word(&self) -> String {
        match (self.kind, self.same_day) {
            (DeadlineKind::Claim, _) => "claim".to_owned(),
            (DeadlineKind::Report, _) => "report".to_owned(),
            (DeadlineKind::Repayment, _) => "repayment".to_owned(),
            (DeadlineKind::Further, 0) => format!("further-{}", self.date),
            (DeadlineKind::Further, before) => format!("further-{}-{}", self.date, before + 1),
        }
    }

    /// The last moment to act.
    pub fn last_moment(&self) -> Timestamp {
        last_moment(self.date)
    }
}

/// The deadlines of an agreement that are known, the first first.
pub fn deadlines(agreement: &Agreement) -> Vec<Due> {
    let of = |kind, date, who| Due {
        kind,
        date,
        who,
        lapses: false,
        said: None,
        same_day: 0,
    };
    let mut all = Vec::new();
    all.extend(agreement.claim.iter().filter_map(|claim| {
        let who = match claim.route {
            Route::ViaCoordinator => Who::CoordinatorForAll,
            Route::Direct => Who::Each(RECIPIENTS_AND_COORDINATOR),
            // The coordinator sends no invoice to itself.
            Route::Invoice => Who::Each(RECIPIENTS),
            Route::Unknown => Who::Others,
        };
        let due = of(DeadlineKind::Claim, claim.deadline?, who);
        Some(Due {
            lapses: claim.lapses == Some(true),
            ..due
        })
    }));
    all.extend(agreement.report.iter().filter_map(|report| {
        let who = Who::Each(RECIPIENTS);
        Some(of(DeadlineKind::Report, report.deadline?, who))
    }));
    all.extend(agreement.repayment.iter().filter_map(|repayment| {
        let who = Who::Each(RECIPIENTS_AND_COORDINATOR);
        Some(of(DeadlineKind::Repayment, repayment.deadline?, who))
    }));
    for (at, further) in agreement.deadlines.iter().enumerate() {
        let who = if COORDINATOR_NAMES.contains(&further.who.as_str()) {
            Who::Coordinator
        } else {
            Who::Others
        };
        let before = agreement.deadlines.iter().take(at);
        all.push(Due {
            said: Some((further.what.clone(), further.who.clone())),
            same_day: before.filter(|one| one.date == further.date).count(),
            ..of(DeadlineKind::Further, further.date, who)
        });
    }
    all.sort_by_key(|due| (due.date, due.kind, due.same_day));
    all
}

/// The last moment of a day in Sweden: as little before the midnight that ends it as can be told.
pub fn last_moment(day: Date) -> Timestamp {
    let next = day.tomorrow().map(|next| next.at(0, 0, 0, 0));
    let midnight = next.and_then(|next| ZONE.to_ambiguous_timestamp(next).compatible());
    // Only the very end of the calendar has no next midnight.
    midnight.map_or(Timestamp::MAX, |midnight| {
        let before = midnight.checked_sub(SignedDuration::from_nanos(1));
        before.unwrap_or(midnight)
    })
}

/// Whether something that arrived at a moment is in time for a day.
pub fn in_time(day: Date, arrival: Timestamp) -> bool {
    arrival <= last_moment(day)
}

/// One of the three reminders of a deadline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// Thirty days before.
    Month,
    /// Seven days before.
    Week,
    /// The last business day before.
    Day,
}

impl Step {
    /// All of them, the first first.
    pub const ALL: [Self; 3] = [Self::Month, Self::Week, Self::Day];

    /// How many days before the deadline it is meant to come, as it is kept.
    pub const fn days_before(self) -> u8 {
        match self {
            Self::Month => 30,
            Self::Week => 7,
            Self::Day => 1,
        }
    }

    /// The reminder of so many days.
    pub fn of_days(days: i64) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|step| i64::from(step.days_before()) == days)
    }

    /// Which of the three it is, from 1.
    pub const fn number(self) -> u8 {
        match self {
            Self::Month => 1,
            Self::Week => 2,
            Self::Day => 3,
        }
    }

    /// The day it goes out: one on which somebody is there to read it.
    pub fn day(self, deadline: Date) -> Date {
        match self {
            Self::Month | Self::Week => {
                let span = Span::new().days(i64::from(self.days_before()));
                business_day::at_or_before(deadline.saturating_sub(span))
            }
            Self::Day => business_day::before(deadline),
        }
    }
}

/// The reminder that is to go out today, when some have gone out already. One that should have gone earlier goes late, once;
/// one that another has overtaken goes never, and after the deadline none does.
pub fn to_send(deadline: Date, today: Date, sent: &[Step]) -> Option<Step> {
    if today > deadline {
        return None;
    }
    let mut reached = Step::ALL.into_iter().rev();
    let latest = reached.find(|step| step.day(deadline) <= today)?;
    (!sent.iter().any(|step| *step >= latest)).then_some(latest)
}

/// The next reminder there will be, and its day: today or later.
pub fn next_reminder(deadline: Date, today: Date, sent: &[Step]) -> Option<(Step, Date)> {
    if let Some(step) = to_send(deadline, today, sent) {
        return Some((step, today));
    }
    let mut later = Step::ALL.into_iter().map(|step| (step, step.day(deadline)));
    later.find(|(_, day)| *day > today)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn instant(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn a_day_ends_at_the_midnight_of_stockholm_also_when_clocks_change() {
        for (day, next_midnight, hours) in [
            (date(2021, 3, 27), "2021-03-27T23:00:00Z", 24),
            (date(2021, 3, 28), "2021-03-28T22:00:00Z", 23),
            (date(2021, 3, 29), "2021-03-29T22:00:00Z", 24),
            (date(2021, 10, 30), "2021-10-30T22:00:00Z", 24),
            (date(2021, 10, 31), "2021-10-31T23:00:00Z", 25),
            (date(2021, 11, 1), "2021-11-01T23:00:00Z", 24),
            (date(2021, 12, 1), "2021-12-01T23:00:00Z", 24),
            (date(2024, 2, 29), "2024-02-29T23:00:00Z", 24),
        ] {
            let too_late = instant(next_midnight);
            let just_before = too_late.checked_sub(SignedDuration::from_nanos(1)).unwrap();
            assert_eq!(last_moment(day), just_before, "{day}");
            assert!(in_time(day, just_before), "{day}");
            assert!(!in_time(day, too_late), "{day}");
            let length = last_moment(day).duration_since(last_moment(day.yesterday().unwrap()));
            assert_eq!(length, SignedDuration::from_hours(hours), "{day}");
        }
        assert_eq!(last_moment(Date::MAX), Timestamp::MAX);
    }

    #[test]
    fn the_hour_that_comes_twice_is_in_time_both_times() {
        let day = date(2021, 10, 31);
        assert!(in_time(day, instant("2021-10-31T00:30:00Z")));
        assert!(in_time(day, instant("2021-10-31T01:30:00Z")));
    }

    #[test]
    fn reminders_go_out_on_business_days() {
        let day = date(2021, 12, 1);
        assert_eq!(Step::Month.day(day), date(2021, 11, 1));
        assert_eq!(Step::Week.day(day), date(2021, 11, 24));
        assert_eq!(Step::Day.day(day), date(2021, 11, 30));
        // 31 January 2027 is a Sunday: thirty days before is New Year's Day, seven before a Sunday.
        let sunday = date(2027, 1, 31);
        assert_eq!(Step::Month.day(sunday), date(2026, 12, 30));
        assert_eq!(Step::Week.day(sunday), date(2027, 1, 22));
        assert_eq!(Step::Day.day(sunday), date(2027, 1, 29));
    }

    #[test]
    fn the_three_come_in_order_before_any_deadline() {
        let mut day = date(2016, 1, 1);
        while day.year() <= 2030 {
            let [month, week, last] = Step::ALL.map(|step| step.day(day));
            assert!(month < week && week < last && last < day, "{day}");
            for step in [month, week, last] {
                assert!(business_day::is_business_day(step), "{day}");
            }
            day = day.tomorrow().unwrap();
        }
    }

    #[test]
    fn one_that_was_missed_goes_late_and_only_the_last_of_several() {
        let day = date(2021, 12, 1);
        assert_eq!(to_send(day, date(2021, 10, 31), &[]), None);
        assert_eq!(to_send(day, date(2021, 11, 1), &[]), Some(Step::Month));
        assert_eq!(to_send(day, date(2021, 11, 3), &[]), Some(Step::Month));
        assert_eq!(to_send(day, date(2021, 11, 3), &[Step::Month]), None);
        assert_eq!(to_send(day, date(2021, 11, 25), &[]), Some(Step::Week));
        let sent = [Step::Month, Step::Week];
        assert_eq!(to_send(day, date(2021, 11, 29), &sent), None);
        assert_eq!(to_send(day, date(2021, 12, 1), &sent), Some(Step::Day));
        assert_eq!(to_send(day, date(2021, 12, 1), &[Step::Day]), None);
        assert_eq!(to_send(day, date(2021, 12, 2), &[]), None);
        assert_eq!(to_send(day, date(2026, 1, 1), &[]), None);
    }

    #[test]
    fn the_next_reminder_is_told() {
        let day = date(2021, 12, 1);
        let next = |today, sent: &[Step]| next_reminder(day, today, sent);
        assert_eq!(
            next(date(2021, 9, 1), &[]),
            Some((Step::Month, date(2021, 11, 1)))
        );
        let late = date(2021, 11, 10);
        assert_eq!(next(late, &[]), Some((Step::Month, late)));
        assert_eq!(
            next(late, &[Step::Month]),
            Some((Step::Week, date(2021, 11, 24)))
        );
        assert_eq!(next(date(2021, 12, 1), &[Step::Day]), None);
        assert_eq!(next(date(2021, 12, 2), &[]), None);
    }

    fn further(day: Date, who: &str) -> crate::agreement::Deadline {
        crate::agreement::Deadline {
            date: day,
            who: who.to_owned(),
            what: Text::default(),
            source: None,
        }
    }

    #[test]
    fn further_dates_keep_their_words_when_others_come_and_go() {
        let mut agreement = Agreement::example(Vec::new());
        let day = date(2022, 3, 31);
        agreement.deadlines = vec![further(day, "SKR"), further(day, "Regeringen")];
        let words = |agreement: &Agreement| -> Vec<String> {
            let all = deadlines(agreement).into_iter();
            let further = all.filter(|due| due.kind == DeadlineKind::Further);
            further.map(|due| due.word()).collect()
        };
        assert_eq!(
            words(&agreement),
            ["further-2022-03-31", "further-2022-03-31-2"]
        );
        let earlier = further(date(2021, 3, 31), "SKR");
        agreement.deadlines.insert(0, earlier);
        assert!(words(&agreement).contains(&"further-2022-03-31-2".to_owned()));
        let who = deadlines(&agreement);
        let who: Vec<Who> = (who.iter())
            .filter(|due| due.kind == DeadlineKind::Further)
            .map(|due| due.who)
            .collect();
        assert_eq!(who, [Who::Coordinator, Who::Coordinator, Who::Others]);
    }
}
