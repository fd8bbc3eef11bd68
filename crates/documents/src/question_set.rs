//! What a question set says, for programs and for those who analyse answers: a JSON Schema of the answers, the answers as the
//! schema says, and a codebook.

pub mod answers;
pub mod codebook;
pub mod schema;
