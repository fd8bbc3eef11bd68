//! Made-up agreements: every kind of key in every other, with amounts that make sense.

use std::fmt::Write as _;

use crate::places;
use crate::random_numbers::RandomNumbers;

/// Days with shipped population.
const DAYS: [&str; 6] = [
    "2011-12-31",
    "2014-12-31",
    "2016-12-31",
    "2019-12-31",
    "2020-12-31",
    "2024-12-31",
];
/// Days with shipped ages: first by single years, then in bands of five.
const DAYS_OF_AGES: [&str; 5] = [
    "2011-12-31",
    "2015-12-31",
    "2016-12-31",
    "2019-12-31",
    "2021-12-31",
];
/// The day of the own figures.
pub const OWN_DAY: &str = "2020-11-01";
/// Shipped items by level, whose amounts keys can refer to, with what they come to in kronor.
const EARLIER: [(&str, &str, i64); 5] = [
    ("region", "psykisk-halsa-2020/traumavard", 50_000_000),
    ("region", "psykisk-halsa-2016/na-unga", 150_000_000),
    (
        "municipality",
        "psykisk-halsa-2021/kunskapsbaserad-kommuner",
        100_000_000,
    ),
    ("county", "psykisk-halsa-2023/brukarmedverkan", 24_000_000),
    (
        "county",
        "psykisk-halsa-2022/ungdomsmottagningar",
        150_000_000,
    ),
];

/// An agreement from a seed; the same seed gives the same one.
pub fn agreement(seed: u64) -> String {
    Maker {
        numbers: RandomNumbers::seeded(seed),
    }
    .agreement()
}

/// What a key has to share out.
#[derive(Clone)]
struct Share<'a> {
    level: &'a str,
    /// Who may take part.
    codes: Vec<String>,
    /// In kronor; unknown inside some keys.
    pot: Option<i64>,
    depth: usize,
}

struct Maker {
    numbers: RandomNumbers,
}

impl Maker {
    fn agreement(&mut self) -> String {
        let unit = *self.numbers.pick(&[1, 1, 1, 10, 100, 1_000]);
        let method = *self.numbers.pick(&[
            "largest-remainder",
            "largest-remainder",
            "half-up-residual-to-largest",
        ]);
        let items: Vec<(i64, String)> = (0..2 + self.numbers.below(2))
            .map(|at| self.item(at, unit))
            .collect();
        let total: i64 = items.iter().map(|(amount, _)| amount).sum();
        let day = *self
            .numbers
            .pick(&[OWN_DAY, OWN_DAY, "2018-12-31", "2017-11-01"]);
        let mut text = format!(
            "format = 1\nid = \"slump\"\narea = \"prov\"\nyear = 2021\nkind = \"yearly\"\n\
             title = {{ sv = \"Slump\", en = \"Chance\" }}\ntotal = {total}\ntotal_status = \"inferred\"\n\
             [[source]]\nid = \"prov\"\ntitle = \"Prov\"\npublisher = \"Ingen\"\n\
             [population]\nreference_date = {day}\nstatus = \"inferred\"\nstand_in = 2017-12-31\n\
             [ages]\nreference_date = 2020-11-01\nstatus = \"inferred\"\nstand_in = 2018-12-31\n\
             [rounding]\nmethod = \"{method}\"\nunit = {unit}\nstatus = \"inferred\"\n"
        );
        for (_, item) in items {
            text.push_str(&item);
        }
        text
    }

    fn item(&mut self, at: usize, unit: i64) -> (i64, String) {
        let level = *self.numbers.pick(&[
            "region",
            "municipality",
            "county",
            "county",
            "region",
            "coordinator",
        ]);
        let digits = u32::try_from(1 + self.numbers.below(9)).unwrap();
        let amount = self.up_to(10_i64.pow(digits)) * unit;
        let share = Share {
            level,
            codes: places::of_level(level),
            pot: Some(amount),
            depth: 1,
        };
        let key = self.key(&share);
        let text = format!(
            "[[item]]\nid = \"post-{at}\"\nlevel = \"{level}\"\namount = {amount}\ntitle = {{ sv = \"Post\", en = \"Item\" }}\n\
             key = {key}\npayee = \"recipient\"\nstatus = \"inferred\"\nsource = {{ id = \"prov\", at = \"här\" }}\n"
        );
        (amount, text)
    }

    /// A number from 1 to `limit`.
    fn up_to(&mut self, limit: i64) -> i64 {
        1 + i64::try_from(self.numbers.below(usize::try_from(limit.max(1)).unwrap())).unwrap()
    }

    /// A number from 0 to `limit`.
    fn at_most(&mut self, limit: i64) -> i64 {
        self.up_to(limit + 1) - 1
    }

    fn key(&mut self, share: &Share<'_>) -> String {
        let simple = share.depth > 3 || self.numbers.below(3) == 0;
        match (simple, self.numbers.below(9)) {
            // There are no figures of people for the coordinator.
            (true, 0 | 1) if share.level != "coordinator" => self.population(),
            (true, 2) if share.level != "coordinator" => "\"population\"".to_owned(),
            (true, 3 | 4) if ["region", "county"].contains(&share.level) => self.ages(),
            (true, 5) if share.pot.is_some() => self.listed(share),
            (true, 6) if share.pot.is_some() => self.fixed(share),
            (true, _) => "\"equal\"".to_owned(),
            (false, 0) if share.pot.is_some() => self.fixed_and_rest(share),
            (false, 1 | 2) => self.weighted(share),
            (false, 3 | 4) => self.among(share),
            (false, 5) if share.pot.is_some() => self.floor(share),
            (false, 6) if share.pot.is_some() && share.level != "coordinator" => self.cap(share),
            (false, _) => self.hold_harmless(share),
        }
    }

    /// A key in another one.
    fn inner(&mut self, share: &Share<'_>, codes: Vec<String>, pot: Option<i64>) -> String {
        self.key(&Share {
            codes,
            pot,
            depth: share.depth + 1,
            ..*share
        })
    }

    fn same(&mut self, share: &Share<'_>) -> String {
        self.inner(share, share.codes.clone(), share.pot)
    }

    fn population(&mut self) -> String {
        format!("{{ population = {} }}", self.numbers.pick(&DAYS))
    }

    fn ages(&mut self) -> String {
        let from = self.at_most(80);
        let ages = match self.numbers.below(3) {
            0 => format!("[{from}]"),
            _ => format!("[{from}, {}]", from + self.at_most(89 - from)),
        };
        match self.numbers.below(2) {
            0 => format!("{{ ages = {ages} }}"),
            _ => format!(
                "{{ ages = {ages}, reference_date = {} }}",
                self.numbers.pick(&DAYS_OF_AGES)
            ),
        }
    }

    /// Amounts by code that add up to the pot.
    fn listed(&mut self, share: &Share<'_>) -> String {
        let mut left = share.pot.unwrap_or_default();
        let mut codes = self.some(&share.codes);
        let last = codes.pop().unwrap();
        let mut amounts = String::new();
        for code in codes.iter().take(10) {
            let amount = self.at_most(left);
            left -= amount;
            write!(amounts, "\"{code}\" = {amount}, ").unwrap();
        }
        format!("{{ listed = {{ {amounts}\"{last}\" = {left} }} }}")
    }

    fn fixed(&mut self, share: &Share<'_>) -> String {
        let (pot, count) = (
            share.pot.unwrap_or_default(),
            i64::try_from(share.codes.len()).unwrap(),
        );
        let each = pot / count;
        let code = self.numbers.pick(&share.codes).clone();
        let exception = pot - each * (count - 1);
        format!("{{ fixed = {each}, exceptions = {{ \"{code}\" = {exception} }} }}")
    }

    fn fixed_and_rest(&mut self, share: &Share<'_>) -> String {
        let (pot, count) = (
            share.pot.unwrap_or_default(),
            i64::try_from(share.codes.len()).unwrap(),
        );
        let each = self.at_most(pot / count);
        let code = self.numbers.pick(&share.codes).clone();
        let exception = self.at_most(each);
        let rest = pot - each * (count - 1) - exception;
        let key = self.inner(
            share,
            share.codes.clone(),
            Some(rest).filter(|rest| *rest > 0),
        );
        format!("{{ fixed = {each}, exceptions = {{ \"{code}\" = {exception} }}, rest = {key} }}")
    }

    fn weighted(&mut self, share: &Share<'_>) -> String {
        let weights: Vec<i64> = (0..=self.up_to(2)).map(|_| self.up_to(9)).collect();
        let sum: i64 = weights.iter().sum();
        let parts: Vec<String> = weights
            .iter()
            .map(|weight| {
                let pot = share
                    .pot
                    .map(|pot| pot * weight)
                    .filter(|part| part % sum == 0)
                    .map(|part| part / sum);
                let key = self.inner(share, share.codes.clone(), pot);
                format!("{{ weight = {weight}, key = {key} }}")
            })
            .collect();
        format!("{{ weighted = [{}] }}", parts.join(", "))
    }

    fn among(&mut self, share: &Share<'_>) -> String {
        let codes = self.some(&share.codes);
        let key = self.inner(share, codes.clone(), share.pot);
        let quoted: Vec<String> = codes.iter().map(|code| format!("\"{code}\"")).collect();
        format!("{{ among = [{}], key = {key} }}", quoted.join(", "))
    }

    fn floor(&mut self, share: &Share<'_>) -> String {
        let least = share.pot.unwrap_or_default() / i64::try_from(share.codes.len()).unwrap();
        let floor = self.at_most(least);
        format!("{{ floor = {floor}, key = {} }}", self.same(share))
    }

    fn cap(&mut self, share: &Share<'_>) -> String {
        let pot = share.pot.unwrap_or_default();
        let least = pot / i64::try_from(share.codes.len()).unwrap() + 1;
        let cap = least + self.at_most(least);
        // A key that gives some nothing leaves what nobody can take.
        format!(
            "{{ cap = {cap}, key = {} }}",
            self.numbers
                .pick(&["\"population\"", "\"equal\"", "{ population = 2012-12-31 }"])
        )
    }

    fn hold_harmless(&mut self, share: &Share<'_>) -> String {
        let earlier: Vec<&str> = EARLIER
            .iter()
            .filter(|(level, _, sum)| {
                *level == share.level && share.pot.is_some_and(|pot| pot >= *sum)
            })
            .map(|(_, reference, _)| *reference)
            .collect();
        let key = self.same(share);
        if !earlier.is_empty() && self.numbers.below(2) == 0 {
            return format!(
                "{{ hold_harmless = \"{}\", key = {key} }}",
                self.numbers.pick(&earlier)
            );
        }
        let mut left = share.pot.unwrap_or(1_000);
        let mut amounts = Vec::new();
        for code in self.some(&share.codes).iter().take(6) {
            let amount = self.at_most(left / 2);
            left -= amount;
            amounts.push(format!("\"{code}\" = {amount}"));
        }
        format!(
            "{{ hold_harmless = {{ {} }}, key = {key} }}",
            amounts.join(", ")
        )
    }

    /// Some of these, at least one, in order.
    fn some(&mut self, codes: &[String]) -> Vec<String> {
        let rate = 1 + self.numbers.below(4);
        let mut some: Vec<String> = codes
            .iter()
            .filter(|_| self.numbers.below(rate) == 0)
            .cloned()
            .collect();
        if some.is_empty() {
            some.push(self.numbers.pick(codes).clone());
        }
        some
    }
}
