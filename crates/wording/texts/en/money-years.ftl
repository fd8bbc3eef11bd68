### Opening a year for money.

# How it stands
money-years-status-none = Not opened
money-years-status-proposed = Waiting for a second person
money-years-status-open = Open
money-years-status-refused = Refused
money-years-status-replaced = Replaced by a correction
money-years-way-direct = Each recipient makes a requisition at the payer
money-years-way-by-key = The coordinator requisitions everything and passes it on by the key
money-years-way-invoice = The coordinator requisitions everything and pays against invoices
money-years-repaid-to-payer = Whoever paid
money-years-repaid-to-coordinator = The coordinator

# The terms
money-years-term-way = How the money is claimed
money-years-term-parts = Requisition in parts
money-years-term-claim-deadline = Last day to claim
money-years-term-lapses = Lapses after the last day
money-years-term-report-deadline = Last day to report
money-years-term-repayment-deadline = Last day to pay back
money-years-term-repaid-to = What was not used is paid back to
money-years-term-interest = Interest on late repayment
money-years-term-appropriation = Appropriation item
money-years-term-account-wait = Days a changed payment account waits
money-years-term-certificate = What the recipient certifies
money-years-term-decisions = The decisions of both parties, with numbers and dates
money-years-term-recovery-grounds = Grounds for claiming money back
money-years-term-follow-up = Authority that follows up

# What cannot be done
money-years-fault-blank = { $term }: please fill this in.
money-years-fault-too-long = { $term }: the text can have at most 4,000 characters.
money-years-fault-out-of-range = { $term }: the number is outside what can be meant.
money-years-fault-back-before-asked = The last day to pay back is before the last day to claim.
money-years-none = No such agreement is published, or it is not yours to see.
money-years-none-hint = Go to the page about money and choose from there.
money-years-nothing-waits = Nothing waits for a second person.
money-years-nothing-waits-hint = Load the page again to see how the year stands.
money-years-faults = { $count ->
    [one] One term needs to be corrected.
   *[other] { $count } terms need to be corrected.
}
money-years-faults-hint = Correct what stands below and try again. What you wrote is still there.
money-years-no-such-payer = Nobody who can pay is chosen.
money-years-no-such-payer-hint = Choose the authority that pays.
money-years-nothing-shared = Nothing of the agreement is shared out, so nobody has a right to any amount.
money-years-nothing-shared-hint = Correct the agreement so that it can be shared out, and publish it.
money-years-waits-already = A proposal for the same agreement waits already.
money-years-waits-already-hint = Wait for the decision, or take the proposal back first.
money-years-nothing-changes = The year is open on exactly these terms already.
money-years-nothing-changes-hint = Change what is to change, or leave the year as it is.
money-years-way-in-use = Somebody has claimed money, so the way to claim cannot change.
money-years-way-in-use-hint = Keep the way, or let the requisitions go back first.
money-years-claimed = { $right }: the correction takes away { $less }, but only { $entitled } is unclaimed.
money-years-claimed-hint = What was claimed or paid comes back by a claw-back, not by a correction of the year.

# The pages
money-years-nav = Money
money-years-title = Money
money-years-heading = { $open ->
    [0] No year is open for money
    [one] One year is open for money
   *[other] { $open } years are open for money
}
money-years-lead = { $waiting ->
    [0] Here a year is opened for money, and here you see where every krona is.
    [one] Here a year is opened for money, and here you see where every krona is. One year waits for a second person.
   *[other] Here a year is opened for money, and here you see where every krona is. { $waiting } years wait for a second person.
}
money-years-caption = Published agreements, and how far their money has come
money-years-empty = Something will stand here when an agreement is published.
money-years-column-agreement = Agreement
money-years-column-state = State
money-years-column-way = How the money is claimed
money-years-column-deadline = Last day to claim
money-years-column-granted = Granted
money-years-column-left = Not claimed
money-years-column-outstanding = Left to take care of
money-years-column-item = Item
money-years-column-recipient = Recipient
money-years-column-number = Number
money-years-column-proposed = Proposed
money-years-column-opened = Opened
money-years-state-proposed = Waiting for a second person
money-years-state-open = Open
money-years-pool = The coordinator, for all
money-years-pool-of = { $item }: the coordinator's requisition for all
money-years-one-open = { $title }: { $total } to claim
money-years-one-open-lead = { $payer } pays. The last day to claim is { $deadline }.
money-years-one-closed = { $title } is not open for money
money-years-one-closed-lead = Nobody can claim before the year is opened. One person states the terms and another opens.
money-years-waits = A proposal waits for a second person
money-years-waits-hint = It was made { $at }. Another coordinator approves it under Approvals.
money-years-behind = A later version of the agreement is published
money-years-behind-hint = Version { $version } applies now, but the year was opened on an earlier one. Correct the year so that the rights follow the new one.
money-years-open = Open the year for money
money-years-correct = Correct the year
money-years-take-back = Take the proposal back
money-years-take-back-heading = Take back the proposal about { $title }
money-years-take-back-lead = Nothing changes. The second person can no longer approve it.
money-years-balances = Where the money is, item by item
money-years-balances-caption = Granted by item, and where it is now
money-years-terms = Terms
money-years-openings = Openings and corrections
money-years-holders = Recipients
money-years-holders-heading = { $count ->
    [one] One recipient: { $title }
   *[other] { $count } recipients: { $title }
}
money-years-holders-lead = What each recipient was granted, and where it is now. The name leads to every voucher about the recipient's money.
money-years-holders-caption = Recipients, and where their money is
money-years-holders-empty = No recipient on that level has money that year.
money-years-holder-heading = { $name } was granted { $amount }
money-years-holder-lead = Every krona is followed from the appropriation to where it is now, voucher by voucher.
money-years-level = Level
money-years-level-all = All
money-years-level-region = Regions
money-years-level-municipality = Municipalities
money-years-level-county = Counties
money-years-level-coordinator = The coordinator
money-years-choose = Show
money-years-yes = Yes
money-years-no = No
money-years-no-interest = No interest
money-years-interest = { $rate } percent a year, by { $base }
money-years-fact-opening = Opening number
money-years-open-heading = Open { $title } for money
money-years-open-lead = What the agreement says is filled in. Fill in the rest. Another person opens the year, and then every recipient has a right to its amount.
money-years-correct-heading = Correct { $title }
money-years-correct-lead = The terms stand as they apply now. When another person has approved the correction, the rights follow the version that is published.
money-years-propose = Propose
money-years-choose-one = Choose
money-years-payer = Who pays
money-years-payer-name = { $name }
money-years-section-claim = Claiming and payment
money-years-section-claim-lead = What the agreement does not say, you need to state. The service takes nothing for granted.
money-years-section-back = Reporting and repayment
money-years-section-ground = Appropriation and decisions
money-years-parts-hint = Yes if the recipient may claim several times, up to its amount.
money-years-lapses-hint = Yes if whoever has not claimed in time loses the right.
money-years-account-wait-hint = Whole days, from 0 to 60. The first time an account is stated there is no wait.
money-years-certificate-hint = The text stands on the requisition. Whoever attests it certifies it.
money-years-interest-hint = Yes only if there is a legal base for interest.
money-years-interest-base = Legal base for the interest
money-years-interest-base-hint = A section of law or a point in the agreement. Leave empty if there is no interest.
money-years-interest-rate = Rate of interest, percent a year
money-years-interest-rate-hint = For example 8.50. Leave empty if there is no interest.
money-years-interest-rate-wrong = Write the rate with at most two decimals, for example 8.50.
money-years-interest-unit = The interest is claimed in
money-years-interest-unit-hint = Whole kronor means that what is over is left out. Without an answer the interest is claimed in öre.
money-years-interest-unit-ore = öre
money-years-interest-unit-kronor = whole kronor
money-years-interest-contradicts = You have answered that there is no interest. Empty the field, or answer yes.

# In the history
money-years-did-propose = proposed that a year is opened for money
money-years-did-open = opened a year for money
money-years-did-refuse = refused that a year is opened for money
money-years-did-take-back = took back a proposal to open a year

# Codes, days and counterparties
money-years-term-s-code-municipality = S-code of grants to municipalities
money-years-term-s-code-region = S-code of grants to regions
money-years-term-s-code-county = S-code of the money of counties
money-years-term-s-code-coordinator = S-code of grants to the coordinator
money-years-term-answer-days = Least time to answer a claw-back, days
money-years-term-days-to-pay = Time to pay a claim, days
money-years-fault-not-a-code = { $term }: write an S and four digits.
money-years-section-codes = S-codes
money-years-section-codes-lead = The codes by which the authority reports the grants to the accounts of the state: an S and four digits. They are in the regulations of the year and differ by who receives the grant, so the service never fills them in. Leave blank what nobody is given money for this year. When the coordinator claims for all, its code is needed too.
money-years-answer-days-hint = Counted from the day the letter is sent. 14 is filled in where no other time is decided.
money-years-days-to-pay-hint = Applies when the last day of the agreement has passed, and when a claw-back has been decided. 30 is filled in where no other time is decided.
