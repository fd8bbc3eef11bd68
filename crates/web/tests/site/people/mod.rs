//! Mandates and four eyes on their pages: who is told what, who may decide, and what is kept from whom.

mod approvals;
mod mandates;
mod own;
