//! The texts, read once, and how a message becomes a sentence.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::{Argument, Language, Message, format};

/// The text files of one language, each with one subject.
type Files = &'static [(&'static str, &'static str)];

macro_rules! files {
    ($language:literal: $($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../texts/", $language, "/", $name, ".ftl")))),*]
    };
}

const SWEDISH: Files = files!("sv": "words", "agreement", "population", "reconciliation", "allocation", "explanation", "commands", "help", "frame", "overview", "places", "about", "open-data", "work", "casework", "serve", "sign-in", "approvals", "mandates", "organisations", "contacts", "audit", "administration", "demo", "messages", "deliveries", "letters", "deadlines", "threads", "register", "typeset", "own", "bank-files", "money-years", "requisitions", "payees", "payment-accounts", "reviews", "batches", "bank", "repayments", "claw-backs", "ledger", "lapses", "performance", "question-sets", "bookkeeping", "questions", "reports", "reporting", "asking", "receiving", "follow-up", "exports", "opening", "drafts", "projects", "plans", "comparisons", "foresight", "government-reports");
const ENGLISH: Files = files!("en": "words", "agreement", "population", "reconciliation", "allocation", "explanation", "commands", "help", "frame", "overview", "places", "about", "open-data", "work", "casework", "serve", "sign-in", "approvals", "mandates", "organisations", "contacts", "audit", "administration", "demo", "messages", "deliveries", "letters", "deadlines", "threads", "register", "typeset", "own", "bank-files", "money-years", "requisitions", "payees", "payment-accounts", "reviews", "batches", "bank", "repayments", "claw-backs", "ledger", "lapses", "performance", "question-sets", "bookkeeping", "questions", "reports", "reporting", "asking", "receiving", "follow-up", "exports", "opening", "drafts", "projects", "plans", "comparisons", "foresight", "government-reports");

type Bundle = FluentBundle<FluentResource>;

static SWEDISH_BUNDLE: LazyLock<Bundle> = LazyLock::new(|| bundle(SWEDISH, Language::Swedish));
static ENGLISH_BUNDLE: LazyLock<Bundle> = LazyLock::new(|| bundle(ENGLISH, Language::English));

fn of(language: Language) -> &'static Bundle {
    match language {
        Language::Swedish => &SWEDISH_BUNDLE,
        Language::English => &ENGLISH_BUNDLE,
    }
}

fn bundle(files: Files, language: Language) -> Bundle {
    // An unknown tag would only lose the plural rules; both tags are known.
    let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    // Isolation marks around arguments would break copying a sum out of a sentence.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::Swedish => |value, _| number(value, Language::Swedish),
        Language::English => |value, _| number(value, Language::English),
    }));
    for (_, text) in files {
        // A text with a fault is read as far as it goes; a test refuses such texts.
        let resource = match FluentResource::try_new((*text).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

fn number(value: &FluentValue<'_>, language: Language) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(format::group_digits(&number.as_string(), language)),
        _ => None,
    }
}

/// The sentence, or the key in angle brackets when the texts lack it.
pub(crate) fn say(language: Language, message: &Message) -> String {
    let bundle = of(language);
    let Some(pattern) = bundle
        .get_message(message.key)
        .and_then(|found| found.value())
    else {
        return format!("‹{}›", message.key);
    };
    let mut arguments = FluentArgs::with_capacity(message.arguments.len());
    for (name, argument) in &message.arguments {
        arguments.set(*name, value(language, argument));
    }
    let mut faults = Vec::new();
    bundle
        .format_pattern(pattern, Some(&arguments), &mut faults)
        .into_owned()
}

/// The text of a key without arguments.
pub(crate) fn text(language: Language, key: &str) -> Option<String> {
    let bundle = of(language);
    let pattern = bundle.get_message(key)?.value()?;
    Some(
        bundle
            .format_pattern(pattern, None, &mut Vec::new())
            .into_owned(),
    )
}

fn value(language: Language, argument: &Argument) -> FluentValue<'static> {
    match argument {
        Argument::Number(number) => FluentValue::from(*number),
        other => FluentValue::from(words(language, other)),
    }
}

fn words(language: Language, argument: &Argument) -> String {
    match argument {
        Argument::Text(text) => text.clone(),
        Argument::Pair(text) => language.of(text).to_owned(),
        Argument::Number(number) => format::grouped(i128::from(*number), language),
        Argument::Money(amount) => format::money(*amount, language),
        Argument::Decimal(decimal) => format::decimal(*decimal, language),
        Argument::Moment(moment) => format::moment(*moment, language),
        Argument::Date(date) => format::date(*date, language),
        Argument::Message(message) => say(language, message),
        Argument::List(parts) => {
            let parts: Vec<String> = parts.iter().map(|part| words(language, part)).collect();
            format::list(&parts, language)
        }
    }
}

#[cfg(test)]
mod tests;
