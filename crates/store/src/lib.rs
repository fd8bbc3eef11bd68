//! All SQL of Överens.
