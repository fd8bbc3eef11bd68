//! The allocation letter of one recipient: what it gets, what to do and by when, and how every amount came about.

mod steps;
mod to_do;

use ::typeset::{Block, Document};
use grants::agreement::PayeeRule;
use grants::{Level, Recipient};
use wording::{Language, Message, message};

use super::amounts::{amounts_table, as_what};
use super::blocks::{heading, line, list, note, paragraph, typeset_language};
use super::source::{Source, is_gotland, name_of};
use crate::known::Known;

pub(super) use steps::figure_lines;

/// The letter of one recipient.
pub fn decision_letter(source: &Source<'_>, recipient: &Recipient, language: Language) -> Document {
    let letter = Letter {
        source: *source,
        recipient,
        language,
        name: name_of(recipient, language),
        known: Known::of_level(
            source.shared.agreement,
            source.shared.distribution,
            recipient.level,
        ),
    };
    letter.document()
}

/// A letter being written.
struct Letter<'a> {
    source: Source<'a>,
    recipient: &'a Recipient,
    language: Language,
    name: String,
    known: Known,
}

impl Letter<'_> {
    fn say(&self, message: &Message) -> String {
        self.language.say(message)
    }

    fn document(&self) -> Document {
        let kind = self.say(&message!("letters-decision"));
        let agreement = self.source.shared.agreement;
        let mut references = self.source.references(self.language);
        references.push((
            self.say(&message!("letters-recipient")),
            self.say(&message!(
                "letters-recipient-code",
                role = as_what(self.recipient.level),
                code = self.recipient.code
            )),
        ));
        let mut blocks = self.amounts();
        blocks.extend(self.to_do());
        blocks.extend(self.conditions());
        blocks.extend(self.steps());
        blocks.extend(self.assumptions());
        blocks.extend(self.figures());
        blocks.extend(self.ask());
        blocks.extend(self.check());
        Document {
            title: line(self.title()),
            language: typeset_language(self.language),
            date: self.source.date,
            sender: self.source.sender(self.language),
            recipient: Some(self.name.clone()),
            foot: line(format!(
                "{kind} · {} · {}",
                self.name,
                self.language.of(&agreement.title)
            )),
            kind,
            references,
            blocks,
        }
    }

    /// Who gets how much of what, as far as it is known.
    fn title(&self) -> String {
        let shared = &self.source.shared;
        let (level, code) = (self.recipient.level, self.recipient.code);
        let (name, agreement) = (&self.name, &shared.agreement.title);
        let amount = shared.distribution.sum_of(level, code);
        self.say(&match self.known {
            Known::Whole => message!(
                "letters-decision-title",
                name = name,
                amount = amount,
                agreement = agreement
            ),
            Known::Partly => message!(
                "letters-decision-title-least",
                name = name,
                amount = amount,
                agreement = agreement
            ),
            Known::Nothing => message!(
                "letters-decision-title-unknown",
                name = name,
                agreement = agreement
            ),
            Known::NoMoney => message!(
                "letters-decision-title-none",
                name = name,
                agreement = agreement
            ),
        })
    }

    /// What the letter is, every amount, and what must not be overlooked about them.
    fn amounts(&self) -> Vec<Block> {
        let shared = &self.source.shared;
        let level = self.recipient.level;
        let lead = match (self.source.version, self.known.has_amounts()) {
            (Some(_), true) => message!("letters-decision-lead", name = &self.name),
            (Some(_), false) => message!("letters-decision-lead-unknown", name = &self.name),
            (None, _) => message!("letters-decision-lead-own", name = &self.name),
        };
        let mut blocks = vec![paragraph(self.say(&lead))];
        let agreement = shared.agreement;
        blocks.extend(
            (agreement.purpose.as_ref()).map(|purpose| {
                paragraph(self.say(&message!("letters-purpose", purpose = purpose)))
            }),
        );
        if super::is_preliminary(shared.distribution, level) {
            blocks.push(note(self.say(&message!("letters-preliminary"))));
        }
        if self.known == Known::Partly {
            blocks.push(note(self.say(&message!("letters-partly"))));
        }
        blocks.push(heading(2, self.say(&message!("letters-amounts-heading"))));
        let caption = self.say(&message!(
            "letters-amounts-caption",
            name = &self.name,
            agreement = &agreement.title
        ));
        let table = amounts_table(
            agreement,
            shared.distribution,
            self.recipient,
            caption,
            self.language,
        );
        blocks.push(match table {
            Some(table) => Block::Table(table),
            None => paragraph(self.say(&match self.known {
                Known::NoMoney => message!("letters-amounts-none", level = level),
                _ => message!("letters-amounts-unknown", level = level),
            })),
        });
        blocks.extend(self.beside());
        blocks
    }

    /// What goes to the county besides, that Gotland gets three letters, and whose account a county's money goes to.
    fn beside(&self) -> Vec<Block> {
        let shared = &self.source.shared;
        let mut sentences = Vec::new();
        if self.recipient.level == Level::County {
            let items = shared.agreement.items.iter();
            let is_named = |rule: PayeeRule| rule == PayeeRule::NamedByRegionAndMunicipalities;
            let mut of_level = items.filter(|item| item.level == Level::County);
            if of_level.any(|item| is_named(item.payee)) {
                sentences.push(message!("letters-payee-named", name = &self.name));
            }
        } else if let Some(county) =
            (self.recipient.county).and_then(|code| shared.basis.register.find(Level::County, code))
        {
            let sum = shared.distribution.sum_of(Level::County, county.code);
            if !sum.is_zero() {
                sentences.push(message!(
                    "explain-county-besides",
                    name = &county.name,
                    amount = sum
                ));
            }
        }
        if is_gotland(self.recipient) {
            sentences.push(message!("letters-gotland"));
        }
        let said = sentences
            .iter()
            .map(|sentence| paragraph(self.say(sentence)));
        said.collect()
    }

    fn conditions(&self) -> Vec<Block> {
        let conditions = &self.source.shared.agreement.conditions;
        if conditions.is_empty() {
            return Vec::new();
        }
        let texts = conditions.iter();
        let texts = texts.map(|one| self.language.of(&one.text).to_owned());
        vec![
            heading(2, self.say(&message!("letters-conditions-heading"))),
            list(false, texts.collect()),
        ]
    }

    fn ask(&self) -> Vec<Block> {
        let words = if self.source.version.is_some() {
            message!("letters-ask")
        } else {
            message!("letters-ask-own")
        };
        vec![
            heading(2, self.say(&message!("letters-ask-heading"))),
            paragraph(self.say(&words)),
        ]
    }

    /// The digest, and how anybody can check it without this program.
    fn check(&self) -> Vec<Block> {
        let id = &self.source.shared.agreement.id;
        let words = if self.source.version.is_some() {
            message!("letters-check", id = id)
        } else {
            message!("letters-check-own", id = id)
        };
        vec![
            heading(2, self.say(&message!("letters-check-heading"))),
            paragraph(self.say(&words)),
            Block::Facts {
                facts: vec![(
                    self.say(&message!("letters-digest")),
                    self.source.digest.to_owned(),
                )],
            },
        ]
    }
}
