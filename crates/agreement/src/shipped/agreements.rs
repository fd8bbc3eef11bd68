//! The agreements, one file per year.

use grants::Agreement;

use super::register;
use crate::problem::Problems;
use crate::reader;

/// An agreement the binary brings with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShippedAgreement {
    /// Its id, which is also the name of its file.
    pub id: &'static str,
    /// Its file.
    pub text: &'static str,
}

macro_rules! files {
    ($($id:literal),* $(,)?) => {
        &[$(ShippedAgreement {
            id: $id,
            text: include_str!(concat!("../../../../agreements/", $id, ".toml")),
        }),*]
    };
}

const AGREEMENTS: &[ShippedAgreement] = files![
    "psykisk-halsa-2016",
    "psykisk-halsa-2017",
    "psykisk-halsa-2018",
    "psykisk-halsa-2019",
    "psykisk-halsa-2020",
    "psykisk-halsa-2021",
    "psykisk-halsa-2022",
    "psykisk-halsa-2023",
    "psykisk-halsa-2024",
];

/// Every shipped agreement, by id.
pub fn agreements() -> &'static [ShippedAgreement] {
    AGREEMENTS
}

/// The shipped agreement with this id.
pub fn find(id: &str) -> Option<ShippedAgreement> {
    AGREEMENTS
        .iter()
        .copied()
        .find(|agreement| agreement.id == id)
}

impl ShippedAgreement {
    /// The agreement its file says.
    pub fn read(self) -> Result<Agreement, Problems> {
        reader::read(self.text, &format!("{}.toml", self.id), register())
    }
}
