//! Looking after accounts and the service, on a real database: who sees, who acts, what ends with an account, and what
//! happens while nothing is to be written.

mod accounts;
mod limits;
mod operation;
mod reading;
