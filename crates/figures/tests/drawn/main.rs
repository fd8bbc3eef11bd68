//! What is drawn, read back from the picture and compared with what was handed in.

#![cfg(test)]
#![expect(
    clippy::float_arithmetic,
    reason = "pictures are measured against the numbers they were drawn from"
)]

mod all_figures;
mod any_input;
mod bars;
mod bubble_map;
mod county_tiles;
mod dots;
mod lines;
mod picture;
mod samples;
mod snapshots;
mod stacked_bars;
