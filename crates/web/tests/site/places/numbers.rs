//! Every number on the pages is the one of the read model.

use casework::published::Published;
use grants::{Level, Ore};
use wording::{Language, grouped};

use crate::places::asking::{page, site};

fn kronor(amount: Ore) -> String {
    grouped(
        i128::from(amount.whole_kronor().unwrap()),
        Language::Swedish,
    )
}

#[tokio::test]
async fn a_recipient_sees_every_amount_of_every_year_and_nobody_elses() {
    let (site, published) = (site(), Published::shipped().unwrap());
    let register = published.register();
    let some = [Level::Region, Level::Municipality]
        .into_iter()
        .flat_map(|level| register.of(level).iter().step_by(13));
    for recipient in some {
        let address = format!("/mottagare/{}", recipient.code);
        let answer = page(&site, &address).await;
        for of in published.agreements() {
            let year = of.agreement.year;
            for allocation in &of.distribution.allocations {
                let id = &allocation.item.id;
                let link = format!("<a href=\"{address}/{year}/{id}\">");
                if allocation.item.level == recipient.level {
                    let step = allocation.step(recipient.code).unwrap();
                    let cell = format!("{link}{}</a>", kronor(step.amount));
                    assert!(answer.body.contains(&cell), "{address} {year} {id}");
                } else {
                    assert!(!answer.body.contains(&link), "{address} {year} {id}");
                }
            }
            let sum = of.sum_of(recipient.level, recipient.code);
            assert!(
                sum == Ore::ZERO || answer.words().contains(&kronor(sum)),
                "{address} {year}: {sum}"
            );
        }
    }
}

#[tokio::test]
async fn counties_add_up_to_what_is_shared_out() {
    let (site, published) = (site(), Published::shipped().unwrap());
    for of in published.agreements() {
        let levels = [Level::Region, Level::Municipality, Level::County];
        let totals = levels.map(|level| of.level_total(level));
        let whole: Ore = totals.into_iter().sum();
        if whole == Ore::ZERO {
            continue;
        }
        let answer = page(&site, &format!("/lan?ar={}", of.agreement.year)).await;
        let [region, municipality, county] = totals.map(kronor);
        let row = format!(
            "Hela landet | {region} | {municipality} | {county} | {} | ",
            kronor(whole)
        );
        assert!(answer.words().contains(&row), "{row}");
    }
}

#[tokio::test]
async fn a_county_holds_its_region_its_municipalities_and_its_own_items() {
    let (site, published) = (site(), Published::shipped().unwrap());
    let of = published.year(2021).unwrap();
    for county in published.register().of(Level::County) {
        let answer = page(&site, &format!("/lan/{}?ar=2021", county.code)).await;
        let words = answer.words();
        let municipalities = published.register().of(Level::Municipality).iter();
        let within: Vec<_> = municipalities
            .filter(|one| one.county == Some(county.code))
            .collect();
        let mut whole = of.sum_of(Level::Region, county.code);
        for one in within {
            let sum = of.sum_of(Level::Municipality, one.code);
            let row = format!("{} | kommun | {} | ", one.name, kronor(sum));
            assert!(words.contains(&row), "{row}");
            whole = whole.checked_add(sum).unwrap();
        }
        whole = whole
            .checked_add(of.sum_of(Level::County, county.code))
            .unwrap();
        let sum = format!("Summa |  | {} | ", kronor(whole));
        assert!(words.contains(&sum), "{} {sum}", county.name);
    }
}

#[tokio::test]
async fn an_explained_amount_ends_in_the_amount_it_begins_with() {
    let (site, published) = (site(), Published::shipped().unwrap());
    for of in published.agreements() {
        for allocation in &of.distribution.allocations {
            let (year, id) = (of.agreement.year, &allocation.item.id);
            for step in allocation.steps.iter().step_by(37) {
                let folder = match allocation.item.level {
                    Level::County => "lan",
                    _ => "mottagare",
                };
                let answer = page(&site, &format!("/{folder}/{}/{year}/{id}", step.code)).await;
                let amount = wording::money(step.amount, Language::Swedish);
                let words = answer.words();
                assert!(
                    words.lines().next().unwrap().contains(&amount),
                    "{year} {id}"
                );
                let last_step = (answer.body.rsplit_once("</ol>").unwrap().0)
                    .rsplit_once("<li>")
                    .unwrap()
                    .1;
                let whole_at_once = allocation.steps.iter().all(|one| one.remainder == 0);
                assert!(
                    last_step.contains(&amount) || whole_at_once,
                    "{year} {id} {}: {last_step}",
                    step.code
                );
                assert!(words.contains(&of.digest), "{year} {id}");
            }
        }
    }
}

#[tokio::test]
async fn the_neighbours_show_where_the_last_krona_went() {
    let (site, published) = (site(), Published::shipped().unwrap());
    let of = published.year(2021).unwrap();
    let allocation = of.distribution.of("utveckling-kommuner").unwrap();
    let left = usize::try_from(allocation.units_left()).unwrap();
    let words = page(&site, "/mottagare/0138/2021/utveckling-kommuner")
        .await
        .words();
    let name = |rank: usize| {
        let step = allocation.steps.iter().find(|step| step.rank == rank);
        let code = step.unwrap().code;
        let found = published.register().find(Level::Municipality, code);
        found.unwrap().name.clone()
    };
    let row = |rank: usize| {
        let beginning = format!("{rank} | {} | ", name(rank));
        let found = words.lines().find(|line| line.starts_with(&beginning));
        found.unwrap().to_owned()
    };
    assert!(row(left).contains(" | ja | "));
    assert!(row(left + 1).contains(" | nej | "));
}
