//! Foreign bytes in, `grants` types out: agreement files, population tables, the shipped register.

pub mod fetch;
pub mod file;
pub mod kolada;
pub mod library;
pub mod organisations;
pub mod population;
pub mod problem;
pub mod question_set;
pub mod reader;
pub mod shipped;
pub mod writer;

pub use problem::{Problem, Problems};
pub use reader::nearest::nearest;
