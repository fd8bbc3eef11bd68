//! What people come to do, told in a browser. Stories stand in one program so that as many are told at once as there are processors.
#![cfg(test)]

mod coming_in;
mod comparison;
mod demonstration;
mod foresight;
mod government_report;
mod message;
mod plan;
mod project;
mod public;
mod reporting;
