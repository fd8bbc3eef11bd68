//! Years of performance: who met what was asked of them.
