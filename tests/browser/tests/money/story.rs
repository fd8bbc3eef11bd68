//! Somebody in front of a site whose clock the story moves: what they do is said with the texts of the language they read.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::atomic::{AtomicI64, Ordering};

use browser::{By, Failure, Hand, Window, Workspace, report};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use wording::{Language, Message, message};

/// The clock of each story, in seconds. Stories run beside each other, and each has time of its own.
static CLOCKS: [AtomicI64; 8] = [const { AtomicI64::new(0) }; 8];

/// The time in a story.
pub fn now<const STORY: usize>() -> Timestamp {
    Timestamp::from_second(CLOCKS[STORY].load(Ordering::SeqCst)).unwrap()
}

/// The clock of one story.
#[derive(Clone, Copy)]
pub struct Clock {
    story: usize,
}

impl Clock {
    /// The clock of a story, set to the morning of a day in Sweden.
    pub fn set(story: usize, day: Date) -> Self {
        let clock = Self { story };
        clock.go_to(day);
        clock
    }

    /// Time passes until the morning of this day in Sweden.
    pub fn go_to(self, day: Date) {
        let morning = wording::day_begins(day) + SignedDuration::from_hours(9);
        CLOCKS[self.story].store(morning.as_second(), Ordering::SeqCst);
    }

    /// Minutes pass.
    pub fn minutes(self, minutes: i64) {
        CLOCKS[self.story].fetch_add(minutes * 60, Ordering::SeqCst);
    }

    /// Days pass.
    pub fn days(self, days: i64) {
        self.minutes(days * 24 * 60);
    }

    /// The day in Sweden.
    pub fn today(self) -> Date {
        let at = CLOCKS[self.story].load(Ordering::SeqCst);
        wording::stockholm(Timestamp::from_second(at).unwrap()).date()
    }

    /// The day in Sweden, so many days on.
    pub fn in_days(self, days: i64) -> Date {
        self.today()
            .checked_add(SignedDuration::from_hours(24 * days))
            .unwrap()
    }

    /// A day within a week on which banks pay.
    pub fn pay_day(self) -> Date {
        grants::business_day::at_or_before(self.in_days(7))
    }
}

/// Where pictures of every page go, when they are asked for.
const PICTURES: &str = "OVERENS_STORY_PICTURES";
/// The widths they are drawn in.
const WIDTHS: [u32; 2] = [1280, 360];
/// So high is the window pages are used in.
const HEIGHT: u32 = 800;

/// Which elements a page is built of, and inside what. Pages at one address that are built alike differ in names, amounts and
/// the number of rows, and are one page to the rules.
const SHAPE: &str = "const name = (it) => it.tagName + '.' + it.className;\
     const all = [...document.querySelectorAll('main, main *')].map((it) => name(it.parentElement) + '>' + name(it));\
     return [...new Set(all)].sort().join()";

/// Somebody in front of the site.
pub struct Story<'s> {
    /// The site.
    pub workspace: &'s Workspace,
    /// Time.
    pub clock: Clock,
    window: &'s Window,
    hand: Hand<'s>,
    language: Language,
    /// The pages that were held against the rules: a page that looks the same again is the same page.
    seen: RefCell<BTreeSet<String>>,
    pictures: Option<PathBuf>,
    drawn: Cell<usize>,
}

impl<'s> Story<'s> {
    /// A person who points, or who has a keyboard only, and reads one language.
    pub fn new(
        workspace: &'s Workspace,
        (window, by): (&'s Window, By),
        language: Language,
        clock: Clock,
    ) -> Self {
        let pictures = std::env::var_os(PICTURES).map(PathBuf::from);
        Self {
            workspace,
            clock,
            window,
            hand: Hand::new(&workspace.site, window, by),
            language,
            seen: RefCell::default(),
            pictures: pictures
                .map(|folder| folder.join(format!("{}-{}", language.tag(), clock.story))),
            drawn: Cell::new(0),
        }
    }

    /// What a message is on the page, with plain spaces.
    pub fn say(&self, words: &Message) -> String {
        plain(&self.language.say(words))
    }

    /// An amount as it stands on the page.
    pub fn amount(&self, amount: grants::Ore) -> String {
        plain(&wording::money(amount, self.language))
    }

    /// The one of two texts that is in the language of the story: for what a source says in both.
    pub fn of<'t>(&self, swedish: &'t str, english: &'t str) -> &'t str {
        match self.language {
            Language::Swedish => swedish,
            Language::English => english,
        }
    }

    /// A day as it stands on the page.
    pub fn date(&self, day: Date) -> String {
        plain(&wording::date(day, self.language))
    }

    /// The address of a page in the language of the story.
    fn address(&self, path: &str) -> String {
        match self.language {
            Language::Swedish => path.to_owned(),
            Language::English => format!("/en{path}"),
        }
    }

    /// Types an address.
    pub async fn opens(&self, path: &str) -> Result<(), Failure> {
        self.hand.open(&self.address(path)).await?;
        self.looks(200).await
    }

    /// Types an address as a page gives it, in the language of the story already.
    pub async fn opens_here(&self, path: &str) -> Result<(), Failure> {
        self.hand.open(path).await?;
        self.looks(200).await
    }

    /// Types an address whose page says no.
    pub async fn is_refused(&self, path: &str, status: u16) -> Result<(), Failure> {
        self.hand.open(&self.address(path)).await?;
        self.looks(status).await
    }

    /// Becomes one of the made-up people.
    pub async fn becomes(&self, name: &str) -> Result<(), Failure> {
        self.hand.open(&self.address("/demo")).await?;
        let name = format!("{name} Påhittad");
        self.hand
            .press(&self.say(&message!("demo-become", name = name)))
            .await?;
        self.looks(200).await
    }

    /// Follows the link with these words.
    pub async fn follows(&self, words: &Message) -> Result<(), Failure> {
        self.follows_words(&self.say(words)).await
    }

    /// Follows the link with these words, which are somebody's own.
    pub async fn follows_words(&self, words: &str) -> Result<(), Failure> {
        self.hand.follow(words).await?;
        self.looks(200).await
    }

    /// Follows the first link that a selector finds, whatever its words are.
    pub async fn follows_about(&self, selector: &str) -> Result<(), Failure> {
        let words = self.words(selector).await?;
        self.follows_words(&plain(&words)).await
    }

    /// Presses the button with these words.
    pub async fn presses(&self, words: &Message) -> Result<(), Failure> {
        self.hand.press(&self.say(words)).await?;
        self.looks(200).await
    }

    /// Presses a button, and the page comes back with what is wrong, in what was sent or in what stands there.
    pub async fn presses_in_vain(&self, words: &Message, status: u16) -> Result<(), Failure> {
        self.hand.press(&self.say(words)).await?;
        self.looks(status).await
    }

    /// Writes into a field.
    pub async fn fills(&self, label: &Message, text: &str) -> Result<(), Failure> {
        self.hand.fill(&self.say(label), text).await
    }

    /// Writes into a field whose label is not in the texts.
    pub async fn fills_words(&self, label: &str, text: &str) -> Result<(), Failure> {
        self.hand.fill(&plain(label), text).await
    }

    /// Writes into the first field that a selector finds.
    pub async fn fills_at(&self, selector: &str, text: &str) -> Result<(), Failure> {
        self.hand.fill_at(selector, text).await
    }

    /// Marks the first option that a selector finds.
    pub async fn marks_at(&self, selector: &str) -> Result<(), Failure> {
        self.hand.mark_at(selector).await
    }

    /// Chooses from a list.
    pub async fn chooses(&self, label: &Message, option: &Message) -> Result<(), Failure> {
        self.hand.choose(&self.say(label), &self.say(option)).await
    }

    /// Chooses from a list what is not in the texts, such as a name.
    pub async fn chooses_words(&self, label: &Message, option: &str) -> Result<(), Failure> {
        self.hand.choose(&self.say(label), option).await
    }

    /// Marks what has this label.
    pub async fn marks(&self, label: &Message) -> Result<(), Failure> {
        self.hand.mark(&self.say(label)).await
    }

    /// Marks what has a label that says this among other things.
    pub async fn marks_about(&self, words: &str) -> Result<(), Failure> {
        let script = "const found = [...document.querySelectorAll('main label')].find((it) => it.textContent.includes(arguments[0]));\
                      return found ? found.textContent.replace(/\\s+/g, ' ').trim() : ''";
        let label = self
            .hand
            .ask(script, vec![serde_json::json!(words)])
            .await?;
        self.hand.mark(label.as_str().unwrap_or_default()).await
    }

    /// A fact in the list of facts, by its name.
    pub async fn fact(&self, name: &Message) -> Result<String, Failure> {
        let script = "const plain = (it) => it.textContent.replace(/\\s+/g, ' ').trim();\
                      const found = [...document.querySelectorAll('main dl dt')].find((it) => plain(it) === arguments[0]);\
                      return found ? plain(found.nextElementSibling) : ''";
        let name = serde_json::json!(self.say(name));
        let fact = self.hand.ask(script, vec![name.clone()]).await?;
        let fact = fact.as_str().unwrap_or_default().to_owned();
        assert!(
            !fact.is_empty(),
            "{} does not tell {name}",
            self.hand.path().await?
        );
        Ok(fact)
    }

    /// Takes a file made by the story.
    pub async fn takes(&self, label: &Message, name: &str, content: &[u8]) -> Result<(), Failure> {
        let folder = tempfile::tempdir()?;
        let file = folder.path().join(name);
        tokio::fs::write(&file, content).await?;
        // The browser reads the file when the form is sent, so it stays until the machine tidies up.
        let _kept = folder.keep();
        self.hand.take(&self.say(label), &file).await
    }

    /// The page says this.
    pub async fn sees(&self, words: &Message) -> Result<(), Failure> {
        self.hand.sees(&self.say(words)).await
    }

    /// The page says these words.
    pub async fn sees_words(&self, words: &str) -> Result<(), Failure> {
        self.hand.sees(&plain(words)).await
    }

    /// The page does not say this.
    pub async fn does_not_see(&self, words: &Message) -> Result<(), Failure> {
        self.does_not_see_words(&self.say(words)).await
    }

    /// The page does not say these words.
    pub async fn does_not_see_words(&self, words: &str) -> Result<(), Failure> {
        let page = self.hand.words("main").await?;
        assert!(
            !page.contains(words),
            "{} says {words}",
            self.hand.path().await?
        );
        Ok(())
    }

    /// The heading is this.
    pub async fn is_headed(&self, words: &Message) -> Result<(), Failure> {
        assert_eq!(self.hand.heading().await?, self.say(words));
        Ok(())
    }

    /// The words of the first element a selector finds.
    pub async fn words(&self, selector: &str) -> Result<String, Failure> {
        self.hand.words(selector).await
    }

    /// The rows of the table with this caption.
    pub async fn rows(&self, caption: &Message) -> Result<Vec<Vec<String>>, Failure> {
        self.hand.rows(&self.language.say(caption)).await
    }

    /// The row of a table that begins with this name.
    pub async fn row(&self, caption: &Message, name: &str) -> Result<Vec<String>, Failure> {
        let rows = self.rows(caption).await?;
        let found = rows
            .iter()
            .find(|row| row.first().is_some_and(|cell| cell == name));
        let told = format!("{name} is not in {rows:?}");
        Ok(found.expect(&told).clone())
    }

    /// Where one is.
    pub async fn path(&self) -> Result<String, Failure> {
        let path = self.hand.path().await?;
        let path = match self.language {
            Language::Swedish => path.as_str(),
            Language::English => path.strip_prefix("/en").unwrap_or(&path),
        };
        Ok(path.to_owned())
    }

    /// Takes home the file that a link leads to, as one of the made-up people.
    pub async fn downloads(&self, words: &Message, person: &str) -> Result<Vec<u8>, Failure> {
        let address = self.hand.target(&self.say(words)).await?;
        self.takes_home(&address, person).await
    }

    /// Takes home the file of a link in the list of files, whose words stand before its format.
    pub async fn takes_home(&self, address: &str, person: &str) -> Result<Vec<u8>, Failure> {
        let visitor = self.workspace.person(person).await?;
        let answer = self.workspace.site.ask(address, &visitor).await?;
        assert_eq!((answer.status, answer.is_page), (200, false), "{address}");
        Ok(answer.file)
    }

    /// What a script finds on the page about some words.
    pub async fn asks_about(
        &self,
        script: &str,
        words: &str,
    ) -> Result<serde_json::Value, Failure> {
        self.hand.ask(script, vec![serde_json::json!(words)]).await
    }

    /// What a script finds on the page.
    pub async fn asks(&self, script: &str) -> Result<serde_json::Value, Failure> {
        self.hand.ask(script, Vec::new()).await
    }

    /// Holds a page that was not seen before against the rules of every page, and draws it when pictures are asked for.
    async fn looks(&self, status: u16) -> Result<(), Failure> {
        let shape = self.asks(SHAPE).await?.to_string();
        let key = format!("{status} {} {shape}", shape_of(&self.path().await?));
        if !self.seen.borrow_mut().insert(key) {
            return Ok(());
        }
        if let Some(folder) = &self.pictures {
            self.draws(folder).await?;
        }
        // What looks at the page is a script that takes its time; the page itself was made without.
        self.window.forbid_scripts(false).await?;
        let faults = self.hand.faults_of(status).await?;
        self.window.forbid_scripts(true).await?;
        assert!(faults.is_empty(), "{}", report(&faults));
        Ok(())
    }

    async fn draws(&self, folder: &std::path::Path) -> Result<(), Failure> {
        tokio::fs::create_dir_all(folder).await?;
        let number = self.drawn.get() + 1;
        self.drawn.set(number);
        let path = self.hand.path().await?;
        let name: String = path
            .chars()
            .map(|one| {
                if one.is_ascii_alphanumeric() {
                    one
                } else {
                    '-'
                }
            })
            .take(70)
            .collect();
        for width in WIDTHS {
            self.window.resize(width, HEIGHT).await?;
            let script =
                "return Math.ceil(document.documentElement.getBoundingClientRect().height)";
            let length = self.window.run(script, Vec::new()).await?;
            let length = length.as_u64().unwrap_or(0).clamp(400, 4000);
            self.window
                .resize(width, u32::try_from(length).unwrap())
                .await?;
            let picture = self.window.client().screenshot().await?;
            tokio::fs::write(
                folder.join(format!("{number:03}{name}-{width}.png")),
                picture,
            )
            .await?;
        }
        let said = self.words("main").await?;
        tokio::fs::write(folder.join(format!("{number:03}{name}.txt")), said).await?;
        self.window.resize(WIDTHS[0], HEIGHT).await
    }
}

/// A text with plain spaces, as pages are read.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// An amount as it is read off a page.
pub fn kronor(text: &str) -> grants::Ore {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    grants::Ore::new(digits.parse::<i64>().unwrap() * 100)
}

/// An address without what is asked for and without the ids in it.
fn shape_of(path: &str) -> String {
    let path = path.split('?').next().unwrap_or_default();
    let is_id = |part: &&str| part.len() == 32 && part.bytes().all(|one| one.is_ascii_hexdigit());
    let parts = path
        .split('/')
        .map(|part| if is_id(&part) { "id" } else { part });
    parts.collect::<Vec<_>>().join("/")
}
