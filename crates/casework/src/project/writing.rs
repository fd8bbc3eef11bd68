//! Writing a project: what it is, what pays for it, its news. Each part is saved over the revision somebody saw; who comes later
//! with an older one is told so, and what they typed is given back to them.

use ::store::project::{self as rows, Project};
use ::store::{Transaction, project_part};
use grants::Code;
use grants::authorisation::Act;
use grants::project::{
    About, LONGEST_TITLE_CHARACTERS, MOST_KRONOR, MOST_MONEY, MOST_POSTS, Money, Post,
    PriorityArea, ProjectStatus, Standing,
};
use grants::rich_text::{RichText, visible_line};
use jiff::civil::Date;
use serde_json::json;

use super::refusal::{TextOf, TooMany};
use super::{ABOUT, MONEY, MOST_PROJECTS, POST, ProjectError, must, parts, writable};
use crate::published::Published;
use crate::{Actor, Casework, id, to_the_end};

/// What a project is, as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAbout {
    /// What it is called.
    pub title: String,
    /// The county; the whole country when none.
    pub county: Option<Code>,
    /// The area.
    pub area: PriorityArea,
    /// How far it has come.
    pub status: ProjectStatus,
    /// Its first day.
    pub from: Option<Date>,
    /// Its last day.
    pub to: Option<Date>,
    /// What it is for, in the marks of [`grants::rich_text`].
    pub purpose: String,
    /// What came of it, in the same.
    pub results: String,
}

impl NewAbout {
    fn checked(self) -> Result<About, ProjectError> {
        let text =
            |typed: &str, of| RichText::read(typed).map_err(|_| ProjectError::TextTooLong(of));
        let about = About {
            purpose: text(&self.purpose, TextOf::Purpose)?,
            results: text(&self.results, TextOf::Results)?,
            title: self.title,
            county: self.county,
            area: self.area,
            status: self.status,
            from: self.from,
            to: self.to,
        };
        Ok(about.checked()?)
    }
}

/// Money of an item of an agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMoney {
    /// The agreement.
    pub agreement: String,
    /// The item.
    pub item: String,
    /// How much, in whole kronor, when it is told.
    pub kronor: Option<i64>,
}

/// News, as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPost {
    /// The day.
    pub on: Date,
    /// The heading.
    pub heading: String,
    /// What it says, in the marks of [`grants::rich_text`].
    pub text: String,
}

impl NewPost {
    fn checked(self) -> Result<Post, ProjectError> {
        let heading = visible_line(&self.heading);
        if heading.is_empty() {
            return Err(ProjectError::HeadingMissing);
        }
        if heading.chars().count() > LONGEST_TITLE_CHARACTERS {
            return Err(ProjectError::HeadingTooLong);
        }
        let text = RichText::read(&self.text);
        let text = text.map_err(|_| ProjectError::TextTooLong(TextOf::Post))?;
        if text.is_empty() {
            return Err(ProjectError::TextMissing);
        }
        Ok(Post {
            on: self.on,
            heading,
            text,
        })
    }
}

impl Casework {
    /// Begins a project of one's own organisation.
    pub async fn begin_project(
        &self,
        actor: &Actor,
        about: NewAbout,
    ) -> Result<Project, ProjectError> {
        must(actor, Act::WriteProjects)?;
        let about = about.checked()?;
        let (this, actor) = (self.clone(), actor.clone());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, Act::WriteProjects)
                .await?;
            let own = actor.organisation_id().unwrap_or_default();
            if rows::led_by(&mut transaction, own).await? >= MOST_PROJECTS {
                return Err(ProjectError::TooMany(TooMany::Projects));
            }
            let signed = this.signed(&actor);
            let project = Project {
                id: id::new()?,
                organisation_id: own.to_owned(),
                slug: None,
                standing: Standing::Draft,
                version: 0,
                created_by: signed.by.clone(),
                created_at: signed.at,
                standing_by: signed.by.clone(),
                standing_at: signed.at,
                standing_reason: String::new(),
            };
            rows::insert(&mut transaction, &project).await?;
            this.save_part(&mut transaction, &actor, (&project.id, ABOUT, 0), &about)
                .await?;
            this.note_project(&mut transaction, &actor, "begun", (&project.id, json!({})))
                .await?;
            transaction.commit().await?;
            Ok(project)
        })
        .await
    }

    /// Saves what a project is over the revision somebody saw.
    pub async fn save_project(
        &self,
        actor: &Actor,
        (id, seen): (&str, i64),
        about: NewAbout,
    ) -> Result<(), ProjectError> {
        must(actor, Act::WriteProjects)?;
        let about = about.checked()?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_write(&mut transaction, &actor, &id).await?;
            if seen < 1 {
                return Err(ProjectError::Newer);
            }
            this.save_part(&mut transaction, &actor, (&id, ABOUT, seen), &about)
                .await?;
            this.note_saved(&mut transaction, &actor, (&id, ABOUT))
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Adds an item that pays for a project, or says another amount of it.
    pub async fn add_project_money(
        &self,
        actor: &Actor,
        published: &Published,
        (id, seen): (&str, i64),
        new: NewMoney,
    ) -> Result<(), ProjectError> {
        must(actor, Act::WriteProjects)?;
        let agreement = published.agreement(&new.agreement);
        let item = agreement.and_then(|of| of.agreement.item(&new.item));
        if item.is_none() {
            return Err(ProjectError::NoSuchItem);
        }
        if new
            .kronor
            .is_some_and(|kronor| !(0..=MOST_KRONOR).contains(&kronor))
        {
            return Err(ProjectError::AmountTooLarge);
        }
        let new = Money {
            agreement: new.agreement,
            item: new.item,
            kronor: new.kronor,
        };
        self.change_money(actor, (id, seen), move |all| {
            let same = |one: &Money| one.agreement == new.agreement && one.item == new.item;
            if let Some(at) = all.iter().position(same) {
                all.remove(at);
                all.insert(at, new);
            } else if all.len() >= MOST_MONEY {
                return Err(ProjectError::TooMany(TooMany::Money));
            } else {
                all.push(new);
            }
            Ok(())
        })
        .await
    }

    /// Takes away an item that pays for a project.
    pub async fn remove_project_money(
        &self,
        actor: &Actor,
        (id, seen): (&str, i64),
        (agreement, item): (&str, &str),
    ) -> Result<(), ProjectError> {
        let (agreement, item) = (agreement.to_owned(), item.to_owned());
        self.change_money(actor, (id, seen), move |all| {
            let before = all.len();
            all.retain(|one| one.agreement != agreement || one.item != item);
            if all.len() == before {
                Err(ProjectError::NoSuchItem)
            } else {
                Ok(())
            }
        })
        .await
    }

    async fn change_money(
        &self,
        actor: &Actor,
        (id, seen): (&str, i64),
        change: impl FnOnce(&mut Vec<Money>) -> Result<(), ProjectError> + Send + 'static,
    ) -> Result<(), ProjectError> {
        must(actor, Act::WriteProjects)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_write(&mut transaction, &actor, &id).await?;
            let mut money = parts(&mut transaction, &id).await?.money;
            if money.revision != seen {
                return Err(ProjectError::Newer);
            }
            change(&mut money.content)?;
            this.save_part(&mut transaction, &actor, (&id, MONEY, seen), &money.content)
                .await?;
            this.note_saved(&mut transaction, &actor, (&id, MONEY))
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Writes news, or saves a post over the revision somebody saw. Returns the id of the post.
    pub async fn save_project_post(
        &self,
        actor: &Actor,
        id: &str,
        post: Option<(&str, i64)>,
        new: NewPost,
    ) -> Result<String, ProjectError> {
        must(actor, Act::WriteProjects)?;
        let new = new.checked()?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        let post = post.map(|(post, seen)| (post.to_owned(), seen));
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_write(&mut transaction, &actor, &id).await?;
            let posts = parts(&mut transaction, &id).await?.posts;
            let (post, seen) = match post {
                Some((post, seen)) => {
                    let there = posts.iter().any(|(one, _)| *one == post);
                    if !there {
                        return Err(ProjectError::NoSuchPart);
                    }
                    if seen < 1 {
                        return Err(ProjectError::Newer);
                    }
                    (post, seen)
                }
                None if posts.len() >= MOST_POSTS => {
                    return Err(ProjectError::TooMany(TooMany::Posts));
                }
                None => (id::new()?, 0),
            };
            let part = format!("{POST}{post}");
            this.save_part(&mut transaction, &actor, (&id, &part, seen), &new)
                .await?;
            this.note_saved(&mut transaction, &actor, (&id, &part))
                .await?;
            transaction.commit().await?;
            Ok(post)
        })
        .await
    }

    /// Takes a post away. What was published with it keeps it; the next version does not have it.
    pub async fn remove_project_post(
        &self,
        actor: &Actor,
        id: &str,
        (post, seen): (&str, i64),
    ) -> Result<(), ProjectError> {
        must(actor, Act::WriteProjects)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        let part = format!("{POST}{post}");
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_write(&mut transaction, &actor, &id).await?;
            if !project_part::remove(&mut transaction, (&id, &part, seen)).await? {
                return Err(ProjectError::Newer);
            }
            this.note_saved(&mut transaction, &actor, (&id, &part))
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Refuses whoever may not write in a project, or not any more.
    pub(super) async fn must_write(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        id: &str,
    ) -> Result<Project, ProjectError> {
        self.must_stand(transaction, actor, Act::WriteProjects)
            .await?;
        writable(transaction, actor, id).await
    }

    async fn save_part(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        key: (&str, &str, i64),
        content: &impl serde::Serialize,
    ) -> Result<(), ProjectError> {
        let content = super::json(content)?;
        let signed = self.signed(actor);
        if project_part::save(transaction, key, &content, &signed).await? {
            Ok(())
        } else {
            Err(ProjectError::Newer)
        }
    }

    async fn note_saved(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        (id, part): (&str, &str),
    ) -> Result<(), ProjectError> {
        let details = json!({ "part": part });
        self.note_project(transaction, actor, "saved", (id, details))
            .await?;
        Ok(())
    }
}
