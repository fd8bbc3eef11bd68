//! The made-up plans, in words of our own, about what such plans are often about.

use grants::plan::{GoalStatus, PlanKind};
use grants::project::PriorityArea;
use jiff::civil::date;

use super::{Example, ExampleGoal, Then};

pub(super) const EXAMPLES: [Example; 4] = [
    Example {
        writes: "hanna",
        of_county: false,
        title: "Plan för psykisk hälsa 2023–2026",
        kind: PlanKind::ActionPlan,
        areas: &[
            PriorityArea::EarlySupport,
            PriorityArea::ChildrenAndYoung,
            PriorityArea::SuicidePrevention,
        ],
        period: (2023, 2026),
        decided: Some((
            "Kommunstyrelsen",
            date(2022, 11, 21),
            "KS 2022-417 (påhittat)",
        )),
        text: "Den som mår dåligt ska inte behöva veta vilken dörr som är rätt.\n\n\
               ## Så följer vi upp\n\nVarje vinter frågar vi dem det gäller och räknar det som går att räkna. Det vi lär oss skrivs in här.",
        goals: &[
            ExampleGoal {
                what: "Den som söker stöd får ett första samtal inom tre dagar",
                for_whom: "Barn, unga och föräldrar",
                measure: Some(("Andel som fått ett samtal i tid", "procent", "41", "75")),
                by: date(2025, 12, 31),
                kronor: Some(480_000),
                item: Some(("psykisk-halsa-2023", "utveckling-kommuner")),
                told: &[(
                    2023,
                    GoalStatus::UnderWay,
                    "52,5",
                    "Telefonen öppnade i april.",
                )],
            },
            ExampleGoal {
                what: "Alla skolor har en person som kan fråga om suicid",
                for_whom: "Elever från årskurs sju",
                measure: Some(("Skolor med en utbildad person", "skolor", "2", "9")),
                by: date(2024, 6, 30),
                kronor: None,
                item: None,
                told: &[(2023, GoalStatus::UnderWay, "5", "")],
            },
            ExampleGoal {
                what: "En mötesplats på kvällstid",
                for_whom: "Unga vuxna",
                measure: None,
                by: date(2024, 12, 31),
                kronor: Some(200_000),
                item: None,
                told: &[(2023, GoalStatus::NotBegun, "", "")],
            },
        ],
        document: Some((
            "Så har vi räknat (påhittat)",
            "sa-har-vi-raknat.csv",
            "mått;källa;påhittat\r\nSamtal i tid;telefonens lista;ja\r\n",
        )),
        then: &[
            Then::Renamed(
                1,
                "Den som söker stöd får ett första samtal inom två dagar",
                "70",
            ),
            Then::Told(
                1,
                (
                    2024,
                    GoalStatus::UnderWay,
                    "63",
                    "Fler ringer, och köerna är kortare.",
                ),
            ),
            Then::Told(2, (2024, GoalStatus::Reached, "9", "")),
            Then::TakenAway(3),
            Then::Added(ExampleGoal {
                what: "Unga vuxna bestämmer själva vad som görs på torsdagskvällarna",
                for_whom: "Unga vuxna",
                measure: Some(("Kvällar som unga vuxna har planerat", "kvällar", "0", "30")),
                by: date(2026, 6, 30),
                kronor: Some(150_000),
                item: Some(("psykisk-halsa-2023", "utveckling-kommuner")),
                told: &[(2024, GoalStatus::UnderWay, "11", "")],
            }),
        ],
    },
    Example {
        writes: "henrik",
        of_county: false,
        title: "Regional plan mot suicid",
        kind: PlanKind::ActionPlan,
        areas: &[PriorityArea::SuicidePrevention, PriorityArea::Knowledge],
        period: (2022, 2025),
        decided: Some((
            "Regionstyrelsen",
            date(2021, 12, 8),
            "RS 2021-88 (påhittat)",
        )),
        text: "Ingen ska lämna en mottagning utan att veta vem som ringer i morgon.",
        goals: &[
            ExampleGoal {
                what: "Uppföljande samtal inom ett dygn efter ett försök",
                for_whom: "Patienter i alla åldrar",
                measure: Some(("Andel som fått samtalet", "procent", "60", "95")),
                by: date(2024, 12, 31),
                kronor: Some(1_300_000),
                item: Some(("psykisk-halsa-2022", "suicidprevention")),
                told: &[
                    (2022, GoalStatus::UnderWay, "71", ""),
                    (2023, GoalStatus::UnderWay, "84,5", ""),
                    (
                        2024,
                        GoalStatus::NotReached,
                        "91",
                        "Två mottagningar saknar ännu bemanning på helger.",
                    ),
                ],
            },
            ExampleGoal {
                what: "Vårdskador går igenom tillsammans med närstående",
                for_whom: "Närstående",
                measure: None,
                by: date(2023, 12, 31),
                kronor: None,
                item: None,
                told: &[(2023, GoalStatus::Reached, "", "Arbetssättet är beslutat.")],
            },
        ],
        document: None,
        then: &[],
    },
    Example {
        writes: "henrik",
        of_county: true,
        title: "Länets gemensamma plan för samordnat stöd",
        kind: PlanKind::ActionPlan,
        areas: &[PriorityArea::CoherentCare],
        period: (2023, 2025),
        decided: None,
        text: "Region och kommuner i länet har skrivit planen tillsammans.",
        goals: &[
            ExampleGoal {
                what: "Varje samordnad individuell plan har någon som håller i den",
                for_whom: "Personer som behöver både kommun och region",
                measure: Some((
                    "Planer med en namngiven roll som håller i",
                    "procent",
                    "33",
                    "100",
                )),
                by: date(2025, 12, 31),
                kronor: Some(2_000_000),
                item: Some(("psykisk-halsa-2023", "sammanhallen-vard")),
                told: &[(2024, GoalStatus::UnderWay, "58", "")],
            },
            ExampleGoal {
                what: "En gemensam journal för mötena",
                for_whom: "Personal",
                measure: None,
                by: date(2024, 6, 30),
                kronor: None,
                item: None,
                told: &[(
                    2024,
                    GoalStatus::GivenUp,
                    "",
                    "Lagen räckte inte till. Vi skriver i planen i stället.",
                )],
            },
        ],
        document: None,
        then: &[],
    },
    Example {
        writes: "hugo",
        of_county: false,
        title: "Vad äldre säger att de behöver",
        kind: PlanKind::NeedsAnalysis,
        areas: &[PriorityArea::Promotion, PriorityArea::VulnerableGroups],
        period: (2024, 2025),
        decided: None,
        text: "## Så gick det till\n\nVi drack kaffe på sju träffpunkter och frågade samma tre saker.\n\n\
               ## Det vi hörde\n\n- Det är svårt att komma hem på kvällen.\n- Ingen ringer efter en begravning.\n- Rätten att tacka nej är viktig.",
        goals: &[],
        document: None,
        then: &[],
    },
];
