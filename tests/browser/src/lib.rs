//! The site in a real browser: Debian's Chromium, driven over `WebDriver`.
//!
//! The crawl visits every sample of every route in both languages and widths and reports all it finds wrong at once; the
//! stories do what people come to do, with scripts off and by keyboard alone; the pictures are there to be looked at. Nothing
//! here is shipped, and what can be tested without a browser is tested in the rooms themselves.
//!
//! `cargo xtask test` installs what is needed and runs it, `cargo xtask screenshots` draws the pictures.

mod driver;
mod failure;
mod finding;
mod hand;
mod inspection;
mod markup;
pub mod pictures;
mod report;
mod site;
mod story;
mod visit;
mod visitor;
mod window;
mod workspace;

pub use driver::{Driver, Scripts};
pub use failure::Failure;
pub use finding::Finding;
pub use hand::{By, Hand};
pub use inspection::{Crawl, crawl};
pub use report::report;
pub use site::RunningSite;
pub use story::{Story, WAYS, window_for};
pub use visit::{Visit, private_visits, visits};
pub use visitor::Visitor;
pub use window::{Colours, Window};
pub use workspace::Workspace;
