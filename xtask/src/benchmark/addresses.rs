//! What the server is asked for. Add an address here when a kind of page is added.

/// An address, and what it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Address {
    /// Path and query.
    pub path: &'static str,
    /// What it is, for the table.
    pub name: &'static str,
}

const fn address(name: &'static str, path: &'static str) -> Address {
    Address { path, name }
}

/// One of each kind, the first the one whose first load is weighed.
pub const ADDRESSES: [Address; 11] = [
    address("start page", "/"),
    address("one agreement", "/overenskommelser/2021"),
    address("table of 290 rows", "/overenskommelser/2021/kommuner"),
    address(
        "the same, sorted",
        "/overenskommelser/2021/kommuner?sortera=belopp&ordning=fallande",
    ),
    address("one recipient", "/mottagare/0138"),
    address(
        "one amount explained",
        "/mottagare/0138/2021/utveckling-kommuner",
    ),
    address("two years compared", "/jamfor?fran=2020&till=2021"),
    address("search", "/sok?q=tyres%C3%B6"),
    address("API, a list", "/api/v1/agreements"),
    address(
        "CSV of a year",
        "/oppna-data/psykisk-halsa-2021/tilldelning.csv",
    ),
    address("not found", "/finns-inte"),
];
