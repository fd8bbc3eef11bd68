//! What there is to visit: every sample of every route, in the languages it exists in.

use std::collections::BTreeMap;

use web::sample::{self, Placeholder};
use web::{Access, Route};

/// One address in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// The pattern of the route.
    pub route: &'static str,
    /// Path and query.
    pub path: String,
    /// The language the page must state.
    pub language: &'static str,
    /// The status the answer must have.
    pub status: u16,
    /// Whether this is the first of its route, which stands for the others where every one would take too long.
    pub first_of_route: bool,
}

/// Every visit the routes that are open to anyone ask for.
pub fn visits(routes: &[Route]) -> Vec<Visit> {
    of(routes, Access::Public, str::to_owned)
}

/// Every visit the routes behind sign-in ask for, by the made-up person who may open each.
pub fn private_visits(
    routes: &[Route],
    placeholders: &[Placeholder],
) -> BTreeMap<&'static str, Vec<Visit>> {
    let mut visits: BTreeMap<&'static str, Vec<Visit>> = BTreeMap::new();
    for route in routes {
        let of_route = of(std::slice::from_ref(route), Access::SignedIn, |address| {
            sample::filled(address, placeholders)
        });
        if !of_route.is_empty() {
            let person = sample::reader(route).key;
            visits.entry(person).or_default().extend(of_route);
        }
    }
    visits
}

fn of(routes: &[Route], access: Access, filled: impl Fn(&str) -> String) -> Vec<Visit> {
    let mut visits = Vec::new();
    for route in routes.iter().filter(|route| route.access == access) {
        for (at, sample) in route.samples.iter().enumerate() {
            let address = filled(sample.address);
            let swedish = Visit {
                route: route.path,
                path: address.clone(),
                language: "sv",
                status: sample.status,
                first_of_route: at == 0,
            };
            if route.translated {
                visits.push(Visit {
                    path: in_english(&address),
                    language: "en",
                    first_of_route: false,
                    ..swedish.clone()
                });
            }
            visits.push(swedish);
        }
    }
    visits
}

fn in_english(address: &str) -> String {
    match address.strip_prefix('/') {
        Some(rest) if rest.is_empty() || rest.starts_with('?') => format!("/en{rest}"),
        _ => format!("/en{address}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_english_start_page_has_no_slash_at_the_end() {
        assert_eq!(in_english("/"), "/en");
        assert_eq!(in_english("/?sok=x"), "/en?sok=x");
        assert_eq!(in_english("/metod"), "/en/metod");
    }

    #[test]
    fn a_translated_sample_is_visited_in_both_languages_and_a_file_in_one() {
        let routes = [
            Route::page("/metod", axum::routing::get(|| async {})).sample("/metod"),
            Route::file("/a.csv", axum::routing::get(|| async {})).answers("/a.csv", 404),
        ];
        let visits = visits(&routes);
        let visited: Vec<_> = visits
            .iter()
            .map(|visit| (visit.path.as_str(), visit.language, visit.status))
            .collect();
        assert_eq!(
            visited,
            [
                ("/en/metod", "en", 200),
                ("/metod", "sv", 200),
                ("/a.csv", "sv", 404)
            ]
        );
    }
}
