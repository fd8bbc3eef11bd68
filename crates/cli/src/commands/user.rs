//! `overens user`: who may sign in.

use casework::mandate::{Holder, MandateError, NewMandate};
use grants::Role;
use wording::table::{Align, Table};
use wording::{Language, Speak, message};

use crate::Outcome;
use crate::arguments::{Operation, User, UserAdd};
use crate::failure::Failure;
use crate::operation::{self, trouble};
use crate::output;

/// Runs the command.
pub fn run(command: &User, language: Language) -> Result<Outcome, Failure> {
    match command {
        User::Add(arguments) => add(arguments, language),
        User::List(arguments) => list(arguments, language),
    }
}

fn add(arguments: &UserAdd, language: Language) -> Result<Outcome, Failure> {
    let role = Role::from_word(&arguments.role);
    let role = role.ok_or_else(|| {
        let roles: Vec<&str> = Role::ALL.into_iter().map(Role::word).collect();
        let known = roles.join(", ");
        Failure::wrong(message!(
            "user-no-role",
            given = &arguments.role,
            roles = known
        ))
    })?;
    operation::run(arguments.operation.log, language, async {
        let casework = operation::open(&arguments.operation).await?;
        casework.prepare().await.map_err(|error| trouble(&error))?;
        let new = NewMandate {
            holder: Holder::New {
                name: arguments.name.clone(),
                email: arguments.email.clone(),
            },
            organisation_id: arguments.organisation.clone(),
            role,
            agreement_id: None,
            from: wording::stockholm(casework.now()).date(),
            to: None,
            decision: language.say(&message!("user-founded")),
            succeeds: None,
        };
        let proposed = casework.found(new).await;
        casework.close().await;
        let proposed = proposed.map_err(|error| refused(&error))?;
        let log = arguments.operation.log;
        // The way in is the result of the command, shown this once: both halves, since nobody else is there yet who could
        // be told the other.
        if let (Some(link), Some(code)) = (proposed.link, proposed.code) {
            let added = message!("user-added", email = &arguments.email);
            operation::say(log, language, &added);
            let base = arguments.base_address.as_deref().unwrap_or_default();
            let base = base.trim_end_matches('/');
            output::print(format!("{base}/inbjudan/{link}\n{code}\n").as_bytes())?;
        } else {
            let known = message!("user-known", email = &arguments.email);
            operation::say(log, language, &known);
        }
        Ok(Outcome::Done)
    })
}

fn refused(error: &MandateError) -> Failure {
    match error {
        MandateError::Store(error) => trouble(error),
        error => Failure::wrong(error.message()),
    }
}

fn list(arguments: &Operation, language: Language) -> Result<Outcome, Failure> {
    operation::run(arguments.log, language, async {
        let casework = operation::open(arguments).await?;
        casework.prepare().await.map_err(|error| trouble(&error))?;
        let accounts = casework.accounts().await;
        casework.close().await;
        let mut table = Table::new([
            (language.say(&message!("column-email")), Align::Left),
            (language.say(&message!("column-name")), Align::Left),
            (language.say(&message!("column-may")), Align::Left),
        ]);
        for account in accounts.map_err(|error| trouble(&error))? {
            let may = match (account.closed, account.activated_at) {
                (Some(_), _) => message!("user-closed"),
                (None, Some(_)) => message!("user-active"),
                (None, None) => message!("user-invited"),
            };
            table.row(vec![account.email, account.name, language.say(&may)]);
        }
        output::print(table.render().as_bytes())?;
        Ok(Outcome::Done)
    })
}
