//! What has been proposed and said about who receives the money of counties, for whoever may see it.

use std::collections::BTreeMap;

use ::store::organisation::{self, Organisation};
use ::store::payee as rows;
use ::store::payee::Payee;
use ::store::payee_word::{self as words, PayeeWord};
use ::store::{Read, StoreError};
use grants::OrganisationKind;
use grants::authorisation::Act;
use grants::payee::{PayeeStatus, Standing, WordStatus};

use super::proposing::may_withdraw;
use super::{PayeeError, can_receive, is_party, may_see, missing, parties, said_so_far};
use crate::approval::person_name;
use crate::{Actor, Casework};

/// A proposal with how far it has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedPayee {
    /// The proposal.
    pub payee: Payee,
    /// The name of who would receive the money.
    pub receiver: String,
    /// How many parties have said yes.
    pub yes: usize,
    /// How many have said no.
    pub no: usize,
    /// How many there are.
    pub parties: usize,
}

/// A party of a county and what it has said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// The party.
    pub organisation: Organisation,
    /// What it has said.
    pub standing: Standing,
    /// The word that counts, or the one on paper that waits.
    pub word: Option<PayeeWord>,
    /// The name of who signed it or registered the paper.
    pub given_by: Option<String>,
}

/// A proposal as it is opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedPayee {
    /// The proposal.
    pub payee: Payee,
    /// The name of who would receive the money.
    pub receiver: String,
    /// The name of the county.
    pub county_name: String,
    /// Who proposed it.
    pub proposed_by: String,
    /// The parties, the region first.
    pub parties: Vec<Party>,
    /// How many other proposals of the same receiver wait in the county.
    pub alike: usize,
    /// Whether whoever reads may say yes or no for a party.
    pub may_say: bool,
    /// Whether they may register papers, and remind.
    pub may_register: bool,
    /// Whether they may take it back.
    pub may_withdraw: bool,
}

/// Everything about one county and an agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountyPayees {
    /// The code of the county.
    pub county: String,
    /// Its name.
    pub name: String,
    /// The one party that receives by being there, where there is one only.
    pub only_party: Option<String>,
    /// The proposals, by item, the latest first.
    pub proposals: Vec<ListedPayee>,
    /// Who can be proposed.
    pub receivers: Vec<Organisation>,
    /// Whether whoever reads may propose.
    pub may_propose: bool,
}

/// What is read once for many proposals.
struct Country {
    organisations: Vec<Organisation>,
}

impl Country {
    async fn read(read: &mut impl Read) -> Result<Self, StoreError> {
        let organisations = organisation::all(read).await?;
        Ok(Self { organisations })
    }

    fn name(&self, id: &str) -> String {
        let found = self.organisations.iter().find(|one| one.id == id);
        found.map_or_else(|| id.to_owned(), |one| one.name.clone())
    }

    fn parties(&self, county: &str) -> Vec<Organisation> {
        let all = self.organisations.iter();
        all.filter(|one| is_party(one, county)).cloned().collect()
    }

    async fn listed(&self, read: &mut impl Read, payee: Payee) -> Result<ListedPayee, StoreError> {
        let parties = self.parties(&payee.county);
        let said = words::of(read, &payee.id).await?;
        let so_far = said_so_far(&parties, &said);
        let count = |wanted| so_far.iter().filter(|one| **one == wanted).count();
        Ok(ListedPayee {
            receiver: self.name(&payee.organisation_id),
            yes: count(Standing::Yes),
            no: count(Standing::No),
            parties: parties.len(),
            payee,
        })
    }
}

impl Casework {
    /// The county whose money an organisation has a word about; none for an organisation of no county.
    pub async fn county_of(&self, actor: &Actor) -> Result<Option<String>, PayeeError> {
        let Some(own) = actor.organisation_id() else {
            return Ok(None);
        };
        let found = organisation::find(&mut self.store.reader().await?, own).await?;
        Ok(found.and_then(|one| one.county))
    }

    /// Everything about a county and an agreement.
    pub async fn payees_of_county(
        &self,
        actor: &Actor,
        agreement_id: &str,
        county: &str,
    ) -> Result<CountyPayees, PayeeError> {
        let mut read = self.store.reader().await?;
        if !may_see(&mut read, actor, county).await? {
            return Err(PayeeError::NoSuchCounty);
        }
        let country = Country::read(&mut read).await?;
        let found = rows::of_county(&mut read, agreement_id, county).await?;
        let mut proposals = Vec::new();
        for payee in found {
            proposals.push(country.listed(&mut read, payee).await?);
        }
        country_of(&country, actor, county, proposals).ok_or(PayeeError::NoSuchCounty)
    }

    /// Every county with what waits and what is named in an agreement, for those who follow the money of all.
    pub async fn payees_of_agreement(
        &self,
        actor: &Actor,
        agreement_id: &str,
    ) -> Result<Vec<CountyPayees>, PayeeError> {
        actor.must(Act::ReadLedger)?;
        let mut read = self.store.reader().await?;
        let country = Country::read(&mut read).await?;
        let mut of: BTreeMap<String, Vec<ListedPayee>> = BTreeMap::new();
        for payee in rows::alive(&mut read, agreement_id).await? {
            let listed = country.listed(&mut read, payee).await?;
            let county = listed.payee.county.clone();
            of.entry(county).or_default().push(listed);
        }
        let counties = (country.organisations.iter())
            .filter(|one| one.kind == OrganisationKind::County && one.closed_at.is_none())
            .filter_map(|one| one.county.clone());
        let mut all = Vec::new();
        for county in counties {
            let proposals = of.remove(&county).unwrap_or_default();
            all.extend(country_of(&country, actor, &county, proposals));
        }
        all.sort_by(|one, other| one.county.cmp(&other.county));
        Ok(all)
    }

    /// The names of the parties whose yes is missing before the money of a county for an item can be asked for; none when its
    /// receiver is named.
    pub async fn missing_parties(
        &self,
        actor: &Actor,
        (agreement_id, item_id, county): (&str, &str, &str),
    ) -> Result<Vec<String>, PayeeError> {
        let mut read = self.store.reader().await?;
        if !may_see(&mut read, actor, county).await? {
            return Err(PayeeError::NoSuchCounty);
        }
        Ok(missing(&mut read, agreement_id, item_id, county).await?)
    }

    /// A proposal with what each party has said.
    pub async fn payee(&self, actor: &Actor, id: &str) -> Result<OpenedPayee, PayeeError> {
        let mut read = self.store.reader().await?;
        let payee = rows::find(&mut read, id).await?;
        let payee = payee.ok_or(PayeeError::NoSuchPayee)?;
        if !may_see(&mut read, actor, &payee.county).await? {
            return Err(PayeeError::NoSuchPayee);
        }
        let country = Country::read(&mut read).await?;
        let parties = parties(&mut read, &payee.county).await?;
        let said = words::of(&mut read, id).await?;
        let so_far = said_so_far(&parties, &said);
        let mut listed = Vec::new();
        for (organisation, standing) in parties.into_iter().zip(so_far) {
            let wanted = match standing {
                Standing::Yes | Standing::No => Some(WordStatus::Valid),
                Standing::OnPaper => Some(WordStatus::Proposed),
                Standing::Silent => None,
            };
            let word = (said.iter().rev()).find(|word| {
                word.organisation_id == organisation.id && Some(word.status) == wanted
            });
            let given_by = match word {
                Some(word) => Some(person_name(&mut read, &word.given_by).await?),
                None => None,
            };
            listed.push(Party {
                word: word.cloned(),
                organisation,
                standing,
                given_by,
            });
        }
        let others = rows::of_county(&mut read, &payee.agreement_id, &payee.county).await?;
        let alike = others.iter().filter(|one| {
            one.id != payee.id
                && one.status == PayeeStatus::Proposed
                && one.organisation_id == payee.organisation_id
        });
        let waits = payee.status == PayeeStatus::Proposed;
        let reaches = waits && actor.may_agreement(&payee.agreement_id);
        let is_theirs = |party: &Party| {
            let own = actor.organisation_id() == Some(party.organisation.id.as_str());
            own && actor.may(Act::NamePayees, &party.organisation.id, true)
        };
        Ok(OpenedPayee {
            receiver: country.name(&payee.organisation_id),
            county_name: country.name(&format!("lan-{}", payee.county)),
            proposed_by: person_name(&mut read, &payee.proposed_by).await?,
            alike: alike.count(),
            may_say: reaches && listed.iter().any(is_theirs),
            may_register: reaches && actor.may(Act::RegisterPayeeWords, "", true),
            may_withdraw: reaches && may_withdraw(actor, &payee),
            parties: listed,
            payee,
        })
    }
}

/// A county with its proposals; nothing for a code that is no county.
fn country_of(
    country: &Country,
    actor: &Actor,
    county: &str,
    proposals: Vec<ListedPayee>,
) -> Option<CountyPayees> {
    let parties = country.parties(county);
    let only_party = match parties.as_slice() {
        [] => return None,
        [only] => Some(only.name.clone()),
        _ => None,
    };
    let receivers = country.organisations.iter();
    let receivers = receivers.filter(|one| can_receive(one, county)).cloned();
    let may = |party: &Organisation| actor.may(Act::ProposePayees, &party.id, true);
    Some(CountyPayees {
        name: country.name(&format!("lan-{county}")),
        county: county.to_owned(),
        only_party,
        proposals,
        receivers: receivers.collect(),
        may_propose: parties.iter().any(may),
    })
}
