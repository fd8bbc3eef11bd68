//! Everybody reports at once: whole pages of 250 answers at a steady rate for a while, then one answer at a time, then everything is
//! signed and taken out. No answer that was confirmed may be missing.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::thread;
use std::time::{Duration, Instant};

use casework::demo::PEOPLE;
use casework::question_set::Beginning;
use casework::{Actor, Casework};
use grants::approval::ApprovalKind;
use grants::question_set::Respondent;
use grants::{OrganisationKind, Role};

use crate::prepare::{AGREEMENT, come_in, open_year, person, session_of, yes};
use crate::server::Server;
use crate::{Outcome, clock, opened};

/// So many questions on one page.
const QUESTIONS: usize = 250;
/// The one section.
const SECTION: &str = "all";
/// So many answers are saved by themselves afterwards. Odd, so that the median is a measured value.
const SINGLE: usize = 501;
/// A thread that sends one form and reads one answer.
const STACK_BYTES: usize = 512 * 1024;
/// An answer that takes longer is none.
const PATIENCE: Duration = Duration::from_mins(1);

/// How much is sent.
#[derive(Clone, Copy)]
pub struct Load {
    /// As many municipalities write.
    pub reports: usize,
    /// For so long.
    pub seconds: usize,
    /// So many pages a second.
    pub each_second: usize,
}

/// A report with whoever writes and signs it.
struct Writing {
    writes: Actor,
    signs: Actor,
    token: String,
    from: String,
    report_id: String,
}

/// A page that is sent, and what came back.
struct Page {
    report: usize,
    round: usize,
    status: u16,
    took: Duration,
}

/// Prepares, sends, judges; whether nothing was lost.
pub fn run(database: &str, load: Load) -> Outcome<bool> {
    let runtime = crate::runtime()?;
    clock::set(clock::hour_before()?);
    let prepared = runtime.block_on(prepare(database, load.reports))?;
    eprintln!("{} reports are begun.", prepared.len());
    let begins = clock::real();
    clock::begin_at(begins);
    let server = Server::start(begins)?;
    let pages = sent(&prepared, &server.address, load)?;
    print_times(
        &format!(
            "{} pages of {QUESTIONS} answers, {} a second",
            pages.len(),
            load.each_second
        ),
        pages.iter().map(|page| page.took).collect(),
    );
    let refused = pages.iter().filter(|page| page.status != 303).count();
    println!("  not saved: {refused}");
    let pages_sent = load.seconds * load.each_second;
    let single = one_by_one(&prepared, &server.address, pages_sent)?;
    print_times("one answer of 250, saved by itself", single);
    let lost = runtime.block_on(missing(database, &prepared, &pages))?;
    println!("  pages confirmed and not there: {lost}");
    runtime.block_on(signed(database, &prepared))?;
    let reads = runtime.block_on(reader_of(database))?;
    for file in ["bred.csv", "lang.csv", "svar.json"] {
        let path = format!("/arbete/redovisningar/{AGREEMENT}/svar/{file}");
        let since = Instant::now();
        let (status, bytes) = ask(&server.address, &reads, "10.9.9.9", &path, None)?;
        println!(
            "  {file}: status {status}, {} kB in {} ms",
            bytes / 1_000,
            since.elapsed().as_millis()
        );
    }
    println!("  the most memory: {} MB", server.most_memory()? / 1_000);
    Ok(refused == 0 && lost == 0)
}

/// A set of many questions of the kinds that are common.
fn questions() -> String {
    let mut file = format!(
        "format = 1\nagreement = \"{AGREEMENT}\"\nrespondent = \"municipality\"\n\
         title = {{ sv = \"Allt\", en = \"All\" }}\n\n\
         [[section]]\nname = \"{SECTION}\"\ntitle = {{ sv = \"Allt\", en = \"All\" }}\n"
    );
    for number in 0..QUESTIONS {
        let kind = match number % 5 {
            0 => "kind = \"number\"",
            1 => "kind = \"yes-no\"",
            _ => "kind = \"long-text\"",
        };
        let shown = match number % 10 {
            7 => format!("shown = \"${{q{}}} = 'yes'\"\n", number - 6),
            _ => String::new(),
        };
        // Writing to a text does not fail.
        let _ = write!(
            file,
            "\n[[section.question]]\nname = \"q{number}\"\nseries = \"q{number}\"\n\
             label = {{ sv = \"Fråga {number}\", en = \"Question {number}\" }}\n{kind}\n{shown}\
             used = {{ by = {{ sv = \"SKR\", en = \"SKR\" }}, why = {{ sv = \"Uppföljning\", en = \"Follow-up\" }} }}\n"
        );
    }
    file
}

/// What is answered in a round.
fn answer(number: usize, round: usize) -> String {
    match number % 5 {
        0 => (number * 1_000 + round).to_string(),
        1 => if round.is_multiple_of(2) { "yes" } else { "no" }.to_owned(),
        _ => format!(
            "Omgång {round}: vi har utbildat personal i socialtjänst, skola och vård, öppnat en mottagning för unga och mött {number} personer."
        ),
    }
}

async fn prepare(database: &str, reports: usize) -> Outcome<Vec<Writing>> {
    let casework = opened(database).await?;
    casework.prepare().await?;
    casework.seed_demo().await?;
    let karin = casework.demo_actor("karin").await?;
    let karl = casework.demo_actor("karl").await?;
    open_year(&casework, (&karin, &karl)).await?;
    let of = (AGREEMENT, Respondent::Municipality);
    let file = questions();
    let set = casework
        .begin_question_set(&karin, of, Beginning::File(&file))
        .await?;
    casework
        .submit_question_set(&karin, (&set.id, set.revision))
        .await?;
    yes(&casework, &karl, ApprovalKind::QuestionSet, &set.id).await?;
    let recipients = casework.organisations().await?;
    let write = recipients.into_iter().filter(|one| {
        let has_people = PEOPLE.iter().any(|person| person.organisation_id == one.id);
        one.kind == OrganisationKind::Municipality && !has_people
    });
    let mut all = Vec::new();
    for (at, one) in write.take(reports).enumerate() {
        let id = one.id.as_str();
        let writes = person(&casework, (&karin, &karl), (id, Role::Handler)).await?;
        let signs = person(&casework, (&karin, &karl), (id, Role::Attestant)).await?;
        come_in(&casework, &[&writes, &signs]).await?;
        let own = casework.own_reports(&writes).await?;
        let own = own.into_iter().find(|one| one.agreement_id == AGREEMENT);
        let code = own.ok_or("it is asked nothing")?.code;
        let report = casework
            .start_report(&writes, AGREEMENT, (Respondent::Municipality, &code))
            .await?;
        all.push(Writing {
            token: session_of(&casework, &writes).await?,
            from: format!("10.0.{}.{}", at / 250, 1 + at % 250),
            report_id: report.id,
            writes,
            signs,
        });
    }
    casework.close().await;
    Ok(all)
}

/// Sends pages at a steady rate, each by a thread of its own, report after report and again from the first.
fn sent(all: &[Writing], server: &str, load: Load) -> Outcome<Vec<Page>> {
    let every = Duration::from_secs(1) / u32::try_from(load.each_second)?;
    let begun = Instant::now();
    let mut threads = Vec::new();
    for number in 0..load.seconds * load.each_second {
        let (report, round) = (number % all.len(), number / all.len());
        let one = all.get(report).ok_or("nobody writes")?;
        let mut form = form_urlencoded::Serializer::new(String::new());
        for question in 0..QUESTIONS {
            form.append_pair(&format!("sett.q{question}"), &round.to_string());
            form.append_pair(&format!("svar.q{question}"), &answer(question, round));
        }
        let (form, server) = (form.finish(), server.to_owned());
        let (token, from) = (one.token.clone(), one.from.clone());
        let path = format!("/mina-sidor/redovisning/{}/{SECTION}", one.report_id);
        let due = begun + every * u32::try_from(number)?;
        thread::sleep(due.saturating_duration_since(Instant::now()));
        let thread = thread::Builder::new().stack_size(STACK_BYTES);
        threads.push(thread.spawn(move || {
            // Its time counts from when it was due, so that waiting for a slow server is counted.
            let status = ask(&server, &token, &from, &path, Some(&form));
            Page {
                report,
                round,
                status: status.map_or(0, |(status, _)| status),
                took: due.elapsed(),
            }
        })?);
    }
    let all = threads.into_iter().map(thread::JoinHandle::join);
    let all: Result<Vec<Page>, _> = all.collect();
    all.map_err(|_| "a sender ended before its time".into())
}

/// One answer after the other, as the program on the page saves them, each by another: one person is not let in so often.
fn one_by_one(all: &[Writing], server: &str, pages: usize) -> Outcome<Vec<Duration>> {
    let mut times = Vec::new();
    for number in 0..SINGLE {
        let one = all.get(number % all.len()).ok_or("nobody writes")?;
        let path = format!("/mina-sidor/redovisning/{}/{SECTION}/spara", one.report_id);
        // An answer that was not seen is refused, so each is a version ahead of what is there.
        let seen = pages_of(number % all.len(), all.len(), pages) + number / all.len();
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.append_pair("sett.q2", &seen.to_string());
        form.append_pair("svar.q2", &format!("Ord för ord, {number}"));
        let form = form.finish();
        let since = Instant::now();
        let (status, _) = ask(server, &one.token, &one.from, &path, Some(&form))?;
        times.push(since.elapsed());
        if status != 200 {
            return Err(format!("an answer was not saved: {status}").into());
        }
    }
    Ok(times)
}

/// How many of so many pages were sent to a report, one after the other in turn.
fn pages_of(report: usize, reports: usize, pages: usize) -> usize {
    pages / reports + usize::from(report < pages % reports)
}

/// How many pages that were confirmed are not there as they were sent last.
async fn missing(database: &str, all: &[Writing], pages: &[Page]) -> Outcome<usize> {
    let casework = opened(database).await?;
    let mut last: BTreeMap<usize, usize> = BTreeMap::new();
    for page in pages.iter().filter(|page| page.status == 303) {
        let round = last.entry(page.report).or_default();
        *round = page.round.max(*round);
    }
    let mut missing = 0;
    for (report, round) in last {
        let one = all.get(report).ok_or("nobody writes")?;
        let opened = casework.report(&one.writes, &one.report_id).await?;
        // The third was written on, one answer at a time.
        let is_there = (0..QUESTIONS).filter(|number| *number != 2).all(|number| {
            let kept = opened.kept.get(&format!("q{number}"));
            kept.is_some_and(|kept| kept.text == answer(number, round))
        });
        missing += usize::from(!is_there);
    }
    casework.close().await;
    Ok(missing)
}

/// Every report is handed in by one and signed by the other.
async fn signed(database: &str, all: &[Writing]) -> Outcome<()> {
    let casework = opened(database).await?;
    let mut times = Vec::new();
    for one in all {
        let since = Instant::now();
        sign(&casework, one).await?;
        times.push(since.elapsed());
    }
    print_times("handing in and signing a report of 250 answers", times);
    casework.close().await;
    Ok(())
}

async fn sign(casework: &Casework, one: &Writing) -> Outcome<()> {
    let opened = casework.report(&one.writes, &one.report_id).await?;
    let key = (one.report_id.as_str(), opened.report.revision);
    casework.hand_in_report(&one.writes, key).await?;
    // Preparing and sending took longer than a sign-in is fresh.
    let signs = Actor {
        authenticated_at: Some(casework.now()),
        ..one.signs.clone()
    };
    yes(casework, &signs, ApprovalKind::Report, &one.report_id).await
}

/// The session of somebody who follows up.
async fn reader_of(database: &str) -> Outcome<String> {
    let casework = opened(database).await?;
    let sofia = casework.demo_actor("sofia").await?;
    let token = session_of(&casework, &sofia).await?;
    casework.close().await;
    Ok(token)
}

/// Sends a form, or asks for a page; the status of the answer and how long it was.
fn ask(
    server: &str,
    token: &str,
    from: &str,
    path: &str,
    form: Option<&str>,
) -> Outcome<(u16, usize)> {
    let (verb, body) = form.map_or(("GET", ""), |form| ("POST", form));
    let request = format!(
        "{verb} {path} HTTP/1.1\r\nhost: {server}\r\ncookie: {}={token}\r\nx-forwarded-for: {from}\r\n\
         sec-fetch-site: same-origin\r\ncontent-type: application/x-www-form-urlencoded\r\nconnection: close\r\n\
         content-length: {}\r\n\r\n{body}",
        web::SESSION_COOKIE,
        body.len()
    );
    let mut stream = TcpStream::connect(server)?;
    stream.set_nodelay(true)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.write_all(request.as_bytes())?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let head = String::from_utf8_lossy(answer.get(..12).unwrap_or_default()).into_owned();
    let status = head.split(' ').nth(1).and_then(|word| word.parse().ok());
    Ok((status.ok_or("no answer")?, answer.len()))
}

fn print_times(what: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let at = |percent: usize| {
        let place = times.len() * percent / 100;
        let time = times.get(place.min(times.len().saturating_sub(1)));
        let tenths = time.map_or(0, Duration::as_micros) / 100;
        format!("{}.{} ms", tenths / 10, tenths % 10)
    };
    println!(
        "{what}: p50 {}, p95 {}, p99 {}, most {}",
        at(50),
        at(95),
        at(99),
        at(100)
    );
}
