//! The pictures themselves, reviewed like code.

use figures::Width;

use crate::samples::{heading, one_of_each};

#[test]
fn the_narrow_pictures_are_as_reviewed() {
    for (name, figure) in one_of_each(&heading(), Width::Narrow) {
        insta::assert_snapshot!(name.replace(' ', "_"), figure.svg());
    }
}

#[test]
fn the_tables_are_as_reviewed() {
    for (name, figure) in one_of_each(&heading(), Width::Wide) {
        insta::assert_debug_snapshot!(format!("{}_table", name.replace(' ', "_")), figure.table());
    }
}
