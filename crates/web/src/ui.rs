//! The components every page is built of. Raw form controls and tables elsewhere fail review.

mod downloads;
mod facts;
pub mod field;
mod figure;
mod notice;
mod page;
mod table;

pub use downloads::{Download, downloads};
pub use facts::facts;
pub use figure::figure;
pub use notice::{Tone, notice};
pub use page::{Crumb, Page};
pub use table::{Align, Cell, Column, Order, Table};
