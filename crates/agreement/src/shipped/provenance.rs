//! Where the shipped figures come from, as `data/provenance.toml` tells.

use std::sync::LazyLock;

use grants::{KnownError, Provenance};
use toml::{Table, Value};

const PROVENANCE: &str = include_str!("../../../../data/provenance.toml");

/// The ages whose counting by parts of five-year bands was measured against single years.
const MEASURED_AGES: (u8, Option<u8>) = (0, Some(25));

static TABLE: LazyLock<Table> = LazyLock::new(|| PROVENANCE.parse().unwrap_or_default());

/// Where the figures of a shipped file come from.
pub(super) fn of(file: &str) -> Provenance {
    let Some(table) = entry(file) else {
        return Provenance::default();
    };
    let text = |name: &str| table.get(name).and_then(Value::as_str).unwrap_or_default();
    Provenance {
        source: source(table),
        licence: text("licence").to_owned(),
        // The day of retrieval was not noted; the commits in the source tell the version.
        retrieved: text("retrieved").to_owned(),
        method: table
            .get("method")
            .and_then(|method| method.get("sv")?.as_str())
            .unwrap_or_default()
            .to_owned(),
        sha256: text("sha256").to_owned(),
    }
}

/// The publisher, its page, and the files the figures were taken from.
fn source(table: &Table) -> String {
    let text = |name: &str| {
        table
            .get(name)
            .and_then(Value::as_str)
            .map(ToOwned::to_owned)
    };
    let origins = table
        .get("origins")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(|origin| {
            let part = |name: &str| origin.get(name).and_then(Value::as_str);
            Some(format!(
                "{} {} {}",
                part("repository")?,
                part("commit")?,
                part("path")?
            ))
        });
    let parts: Vec<String> = [text("source"), text("source_url")]
        .into_iter()
        .flatten()
        .chain(origins)
        .collect();
    parts.join("; ")
}

/// How far ages counted by parts of five-year bands were from the exact ones.
pub(super) fn band_errors() -> Vec<KnownError> {
    let measured = TABLE
        .get("age_approximation")
        .and_then(|measured| measured.get("largest_share_error_ppm")?.as_integer());
    let (from, to) = MEASURED_AGES;
    measured
        .and_then(|share_ppm| u32::try_from(share_ppm).ok())
        .map(|share_ppm| KnownError {
            from,
            to,
            share_ppm,
        })
        .into_iter()
        .collect()
}

fn entry(file: &str) -> Option<&'static Table> {
    let tables = TABLE.get("table")?.as_array()?;
    tables
        .iter()
        .filter_map(Value::as_table)
        .find(|table| table.get("file").and_then(Value::as_str) == Some(file))
}

#[cfg(test)]
mod tests {
    use sha2::{Digest, Sha256};

    use super::*;

    #[test]
    fn every_shipped_table_is_the_one_its_provenance_tells_of() {
        for (file, bytes) in [
            (
                "municipalities.csv",
                &include_bytes!("../../../../data/municipalities.csv")[..],
            ),
            (
                "counties.csv",
                include_bytes!("../../../../data/counties.csv"),
            ),
            (
                "organisations.csv",
                include_bytes!("../../../../data/organisations.csv"),
            ),
            (
                "population.csv",
                include_bytes!("../../../../data/population.csv"),
            ),
            (
                "ages-one-year.csv",
                include_bytes!("../../../../data/ages-one-year.csv"),
            ),
            (
                "ages-five-year.csv",
                include_bytes!("../../../../data/ages-five-year.csv"),
            ),
        ] {
            let hex = |text: String, byte: &u8| text + &format!("{byte:02x}");
            assert_eq!(
                of(file).sha256,
                Sha256::digest(bytes).iter().fold(String::new(), hex),
                "{file}"
            );
            let rows = entry(file)
                .and_then(|table| table.get("rows")?.as_integer())
                .unwrap();
            let lines = std::str::from_utf8(bytes).unwrap().lines().count();
            assert_eq!(lines, usize::try_from(rows).unwrap() + 1, "{file}");
            assert!(
                !bytes.contains(&b'"'),
                "{file} is split at commas and cannot hold quotes"
            );
        }
    }

    #[test]
    fn provenance_names_maker_terms_and_method() {
        let provenance = of("ages-five-year.csv");
        assert!(
            provenance
                .source
                .starts_with("Eurostat, demo_r_pjangrp3; https://"),
            "{}",
            provenance.source
        );
        assert!(!provenance.licence.is_empty() && !provenance.method.is_empty());
    }

    #[test]
    fn the_error_of_bands_is_known() {
        assert_eq!(
            band_errors(),
            [KnownError {
                from: 0,
                to: Some(25),
                share_ppm: 5_996
            }]
        );
    }
}
