//! Two people write in one report in two browsers; the connection is lost; a session ends in the middle. Nothing that was typed is lost.

use std::time::Duration;

use browser::{By, Driver, Failure, Hand, Scripts, Window, Workspace};
use casework::report::OpenedReport;
use fantoccini::Locator;
use serde_json::json;

/// A question that is asked about each item.
const QUESTION: &str = "measures_text";
/// Longer than a save, and than the time between two tries.
const LOOKS: usize = 150;
const BETWEEN_LOOKS: Duration = Duration::from_millis(100);

/// A report that two people of a municipality may write in.
struct Report {
    workspace: Workspace,
    id: String,
    section: String,
    /// The address of the answer, its first item.
    address: String,
}

impl Report {
    async fn begun() -> Result<Self, Failure> {
        let workspace = Workspace::start().await?;
        let id = workspace.id("{report}").to_owned();
        let mut report = Self {
            workspace,
            id,
            section: String::new(),
            address: String::new(),
        };
        let opened = report.opened().await;
        let (section, _) = opened.questions.find(QUESTION).unwrap();
        let mut items = opened.facts.items.iter();
        let item = items.find(|item| section.repeated.covers(item)).unwrap();
        report.address = format!("{QUESTION}[{item}]");
        report.section = section.name.clone();
        Ok(report)
    }

    async fn opened(&self) -> OpenedReport {
        let casework = self.workspace.casework();
        let hanna = casework.demo_actor("hanna").await.unwrap();
        casework.report(&hanna, &self.id).await.unwrap()
    }

    /// What is kept as the answer now.
    async fn kept(&self) -> String {
        let opened = self.opened().await;
        let kept = opened.kept.get(&self.address);
        kept.map(|one| one.text.clone()).unwrap_or_default()
    }

    /// Waits until this is kept.
    async fn keeps(&self, text: &str) {
        for _ in 0..LOOKS {
            if self.kept().await == text {
                return;
            }
            tokio::time::sleep(BETWEEN_LOOKS).await;
        }
        assert_eq!(self.kept().await, text);
    }

    /// Somebody has the page of the section before them.
    async fn read_by<'s>(&'s self, key: &str, window: &'s Window) -> Result<Writing<'s>, Failure> {
        window.resize(1280, 900).await?;
        let hand = Hand::new(&self.workspace.site, window, By::Pointer);
        hand.open("/").await?;
        window.admit(&self.workspace.person(key).await?).await?;
        hand.open(&format!(
            "/mina-sidor/redovisning/{}/{}",
            self.id, self.section
        ))
        .await?;
        Ok(Writing {
            window,
            hand,
            field: format!("[name='svar.{}']", self.address),
        })
    }
}

/// Somebody who writes.
struct Writing<'s> {
    window: &'s Window,
    hand: Hand<'s>,
    field: String,
}

impl Writing<'_> {
    /// Writes in place of what stands there, letter by letter.
    async fn types(&self, text: &str) -> Result<(), Failure> {
        let script = "document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })";
        self.window.run(script, vec![json!(self.field)]).await?;
        let client = self.window.client();
        let field = client.find(Locator::Css(&self.field)).await?;
        field.click().await?;
        self.window.clear_focused().await?;
        let letters: Vec<char> = text.chars().collect();
        self.window.press(&letters).await
    }

    /// What stands in the field.
    async fn typed(&self) -> Result<String, Failure> {
        let script = "return document.querySelector(arguments[0]).value";
        let found = self.window.run(script, vec![json!(self.field)]).await?;
        Ok(found.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until the page says this.
    async fn is_told(&self, words: &str) -> Result<(), Failure> {
        for _ in 0..LOOKS {
            if self.hand.sees(words).await.is_ok() {
                return Ok(());
            }
            tokio::time::sleep(BETWEEN_LOOKS).await;
        }
        self.hand.sees(words).await
    }

    /// Presses a button the program on the page has put there; no page comes of it.
    async fn presses(&self, words: &str) -> Result<(), Failure> {
        let script = "const all = [...document.querySelectorAll('button')];\
                      const found = all.find((one) => one.textContent.trim() === arguments[0]);\
                      found?.click(); return !!found";
        let found = self.window.run(script, vec![json!(words)]).await?;
        assert_eq!(found, json!(true), "there is no button {words}");
        Ok(())
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_writes_over_a_colleague_sees_both_texts_and_loses_neither() -> Result<(), Failure> {
    let (driver, report) = (Driver::start()?, Report::begun().await?);
    let windows = [
        driver.open(Scripts::On).await?,
        driver.open(Scripts::On).await?,
    ];
    let hanna = report.read_by("hanna", &windows[0]).await?;
    let cecilia = report.read_by("cecilia", &windows[1]).await?;
    hanna.types("Hanna: en mottagning för unga.").await?;
    report.keeps("Hanna: en mottagning för unga.").await;
    hanna.is_told("Sparat").await?;
    cecilia.types("Cecilia: utbildning av personalen.").await?;
    cecilia
        .is_told("Hanna Påhittad har skrivit här medan du skrev")
        .await?;
    cecilia.is_told("Hanna: en mottagning för unga.").await?;
    let faults = cecilia.hand.faults().await?;
    assert!(faults.is_empty(), "{}", browser::report(&faults));
    // Nothing is chosen for her: Hanna's stands, and hers is in its field.
    report.keeps("Hanna: en mottagning för unga.").await;
    assert_eq!(cecilia.typed().await?, "Cecilia: utbildning av personalen.");
    cecilia.presses("Spara min text").await?;
    report.keeps("Cecilia: utbildning av personalen.").await;
    // Now Hanna is the one who has not seen it, and she takes what stands.
    hanna.types("Hanna: två mottagningar.").await?;
    hanna
        .is_told("Cecilia Påhittad har skrivit här medan du skrev")
        .await?;
    hanna.presses("Behåll den andra texten").await?;
    assert_eq!(hanna.typed().await?, "Cecilia: utbildning av personalen.");
    report.keeps("Cecilia: utbildning av personalen.").await;
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_typed_without_a_connection_is_saved_when_it_is_back() -> Result<(), Failure> {
    let (driver, report) = (Driver::start()?, Report::begun().await?);
    let window = driver.open(Scripts::On).await?;
    let hanna = report.read_by("hanna", &window).await?;
    let before = report.kept().await;
    window.disconnect(true).await?;
    hanna.types("Skrivet utan uppkoppling.").await?;
    hanna.is_told("det går inte att nå tjänsten").await?;
    assert_eq!(report.kept().await, before);
    hanna.types("Skrivet utan uppkoppling, två gånger.").await?;
    window.disconnect(false).await?;
    report.keeps("Skrivet utan uppkoppling, två gånger.").await;
    hanna.is_told("Sparat").await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_typed_after_a_session_ended_is_saved_when_one_is_back() -> Result<(), Failure> {
    let (driver, report) = (Driver::start()?, Report::begun().await?);
    let window = driver.open(Scripts::On).await?;
    let hanna = report.read_by("hanna", &window).await?;
    let before = report.kept().await;
    // As when she signed out in another window, or was away too long.
    window.client().delete_all_cookies().await?;
    hanna.types("Skrivet efter att sessionen tog slut.").await?;
    hanna.is_told("inte längre inloggad").await?;
    assert_eq!(report.kept().await, before);
    assert_eq!(
        hanna.typed().await?,
        "Skrivet efter att sessionen tog slut."
    );
    window
        .admit(&report.workspace.person("hanna").await?)
        .await?;
    report.keeps("Skrivet efter att sessionen tog slut.").await;
    hanna.is_told("Sparat").await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_scripts_the_button_saves_and_a_colleagues_text_is_shown_beside_ones_own()
-> Result<(), Failure> {
    let (driver, report) = (Driver::start()?, Report::begun().await?);
    let windows = [
        driver.open(Scripts::Off).await?,
        driver.open(Scripts::Off).await?,
    ];
    let hanna = report.read_by("hanna", &windows[0]).await?;
    let cecilia = report.read_by("cecilia", &windows[1]).await?;
    hanna.types("Hanna: en mottagning för unga.").await?;
    hanna.hand.press("Spara").await?;
    report.keeps("Hanna: en mottagning för unga.").await;
    cecilia.types("Cecilia: utbildning av personalen.").await?;
    cecilia.hand.press("Spara").await?;
    cecilia
        .hand
        .sees("Hanna Påhittad har skrivit här medan du skrev")
        .await?;
    cecilia.hand.sees("Hanna: en mottagning för unga.").await?;
    assert_eq!(cecilia.typed().await?, "Cecilia: utbildning av personalen.");
    report.keeps("Hanna: en mottagning för unga.").await;
    Ok(())
}
