//! Payments and the bank, as pages: from a batch that waits to money that is paid and comes back.

mod pages;
