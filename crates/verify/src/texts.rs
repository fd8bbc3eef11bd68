//! Every text for people, in Swedish and English.

use num_bigint::BigInt;

use crate::check::{Recomputed, Report};
use crate::figures::{Kind, Vintage};
use crate::finding::{Finding, MAX_FINDINGS, Place, Problem};
use crate::shown::shown;

/// The language of the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// Svenska.
    Swedish,
    /// English.
    English,
}

impl Language {
    /// The language with that code: `sv` or `en`.
    pub fn named(code: &str) -> Option<Self> {
        match code {
            "sv" => Some(Self::Swedish),
            "en" => Some(Self::English),
            _ => None,
        }
    }
}

/// The text in the language asked for; both may use the same values in braces.
macro_rules! say {
    ($language:expr, $swedish:literal, $english:literal $(,)?) => {
        match $language {
            Swedish => format!($swedish),
            English => format!($english),
        }
    };
}

// The macro comes first: only what follows it can use it.
mod audit;
mod problems;
mod refusals;
mod usage;

use Language::{English, Swedish};
pub use audit::{report as audit_report, unreadable as audit_unreadable};
pub use usage::{help, unreadable, usage_problem};

/// The answer to a check.
pub fn report(language: Language, report: &Report) -> String {
    let mut lines = Vec::new();
    if report.holds() {
        lines.push(say!(language, "Allt stämmer.", "Everything holds."));
    } else {
        lines.push(match (language, report.findings.count()) {
            (Swedish, 1) => "Det stämmer inte. 1 fel hittades.".to_owned(),
            (English, 1) => "It does not hold. 1 error was found.".to_owned(),
            (_, count) => say!(
                language,
                "Det stämmer inte. {count} fel hittades.",
                "It does not hold. {count} errors were found."
            ),
        });
        for (finding, number) in report.findings().iter().zip(1..) {
            lines.push(format!("\n{number}. {}", numbered(language, finding)));
        }
        if report.findings.further() > 0 {
            let further = report.findings.further();
            lines.push(say!(
                language,
                "\nYtterligare {further} fel visas inte; de {MAX_FINDINGS} första står ovan.",
                "\n{further} further errors are not shown; the first {MAX_FINDINGS} stand above.",
            ));
        }
    }
    lines.push(String::new());
    match &report.recomputed {
        Some(recomputed) => lines.extend(counts(language, recomputed)),
        None => lines.push(say!(
            language,
            "Fördelningen räknades inte om, eftersom allt som behövs inte gick att läsa.",
            "The allocation was not recomputed, because not everything it takes could be read.",
        )),
    }
    if let Some(digest) = &report.digest {
        let digest = digest.as_str();
        lines.push(say!(
            language,
            "Fördelningens kontrollsumma: {digest}",
            "Digest of the allocation: {digest}"
        ));
    }
    lines.join("\n") + "\n"
}

/// What was recomputed.
fn counts(language: Language, recomputed: &Recomputed) -> Vec<String> {
    let Recomputed {
        items,
        not_shared,
        recipients,
        rows,
        kronor,
        stand_ins,
    } = recomputed;
    let kronor = grouped(kronor);
    let mut lines = vec![
        say!(
            language,
            "Omräknade poster: {items}",
            "Items recomputed: {items}"
        ),
        say!(
            language,
            "Mottagare: {recipients}",
            "Recipients: {recipients}"
        ),
        say!(
            language,
            "Rader i result.csv: {rows}",
            "Rows in result.csv: {rows}"
        ),
        say!(
            language,
            "Posternas summa: {kronor}\u{a0}kronor",
            "Sum of the items: {kronor}\u{a0}kronor"
        ),
    ];
    if !not_shared.is_empty() {
        let ids = shown_list(not_shared);
        lines.push(say!(
            language,
            "Fördelas inte, för nyckeln eller nivån är okänd: {ids}",
            "Not shared out, because the key or the level is not known: {ids}",
        ));
    }
    for (asked, used) in stand_ins {
        let (kind, asked, used) = (kind(language, asked.kind), &asked.date, &used.date);
        lines.push(say!(
            language,
            "Antagande i överenskommelsefilen: {kind} {used} används i stället för {asked}",
            "Assumption in the agreement file: {kind} of {used} stand in for {asked}",
        ));
    }
    lines
}

/// The ids, comma-separated; the first ones when there are many.
fn shown_list(ids: &[String]) -> String {
    let mut list: Vec<String> = ids.iter().take(20).map(|id| shown(id)).collect();
    if ids.len() > list.len() {
        list.push("…".to_owned());
    }
    list.join(", ")
}

/// Whole kronor with no-break spaces between groups of three digits.
fn grouped(kronor: &BigInt) -> String {
    let digits = kronor.to_string();
    let mut text = String::new();
    for (digit, to_the_right) in digits.chars().zip((0..digits.len()).rev()) {
        text.push(digit);
        if digit.is_ascii_digit() && to_the_right > 0 && to_the_right % 3 == 0 {
            text.push('\u{a0}');
        }
    }
    text
}

fn kind(language: Language, kind: Kind) -> String {
    match kind {
        Kind::Population => say!(language, "folkmängden", "population figures"),
        Kind::Ages => say!(
            language,
            "folkmängden efter ålder",
            "population figures by age"
        ),
    }
}

fn vintage(language: Language, vintage: &Vintage) -> String {
    let (kind, date) = (kind(language, vintage.kind), &vintage.date);
    say!(language, "{kind} {date}", "{kind} of {date}")
}

/// A finding with its place on the first line and what is wrong on the lines after it.
fn numbered(language: Language, finding: &Finding) -> String {
    let what = what(language, &finding.problem).replace('\n', "\n   ");
    format!("{}\n   {what}", place(language, &finding.place))
}

fn place(language: Language, place: &Place) -> String {
    let mut parts = Vec::new();
    if let Some(file) = place.file {
        parts.push(file.name().to_owned());
    }
    if let Some(line) = place.line {
        parts.push(say!(language, "rad {line}", "line {line}"));
    }
    if let Some(item) = place.item.as_deref().map(shown) {
        parts.push(say!(language, "post {item}", "item {item}"));
    }
    if let Some(recipient) = place.recipient.as_deref().map(shown) {
        parts.push(say!(
            language,
            "mottagare {recipient}",
            "recipient {recipient}"
        ));
    }
    if parts.is_empty() {
        say!(language, "mappen", "the folder")
    } else {
        parts.join(", ")
    }
}

fn what(language: Language, problem: &Problem) -> String {
    match problem {
        Problem::Folder(problem) => problems::folder_problem(language, problem),
        Problem::Sums(problem) => problems::sums_problem(language, problem),
        Problem::Table(problem) => problems::table_problem(language, problem),
        Problem::Agreement(problem) => problems::agreement_problem(language, problem),
        Problem::Recipients(problem) => problems::recipients_problem(language, problem),
        Problem::Figures(problem) => problems::figures_problem(language, problem),
        Problem::Previous(problem) => problems::previous_problem(language, problem),
        Problem::Refusal(refusal) => {
            let why = refusals::why_refused(language, refusal);
            say!(
                language,
                "Posten går inte att fördela: {why}",
                "The item cannot be shared out: {why}"
            )
        }
        Problem::Row(problem) => problems::row_problem(language, problem),
        Problem::Total(problem) => problems::total_problem(language, problem),
    }
}
