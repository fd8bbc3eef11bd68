//! How much memory a program takes, as Linux tells it. Elsewhere it is not known.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::process::Child;

/// A field of what is told of a running program, as in `VmHWM`, the most it ever had.
pub fn kibibytes(child: &Child, field: &str) -> Option<u64> {
    let status = File::open(format!("/proc/{}/status", child.id())).ok()?;
    let lines = BufReader::new(status).lines().map_while(Result::ok);
    let mut values = lines.filter_map(|line| {
        let (name, value) = line.split_once(':')?;
        (name == field).then(|| value.trim().trim_end_matches(" kB").to_owned())
    });
    values.next()?.parse().ok()
}

/// In megabytes, for people.
pub fn in_megabytes(kibibytes: Option<u64>) -> String {
    let megabytes = |kibibytes: u64| format!("{} MB", kibibytes * 1_024 / 1_000_000);
    kibibytes.map_or_else(|| "not known here".to_owned(), megabytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn memory_is_told_in_megabytes_or_not_at_all() {
        assert_eq!(in_megabytes(Some(97_657)), "100 MB");
        assert_eq!(in_megabytes(None), "not known here");
    }
}
