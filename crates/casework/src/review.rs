//! Review: the organisation that pays accepts, asks back or refuses.
