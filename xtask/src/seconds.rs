//! Durations as people read them, in whole-number arithmetic.

use std::time::Duration;

/// Seconds with one decimal: `12.3 s`.
pub fn in_seconds(duration: Duration) -> String {
    let tenths = (duration.as_millis() + 50) / 100;
    format!("{}.{} s", tenths / 10, tenths % 10)
}

/// Milliseconds with three decimals: `0.412 ms`.
pub fn in_milliseconds(duration: Duration) -> String {
    let microseconds = (duration.as_nanos() + 500) / 1_000;
    format!("{}.{:03} ms", microseconds / 1_000, microseconds % 1_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_rounded_to_the_digits_shown() {
        assert_eq!(in_seconds(Duration::from_millis(12_349)), "12.3 s");
        assert_eq!(in_seconds(Duration::from_millis(950)), "1.0 s");
        assert_eq!(in_milliseconds(Duration::from_nanos(411_500)), "0.412 ms");
        assert_eq!(in_milliseconds(Duration::from_millis(30)), "30.000 ms");
    }
}
