//! Somebody who does what they came to do, and the pages they meet, held against the rules of every page.

use crate::{By, Driver, Failure, Hand, Scripts, Window, Workspace, report};

/// How every story is told: by pointer on a narrow screen with scripts forbidden, and by keyboard alone.
pub const WAYS: [(By, Scripts, u32); 2] = [
    (By::Pointer, Scripts::Off, 320),
    (By::Keyboard, Scripts::On, 1280),
];

/// Somebody in front of a site.
pub struct Story<'s> {
    /// The site.
    pub workspace: &'s Workspace,
    /// What they look at.
    pub window: &'s Window,
    /// What they do.
    pub hand: Hand<'s>,
    /// Whether pages are held against the rules: what a page is does not depend on who clicks.
    inspects: bool,
}

/// A window in which a story is told one of the ways.
pub async fn window_for(driver: &Driver, scripts: Scripts, width: u32) -> Result<Window, Failure> {
    let window = driver.open(scripts).await?;
    window.resize(width, 700).await?;
    Ok(window)
}

impl<'s> Story<'s> {
    /// Of somebody who gets around like this. The rules are asked by scripts, so pages are held against them where those may run.
    pub const fn new(
        workspace: &'s Workspace,
        window: &'s Window,
        by: By,
        scripts: Scripts,
    ) -> Self {
        Self {
            workspace,
            window,
            hand: Hand::new(&workspace.site, window, by),
            inspects: matches!(scripts, Scripts::On),
        }
    }

    /// They become one of the made-up people.
    pub async fn becomes(&self, name: &str) -> Result<(), Failure> {
        self.hand.open("/demo").await?;
        self.hand.press(&format!("Bli {name} Påhittad")).await
    }

    /// The page as it stands keeps the rules.
    pub async fn is_sound(&self) -> Result<(), Failure> {
        self.answered(200).await
    }

    /// The page as it stands, which was answered with a status, keeps the rules.
    ///
    /// # Panics
    ///
    /// When a rule is broken.
    pub async fn answered(&self, status: u16) -> Result<(), Failure> {
        if self.inspects {
            let faults = self.hand.faults_of(status).await?;
            assert!(faults.is_empty(), "{}", report(&faults));
        }
        Ok(())
    }

    /// What is not for them does not stand on the page.
    ///
    /// # Panics
    ///
    /// When they do.
    pub async fn does_not_see(&self, words: &str) -> Result<(), Failure> {
        let main = self.hand.words("main").await?;
        assert!(!main.contains(words), "{words} in {main}");
        Ok(())
    }
}
