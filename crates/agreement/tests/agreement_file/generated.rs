//! Agreements made up at random, every one of which the reader must accept.

use std::collections::{BTreeMap, BTreeSet};

use agreement::shipped;
use grants::agreement::{
    AgesDate, AgreementKind, Claim, Condition, Deadline, Discrepancy, Group, ItemStatus, PayeeRule,
    Printed, ReferenceDate, Repayment, Reporting, RoundingRule, Route, Said, Source, SourcePlace,
    Subject,
};
use grants::key::Previous;
use grants::{
    Agreement, Code, DistributionKey, Item, Level, Ore, Rounding, RoundingMethod, Status, Text,
};
use jiff::civil::Date;
use proptest::prelude::*;

fn text() -> impl Strategy<Value = String> {
    // Letters, quotes, escapes, line breaks and signs of several bytes, around a visible letter.
    ("[a-zåäö\"'\\\\#=\\[\\]{}\n 0-9€😀]{0,12}", "[a-zåäö]")
        .prop_map(|(some, one)| format!("{some}{one}"))
}

fn pair() -> impl Strategy<Value = Text> {
    (text(), text()).prop_map(|(sv, en)| Text { sv, en })
}

fn date() -> impl Strategy<Value = Date> {
    (2020_i16..2030, 1_i8..=12, 1_i8..=28)
        .prop_map(|(year, month, day)| jiff::civil::date(year, month, day))
}

fn amount() -> impl Strategy<Value = Ore> {
    (0_i64..5_000_000_000).prop_map(|kronor| Ore::from_kronor(kronor).unwrap())
}

fn status() -> impl Strategy<Value = Status> {
    prop::sample::select(vec![Status::Confirmed, Status::Derived, Status::Inferred])
}

/// A place in one of the two sources every generated agreement has.
fn place() -> impl Strategy<Value = SourcePlace> {
    (prop::sample::select(vec!["ett", "tva"]), text()).prop_map(|(id, at)| SourcePlace {
        id: id.to_owned(),
        at,
    })
}

/// A status with the source it needs.
fn sourced() -> impl Strategy<Value = (Status, Option<SourcePlace>)> {
    (status(), place(), any::<bool>()).prop_map(|(status, place, named)| {
        (
            status,
            (named || status == Status::Confirmed).then_some(place),
        )
    })
}

fn code() -> impl Strategy<Value = Code> {
    let codes: Vec<Code> = shipped::register()
        .of(Level::Region)
        .iter()
        .map(|recipient| recipient.code)
        .collect();
    prop::sample::select(codes)
}

fn by_code() -> impl Strategy<Value = BTreeMap<Code, Ore>> {
    prop::collection::btree_map(code(), amount(), 1..5)
}

/// Keys that hold for every amount on the level of regions.
fn key() -> impl Strategy<Value = DistributionKey> {
    use DistributionKey as Key;
    let leaf = prop_oneof![
        prop::option::of(date()).prop_map(|reference_date| Key::Population { reference_date }),
        (
            0_u8..60,
            prop::option::of(60_u8..=120),
            prop::option::of(date())
        )
            .prop_map(|(from, to, reference_date)| Key::AgeGroup {
                from,
                to,
                reference_date
            }),
        Just(Key::Equal),
        Just(Key::Unknown),
    ];
    leaf.prop_recursive(5, 24, 3, |inner| {
        let boxed = inner.clone().prop_map(Box::new);
        let previous = prop_oneof![
            ("[a-z][a-z0-9-]{0,8}", "[a-z]{1,8}").prop_map(|(agreement, item)| Previous::Item {
                agreement: format!("x-{agreement}"),
                item
            }),
            by_code().prop_map(Previous::Listed),
        ];
        prop_oneof![
            prop::collection::vec((1_u32..1_000_000_000, inner), 1..4)
                .prop_map(|parts| Key::Weighted { parts }),
            (amount(), boxed.clone()).prop_map(|(minimum, key)| Key::Floor { minimum, key }),
            (amount(), boxed.clone()).prop_map(|(maximum, key)| Key::Cap { maximum, key }),
            (previous, boxed).prop_map(|(previous, key)| Key::HoldHarmless { previous, key }),
        ]
    })
}

/// A key that only some share in, at the outside, where all codes take part.
fn among(key: DistributionKey, qualified: BTreeSet<Code>) -> DistributionKey {
    DistributionKey::Among {
        qualified,
        key: Box::new(key),
    }
}

/// Any key, with an amount for which its stated sums hold.
pub(super) fn key_and_amount() -> impl Strategy<Value = (DistributionKey, Ore)> {
    let regions = shipped::register().of(Level::Region).len();
    let add = |amounts: &[Ore]| Ore::checked_sum(amounts.iter().copied()).unwrap();
    let positive = || (1_i64..5_000_000_000).prop_map(|kronor| Ore::from_kronor(kronor).unwrap());
    let fixed = (positive(), by_code(), prop::option::of((key(), amount()))).prop_map(
        move |(each, exceptions, rest)| {
            let mut stated = vec![each; regions - exceptions.len()];
            stated.extend(exceptions.values());
            match rest {
                None => (
                    DistributionKey::Fixed {
                        per_recipient: each,
                        exceptions,
                    },
                    add(&stated),
                ),
                Some((rest, left)) => {
                    stated.push(left);
                    (
                        DistributionKey::FixedThen {
                            per_recipient: each,
                            exceptions,
                            rest: Box::new(rest),
                        },
                        add(&stated),
                    )
                }
            }
        },
    );
    let listed = prop::collection::btree_map(code(), positive(), 1..5).prop_map(move |amounts| {
        let sum = add(&amounts.values().copied().collect::<Vec<_>>());
        (DistributionKey::Listed { amounts }, sum)
    });
    prop_oneof![
        (key(), positive()),
        fixed,
        listed,
        (key(), prop::collection::btree_set(code(), 1..5), positive())
            .prop_map(|(key, qualified, amount)| (among(key, qualified), amount)),
    ]
}

fn item() -> impl Strategy<Value = Item> {
    let payee = prop::sample::select(vec![
        PayeeRule::Recipient,
        PayeeRule::NamedByRegionAndMunicipalities,
        PayeeRule::Coordinator,
        PayeeRule::Unknown,
    ]);
    let statuses = (status(), status(), status());
    (
        key_and_amount(),
        pair(),
        payee,
        statuses,
        place(),
        prop::option::of(pair()),
    )
        .prop_map(
            |(
                (key, amount),
                title,
                payee,
                (amount_status, key_status, level_status),
                source,
                note,
            )| Item {
                id: String::new(),
                level: Level::Region,
                amount,
                title,
                key,
                payee,
                status: ItemStatus {
                    amount: amount_status,
                    key: key_status,
                    level: level_status,
                },
                source,
                note,
            },
        )
}

fn group() -> impl Strategy<Value = Group> {
    (
        prop::sample::subsequence(Level::ALL.to_vec(), 1..=5),
        amount(),
        sourced(),
        any::<bool>(),
    )
        .prop_map(|(levels, total, (status, source), complete)| Group {
            levels,
            total,
            status,
            source,
            complete,
        })
}

fn said() -> impl Strategy<Value = Said> {
    prop_oneof![
        amount().prop_map(Said::Amount),
        pair().prop_map(Said::Words)
    ]
}

fn discrepancy() -> impl Strategy<Value = Discrepancy> {
    let part = prop::sample::select(vec![
        "total",
        "group",
        "population",
        "ages",
        "key",
        "rounding",
        "claim",
        "other",
    ]);
    let printed = prop_oneof![said().prop_map(Printed::Says), Just(Printed::InWords)];
    let parts = (
        part,
        place(),
        printed,
        prop::option::of(text()),
        prop::option::of(said()),
        pair(),
        status(),
        text(),
    );
    parts.prop_map(
        |(part, source, printed, printed_title, applied, reason, status, decided_by)| Discrepancy {
            subject: Subject::Part(part),
            source,
            printed,
            printed_title,
            applied,
            reason,
            status,
            decided_by,
        },
    )
}

fn doing() -> impl Strategy<Value = (Option<Claim>, Option<Reporting>, Option<Repayment>)> {
    let route = prop::sample::select(vec![
        Route::ViaCoordinator,
        Route::Direct,
        Route::Invoice,
        Route::Unknown,
    ]);
    let some = || prop::option::of(text());
    let claim = (
        route,
        some(),
        prop::option::of(date()),
        prop::option::of(any::<bool>()),
        sourced(),
        prop::option::of(pair()),
    )
        .prop_map(
            |(route, payer, deadline, lapses, (status, source), note)| Claim {
                route,
                payer,
                deadline,
                lapses,
                status,
                source,
                note,
            },
        );
    let report = (
        some(),
        some(),
        prop::option::of(date()),
        sourced(),
        prop::option::of(pair()),
    )
        .prop_map(|(tool, to, deadline, (status, source), note)| Reporting {
            tool,
            to,
            deadline,
            status,
            source,
            note,
        });
    let repayment = (
        some(),
        prop::option::of(date()),
        sourced(),
        prop::option::of(pair()),
    )
        .prop_map(|(to, deadline, (status, source), note)| Repayment {
            to,
            deadline,
            status,
            source,
            note,
        });
    (
        prop::option::of(claim),
        prop::option::of(report),
        prop::option::of(repayment),
    )
}

fn counting() -> impl Strategy<Value = (ReferenceDate, AgesDate, RoundingRule)> {
    let population = (date(), sourced(), prop::option::of(date())).prop_map(
        |(date, (status, source), stand_in)| ReferenceDate {
            date,
            status,
            source,
            stand_in,
        },
    );
    let ages = (
        prop::option::of(date()),
        prop::option::of(sourced()),
        prop::option::of(date()),
    )
        .prop_map(|(date, sourced, stand_in)| {
            let (status, source) =
                sourced.map_or((None, None), |(status, source)| (Some(status), source));
            AgesDate {
                date,
                status,
                source,
                stand_in,
            }
        });
    let method = prop::sample::select(vec![
        RoundingMethod::LargestRemainder,
        RoundingMethod::HalfUpResidualToLargest,
    ]);
    let rounding =
        (method, 1_i64..10_000, sourced()).prop_map(|(method, unit, (status, source))| {
            RoundingRule {
                rounding: Rounding {
                    method,
                    unit: Ore::from_kronor(unit).unwrap(),
                },
                status,
                source,
            }
        });
    (population, ages, rounding)
}

fn source() -> impl Strategy<Value = Source> {
    (
        text(),
        text(),
        prop::option::of(date()),
        prop::option::of(date()),
        prop::option::of("https://[a-zå/?=#]{1,20}"),
        prop::option::of(pair()),
    )
        .prop_map(
            |(title, publisher, published, retrieved, url, note)| Source {
                id: String::new(),
                title,
                publisher,
                published,
                retrieved,
                url,
                note,
            },
        )
}

pub(super) fn agreement() -> impl Strategy<Value = Agreement> {
    let kind = prop_oneof![
        Just(AgreementKind::Yearly),
        Just(AgreementKind::Base),
        "[a-z][a-z0-9-]{0,20}".prop_map(|base| AgreementKind::Supplementary {
            base: format!("grund-{base}")
        }),
    ];
    let deadlines = (date(), text(), pair(), prop::option::of(place())).prop_map(
        |(date, who, what, source)| Deadline {
            date,
            who,
            what,
            source,
        },
    );
    let conditions =
        (pair(), prop::option::of(place())).prop_map(|(text, source)| Condition { text, source });
    let head = (
        kind,
        text(),
        pair(),
        prop::option::of(pair()),
        amount(),
        sourced(),
    );
    let dates = (
        prop::option::of((date(), date())),
        prop::option::of(date()),
        prop::option::of(text()),
    );
    let lists = (
        prop::collection::vec(deadlines, 0..3),
        prop::collection::vec(conditions, 0..3),
        prop::collection::vec(group(), 0..3),
        prop::collection::vec(item(), 0..4),
        prop::collection::vec(discrepancy(), 0..3),
    );
    (
        head,
        dates,
        [source(), source()],
        counting(),
        doing(),
        lists,
    )
        .prop_map(
            |(
                head,
                dates,
                mut sources,
                (population, ages, rounding),
                (claim, report, repayment),
                lists,
            )| {
                let (kind, area, title, purpose, total, (total_status, total_source)) = head;
                let (period, signed, registration_number) = dates;
                let (deadlines, conditions, groups, mut items, discrepancies) = lists;
                for (source, id) in sources.iter_mut().zip(["ett", "tva"]) {
                    id.clone_into(&mut source.id);
                }
                for (at, item) in items.iter_mut().enumerate() {
                    item.id = format!("post-{at}");
                }
                Agreement {
                    id: "genererad-2024".to_owned(),
                    area,
                    year: 2024,
                    kind,
                    period: period.map(|(one, other)| (one.min(other), one.max(other))),
                    signed,
                    registration_number,
                    title,
                    purpose,
                    total,
                    total_status,
                    total_source,
                    sources: sources.into(),
                    population: Some(population),
                    ages,
                    rounding,
                    claim,
                    report,
                    repayment,
                    deadlines: deadlines.into_iter().map(near).collect(),
                    conditions,
                    groups,
                    items,
                    discrepancies,
                }
            },
        )
        .prop_map(with_near_deadlines)
}

/// Deadlines must lie near the year; generated dates do from 2023 on.
fn near(deadline: Deadline) -> Deadline {
    Deadline {
        date: not_before(deadline.date),
        ..deadline
    }
}

fn not_before(date: Date) -> Date {
    date.max(jiff::civil::date(2023, 1, 1))
}

fn with_near_deadlines(mut agreement: Agreement) -> Agreement {
    let deadlines = [
        agreement.claim.as_mut().map(|claim| &mut claim.deadline),
        agreement.report.as_mut().map(|report| &mut report.deadline),
        agreement
            .repayment
            .as_mut()
            .map(|repayment| &mut repayment.deadline),
    ];
    for deadline in deadlines.into_iter().flatten().flatten() {
        *deadline = not_before(*deadline);
    }
    agreement
}
