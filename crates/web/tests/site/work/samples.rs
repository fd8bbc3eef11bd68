//! The samples of the private pages answer as stated, in both languages.

use web::{Access, sample};

use crate::desk::Desk;

#[tokio::test]
async fn every_private_sample_answers_as_stated_and_only_to_those_who_signed_in() {
    let desk = Desk::new().await;
    let stranger = desk.stranger();
    desk.casework.seed_demo_matters().await.unwrap();
    let placeholders = sample::placeholders(&desk.casework).await.unwrap();
    let routes = web::routes().into_iter();
    let mut seen = 0;
    for route in routes.filter(|route| route.access == Access::SignedIn) {
        assert!(!route.samples.is_empty(), "{}", route.path);
        let reader = desk.person(sample::reader(&route).key).await;
        for sample in &route.samples {
            let address = sample::filled(sample.address, &placeholders);
            assert!(!address.contains('{'), "{address}: nothing to fill in");
            let mut languages = vec![("sv", address.clone())];
            if route.translated {
                languages.push(("en", format!("/en{address}")));
            }
            for (language, address) in languages {
                let answer = reader.get(&address).await;
                assert_eq!(answer.status.as_u16(), sample.status, "{address}");
                assert_eq!(answer.headers["cache-control"], "no-store", "{address}");
                let page = answer.headers["content-type"]
                    .to_str()
                    .unwrap()
                    .starts_with("text/html");
                if page {
                    assert!(answer.says(&format!("lang=\"{language}\"")), "{address}");
                    assert_eq!(answer.text.matches("<h1").count(), 1, "{address}");
                    assert!(!answer.says("‹"), "{address}: a text is missing");
                }
                let away = stranger.get(&address).await;
                assert_eq!(away.status.as_u16(), 303, "{address}");
                assert!(away.location().contains("/logga-in?till="), "{address}");
                seen += 1;
            }
        }
    }
    assert!(seen > 60);
}
