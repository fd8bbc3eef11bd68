//! The proof of an allocation: everything needed to recompute it without us.
//!
//! The folder is described in `docs/proof.md`. `overens-verify` reads it with code of its own.

mod inputs;

use std::fmt::Write as _;

use grants::{Fraction, Level, Provenance};
use jiff::civil::Date;
use serde::Serialize;
use sha2::{Digest, Sha256};
use wording::{Language, Speak};

use crate::json::both;
use crate::shared::kronor;
use crate::{Shared, TableKind, csv};

pub use inputs::{Inputs, InputsRefusal, inputs};

/// The files whose digests make up the digest of the allocation: its inputs and its result.
const CANONICAL: [&str; 5] = [
    "agreement.toml",
    "figures.csv",
    "previous.csv",
    "recipients.csv",
    "result.csv",
];

/// The files of the proof folder, by name.
pub fn files(shared: &Shared<'_>, program_version: &str) -> Vec<(&'static str, Vec<u8>)> {
    let mut files = canonical(shared);
    let digest = digest_of(&files);
    files.push(("about.toml", about(shared, program_version).into_bytes()));
    files.push(("README.txt", readme(shared, &digest).into_bytes()));
    files.sort_by_key(|(name, _)| *name);
    let sums: String = files
        .iter()
        .map(|(name, bytes)| sum_line(name, bytes))
        .collect();
    files.push(("SHA256SUMS", sums.into_bytes()));
    files
}

/// The digest of the allocation: SHA-256 over the digests of its inputs and its result.
pub fn digest(shared: &Shared<'_>) -> String {
    digest_of(&canonical(shared))
}

fn digest_of(canonical: &[(&str, Vec<u8>)]) -> String {
    let lines: String = canonical
        .iter()
        .map(|(name, bytes)| sum_line(name, bytes))
        .collect();
    sha256(lines.as_bytes())
}

fn sum_line(name: &str, bytes: &[u8]) -> String {
    format!("{}  {name}\n", sha256(bytes))
}

/// SHA-256 in lower-case hex.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .fold(String::with_capacity(64), |mut hex, byte| {
            // Writing to a text cannot fail.
            let _ = write!(hex, "{byte:02x}");
            hex
        })
}

fn canonical(shared: &Shared<'_>) -> Vec<(&'static str, Vec<u8>)> {
    CANONICAL
        .into_iter()
        .zip([
            shared.agreement_text.as_bytes().to_vec(),
            figures(shared),
            previous(shared),
            recipients(shared),
            result(shared),
        ])
        .collect()
}

fn recipients(shared: &Shared<'_>) -> Vec<u8> {
    let mut rows = vec![["level", "code", "name", "county"].map(str::to_owned)];
    for recipient in shared
        .basis
        .register
        .all()
        .iter()
        .filter(|recipient| recipient.level != Level::Other)
    {
        rows.push([
            recipient.level.to_string(),
            recipient.code.to_string(),
            recipient.name.clone(),
            recipient
                .county
                .map_or_else(String::new, |county| county.to_string()),
        ]);
    }
    csv::table(rows)
}

fn figures(shared: &Shared<'_>) -> Vec<u8> {
    let head = [
        "kind",
        "reference_date",
        "code",
        "age_from",
        "age_to",
        "population",
    ];
    let mut rows = vec![head.map(str::to_owned)];
    let (populations, ages) = shared.vintages();
    for table in populations
        .into_iter()
        .filter_map(|date| shared.basis.figures.population_on(date))
    {
        for (code, people) in &table.figures {
            let date = table.reference_date.to_string();
            let (none, kind) = (String::new(), "population".to_owned());
            rows.push([
                kind,
                date,
                code.to_string(),
                none.clone(),
                none,
                people.to_string(),
            ]);
        }
    }
    for table in ages
        .into_iter()
        .filter_map(|date| shared.basis.figures.ages_on(date))
    {
        for (code, band) in table
            .figures
            .iter()
            .flat_map(|(code, bands)| bands.iter().map(move |band| (code, band)))
        {
            rows.push([
                "ages".to_owned(),
                table.reference_date.to_string(),
                code.to_string(),
                band.from.to_string(),
                band.to.map_or_else(String::new, |to| to.to_string()),
                band.population.to_string(),
            ]);
        }
    }
    csv::table(rows)
}

fn previous(shared: &Shared<'_>) -> Vec<u8> {
    let mut rows = vec![["reference", "code", "amount"].map(str::to_owned)];
    for ((agreement, item), amounts) in shared.previous() {
        for (code, amount) in amounts.into_iter().flatten() {
            rows.push([
                format!("{agreement}/{item}"),
                code.to_string(),
                kronor(*amount),
            ]);
        }
    }
    csv::table(rows)
}

fn result(shared: &Shared<'_>) -> Vec<u8> {
    let head = [
        "item",
        "level",
        "code",
        "share_numerator",
        "share_denominator",
        "exact_numerator",
        "exact_denominator",
        "floor",
        "remainder_numerator",
        "remainder_denominator",
        "rank",
        "amount",
    ];
    let mut rows = vec![head.map(str::to_owned)];
    for allocation in &shared.distribution.allocations {
        for (at, step) in allocation.steps.iter().enumerate() {
            let [share, exact, remainder] = [
                allocation.share(at),
                allocation.exact(at),
                allocation.remainder(at),
            ]
            .map(parts);
            rows.push([
                allocation.item.id.clone(),
                allocation.item.level.to_string(),
                step.code.to_string(),
                share.0,
                share.1,
                exact.0,
                exact.1,
                kronor(step.floor),
                remainder.0,
                remainder.1,
                step.rank.to_string(),
                kronor(step.amount),
            ]);
        }
    }
    csv::table(rows)
}

fn parts(fraction: Option<Fraction>) -> (String, String) {
    fraction.map_or_else(Default::default, |one| {
        (one.numerator().to_string(), one.denominator().to_string())
    })
}

#[derive(Serialize)]
struct About<'a> {
    agreement: &'a str,
    program: &'static str,
    version: &'a str,
    assumption: Vec<grants::Text>,
    figures: Vec<FiguresAbout<'a>>,
}

#[derive(Serialize)]
struct FiguresAbout<'a> {
    kind: &'static str,
    reference_date: String,
    source: &'a str,
    licence: &'a str,
    retrieved: &'a str,
    method: &'a str,
    sha256: &'a str,
}

fn about(shared: &Shared<'_>, version: &str) -> String {
    // How sure each item is stands in the agreement file itself.
    let assumptions = shared
        .distribution
        .assumptions()
        .into_iter()
        .filter(|one| !one.is_of_item());
    let about = About {
        agreement: &shared.agreement.id,
        program: "overens",
        version,
        assumption: assumptions.map(|one| both(&one.message())).collect(),
        figures: shared.tables().into_iter().map(figures_about).collect(),
    };
    // Texts and lists of texts always serialise.
    toml::to_string_pretty(&about).unwrap_or_default()
}

fn figures_about((kind, date, provenance): (TableKind, Date, &Provenance)) -> FiguresAbout<'_> {
    FiguresAbout {
        kind: kind.word(),
        reference_date: date.to_string(),
        source: &provenance.source,
        licence: &provenance.licence,
        retrieved: &provenance.retrieved,
        method: &provenance.method,
        sha256: &provenance.sha256,
    }
}

fn readme(shared: &Shared<'_>, digest: &str) -> String {
    let mut text = String::new();
    for language in Language::ALL {
        let title = language.of(&shared.agreement.title).to_owned();
        let message = wording::message!("proof-readme", title = title, digest = digest);
        let _ = writeln!(text, "{}\n", language.say(&message));
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}
