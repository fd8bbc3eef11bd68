//! Signing in, on a real database: as people do it, and as those who should not be let in try it.

mod attacks;
mod identities;
mod invitations;
mod other_sites;
mod own_account;
mod place;
mod sessions;
