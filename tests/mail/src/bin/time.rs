//! How long it takes until a mail server has taken an e-mail to every recipient of a year. Prints the nanoseconds.

use std::error::Error;
use std::time::Instant;

use casework::Actor;
use mail_tests::{open, server::Server};

/// As many as there are recipients of a year.
const EMAILS: usize = 332;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let server = Server::start()?;
    let folder = tempfile::tempdir()?;
    let database = folder.path().join("a.db");
    let casework = open(&database.display().to_string(), &server.address()).await?;
    casework.prepare().await?;
    let program = Actor::program();
    for number in 0..EMAILS {
        let address = format!("ok-{number}@example.org");
        casework.post_trial(&program, &address).await?;
    }
    let started = Instant::now();
    while casework.send_waiting().await? {}
    let took = started.elapsed();
    let taken = server.taken()?;
    if taken.len() != EMAILS || taken.values().any(|times| *times != 1) {
        return Err(format!("{} of {EMAILS} were taken once each", taken.len()).into());
    }
    println!("{}", took.as_nanos());
    Ok(())
}
