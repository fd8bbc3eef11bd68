//! The books of a recipient: read in once, led to items by rules that are remembered, with a trail to the vouchers.

use casework::accounts_import::{
    AccountsError, AccountsYear, ImportedAccounts, NewRule, OUTSIDE, OUTSIDE_TAKEN, ReadBooks,
    UNMAPPED,
};
use casework::store::accounts_import;
use casework::store::{Address, audit, document};
use casework::{Actor, Casework, Program};
use grants::Ore;
use grants::account_use::UseRole;
use jiff::Timestamp;

use crate::database::{KINDS, Kind, database};

const YEAR: &str = "psykisk-halsa-2023";
const ITEM: &str = "utveckling-kommuner";
const OTHER: &str = "kunskapsbaserad-kommuner";

/// The books of Vallentuna: a course, a credit on it, a row of another project, income, and a row of another year.
const BOOKS: &str = "#FLAGGA 0\n#SIETYP 4\n#FNAMN \"Vallentuna kommun\"\n#ORGNR 212000-0027\n#KONTO 4600 \"Köp\"\n\
#KONTO 1930 \"Bank\"\n#VER A 1 20230301 \"Kurs för anhöriga\"\n{\n#TRANS 4600 {6 \"1234\"} 900.50 20230301 \"Åsa Åhörare\"\n\
#TRANS 1930 {} -900.50\n}\n#VER A 2 20230401 \"Rättelse\"\n{\n#TRANS 4600 {6 \"1234\"} -100\n#TRANS 1930 {} 100\n}\n\
#VER A 3 20230501 \"Annat\"\n{\n#TRANS 4600 {6 \"99\"} 50\n#TRANS 5010 {6 \"1234\" 1 \"310\"} 7.49\n#TRANS 1930 {} -57.49\n}\n\
#VER A 4 20240102 \"Nästa år\"\n{\n#TRANS 4600 {6 \"1234\"} 1000\n#TRANS 1930 {} -1000\n}\n";

fn now() -> Timestamp {
    "2024-03-04T09:00:00Z".parse().unwrap()
}

struct Place {
    casework: Casework,
    _folder: tempfile::TempDir,
}

impl Place {
    async fn new(kind: Kind) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let address = Address::parse(&database(kind, &folder)).unwrap();
        let program = Program {
            version: "test",
            clock: now,
        };
        let casework = Casework::open(&address, program).await.unwrap();
        casework.prepare().await.unwrap();
        casework.seed_demo().await.unwrap();
        Self {
            casework,
            _folder: folder,
        }
    }

    async fn person(&self, key: &str) -> Actor {
        self.casework.demo_actor(key).await.unwrap()
    }

    async fn import(&self, actor: &Actor, text: &str) -> Result<ImportedAccounts, AccountsError> {
        let bytes = text.as_bytes().to_vec();
        let casework = &self.casework;
        casework.import_accounts(actor, YEAR, "bok.se", bytes).await
    }

    async fn add(&self, actor: &Actor, new: &NewRule) -> Result<String, AccountsError> {
        let added = self.casework.add_account_rule(actor, YEAR, new).await?;
        Ok(added.id)
    }

    async fn year(&self, actor: &Actor) -> AccountsYear {
        self.casework.accounts_year(actor, YEAR).await.unwrap()
    }

    async fn latest(&self, actor: &Actor) -> ReadBooks {
        self.year(actor).await.latest.unwrap()
    }
}

fn rule(accounts: &str, objects: &str, item: &str) -> NewRule {
    NewRule {
        accounts: accounts.to_owned(),
        objects: objects.to_owned(),
        item_id: item.to_owned(),
        role: UseRole::Used.word().to_owned(),
    }
}

#[tokio::test]
async fn what_was_used_has_a_trail_to_the_vouchers() {
    for kind in KINDS {
        let place = Place::new(kind).await;
        let hanna = place.person("hanna").await;
        place
            .add(&hanna, &rule("4000 – 7999", "6:1234", ITEM))
            .await
            .unwrap();
        let imported = place.import(&hanna, BOOKS).await.unwrap();
        assert_eq!((imported.again, imported.taken), (false, 3));
        let books = place.latest(&hanna).await;
        let [item] = books.items.as_slice() else {
            panic!("{:?}", books.items);
        };
        assert_eq!((item.item_id.as_str(), item.role), (ITEM, UseRole::Used));
        assert_eq!((item.sum, item.kronor), (Ore::new(80_799), 808));
        assert_eq!((item.rounding, item.row_count), (Ore::new(1), 3));
        let first = &books.lines[0];
        assert_eq!((first.series.as_str(), first.number.as_str()), ("A", "1"));
        assert_eq!(first.text, "Kurs för anhöriga – Åsa Åhörare");
        assert_eq!((first.line, first.amount), (9, Ore::new(90_050)));
        assert_eq!(books.lines[2].objects, "6:1234, 1:310");
        let rest = |place: &str| {
            let of = books.rest.iter().filter(|one| one.place == place);
            Ore::checked_sum(of.map(|one| one.amount)).unwrap().ore()
        };
        assert_eq!(rest(OUTSIDE_TAKEN), 100_000);
        assert_eq!(rest(OUTSIDE), -100_000);
        assert_eq!(rest(UNMAPPED), -80_799);
        assert_eq!(books.import.books_of, "Vallentuna kommun, 212000-0027");
        assert!(!books.is_of_others);
        let figures = place.casework.accounts_figures(&hanna, YEAR).await.unwrap();
        let figures = figures.unwrap();
        assert_eq!(figures.kronor(ITEM, UseRole::Used), Some(808));
        assert_eq!(figures.kronor(ITEM, UseRole::OwnContribution), None);
        let mut read = place.casework.store().reader().await.unwrap();
        let kept = document::content(&mut read, &books.import.document_id).await;
        assert_eq!(kept.unwrap().unwrap(), BOOKS.as_bytes());
        let acts = audit::of_subject(&mut read, "accounts_import", &books.import.id, 9, None).await;
        assert_eq!(acts.unwrap().len(), 1);
    }
}

#[tokio::test]
async fn the_same_file_twice_changes_nothing_and_a_newer_one_takes_its_place() {
    for kind in KINDS {
        let place = Place::new(kind).await;
        let hanna = place.person("hanna").await;
        let id = place
            .add(&hanna, &rule("4600", "6:1234", ITEM))
            .await
            .unwrap();
        let first = place.import(&hanna, BOOKS).await.unwrap();
        let again = place.import(&hanna, BOOKS).await.unwrap();
        assert!(again.again);
        assert_eq!(again.import, first.import);
        let newer = BOOKS.replace("900.50", "901.50");
        let second = place.import(&hanna, &newer).await.unwrap();
        let year = place.year(&hanna).await;
        assert_eq!(year.latest.unwrap().import, second.import);
        assert_eq!(year.earlier.len(), 1);
        assert_eq!(year.earlier[0].0, first.import);
        // Another rule leaves what was read as it was, until it is read again.
        let changed = rule("4600", "6:*", ITEM);
        let casework = &place.casework;
        let changed = casework.change_account_rule(&hanna, YEAR, &id, &changed);
        changed.await.unwrap();
        let year = place.year(&hanna).await;
        assert!(year.has_newer_rules);
        assert_eq!(year.latest.unwrap().items[0].sum, Ore::new(80_150));
        let read = casework.reread_accounts(&hanna, YEAR).await.unwrap();
        assert!(!read.again);
        assert_eq!(read.import.document_id, second.import.document_id);
        let year = place.year(&hanna).await;
        assert!(!year.has_newer_rules);
        assert_eq!(year.latest.unwrap().items[0].sum, Ore::new(85_150));
        assert_eq!(year.earlier.len(), 2);
        let mut read = casework.store().reader().await.unwrap();
        let all = accounts_import::of(&mut read, "kommun-0115", YEAR, 10).await;
        let numbers: Vec<i64> = all.unwrap().iter().map(|one| one.number).collect();
        assert_eq!(numbers, [3, 2, 1]);
    }
}

#[tokio::test]
async fn rules_are_remembered_over_the_years_and_never_changed() {
    for kind in KINDS {
        let place = Place::new(kind).await;
        let (hanna, casework) = (place.person("hanna").await, &place.casework);
        let id = place.add(&hanna, &rule("4600", "", ITEM)).await.unwrap();
        let twice = place.add(&hanna, &rule("4600", "", ITEM)).await;
        assert!(matches!(twice, Err(AccountsError::AlreadyThere)));
        let next = casework.accounts_year(&hanna, "psykisk-halsa-2022").await;
        assert!(next.unwrap().rules.iter().any(|one| one.rule.id == id));
        let change = rule("4601", "", ITEM);
        let changed = casework.change_account_rule(&hanna, YEAR, &id, &change);
        let changed = changed.await.unwrap();
        assert_ne!(changed.id, id);
        // Somebody else still looks at the one before.
        let other = rule("5", "", ITEM);
        let late = casework.change_account_rule(&hanna, YEAR, &id, &other);
        assert!(matches!(late.await, Err(AccountsError::NoSuchRule)));
        let ended = casework.end_account_rule(&hanna, &id).await;
        assert!(matches!(ended, Err(AccountsError::NoSuchRule)));
        casework
            .end_account_rule(&hanna, &changed.id)
            .await
            .unwrap();
        assert!(place.year(&hanna).await.rules.is_empty());
    }
}

#[tokio::test]
async fn a_rule_that_says_nothing_is_refused_and_kept_by_nobody() {
    let place = Place::new(Kind::Sqlite).await;
    let hanna = place.person("hanna").await;
    for (new, expected) in [
        (rule("", "", ITEM), "Accounts(Missing)"),
        (rule("46x", "", ITEM), "Accounts(Account(\"46x\"))"),
        (rule("4600", "1234", ITEM), "Objects(Object(\"1234\"))"),
        (rule("4600", "", "finns-inte"), "NoSuchItem"),
        // Money of regions is not a municipality's to account for.
        (rule("4600", "", "traumavard"), "NoSuchItem"),
        (
            NewRule {
                role: String::new(),
                ..rule("4600", "", ITEM)
            },
            "NoRole",
        ),
    ] {
        let refused = place.add(&hanna, &new).await.unwrap_err();
        assert_eq!(format!("{refused:?}"), expected);
    }
    assert!(place.year(&hanna).await.rules.is_empty());
}

#[tokio::test]
async fn a_row_that_two_rules_claim_is_not_counted_by_chance() {
    let place = Place::new(Kind::Sqlite).await;
    let hanna = place.person("hanna").await;
    place.add(&hanna, &rule("4600", "", ITEM)).await.unwrap();
    place
        .add(&hanna, &rule("4000-4999", "6:99", OTHER))
        .await
        .unwrap();
    let refused = place.import(&hanna, BOOKS).await.unwrap_err();
    let AccountsError::Claimed {
        voucher,
        account,
        first,
        second,
    } = refused
    else {
        panic!("{refused:?}");
    };
    assert_eq!((voucher.as_str(), account.as_str()), ("A3", "4600"));
    let mut both = [first.as_str(), second.as_str()];
    both.sort_unstable();
    assert_eq!(both, ["4000-4999 + 6:99", "4600"]);
    assert_eq!(place.year(&hanna).await.latest, None);
}

#[tokio::test]
async fn a_file_that_is_wrong_changes_nothing() {
    let place = Place::new(Kind::Sqlite).await;
    let hanna = place.person("hanna").await;
    let wrong = BOOKS.replace("-900.50", "-900");
    assert!(matches!(
        place.import(&hanna, &wrong).await,
        Err(AccountsError::File(_))
    ));
    let balances = "#FLAGGA 0\n#SIETYP 1\n#UB 0 1930 5\n";
    assert!(matches!(
        place.import(&hanna, balances).await,
        Err(AccountsError::NoVouchers)
    ));
    assert!(matches!(
        place.import(&hanna, "").await,
        Err(AccountsError::NoFile)
    ));
    assert_eq!(place.year(&hanna).await.latest, None);
}

#[tokio::test]
async fn nobody_else_sees_the_books() {
    let place = Place::new(Kind::Sqlite).await;
    let hanna = place.person("hanna").await;
    let id = place.add(&hanna, &rule("4600", "", ITEM)).await.unwrap();
    place.import(&hanna, BOOKS).await.unwrap();
    let casework = &place.casework;
    for key in ["karin", "petra", "sofia", "rut", "ada", "filip", "par"] {
        let other = place.person(key).await;
        let seen = casework.accounts_year(&other, YEAR).await;
        assert!(matches!(seen, Err(AccountsError::NotAllowed(_))), "{key}");
        let seen = casework.accounts_figures(&other, YEAR).await;
        assert!(matches!(seen, Err(AccountsError::NotAllowed(_))), "{key}");
        let read = place.import(&other, BOOKS).await;
        assert!(matches!(read, Err(AccountsError::NotAllowed(_))), "{key}");
    }
    // Another municipality sees its own, which are none, and reaches no rule of others.
    let hugo = place.person("hugo").await;
    let year = place.year(&hugo).await;
    assert!(year.latest.is_none() && year.rules.is_empty());
    let ended = casework.end_account_rule(&hugo, &id).await;
    assert!(matches!(ended, Err(AccountsError::NoSuchRule)));
    // Whoever is the contact reads, and changes nothing.
    let cecilia = place.person("cecilia").await;
    let year = place.year(&cecilia).await;
    assert!(year.latest.is_some() && !year.may_change);
    let read = place.import(&cecilia, BOOKS).await;
    assert!(matches!(read, Err(AccountsError::NotAllowed(_))));
    let ended = casework.end_account_rule(&cecilia, &id).await;
    assert!(matches!(ended, Err(AccountsError::NotAllowed(_))));
}
