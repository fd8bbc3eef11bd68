//! How the first people come to a site and let the next one in, each with half of what it takes: on a narrow screen with
//! scripts forbidden and by keyboard alone.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use browser::{By, Driver, Failure, Hand, RunningSite, Scripts, Window};
use casework::keys::Keys;
use casework::mandate::{Holder, NewMandate, Proposed};
use casework::second_factor::Secret;
use casework::store::Address;
use casework::{Casework, Program};
use grants::Role;
use jiff::Timestamp;
use tempfile::TempDir;
use web::Site;

/// Where somebody is proposed for the municipality.
const PROPOSING: &str = "/mina-sidor/uppdrag/nytt?organisation=kommun-0115";
/// The button that goes on by one of two mandates there.
const AS_HANDLER: &str = "Företräd Vallentuna kommun som handläggare";

/// Seconds since the morning the story begins in. Time passes when the story says so, and for all who take part.
static PASSED: AtomicI64 = AtomicI64::new(0);

fn now() -> Timestamp {
    let passed = PASSED.load(Ordering::SeqCst);
    Timestamp::from_second(1_795_338_000 + passed).unwrap()
}

fn later(seconds: i64) {
    PASSED.fetch_add(seconds, Ordering::SeqCst);
}

/// A site whose first two people are named at the command line.
struct New {
    site: RunningSite,
    casework: Casework,
    _folder: TempDir,
}

impl New {
    async fn start() -> Result<Self, Failure> {
        let folder = tempfile::tempdir()?;
        let program = Program {
            version: "0.0.0",
            clock: now,
        };
        let address = Address::sqlite(folder.path().join("overens.db"));
        let casework = Casework::open(&address, program).await.unwrap();
        casework.prepare().await.unwrap();
        let casework = casework.fitted_with(Keys::make().unwrap()).await.unwrap();
        let published = casework.published().await.unwrap();
        let site = Site::new(published, now, "0.0.0").with_casework(casework.clone());
        let site = RunningSite::serve(web::router(Arc::new(site))).await?;
        Ok(Self {
            site,
            casework,
            _folder: folder,
        })
    }

    async fn founder(&self, name: &str, email: &str) -> Proposed {
        let mandate = NewMandate {
            holder: Holder::New {
                name: name.to_owned(),
                email: email.to_owned(),
            },
            organisation_id: "skr".to_owned(),
            role: Role::Coordinator,
            agreement_id: None,
            from: wording::stockholm(now()).date(),
            to: None,
            decision: "Styrelsens beslut den 3 november 2026".to_owned(),
            succeeds: None,
        };
        self.casework.found(mandate).await.unwrap()
    }

    /// What an authenticator holds that took the picture on the page: the letters beside it are the same secret.
    async fn scanned(&self, hand: &Hand<'_>, email: &str) -> Result<Secret, Failure> {
        let accounts = self.casework.accounts().await.unwrap();
        let account = accounts.iter().find(|account| account.email == email);
        let sealed = hand.words("input[name=hemlighet]").await?;
        let offer = self
            .casework
            .offered_second_factor(&sealed, &account.unwrap().id)
            .unwrap();
        let letters = hand.words(".secret code").await?;
        assert_eq!(letters.replace(' ', ""), offer.secret.letters());
        Ok(offer.secret)
    }
}

/// The words of a page in one language.
struct Words {
    code: &'static str,
    go_on: &'static str,
    password: &'static str,
    factor: &'static str,
    accept: &'static str,
}

const SWEDISH: Words = Words {
    code: "Kod",
    go_on: "Fortsätt",
    password: "Nytt lösenord",
    factor: "Kod från appen",
    accept: "Spara och logga in",
};
const ENGLISH: Words = Words {
    code: "Code",
    go_on: "Continue",
    password: "New password",
    factor: "Code from the app",
    accept: "Save and sign in",
};

/// Somebody in front of the site.
struct Person<'s> {
    new: &'s New,
    hand: Hand<'s>,
    email: &'static str,
    password: &'static str,
    secret: Secret,
}

impl<'s> Person<'s> {
    /// Comes in by a link and the code that belongs to it.
    async fn comes_in(
        new: &'s New,
        (window, by): (&'s Window, By),
        (email, password): (&'static str, &'static str),
        (address, code): (&str, &str),
        words: &Words,
    ) -> Result<Self, Failure> {
        let hand = Hand::new(&new.site, window, by);
        hand.open(address).await?;
        hand.fill(words.code, code).await?;
        hand.press(words.go_on).await?;
        let secret = new.scanned(&hand, email).await?;
        hand.fill(words.password, password).await?;
        hand.fill(words.factor, &secret.code(now())).await?;
        hand.press(words.accept).await?;
        Ok(Self {
            new,
            hand,
            email,
            password,
            secret,
        })
    }

    /// Says yes to what is listed under these words, after a fresh sign-in.
    async fn approves(&self, what: &str) -> Result<(), Failure> {
        later(10 * 60);
        self.hand.open("/mina-sidor/godkannanden").await?;
        self.hand.follow(what).await?;
        self.hand.follow("Bekräfta att det är du").await?;
        self.hand.fill("Ditt lösenord", self.password).await?;
        self.hand.fill("Kod", &self.secret.code(now())).await?;
        self.hand.press("Bekräfta").await?;
        self.hand.press("Godkänn").await
    }

    /// Signs in with another browser.
    async fn elsewhere(&self, window: &'s Window, by: By) -> Result<Hand<'s>, Failure> {
        let hand = Hand::new(&self.new.site, window, by);
        hand.open("/logga-in").await?;
        self.signs_in(&hand).await?;
        Ok(hand)
    }

    /// Signs in from the page that asks for it.
    async fn signs_in(&self, hand: &Hand<'_>) -> Result<(), Failure> {
        later(60);
        hand.fill("E-postadress", self.email).await?;
        hand.fill("Lösenord", self.password).await?;
        hand.press("Fortsätt").await?;
        hand.fill("Kod", &self.secret.code(now())).await?;
        hand.press("Logga in").await
    }

    async fn changes_password(&mut self, password: &'static str) -> Result<(), Failure> {
        later(60);
        self.hand.open("/mina-sidor/konto").await?;
        self.hand.follow("Byt lösenord").await?;
        self.hand.fill("Ditt lösenord", self.password).await?;
        self.hand.fill("Kod", &self.secret.code(now())).await?;
        self.hand.fill("Nytt lösenord", password).await?;
        self.hand.press("Byt lösenord").await?;
        self.password = password;
        self.hand.sees("Lösenordet är bytt").await
    }
}

/// Both founders, in Swedish and in English, who confirm each other's mandate.
async fn founded<'s>(
    new: &'s New,
    windows: [&'s Window; 2],
    by: By,
) -> Result<(Person<'s>, Person<'s>), Failure> {
    let elsa = ("elsa@example.org", "fem gröna hattar på rad");
    let erik = ("erik@example.org", "nio sura plommon i skål");
    let first = new.founder("Elsa Ek", elsa.0).await;
    let second = new.founder("Erik Alm", erik.0).await;
    let halves = |proposed: &Proposed| {
        (
            proposed.link.clone().unwrap(),
            proposed.code.clone().unwrap(),
        )
    };
    let ((link, code), (link_too, code_too)) = (halves(&first), halves(&second));
    let (here, there) = (
        format!("/inbjudan/{link}"),
        format!("/en/inbjudan/{link_too}"),
    );
    let elsa = Person::comes_in(new, (windows[0], by), elsa, (&here, &code), &SWEDISH).await?;
    let heading = elsa.hand.heading().await?;
    assert_eq!(heading, "Elsa Ek, du företräder ingen än");
    let erik = Person::comes_in(new, (windows[1], by), erik, (&there, &code_too), &ENGLISH).await?;
    assert!(erik.hand.path().await?.starts_with("/en/"));
    elsa.approves("Erik Alm som samordnare").await?;
    elsa.hand.sees("godkänt").await?;
    erik.approves("Elsa Ek som samordnare").await?;
    erik.hand.sees("godkänt").await?;
    // An invitation is used once.
    elsa.hand.open(&here).await?;
    elsa.hand.sees("Inbjudan gäller inte").await?;
    Ok((elsa, erik))
}

/// A person whom one of the founders proposes, and who comes in by the link from them and the code from the other.
async fn let_in<'s>(
    new: &'s New,
    (elsa, erik): (&Person<'_>, &Person<'_>),
    (window, by): (&'s Window, By),
) -> Result<Person<'s>, Failure> {
    elsa.hand.open(PROPOSING).await?;
    elsa.hand.fill("Namn", "Hanna Ny").await?;
    elsa.hand.fill("E-postadress", "hanna@example.org").await?;
    elsa.hand.choose("Roll", "handläggare").await?;
    elsa.hand.fill("Beslut", "Kommunstyrelsen § 12").await?;
    elsa.hand.press("Föreslå uppdraget").await?;
    let link = elsa.hand.words("main .digest").await?;
    let at = link.find("/inbjudan/").unwrap();
    erik.approves("Hanna Ny som handläggare").await?;
    let code = erik.hand.words("main code").await?;
    let hanna = ("hanna@example.org", "sju våta vantar i hallen");
    let halves = (&link[at..], code.as_str());
    Person::comes_in(new, (window, by), hanna, halves, &SWEDISH).await
}

/// Somebody with two mandates chooses one of them, and does so again when the session ended in the middle of a form:
/// what was typed is there when they have said who they are and for whom.
async fn interrupted(
    hanna: &Person<'_>,
    (elsa, erik): (&Person<'_>, &Person<'_>),
    (window, by): (&Window, By),
) -> Result<(), Failure> {
    elsa.hand.open(PROPOSING).await?;
    elsa.hand
        .choose("Person", "Hanna Ny, hanna@example.org")
        .await?;
    elsa.hand.choose("Roll", "kontaktperson").await?;
    elsa.hand.fill("Beslut", "Kommunstyrelsen § 13").await?;
    elsa.hand.press("Föreslå uppdraget").await?;
    erik.approves("Hanna Ny som kontaktperson").await?;
    // Whoever was on the way to a page comes to it when they have chosen.
    let form = "/mina-sidor/kontakter/ny";
    let elsewhere = Hand::new(&hanna.new.site, window, by);
    elsewhere.open(form).await?;
    hanna.signs_in(&elsewhere).await?;
    assert_eq!(
        elsewhere.heading().await?,
        "Hanna Ny, välj vem du företräder"
    );
    elsewhere.press(AS_HANDLER).await?;
    assert_eq!(elsewhere.path().await?, form);
    elsewhere.fill("Namn", "Ture Halv").await?;
    elsewhere.fill("E-post", "ture@").await?;
    hanna.hand.open("/mina-sidor/konto").await?;
    hanna.hand.press("Logga ut överallt utom här").await?;
    hanna.hand.sees("Utloggningen är klar").await?;
    elsewhere.press("Lägg till en kontakt").await?;
    elsewhere.sees("det du skrev finns kvar").await?;
    hanna.signs_in(&elsewhere).await?;
    elsewhere.press(AS_HANDLER).await?;
    elsewhere.press("Skicka det jag skrev").await?;
    // Half an address is no address, and the rest is still to be written.
    assert_eq!(elsewhere.words("#namn").await?, "Ture Halv");
    assert_eq!(elsewhere.words("#epost").await?, "ture@");
    elsewhere.choose("Gäller", "Redovisning").await?;
    elsewhere.fill("E-post", "ture@example.org").await?;
    elsewhere.press("Lägg till en kontakt").await?;
    elsewhere.sees("Ture Halv").await?;
    elsewhere.sees("ture@example.org").await
}

async fn story(new: &New, windows: [&Window; 4], by: By) -> Result<(), Failure> {
    let [first, second, third, fourth] = windows;
    let (elsa, erik) = founded(new, [first, second], by).await?;
    for founder in [&elsa, &erik] {
        founder.hand.open("/mina-sidor").await?;
        founder
            .hand
            .press("Företräd Sveriges Kommuner och Regioner som samordnare")
            .await?;
    }
    let founders = (&elsa, &erik);
    let mut hanna = let_in(new, founders, (third, by)).await?;
    let heading = hanna.hand.heading().await?;
    assert!(heading.starts_with("Vallentuna kommun"), "{heading}");
    let who = "Hanna Ny, du är handläggare för Vallentuna kommun";
    hanna.hand.sees(who).await?;
    hanna
        .changes_password("tolv torra kastanjer i säck")
        .await?;
    let elsewhere = hanna.elsewhere(fourth, by).await?;
    assert_eq!(elsewhere.heading().await?, heading);
    elsewhere.press("Logga ut").await?;
    interrupted(&hanna, founders, (fourth, by)).await?;
    hanna.hand.press("Logga ut").await?;
    assert_eq!(hanna.hand.path().await?, "/");
    hanna.hand.open("/mina-sidor").await?;
    assert!(hanna.hand.path().await?.starts_with("/logga-in?till="));
    Ok(())
}

// One test: time passes for both ways at once.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_founders_let_each_other_in_and_then_a_municipality() -> Result<(), Failure> {
    let driver = Driver::start()?;
    for (by, scripts, width) in [
        (By::Pointer, Scripts::Off, 320),
        (By::Keyboard, Scripts::On, 1280),
    ] {
        let new = New::start().await?;
        let mut windows = Vec::new();
        for _ in 0..4 {
            let window = driver.open(scripts).await?;
            window.resize(width, 700).await?;
            windows.push(window);
        }
        let [first, second, third, fourth] = windows.as_slice() else {
            unreachable!("four are opened");
        };
        story(&new, [first, second, third, fourth], by).await?;
    }
    Ok(())
}
