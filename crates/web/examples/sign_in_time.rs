//! How long signing in takes, from the form that is sent to the last byte of the answer, and whether the time tells which
//! e-mail addresses have an account.
//!
//! `cargo run --release -p overens-web --example sign_in_time -- FOLDER` makes a database in a folder that is empty. It prints
//! `name<TAB>minimum<TAB>median<TAB>maximum` in nanoseconds, and sentences; `cargo xtask bench` reads both. The service is asked
//! without a network, so that nothing hides a difference that somebody on the same machine could see.

use std::error::Error;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Instant;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::header::{CONTENT_TYPE, COOKIE, SET_COOKIE};
use axum::http::{Request, Response, StatusCode};
use casework::fresh::NewWay;
use casework::keys::Keys;
use casework::mandate::{Holder, NewMandate};
use casework::second_factor::Secret;
use casework::store::Address;
use casework::{Casework, Program};
use grants::Role;
use jiff::{SignedDuration, Timestamp};
use tower::ServiceExt as _;
use web::Site;

/// Odd, so that the median is a measured value.
const SIGN_INS: usize = 201;
/// So many attempts with each of two addresses, in turn: enough to see a difference of a sixth of what times vary by themselves.
const PAIRS: usize = 1_001;
const EMAIL: &str = "karin@example.org";
/// As long as the other one, since the page holds what was typed.
const NOBODY: &str = "karla@example.org";
const PASSWORD: &str = "fem gröna hattar";
const GUESS: &str = "sex gula mössor";

/// Hours since the first attempt: one an hour is never too many.
static HOURS: AtomicI64 = AtomicI64::new(0);

fn now() -> Timestamp {
    let begun = Timestamp::UNIX_EPOCH + SignedDuration::from_hours(480_000);
    begun + SignedDuration::from_hours(HOURS.load(Ordering::Relaxed))
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("in which folder?")?;
    let (router, secret) = site(Path::new(&folder)).await?;
    sign_in(&router, &secret).await?;
    compare(&router, "wrong password", GUESS).await?;
    compare(&router, "password too long to hash", &GUESS.repeat(20)).await
}

/// A site on which one person signs in with a password.
async fn site(folder: &Path) -> Result<(Router, Secret), Box<dyn Error>> {
    let program = Program {
        version: "0.0.0",
        clock: now,
    };
    let address = Address::sqlite(folder.join("sign-in.db"));
    let casework = Casework::open(&address, program).await?;
    let casework = casework.with_keys(Keys::make()?);
    casework.prepare().await?;
    let new = NewMandate {
        holder: Holder::New {
            name: "Karin Ek".to_owned(),
            email: EMAIL.to_owned(),
        },
        organisation_id: "skr".to_owned(),
        role: Role::Coordinator,
        agreement_id: None,
        from: wording::stockholm(now()).date(),
        to: None,
        decision: "Beslut 1".to_owned(),
        succeeds: None,
    };
    let founded = casework.found(new).await?;
    let link = founded.link.ok_or("no link")?;
    let code = founded.code.ok_or("no code")?;
    let checked = casework.check_invitation(&link, &code).await?;
    let offer = casework.offer_second_factor(&checked.account.id)?;
    let way = NewWay {
        password: PASSWORD.to_owned(),
        sealed: offer.sealed,
        code: offer.secret.code(now()),
    };
    casework.accept_invitation(&checked, way, "/").await?;
    let site = Site::new(casework.published().await?, now, "0.0.0").with_casework(casework);
    Ok((web::router(Arc::new(site)), offer.secret))
}

/// Signing in as it should be: the password, then the code.
async fn sign_in(router: &Router, secret: &Secret) -> Result<(), Box<dyn Error>> {
    let (mut passwords, mut codes) = (Vec::new(), Vec::new());
    for _ in 0..=SIGN_INS {
        HOURS.fetch_add(1, Ordering::Relaxed);
        let (answer, took) = timed(router, form(EMAIL, PASSWORD)?).await?;
        expect(&answer, StatusCode::SEE_OTHER)?;
        passwords.push(took);
        let cookies = answer.headers().get_all(SET_COOKIE).into_iter();
        let cookies: Vec<&str> = cookies
            .filter_map(|cookie| cookie.to_str().ok()?.split(';').next())
            .collect();
        let typed = format!("kod={}", secret.code(now()));
        let mut request = sent("/logga-in/kod", typed)?;
        let cookies = cookies.join("; ").parse()?;
        request.headers_mut().insert(COOKIE, cookies);
        let (answer, took) = timed(router, request).await?;
        expect(&answer, StatusCode::SEE_OTHER)?;
        codes.push(took);
    }
    print("signing in: the password", passwords);
    print("signing in: the code", codes);
    Ok(())
}

/// An address with an account beside one without, each with the same password, in turn.
async fn compare(router: &Router, what: &str, password: &str) -> Result<(), Box<dyn Error>> {
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    for pair in 0..=PAIRS {
        let mut order = [(EMAIL, &mut known), (NOBODY, &mut unknown)];
        if pair % 2 == 1 {
            order.reverse();
        }
        for (email, times) in order {
            HOURS.fetch_add(1, Ordering::Relaxed);
            let (answer, took) = timed(router, form(email, password)?).await?;
            expect(&answer, StatusCode::UNPROCESSABLE_ENTITY)?;
            times.push(took);
        }
    }
    let slower = known.iter().zip(&unknown).skip(1);
    let slower = slower.filter(|(known, unknown)| known > unknown).count();
    let known = print(&format!("{what}, known address"), known);
    let unknown = print(&format!("{what}, unknown address"), unknown);
    // 2.58 times the spread of a fair coin, half the root of so many throws: 99 times in 100 chance stays within.
    let chance = PAIRS.isqrt() * 129 / 100;
    let (least, most) = (PAIRS / 2 - chance, PAIRS.div_ceil(2) + chance);
    let verdict = if (least..=most).contains(&slower) {
        "not told apart"
    } else {
        "TOLD APART"
    };
    println!(
        "  {what}: the middle half took {known} µs with the known address and {unknown} µs with the unknown one; \
         the known one took longer in {slower} of {PAIRS} pairs, chance gives {least} to {most}: {verdict}."
    );
    Ok(())
}

fn form(email: &str, password: &str) -> Result<Request<Body>, Box<dyn Error>> {
    let mut typed = form_urlencoded::Serializer::new(String::new());
    typed.append_pair("epost", email);
    typed.append_pair("losenord", password);
    sent("/logga-in", typed.finish())
}

fn sent(address: &str, typed: String) -> Result<Request<Body>, Box<dyn Error>> {
    let request = Request::post(address)
        .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
        .extension(ConnectInfo(SocketAddr::from(([192, 0, 2, 1], 1234))));
    Ok(request.body(Body::from(typed))?)
}

/// The answer and how many nanoseconds it took, read to its end.
async fn timed(
    router: &Router,
    request: Request<Body>,
) -> Result<(Response<()>, u128), Box<dyn Error>> {
    let router = router.clone();
    let begun = Instant::now();
    // On a thread of the server, as there.
    let answer = tokio::spawn(async move {
        let Ok(answer) = router.oneshot(request).await;
        let (head, body) = answer.into_parts();
        let read = to_bytes(body, usize::MAX).await;
        read.map(|_| Response::from_parts(head, ()))
    });
    let answer = answer.await??;
    Ok((answer, begun.elapsed().as_nanos()))
}

fn expect(answer: &Response<()>, status: StatusCode) -> Result<(), Box<dyn Error>> {
    if answer.status() == status {
        return Ok(());
    }
    Err(format!("{} where {status} was expected", answer.status()).into())
}

/// Prints a line of times, the first left out, and tells between which microseconds the middle half lies.
fn print(name: &str, times: Vec<u128>) -> String {
    let mut times: Vec<u128> = times.into_iter().skip(1).collect();
    times.sort_unstable();
    let count = times.len();
    println!(
        "{name}\t{}\t{}\t{}",
        times[0],
        times[count / 2],
        times[count - 1]
    );
    let (lower, upper) = (times[count / 4], times[count * 3 / 4]);
    format!("{} to {}", lower / 1_000, upper / 1_000)
}
