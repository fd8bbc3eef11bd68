//! How every amount came about, what was taken for granted, and on whose figures it rests.

use ::typeset::Block;
use documents::TableKind;
use grants::agreement::Subject;
use grants::allocation::Allocation;
use wording::explanation::{AmountExplained, explain};
use wording::{Message, message};

use super::Letter;
use crate::letters::amounts::not_shared;
use crate::letters::blocks::{heading, list, paragraph};

impl Letter<'_> {
    fn explained(&self) -> Vec<(&Allocation, AmountExplained)> {
        let shared = &self.source.shared;
        let on_level = shared.on(self.recipient.level);
        let explained = on_level.filter_map(|one| Some((one, explain(one, self.recipient)?)));
        explained.collect()
    }

    pub(super) fn steps(&self) -> Vec<Block> {
        let shared = &self.source.shared;
        let explained = self.explained();
        let untold = not_shared(shared.agreement, shared.distribution, self.recipient.level);
        let untold: Vec<_> = untold.collect();
        if explained.is_empty() && untold.is_empty() {
            return Vec::new();
        }
        let mut blocks = vec![heading(2, self.say(&message!("letters-steps-heading")))];
        for (allocation, explained) in &explained {
            blocks.push(heading(
                3,
                self.language.of(&allocation.item.title).to_owned(),
            ));
            blocks.push(paragraph(self.say(&explained.headline)));
            let lines = explained.lines.iter().map(|line| self.say(line));
            if !explained.lines.is_empty() {
                blocks.push(list(true, lines.collect()));
            }
            let said = self.about_item(explained);
            if !said.is_empty() {
                blocks.push(paragraph(said.join(" ")));
            }
        }
        for item in untold {
            blocks.push(heading(3, self.language.of(&item.title).to_owned()));
            blocks.push(paragraph(self.say(&message!(
                "explain-not-shared",
                item = &item.title,
                amount = item.amount
            ))));
        }
        blocks
    }

    /// Where the item stands, where a source says something else, and how sure the item itself is.
    fn about_item(&self, explained: &AmountExplained) -> Vec<String> {
        let agreement = self.source.shared.agreement;
        let mut said = Vec::new();
        if let Some(source) = agreement.source(&explained.source.id) {
            let (title, place) = (&source.title, &explained.source.at);
            said.push(message!("explain-source", title = title, place = place));
        }
        let item = Subject::Item(explained.item.clone());
        let differing = agreement.discrepancies.iter();
        for one in differing.filter(|one| one.subject == item) {
            let (reason, place) = (&one.reason, &one.source.at);
            said.push(message!(
                "explain-discrepancy",
                place = place,
                reason = reason
            ));
        }
        said.extend(explained.of_item.iter().cloned());
        said.iter().map(|one| self.say(one)).collect()
    }

    /// What was taken for granted in any of the amounts, each once.
    pub(super) fn assumptions(&self) -> Vec<Block> {
        let shared = &self.source.shared;
        let mut told: Vec<Message> = Vec::new();
        for (_, explained) in self.explained() {
            for assumption in explained.assumptions {
                if !told.contains(&assumption) {
                    told.push(assumption);
                }
            }
        }
        if !shared.unexplained.is_zero() {
            told.push(message!("letters-unexplained", amount = shared.unexplained));
        }
        if told.is_empty() {
            return Vec::new();
        }
        let mut blocks = vec![heading(
            2,
            self.say(&message!("letters-assumptions-heading")),
        )];
        if self.known.has_amounts() {
            blocks.push(paragraph(self.say(&message!("letters-assumptions-lead"))));
        }
        let told = told.iter().map(|one| self.say(one));
        blocks.push(list(false, told.collect()));
        blocks
    }

    /// The figures the whole year rests on, and whose they are.
    pub(super) fn figures(&self) -> Vec<Block> {
        let lines = figure_lines(&self.source.shared);
        if lines.is_empty() {
            return Vec::new();
        }
        vec![
            heading(2, self.say(&message!("letters-figures-heading"))),
            list(false, lines.iter().map(|one| self.say(one)).collect()),
        ]
    }
}

/// The tables of figures that were used, each with its publisher.
pub(in crate::letters) fn figure_lines(shared: &documents::Shared<'_>) -> Vec<Message> {
    let tables = shared.tables().into_iter();
    let lines = tables.map(|(kind, date, provenance)| {
        // The publisher stands first; the whole line of origin is in the proof and the workbook.
        let source = provenance.source.split(';').next();
        let source = source.unwrap_or_default().trim();
        let source = if source.is_empty() { "–" } else { source };
        match kind {
            TableKind::Population => message!("figures-population", date = date, source = source),
            TableKind::Ages => message!("figures-ages", date = date, source = source),
        }
    });
    lines.collect()
}
