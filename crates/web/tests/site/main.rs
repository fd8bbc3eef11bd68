//! What the site promises, as its users and their programs meet it.
//!
//! One program holds all of it: each program of its own would link everything anew, and take as much disk as the others.
#![cfg(test)]

mod administration;
mod api;
mod audit;
mod authorisation;
mod bookkeeping;
mod contacts;
mod deadlines;
mod deliveries;
mod desk;
mod exports;
mod foresight;
mod frame;
mod government_reports;
mod hostile;
mod letters;
mod messages;
mod money_years;
mod open_data;
mod openings;
mod organisations;
mod overview;
mod own_money;
mod payees;
mod payments;
mod people;
mod places;
mod plans;
mod projects;
mod questions;
mod received_reports;
mod recipient_comparison;
mod repayments;
mod reports;
mod reviews;
mod service;
mod sign_in;
mod threads;
mod work;
