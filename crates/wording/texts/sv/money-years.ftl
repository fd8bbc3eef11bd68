### Opening a year for money.
