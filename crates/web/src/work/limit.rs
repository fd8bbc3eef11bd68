//! How many forms one person, or one network, may send: far above what people do, and a wall against a program that
//! writes in somebody's name. On the last day 332 recipients may send theirs from behind a few shared addresses, so the limit
//! of an address is wide, and the limit of a person is what holds.

use std::collections::VecDeque;
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use casework::Actor;
use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota};
use jiff::{SignedDuration, Timestamp};

use crate::api::limit::network;

/// A person fills in a form in a few seconds at best.
pub(crate) const PERSON_PER_SECOND: NonZeroU32 = NonZeroU32::new(2).unwrap();
/// Somebody who saves part after part of a whole agreement, quickly, starts with this many.
pub(crate) const PERSON_BURST: NonZeroU32 = NonZeroU32::new(300).unwrap();
/// Everybody of a region behind one address, on the last day.
pub(crate) const ADDRESS_PER_SECOND: NonZeroU32 = NonZeroU32::new(40).unwrap();
/// A thousand people who press the button in the same minute, twice.
pub(crate) const ADDRESS_BURST: NonZeroU32 = NonZeroU32::new(2000).unwrap();
/// When more than this are remembered, those that rest are forgotten.
const MOST_REMEMBERED: usize = 10_000;
/// So many refusals are remembered, and for this long.
const MOST_REFUSALS: usize = 1000;
const REFUSALS_WITHIN: SignedDuration = SignedDuration::from_hours(1);

/// Counts the forms of each person and each network.
pub(crate) struct FormLimit {
    people: DefaultKeyedRateLimiter<String>,
    networks: DefaultKeyedRateLimiter<IpAddr>,
}

impl Default for FormLimit {
    fn default() -> Self {
        let quota = |rate, burst| Quota::per_second(rate).allow_burst(burst);
        Self {
            people: DefaultKeyedRateLimiter::keyed(quota(PERSON_PER_SECOND, PERSON_BURST)),
            networks: DefaultKeyedRateLimiter::keyed(quota(ADDRESS_PER_SECOND, ADDRESS_BURST)),
        }
    }
}

impl FormLimit {
    /// Counts a form; how long to wait when it is one too many.
    pub(crate) fn count(&self, account_id: &str, client: Option<IpAddr>) -> Result<(), Duration> {
        if self.people.len() > MOST_REMEMBERED {
            self.people.retain_recent();
        }
        if self.networks.len() > MOST_REMEMBERED {
            self.networks.retain_recent();
        }
        let now = || DefaultClock::default().now();
        let person = self.people.check_key(&account_id.to_owned());
        person.map_err(|early| early.wait_time_from(now()))?;
        let Some(client) = client else { return Ok(()) };
        let network = self.networks.check_key(&network(client));
        network.map_err(|early| early.wait_time_from(now()))
    }
}

/// Who was refused what their role does not allow, lately, in this process: somebody who tries doors.
#[derive(Default)]
pub(crate) struct Refused {
    lately: Mutex<VecDeque<(Timestamp, String, String)>>,
}

/// Somebody who was refused, and how often.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RefusedPerson {
    pub(crate) account_id: String,
    pub(crate) name: String,
    pub(crate) times: usize,
}

impl Refused {
    /// Notes that somebody was refused.
    pub(crate) fn note(&self, actor: &Actor, at: Timestamp) {
        let mut lately = self.lately.lock().unwrap_or_else(PoisonError::into_inner);
        if lately.len() >= MOST_REFUSALS {
            lately.pop_front();
        }
        lately.push_back((at, actor.id.clone(), actor.name.clone()));
    }

    /// Those who were refused at least so often within the last hour, by name.
    pub(crate) fn at_least(&self, least: usize, now: Timestamp) -> Vec<RefusedPerson> {
        let lately = self.lately.lock().unwrap_or_else(PoisonError::into_inner);
        let mut people: Vec<RefusedPerson> = Vec::new();
        for (at, id, name) in lately.iter() {
            if now.duration_since(*at) > REFUSALS_WITHIN {
                continue;
            }
            match people.iter_mut().find(|one| one.account_id == *id) {
                Some(one) => one.times += 1,
                None => people.push(RefusedPerson {
                    account_id: id.clone(),
                    name: name.clone(),
                    times: 1,
                }),
            }
        }
        people.retain(|one| one.times >= least);
        people.sort_by(|one, other| one.name.cmp(&other.name));
        people
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_region_behind_one_address_is_let_through_and_one_program_is_not() {
        let limit = FormLimit::default();
        let shared: IpAddr = "192.0.2.1".parse().unwrap();
        for recipient in 0..332 {
            for form in 0..5 {
                let person = format!("person {recipient}");
                assert_eq!(limit.count(&person, Some(shared)), Ok(()), "form {form}");
            }
        }
        // One account that is used by a program; what time gives back meanwhile is less than one burst more.
        let refused = (0..2 * PERSON_BURST.get()).find_map(|_| limit.count("program", None).err());
        assert!(refused.is_some_and(|wait| wait > Duration::ZERO));
        assert_eq!(limit.count("another", Some(shared)), Ok(()));
    }

    #[test]
    fn whoever_tries_doors_is_named_for_an_hour() {
        let (refused, now) = (Refused::default(), Timestamp::UNIX_EPOCH);
        let actor = Actor::program();
        for _ in 0..3 {
            refused.note(&actor, now);
        }
        assert_eq!(refused.at_least(3, now).len(), 1);
        assert_eq!(refused.at_least(4, now).len(), 0);
        let later = now + SignedDuration::from_mins(61);
        assert_eq!(refused.at_least(1, later).len(), 0);
    }
}
