//! A later version of an agreement whose year is open: the differences are booked, and never below what somebody asked for.

use casework::Actor;
use casework::agreement_version::Start;
use casework::money_year::{MoneyYear, MoneyYearError, NewMoneyYear};
use casework::store::agreement_version::AgreementVersion;
use grants::Ore;
use grants::approval::ApprovalKind;
use grants::ledger::{Holder, Place as Where, Right, VoucherKind};
use grants::money_year::Stated;

use crate::database::KINDS;
use crate::reviews::place::{DIRECT, Place};

const REGIONS: &str = "utveckling-regioner";
const MUNICIPALITIES: &str = "utveckling-kommuner";

/// The amount of an item, as it is written in the file.
fn amount_of(text: &str, item: &str) -> String {
    let rest = text.split(&format!("id = \"{item}\"")).nth(1).unwrap();
    let rest = rest.split("amount = ").nth(1).unwrap();
    rest.lines().next().unwrap().to_owned()
}

/// The text with another amount of an item.
fn with_amount(text: &str, item: &str, amount: &str) -> String {
    let (before, rest) = text.split_once(&format!("id = \"{item}\"")).unwrap();
    let line = format!("amount = {}", amount_of(text, item));
    let rest = rest.replacen(&line, &format!("amount = {amount}"), 1);
    format!("{before}id = \"{item}\"{rest}")
}

/// The text with another key of an item.
fn with_key(text: &str, item: &str, key: &str) -> String {
    let (before, rest) = text.split_once(&format!("id = \"{item}\"")).unwrap();
    let rest = rest.replacen("key = \"population\"", &format!("key = {key}"), 1);
    format!("{before}id = \"{item}\"{rest}")
}

impl Place {
    /// A correction of the agreement is published by two.
    async fn corrected(&self, change: impl Fn(&str) -> String) -> AgreementVersion {
        let (karin, karl) = (self.person("karin").await, self.person("karl").await);
        let start = Start::Correction {
            agreement: DIRECT.to_owned(),
            reason: "rättat belopp".to_owned(),
        };
        let version = self.casework.start_version(&karin, start).await.unwrap();
        let text = change(&version.text);
        assert_ne!(text, version.text, "something is changed");
        let saved = self
            .casework
            .save_version(&karin, &version.id, version.revision, text)
            .await
            .unwrap();
        // The sums of the source are those of the first version.
        let submitted = self
            .casework
            .submit_version(&karin, &saved.id, saved.revision, "beloppen är påhittade")
            .await
            .unwrap();
        self.yes(&karl, ApprovalKind::Publication, &submitted.id)
            .await;
        let (approved, _) = self.casework.version(&submitted.id).await.unwrap();
        self.casework
            .publish_version(&karl, &approved.id, approved.revision)
            .await
            .unwrap()
    }

    async fn yes(&self, actor: &Actor, kind: ApprovalKind, subject: &str) {
        let asked = self.casework.approval_of(actor, kind, subject).await;
        let asked = asked.unwrap().unwrap().approval;
        let done = self.casework.approve(actor, &asked.id, &asked.digest).await;
        done.unwrap();
    }

    /// The year is proposed anew on the terms it has, to follow what is published now.
    async fn reopened(&self) -> Result<MoneyYear, MoneyYearError> {
        let karin = self.person("karin").await;
        let year = self.casework.year_of_money(&karin, DIRECT).await.unwrap();
        let open = year.open.unwrap();
        let new = NewMoneyYear {
            agreement_id: DIRECT.to_owned(),
            payer_id: open.year.payer_id,
            terms: Stated::from(open.terms),
        };
        self.casework.propose_money_year(&karin, new).await
    }

    async fn opened_anew(&self) {
        let proposed = self.reopened().await.unwrap();
        let karl = self.person("karl").await;
        self.yes(&karl, ApprovalKind::MoneyYear, &proposed.id).await;
        self.agrees().await;
    }

    async fn at(&self, right: &Right, place: Where) -> Ore {
        let karin = self.person("karin").await;
        let year = self.casework.year_of_money(&karin, DIRECT).await.unwrap();
        assert!(year.balances.iter().all(|(_, one)| one.closes()));
        year.balances.of(right).at(place)
    }

    async fn granted(&self, item: &str) -> Ore {
        let karin = self.person("karin").await;
        let year = self.casework.year_of_money(&karin, DIRECT).await.unwrap();
        let of = year.balances.together(|right| right.item_id == item);
        of.unwrap().granted().unwrap()
    }
}

fn right(item: &str, level: &str, code: &str) -> Right {
    Right::new(item, Holder::recipient(level, code).unwrap())
}

#[tokio::test]
async fn more_and_less_are_booked_as_differences_and_less_than_was_asked_for_is_refused_by_name() {
    for kind in KINDS {
        let place = Place::new(kind).await;
        let own = right(MUNICIPALITIES, "municipality", "0115");
        place.asked(DIRECT, "hanna", "anders").await;
        let asked = place.at(&own, Where::Requested).await;
        assert!(asked > Ore::ZERO);
        let same = place.reopened().await;
        assert!(matches!(same, Err(MoneyYearError::NothingChanges)));

        // Municipalities get more, regions less.
        place
            .corrected(|text| {
                let text = with_amount(text, MUNICIPALITIES, "207_000_000");
                with_amount(&text, REGIONS, "200_000_000")
            })
            .await;
        place.opened_anew().await;
        assert_eq!(place.vouchers(DIRECT, VoucherKind::Adjusted).await, 2);
        let kronor = |kronor| Ore::from_kronor(kronor).unwrap();
        assert_eq!(place.granted(MUNICIPALITIES).await, kronor(207_000_000));
        assert_eq!(place.granted(REGIONS).await, kronor(200_000_000));
        let more = place.at(&own, Where::Entitled).await;
        assert!(more > Ore::ZERO, "there is more to ask for");
        assert_eq!(place.at(&own, Where::Requested).await, asked);

        // Back to where it was: what was asked for stays, and what was added goes.
        place
            .corrected(|text| with_amount(text, MUNICIPALITIES, "197_000_000"))
            .await;
        place.opened_anew().await;
        assert_eq!(place.at(&own, Where::Entitled).await, Ore::ZERO);
        assert_eq!(place.at(&own, Where::Requested).await, asked);
        assert_eq!(place.vouchers(DIRECT, VoucherKind::Adjusted).await, 3);

        // Below what was asked for: nothing is booked, and it is said whose money it is.
        place
            .corrected(|text| with_amount(text, MUNICIPALITIES, "187_000_000"))
            .await;
        let Err(MoneyYearError::Claimed {
            right,
            entitled,
            less,
        }) = place.reopened().await
        else {
            panic!("more was taken away than there was");
        };
        assert_eq!(*right, own);
        assert_eq!(entitled, Ore::ZERO);
        assert!(less > Ore::ZERO);
        assert_eq!(place.vouchers(DIRECT, VoucherKind::Adjusted).await, 3);
        assert_eq!(place.granted(MUNICIPALITIES).await, kronor(197_000_000));
        place.agrees().await;
    }
}

#[tokio::test]
async fn a_recipient_that_is_left_out_loses_its_right_and_one_that_is_new_gets_one() {
    for kind in KINDS {
        let place = Place::new(kind).await;
        let (stays, goes) = (
            right(REGIONS, "region", "01"),
            right(REGIONS, "region", "14"),
        );
        let before = place.at(&stays, Where::Entitled).await;
        assert!(place.at(&goes, Where::Entitled).await > Ore::ZERO);
        place
            .corrected(|text| {
                let key = "{ among = [\"01\", \"12\"], key = \"population\" }";
                with_key(text, REGIONS, key)
            })
            .await;
        place.opened_anew().await;
        assert_eq!(place.at(&goes, Where::Entitled).await, Ore::ZERO);
        assert_eq!(place.at(&goes, Where::Appropriation).await, Ore::ZERO);
        assert!(place.at(&stays, Where::Entitled).await > before);
        let total = Ore::from_kronor(217_000_000).unwrap();
        assert_eq!(place.granted(REGIONS).await, total);

        // They take part again: a right that was nobody's is somebody's anew.
        place
            .corrected(|text| {
                let key = "key = { among = [\"01\", \"12\"], key = \"population\" }";
                text.replacen(key, "key = \"population\"", 1)
            })
            .await;
        place.opened_anew().await;
        assert_eq!(place.at(&stays, Where::Entitled).await, before);
        assert!(place.at(&goes, Where::Entitled).await > Ore::ZERO);
        assert_eq!(place.granted(REGIONS).await, total);
    }
}
