//! Writes an agreement as a file, in the order and layout of `docs/agreement-file.md`.
//!
//! What [`reader::read`](crate::reader::read) gives, this writes so that it is
//! read again as the same. An agreement made by a program with öre or negative
//! amounts is written as it is, and the reader refuses it.
//!
//! ```
//! use agreement::{reader, shipped, writer};
//! let agreement = shipped::find("psykisk-halsa-2021").expect("shipped").read()?;
//! let text = writer::write(&agreement);
//! assert_eq!(reader::read(&text, "skriven.toml", shipped::register())?, agreement);
//! # Ok::<(), agreement::Problems>(())
//! ```

mod key;
mod values;

use std::fmt::Write as _;

use grants::Agreement;
use grants::agreement::{
    AgreementKind, Claim, Condition, Deadline, Discrepancy, Group, Item, Printed, ReferenceDate,
    Repayment, Reporting, RoundingRule, Source, SourcePlace, Status, Subject,
};

use crate::reader::word::{KindWord, Word};
use values::{pair, place, quoted, said, status_of_item};

pub use key::write_key;
pub(crate) use values::kronor;
pub(crate) use values::{pair as write_pair, quoted as write_quoted};

/// The agreement as the text of a file.
pub fn write(agreement: &Agreement) -> String {
    let mut file = File::default();
    top(&mut file, agreement);
    for source in &agreement.sources {
        write_source(&mut file, source);
    }
    if let Some(population) = &agreement.population {
        write_population(&mut file, population);
    }
    let ages = &agreement.ages;
    if *ages != grants::agreement::AgesDate::default() {
        file.head("[ages]");
        file.some("reference_date", ages.date);
        file.some("status", ages.status.map(word));
        file.some("source", ages.source.as_ref().map(place));
        file.some("stand_in", ages.stand_in);
    }
    write_rounding(&mut file, &agreement.rounding);
    if let Some(claim) = &agreement.claim {
        write_claim(&mut file, claim);
    }
    if let Some(report) = &agreement.report {
        write_report(&mut file, report);
    }
    if let Some(repayment) = &agreement.repayment {
        write_repayment(&mut file, repayment);
    }
    for deadline in &agreement.deadlines {
        write_deadline(&mut file, deadline);
    }
    for condition in &agreement.conditions {
        write_condition(&mut file, condition);
    }
    for group in &agreement.groups {
        write_group(&mut file, group);
    }
    for item in &agreement.items {
        write_item(&mut file, item);
    }
    for discrepancy in &agreement.discrepancies {
        write_discrepancy(&mut file, discrepancy);
    }
    file.text
}

/// The text of a file while it grows.
#[derive(Default)]
struct File {
    text: String,
}

impl File {
    /// Begins a table.
    fn head(&mut self, head: &str) {
        self.text.push('\n');
        self.text.push_str(head);
        self.text.push('\n');
    }

    /// Writes a field whose value is already in the form of the file.
    fn field(&mut self, name: &str, value: impl std::fmt::Display) {
        // Writing to a text cannot fail.
        let _ = writeln!(self.text, "{name} = {value}");
    }

    /// Writes a field that has a value.
    fn some(&mut self, name: &str, value: Option<impl std::fmt::Display>) {
        if let Some(value) = value {
            self.field(name, value);
        }
    }

    /// Writes how sure a table is, and where it is said.
    fn status(&mut self, status: Status, source: Option<&SourcePlace>) {
        self.field("status", word(status));
        self.some("source", source.map(place));
    }
}

fn word(word: impl Word) -> String {
    quoted(word.to_word())
}

fn top(file: &mut File, agreement: &Agreement) {
    file.field("format", 1);
    file.field("id", quoted(&agreement.id));
    file.field("area", quoted(&agreement.area));
    file.field("year", agreement.year);
    let (kind, base) = match &agreement.kind {
        AgreementKind::Yearly => (KindWord::Yearly, None),
        AgreementKind::Base => (KindWord::Base, None),
        AgreementKind::Supplementary { base } => (KindWord::Supplementary, Some(base)),
    };
    file.field("kind", word(kind));
    file.some("base", base.map(|base| quoted(base)));
    file.some(
        "period",
        agreement
            .period
            .map(|(from, to)| format!("{{ from = {from}, to = {to} }}")),
    );
    file.some("signed", agreement.signed);
    file.some(
        "registration_number",
        agreement.registration_number.as_deref().map(quoted),
    );
    file.field("title", pair(&agreement.title));
    file.some("purpose", agreement.purpose.as_ref().map(pair));
    file.field("total", kronor(agreement.total));
    file.field("total_status", word(agreement.total_status));
    file.some("total_source", agreement.total_source.as_ref().map(place));
}

fn write_source(file: &mut File, source: &Source) {
    file.head("[[source]]");
    file.field("id", quoted(&source.id));
    file.field("title", quoted(&source.title));
    file.field("publisher", quoted(&source.publisher));
    file.some("published", source.published);
    file.some("retrieved", source.retrieved);
    file.some("url", source.url.as_deref().map(quoted));
    file.some("note", source.note.as_ref().map(pair));
}

fn write_population(file: &mut File, population: &ReferenceDate) {
    file.head("[population]");
    file.field("reference_date", population.date);
    file.status(population.status, population.source.as_ref());
    file.some("stand_in", population.stand_in);
}

fn write_rounding(file: &mut File, rule: &RoundingRule) {
    file.head("[rounding]");
    file.field("method", word(rule.rounding.method));
    let unit = rule.rounding.unit;
    file.some(
        "unit",
        (unit != grants::Rounding::default().unit).then(|| kronor(unit)),
    );
    file.status(rule.status, rule.source.as_ref());
}

fn write_claim(file: &mut File, claim: &Claim) {
    file.head("[claim]");
    file.field("route", word(claim.route));
    file.some("payer", claim.payer.as_deref().map(quoted));
    file.some("deadline", claim.deadline);
    file.some("lapses", claim.lapses);
    file.status(claim.status, claim.source.as_ref());
    file.some("note", claim.note.as_ref().map(pair));
}

fn write_report(file: &mut File, report: &Reporting) {
    file.head("[report]");
    file.some("tool", report.tool.as_deref().map(quoted));
    file.some("to", report.to.as_deref().map(quoted));
    file.some("deadline", report.deadline);
    file.status(report.status, report.source.as_ref());
    file.some("note", report.note.as_ref().map(pair));
}

fn write_repayment(file: &mut File, repayment: &Repayment) {
    file.head("[repayment]");
    file.some("to", repayment.to.as_deref().map(quoted));
    file.some("deadline", repayment.deadline);
    file.status(repayment.status, repayment.source.as_ref());
    file.some("note", repayment.note.as_ref().map(pair));
}

fn write_deadline(file: &mut File, deadline: &Deadline) {
    file.head("[[deadline]]");
    file.field("date", deadline.date);
    file.field("who", quoted(&deadline.who));
    file.field("what", pair(&deadline.what));
    file.some("source", deadline.source.as_ref().map(place));
}

fn write_condition(file: &mut File, condition: &Condition) {
    file.head("[[condition]]");
    file.field("text", pair(&condition.text));
    file.some("source", condition.source.as_ref().map(place));
}

fn write_group(file: &mut File, group: &Group) {
    file.head("[[group]]");
    let levels: Vec<String> = group.levels.iter().map(|level| word(*level)).collect();
    file.field("levels", format!("[{}]", levels.join(", ")));
    file.field("total", kronor(group.total));
    file.status(group.status, group.source.as_ref());
    file.some("complete", (!group.complete).then_some(false));
}

fn write_item(file: &mut File, item: &Item) {
    file.head("[[item]]");
    file.field("id", quoted(&item.id));
    file.field("level", word(item.level));
    file.field("amount", kronor(item.amount));
    file.field("title", pair(&item.title));
    file.field("key", write_key(&item.key));
    file.field("payee", word(item.payee));
    file.field("status", status_of_item(item.status));
    file.field("source", place(&item.source));
    file.some("note", item.note.as_ref().map(pair));
}

fn write_discrepancy(file: &mut File, discrepancy: &Discrepancy) {
    file.head("[[discrepancy]]");
    match &discrepancy.subject {
        Subject::Item(item) => file.field("item", quoted(item)),
        Subject::Part(part) => file.field("about", quoted(part)),
    }
    file.field("source", place(&discrepancy.source));
    match &discrepancy.printed {
        Printed::Says(says) => file.field("says", said(says)),
        Printed::With(item) => file.field("printed_with", quoted(item)),
        Printed::InWords => {}
    }
    file.some(
        "says_title",
        discrepancy.printed_title.as_deref().map(quoted),
    );
    file.some("applied", discrepancy.applied.as_ref().map(said));
    file.field("reason", pair(&discrepancy.reason));
    file.field("status", word(discrepancy.status));
    file.field("decided_by", quoted(&discrepancy.decided_by));
}
