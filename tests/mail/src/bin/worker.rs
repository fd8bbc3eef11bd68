//! Sends what waits until it is killed: `overens-mail-tests-worker DATABASE PLACE`.

use std::time::Duration;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let database = arguments.next().unwrap_or_default();
    let place = arguments.next().unwrap_or_default();
    let casework = mail_tests::open(&database, &place).await?;
    println!("works");
    loop {
        if !casework.send_waiting().await? {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }
}
