//! Imports of indicators are only added to, and the last one counts.

use store::indicator_series::{find, insert, latest, table_csv};

use crate::filled_indicators::import;
use crate::place::{Place, on_both};

on_both!(the_last_import_counts_and_none_is_changed);

async fn the_last_import_counts_and_none_is_changed(place: &Place) {
    let mut transaction = place.store.begin().await.unwrap();
    for number in [1, 2] {
        let (series, content) = import(number);
        insert(&mut transaction, &series, &content).await.unwrap();
    }
    transaction.commit().await.unwrap();
    let mut read = place.store.reader().await.unwrap();
    let (last, content) = import(2);
    assert_eq!(
        latest(&mut read).await.unwrap(),
        std::slice::from_ref(&last)
    );
    assert_eq!(find(&mut read, "N00945").await.unwrap(), Some(last));
    assert_eq!(find(&mut read, "N00946").await.unwrap(), None);
    let csv = table_csv(&mut read, ("N00945", 2)).await.unwrap();
    assert_eq!(csv, Some(content.table_csv));
    drop(read);
    let mut transaction = place.store.begin().await.unwrap();
    let (series, content) = import(2);
    let again = insert(&mut transaction, &series, &content).await;
    assert!(again.is_err(), "an import is never replaced");
    drop(transaction);
    let mut raw = place.raw().await;
    for change in [
        "update indicator_series set title = 'x'",
        "delete from indicator_series",
    ] {
        assert!(raw.run(change).await.is_err(), "{change}");
    }
}
