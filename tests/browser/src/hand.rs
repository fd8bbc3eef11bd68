//! What a visitor does on a page, in the words they see: with a pointer, or with the keyboard alone.

use std::path::Path;
use std::time::Duration;

use fantoccini::Locator;
use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::{Failure, Finding, RunningSite, Window, inspection};

/// How a visitor gets around.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Pointing, as on a telephone.
    Pointer,
    /// Tab, Enter and letters, and nothing else.
    Keyboard,
}

/// Further than this nobody goes with Tab; the longest way is past the head of a table and the filters above it.
const LONGEST_WAY: usize = 150;

/// A page that is not there after these looks is not coming: ten seconds.
const LOOKS: usize = 500;
const BETWEEN_LOOKS: Duration = Duration::from_millis(20);
const ARRIVED: &str = "return !window.left && document.readyState === 'complete' \
                       && performance.getEntriesByType('paint').length > 0";

/// A group with more options than this should be a list.
const MOST_OPTIONS: usize = 10;

const FIND: &str = include_str!("rules/find.js");
const FOCUS: &str = include_str!("rules/focus.js");

/// A visitor on the site.
pub struct Hand<'s> {
    site: &'s RunningSite,
    window: &'s Window,
    by: By,
}

impl<'s> Hand<'s> {
    /// A visitor in a window.
    pub const fn new(site: &'s RunningSite, window: &'s Window, by: By) -> Self {
        Self { site, window, by }
    }

    /// Types an address.
    pub async fn open(&self, path: &str) -> Result<(), Failure> {
        self.window.go(&self.site.address(path)).await?;
        self.arrive().await
    }

    /// The path and query now.
    pub async fn path(&self) -> Result<String, Failure> {
        let address = self.window.address().await?;
        Ok(self.site.path(&address).to_owned())
    }

    /// Follows the link with these words.
    pub async fn follow(&self, words: &str) -> Result<(), Failure> {
        let link = self.find("link", words).await?;
        self.activate(&link, words).await
    }

    /// Presses the button with these words.
    pub async fn press(&self, words: &str) -> Result<(), Failure> {
        let button = self.find("button", words).await?;
        self.activate(&button, words).await
    }

    /// Where the link with these words leads, without following it.
    pub async fn target(&self, words: &str) -> Result<String, Failure> {
        let link = self.find("link", words).await?;
        Ok(link.attr("href").await?.unwrap_or_default())
    }

    /// Writes into the field with this label, in place of what stands there.
    pub async fn fill(&self, label: &str, text: &str) -> Result<(), Failure> {
        let field = self.find("field", label).await?;
        self.write(&field, label, text).await
    }

    /// Writes into the field that a selector finds, in place of what stands there.
    pub async fn fill_at(&self, selector: &str, text: &str) -> Result<(), Failure> {
        let field = self.at(selector).await?;
        self.write(&field, selector, text).await
    }

    async fn write(&self, field: &Element, label: &str, text: &str) -> Result<(), Failure> {
        match self.by {
            By::Pointer => {
                field.clear().await?;
                field.send_keys(text).await?;
            }
            By::Keyboard => {
                self.reach(field, label).await?;
                let all: Vec<char> = text.chars().collect();
                self.window.clear_focused().await?;
                self.window.press(&all).await?;
            }
        }
        Ok(())
    }

    /// Writes after what stands in the field with this label.
    pub async fn add(&self, label: &str, text: &str) -> Result<(), Failure> {
        let field = self.find("field", label).await?;
        match self.by {
            By::Pointer => field.send_keys(text).await?,
            By::Keyboard => {
                self.reach(&field, label).await?;
                let all: Vec<char> = text.chars().collect();
                self.window.to_the_end_of_focused().await?;
                self.window.press(&all).await?;
            }
        }
        Ok(())
    }

    /// Takes a file for the field with this label. The window it is chosen in is the system's and not the page's, so the
    /// keyboard is only asked to reach the field.
    pub async fn take(&self, label: &str, file: &Path) -> Result<(), Failure> {
        let field = self.find("field", label).await?;
        if self.by == By::Keyboard {
            self.reach(&field, label).await?;
        }
        Ok(field.send_keys(&file.display().to_string()).await?)
    }

    /// What breaks the rules on the page as it stands now, whoever is signed in and whatever was done before.
    pub async fn faults(&self) -> Result<Vec<Finding>, Failure> {
        self.faults_of(200).await
    }

    /// What breaks the rules on the page as it stands now, which was answered with this status.
    pub async fn faults_of(&self, status: u16) -> Result<Vec<Finding>, Failure> {
        let path = self.path().await?;
        inspection::faults(self.window, &path, status).await
    }

    /// Chooses from the list with this label.
    pub async fn choose(&self, label: &str, option: &str) -> Result<(), Failure> {
        let list = self.find("field", label).await?;
        match self.by {
            By::Pointer => list.select_by_label(option).await?,
            By::Keyboard => {
                self.reach(&list, label).await?;
                let letters: Vec<char> = option.chars().collect();
                self.window.press(&letters).await?;
            }
        }
        let chosen = self
            .ask(
                "return document.querySelector('#' + arguments[0]).selectedOptions[0].textContent",
                vec![json!(list.attr("id").await?)],
            )
            .await?;
        self.must(chosen == option, || {
            format!("\"{option}\" cannot be chosen under \"{label}\"; it is {chosen}")
        })
        .await
    }

    /// Marks the option with this label.
    pub async fn mark(&self, label: &str) -> Result<(), Failure> {
        let option = self.find("field", label).await?;
        self.tick(&option, label).await
    }

    /// Marks the option that a selector finds.
    pub async fn mark_at(&self, selector: &str) -> Result<(), Failure> {
        let option = self.at(selector).await?;
        self.tick(&option, selector).await
    }

    async fn tick(&self, option: &Element, label: &str) -> Result<(), Failure> {
        match self.by {
            By::Pointer => option.click().await?,
            By::Keyboard => self.mark_by_arrows(option, label).await?,
        }
        Ok(())
    }

    /// A group of options is one stop on the way; the first is where it is entered, and arrows lead to the others.
    async fn mark_by_arrows(&self, option: &Element, label: &str) -> Result<(), Failure> {
        let group = option.attr("name").await?.unwrap_or_default();
        let first = self.at(&format!("main input[name=\"{group}\"]")).await?;
        self.reach(&first, label).await?;
        self.window.press(&[' ']).await?;
        for _ in 0..MOST_OPTIONS {
            if option.is_selected().await? {
                return Ok(());
            }
            self.window.press(&[Key::Down.into()]).await?;
        }
        Err(self
            .failed(format!("arrows do not lead to \"{label}\""))
            .await?)
    }

    /// Presses Tab once and says what has the focus then.
    pub async fn tab(&self) -> Result<String, Failure> {
        self.window.press(&[Key::Tab.into()]).await?;
        let words = self.ask("return (document.activeElement.textContent || document.activeElement.tagName).trim()", Vec::new()).await?;
        Ok(words.as_str().unwrap_or_default().to_owned())
    }

    /// Presses Enter where the focus is.
    pub async fn enter(&self) -> Result<(), Failure> {
        self.window.press(&[Key::Enter.into()]).await
    }

    /// The words of the one heading.
    pub async fn heading(&self) -> Result<String, Failure> {
        self.words("h1").await
    }

    /// The words of the first element a selector finds, with plain spaces; nothing where there is none.
    pub async fn words(&self, selector: &str) -> Result<String, Failure> {
        let script = "const it = document.querySelector(arguments[0]); \
                      return it ? (it.value ?? it.textContent).replace(/\\s+/g, ' ').trim() : ''";
        let words = self.ask(script, vec![json!(selector)]).await?;
        Ok(words.as_str().unwrap_or_default().to_owned())
    }

    /// Fails the story unless the page says these words.
    pub async fn sees(&self, words: &str) -> Result<(), Failure> {
        let page = self.words("main").await?;
        self.must(page.contains(words), || {
            format!(
                "the page does not say \"{words}\"; its heading is {}",
                page.chars().take(90).collect::<String>()
            )
        })
        .await
    }

    /// The cells of the rows of the table with this caption, with plain spaces.
    pub async fn rows(&self, caption: &str) -> Result<Vec<Vec<String>>, Failure> {
        let script = "const table = [...document.querySelectorAll('table')]\
             .find((it) => it.caption && it.caption.textContent.startsWith(arguments[0]));\
             if (!table) return [];\
             return [...table.tBodies[0].rows].map((row) => [...row.cells].map((cell) => cell.textContent.replace(/\\s+/g, ' ').trim()))";
        let rows = self.ask(script, vec![json!(caption)]).await?;
        let told = rows.to_string();
        serde_json::from_value(rows).map_err(|_| Failure::Unexpected {
            who: "a table",
            answer: told,
        })
    }

    /// What a script on the page returns.
    pub async fn ask(&self, script: &str, arguments: Vec<Value>) -> Result<Value, Failure> {
        self.window.run(script, arguments).await
    }

    /// The first element a selector finds.
    async fn at(&self, selector: &str) -> Result<Element, Failure> {
        Ok(self.window.client().find(Locator::Css(selector)).await?)
    }

    async fn find(&self, kind: &str, words: &str) -> Result<Element, Failure> {
        let found = self.ask(FIND, vec![json!(kind), json!(words)]).await?;
        let reference = found
            .as_object()
            .and_then(|it| it.values().next())
            .and_then(Value::as_str);
        match reference {
            Some(reference) => Ok(Element::from_element_id(
                self.window.client().clone(),
                reference.to_owned().into(),
            )),
            None => Err(self
                .failed(format!("there is no {kind} \"{words}\""))
                .await?),
        }
    }

    async fn activate(&self, element: &Element, words: &str) -> Result<(), Failure> {
        self.ask("window.left = true", Vec::new()).await?;
        match self.by {
            By::Pointer => element.click().await?,
            By::Keyboard => {
                self.reach(element, words).await?;
                self.enter().await?;
            }
        }
        self.arrive().await
    }

    /// Waits until another page than the one that was left has been painted. Before that, keys are lost, and
    /// what is read is the page before.
    async fn arrive(&self) -> Result<(), Failure> {
        for _ in 0..LOOKS {
            if self.ask(ARRIVED, Vec::new()).await? == true {
                return Ok(());
            }
            tokio::time::sleep(BETWEEN_LOOKS).await;
        }
        Err(self.failed("no page came".to_owned()).await?)
    }

    /// Tabs until the element has the focus, which must then be seen.
    async fn reach(&self, element: &Element, words: &str) -> Result<(), Failure> {
        let element = serde_json::to_value(element).map_err(|error| Failure::Unexpected {
            who: "the driver",
            answer: error.to_string(),
        })?;
        for _ in 0..LONGEST_WAY {
            self.window.press(&[Key::Tab.into()]).await?;
            let focus = self.ask(FOCUS, vec![element.clone()]).await?;
            match focus.as_str() {
                Some("seen") => return Ok(()),
                Some("elsewhere") => {}
                other => {
                    return Err(self
                        .failed(format!(
                            "\"{words}\" has the focus, but {}",
                            other.unwrap_or("unseen")
                        ))
                        .await?);
                }
            }
        }
        Err(self
            .failed(format!("\"{words}\" is not reached with Tab"))
            .await?)
    }

    async fn must(&self, holds: bool, otherwise: impl FnOnce() -> String) -> Result<(), Failure> {
        if holds {
            Ok(())
        } else {
            Err(self.failed(otherwise()).await?)
        }
    }

    async fn failed(&self, missing: String) -> Result<Failure, Failure> {
        Ok(Failure::Story {
            address: format!("{} ({:?})", self.path().await?, self.by),
            missing,
        })
    }
}
