//! Shows every component on one page: `cargo run -p overens-web --example components -- 127.0.0.1:8080`, then `/komponenter`.
//! For looking at the style sheet, light, dark, narrow and on paper.

use std::sync::Arc;

use axum::Router;
use axum::routing::get;
use casework::published::Published;
use jiff::civil::date;
use maud::{Markup, html};
use web::ui::field::{self, Field};
use web::ui::{
    Button, Cell, Column, Download, Event, Order, Page, Progress, Table, Tone, button, downloads,
    facts, filters, form, headlines, link_button, notice, steps, timeline,
};
use web::{Reader, Site};

fn now() -> jiff::Timestamp {
    jiff::Timestamp::from_second(1_632_000_000).unwrap_or_default()
}

fn table() -> Table {
    let rows = [
        ("Stockholm", "975 551", "187 983 112", 1000),
        ("Göteborg", "583 056", "112 349 020", 598),
        ("Malmö", "347 949", "67 045 870", 357),
        ("Tyresö", "48 678", "937 983", 50),
        ("Bjurholm", "2 408", "46 400", 2),
    ];
    let rows = rows.map(|(name, people, amount, thousandths)| {
        vec![
            Cell::Link {
                text: name.to_owned(),
                address: "/mottagare/0138".to_owned(),
            },
            Cell::Text(people.replace(' ', "\u{a0}")),
            Cell::Bar {
                text: amount.replace(' ', "\u{a0}"),
                thousandths,
            },
            Cell::Status {
                progress: Progress::Done,
                text: "Utbetald".to_owned(),
            },
        ]
    });
    Table {
        caption: "Så fördelas 200 miljoner kronor mellan kommunerna 2021".to_owned(),
        columns: vec![
            Column::words("Kommun").sorted_by("?sortera=namn", None),
            Column::numbers("Invånare").sorted_by("?sortera=folk", None),
            Column::numbers("Kronor").sorted_by("?sortera=belopp", Some(Order::Descending)),
            Column::words("Läge"),
        ],
        rows: rows.into(),
        sum: Some(vec![
            Cell::Text("Summa".to_owned()),
            Cell::Text("10\u{a0}379\u{a0}295".to_owned()),
            Cell::Text("200\u{a0}000\u{a0}000".to_owned()),
            Cell::Text(String::new()),
        ]),
        empty: String::new(),
    }
}

fn wide_table() -> Table {
    let years = 2016..=2024;
    let mut columns = vec![Column::words("Post")];
    columns.extend(years.clone().map(|year| Column::numbers(year.to_string())));
    let row = |name: &str| {
        let mut row = vec![Cell::Text(name.to_owned())];
        row.extend(
            years
                .clone()
                .map(|_| Cell::Text("1\u{a0}937\u{a0}983".to_owned())),
        );
        row
    };
    Table {
        caption: "Tyresö kommun genom åren, kronor".to_owned(),
        columns,
        rows: vec![row("Suicidprevention"), row("Brukarmedverkan")],
        sum: Some(row("Summa")),
        empty: String::new(),
    }
}

fn form_fields() -> Markup {
    let name = Field::new("namn", "Vem ska vi fråga?").hint("Förnamn och efternamn.");
    let account = Field::new("konto", "Bankgironummer")
        .value("123-4567")
        .error(Some(
            "Kontonumret stämmer inte: sista siffran borde vara 8.".to_owned(),
        ));
    let level = Field::new("niva", "Nivå").value("kommuner");
    let levels = [
        ("regioner".to_owned(), "Regioner".to_owned()),
        ("kommuner".to_owned(), "Kommuner".to_owned()),
    ];
    html! {
        (field::error_summary("Det finns ett fel i formuläret", &[&account]))
        (filters("/komponenter", &html! {
            (field::text(&Field::new("sok", "Kommunens namn")))
            (field::choice(&level, &levels))
            (button(Button::Secondary, "Visa"))
        }))
        (form("/komponenter", &html! {
            (field::text(&name)) (field::text(&account))
            (field::lines(&Field::new("fritext", "Vad har ni gjort?"), 4))
            (field::radios(&Field::new("val", "Har ni använt pengarna?"), &levels))
            (field::check(&Field::new("intygar", "Jag intygar att uppgifterna är rätt")))
            div.buttons {
                (button(Button::Primary, "Skicka in rekvisitionen"))
                (link_button(Button::Secondary, "Spara utkast", "/"))
                (button(Button::Plain, "Ångra"))
            }
        }))
    }
}

async fn gallery(reader: Reader) -> Markup {
    let events = [
        Event::new(date(2020, 12, 18), "Överenskommelsen beslutas"),
        Event::new(date(2021, 3, 31), "Pengarna kan rekvireras")
            .detail(html! { p.hint { "Kammarkollegiet tar emot." } }),
        Event::new(date(2021, 12, 1), "Sista dag att rekvirera, kl. 23.59"),
        Event::new(date(2022, 3, 1), "Redovisningen lämnas till SKR"),
    ];
    let body = html! {
        (headlines([
            ("till 332 mottagare".to_owned(), html! { "1 680 000 000 kr" }),
            ("till kommunerna".to_owned(), html! { "300 000 000 kr" }),
            ("per invånare".to_owned(), html! { "161,86 kr" }),
        ]))
        h2 { "Vad händer när?" }
        (timeline(&reader, &events))
        h2 { "Belopp" }
        p { "Varje kommun får sin del efter folkmängd. " a href="/metod" { "Så räknar vi" } "." }
        (table().markup())
        (downloads(&[
            Download { label: "Tabellen".to_owned(), format: "CSV", address: "/a".to_owned() },
            Download { label: "Tabellen".to_owned(), format: "XLSX", address: "/b".to_owned() },
        ]))
        (wide_table().markup())
        (notice(Tone::Remark, "Källan säger 197 000 000 kr", &html! { p { "Vi räknar med 50 000 000 kr, eftersom raden är inklistrad två gånger." } }))
        (notice(Tone::Warning, "Det summerar inte", &html! { p { "Raderna är 147 000 000 kr mer än summan." } }))
        (notice(Tone::Done, "Rekvisitionen är inskickad", &html! { p { "Ni får besked inom tre veckor." } }))
        h2 { "Varför just det beloppet?" }
        (steps([
            html! { "Posten är 200 000 000 kronor och delas mellan landets 290 kommuner efter folkmängd den 31 december 2020." },
            html! { "Tyresö hade 48 678 av 10 379 295 invånare, alltså 0,469 procent." },
            html! { "200 000 000 × 48 678 ÷ 10 379 295 = 937 982,78 kronor. Hela kronor: 937 982." },
        ]))
        h2 { "Om överenskommelsen" }
        (facts([
            ("Beslutad".to_owned(), html! { "18 december 2020" }),
            ("Betalas av".to_owned(), html! { "Kammarkollegiet" }),
            ("Läge".to_owned(), web::ui::status(Progress::Late, "Förfallen")),
            ("Läge".to_owned(), web::ui::status(Progress::UnderWay, "Utkast")),
            ("Läge".to_owned(), web::ui::status(Progress::NotBegun, "Ej påbörjad")),
            ("Digest".to_owned(), html! { code { "3f2a9c0b7e61d4d5a1f03f2a9c0b7e61d4d5a1f0aa" } }),
        ]))
        h2 { "Formulär" }
        (form_fields())
    };
    Page::new(&reader, "Tyresö kommun får 1,4 miljoner kronor 2021")
        .lead("Pengarna går till arbetet med psykisk hälsa och suicidprevention. Kommunen ska begära dem senast den 1 december 2021.")
        .crumb("Överenskommelser", "/overenskommelser")
        .crumb("2021", "/overenskommelser/2021")
        .body(body)
        .feedback()
        .render()
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let address = std::env::args().nth(1);
    let address = address.unwrap_or_else(|| "127.0.0.1:8080".to_owned());
    let site = Arc::new(Site::new(
        Published::shipped()?,
        now,
        env!("CARGO_PKG_VERSION"),
    ));
    let gallery = Router::new()
        .route("/komponenter", get(gallery))
        .with_state(Arc::clone(&site));
    let listener = tokio::net::TcpListener::bind(&address).await?;
    println!("http://{address}/komponenter");
    axum::serve(listener, gallery.merge(web::router(site))).await?;
    Ok(())
}
