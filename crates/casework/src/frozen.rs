//! Whether what was frozen is still what was frozen: every file of a proof against its hash, every amount against the
//! recomputation. The database itself notices a changed byte only where it breaks its own order.

use ::store::allocation::{self, FrozenAmount};
use grants::agreement_version::VersionStatus;

use crate::Casework;
use crate::published::Published;
use crate::worker::WorkError;

impl Casework {
    /// Compares everything frozen with its hashes, and the amounts of what is published with the recomputation.
    pub(crate) async fn check_frozen(&self, published: &Published) -> Result<(), WorkError> {
        let versions = self.versions().await?;
        let mut read = self.store.reader().await?;
        for version in versions {
            let changed = |what: &str| WorkError::FrozenChanged {
                agreement: version.agreement_id.clone(),
                version: version.number,
                what: what.to_owned(),
            };
            let shown = version.status == VersionStatus::Published;
            let Some(frozen) = allocation::of_version(&mut read, &version.id).await? else {
                if shown {
                    return Err(changed("allocation"));
                }
                continue;
            };
            let files = allocation::files(&mut read, &frozen.id).await?;
            if let Some(file) = files
                .iter()
                .find(|file| documents::proof::sha256(&file.content) != file.sha256)
            {
                return Err(changed(&file.name));
            }
            if !shown {
                continue;
            }
            let sums = files.iter().find(|file| file.name == "SHA256SUMS");
            let sums = sums.map(|sums| String::from_utf8_lossy(&sums.content).lines().count());
            if sums != Some(files.len() - 1) {
                return Err(changed("SHA256SUMS"));
            }
            let computed = published.agreement(&version.agreement_id);
            let computed = computed.map(|one| in_order(amounts(one)));
            let found = in_order(allocation::amounts(&mut read, &frozen.id).await?);
            if computed != Some(found) {
                return Err(changed("amounts"));
            }
        }
        Ok(())
    }
}

/// The amounts of a published agreement, as they are frozen.
fn amounts(of: &crate::published::PublishedAgreement) -> Vec<FrozenAmount> {
    let allocations = of.distribution.allocations.iter();
    let amounts = allocations.flat_map(|allocation| {
        allocation.steps.iter().map(|step| FrozenAmount {
            item_id: allocation.item.id.clone(),
            level: allocation.item.level,
            code: step.code,
            amount: step.amount,
        })
    });
    amounts.collect()
}

fn in_order(mut amounts: Vec<FrozenAmount>) -> Vec<FrozenAmount> {
    amounts.sort_by(|one, other| {
        (&one.item_id, one.level, one.code).cmp(&(&other.item_id, other.level, other.code))
    });
    amounts
}
