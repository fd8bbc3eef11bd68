//! One's own account: what one signs in with, where one is signed in, and who tried.

use axum::response::Response;
use axum::routing::get;
use casework::identity::{IdentityError, OwnIdentity};
use casework::session::OwnSession;
use casework::store::session::Method;
use maud::{Markup, html};
use wording::{Speak, message, moment};

use super::person::{SignedIn, Writer};
use super::typed::Typed;
use super::{device, fresh, open_id, trouble};
use crate::ui::field;
use crate::ui::{Button, Cell, Column, Progress, Table, Tone, button, facts, form, notice};
use crate::{IdentityProviders, Need, Refusal, Route};

/// The address of the page.
pub const ADDRESS: &str = "/mina-sidor/konto";
/// So many attempts to sign in are shown: enough to notice somebody else's.
const ATTEMPTS: i64 = 20;

/// The field that tells which session to end, by its id or by this word for all others.
const END: &str = "avsluta";
const OTHERS: &str = "andra";
/// The field that tells which identity to unlink.
const UNLINK: &str = "koppla-bort";

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        Route::private(Need::SignedIn, ADDRESS, get(shown).post(ended))
            .sample("/mina-sidor/konto")
            .sample("/mina-sidor/konto?klart=losenord")
            .sample("/mina-sidor/konto?klart=bortkopplad"),
    ]
}

async fn shown(person: SignedIn) -> Result<Markup, Refusal> {
    let (casework, id) = (&person.casework, &person.actor.id);
    let failed = |error| trouble::database(&error);
    let has_password = casework.has_password(id).await.map_err(failed)?;
    let account = casework.own_account(id).await.map_err(failed)?;
    let email = account.map(|account| account.email).unwrap_or_default();
    let identities = casework.own_identities(&person.actor).await;
    let identities = identities.map_err(failed)?;
    let sessions = casework.own_sessions(id).await.map_err(failed)?;
    let attempts = attempts(&person).await?;
    let others = sessions.len() > 1;
    let about = [
        (message!("own-name"), person.actor.name.clone()),
        (message!("work-email"), email),
    ];
    let about = about.map(|(name, fact)| (person.say(&name), html! { (fact) }));
    Ok(person
        .page(person.say(&message!("own-account")))
        .lead(&person.say(&message!("own-account-lead")))
        .body(html! {
            (done(&person))
            (facts(about))
            p.hint { (person.say(&message!("own-name-wrong"))) }
            h2 { (person.say(&message!("own-ways"))) }
            @if has_password {
                ul {
                    li { a href=(person.link("/mina-sidor/konto/losenord")) { (person.say(&message!("own-password"))) } }
                    li { a href=(person.link("/mina-sidor/konto/kod")) { (person.say(&message!("own-factor"))) } }
                }
            } @else { p { (person.say(&message!("sign-in-no-password"))) } }
            @for identity in &identities { (linked(&person, identity)) }
            (open_id::buttons(&person.reader, &open_id::Purpose::Link, &Typed::default().with("till", ADDRESS)))
            h2 { (person.say(&message!("own-sessions"))) }
            @for session in &sessions { (one(&person, session)) }
            @if others { (ending(&person, OTHERS, &person.say(&message!("own-end-others")))) }
            h2 { (person.say(&message!("own-attempts"))) }
            p { (person.say(&message!("own-attempts-lead"))) }
            (attempts.markup())
        })
        .render())
}

/// What was just done, when it was one of ours.
fn done(person: &SignedIn) -> Markup {
    let query = person.reader.query.clone().unwrap_or_default();
    let words = match Typed::read(query.as_bytes()).get("klart") {
        "losenord" => message!("own-password-done"),
        "kod" => message!("own-factor-done"),
        "bortkopplad" => message!("own-unlinked"),
        "inloggning" => message!("own-session-ended"),
        _ => return html! {},
    };
    notice(Tone::Done, &person.say(&words), &html! {})
}

/// By whom else one is known, and the button that does without it.
fn linked(person: &SignedIn, identity: &OwnIdentity) -> Markup {
    let language = person.reader.language;
    let providers = person.reader.identity_providers.as_deref();
    let mut providers = providers.into_iter().flat_map(IdentityProviders::all);
    let provider = providers.find(|one| one.issuer == identity.issuer);
    // One who was taken out of the file is known by the address alone.
    let name = provider.map_or(identity.issuer.as_str(), |one| one.name(language));
    let about = [(
        person.say(&message!("own-linked")),
        html! { (moment(identity.linked_at, language)) },
    )];
    let words = person.say(&message!("own-unlink", provider = name));
    let content = html! {
        (field::carried(UNLINK, &identity.id))
        p { (button(Button::Secondary, &words)) }
    };
    html! {
        h3 { (name) }
        (facts(about))
        (form(&person.link(ADDRESS), &content))
    }
}

fn one(person: &SignedIn, session: &OwnSession) -> Markup {
    let language = person.reader.language;
    let this = session.id == person.session_id;
    let method = match session.method {
        Method::Password => message!("own-method-password"),
        Method::Provider => message!("own-method-provider"),
        Method::Demo => message!("own-method-demo"),
    };
    let acts_for = session.acts_for.as_ref();
    let acts_for = acts_for.map_or_else(
        || person.say(&message!("own-acts-for-nobody")),
        |acts_for| acts_for.organisation_name.clone(),
    );
    let about = [
        (message!("own-method"), person.say(&method)),
        (message!("own-acts-for"), acts_for),
        (message!("own-begun"), moment(session.created_at, language)),
        (message!("own-seen"), moment(session.seen_at, language)),
        (message!("own-ends"), moment(session.expires_at, language)),
    ];
    let about = about.map(|(name, fact)| (person.say(&name), html! { (fact) }));
    let device = person.say(&device::words(&session.device));
    let end = person.say(&message!("own-end", device = &device));
    html! {
        h3 { (device) @if this { " " (person.say(&message!("own-this"))) } }
        (facts(about))
        @if !this { (ending(person, &session.id, &end)) }
    }
}

/// The button that ends a session.
fn ending(person: &SignedIn, which: &str, words: &str) -> Markup {
    let content = html! {
        (field::carried(END, which))
        p { (button(Button::Secondary, words)) }
    };
    form(&person.link(ADDRESS), &content)
}

async fn attempts(person: &SignedIn) -> Result<Table, Refusal> {
    let attempts = person
        .casework
        .own_attempts(&person.actor.id, ATTEMPTS)
        .await;
    let attempts = attempts.map_err(|error| trouble::database(&error))?;
    let rows = attempts.iter().map(|attempt| {
        let (progress, words) = if attempt.succeeded {
            (Progress::Done, message!("own-attempt-succeeded"))
        } else {
            (Progress::Late, message!("own-attempt-failed"))
        };
        vec![
            Cell::Text(moment(attempt.at, person.reader.language)),
            Cell::Status {
                progress,
                text: person.say(&words),
            },
        ]
    });
    Ok(Table {
        caption: person.say(&message!("own-attempts-caption")),
        columns: vec![
            Column::words(person.say(&message!("work-column-when"))),
            Column::words(person.say(&message!("own-attempt"))),
        ],
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("own-attempts-empty")),
    })
}

/// Ends one session or all others, or unlinks an identity.
async fn ended(writer: Writer) -> Result<Response, Refusal> {
    let (person, actor) = (&writer.by, &writer.by.actor);
    if !writer.typed.get(UNLINK).is_empty() {
        return unlinked(&writer).await;
    }
    match writer.typed.get(END) {
        OTHERS => {
            let ended = person
                .casework
                .end_other_sessions(actor, &person.session_id);
            ended.await.map_err(|error| trouble::database(&error))?;
        }
        id => {
            let ended = person.casework.end_own_session(actor, id).await;
            ended.map_err(|error| trouble::session(&error))?;
        }
    }
    Ok(person.go("/mina-sidor/konto?klart=inloggning"))
}

async fn unlinked(writer: &Writer) -> Result<Response, Refusal> {
    let (person, id) = (&writer.by, writer.typed.get(UNLINK));
    let providers = person.reader.identity_providers.as_deref();
    let providers = providers.into_iter().flat_map(IdentityProviders::all);
    let providers: Vec<String> = providers.map(|one| one.issuer.clone()).collect();
    let (casework, session_id) = (&person.casework, &person.session_id);
    let done = casework.unlink_identity(&person.actor, session_id, id, &providers);
    match done.await {
        Ok(()) => Ok(person.go("/mina-sidor/konto?klart=bortkopplad")),
        Err(IdentityError::NotFresh) => Ok(fresh::carrying(writer).await),
        Err(IdentityError::Store(error)) => Err(trouble::database(&error)),
        Err(error) => Err(Refusal {
            status: open_id::status(&error),
            message: error.message(),
            hint: error.hint(),
        }),
    }
}
