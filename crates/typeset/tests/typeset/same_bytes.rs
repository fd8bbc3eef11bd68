//! The same document gives the same bytes, so that its digest can be kept and proved.

use typeset::typeset;

use crate::letters;
use crate::saying;

#[test]
fn a_document_gives_the_same_bytes_again_after_others() {
    let letter = letters::personal(1);
    let first = typeset(&letter).unwrap();
    // More than are kept in mind, so that the second time nothing of the first is left.
    for number in 2..8 {
        assert_ne!(typeset(&letters::personal(number)).unwrap(), first);
    }
    assert_eq!(typeset(&letter).unwrap(), first);
}

#[test]
fn threads_at_once_give_the_same_bytes_as_one() {
    let alone: Vec<Vec<u8>> = (0..4)
        .map(|number| typeset(&letters::personal(number)).unwrap())
        .collect();
    let together: Vec<Vec<u8>> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4)
            .map(|number| scope.spawn(move || typeset(&letters::personal(number)).unwrap()))
            .collect();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap())
            .collect()
    });
    assert_eq!(alone, together);
}

#[test]
fn one_letter_of_difference_is_another_document() {
    assert_ne!(
        typeset(&saying("Ja.")).unwrap(),
        typeset(&saying("Jo.")).unwrap()
    );
}
