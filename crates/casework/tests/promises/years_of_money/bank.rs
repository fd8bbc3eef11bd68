//! The bank: it says that it paid, late, twice, never or with another amount; payments come back; files are imported again.

use std::fmt::Write as _;

use casework::store::requisition;
use grants::ledger::{Holder, Place, Right};
use grants::requisition::Leg;

use crate::years_of_money::world::{Standing, World, now};

/// A movement on the account of whoever pays.
struct Said {
    at: usize,
    comes_back: bool,
    ore: i64,
}

impl World {
    pub async fn bank(&mut self) -> &'static str {
        let (payer, colleague) = self.payer();
        if self.chance.one_in(4)
            && let Some((whose, file)) = self.chance.one_of(&self.files).cloned()
        {
            let actor = self.person(whose).await;
            let imported = self
                .casework
                .import_statement(&actor, "igen.xml", file)
                .await;
            assert!(imported.unwrap().again, "a file is imported once");
            self.count.imported_again += 1;
            return "the same file again";
        }
        let mut said = Vec::new();
        for at in 0..self.at_bank.len() {
            if self.at_bank[at].payer != payer {
                continue;
            }
            let (ore, is_paid) = (self.at_bank[at].amount, self.at_bank[at].is_paid);
            match self.chance.below(8) {
                // Not today.
                0 | 1 => {}
                2 => said.push(Said {
                    at,
                    comes_back: false,
                    ore: ore + 100,
                }),
                3 if is_paid => said.push(Said {
                    at,
                    comes_back: true,
                    ore,
                }),
                _ => said.push(Said {
                    at,
                    comes_back: false,
                    ore,
                }),
            }
        }
        if said.is_empty() {
            return "the bank says nothing";
        }
        let file = self.file(&said);
        let who = if self.chance.one_in(2) {
            payer
        } else {
            colleague
        };
        let actor = self.person(who).await;
        let imported = self
            .casework
            .import_statement(&actor, "fran-banken.xml", file.clone());
        let imported = imported.await.unwrap();
        assert_eq!(imported.new, said.len(), "all of it is new");
        self.files.push((payer, file));
        let mut matched = 0;
        for comes_back in [false, true] {
            for one in said.iter().filter(|one| one.comes_back == comes_back) {
                matched += usize::from(self.believe(one).await);
            }
        }
        assert_eq!(
            imported.matched, matched,
            "what is clear is matched, and nothing else"
        );
        assert_eq!(imported.waiting, said.len() - matched);
        "the bank"
    }

    /// What an entry does, when it does anything.
    async fn believe(&mut self, said: &Said) -> bool {
        let one = &self.at_bank[said.at];
        let is_due = if said.comes_back {
            one.is_paid
        } else {
            !one.is_paid
        };
        if one.is_over || said.ore != one.amount || !is_due {
            return false;
        }
        let id = one.requisition.clone();
        let at = self.asked.iter().position(|asked| asked.id == id).unwrap();
        let way = (Place::Payable, Place::Paid);
        let pool = (Place::Paid, Place::Distributed);
        let back = |(from, to)| (to, from);
        let mut read = self.casework.store().reader().await.unwrap();
        let leg = requisition::find(&mut read, &id)
            .await
            .unwrap()
            .unwrap()
            .leg;
        drop(read);
        let asked = self.asked[at].clone();
        // What was accounted for cannot come back by a file; a person looks at it. What the pool lacks cannot be passed on.
        let has = |place: Place, of: &dyn Fn(&Right) -> Right| {
            asked
                .rows
                .iter()
                .all(|(right, ore)| self.model.at(&asked.agreement, &of(right), place) >= *ore)
        };
        let own = |right: &Right| right.clone();
        let of_pool = |right: &Right| Right::new(&right.item_id, Holder::Pool);
        if said.comes_back && !has(Place::Paid, &own) {
            return false;
        }
        if leg == Leg::FromCoordinator && !said.comes_back && !has(Place::Paid, &of_pool) {
            return false;
        }
        for (right, ore) in &asked.rows {
            let (way, pool) = if said.comes_back {
                (back(way), back(pool))
            } else {
                (way, pool)
            };
            self.model.go(&asked.agreement, right, way, *ore);
            if leg == Leg::FromCoordinator {
                self.model.go(&asked.agreement, &of_pool(right), pool, *ore);
            }
        }
        let one = &mut self.at_bank[said.at];
        if said.comes_back {
            (one.is_paid, one.is_over) = (false, true);
            self.asked[at].standing = Standing::Payable;
            self.count.returned += 1;
        } else {
            one.is_paid = true;
            self.asked[at].standing = Standing::Paid;
            self.count.executed += 1;
        }
        true
    }

    fn file(&mut self, said: &[Said]) -> Vec<u8> {
        let day = wording::stockholm(now()).date();
        let mut entries = String::new();
        for one in said {
            let at_bank = &mut self.at_bank[one.at];
            at_bank.said += 1;
            let (name, times) = (&at_bank.end_to_end_id, at_bank.said);
            let (word, reason) = if one.comes_back {
                ("CRDT", "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>")
            } else {
                ("DBIT", "")
            };
            let amount = format!("{}.{:02}", one.ore / 100, one.ore % 100);
            write!(
                entries,
                "<Ntry><Amt Ccy=\"SEK\">{amount}</Amt><CdtDbtInd>{word}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>\
                 <BookgDt><Dt>{day}</Dt></BookgDt><AcctSvcrRef>{name}-{times}</AcctSvcrRef>\
                 <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>ICDT</Cd><SubFmlyCd>DMCT</SubFmlyCd></Fmly></Domn></BkTxCd>\
                 <NtryDtls><TxDtls><Refs><EndToEndId>{name}</EndToEndId></Refs><Amt Ccy=\"SEK\">{amount}</Amt>\
                 <CdtDbtInd>{word}</CdtDbtInd>{reason}</TxDtls></NtryDtls></Ntry>"
            )
            .unwrap();
        }
        let number = self.files.len();
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\
             <Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.08\"><BkToCstmrDbtCdtNtfctn>\
             <GrpHdr><MsgId>N{number}</MsgId><CreDtTm>{day}T10:00:00Z</CreDtTm></GrpHdr>\
             <Ntfctn><Id>N{number}</Id><CreDtTm>{day}T10:00:00Z</CreDtTm>\
             <Acct><Id><Othr><Id>50501055</Id><SchmeNm><Prtry>BGNR</Prtry></SchmeNm></Othr></Id></Acct>\
             {entries}</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>"
        )
        .into_bytes()
    }
}
