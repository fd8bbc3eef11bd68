//! Pictures of the main pages, for people to look at before anything is called done.

use std::path::Path;

use fantoccini::wd::PrintConfiguration;
use maud::{DOCTYPE, html};
use serde_json::Value;
use web::sample;

use crate::{Colours, Driver, Failure, RunningSite, Scripts, Visitor, Window, Workspace};

/// The pages worth looking at: the name of the picture, the address, and the status it answers with.
pub const PAGES: [(&str, &str, u16); 23] = [
    ("start", "/", 200),
    ("start-english", "/en", 200),
    ("agreements", "/overenskommelser", 200),
    ("agreement", "/overenskommelser/2021", 200),
    ("municipalities", "/overenskommelser/2021/kommuner", 200),
    ("regions", "/overenskommelser/2021/regioner", 200),
    ("counties-of-a-year", "/overenskommelser/2021/lan", 200),
    ("not-known", "/overenskommelser/2024/kommuner", 200),
    ("comparison", "/jamfor?fran=2020&till=2021", 200),
    ("recipients", "/mottagare", 200),
    ("recipient", "/mottagare/0138", 200),
    ("county", "/lan/01", 200),
    ("amount", "/mottagare/0138/2021/utveckling-kommuner", 200),
    ("amount-english", "/en/lan/01/2021/brukarmedverkan", 200),
    ("search", "/sok?q=%C3%A5nge", 200),
    ("method", "/metod", 200),
    ("open-data", "/oppna-data", 200),
    ("accessibility", "/tillganglighet", 200),
    ("about", "/om", 200),
    ("calendar", "/kalender", 200),
    ("feedback", "/synpunkt?sida=/metod", 200),
    ("not-understood", "/jamfor?fran=1999&till=2021", 422),
    ("not-found", "/finns-inte", 404),
];

/// The pages of the workspace worth looking at: the name of the picture, the key of the made-up person who looks, and the
/// address with its placeholders.
pub const WORKSPACE: [(&str, &str, &str); 52] = [
    ("own-pages", "karin", "/mina-sidor"),
    ("own-pages-municipality", "hanna", "/mina-sidor"),
    ("account", "karin", "/mina-sidor/konto"),
    ("approvals", "karl", "/mina-sidor/godkannanden"),
    ("approval", "karl", "/mina-sidor/godkannanden/{approval}"),
    ("mandates", "karin", "/mina-sidor/uppdrag"),
    ("mandate", "karin", "/mina-sidor/uppdrag/{colleague}"),
    ("mandate-new", "karin", "/mina-sidor/uppdrag/nytt"),
    ("contacts", "karin", "/mina-sidor/kontakter"),
    ("contact", "karin", "/mina-sidor/kontakter/{contact}"),
    (
        "contact-change",
        "karin",
        "/mina-sidor/kontakter/{contact}/andra",
    ),
    ("contact-round", "karin", "/arbete/kontakter/omgang/{round}"),
    ("contacts-import", "karin", "/arbete/kontakter/las-in"),
    ("desk", "karin", "/arbete"),
    ("version", "karin", "/arbete/version/{version}"),
    (
        "version-facts",
        "karin",
        "/arbete/version/{version}/uppgifter",
    ),
    (
        "version-outcome",
        "karin",
        "/arbete/version/{version}/utfall",
    ),
    ("organisations", "karin", "/arbete/organisationer"),
    (
        "organisation",
        "karin",
        "/arbete/organisationer/{organisation}",
    ),
    (
        "organisations-import",
        "karin",
        "/arbete/organisationer/las-in",
    ),
    ("figures", "karin", "/arbete/underlag"),
    ("record", "rut", "/arbete/handelser"),
    ("accounts", "ada", "/arbete/konton"),
    ("operation", "ada", "/arbete/drift"),
    ("own-pages-region", "asa", "/mina-sidor"),
    ("own-deadlines", "hanna", "/mina-sidor/frister"),
    (
        "own-deadline",
        "hanna",
        "/mina-sidor/frister/psykisk-halsa-2021/repayment",
    ),
    ("own-messages", "hanna", "/mina-sidor/meddelanden"),
    ("own-message", "hanna", "/mina-sidor/meddelanden/{delivery}"),
    ("own-questions", "hanna", "/mina-sidor/fragor"),
    ("own-question", "hanna", "/mina-sidor/fragor/{thread}"),
    ("own-question-new", "hanna", "/mina-sidor/fragor/ny"),
    ("own-history", "hanna", "/mina-sidor/handelser"),
    ("messages", "karin", "/arbete/meddelanden"),
    ("message-draft", "karin", "/arbete/meddelanden/{message}"),
    (
        "message-text",
        "karin",
        "/arbete/meddelanden/{message}/text",
    ),
    (
        "message-sent",
        "karin",
        "/arbete/meddelanden/{message-sent}",
    ),
    (
        "message-ledger",
        "karin",
        "/arbete/meddelanden/{message-sent}/utskick",
    ),
    (
        "message-delivery",
        "karin",
        "/arbete/meddelanden/{message-sent}/utskick/{delivery}",
    ),
    ("message-templates", "karin", "/arbete/meddelanden/mallar"),
    (
        "message-template",
        "karin",
        "/arbete/meddelanden/mallar/via-skr",
    ),
    ("outbox", "karin", "/arbete/epost"),
    ("letters", "karin", "/arbete/brev"),
    ("letters-run", "karin", "/arbete/brev/{letters}"),
    ("deadlines", "karin", "/arbete/frister"),
    (
        "deadline",
        "karin",
        "/arbete/frister/psykisk-halsa-2021/report",
    ),
    ("questions", "karin", "/arbete/fragor"),
    ("question", "karin", "/arbete/fragor/{thread}"),
    ("register", "karin", "/arbete/diarium"),
    ("register-entry", "karin", "/arbete/diarium/{entry}"),
    ("register-giving-out", "karin", "/arbete/diarium/lamna-ut"),
    ("public-messages", "karin", "/meddelanden"),
];

const WIDTHS: [u32; 2] = [1280, 320];
const COLOURS: [Colours; 2] = [Colours::Light, Colours::Dark];
/// A picture no viewer opens helps nobody; a page longer than this is cut.
const LONGEST_PIXELS: u64 = 16_000;

/// Draws every page in every width and colour, and as it prints, with a page that shows them all.
pub async fn draw(site: &RunningSite, folder: &Path) -> Result<usize, Failure> {
    tokio::fs::create_dir_all(folder).await?;
    let driver = Driver::start()?;
    let window = driver.open(Scripts::On).await?;
    let mut drawn = 0;
    for (name, path, status) in PAGES {
        expect(site, path, status, &Visitor::anyone()).await?;
        drawn += draw_page(&window, &site.address(path), &folder.join(name)).await?;
    }
    let workspace = Workspace::start().await?;
    for (name, key, address) in WORKSPACE {
        let site = &workspace.site;
        let path = sample::filled(address, &workspace.placeholders);
        let person = workspace.person(key).await?;
        expect(site, &path, 200, &person).await?;
        window.go(&site.address("/")).await?;
        window.admit(&person).await?;
        drawn += draw_page(&window, &site.address(&path), &folder.join(name)).await?;
    }
    tokio::fs::write(folder.join("index.html"), index()).await?;
    Ok(drawn)
}

/// Draws one page; the name of the picture stands last in the path.
async fn draw_page(window: &Window, address: &str, name: &Path) -> Result<usize, Failure> {
    let mut drawn = 0;
    for width in WIDTHS {
        for colours in COLOURS {
            window.colour(colours).await?;
            window.resize(width, 800).await?;
            window.go(address).await?;
            window.resize(width, length(window).await?).await?;
            let picture = window.client().screenshot().await?;
            tokio::fs::write(file_name(&name.to_string_lossy(), colours, width), picture).await?;
            drawn += 1;
        }
    }
    window.colour(Colours::Light).await?;
    let printed = window.client().print(PrintConfiguration::default()).await?;
    tokio::fs::write(name.with_extension("pdf"), printed).await?;
    Ok(drawn + 1)
}

/// A picture of the page that says there is no such page would be looked at and believed.
async fn expect(
    site: &RunningSite,
    path: &str,
    status: u16,
    visitor: &Visitor,
) -> Result<(), Failure> {
    let answer = site.ask(path, visitor).await?;
    if answer.status == status {
        return Ok(());
    }
    Err(Failure::Site {
        address: path.to_owned(),
        reason: format!("it answers {} instead of {status}", answer.status),
    })
}

async fn length(window: &Window) -> Result<u32, Failure> {
    let height = window
        .run(
            "return Math.ceil(document.documentElement.getBoundingClientRect().height)",
            Vec::new(),
        )
        .await?;
    let pixels = height.as_u64().unwrap_or(800).clamp(400, LONGEST_PIXELS);
    u32::try_from(pixels).map_err(|_| Failure::Unexpected {
        who: "the page's height",
        answer: Value::from(pixels).to_string(),
    })
}

fn file_name(name: &str, colours: Colours, width: u32) -> String {
    format!("{name}-{}-{width}.png", colours.word())
}

/// Everything on one page, each picture leading to itself in full.
fn index() -> String {
    let public = PAGES.iter().map(|(name, path, _)| (name, path));
    let private = WORKSPACE.iter().map(|(name, _, path)| (name, path));
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                title { "Pictures of the main pages" }
                style {
                    "body { font: 1rem sans-serif; margin: 2rem }"
                    "div { display: flex; gap: 1rem; align-items: start }"
                    "img { max-width: 22vw; max-height: 80vh; border: 1px solid silver }"
                }
            }
            body {
                h1 { "Pictures of the main pages" }
                @for (name, path) in public.chain(private) {
                    h2 { (name) " " code { (path) } }
                    p { a href={ (name) ".pdf" } { "as printed" } }
                    div {
                        @for width in WIDTHS {
                            @for colours in COLOURS {
                                @let file = file_name(name, colours, width);
                                a href=(file) {
                                    img loading="lazy" src=(file) alt={ (name) ", " (width) " px, " (colours.word()) };
                                }
                            }
                        }
                    }
                }
            }
        }
    };
    page.into_string()
}
