//! What can be typed. The texts of the help are in `wording`, by the path of the argument.

mod questions;
mod reports;

use std::path::PathBuf;

use clap::{Args, FromArgMatches, Parser, Subcommand, ValueEnum};
use wording::Language;

use crate::failure::Failure;
use crate::help;

pub use questions::{QuestionFormat, Questions, QuestionsCheck, QuestionsExport, QuestionsImport};
pub use reports::{Reports, ReportsExport};

/// Everything that can be typed.
#[derive(Debug, Parser)]
#[command(name = "overens", version)]
pub struct Arguments {
    #[arg(long, global = true, value_name = "sv|en")]
    lang: Option<LanguageTag>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum LanguageTag {
    Sv,
    En,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Add up an agreement.
    Check(Check),
    /// Share it out.
    Allocate(Allocate),
    /// Tell why an amount.
    Explain(Explain),
    /// Tell it to everybody, on paper.
    Letters(Letters),
    /// Split the change between two.
    Compare(Compare),
    /// Tell what differs between two versions.
    Diff(Diff),
    /// Try other amounts or keys.
    Simulate(Simulate),
    /// Figures.
    #[command(subcommand)]
    Population(Population),
    /// Indicators that others publish.
    #[command(subcommand)]
    Kolada(Kolada),
    /// What recipients are asked.
    #[command(subcommand)]
    Questions(Questions),
    /// What they answered.
    #[command(subcommand)]
    Reports(Reports),
    /// The site.
    Serve(Serve),
    /// Work without a site.
    Worker(Worker),
    /// Bring the tables up to date.
    Migrate(Operation),
    /// One file with everything.
    Backup(Backup),
    /// From such a file.
    Restore(Restore),
    /// People who sign in.
    #[command(subcommand)]
    User(User),
    /// Whether all is in order.
    Doctor(Doctor),
    /// E-mail.
    #[command(subcommand)]
    Mail(Mail),
    /// The secrets of a site.
    #[command(subcommand)]
    Keys(Keys),
    /// Nothing is written for a while.
    #[command(subcommand)]
    ReadOnly(ReadOnly),
    /// The record of acts.
    #[command(subcommand)]
    Audit(Audit),
}

/// What every command of the service needs to know.
#[derive(Clone, Debug, Args)]
pub struct Operation {
    #[arg(long, value_name = "PATH|URL")]
    pub database: Option<String>,
    #[arg(
        long,
        value_name = "FORMAT",
        default_value = "text",
        hide_default_value = true
    )]
    pub log: LogFormat,
}

/// Where the secrets of the site are.
#[derive(Clone, Debug, Args)]
pub struct KeyFile {
    #[arg(long, value_name = "FILE")]
    pub keys: Option<PathBuf>,
}

/// How e-mail goes out. What is not typed is taken from the environment; a password is never typed.
#[derive(Clone, Debug, Args)]
pub struct MailOptions {
    #[arg(long, value_name = "URL")]
    pub mail: Option<String>,
    #[arg(long, value_name = "ADDRESS")]
    pub mail_from: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub mail_password_file: Option<PathBuf>,
    #[arg(long, value_name = "DIR")]
    pub mail_reports: Option<PathBuf>,
}

/// The forms of the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    /// Sentences.
    Text,
    /// One JSON object a line.
    Json,
}

/// `serve`
#[derive(Debug, Args)]
pub struct Serve {
    #[command(flatten)]
    pub operation: Operation,
    #[command(flatten)]
    pub keys: KeyFile,
    #[command(flatten)]
    pub mail: MailOptions,
    #[arg(
        long,
        value_name = "ADDRESS:PORT",
        default_value = "127.0.0.1:8080",
        hide_default_value = true
    )]
    pub listen: std::net::SocketAddr,
    #[arg(long, value_name = "URL")]
    pub base_address: Option<String>,
    #[arg(long, value_name = "ADDRESS:PORT")]
    pub metrics: Option<std::net::SocketAddr>,
    #[arg(long, value_name = "FILE")]
    pub identity_providers: Option<PathBuf>,
    #[arg(long)]
    pub behind_proxy: bool,
    #[arg(long)]
    pub no_worker: bool,
    #[arg(long)]
    pub demo: bool,
}

/// `worker`
#[derive(Debug, Args)]
pub struct Worker {
    #[command(flatten)]
    pub operation: Operation,
    #[command(flatten)]
    pub keys: KeyFile,
    #[command(flatten)]
    pub mail: MailOptions,
    #[arg(long, value_name = "URL")]
    pub base_address: Option<String>,
}

/// `doctor`
#[derive(Debug, Args)]
pub struct Doctor {
    #[command(flatten)]
    pub operation: Operation,
    #[command(flatten)]
    pub keys: KeyFile,
    #[command(flatten)]
    pub mail: MailOptions,
    #[arg(long, value_name = "URL")]
    pub base_address: Option<String>,
    #[arg(long)]
    pub behind_proxy: bool,
    #[arg(long, value_name = "FILE")]
    pub identity_providers: Option<PathBuf>,
    #[arg(
        long,
        value_name = "FORMAT",
        default_value = "text",
        hide_default_value = true
    )]
    pub format: LogFormat,
}

/// `mail`
#[derive(Debug, Subcommand)]
pub enum Mail {
    /// One e-mail that says nothing.
    Test(MailTest),
}

/// `mail test`
#[derive(Debug, Args)]
pub struct MailTest {
    #[arg(value_name = "ADDRESS")]
    pub address: String,
    #[command(flatten)]
    pub mail: MailOptions,
    #[arg(
        long,
        value_name = "FORMAT",
        default_value = "text",
        hide_default_value = true
    )]
    pub log: LogFormat,
}

/// `keys`
#[derive(Debug, Subcommand)]
pub enum Keys {
    /// A new file of them.
    Make(KeysMake),
    /// Others in place of those in use.
    Change(KeysChange),
}

/// `keys make`
#[derive(Debug, Args)]
pub struct KeysMake {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
}

/// `keys change`
#[derive(Debug, Args)]
pub struct KeysChange {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[command(flatten)]
    pub keys: KeyFile,
    #[command(flatten)]
    pub operation: Operation,
}

/// `read-only`
#[derive(Debug, Subcommand)]
pub enum ReadOnly {
    /// From now on.
    On(ReadOnlyOn),
    /// No longer.
    Off(Operation),
}

/// `read-only on`
#[derive(Debug, Args)]
pub struct ReadOnlyOn {
    #[arg(long, value_name = "TEXT", required = true)]
    pub reason: String,
    #[command(flatten)]
    pub operation: Operation,
}

/// `backup`
#[derive(Debug, Args)]
pub struct Backup {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[command(flatten)]
    pub operation: Operation,
}

/// `restore`
#[derive(Debug, Args)]
pub struct Restore {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[command(flatten)]
    pub operation: Operation,
}

/// `user`
#[derive(Debug, Subcommand)]
pub enum User {
    /// A new account.
    Add(UserAdd),
    /// All of them.
    List(Operation),
}

/// `user add`
#[derive(Debug, Args)]
pub struct UserAdd {
    #[arg(value_name = "EMAIL")]
    pub email: String,
    #[arg(long, value_name = "NAME", required = true)]
    pub name: String,
    #[arg(long, value_name = "ROLE", default_value = "coordinator")]
    pub role: String,
    #[arg(long, value_name = "ID", default_value = "skr")]
    pub organisation: String,
    #[arg(long, value_name = "URL")]
    pub base_address: Option<String>,
    #[command(flatten)]
    pub operation: Operation,
}

/// `audit`
#[derive(Debug, Subcommand)]
pub enum Audit {
    /// All of it, for a checker.
    Export(AuditExport),
    /// Check it here.
    Verify(Operation),
}

/// `audit export`
#[derive(Debug, Args)]
pub struct AuditExport {
    #[arg(long, value_name = "FILE")]
    pub to: Option<PathBuf>,
    #[command(flatten)]
    pub operation: Operation,
}

/// `check`
#[derive(Debug, Args)]
pub struct Check {
    #[arg(value_name = "AGREEMENT")]
    pub agreement: String,
    #[arg(long)]
    pub as_published: bool,
}

/// `allocate`
#[derive(Debug, Args)]
pub struct Allocate {
    #[arg(value_name = "AGREEMENT")]
    pub agreement: String,
    #[arg(long, value_name = "ID")]
    pub item: Vec<String>,
    #[arg(long, value_name = "CODE")]
    pub recipient: Vec<String>,
    #[arg(long, value_name = "FILE")]
    pub population: Vec<PathBuf>,
    #[arg(
        long,
        value_name = "FORMAT",
        default_value = "table",
        hide_default_value = true
    )]
    pub format: DocumentFormat,
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    #[arg(long, value_name = "DIR")]
    pub proof: Option<PathBuf>,
}

/// The formats of an allocation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DocumentFormat {
    /// For people.
    Table,
    /// Comma-separated values.
    Csv,
    /// JSON.
    Json,
    /// A workbook.
    Xlsx,
}

/// `explain`
#[derive(Debug, Args)]
pub struct Explain {
    #[arg(value_name = "AGREEMENT")]
    pub agreement: String,
    #[arg(long, value_name = "CODE", required = true)]
    pub recipient: String,
    #[arg(long, value_name = "ID")]
    pub item: Vec<String>,
    #[arg(long, value_name = "FILE")]
    pub population: Vec<PathBuf>,
}

/// `letters`
#[derive(Debug, Args)]
pub struct Letters {
    #[arg(value_name = "AGREEMENT")]
    pub agreement: String,
    #[arg(long, value_name = "CODE")]
    pub recipient: Vec<String>,
    #[arg(long, value_name = "FILE")]
    pub population: Vec<PathBuf>,
    #[arg(long, conflicts_with = "recipient")]
    pub annex: bool,
    #[arg(long, value_name = "DATE")]
    pub date: Option<jiff::civil::Date>,
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub zip: Option<PathBuf>,
}

/// `compare`
#[derive(Debug, Args)]
pub struct Compare {
    #[arg(value_name = "BEFORE")]
    pub before: String,
    #[arg(value_name = "AFTER")]
    pub after: String,
    #[arg(long, value_name = "CODE")]
    pub recipient: Vec<String>,
    #[arg(long, value_name = "FILE")]
    pub population: Vec<PathBuf>,
    #[arg(
        long,
        value_name = "FORMAT",
        default_value = "table",
        hide_default_value = true
    )]
    pub format: TableFormat,
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

/// The formats of a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum TableFormat {
    /// For people.
    Table,
    /// Comma-separated values.
    Csv,
    /// JSON.
    Json,
}

/// `diff`
#[derive(Debug, Args)]
pub struct Diff {
    #[arg(value_name = "BEFORE")]
    pub before: String,
    #[arg(value_name = "AFTER")]
    pub after: String,
}

/// `simulate`
#[derive(Debug, Args)]
pub struct Simulate {
    #[arg(value_name = "AGREEMENT")]
    pub agreement: String,
    #[arg(long, value_name = "ITEM.amount=…|ITEM.key=…", required = true)]
    pub set: Vec<String>,
    #[arg(long, value_name = "FILE")]
    pub population: Vec<PathBuf>,
    #[arg(
        long,
        value_name = "FORMAT",
        default_value = "table",
        hide_default_value = true
    )]
    pub format: TableFormat,
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

/// `population`
#[derive(Debug, Subcommand)]
pub enum Population {
    /// Read a table into the normal form.
    Import(Import),
    /// Ask SCB.
    Fetch(Fetch),
    /// What the program ships.
    List,
}

/// `population import`
#[derive(Debug, Args)]
pub struct Import {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long, value_name = "MM-DD|YYYY-MM-DD")]
    pub day: Option<String>,
    #[arg(long, value_name = "CODE")]
    pub contents: Option<String>,
    #[arg(long)]
    pub ages: bool,
    #[arg(long)]
    pub partial: bool,
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

/// `population fetch`
#[derive(Debug, Args)]
pub struct Fetch {
    #[arg(long, value_name = "YYYY-MM-DD", required = true)]
    pub date: String,
    #[arg(long, value_name = "DIR", required = true)]
    pub out: PathBuf,
    #[arg(long)]
    pub ages: bool,
    #[arg(long, value_name = "URL")]
    pub url: Option<String>,
}

/// `kolada`
#[derive(Debug, Subcommand)]
pub enum Kolada {
    /// Ask Kolada.
    Fetch(KoladaFetch),
    /// Put what was fetched into the database.
    Import(KoladaImport),
}

/// `kolada fetch`
#[derive(Debug, Args)]
pub struct KoladaFetch {
    #[arg(value_name = "ID")]
    pub indicator: String,
    #[arg(long, value_name = "YEAR", required = true)]
    pub from: i16,
    #[arg(long, value_name = "YEAR", required = true)]
    pub to: i16,
    #[arg(long, value_name = "DIR", required = true)]
    pub out: PathBuf,
    #[arg(long, value_name = "URL")]
    pub url: Option<String>,
}

/// `kolada import`
#[derive(Debug, Args)]
pub struct KoladaImport {
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    #[command(flatten)]
    pub operation: Operation,
}

/// The language to speak: `--lang`, otherwise `OVERENS_LANG`, otherwise Swedish.
///
/// It is looked for before anything is parsed, since a mistake on the command line must be told in it too.
pub fn language() -> Language {
    let typed: Vec<String> = std::env::args_os()
        .map(|argument| argument.to_string_lossy().into_owned())
        .collect();
    let after_flag = typed
        .iter()
        .position(|argument| argument == "--lang")
        .and_then(|at| typed.get(at + 1));
    let joined = typed
        .iter()
        .find_map(|argument| argument.strip_prefix("--lang="));
    let environment = std::env::var("OVERENS_LANG").ok();
    [
        joined,
        after_flag.map(String::as_str),
        environment.as_deref(),
    ]
    .into_iter()
    .flatten()
    .find_map(Language::from_tag)
    .unwrap_or_default()
}

/// The command that was typed; none when help or the version was asked for and has been printed.
pub fn parse(language: Language) -> Result<Option<Command>, Failure> {
    let command = help::speaking(language);
    let matches = match command.try_get_matches() {
        Ok(matches) => matches,
        Err(error) => return help::answer(&error, language).map(|()| None),
    };
    match Arguments::from_arg_matches(&matches) {
        Ok(arguments) => Ok(Some(arguments.command)),
        Err(error) => help::answer(&error, language).map(|()| None),
    }
}
