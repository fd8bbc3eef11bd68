//! Rights: who may ask for which money, and how much of it is left.
