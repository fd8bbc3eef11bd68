//! A site with a database, somebody who is signed in, and a draft to work on.

use std::sync::Arc;

use casework::agreement_version::Start;
use casework::store::Address;
use casework::{Casework, Program};
use fantoccini::cookies::Cookie;
use web::{SESSION_COOKIE, Site};

use crate::site::clock;
use crate::{Failure, RunningSite, Visitor};

/// The site, who is signed in to it, and the draft.
pub struct Workspace {
    /// The site.
    pub site: RunningSite,
    /// Who is signed in.
    pub visitor: Visitor,
    /// The id of a draft made after 2024.
    pub version: String,
    /// An item of it.
    pub item: &'static str,
}

impl Workspace {
    /// Starts one on a database of its own.
    pub async fn start() -> Result<Self, Failure> {
        let folder = tempfile::tempdir()?;
        let program = Program {
            version: env!("CARGO_PKG_VERSION"),
            clock,
        };
        let address = Address::sqlite(folder.path().join("overens.db"));
        let casework = Casework::open(&address, program).await.map_err(failed)?;
        casework.prepare().await.map_err(failed)?;
        casework.seed_demo().await.map_err(failed)?;
        let token = casework.demo_session("karin").await.map_err(failed)?;
        let karin = casework.signed_in(&token).await.map_err(failed)?;
        let karin = karin.ok_or_else(|| failed("no session"))?.actor;
        let after = Start::After {
            agreement: "psykisk-halsa-2024".to_owned(),
        };
        let draft = casework
            .start_version(&karin, after)
            .await
            .map_err(failed)?;
        let published = casework.published().await.map_err(failed)?;
        let site = Site::new(published, clock, env!("CARGO_PKG_VERSION")).with_casework(casework);
        let cookie = format!("{SESSION_COOKIE}={token}");
        let site = RunningSite::serve(web::router(Arc::new(site))).await?;
        let mut carried = Cookie::new(SESSION_COOKIE, token);
        carried.set_path("/");
        carried.set_secure(true);
        carried.set_http_only(true);
        Ok(Self {
            site: site.signed_in(cookie, folder),
            visitor: Visitor {
                cookies: vec![carried],
            },
            version: draft.id,
            item: "skr-samordning",
        })
    }
}

fn failed(error: impl std::fmt::Display) -> Failure {
    Failure::Site {
        address: "/arbete".to_owned(),
        reason: error.to_string(),
    }
}
