//! All that is answered and known of one report, and which questions are shown because of it.

use std::collections::{BTreeMap, BTreeSet};

use super::address::Address;
use super::evaluation::{Scope, Worth, evaluate};
use super::expression::Expression;
use super::value::Answer;
use super::{Fact, MoneyRole, Question, QuestionSet, Section};
use crate::Ore;

/// What the program knows of the respondent, in öre or whole numbers. What differs between items is known of each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The items it received money of, in the order of the agreement.
    pub items: Vec<String>,
    amounts: BTreeMap<(Fact, String), Ore>,
    numbers: BTreeMap<Fact, i64>,
}

impl Facts {
    /// Of a respondent that received money of these items.
    pub fn of(items: Vec<String>) -> Self {
        Self {
            items,
            ..Self::default()
        }
    }

    /// What is known of an item.
    #[must_use]
    pub fn amount(mut self, fact: Fact, item: &str, amount: Ore) -> Self {
        self.amounts.insert((fact, item.to_owned()), amount);
        self
    }

    /// What is known of the respondent.
    #[must_use]
    pub fn number(mut self, fact: Fact, number: i64) -> Self {
        self.numbers.insert(fact, number);
        self
    }

    /// A fact about an item, or of all items together.
    pub fn amount_of(&self, fact: Fact, item: Option<&str>) -> Option<Ore> {
        if let Some(item) = item {
            return self.amounts.get(&(fact, item.to_owned())).copied();
        }
        let known = self.amounts.iter().filter(|((it, _), _)| *it == fact);
        let amounts: Vec<Ore> = known.map(|(_, amount)| *amount).collect();
        if amounts.is_empty() {
            return None;
        }
        Ore::checked_sum(amounts)
    }

    /// A fact that is no amount.
    pub fn number_of(&self, fact: Fact) -> Option<i64> {
        self.numbers.get(&fact).copied()
    }
}

/// What one item's money became, by the answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemAccount {
    /// The item.
    pub item: String,
    /// What was paid.
    pub received: Ore,
    /// What was used, when it is answered.
    pub used: Option<Ore>,
    /// What was not used: answered, or what is left where the set does not ask for it.
    pub unused: Option<Ore>,
    /// Whether what was not used is asked for.
    pub asks_for_unused: bool,
    /// What the respondent added.
    pub own_contribution: Option<Ore>,
}

/// A question set with what is answered and known, from which everything else follows.
pub struct Sheet<'a> {
    /// The questions.
    pub set: &'a QuestionSet,
    /// What is known.
    pub facts: &'a Facts,
    /// What is answered.
    pub answers: &'a BTreeMap<Address, Answer>,
    shown: BTreeSet<(&'a str, Option<&'a str>)>,
}

impl<'a> Sheet<'a> {
    /// Works out which questions are shown. A condition sees earlier answers only, so one walk through the set is enough.
    pub fn new(
        set: &'a QuestionSet,
        facts: &'a Facts,
        answers: &'a BTreeMap<Address, Answer>,
    ) -> Self {
        let mut sheet = Self {
            set,
            facts,
            answers,
            shown: BTreeSet::new(),
        };
        for section in &set.sections {
            for item in sheet.rounds(section) {
                if !sheet.holds(section.shown.as_ref(), item) {
                    continue;
                }
                for question in &section.questions {
                    if sheet.holds(question.shown.as_ref(), item) {
                        sheet.shown.insert((question.name.as_str(), item));
                    }
                }
            }
        }
        sheet
    }

    /// How many times a section is asked, and about which item each time.
    pub fn rounds(&self, section: &'a Section) -> Vec<Option<&'a str>> {
        if !section.repeated.by_item() {
            return vec![None];
        }
        let items = self.facts.items.iter().map(String::as_str);
        items
            .filter(|item| section.repeated.covers(item))
            .map(Some)
            .collect()
    }

    /// Whether nothing is said, or what is said holds. What cannot be told yet does not hold.
    fn holds(&self, condition: Option<&Expression>, item: Option<&str>) -> bool {
        condition.is_none_or(|condition| {
            evaluate(condition, &self.scope(item)) == Some(Worth::Flag(true))
        })
    }

    /// Whether a question is shown.
    pub fn is_shown(&self, question: &str, item: Option<&str>) -> bool {
        self.shown.contains(&(question, item))
    }

    /// The answer at an address, when its question is shown. Nothing hidden counts.
    pub fn answer(&self, address: &Address) -> Option<&'a Answer> {
        if self.is_shown(&address.question, address.item.as_deref()) {
            self.answers.get(address)
        } else {
            None
        }
    }

    /// The questions that are shown, in order, each with its section and the item it is about.
    pub fn questions(&self) -> impl Iterator<Item = (&'a Section, &'a Question, Option<&'a str>)> {
        self.set.sections.iter().flat_map(move |section| {
            self.rounds(section).into_iter().flat_map(move |item| {
                let questions = section.questions.iter();
                questions
                    .filter(move |it| self.is_shown(&it.name, item))
                    .map(move |question| (section, question, item))
            })
        })
    }

    /// The rows of a table that something stands in.
    pub fn rows(&self, question: &str, item: Option<&str>) -> BTreeSet<u16> {
        let mut rows = BTreeSet::new();
        for address in self.answers.keys() {
            if address.question == question
                && address.item.as_deref() == item
                && let Some(cell) = &address.cell
            {
                rows.insert(cell.row);
            }
        }
        rows
    }

    /// What is filled in before anybody answers: what the set says of what is known.
    pub fn prefilled(&self, question: &Question, item: Option<&str>) -> Option<Answer> {
        let worth = evaluate(question.prefill.as_ref()?, &self.scope(item))?;
        question.kind.read(&worth.written()?).ok().flatten()
    }

    /// A name in a text: what it stands for here.
    pub fn worth(&self, name: &str, item: Option<&str>) -> Option<Worth> {
        evaluate(&Expression::Answer(name.to_owned()), &self.scope(item))
    }

    pub(super) fn scope<'s>(&'s self, item: Option<&'s str>) -> Scope<'s, 'a> {
        Scope {
            sheet: self,
            item,
            this: None,
        }
    }

    /// What became of the money of each item the set asks about.
    pub fn accounts(&self) -> Vec<ItemAccount> {
        self.facts
            .items
            .iter()
            .filter_map(|item| self.account(item))
            .collect()
    }

    fn account(&self, item: &'a str) -> Option<ItemAccount> {
        let asked = |role: MoneyRole| {
            let all = self.set.questions();
            all.filter(move |(section, question)| {
                section.repeated.covers(item) && question.money == Some(role)
            })
        };
        asked(MoneyRole::Used).next()?;
        let received = self
            .facts
            .amount_of(Fact::Received, Some(item))
            .unwrap_or(Ore::ZERO);
        let sum = |role: MoneyRole| {
            let mut answered = None;
            for (_, question) in asked(role) {
                let address = Address::of(&question.name).about(Some(item));
                if let Some(Answer::Kronor(kronor)) = self.answer(&address) {
                    let so_far = answered.unwrap_or(Ore::ZERO);
                    answered = Some(so_far.checked_add(Ore::from_kronor(*kronor)?)?);
                }
            }
            answered
        };
        let used = sum(MoneyRole::Used);
        let asks_for_unused = asked(MoneyRole::Unused).next().is_some();
        let unused = if asks_for_unused {
            sum(MoneyRole::Unused)
        } else {
            let left = used.and_then(|used| received.checked_sub(used));
            left.map(|left| left.max(Ore::ZERO))
        };
        Some(ItemAccount {
            item: item.to_owned(),
            received,
            used,
            unused,
            asks_for_unused,
            own_contribution: sum(MoneyRole::OwnContribution),
        })
    }
}
