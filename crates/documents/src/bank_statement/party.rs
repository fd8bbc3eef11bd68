//! Who paid and who was paid, as far as the bank tells.

use roxmltree::Node;

use super::Party;
use super::fault::StatementFault;
use super::xml::Reading;

/// Both sides of a movement: who paid, who was paid.
pub(super) fn parties(
    reading: Reading<'_>,
    details: Node<'_, '_>,
) -> Result<(Party, Party), StatementFault> {
    let Some(parties) = reading.find(details, "RltdPties") else {
        return Ok((Party::default(), Party::default()));
    };
    let debtor = party(reading, parties, "Dbtr", "DbtrAcct")?;
    let creditor = party(reading, parties, "Cdtr", "CdtrAcct")?;
    Ok((debtor, creditor))
}

fn party(
    reading: Reading<'_>,
    parties: Node<'_, '_>,
    name: &'static str,
    account_name: &'static str,
) -> Result<Party, StatementFault> {
    let mut party = Party::default();
    if let Some(found) = reading.find(parties, name) {
        // The later version has one element more between the side and its name.
        let found = reading.find(found, "Pty").unwrap_or(found);
        party.name = reading.value(found, &["Nm"])?;
        party.organisation = reading.value(found, &["Id", "OrgId", "Othr", "Id"])?;
    }
    party.account = reading
        .find(parties, account_name)
        .and_then(|found| account(reading, found));
    Ok(party)
}

/// The number of an account, by IBAN or otherwise, without spaces.
pub(super) fn account(reading: Reading<'_>, node: Node<'_, '_>) -> Option<String> {
    const LONGEST: usize = 34;
    let found = reading
        .follow(node, &["Id", "IBAN"])
        .or_else(|| reading.follow(node, &["Id", "Othr", "Id"]))?;
    let number: String = reading
        .text(found)
        .chars()
        .filter(|character| !character.is_whitespace())
        .take(LONGEST + 1)
        .collect();
    (1..=LONGEST)
        .contains(&number.chars().count())
        .then_some(number)
}
