//! One module per task: opens the transaction, asks the rules, writes, audits.
//!
//! Nothing here speaks to people or knows a page; refusals are typed and `wording` says them.
//! Only this room begins transactions.

pub mod assessment;
pub mod new_year;
pub mod published;
