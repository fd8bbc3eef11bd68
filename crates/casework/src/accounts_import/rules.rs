//! Rules about an organisation's books, remembered from year to year: the id of an item is the same every year for the same
//! purpose. A rule is never changed; another takes its place.

use ::store::account_rule::{self as rows, AccountRule};
use ::store::{Transaction, account_rule};
use documents::proof::sha256;
use grants::account_use::{self, Accounts, ObjectPattern, Period, UseRole};
use grants::authorisation::Act;

use super::{AccountsError, RULE, own};
use crate::actor::Note;
use crate::{Actor, Casework, id, to_the_end};

/// So many rules an organisation may have: an item needs a few.
pub const MOST_RULES: usize = 200;

/// A rule as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewRule {
    /// The accounts: `4000-4999, 5010`.
    pub accounts: String,
    /// The objects: `6:1234`; may be empty.
    pub objects: String,
    /// The item.
    pub item_id: String,
    /// The word for what the rows are.
    pub role: String,
}

/// A rule in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedRule {
    /// The rule.
    pub rule: AccountRule,
    /// Whether it leads to an item of the agreement that is looked at.
    pub is_here: bool,
}

/// A rule that can be used.
struct Read {
    accounts: Accounts,
    objects: Vec<ObjectPattern>,
    role: UseRole,
}

impl NewRule {
    fn read(&self) -> Result<Read, AccountsError> {
        Ok(Read {
            accounts: Accounts::read(&self.accounts)?,
            objects: ObjectPattern::read_all(&self.objects)?,
            role: UseRole::from_word(&self.role).ok_or(AccountsError::NoRole)?,
        })
    }
}

/// The rules as the rules of `grants` take them. One that cannot be read has been kept by a later program; it takes nothing.
pub(super) fn usable(rules: &[&AccountRule]) -> Vec<account_use::AccountRule> {
    let read = rules.iter().filter_map(|rule| {
        Some(account_use::AccountRule {
            accounts: Accounts::read(&rule.accounts).ok()?,
            objects: ObjectPattern::read_all(&rule.objects).ok()?,
            item: rule.item_id.clone(),
            role: rule.role,
        })
    });
    read.collect()
}

/// The rule as people see it.
pub(super) fn written(rule: &account_use::AccountRule) -> String {
    let objects = ObjectPattern::written(&rule.objects);
    if objects.is_empty() {
        rule.accounts.to_string()
    } else {
        format!("{} + {objects}", rule.accounts)
    }
}

/// What tells whether a file was read by the same rules.
pub(super) fn digest(rules: &[&AccountRule], period: Period) -> String {
    let mut all: Vec<String> = rules
        .iter()
        .map(|rule| {
            let role = rule.role.word();
            [&rule.accounts, &rule.objects, &rule.item_id, role].join("|")
        })
        .collect();
    all.sort();
    all.push(format!("{} {}", period.first, period.last));
    sha256(all.join("\n").as_bytes())
}

impl Casework {
    /// Adds a rule.
    pub async fn add_account_rule(
        &self,
        actor: &Actor,
        agreement_id: &str,
        new: &NewRule,
    ) -> Result<AccountRule, AccountsError> {
        self.write_account_rule(actor, agreement_id, None, new)
            .await
    }

    /// Puts a rule in the place of another, which is kept and holds no more.
    pub async fn change_account_rule(
        &self,
        actor: &Actor,
        agreement_id: &str,
        rule_id: &str,
        new: &NewRule,
    ) -> Result<AccountRule, AccountsError> {
        self.write_account_rule(actor, agreement_id, Some(rule_id), new)
            .await
    }

    /// Ends a rule. What was read in by it stays.
    pub async fn end_account_rule(
        &self,
        actor: &Actor,
        rule_id: &str,
    ) -> Result<(), AccountsError> {
        const ACT: Act = Act::ImportAccounts;
        let own = own(actor, ACT)?;
        let (this, actor, rule_id) = (self.clone(), actor.clone(), rule_id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, ACT).await?;
            this.end_rule(&mut transaction, &actor, &own, &rule_id)
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    async fn write_account_rule(
        &self,
        actor: &Actor,
        agreement_id: &str,
        instead_of: Option<&str>,
        new: &NewRule,
    ) -> Result<AccountRule, AccountsError> {
        const ACT: Act = Act::ImportAccounts;
        let own = own(actor, ACT)?;
        let (_, items) = self.items_for(actor, agreement_id).await?;
        let read = new.read()?;
        if !items.iter().any(|item| item.id == new.item_id) {
            return Err(AccountsError::NoSuchItem);
        }
        let rule = AccountRule {
            id: id::new()?,
            organisation_id: own,
            accounts: read.accounts.to_string(),
            objects: ObjectPattern::written(&read.objects),
            item_id: new.item_id.clone(),
            role: read.role,
            created_by: actor.id.clone(),
            created_at: self.now(),
            ended_by: None,
            ended_at: None,
        };
        let instead_of = instead_of.map(str::to_owned);
        let (this, actor) = (self.clone(), actor.clone());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, ACT).await?;
            let own = &rule.organisation_id;
            let there = rows::holding(&mut transaction, own).await?;
            let same = |one: &AccountRule| {
                let parts = |rule: &AccountRule| {
                    let role = rule.role.word();
                    let words = [&rule.accounts, &rule.objects, &rule.item_id];
                    (words.map(String::clone), role)
                };
                parts(one) == parts(&rule)
            };
            // Changed to what it was is not changed.
            if let Some(one) = there.iter().find(|one| same(one)) {
                return if instead_of.as_deref() == Some(one.id.as_str()) {
                    Ok(one.clone())
                } else {
                    Err(AccountsError::AlreadyThere)
                };
            }
            match &instead_of {
                Some(before) => {
                    this.end_rule(&mut transaction, &actor, own, before).await?;
                }
                None if there.len() >= MOST_RULES => return Err(AccountsError::TooManyRules),
                None => {}
            }
            account_rule::insert(&mut transaction, &rule).await?;
            let details = serde_json::json!({
                "accounts": rule.accounts,
                "objects": rule.objects,
                "item": rule.item_id,
                "role": rule.role.word(),
                "instead_of": instead_of,
            });
            let note = Note {
                act: "added",
                subject_kind: RULE,
                subject_id: &rule.id,
                reason: None,
                details: &details.to_string(),
            };
            this.record_act(&mut transaction, &actor, note).await?;
            transaction.commit().await?;
            Ok(rule)
        })
        .await
    }

    async fn end_rule(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        own: &str,
        rule_id: &str,
    ) -> Result<(), AccountsError> {
        let found = rows::find(transaction, own, rule_id).await?;
        let rule = found.ok_or(AccountsError::NoSuchRule)?;
        if !rows::end(transaction, &rule.id, &actor.id, self.now()).await? {
            return Err(AccountsError::NoSuchRule);
        }
        let note = Note {
            act: "ended",
            subject_kind: RULE,
            subject_id: &rule.id,
            reason: None,
            details: "{}",
        };
        self.record_act(transaction, actor, note).await?;
        Ok(())
    }
}
