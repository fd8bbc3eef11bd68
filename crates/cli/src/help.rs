//! Help and mistakes on the command line, in the reader's language.

use clap::builder::Str;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, CommandFactory};
use wording::{Language, Message, message};

use crate::arguments::Arguments;
use crate::failure::Failure;
use crate::output;

/// The command line with every text in this language.
pub fn speaking(language: Language) -> Command {
    texts(Arguments::command(), "help", language)
}

/// Sets the texts of a command and of all below it. Keys are made of the path:
/// `help-allocate`, `help-allocate-format`.
fn texts(command: Command, path: &str, language: Language) -> Command {
    let names: Vec<String> = command
        .get_subcommands()
        .map(|below| below.get_name().to_owned())
        .collect();
    let mut command = command
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .help_template(template(language))
        .subcommand_help_heading(heading(language, "help-heading-commands"))
        .subcommand_value_name(heading(language, "help-value-command"));
    if let Some(about) = language.text(path) {
        command = command.about(about);
    }
    if let Some(after) = language.text(&format!("{path}-after")) {
        command = command.after_help(after);
    }
    let help = Arg::new("help")
        .short('h')
        .long("help")
        .action(ArgAction::Help)
        .global(false);
    command = command.arg(help);
    if path == "help" {
        let version = Arg::new("version")
            .short('V')
            .long("version")
            .action(ArgAction::Version);
        command = command.arg(version);
    }
    command = command.mut_args(|argument| argument_text(argument, path, language));
    for name in names {
        let below = format!("{path}-{name}");
        command = command.mut_subcommand(name, |subcommand| texts(subcommand, &below, language));
    }
    command
}

fn template(language: Language) -> String {
    let usage = heading(language, "help-heading-usage");
    format!("{{about}}\n\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}\n")
}

fn argument_text(argument: Arg, path: &str, language: Language) -> Arg {
    let id = argument.get_id().as_str().replace('_', "-");
    let own = language.text(&format!("{path}-{id}"));
    // Arguments that mean the same everywhere share one text.
    let text = own.or_else(|| language.text(&format!("help-any-{id}")));
    let group = if argument.get_index().is_some() || argument.is_positional() {
        "help-heading-arguments"
    } else {
        "help-heading-options"
    };
    let mut argument = argument.help_heading(heading(language, group));
    if argument.get_action().takes_values() {
        // The values that fit are named in the text, in the reader's language.
        argument = argument.hide_possible_values(true);
    }
    match text {
        Some(text) => argument.help(text),
        None => argument,
    }
}

fn heading(language: Language, key: &str) -> Str {
    Str::from(language.text(key).unwrap_or_else(|| key.to_owned()))
}

/// Prints help that was asked for, or makes a failure of a mistake.
pub fn answer(error: &clap::Error, language: Language) -> Result<(), Failure> {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            // The one word of the usage line that cannot be given to the parser.
            let options = language.text("help-value-options").unwrap_or_default();
            output::print(
                error
                    .render()
                    .to_string()
                    .replace("[OPTIONS]", &options)
                    .as_bytes(),
            )
        }
        _ => Err(mistake(error)),
    }
}

fn mistake(error: &clap::Error) -> Failure {
    let context = |kind| error.get(kind).map(words).unwrap_or_default();
    let (argument, value) = (
        context(ContextKind::InvalidArg),
        context(ContextKind::InvalidValue),
    );
    let message = match error.kind() {
        ErrorKind::UnknownArgument => message!("usage-unknown-argument", argument = argument),
        ErrorKind::InvalidSubcommand => {
            message!(
                "usage-unknown-command",
                command = context(ContextKind::InvalidSubcommand)
            )
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            message!("usage-value-missing", argument = argument)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            message!("usage-value-unknown", argument = argument, value = value)
        }
        ErrorKind::MissingRequiredArgument => {
            message!("usage-argument-missing", argument = argument)
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            message!("usage-command-missing")
        }
        ErrorKind::ArgumentConflict if context(ContextKind::PriorArg) == argument => {
            message!("usage-twice", argument = argument)
        }
        ErrorKind::TooManyValues => message!("usage-takes-no-value", argument = argument),
        ErrorKind::ArgumentConflict => message!(
            "usage-conflict",
            argument = argument,
            other = context(ContextKind::PriorArg)
        ),
        ErrorKind::InvalidUtf8 => message!("usage-not-text"),
        _ => message!("usage-other", argument = argument),
    };
    Failure::wrong_with(message, hint(error))
}

/// The nearest word, the words that fit, or where the help is.
fn hint(error: &clap::Error) -> Message {
    let nearest = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
    ]
    .into_iter()
    .find_map(|kind| error.get(kind).map(words))
    .filter(|word| !word.is_empty());
    let fitting = error
        .get(ContextKind::ValidValue)
        .map(words)
        .filter(|word| !word.is_empty());
    match (nearest, fitting) {
        (Some(word), _) => message!("usage-hint-nearest", word = word),
        (None, Some(words)) => message!("usage-hint-values", words = words),
        (None, None) => message!("usage-hint-help"),
    }
}

fn words(value: &ContextValue) -> String {
    match value {
        ContextValue::String(word) => word.clone(),
        ContextValue::Strings(words) => words.join(", "),
        ContextValue::StyledStr(text) => text.to_string(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every command and argument, by the path of its text.
    fn without_text(command: &Command, path: &str) -> Vec<String> {
        let mut missing = Vec::new();
        if command.get_about().is_none() {
            missing.push(path.to_owned());
        }
        for argument in command.get_arguments() {
            if argument.get_help().is_none() {
                missing.push(format!("{path}-{}", argument.get_id()));
            }
        }
        for below in command.get_subcommands() {
            missing.extend(without_text(below, &format!("{path}-{}", below.get_name())));
        }
        missing
    }

    #[test]
    fn every_command_and_argument_has_a_text_in_both_languages() {
        for language in Language::ALL {
            assert_eq!(
                without_text(&speaking(language), "help"),
                Vec::<String>::new(),
                "{language:?}"
            );
        }
    }

    #[test]
    fn the_command_line_is_sound() {
        speaking(Language::Swedish).debug_assert();
    }
}
