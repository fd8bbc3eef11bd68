//! Serves the workspace on a database file, with two accounts to try it with:
//! `cargo run -p overens-web --example workspace -- 127.0.0.1:8080 /tmp/overens.db`. For looking at pages while they are made.

use std::path::PathBuf;
use std::sync::Arc;

use casework::account::{AccountError, NewAccount};
use casework::store::Address;
use casework::{Actor, Casework, Program};
use web::Site;

const PASSWORD: &str = "bara för att prova";

#[expect(clippy::disallowed_methods, reason = "an example has no other clock")]
fn now() -> jiff::Timestamp {
    jiff::Timestamp::now()
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let address = arguments
        .next()
        .unwrap_or_else(|| "127.0.0.1:8080".to_owned());
    let file = arguments.next().unwrap_or_else(|| "overens.db".to_owned());
    let program = Program {
        version: env!("CARGO_PKG_VERSION"),
        clock: now,
    };
    let casework = Casework::open(&Address::sqlite(PathBuf::from(file)), program).await?;
    casework.prepare().await?;
    for (name, email) in [
        ("Anna Asp", "anna@example.org"),
        ("Bo Björk", "bo@example.org"),
    ] {
        let new = NewAccount {
            name: name.to_owned(),
            email: email.to_owned(),
            password: PASSWORD.to_owned(),
            may_write: true,
        };
        match casework.add_account(&Actor::program(), new).await {
            Ok(_) | Err(AccountError::EmailTaken) => {}
            Err(error) => return Err(error.into()),
        }
    }
    let published = casework.published().await?;
    let site = Site::new(published, now, program.version).with_casework(casework);
    let listener = tokio::net::TcpListener::bind(&address).await?;
    println!("http://{address}/arbete: anna@example.org or bo@example.org, password {PASSWORD:?}");
    axum::serve(listener, web::router(Arc::new(site))).await?;
    Ok(())
}
