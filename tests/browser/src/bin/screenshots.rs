//! Draws the main pages into a folder: `screenshots FOLDER`. `cargo xtask screenshots` calls it.

use std::path::PathBuf;
use std::process::ExitCode;

use browser::{Failure, RunningSite, pictures};

#[tokio::main]
async fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("screenshots wants the folder to draw into.");
        return ExitCode::from(2);
    };
    match Box::pin(draw(&folder)).await {
        Ok(drawn) => {
            println!(
                "{drawn} pictures; open {}",
                folder.join("index.html").display()
            );
            ExitCode::SUCCESS
        }
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

async fn draw(folder: &std::path::Path) -> Result<usize, Failure> {
    let site = RunningSite::shipped().await?;
    Box::pin(pictures::draw(&site, folder)).await
}
