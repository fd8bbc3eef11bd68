//! Indicators that others publish, as figures.
