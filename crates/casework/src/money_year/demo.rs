//! Two made-up years that are open for money, each asked for in its own way.

use grants::money_year::{RepaidTo, SCodes, Stated};
use jiff::Span;

use super::NewMoneyYear;
use crate::Casework;
use crate::demo::DemoError;

/// The years: one in which everybody asks the payer, one in which the coordinator does and passes the money on.
const OPENED: [&str; 2] = ["psykisk-halsa-2023", "psykisk-halsa-2021"];
/// Who pays.
const PAYER: &str = "kammarkollegiet";
/// So many days from now there are to ask, to report and to pay back.
const DAYS: [i64; 3] = [75, 130, 160];

impl Casework {
    /// Opens the years, proposed by one and opened by another. Their dates are moved to the future, so that there is something
    /// to do. Doing it twice is doing it once.
    pub async fn seed_demo_years(&self) -> Result<(), DemoError> {
        let (proposes, opens) = (
            self.demo_actor("karin").await?,
            self.demo_actor("karl").await?,
        );
        let today = self.today();
        let [claim, report, repayment] =
            DAYS.map(|days| today.saturating_add(Span::new().days(days)));
        for agreement_id in OPENED {
            let year = self.year_of_money(&proposes, agreement_id).await?;
            if year.open.is_some() {
                continue;
            }
            let terms = Stated {
                parts: Some(true),
                claim_deadline: Some(claim),
                lapses: Some(true),
                report_deadline: Some(report),
                repayment_deadline: Some(repayment),
                repaid_to: Some(RepaidTo::Payer),
                interest: Some(None),
                appropriation: "Påhittad anslagspost: 1:8 ap. 1".to_owned(),
                account_wait_days: Some(3),
                decisions: "Påhittade beslut: SKR 2020-12-18, S2020/00000".to_owned(),
                recovery_grounds: "Pengar som inte har använts eller inte har redovisats."
                    .to_owned(),
                // No code of the regulations, so that nobody takes it for one.
                s_codes: SCodes::same("S0000"),
                ..year.stated
            };
            let new = NewMoneyYear {
                agreement_id: agreement_id.to_owned(),
                payer_id: PAYER.to_owned(),
                terms,
            };
            let proposed = self.propose_money_year(&proposes, new).await?;
            let kind = grants::approval::ApprovalKind::MoneyYear;
            if let Some(asked) = self.approval_of(&opens, kind, &proposed.id).await? {
                let (id, digest) = (asked.approval.id, asked.approval.digest);
                self.approve(&opens, &id, &digest).await?;
            }
        }
        Ok(())
    }
}
