# Money that goes back: claims, payments, reductions.
repayments-claim = Repayment claim
repayments-number = Number
repayments-amount = Amount
repayments-due = Last day to pay
repayments-to = Pay to
repayments-account = Account
repayments-reference = OCR reference
repayments-agreement = Agreement
repayments-parts = What the amount consists of
repayments-ground = Reason
repayments-outstanding = Left to pay
repayments-paid = Paid
repayments-claimed = The claim is now
repayments-no-account = The account is not registered here. Ask { $to } where to pay.
repayments-account-add = Add the account
repayments-account-other-heading = The account is not the one in the letter
repayments-account-other = Earlier { $before } was stated. Pay to the account that is stated here now. If you have already paid to the earlier one, contact { $to }.
repayments-account-stopped-heading = Do not pay to the account in the letter
repayments-account-stopped = The account { $before } is no longer used. Ask { $to } where to pay.
repayments-account-later-heading = The letter states no account
repayments-account-later = The account was registered after the letter was sent. Two people at { $to } have confirmed it.
repayments-status = Status

repayments-status-claimed = Not paid
repayments-status-partly-paid = Partly paid
repayments-status-paid = Repaid
repayments-status-waived = Waived
repayments-status-disputed = Disputed

repayments-ground-report = The report shows that money was not used
repayments-ground-declared = The recipient said that money was not used
repayments-ground-interest = Interest on a claim that was paid late
repayments-ground-claw-back = A decision to claim back

repayments-event-made = The claim was made
repayments-event-sent = The letter was made and sent
repayments-event-reminded = A reminder was sent
repayments-event-paid = Money came in
repayments-event-disputed = The claim was disputed
repayments-event-upheld = The claim was upheld
repayments-event-proposed = A change was proposed
repayments-event-not-changed = The proposed change was turned down
repayments-event-reduced = The claim was reduced
repayments-event-waived = The rest was waived
repayments-event-interest-proposed = Interest was proposed
repayments-event-interest-claimed = The interest was claimed in a claim of its own
repayments-event-change-sent = The letter about the change was made and sent
repayments-event-account-named = The account to pay to was stated
repayments-event-no-account-named = No account was stated
repayments-event-other = { $word }

repayments-register-declared = Statement of money that was not used

repayments-letter-first = The claim was at first
repayments-letter-nothing-left = Nothing is left to pay of the claim.
repayments-change-kind = Decision on a claim for repayment
repayments-reduced-title = Claim { $number } is reduced by { $less }
repayments-reduced-lead = We have decided to reduce the claim by { $less }. What is left to pay is { $left }.
repayments-reduced-less = Reduced by
repayments-waived-title = The rest of claim { $number } is waived
repayments-waived-lead = We have decided to waive { $less }. You do not need to pay any more.
repayments-waived-less = Waived
repayments-did-send-change = sent the letter about a changed claim for repayment
repayments-change-mail-body =
    Hello,

    { $what }. The decision and the reasons are in the letter that is attached.

    Here is the claim: { $link }

repayments-letter-title = Repay { $amount } by { $due }
repayments-letter-unused = You have said that part of the money was not used. It is to be repaid.
repayments-letter-of-interest = An earlier claim was paid after the last day. We have decided to take interest for the time after it.
repayments-letter-claw-back = We have decided that the money is to be repaid.
repayments-letter-reasons = Reasons for the decision
repayments-letter-pay = How to pay
repayments-letter-interest = If you pay late we charge interest of { $rate } percent a year under { $base }.
repayments-letter-no-interest = We charge no interest. The agreement gives no ground for it.
repayments-letter-wrong = If the claim is wrong
repayments-letter-wrong-how = Sign in and dispute the claim. Write why it is wrong. We look into it and answer you. Until then you get no reminders.

repayments-mail-body =
    Hello,

    { $to } asks { $organisation } to repay { $amount } by { $due }. { $pay }

    The letter is attached. This is where you see the claim and can dispute it: { $link }
repayments-mail-pay = State the OCR reference { $reference } when you pay.
repayments-mail-pay-to = Pay to { $account } and state the OCR reference { $reference }.
repayments-mail-pay-to-other = Pay to { $account } and state the OCR reference { $reference }. It is not the account we stated earlier. Sign in and check it before you pay.
repayments-mail-pay-stopped = The account { $before } is no longer used. Ask { $to } where to pay, and state the OCR reference { $reference }.
repayments-reminder-subject = Reminder: repay { $amount }
repayments-reminder-body =
    Hello,

    { $amount } is left to repay. The last day is { $due }. { $pay }

    This is where you see the claim: { $link }

repayments-not-from = That cannot be done with the claim as it stands now.
repayments-overpaid = { $excess } more came in than is left to pay.
repayments-overpaid-hint = A person must decide where the money belongs.
repayments-less-than-paid = { $excess } more than that has already come in.
repayments-less-than-paid-hint = State an amount that is at least what has come in.
repayments-not-less = The amount is not lower than the claim is now.
repayments-not-less-hint = State a lower amount.
repayments-not-an-amount = That is not an amount that can be used.
repayments-not-an-amount-hint = State an amount above zero.
repayments-no-such = There is no such claim.
repayments-no-such-hint = Go to the list and choose a claim there.
repayments-no-such-year = There is no money to account for under that agreement.
repayments-no-such-year-hint = Go to your repayments and choose an agreement there.
repayments-nothing-paid = No money that was paid is left to account for.
repayments-nothing-paid-hint = What you have already said is found under your repayments.
repayments-more-than-paid = The amount is higher than what was paid out, which is { $paid }.
repayments-more-than-paid-hint = State at most the amount that was paid out.
repayments-not-theirs = One of the items is not yours.
repayments-newer = Something has changed since you opened the page.
repayments-newer-hint = Read how it stands now and try again.
repayments-note-missing = You have not written why.
repayments-note-too-long = The text is longer than { $most } characters.
repayments-note-hint = Write briefly why.
repayments-change-waits = A change is already waiting for a second person.
repayments-change-waits-hint = Wait until it is decided, or ask whoever decides to say no.
repayments-letter-not-made = The letter could not be made.
repayments-letter-not-made-hint = It is tried again by itself. Look again in a while.
repayments-ledger = The ledger does not take it.
repayments-ledger-hint = Nothing has changed. Contact whoever runs the system.

repayments-own-title = Your repayments
repayments-own-heading = { $count ->
    [0] You have nothing to repay
    [one] You have one claim to pay
   *[other] You have { $count } claims to pay
 }
repayments-own-lead = Say here what you have not used, and see what is to be repaid.
repayments-to-declare = Money to account for
repayments-to-declare-lead = Say how much you have not used. The rest counts as used.
repayments-declare-link = Say what you have not used of { $paid } – { $title }
repayments-list-caption = Repayment claims
repayments-list-empty = There are no claims. One is made when somebody says that money was not used, or when claiming back is decided.
repayments-column-claim = Claim
repayments-column-organisation = Organisation
repayments-late = Late

repayments-declare-title = What have you not used?
repayments-declare-heading = { $paid } is paid and not accounted for
repayments-declare-lead = Write for each item how much you have not used. Leave it empty if all is used. What you have not used is to be repaid, and we send a claim with an OCR reference.
repayments-declare-section = Not used
repayments-declare-item = { $item }, { $place }
repayments-declare-item-hint = Paid: { $paid }. Write whole kronor.
repayments-declare-note = Anything we should know (optional)
repayments-declare-note-hint = At most { $most } characters.
repayments-declare-send = Send
repayments-declare-all-used = Thank you. You have accounted for everything as used, and nothing is to be repaid.
repayments-place-pool = all recipients
repayments-back = Back

repayments-one-heading = Repay { $outstanding } by { $due }
repayments-one-heading-done = Claim { $number } is settled
repayments-one-heading-staff = { $organisation }: { $outstanding } left, by { $due }
repayments-one-lead-claimed = State the OCR reference when you pay, so that the money finds its way.
repayments-one-lead-staff = Money that comes in with the OCR reference is booked on the claim.
repayments-letter-link = The letter as PDF
repayments-letter-coming = The letter is not made yet. Look again in a while.
repayments-interest-no-base = Interest cannot be claimed: the terms name no legal base.
repayments-interest-not-settled = Not all of it has come in yet, so the interest goes on.
repayments-interest-nothing = There is no interest to claim. The money came in time.
repayments-interest-too-large = The interest is larger than an amount can be.
repayments-interest-claimed = The interest is claimed already.
repayments-interest-refused-hint = Nothing is changed. Read how the claim stands now.
repayments-claim-interest = Claim interest
repayments-claim-interest-lead = The interest is { $amount }, from the day after the last day until the day when all of it had come in. Another person decides, and the interest becomes a claim of its own.
repayments-claim-interest-send = Propose to claim the interest
repayments-did-propose-interest = proposed to claim interest
repayments-did-claim-interest = decided to claim interest
repayments-interest = Interest until today
repayments-interest-base = Ground for the interest
repayments-interest-steps = How the interest is counted
repayments-interest-caption = Interest day by day, 365 days to the year
repayments-interest-from = From
repayments-interest-to = Through
repayments-interest-days = Days
repayments-interest-none = No interest is charged: the agreement states no legal ground.
repayments-rate = { $rate } percent a year under { $base }
repayments-history = What has happened
repayments-history-caption = Events in order
repayments-history-empty = Nothing has happened yet.
repayments-column-when = When
repayments-column-what = What
repayments-column-note = Note
repayments-column-by = By
repayments-parts-caption = Parts of the claim
repayments-column-item = Item
repayments-column-place = Recipient

repayments-dispute = Dispute the claim
repayments-dispute-lead = If the claim is wrong, write why. No reminders are sent while we look into it.
repayments-dispute-why = Why is the claim wrong?
repayments-dispute-send = Dispute
repayments-uphold = Answer the dispute
repayments-uphold-lead = Let the claim stand, with reasons. To reduce it or waive the rest, propose a change instead.
repayments-uphold-why = Why does the claim stand?
repayments-uphold-send = The claim stands
repayments-change = Reduce the claim or waive the rest
repayments-change-lead = You propose and another person decides.
repayments-change-how = What is to happen?
repayments-change-reduce = The claim is reduced to a lower amount
repayments-change-waive = What has not been paid is waived
repayments-change-to = The claim is to be
repayments-change-to-hint = Whole kronor, including what is already paid. Leave it empty if the rest is waived.
repayments-change-why = Reasons
repayments-change-send = Propose the change
repayments-change-waits-link = A change is waiting for a second person.
repayments-choose = Choose
repayments-all-title = Repayments
repayments-all-heading = { $outstanding } is left to be repaid
repayments-all-lead = Claims that are not settled come first, the earliest to be paid on top.
repayments-claw-backs-link = Claiming back
repayments-sum = Sum

repayments-did-make = made a repayment claim
repayments-did-send = sent a repayment claim
repayments-did-name-account = stated the account of a claim for repayment
repayments-did-name-no-account = sent a claim for repayment without an account
repayments-did-remind = reminded of a repayment claim
repayments-did-book = booked a repayment
repayments-did-dispute = disputed a repayment claim
repayments-did-uphold = upheld a repayment claim
repayments-did-propose = proposed a changed repayment claim
repayments-did-not-change = turned down a change of a repayment claim
repayments-did-reduce = reduced a repayment claim
repayments-did-waive = waived a repayment claim

repayments-fact-change = Change
repayments-fact-change-reduce = The claim is reduced
repayments-fact-change-interest = The interest is claimed
repayments-fact-change-waive = The rest is waived
repayments-fact-claimed = The claim now
repayments-fact-paid = Has come in
repayments-fact-reasons = Reasons
