//! Why a run could not be carried out, which is something else than a page being wrong.

use std::fmt;
use std::io;

use fantoccini::error::{CmdError, NewSessionError};

/// Why a run could not be carried out.
#[derive(thiserror::Error)]
pub enum Failure {
    /// A program the tests need is not there.
    #[error("{program} is missing. Install it: {install}")]
    NotInstalled {
        /// Which.
        program: &'static str,
        /// How a person gets it.
        install: &'static str,
    },
    /// The driver started and stopped, or never said where it listens.
    #[error(
        "chromedriver started and said nothing of where it listens. Run `chromedriver --port=0` and read what it says."
    )]
    DriverSilent,
    /// The browser did not start.
    #[error(
        "Chromium did not start: {0}. Try `chromium --headless=new --no-sandbox --dump-dom about:blank`."
    )]
    NoBrowser(#[from] NewSessionError),
    /// The browser could not do what it was told.
    #[error("the browser refused: {0}")]
    Browser(#[from] CmdError),
    /// The site could not be started or asked.
    #[error("the site could not be asked for {address}: {reason}")]
    Site {
        /// What was asked for.
        address: String,
        /// Why not.
        reason: String,
    },
    /// A file could not be read or written.
    #[error("{0}")]
    File(#[from] io::Error),
    /// A program or script answered something else than it should.
    #[error("{who} answered something unexpected: {answer}")]
    Unexpected {
        /// Who answered.
        who: &'static str,
        /// What.
        answer: String,
    },
    /// A step of a story was not possible on the page.
    #[error("at {address}: {missing}")]
    Story {
        /// The page.
        address: String,
        /// What was looked for and not found.
        missing: String,
    },
}

/// Tests print the debug form; it is a sentence for people like the other.
impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
