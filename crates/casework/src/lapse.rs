//! Lapse: what nobody asked for in time is lost, with a list before and after.
