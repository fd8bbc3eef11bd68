//! What holds after every act: the ledger says what the model says, every krona is in one place, vouchers balance and their
//! numbers are unbroken, and nothing is paid twice.

use std::collections::BTreeMap;

use casework::Casework;
use casework::store::{Read, payment, voucher, voucher_line};
use grants::Ore;
use grants::ledger::{Balances, Holder, Place, Right};
use grants::payment::PaymentStatus;

use crate::years_of_money::model::{Key, Model};
use crate::years_of_money::template::{AGREEMENTS, PAYERS};
use crate::years_of_money::world::World;

/// What the vouchers read so far say. The ledger is only added to, so each voucher is read once.
#[derive(Debug, Default)]
pub struct Written {
    stands: BTreeMap<Key, i64>,
    /// The last number of each year.
    last: BTreeMap<i64, i64>,
}

impl Written {
    /// Begins with what stands there.
    pub async fn begin(casework: &Casework, model: &Model) -> Self {
        let mut read = casework.store().reader().await.unwrap();
        let mut last = BTreeMap::new();
        for year in voucher::years(&mut read).await.unwrap() {
            let number = voucher::last_number(&mut read, year).await.unwrap();
            last.insert(year, number);
        }
        Self {
            stands: model.all().clone(),
            last,
        }
    }

    /// Reads what was written since.
    async fn read(&mut self, read: &mut impl Read, after: &str) -> Vec<Key> {
        let mut touched = Vec::new();
        for year in voucher::years(read).await.unwrap() {
            let last = self.last.entry(year).or_default();
            if voucher::last_number(read, year).await.unwrap() == *last {
                continue;
            }
            for one in voucher::of_year(read, year).await.unwrap() {
                if one.number <= *last {
                    continue;
                }
                assert_eq!(
                    one.number,
                    *last + 1,
                    "{after}: a number of {year} is missing"
                );
                *last = one.number;
                let lines = voucher_line::of(read, &one.id).await.unwrap();
                let sum: i64 = lines.iter().map(|line| line.amount.ore()).sum();
                assert_eq!(sum, 0, "{after}: {one:?} does not balance");
                assert!(lines.len() >= 2, "{after}: {one:?} moves nothing");
                for line in lines {
                    assert_ne!(line.amount, Ore::ZERO, "{after}: {line:?}");
                    let holder = Holder::from_words(&line.level, &line.code).unwrap();
                    let right = Right::new(&line.item_id, holder);
                    let key = (line.agreement_id, right, line.place);
                    *self.stands.entry(key.clone()).or_default() += line.amount.ore();
                    touched.push(key);
                }
            }
        }
        touched
    }

    fn at(&self, key: &Key) -> i64 {
        self.stands.get(key).copied().unwrap_or(0)
    }

    /// Every krona of a right is in one place, and none holds less than nothing.
    fn closes(&self, (agreement, right, _): &Key, after: &str) {
        let mut sum = 0;
        for place in Place::ALL {
            let ore = self.at(&(agreement.clone(), right.clone(), place));
            let may_lack = place == Place::Appropriation;
            assert!(may_lack || ore >= 0, "{after}: {right}: {ore} in {place}");
            sum += ore;
        }
        assert_eq!(sum, 0, "{after}: {agreement} {right} does not close");
    }
}

impl World {
    /// What the act touched.
    pub async fn check(&mut self) {
        let after = self.after();
        let mut read = self.casework.store().reader().await.unwrap();
        let mut touched = self.model.touched();
        touched.extend(self.written.read(&mut read, &after).await);
        for key in &touched {
            self.written.closes(key, &after);
            let (model, ledger) = (self.model.at_key(key), self.written.at(key));
            assert_eq!(model, ledger, "{after}: {key:?}: model and ledger");
        }
    }

    /// Everything, asked of the database anew.
    pub async fn check_all(&mut self) {
        self.check().await;
        let after = self.after();
        let mut read = self.casework.store().reader().await.unwrap();
        let mut found = BTreeMap::new();
        for agreement in AGREEMENTS {
            let mut balances = Balances::default();
            for sum in voucher_line::sums(&mut read, agreement).await.unwrap() {
                let holder = Holder::from_words(&sum.level, &sum.code).unwrap();
                let right = Right::new(&sum.item_id, holder);
                balances.read(&right, sum.place, sum.amount).unwrap();
            }
            for (right, balance) in balances.iter() {
                assert!(balance.closes(), "{after}: {right}");
                for place in Place::ALL {
                    let ore = balance.at(place).ore();
                    if ore != 0 {
                        found.insert((agreement.to_owned(), right.clone(), place), ore);
                    }
                }
            }
        }
        assert_eq!(&found, self.model.all(), "{after}: ledger and model");
        let gaps = voucher::years_with_gaps(&mut read).await.unwrap();
        assert_eq!(gaps, Vec::<i64>::new(), "{after}");
        for asked in &self.asked {
            let tries = payment::of_requisition(&mut read, &asked.id).await.unwrap();
            let alive = tries.iter().filter(|one| one.status.is_alive()).count();
            let executed = tries
                .iter()
                .filter(|one| one.status == PaymentStatus::Executed);
            assert!(alive <= 1 && executed.count() <= 1, "{after}: {tries:?}");
        }
        drop(read);
        let karin = self.person("karin");
        for (payer, _, _) in PAYERS {
            let differences = self.casework.differences(&karin, payer).await.unwrap();
            assert_eq!(differences, [], "{after}: {payer}");
        }
    }
}
