//! The demonstration in a browser: being somebody with one click, on a narrow screen with scripts forbidden and by
//! keyboard alone.

use browser::{Driver, Failure, Hand, WAYS, Workspace};

/// A page that a coordinator, an auditor and an administrator may open.
const RECORD: &str = "/arbete/handelser";

/// The places in the menu of some of the people, and places that are not there.
const MENUS: [(&str, &[&str], &[&str]); 3] = [
    (
        "Karin Påhittad",
        &["Överenskommelser", "Underlag", "Händelser", "Kontakter"],
        &["Konton", "Drift"],
    ),
    (
        "Rut Påhittad",
        &["Överenskommelser", "Händelser", "Konton", "Drift"],
        &[],
    ),
    (
        "Ada Påhittad",
        &["Händelser", "Konton", "Drift"],
        &["Överenskommelser", "Underlag", "Kontakter"],
    ),
];

/// Leads from any page to being somebody.
async fn becomes(hand: &Hand<'_>, name: &str) -> Result<(), Failure> {
    hand.open("/").await?;
    let banner = hand.words(".demo-banner").await?;
    assert!(banner.contains("ingenting är på riktigt"), "{banner}");
    hand.follow("Välj vem du är").await?;
    hand.press(&format!("Bli {name}")).await
}

async fn menus(_: &Workspace, hand: &Hand<'_>) -> Result<(), Failure> {
    for (name, there, not_there) in MENUS {
        becomes(hand, name).await?;
        hand.open(RECORD).await?;
        let head = hand.words("header.head").await?;
        assert!(head.contains(name), "{name} is not in {head}");
        let menu = hand.words("nav.head-nav").await?;
        for place in there {
            assert!(menu.contains(place), "{name}: {place} is not in {menu}");
        }
        for place in not_there {
            assert!(!menu.contains(place), "{name}: {place} is in {menu}");
        }
    }
    becomes(hand, "Hanna Påhittad").await?;
    hand.open(RECORD).await?;
    hand.sees("Din roll ger inte rätt att göra det här").await
}

async fn published_by_two(workspace: &Workspace, hand: &Hand<'_>) -> Result<(), Failure> {
    let version = workspace.id("{version}");
    becomes(hand, "Karin Påhittad").await?;
    hand.open(&format!("/arbete/version/{version}/gor/skicka-in"))
        .await?;
    hand.fill("Varför?", "Poster saknas i källorna.").await?;
    hand.press("Skicka in för godkännande").await?;
    workspace.approve("karl", version).await?;
    becomes(hand, "Karl Påhittad").await?;
    hand.open(&format!("/arbete/version/{version}/gor/publicera"))
        .await?;
    hand.press("Publicera").await?;
    hand.open("/overenskommelser/2025").await?;
    let heading = hand.heading().await?;
    assert!(heading.contains("2025"), "{heading}");
    Ok(())
}

/// A test that goes through a story both ways, each on a demonstration of its own.
macro_rules! both_ways {
    ($($claim:ident: $story:ident;)*) => {$(
        #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
        async fn $claim() -> Result<(), Failure> {
            let driver = Driver::start()?;
            for (by, scripts, width) in WAYS {
                let workspace = Workspace::start().await?;
                let window = driver.open(scripts).await?;
                window.resize(width, 700).await?;
                $story(&workspace, &Hand::new(&workspace.site, &window, by)).await?;
            }
            Ok(())
        }
    )*};
}

both_ways! {
    one_click_makes_a_visitor_somebody_and_the_menu_shows_what_the_role_may_do: menus;
    one_coordinator_hands_in_and_another_publishes: published_by_two;
}
