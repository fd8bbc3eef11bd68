//! Something in every column of the table of indicators.

use store::indicator_series::{self, IndicatorContent, IndicatorSeries};

use crate::filled::at;
use crate::place::Place;

/// An import of an indicator.
pub fn import(number: i64) -> (IndicatorSeries, IndicatorContent) {
    let series = IndicatorSeries {
        indicator_id: "N00945".to_owned(),
        number,
        title: format!("Påhittat nyckeltal {number}"),
        description: "description".to_owned(),
        base: "https://kolada.example/v3".to_owned(),
        retrieved_at: at(1),
        sha256: "sha256".to_owned(),
        imported_by: "anna".to_owned(),
        imported_at: at(2),
    };
    let content = IndicatorContent {
        table_csv: b"indicator,level,code,year,value\n".to_vec(),
        content: b"PK".to_vec(),
    };
    (series, content)
}

/// Fills the table of indicators.
pub async fn indicators(place: &Place) {
    let mut transaction = place.store.begin().await.expect("a transaction");
    let (series, content) = import(1);
    indicator_series::insert(&mut transaction, &series, &content)
        .await
        .expect("an import");
    transaction.commit().await.expect("an indicator");
}
