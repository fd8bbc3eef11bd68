//! How e-mail goes out: as typed, or as the environment says. A password comes from a file or the environment, never from
//! what is typed, which everybody on the machine can see.

use std::path::{Path, PathBuf};

use casework::mail::{Place, PlaceError, Reports, Sender, SenderError};
use casework::outbox::Mail;
use wording::{Message, message};

use crate::arguments::MailOptions;
use crate::failure::Failure;

/// The variables that stand in for what is not typed.
const PLACE: &str = "OVERENS_MAIL";
const FROM: &str = "OVERENS_MAIL_FROM";
const PASSWORD: &str = "OVERENS_MAIL_PASSWORD";
const PASSWORD_FILE: &str = "OVERENS_MAIL_PASSWORD_FILE";
const REPORTS: &str = "OVERENS_MAIL_REPORTS";

/// How e-mail goes out; nothing when nobody says.
pub fn read(options: &MailOptions) -> Result<Option<Mail>, Failure> {
    let typed = |typed: &Option<String>, variable| typed.clone().or_else(|| variable_of(variable));
    let path = |typed: &Option<PathBuf>, variable| {
        typed
            .clone()
            .or_else(|| variable_of(variable).map(PathBuf::from))
    };
    let Some(place) = typed(&options.mail, PLACE) else {
        return Ok(None);
    };
    let password = match path(&options.mail_password_file, PASSWORD_FILE) {
        Some(file) => Some(password(&file)?),
        None => variable_of(PASSWORD),
    };
    let place = Place::parse(&place).and_then(|place| place.with_password(password));
    let place = place.map_err(|error| refused(&error))?;
    let no_sender =
        || Failure::wrong_with(message!("mail-no-sender"), message!("mail-no-sender-hint"));
    let from = typed(&options.mail_from, FROM).ok_or_else(no_sender)?;
    let sender = Sender::new(place, &from).map_err(|_: SenderError| no_sender())?;
    Ok(Some(Mail {
        sender,
        reports: path(&options.mail_reports, REPORTS).map(Reports::new),
    }))
}

fn variable_of(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

fn password(file: &Path) -> Result<String, Failure> {
    let bytes = agreement::file::read(file).map_err(|error| Failure::of(&error))?;
    let text = String::from_utf8_lossy(&bytes);
    Ok(text.trim_end_matches(['\r', '\n']).to_owned())
}

fn refused(error: &PlaceError) -> Failure {
    let message: Message = match error {
        PlaceError::Scheme => message!("mail-place-scheme"),
        PlaceError::Host => message!("mail-place-host"),
        PlaceError::Port => message!("mail-place-port"),
        PlaceError::Setting(name) => message!("mail-place-setting", name = name),
        PlaceError::PasswordInAddress => message!("mail-place-password"),
        PlaceError::PasswordInTheOpen => message!("mail-place-open"),
        PlaceError::HalfACredential => message!("mail-place-half"),
        PlaceError::File(path) => message!("mail-place-file", path = path),
    };
    Failure::wrong_with(message, message!("mail-place-hint"))
}
