//! Made-up foresights for the demonstration: one whose outcome is known, one of coming years, and a draft.
//! The whole amount of 2024 is the one the government published; all others are made up and say so.

use std::collections::BTreeMap;

use grants::Ore;
use grants::approval::ApprovalKind;
use jiff::civil::date;

use super::{Budget, ForesightError, Stated};
use crate::demo::DemoError;
use crate::published::Published;
use crate::{Actor, Casework};

/// What every made-up source is called.
const MADE_UP: &str = "Påhittat belopp för demonstrationen";
/// What every made-up note begins with.
const SAYS_SO: &str = "Påhittad utblick som visar hur sidan fungerar.";

fn budget(kronor: i64, (document, place, address): (&str, &str, &str)) -> Budget {
    Budget {
        total: Ore::from_kronor(kronor).unwrap_or_default(),
        document: document.to_owned(),
        place: place.to_owned(),
        address: address.to_owned(),
        items: BTreeMap::new(),
    }
}

/// Of 2023, as if it had been written the autumn before, on the people that were known then.
fn with_an_outcome() -> Stated {
    let mut stated = Stated::of("psykisk-halsa-2022", 2023, 1);
    stated.until = Some(date(2021, 12, 31));
    stated.note = format!("{SAYS_SO} Den är räknad på det som var känt hösten 2022.");
    if let Some(year) = stated.years.first_mut() {
        let mut known = budget(1_650_000_000, (MADE_UP, "finns inte i någon källa", ""));
        let of_county = Ore::from_kronor(200_000_000).unwrap_or_default();
        known.items.insert("suicidprevention".to_owned(), of_county);
        year.budget = Some(known);
    }
    stated
}

/// Of 2024 and the years after.
fn to_come() -> Stated {
    let mut stated = Stated::of("psykisk-halsa-2023", 2024, 4);
    stated.note = format!(
        "{SAYS_SO} Beloppet för 2024 har regeringen publicerat. Beloppet för 2025 är påhittat, och de senare åren är inte kända."
    );
    let published = (
        "1,5 miljarder till insatser inom psykisk hälsa och suicidprevention 2024 (Socialdepartementet)",
        "tredje stycket",
        "https://regeringen.se/pressmeddelanden/2024/02/15-miljarder-till-insatser-inom-psykisk-halsa-och-suicidprevention-2024/",
    );
    let known = [
        budget(1_560_000_000, published),
        budget(1_520_000_000, (MADE_UP, "finns inte i någon källa", "")),
    ];
    for (year, known) in stated.years.iter_mut().zip(known) {
        year.budget = Some(known);
    }
    stated
}

impl Casework {
    /// Puts made-up foresights in a database made for demonstration: two that are published, and a draft.
    pub async fn seed_demo_foresights(&self) -> Result<(), DemoError> {
        let karin = self.demo_actor("karin").await?;
        let karl = self.demo_actor("karl").await?;
        let published = self.published().await;
        let published = published.map_err(|error| DemoError::Published(Box::new(error)))?;
        for stated in [with_an_outcome(), to_come()] {
            self.seed_public_foresight((&karin, &karl), &published, stated)
                .await?;
        }
        let draft = Stated::of("psykisk-halsa-2023", 2025, 3);
        self.begin_foresight(&karin, &published, draft).await?;
        Ok(())
    }

    async fn seed_public_foresight(
        &self,
        (writes, publishes): (&Actor, &Actor),
        published: &Published,
        stated: Stated,
    ) -> Result<(), DemoError> {
        let begun = self.begin_foresight(writes, published, stated).await?;
        self.submit_foresight(writes, published, (&begun.id, begun.revision))
            .await?;
        let kind = ApprovalKind::Foresight;
        let asked = self.approval_of(publishes, kind, &begun.id).await?;
        let asked = asked.ok_or(ForesightError::NoSuchForesight)?;
        let (id, digest) = (&asked.approval.id, &asked.approval.digest);
        self.approve(publishes, id, digest).await?;
        Ok(())
    }
}
