//! How much one client may ask: generous for people and programs, a wall against what would keep others out.

use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;
use std::time::Duration;

use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota};

/// A page of the API takes about a millisecond; this is more than a person or a polite program asks for.
pub(crate) const REQUESTS_PER_SECOND: NonZeroU32 = NonZeroU32::new(50).unwrap();

/// A program that reads everything at once may start with this many.
pub(crate) const BURST: NonZeroU32 = NonZeroU32::new(200).unwrap();

/// When more clients than this are remembered, those that rest are forgotten. Some hundred bytes each.
const MOST_REMEMBERED: usize = 10_000;

/// Counts what each client asks.
pub(crate) struct Limit {
    clients: DefaultKeyedRateLimiter<IpAddr>,
}

impl Default for Limit {
    fn default() -> Self {
        Self::of(Quota::per_second(REQUESTS_PER_SECOND).allow_burst(BURST))
    }
}

impl Limit {
    /// With a quota of its own.
    pub(crate) fn of(quota: Quota) -> Self {
        Self {
            clients: DefaultKeyedRateLimiter::keyed(quota),
        }
    }

    /// Counts a request; how long to wait when it is one too many.
    pub(crate) fn count(&self, client: IpAddr) -> Result<(), Duration> {
        if self.clients.len() > MOST_REMEMBERED {
            self.clients.retain_recent();
        }
        self.clients
            .check_key(&network(client))
            .map_err(|early| early.wait_time_from(DefaultClock::default().now()))
    }
}

/// One subscriber has a whole network of version 6 addresses, and is one client.
pub(crate) fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => {
            let mut parts = address.segments();
            parts[4..].fill(0);
            IpAddr::V6(Ipv6Addr::from(parts))
        }
        four @ IpAddr::V4(_) => four,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_burst_is_let_through_and_the_next_request_waits_without_hurting_others() {
        let limit = Limit::default();
        let one: IpAddr = "192.0.2.1".parse().unwrap();
        // The whole burst at once; what time gives back meanwhile is less than one burst more.
        let refused = (0..2 * BURST.get()).find_map(|_| limit.count(one).err());
        assert!(refused.is_some_and(|wait| wait > Duration::ZERO));
        assert_eq!(limit.count("192.0.2.2".parse().unwrap()), Ok(()));
    }

    #[test]
    fn addresses_of_one_network_are_one_client() {
        let [one, other, elsewhere] = ["2001:db8::1", "2001:db8::ffff:2", "2001:db8:0:1::1"]
            .map(|address| network(address.parse().unwrap()));
        assert_eq!(one, other);
        assert_ne!(one, elsewhere);
        assert_eq!(
            network("::ffff:192.0.2.1".parse().unwrap()),
            "192.0.2.1".parse::<IpAddr>().unwrap()
        );
    }
}
