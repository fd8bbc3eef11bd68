//! `overens user`: who may sign in.

use std::io::BufRead as _;

use casework::account::{AccountError, NewAccount, SHORTEST_PASSWORD_CHARACTERS};
use casework::{Actor, account};
use wording::table::{Align, Table};
use wording::{Language, message};

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
    operation::log(arguments.operation.log);
    let (password, made) = if arguments.password_stdin {
        (typed()?, false)
    } else {
        let made = account::made_password().map_err(|error| refused(&error, arguments))?;
        (made, true)
    };
    operation::run(async {
        let casework = operation::open(&arguments.operation).await?;
        casework.prepare().await.map_err(|error| trouble(&error))?;
        let new = NewAccount {
            name: arguments.name.clone(),
            email: arguments.email.clone(),
            password: password.clone(),
            may_write: !arguments.read_only,
        };
        let added = casework.add_account(&Actor::program(), new).await;
        casework.close().await;
        let added = added.map_err(|error| refused(&error, arguments))?;
        let email = added.email;
        output::aside(&format!(
            "{}\n",
            language.say(&message!("user-added", email = email))
        ));
        if made {
            // The password is the result of the command, shown this once.
            output::print(format!("{password}\n").as_bytes())?;
        }
        Ok(Outcome::Done)
    })
}

fn typed() -> Result<String, Failure> {
    let mut line = String::new();
    let read = std::io::stdin().lock().read_line(&mut line);
    read.map_err(|error| Failure::wrong(message!("user-no-password", reason = error.to_string())))?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}

fn refused(error: &AccountError, arguments: &UserAdd) -> Failure {
    match error {
        AccountError::Store(error) => trouble(error),
        AccountError::EmailTaken => {
            Failure::wrong(message!("user-taken", email = &arguments.email))
        }
        AccountError::NoEmail => {
            Failure::wrong(message!("user-no-email", given = &arguments.email))
        }
        AccountError::NoName => Failure::wrong(message!("user-no-name")),
        AccountError::PasswordLength => Failure::wrong(message!(
            "user-password-length",
            shortest = SHORTEST_PASSWORD_CHARACTERS
        )),
        other => Failure::wrong(message!("user-failed", reason = other.to_string())),
    }
}

fn list(arguments: &Operation, language: Language) -> Result<Outcome, Failure> {
    operation::log(arguments.log);
    operation::run(async {
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
            let may = match (account.closed_at, account.may_write) {
                (Some(_), _) => message!("user-closed"),
                (None, true) => message!("user-writes"),
                (None, false) => message!("user-reads"),
            };
            table.row(vec![account.email, account.name, language.say(&may)]);
        }
        output::print(table.render().as_bytes())?;
        Ok(Outcome::Done)
    })
}
