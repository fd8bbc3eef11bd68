//! What differs between two versions of an agreement, fact by fact.

use jiff::civil::Date;

use crate::agreement::{Agreement, Item, PayeeRule, Route, Status, Text};
use crate::{DistributionKey, Level, Ore, RoundingMethod};

/// One fact, on one side of a difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// Nothing stands there.
    Absent,
    /// Money.
    Money(Ore),
    /// A date.
    Date(Date),
    /// A distribution key.
    Key(DistributionKey),
    /// A text pair.
    Words(Text),
    /// A name or a number as it stands.
    Name(String),
    /// A level.
    Level(Level),
    /// A status.
    Status(Status),
    /// A payee rule.
    Payee(PayeeRule),
    /// A route.
    Route(Route),
    /// A rounding method.
    Rounding(RoundingMethod),
    /// Yes or no.
    Yes(bool),
}

/// Which fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactName {
    /// The title.
    Title,
    /// The whole amount.
    Total,
    /// An item, whole: added or removed.
    Item,
    /// An item's amount.
    Amount,
    /// An item's key.
    Key,
    /// An item's level.
    Level,
    /// An item's payee.
    Payee,
    /// How sure an item's amount is.
    AmountStatus,
    /// How sure an item's key is.
    KeyStatus,
    /// The reference date of population.
    ReferenceDate,
    /// The rounding.
    Rounding,
    /// The way money is asked for.
    Route,
    /// Who pays.
    Payer,
    /// Last day to ask.
    ClaimDeadline,
    /// Whether the right lapses.
    Lapses,
    /// The tool for reports.
    ReportTool,
    /// Who receives reports.
    ReportTo,
    /// Last day to report.
    ReportDeadline,
    /// Who receives unspent money.
    RepaymentTo,
    /// Last day to repay.
    RepaymentDeadline,
    /// A condition.
    Condition,
}

/// A fact that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Which fact.
    pub name: FactName,
    /// The item it belongs to: id and title.
    pub item: Option<(String, Text)>,
    /// What the first version says.
    pub before: Fact,
    /// What the second version says.
    pub after: Fact,
}

/// Every fact that differs, in the order of the agreement.
pub fn differences(before: &Agreement, after: &Agreement) -> Vec<Difference> {
    let mut list = List::default();
    list.fact(
        FactName::Title,
        Fact::Words(before.title.clone()),
        Fact::Words(after.title.clone()),
    );
    list.fact(
        FactName::Total,
        Fact::Money(before.total),
        Fact::Money(after.total),
    );
    list.terms(before, after);
    for item in &before.items {
        match after.item(&item.id) {
            Some(other) => list.item(item, other),
            None => list.whole(item, Fact::Money(item.amount), Fact::Absent),
        }
    }
    for item in after
        .items
        .iter()
        .filter(|item| before.item(&item.id).is_none())
    {
        list.whole(item, Fact::Absent, Fact::Money(item.amount));
    }
    for condition in before
        .conditions
        .iter()
        .filter(|condition| !states(after, &condition.text))
    {
        list.fact(
            FactName::Condition,
            Fact::Words(condition.text.clone()),
            Fact::Absent,
        );
    }
    for condition in after
        .conditions
        .iter()
        .filter(|condition| !states(before, &condition.text))
    {
        list.fact(
            FactName::Condition,
            Fact::Absent,
            Fact::Words(condition.text.clone()),
        );
    }
    list.found
}

/// Whether an agreement has a condition in these words, wherever it was read.
fn states(agreement: &Agreement, words: &Text) -> bool {
    let mut conditions = agreement.conditions.iter();
    conditions.any(|condition| condition.text == *words)
}

#[derive(Default)]
struct List {
    found: Vec<Difference>,
}

impl List {
    fn push(&mut self, name: FactName, item: Option<&Item>, before: Fact, after: Fact) {
        if before != after {
            let item = item.map(|item| (item.id.clone(), item.title.clone()));
            self.found.push(Difference {
                name,
                item,
                before,
                after,
            });
        }
    }

    fn fact(&mut self, name: FactName, before: Fact, after: Fact) {
        self.push(name, None, before, after);
    }

    fn whole(&mut self, item: &Item, before: Fact, after: Fact) {
        self.push(FactName::Item, Some(item), before, after);
    }

    fn item(&mut self, before: &Item, after: &Item) {
        let mut fact = |name, one, other| self.push(name, Some(after), one, other);
        fact(
            FactName::Amount,
            Fact::Money(before.amount),
            Fact::Money(after.amount),
        );
        fact(
            FactName::Key,
            Fact::Key(before.key.clone()),
            Fact::Key(after.key.clone()),
        );
        fact(
            FactName::Level,
            Fact::Level(before.level),
            Fact::Level(after.level),
        );
        fact(
            FactName::Payee,
            Fact::Payee(before.payee),
            Fact::Payee(after.payee),
        );
        fact(
            FactName::AmountStatus,
            Fact::Status(before.status.amount),
            Fact::Status(after.status.amount),
        );
        fact(
            FactName::KeyStatus,
            Fact::Status(before.status.key),
            Fact::Status(after.status.key),
        );
    }

    fn terms(&mut self, before: &Agreement, after: &Agreement) {
        let date = |agreement: &Agreement| match &agreement.population {
            Some(population) => Fact::Date(population.date),
            None => Fact::Absent,
        };
        self.fact(FactName::ReferenceDate, date(before), date(after));
        let rounding = |agreement: &Agreement| Fact::Rounding(agreement.rounding.rounding.method);
        self.fact(FactName::Rounding, rounding(before), rounding(after));
        let both = |of: fn(&Agreement) -> Fact| (of(before), of(after));
        for (name, (before, after)) in [
            (
                FactName::Route,
                both(|a| {
                    a.claim
                        .as_ref()
                        .map_or(Fact::Absent, |claim| Fact::Route(claim.route))
                }),
            ),
            (
                FactName::Payer,
                both(|a| name(a.claim.as_ref().and_then(|claim| claim.payer.as_ref()))),
            ),
            (
                FactName::ClaimDeadline,
                both(|a| day(a.claim.as_ref().and_then(|claim| claim.deadline))),
            ),
            (
                FactName::Lapses,
                both(|a| yes(a.claim.as_ref().and_then(|claim| claim.lapses))),
            ),
            (
                FactName::ReportTool,
                both(|a| name(a.report.as_ref().and_then(|report| report.tool.as_ref()))),
            ),
            (
                FactName::ReportTo,
                both(|a| name(a.report.as_ref().and_then(|report| report.to.as_ref()))),
            ),
            (
                FactName::ReportDeadline,
                both(|a| day(a.report.as_ref().and_then(|report| report.deadline))),
            ),
            (
                FactName::RepaymentTo,
                both(|a| {
                    name(
                        a.repayment
                            .as_ref()
                            .and_then(|repayment| repayment.to.as_ref()),
                    )
                }),
            ),
            (
                FactName::RepaymentDeadline,
                both(|a| {
                    day(a
                        .repayment
                        .as_ref()
                        .and_then(|repayment| repayment.deadline))
                }),
            ),
        ] {
            self.fact(name, before, after);
        }
    }
}

fn name(text: Option<&String>) -> Fact {
    text.map_or(Fact::Absent, |text| Fact::Name(text.clone()))
}

fn day(date: Option<Date>) -> Fact {
    date.map_or(Fact::Absent, Fact::Date)
}

fn yes(answer: Option<bool>) -> Fact {
    answer.map_or(Fact::Absent, Fact::Yes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::{Condition, SourcePlace};

    fn with_condition(words: &str, source: &str) -> Agreement {
        let text = Text {
            sv: words.to_owned(),
            en: words.to_owned(),
        };
        let source = Some(SourcePlace {
            id: source.to_owned(),
            at: "1".to_owned(),
        });
        let mut agreement = Agreement::example(Vec::new());
        agreement.conditions = vec![Condition { text, source }];
        agreement
    }

    #[test]
    fn a_condition_in_the_same_words_is_the_same_wherever_it_was_read() {
        let before = with_condition("a", "one");
        assert_eq!(differences(&before, &with_condition("a", "other")), []);
        let changed = differences(&before, &with_condition("b", "one"));
        let names: Vec<FactName> = changed.iter().map(|one| one.name).collect();
        assert_eq!(names, [FactName::Condition, FactName::Condition]);
    }
}
