//! What is written is read back as the same set, in every format.

use agreement::question_set::xlsform::About;
use agreement::question_set::{json, read, read_draft, write, xlsform};
use agreement::shipped;
use proptest::prelude::*;

use crate::generated::set;

#[test]
fn shipped_sets_survive_every_format() {
    for shipped in shipped::question_sets() {
        let set = shipped.read().unwrap();
        assert_eq!(read(&write(&set), "again.toml").unwrap(), set);
        assert_eq!(json::read(json::write(&set).as_bytes()).unwrap(), set);
        let bytes = xlsform::write(&set).unwrap();
        let imported = xlsform::read(&bytes, &About::default()).unwrap();
        assert_eq!(imported.set, set, "{}", shipped.id);
        assert_eq!(imported.left_out, []);
        assert_eq!(bytes, xlsform::write(&set).unwrap(), "the same bytes");
    }
}

#[test]
fn a_shipped_file_is_written_as_it_stands() {
    for shipped in shipped::question_sets() {
        let written = write(&shipped.read().unwrap());
        let (_, body) = shipped.text.split_once("\n\n").unwrap();
        for (written, stands) in written.lines().zip(body.lines()) {
            assert_eq!(written, stands, "{}", shipped.id);
        }
        assert_eq!(written.len(), body.len(), "{}", shipped.id);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_set_survives_its_file(set in set()) {
        let text = write(&set);
        let again = read_draft(&text, "again.toml");
        prop_assert_eq!(again, Ok(set), "{}", text);
    }

    #[test]
    fn any_set_survives_json(set in set()) {
        let text = json::write(&set);
        prop_assert_eq!(json::read(text.as_bytes()), Ok(set), "{}", text);
    }

    #[test]
    fn any_set_survives_a_form(set in set()) {
        let bytes = xlsform::write(&set).unwrap();
        let imported = xlsform::read(&bytes, &About::default());
        let imported = imported.map_err(|it| TestCaseError::fail(it.to_string()))?;
        prop_assert_eq!(imported.set, set);
        prop_assert_eq!(imported.left_out, vec![]);
    }
}
