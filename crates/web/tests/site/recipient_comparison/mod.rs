//! Recipients side by side: the rows are those of what is published, one's own is found without colour, the files hold what the
//! table holds, and nothing that is sent to the pages does harm.

mod hostile;
mod indicators;
mod numbers;
mod opened;
