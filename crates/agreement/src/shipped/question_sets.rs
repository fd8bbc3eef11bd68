//! The question sets, one file per agreement year and kind of respondent.

use grants::question_set::{QuestionSet, Respondent};

use super::find;
use crate::problem::Problems;
use crate::question_set;

/// A question set the binary brings with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShippedQuestionSet {
    /// Its id, which is also the name of its file: the agreement and who answers.
    pub id: &'static str,
    /// The id of the agreement.
    pub agreement: &'static str,
    /// Who answers.
    pub respondent: Respondent,
    /// Its file.
    pub text: &'static str,
}

macro_rules! files {
    ($($agreement:literal, $word:literal, $respondent:ident);* $(;)?) => {
        &[$(ShippedQuestionSet {
            id: concat!($agreement, "-", $word),
            agreement: $agreement,
            respondent: Respondent::$respondent,
            text: include_str!(concat!(
                "../../../../agreements/questions/", $agreement, "-", $word, ".toml"
            )),
        }),*]
    };
}

const QUESTION_SETS: &[ShippedQuestionSet] = files![
    "psykisk-halsa-2021", "region", Region;
    "psykisk-halsa-2021", "municipality", Municipality;
    "psykisk-halsa-2021", "county", County;
    "psykisk-halsa-2021", "youth-clinics", YouthClinics;
    "psykisk-halsa-2021", "coordinator", Coordinator;
    "psykisk-halsa-2023", "region", Region;
    "psykisk-halsa-2023", "municipality", Municipality;
    "psykisk-halsa-2023", "county", County;
    "psykisk-halsa-2023", "youth-clinics", YouthClinics;
    "psykisk-halsa-2023", "coordinator", Coordinator;
];

/// Every shipped question set, by year and then in the order of respondents.
pub fn question_sets() -> &'static [ShippedQuestionSet] {
    QUESTION_SETS
}

/// The shipped question set with this id.
pub fn find_question_set(id: &str) -> Option<ShippedQuestionSet> {
    QUESTION_SETS.iter().copied().find(|set| set.id == id)
}

impl ShippedQuestionSet {
    /// The set its file says, held against its agreement.
    pub fn read(self) -> Result<QuestionSet, Problems> {
        let name = format!("{}.toml", self.id);
        match find(self.agreement) {
            Some(agreement) => question_set::read_for(self.text, &name, &agreement.read()?),
            None => question_set::read(self.text, &name),
        }
    }
}
