//! The components every page is built of. Raw form controls and tables elsewhere fail review.

pub mod answer;
mod button;
mod downloads;
mod facts;
pub mod field;
mod figure;
mod foot;
mod form;
mod head;
mod headline;
mod notice;
mod page;
mod rich_text;
mod status;
mod steps;
mod table;
mod timeline;
mod written;

pub use button::{Button, button, choosing_button, default_button, link_button};
pub use downloads::{Download, downloads};
pub use facts::facts;
pub use figure::figure;
pub use form::{filters, form, upload};
pub use headline::headlines;
pub use notice::{Tone, notice};
pub use page::{Crumb, Page};
pub use rich_text::rich_text;
pub use status::{Progress, status};
pub use steps::steps;
pub use table::{Align, Cell, Column, Order, Table};
pub use timeline::{Event, timeline};
pub use written::written;
