//! Made-up questions for the demonstration: one that waits, one that was answered, and a mark in the register.

use super::Question;
use crate::Casework;
use crate::demo::DemoError;
use crate::id;
use crate::register::{Direction, Secrecy};

/// Who asks, about which agreement, what and in which words.
const WAITING: (&str, &str, &str, &str) = (
    "hanna",
    "psykisk-halsa-2024",
    "Kan vi använda pengarna till utbildning?",
    "Vi vill utbilda skolkuratorer i suicidprevention. Får kostnaden räknas in i det som överenskommelsen omfattar?\n\n\
     Vi behöver veta det innan vi beslutar om höstens budget.",
);
const ANSWERED: (&str, &str, &str, &str) = (
    "henrik",
    "psykisk-halsa-2024",
    "Vem redovisar länets gemensamma arbete?",
    "Ska regionen eller varje kommun för sig redovisa det vi gör tillsammans i länet?",
);
const ANSWER: (&str, &str) = (
    "karl",
    "Regionen redovisar det gemensamma arbetet. Kommunerna redovisar bara det de gör själva.",
);
/// What is kept back, by which made-up rule.
const GROUND: &str = "Påhittad grund för demonstrationen";

impl Casework {
    /// Asks, answers and marks.
    pub(crate) async fn seed_threads(&self) -> Result<(), DemoError> {
        for (key, agreement, subject, text) in [WAITING, ANSWERED] {
            let actor = self.demo_actor(key).await?;
            let question = Question {
                id: id::new()?,
                agreement_id: Some(agreement.to_owned()),
                subject: subject.to_owned(),
                text: text.to_owned(),
            };
            let thread = self.ask_question(&actor, question).await?;
            if key != ANSWERED.0 {
                continue;
            }
            let (key, text) = ANSWER;
            let actor = self.demo_actor(key).await?;
            self.write_in_thread(&actor, &thread.id, 1, text).await?;
            let about = (super::SUBJECT, thread.id.as_str());
            let came_in = self.entry_about(about, Direction::In).await?;
            if let Some(entry) = came_in {
                let number = (entry.year, entry.number);
                self.mark_secrecy(&actor, number, 0, Secrecy::Subject, GROUND)
                    .await?;
            }
        }
        Ok(())
    }
}
