//! A proposal of a demonstration: a county in which some parties have said yes, and a paper waits.

use grants::approval::ApprovalKind;
use grants::payee::Answer;

use super::NewPayees;
use crate::Casework;
use crate::demo::DemoError;

/// The agreement and the county.
const ABOUT: (&str, &str) = ("psykisk-halsa-2023", "21");
/// Who proposes, and whom.
const PROPOSED: (&str, &str) = ("henrik", "region-21");
/// Who says yes for the region.
const SIGNS: &str = "asa";
/// Who registers papers and who confirms one of them.
const REGISTER: (&str, &str) = ("karin", "karl");
/// The municipality whose paper is confirmed, and the one whose paper waits.
const PAPERS: [&str; 2] = ["kommun-2180", "kommun-2181"];

impl Casework {
    /// Puts a proposal under way.
    pub(crate) async fn seed_payees(&self) -> Result<(), DemoError> {
        let published = self.published().await;
        let published = published.map_err(|error| DemoError::Published(Box::new(error)))?;
        let ((agreement, county), (proposes, receiver)) = (ABOUT, PROPOSED);
        let item = published.agreement(agreement);
        let item = item.and_then(|one| super::county_items(&one.agreement).next());
        let new = NewPayees {
            agreement_id: agreement.to_owned(),
            item_id: item.map(|item| item.id.clone()),
            county: county.to_owned(),
            organisation_id: receiver.to_owned(),
            reason: "Påhittat beslut i länets styrgrupp, för demonstrationen.".to_owned(),
        };
        let proposer = self.demo_actor(proposes).await?;
        let proposed = self.propose_payees(&proposer, &published, new).await?;
        let Some(payee) = proposed.first() else {
            return Ok(());
        };
        let signs = self.demo_actor(SIGNS).await?;
        self.say_payee_word(&signs, &payee.id, Answer::Yes, "", false)
            .await?;
        let registers = self.demo_actor(REGISTER.0).await?;
        for (at, party) in PAPERS.into_iter().enumerate() {
            let file = ("paskrivet.pdf".to_owned(), b"%PDF-1.7 made up".to_vec());
            let said = (party, Answer::Yes);
            self.register_payee_word(&registers, &payee.id, said, "", Some(file))
                .await?;
            if at == 0 {
                self.confirm_demo_paper(&payee.id, party).await?;
            }
        }
        Ok(())
    }

    async fn confirm_demo_paper(&self, payee_id: &str, party: &str) -> Result<(), DemoError> {
        let confirms = self.demo_actor(REGISTER.1).await?;
        let (kind, word) = (ApprovalKind::PayeeWord, format!("{payee_id}/{party}/1"));
        let asked = self.approval_of(&confirms, kind, &word).await?;
        if let Some(asked) = asked {
            let approval = asked.approval;
            self.approve(&confirms, &approval.id, &approval.digest)
                .await?;
        }
        Ok(())
    }
}
