//! One's own money and requisitions, as pages.

mod requisitions;
