//! `docs/authorisation.md` says what the program does. After a change, run this with `OVERENS_WRITE_AUTHORISATION=1` and
//! look at what changed.

use std::fmt::Write as _;
use std::path::Path;

use axum::http::StatusCode;
use grants::Role;
use grants::authorisation::{Act, Reach, reach};
use web::{Access, Need, Route, sample};

use crate::desk::Desk;

const FILE: &str = "../../docs/authorisation.md";

const HEAD: &str = "# Who may do what

Printed by a test from the table in `crates/grants/src/authorisation.rs` and from the routes of the site; do not edit it by
hand. `cargo test -p overens-web --test site authorisation` compares it with the program, and tries every cell of it.

A person acts by a mandate: for one organisation, in one role. Somebody without a mandate may do nothing that is named here.

";

const REACHES: &str = "
- `–`: never.
- `own`: for the organisation one acts for.
- `own+`: for the organisation one acts for, and for others where fewer than two people can do it themselves.
- `any`: for every organisation.

Approving always takes a second person, whatever the table says: see `crates/grants/src/approval.rs`.
";

const fn word(reach: Reach) -> &'static str {
    match reach {
        Reach::Never => "–",
        Reach::Own => "own",
        Reach::OwnAndStandIn => "own+",
        Reach::Any => "any",
    }
}

fn need(need: Need) -> &'static str {
    match need {
        Need::SignedIn => "signed in",
        Need::To(act) => act.word(),
    }
}

fn table() -> String {
    let mut text = "## Roles and acts\n\n| Act |".to_owned();
    for role in Role::ALL {
        let _ = write!(text, " {role} |");
    }
    let _ = writeln!(text, "\n|---|{}", "---|".repeat(Role::ALL.len()));
    for act in Act::ALL {
        let _ = write!(text, "| {} |", act.word());
        for role in Role::ALL {
            let _ = write!(text, " {} |", word(reach(role, act)));
        }
        text.push('\n');
    }
    text.push_str(REACHES);
    text
}

/// Whether a route has a form, found by sending one as nobody.
pub async fn takes_a_form(desk: &Desk, route: &Route) -> bool {
    let placeholders = sample::placeholders(&desk.casework).await.unwrap();
    let first = route.samples.first().unwrap_or_else(|| {
        panic!("{} has no sample", route.path);
    });
    let address = sample::filled(first.address, &placeholders);
    let answer = desk.stranger().post(&address, &[("", "")]).await;
    !matches!(
        answer.status,
        StatusCode::METHOD_NOT_ALLOWED | StatusCode::NOT_FOUND
    )
}

async fn routes(desk: &Desk) -> String {
    let mut private =
        "\n## Private pages\n\n| Page | To open it | To send its form |\n|---|---|---|\n"
            .to_owned();
    let mut open = "\n## Forms open to anybody\n\n".to_owned();
    for route in web::routes() {
        let has_form = takes_a_form(desk, &route).await;
        match (route.access, route.needs) {
            (Access::Public, None) if has_form => {
                let _ = writeln!(open, "- `{}`", route.path);
            }
            (Access::Public, None) => {}
            (Access::SignedIn, Some(needs)) => {
                let to_write = if has_form { need(needs.to_write) } else { "" };
                let _ = writeln!(
                    private,
                    "| `{}` | {} | {to_write} |",
                    route.path,
                    need(needs.to_read)
                );
            }
            (access, needs) => panic!("{}: {access:?} with {needs:?}", route.path),
        }
    }
    private + &open
}

#[tokio::test]
#[expect(
    clippy::disallowed_methods,
    reason = "the printed table is a file of this repository"
)]
async fn the_printed_table_is_what_the_program_does() {
    let desk = Desk::new().await;
    desk.casework.seed_demo_matters().await.unwrap();
    let made = format!("{HEAD}{}{}", table(), routes(&desk).await);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(FILE);
    if std::env::var_os("OVERENS_WRITE_AUTHORISATION").is_some() {
        std::fs::write(&path, &made).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap();
    assert!(
        kept == made,
        "{} is not what the program does. Run this test with OVERENS_WRITE_AUTHORISATION=1 and look at what changed.",
        path.display()
    );
}

#[test]
fn every_page_of_the_workspace_and_of_ones_own_is_private() {
    for route in web::routes() {
        let inside = ["/arbete", "/mina-sidor"].iter().any(|begin| {
            let rest = route.path.strip_prefix(begin);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        });
        let private = route.access == Access::SignedIn && route.needs.is_some();
        assert_eq!(inside, private, "{}", route.path);
    }
}
