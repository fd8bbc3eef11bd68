//! A site with a database, people who can be signed in, and a draft to work on.

use std::sync::Arc;

use casework::keys::Keys;
use casework::outbox::Mail;
use casework::store::Address;
use casework::{Casework, Program};
use fantoccini::cookies::Cookie;
use jiff::{SignedDuration, Timestamp};
use tempfile::TempDir;
use web::sample::{self, Placeholder};
use web::{SESSION_COOKIE, Site};

use crate::site::clock;
use crate::{Failure, RunningSite, Visitor};

/// A site made for demonstration, where anybody can be any of the made-up people.
pub struct Workspace {
    /// The site.
    pub site: RunningSite,
    /// What stands for the placeholders in the samples of private pages.
    pub placeholders: Vec<Placeholder>,
    casework: Casework,
}

impl Workspace {
    /// Starts one on a database of its own, with something of everything under way.
    pub async fn start() -> Result<Self, Failure> {
        let folder = tempfile::tempdir()?;
        let keys = Keys::make().map_err(failed)?;
        let yesterday = peopled(&folder, &keys).await?;
        yesterday.seed_demo_matters().await.map_err(failed)?;
        let yesterday = yesterday.fitted_with(keys.clone()).await.map_err(failed)?;
        yesterday.close().await;
        let casework = opened(&folder, &keys, clock).await?;
        casework.seal_yesterday().await.map_err(failed)?;
        Self::of(folder, casework, clock).await
    }

    /// Starts one where the people are and nothing is under way yet. Its e-mail goes into a folder beside the database.
    pub async fn with_people_only() -> Result<Self, Failure> {
        let folder = tempfile::tempdir()?;
        let keys = Keys::make().map_err(failed)?;
        let yesterday = peopled(&folder, &keys).await?;
        let yesterday = yesterday.fitted_with(keys.clone()).await.map_err(failed)?;
        yesterday.close().await;
        let casework = opened(&folder, &keys, clock).await?;
        let casework = with_mail(&folder, casework)?;
        Self::of(folder, casework, clock).await
    }

    /// Starts one where the people are and nothing is under way yet, whose clock the story moves.
    pub async fn with_people_at(now: fn() -> Timestamp) -> Result<Self, Failure> {
        let folder = tempfile::tempdir()?;
        let keys = Keys::make().map_err(failed)?;
        let casework = opened(&folder, &keys, now).await?;
        casework.prepare().await.map_err(failed)?;
        casework.seed_demo().await.map_err(failed)?;
        let casework = casework.fitted_with(keys).await.map_err(failed)?;
        let casework = with_mail(&folder, casework)?;
        Self::of(folder, casework, now).await
    }

    async fn of(
        folder: TempDir,
        casework: Casework,
        now: fn() -> Timestamp,
    ) -> Result<Self, Failure> {
        let placeholders = sample::placeholders(&casework).await.map_err(failed)?;
        let published = casework.published().await.map_err(failed)?;
        let site = Site::new(published, now, env!("CARGO_PKG_VERSION"));
        let site = site.with_casework(casework.clone()).for_demonstration();
        let site = RunningSite::serve(web::router(Arc::new(site))).await?;
        Ok(Self {
            site: site.on_a_database(folder),
            placeholders,
            casework,
        })
    }

    /// What the site stands on, for what is done without anybody in front of it.
    pub const fn casework(&self) -> &Casework {
        &self.casework
    }

    /// What stands for a placeholder; nothing when there is no such thing.
    pub fn id(&self, placeholder: &str) -> &str {
        let mut all = self.placeholders.iter();
        let found = all.find(|(name, _)| *name == placeholder);
        found.map_or("", |(_, id)| id.as_str())
    }

    /// One of the made-up people says yes to what waits for a second person about a thing, as it is shown to them.
    pub async fn approve(&self, key: &str, subject_id: &str) -> Result<(), Failure> {
        let actor = self.casework.demo_actor(key).await.map_err(failed)?;
        let open = self.casework.open_approvals(&actor).await.map_err(failed)?;
        let mut open = open.into_iter().map(|asked| asked.approval);
        let approval = open.find(|approval| approval.subject_id == subject_id);
        let approval = approval.ok_or_else(|| failed("nothing waits"))?;
        let given = self
            .casework
            .approve(&actor, &approval.id, &approval.digest);
        given.await.map_err(failed)?;
        Ok(())
    }

    /// One of the made-up people, signed in.
    pub async fn person(&self, key: &str) -> Result<Visitor, Failure> {
        let token = self.casework.demo_session(key).await.map_err(failed)?;
        let mut carried = Cookie::new(SESSION_COOKIE, token);
        carried.set_path("/");
        carried.set_secure(true);
        carried.set_http_only(true);
        Ok(Visitor {
            cookies: vec![carried],
        })
    }
}

/// What was done the day before is sealed on the day the site is visited.
fn day_before() -> Timestamp {
    clock() - SignedDuration::from_hours(24)
}

/// The casework of the day before, with the people let in.
async fn peopled(folder: &TempDir, keys: &Keys) -> Result<Casework, Failure> {
    let yesterday = opened(folder, keys, day_before).await?;
    yesterday.prepare().await.map_err(failed)?;
    yesterday.seed_demo().await.map_err(failed)?;
    Ok(yesterday)
}

/// The same casework, with e-mail that goes into a folder beside the database.
fn with_mail(folder: &TempDir, casework: Casework) -> Result<Casework, Failure> {
    let place = format!("file:{}", folder.path().join("mail").display());
    let place = mail::Place::parse(&place).map_err(failed)?;
    let sender = mail::Sender::new(place, "Överens <overens@example.org>").map_err(failed)?;
    Ok(casework.with_mail(Mail {
        sender,
        reports: None,
    }))
}

async fn opened(
    folder: &TempDir,
    keys: &Keys,
    clock: fn() -> Timestamp,
) -> Result<Casework, Failure> {
    let program = Program {
        version: env!("CARGO_PKG_VERSION"),
        clock,
    };
    let address = Address::sqlite(folder.path().join("overens.db"));
    let casework = Casework::open(&address, program).await.map_err(failed)?;
    Ok(casework.with_keys(keys.clone()))
}

fn failed(error: impl std::fmt::Display) -> Failure {
    Failure::Site {
        address: "/arbete".to_owned(),
        reason: error.to_string(),
    }
}
