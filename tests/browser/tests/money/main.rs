//! One year of money in a browser, by everybody who has a part in it, from the opening to the last krona and the report of it: without
//! scripts, in Swedish and in English. Every page on the way is held against the rules of every page.
#![cfg(test)]

mod asking;
mod bank;
mod county;
mod following_up;
mod giving_back;
mod keyboard;
mod legs;
mod looking;
mod opening;
mod paying;
mod reporting;
mod reviewing;
mod story;

use browser::{By, Driver, Failure, Scripts, Window, Workspace};
use grants::Ore;
use grants::money_year::Term;
use jiff::civil::date;
use wording::{Language, Message, message};

use asking::{ALE, GAVLEBORG};
use bank::{Happened, Ordered};
use opening::Year;
use paying::{AGENCY, Batch, NUMBERED};
use story::{Clock, Story, now};

fn direct() -> Year {
    Year {
        id: "psykisk-halsa-2023",
        title: (
            "Psykisk hälsa och suicidprevention 2023",
            "Mental health and suicide prevention 2023",
        ),
        total: 1_640_500_000,
        way: message!("money-years-way-direct"),
        blank: &[Term::Parts, Term::RepaymentDeadline, Term::Appropriation],
        days: &[(Term::RepaymentDeadline, "2024-03-31")],
    }
}

fn by_way_of_the_coordinator() -> Year {
    Year {
        id: "psykisk-halsa-2021",
        title: (
            "Psykisk hälsa och suicidprevention 2021",
            "Mental health and suicide prevention 2021",
        ),
        total: 1_680_000_000,
        way: message!("money-years-way-by-key"),
        blank: &[Term::Parts, Term::RepaidTo, Term::Appropriation],
        days: &[],
    }
}

/// The item of the year that the region is named for.
const COUNTY_ITEM: (&str, &str) = (
    "Sammanhållen vård för den som behöver både kommun och region",
    "Coherent care for people who need both municipality and region",
);

/// From the opening to the first payments.
async fn asked_and_paid(story: &Story<'_>, year: &Year) -> Result<(Ore, Ore), Failure> {
    opening::opened(story, year).await?;
    let first = asking::municipality_asks(story, year.id, "2023:1").await?;
    county::gotland_names_itself(story).await?;
    county::named(story, year, COUNTY_ITEM).await?;
    asking::gets_an_account(story, &GAVLEBORG).await?;
    let region = asking::asks_for_all(story, &GAVLEBORG, (year.id, "2023:2")).await?;
    asking::gets_an_account(story, &ALE).await?;
    let refused = asking::asks_for_all(story, &ALE, (year.id, "2023:3")).await?;
    reviewing::asked_back(story, year, ("2023:1", first), "2023:4").await?;
    reviewing::refused(story, "2023:3").await?;
    reviewing::accepted(story, &[("2023:2", region), ("2023:4", first)]).await?;
    paying::payer_is_numbered(story, NUMBERED[0]).await?;
    paying::states_the_account(story, &AGENCY).await?;
    let total = Ore::checked_sum([first, region]).unwrap();
    let batch = Batch {
        number: "2023:1",
        day: story.clock.pay_day(),
        requisitions: &["2023:2", "2023:4"],
        total,
    };
    let ordered = paying::released(story, &AGENCY, &batch).await?;
    story.clock.days(6);
    let rent = Happened::CameIn {
        amount: "1234.00",
        reference: "",
        text: "Hyra februari",
    };
    let happened = [
        Happened::Paid(&ordered[0]),
        Happened::Paid(&ordered[1]),
        rent,
    ];
    paying::reads_in(story, "Petra", "N-1", &happened, (3, 2, 1)).await?;
    paying::sets_aside(story).await?;
    paying::is_paid(story, "Hanna", ("2023:4", first)).await?;
    paying::is_paid(story, "Henrik", ("2023:2", region)).await?;
    came_back(story, &ordered, region).await?;
    looking::at_risk(story, year, (ALE.recipient, refused)).await?;
    Ok((first, refused))
}

/// The payment to the region comes back, and is made anew.
async fn came_back(story: &Story<'_>, ordered: &[Ordered], region: Ore) -> Result<(), Failure> {
    let to_region = ordered.iter().find(|one| one.to == GAVLEBORG.organisation);
    let back = [Happened::CameBack(to_region.unwrap())];
    paying::reads_in(story, "Petra", "N-2", &back, (1, 1, 0)).await?;
    paying::is_to_be_paid_anew(story, "Henrik", ("2023:2", region)).await?;
    let batch = Batch {
        number: "2023:2",
        day: story.clock.pay_day(),
        requisitions: &["2023:2"],
        total: region,
    };
    let ordered = paying::released(story, &AGENCY, &batch).await?;
    let paid = [Happened::Paid(&ordered[0])];
    paying::reads_in(story, "Petra", "N-3", &paid, (1, 1, 0)).await?;
    paying::is_paid(story, "Henrik", ("2023:2", region)).await
}

async fn a_year(story: &Story<'_>) -> Result<(), Failure> {
    let year = direct();
    let (first, _) = asked_and_paid(story, &year).await?;
    looking::lapsed(story, &year, ALE.recipient).await?;
    looking::late(story, &year, "2023:5").await?;
    story.clock.go_to(date(2023, 12, 11));
    giving_back::unused_money_goes_back(story, &year, first).await?;
    giving_back::clawed_back(story, &year).await?;
    story.clock.go_to(date(2024, 1, 15));
    let unused = giving_back::unused();
    let used = first.checked_sub(unused).unwrap();
    looking::statement(story, [first, used, unused, unused, Ore::ZERO]).await?;
    looking::audited(story, &year, &happened()).await
}

/// What the vouchers of the year are about.
fn happened() -> Vec<Message> {
    vec![
        message!("ledger-kind-opened"),
        message!("ledger-kind-requested"),
        message!("ledger-kind-taken-back"),
        message!("ledger-kind-accepted"),
        message!("ledger-kind-paid"),
        message!("ledger-kind-payment-returned"),
        message!("ledger-kind-lapsed"),
        message!("ledger-kind-used"),
        message!("ledger-kind-unused"),
        message!("ledger-kind-returned"),
        message!("ledger-kind-clawed-back"),
    ]
}

/// A site of its own, a window of its own, and time of its own.
macro_rules! told {
    ($($claim:ident: $story:literal, $by:ident, $language:ident, $begins:expr, $tells:expr;)*) => {$(
        #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
        async fn $claim() -> Result<(), Failure> {
            let driver = Driver::start()?;
            let clock = Clock::set($story, $begins);
            let workspace = Workspace::with_people_at(now::<$story>).await?;
            let window = driver.open(Scripts::On).await?;
            forbids_scripts(&window).await?;
            window.resize(1280, 800).await?;
            let story = Story::new(&workspace, (&window, By::$by), Language::$language, clock);
            $tells(&story).await
        }
    )*};
}

/// A page whose script would call it by another name.
const SCRIPTED: &str =
    "data:text/html,<title>without</title><script>document.title = 'with'</script>";

/// Pages' own scripts do not run in this window, which is tried.
async fn forbids_scripts(window: &Window) -> Result<(), Failure> {
    let title = "return document.title";
    window.go(SCRIPTED).await?;
    assert_eq!(window.run(title, Vec::new()).await?, "with");
    window.forbid_scripts(true).await?;
    window.go(SCRIPTED).await?;
    assert_eq!(window.run(title, Vec::new()).await?, "without");
    Ok(())
}

async fn both_legs(story: &Story<'_>) -> Result<(), Failure> {
    let year = by_way_of_the_coordinator();
    opening::opened(story, &year).await?;
    legs::passed_on(story, &year).await
}

told! {
    a_year_of_money_in_swedish: 0, Pointer, Swedish, date(2023, 2, 1), a_year;
    a_year_of_money_in_english: 1, Pointer, English, date(2023, 2, 1), a_year;
    both_legs_of_a_year_in_swedish: 2, Pointer, Swedish, date(2021, 2, 1), both_legs;
    both_legs_of_a_year_in_english: 3, Pointer, English, date(2021, 2, 1), both_legs;
    a_year_is_reported_in_swedish: 5, Pointer, Swedish, date(2023, 12, 20), reporting::a_year_is_reported;
    a_year_is_reported_in_english: 6, Pointer, English, date(2023, 12, 20), reporting::a_year_is_reported;
    a_year_is_reported_with_a_keyboard_alone: 7, Keyboard, Swedish, date(2023, 12, 20), reporting::a_year_is_reported;
    a_requisition_is_made_with_a_keyboard_alone: 4, Keyboard, Swedish, date(2023, 2, 1), keyboard::asked_for;
}
