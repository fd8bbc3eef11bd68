//! The archive: one folder, the same bytes every time, each file as it was.

use std::io::{Cursor, Read as _};

#[test]
fn files_are_read_back_as_they_were_from_one_folder() {
    let files = [
        ("a.txt", b"first".to_vec()),
        ("b.csv", b"1,2\n".repeat(1000)),
    ];
    let bytes = documents::archive::folder("proof", &files).unwrap();
    assert_eq!(bytes, documents::archive::folder("proof", &files).unwrap());
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    assert_eq!(archive.len(), 2);
    for (name, wanted) in files {
        let mut found = Vec::new();
        let mut file = archive.by_name(&format!("proof/{name}")).unwrap();
        file.read_to_end(&mut found).unwrap();
        assert_eq!(found, wanted);
    }
}
