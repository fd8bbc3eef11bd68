//! `overens mail test`: one e-mail that says nothing but that e-mail works, straight to the mail server.

use casework::mail::{Letter, Outcome as Answer, Stopped};
use wording::{Language, Message, message};

use crate::arguments::{Mail, MailTest};
use crate::failure::Failure;
use crate::operation::{self, PROGRAM};
use crate::{Outcome, mail_settings, output};

/// Runs the command.
pub fn run(command: &Mail, language: Language) -> Result<Outcome, Failure> {
    let Mail::Test(arguments) = command;
    let told = operation::run(arguments.log, language, try_one(arguments, language))?;
    output::print(format!("{}\n", language.say(&told)).as_bytes())?;
    Ok(Outcome::Done)
}

async fn try_one(arguments: &MailTest, language: Language) -> Result<Message, Failure> {
    let mail = mail_settings::read(&arguments.mail)?;
    let Some(mail) = mail else {
        return Err(Failure::wrong_with(
            message!("doctor-no-mail"),
            message!("doctor-no-mail-hint"),
        ));
    };
    let now = (PROGRAM.clock)();
    let letter = Letter {
        // No two tries are within the same microsecond.
        header_id: &format!("test-{}", now.as_microsecond()),
        to: &arguments.address,
        subject: &language.say(&message!("deliveries-trial-subject")),
        body: &language.say(&message!("deliveries-trial-body")),
        date: now,
        attachments: &[],
    };
    let wrong = |message| Failure::wrong_with(message, message!("mail-test-hint"));
    let composed = mail.sender.compose(&letter);
    let composed = composed.map_err(|_| wrong(message!("mail-test-no-address")))?;
    let mut line = mail.sender.line();
    let answer = match line.begin(&composed).await {
        Ok(()) => line.finish(&composed).await,
        Err(Stopped::Refused(answer)) => Answer::Refused(answer),
        Err(Stopped::Later(answer)) => Answer::Later(answer),
    };
    line.close().await;
    match answer {
        Answer::Accepted(answer) => Ok(message!("mail-test-accepted", answer = answer)),
        Answer::Refused(answer) => Err(wrong(message!("mail-test-refused", answer = answer))),
        Answer::Later(answer) => Err(wrong(message!("mail-test-later", answer = answer))),
        Answer::Unknown(answer) => Err(wrong(message!("mail-test-unknown", answer = answer))),
    }
}
