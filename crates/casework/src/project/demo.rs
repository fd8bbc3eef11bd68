//! Made-up projects for the demonstration: some in each status, one that nobody has published yet, one that is archived. Each says
//! in its title and in its first line that it is made up.

mod examples;

use grants::project::{PriorityArea, ProjectStatus};
use jiff::civil::Date;

use self::examples::EXAMPLES;
use super::{NewAbout, NewContact, NewMoney, NewPost, ProjectError};
use crate::demo::DemoError;
use crate::{Actor, Casework};

/// What every made-up title ends with.
pub const MADE_UP: &str = "(påhittat)";
/// What every made-up text begins with.
const SAYS_SO: &str = "*Projektet är påhittat och visar hur sidan fungerar.*";
/// A table that goes with one of them, and what came in its place.
const TABLE: (&str, &[u8], &[u8]) = (
    "fragor-vid-samtal.csv",
    "fråga;påhittat\r\nHur har du det?;ja\r\n".as_bytes(),
    "fråga;påhittat\r\nHur har du det?;ja\r\nVad hjälper?;ja\r\n".as_bytes(),
);

/// A made-up project.
struct Example {
    /// Who writes it, of the people of the demonstration.
    writes: &'static str,
    title: &'static str,
    county: Option<&'static str>,
    area: PriorityArea,
    status: ProjectStatus,
    from: Date,
    to: Option<Date>,
    purpose: &'static str,
    results: &'static str,
    money: &'static [(&'static str, &'static str, Option<i64>)],
    role: &'static str,
    post: Option<(Date, &'static str, &'static str)>,
    goes: Goes,
}

/// How far one goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Goes {
    /// Nobody has published it.
    Draft,
    /// Everybody sees it.
    Published,
    /// Everybody sees it with two versions of a document.
    WithDocument,
    /// Nobody writes it any more.
    Archived,
    /// Everybody sees it, others are asked to take part and one has said yes.
    Together,
}

impl From<ProjectError> for DemoError {
    fn from(error: ProjectError) -> Self {
        match error {
            ProjectError::Store(error) => Self::Store(error),
            error => Self::Project(Box::new(error)),
        }
    }
}

impl Casework {
    /// Writes the projects and publishes most of them.
    pub async fn seed_demo_projects(&self) -> Result<(), DemoError> {
        for example in &EXAMPLES {
            let actor = self.demo_actor(example.writes).await?;
            self.seed_project(&actor, example).await?;
        }
        Ok(())
    }

    async fn seed_project(&self, actor: &Actor, example: &Example) -> Result<(), DemoError> {
        let results = match example.results {
            "" => String::new(),
            results => format!("{SAYS_SO}\n\n{results}"),
        };
        let about = NewAbout {
            title: format!("{} {MADE_UP}", example.title),
            county: example.county.and_then(|code| code.parse().ok()),
            area: example.area,
            status: example.status,
            from: Some(example.from),
            to: example.to,
            purpose: format!("{SAYS_SO}\n\n{}", example.purpose),
            results,
        };
        let project = self.begin_project(actor, about).await?;
        let id = project.id.as_str();
        let published = self.published().await;
        let published = published.map_err(|error| DemoError::Published(Box::new(error)))?;
        for (seen, (agreement, item, kronor)) in (0..).zip(example.money) {
            let new = NewMoney {
                agreement: (*agreement).to_owned(),
                item: (*item).to_owned(),
                kronor: *kronor,
            };
            self.add_project_money(actor, &published, (id, seen), new)
                .await?;
        }
        let contact = NewContact {
            role: example.role.to_owned(),
            name: "Petra Projekt Påhittad".to_owned(),
            email: crate::demo::email("projekt"),
        };
        self.add_project_contact(actor, id, contact).await?;
        if let Some((on, heading, text)) = example.post {
            let new = NewPost {
                on,
                heading: heading.to_owned(),
                text: format!("{SAYS_SO}\n\n{text}"),
            };
            self.save_project_post(actor, id, None, new).await?;
        }
        self.go_on(actor, id, example.goes).await
    }

    async fn go_on(&self, actor: &Actor, id: &str, goes: Goes) -> Result<(), DemoError> {
        match goes {
            Goes::Draft => return Ok(()),
            Goes::WithDocument => {
                let (name, first, second) = TABLE;
                let title = "Frågor vid samtal (påhittat)";
                for (place, content) in [(None, first), (Some(1), second)] {
                    let file = (name, content.to_vec());
                    self.add_project_document(actor, (id, place), title, file)
                        .await?;
                }
            }
            Goes::Together => {
                for organisation in ["kommun-0115", "region-21"] {
                    self.ask_to_take_part(actor, id, organisation).await?;
                }
                let takes_part = self.demo_actor("hanna").await?;
                self.answer_taking_part(&takes_part, id, true).await?;
            }
            Goes::Published | Goes::Archived => {}
        }
        let opened = self.project(actor, id).await?;
        self.publish_project(actor, id, &opened.digest).await?;
        if goes == Goes::Archived {
            self.archive_project(actor, id).await?;
        }
        Ok(())
    }
}
