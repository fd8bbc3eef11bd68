//! What a question set says, for programs and for those who analyse answers: a JSON Schema of the answers, the answers as the
//! schema says, a codebook, and signed answers as files, for those who follow up and for everybody.

pub mod answers;
pub mod codebook;
pub mod export;
pub mod opened;
pub mod placed;
pub mod schema;
pub mod words;
