//! Versions of an agreement: started, written, handed in, sent back and published by anybody who tries.

use casework::Actor;
use casework::agreement_version::Start;
use casework::store::agreement_version::AgreementVersion;
use casework::store::{approval, mandate};
use grants::approval::{ApprovalKind, Shown};

use crate::four_eyes::check::version_refused;
use crate::four_eyes::step::{By, Step};
use crate::four_eyes::world::{ORGANISATIONS, World};

/// The year whose text is written, handed in and published.
const TEXT: &str = include_str!("../../../../../agreements/psykisk-halsa-2024.toml");

impl World {
    pub async fn write(&mut self, step: &Step, by: By, actor: &Actor) {
        let version = self.version().await;
        let done = match (*step, version) {
            (Step::Start(_), None) => {
                let text = TEXT.to_owned();
                self.casework
                    .start_version(actor, Start::File { text })
                    .await
            }
            (Step::Start(_), Some(_)) => {
                let agreement = "psykisk-halsa-2024".to_owned();
                let reason = "fel".to_owned();
                let start = Start::Correction { agreement, reason };
                self.casework.start_version(actor, start).await
            }
            (Step::Save(_), Some(one)) => {
                self.made += 1;
                let text = format!("{}\n# {}\n", one.text, self.made);
                self.casework
                    .save_version(actor, &one.id, one.revision, text)
                    .await
            }
            (Step::Submit(_), Some(one)) => {
                self.casework
                    .submit_version(actor, &one.id, one.revision, "så är det")
                    .await
            }
            (Step::SendBack(_), Some(one)) => {
                self.casework
                    .send_back_version(actor, &one.id, one.revision, "fel")
                    .await
            }
            (Step::Publish(_), Some(one)) => {
                self.casework
                    .publish_version(actor, &one.id, one.revision)
                    .await
            }
            _ => return,
        };
        let version = match done {
            Ok(version) => version,
            Err(error) => {
                version_refused(&error);
                self.count.refused += 1;
                return;
            }
        };
        let writers = self.writers.entry(version.id.clone()).or_default();
        match step {
            Step::Start(_) | Step::Save(_) => writers.push(by.person),
            Step::Submit(_) => {
                writers.push(by.person);
                let mut read = self.casework.store().reader().await.unwrap();
                let kind = ApprovalKind::Publication;
                let asked = approval::open_of(&mut read, kind, &version.id)
                    .await
                    .unwrap();
                self.asked_by.insert(asked.unwrap().id, by.person);
            }
            Step::Publish(_) => {
                self.count.published += 1;
                assert!(
                    !writers.contains(&by.person),
                    "a writer published a version"
                );
                let mut read = self.casework.store().reader().await.unwrap();
                let kind = ApprovalKind::Publication;
                let given = approval::given_of(&mut read, kind, &version.id)
                    .await
                    .unwrap();
                let text = documents::proof::sha256(version.text.as_bytes());
                let shown = Shown::read(&given.unwrap().shown).unwrap();
                assert_eq!(
                    shown.find("text"),
                    Some(text.as_str()),
                    "another text was approved"
                );
            }
            _ => {}
        }
    }

    /// The version that is worked on, or else the last one.
    pub async fn version(&self) -> Option<AgreementVersion> {
        let mut all = self.casework.versions().await.unwrap();
        let open = all.iter().position(|one| one.status.is_open());
        match open {
            Some(at) => Some(all.swap_remove(at)),
            None => all.pop(),
        }
    }

    pub async fn mandates_of(&self, id: &str) -> Vec<mandate::Mandate> {
        let mut read = self.casework.store().reader().await.unwrap();
        mandate::of_account(&mut read, id).await.unwrap()
    }

    pub async fn mandate_at(&self, at: usize) -> Option<mandate::Mandate> {
        let mut all = Vec::new();
        let mut read = self.casework.store().reader().await.unwrap();
        for organisation in ORGANISATIONS {
            all.extend(
                mandate::of_organisation(&mut read, organisation)
                    .await
                    .unwrap(),
            );
        }
        let at = at % all.len().max(1);
        (at < all.len()).then(|| all.swap_remove(at))
    }
}
