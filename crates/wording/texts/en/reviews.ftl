### Review of what was asked for.

reviews-standing-waiting = Waits for a decision
reviews-standing-asked-back = Waits for an answer
reviews-standing-to-be-paid = To be paid
reviews-standing-not-asked = Not asked for
reviews-standing-partly-paid = Partly paid
reviews-standing-paid = Paid
reviews-standing-lapsed = Lapsed
reviews-left-out-no-payee = The parties of the county have not named who receives the money
reviews-left-out-no-organisation = No organisation stands for the recipient
reviews-left-out-no-account = No confirmed payment account that can be used yet

reviews-no-such-year = The year is not open for money, or your mandate does not reach there.
reviews-no-such-year-hint = Go to the list of requisitions and choose a year that is open.
reviews-no-such-requisition = There is no such requisition, or you may not see it.
reviews-no-such-requisition-hint = Go to the list of requisitions and look for it there.
reviews-own-work = You prepared or attested requisition { $number } yourself.
reviews-own-work-hint = Ask a colleague to decide about it.
reviews-newer = Requisition { $number } has changed since you opened the page.
reviews-newer-hint = Nothing is decided. Open the requisition, read how it stands now and decide again.
reviews-not-from = This is how requisition { $number } stands: { $status }. What you asked for cannot be done from there.
reviews-being-paid = Requisition { $number } is in a batch of payments, or paid already.
reviews-being-paid-hint = Take it out of the batch first. When it is paid, the money has to be claimed back.
reviews-nothing-chosen = You have chosen no requisition.
reviews-nothing-chosen-hint = Mark the requisitions you want to accept.
reviews-too-many = You have chosen more than { $most } requisitions.
reviews-too-many-hint = Accept them in several goes.
reviews-reason-missing = You have written nothing.
reviews-reason-missing-hint = Write what has to be put right, or why you refuse.
reviews-reason-too-long = The text is longer than { $most } characters.
reviews-reason-too-long-hint = Shorten the text.
reviews-pool-too-small = The item { $item } does not suffice: { $there } has come in and is left, but { $wanted } would be paid out.
reviews-pool-too-small-hint = Nothing is decided. Wait until the coordinator has been paid, or accept fewer.
reviews-not-by-key = The money of this year is not passed on by key without being asked for.
reviews-not-by-key-hint = Review what has been asked for instead.
reviews-nothing-to-pass-on = There is nobody to pay right now.
reviews-nothing-to-pass-on-hint = Everybody who has a confirmed payment account has got theirs. The list shows who has none.
reviews-not-what-was-shown = What you were shown has changed since you opened the page.
reviews-not-what-was-shown-hint = Nothing is done. Read the list as it stands now and confirm again.
reviews-ledger = The ledger does not agree with the requisition, so nothing is decided.
reviews-ledger-hint = Open the ledger of the year and see where the money is. The coordinator can correct it.

reviews-subject-accepted = Requisition { $number } is accepted
reviews-subject-by-key = { $amount } is to be paid to you
reviews-subject-paid = { $amount } has been paid to you
reviews-subject-asked-back = Requisition { $number } needs an answer
reviews-subject-refused = Requisition { $number } is refused
reviews-mail-hello = Hello,
reviews-mail-accepted = { $payer } has accepted requisition { $number } from { $organisation }. The money will be paid to your account in a coming batch.
reviews-mail-by-key = { $payer } is to pay { $amount } to { $organisation }. You do not need to do anything. The money is paid to your payment account in one of the next batches, and the payment has number { $number }.
reviews-mail-paid = { $payer } has paid { $amount } to { $organisation }. The payment belongs to number { $number } and goes to your payment account.
reviews-mail-asked-back = { $payer } has a question about requisition { $number } from { $organisation } and has sent it back. The money is not paid until you have answered with a new requisition. Mind the last day to ask.
reviews-mail-refused = { $payer } has refused requisition { $number } from { $organisation }. The reason stands with the requisition. You may ask for the money again until the last day.
reviews-mail-link = Read more here: { $link }

reviews-title = Requisitions
reviews-heading = { $count ->
    [0] No requisition waits for your decision
    [one] One requisition waits for a decision
   *[other] { $count } requisitions wait for a decision
}
reviews-no-year = Requisitions will stand here when a year has been opened for money.
reviews-lead-sums = Granted: { $granted }. Paid: { $paid }. Not asked for yet: { $left }.
reviews-lead-lapses = Money that has not been asked for by { $until } lapses.
reviews-lead-until = The last day to ask for the money is { $until }.
reviews-years = Open years
reviews-year = { $count ->
    [0] { $title }, nothing waits
    [one] { $title }, 1 waits
   *[other] { $title }, { $count } wait
}
reviews-every-standing = All
reviews-every-level = All levels
reviews-every-county = All counties
reviews-level = Level
reviews-county = County
reviews-search = Name or number
reviews-show = Show
reviews-caption = { $count ->
    [one] 1 recipient
   *[other] { $count } recipients
}
reviews-empty = No recipient fits what you have chosen.
reviews-column-recipient = Recipient
reviews-column-choose = Accept
reviews-column-standing = State
reviews-column-granted = Granted
reviews-column-left = Not asked for
reviews-column-asked = Asked for
reviews-column-requested = Asked for, not accepted
reviews-column-payable = To be paid
reviews-column-paid = Paid
reviews-column-came = Number and day
reviews-column-lapsed = Lapsed
reviews-column-level = Level
reviews-column-code = Code
reviews-column-number = Number
reviews-column-claimant = Who asks
reviews-column-status = State of the requisition
reviews-column-total = Amount
reviews-column-organisation = Organisation
reviews-column-rows = Items
reviews-column-item = Item
reviews-column-why = Why
reviews-column-here = Left with the coordinator
reviews-column-passed-on = Passed on
reviews-column-free = Can be passed on
reviews-came = { $number }, { $day }
reviews-pool = { $name }, for those who are paid from there
reviews-same = Part of { $number }
reviews-choose-one = { $number }, { $total }
reviews-choose-hint = Mark what you want to accept. You will see your choices and the sum before anything is accepted. Open a requisition to ask about it or refuse it.
reviews-choose = Go on with those marked
reviews-sum = Sum
reviews-download = The list as a file
reviews-to-legs = See both legs: from the payer, and on to the recipients
reviews-confirm-heading = { $count ->
    [one] Accept one requisition of { $total }?
   *[other] Accept { $count } requisitions of { $total } in all?
}
reviews-confirm-lead = { $title }. What you accept can be put in a batch of payments. Another person releases the batch.
reviews-confirm-caption = What you have marked
reviews-confirm = { $count ->
    [one] Accept the requisition
   *[other] Accept { $count } requisitions
}
reviews-back = Back to the list

reviews-one-heading = { $organisation } asks for { $amount }
reviews-one-title = Requisition { $number }
reviews-lead-to-decide = The requisition waits for your decision.
reviews-lead-waits = The requisition waits for a decision of { $organisation }.
reviews-lead-asked-back = The requisition is back with { $organisation }, who answers with a new one.
reviews-lead-in-batch = The requisition is accepted and in a batch of payments.
reviews-lead-accepted = The requisition is accepted and can be put in a batch of payments.
reviews-lead-refused = The requisition is refused. The money may be asked for again as long as there is time.
reviews-lead-late = The requisition came after the last moment and gives no money.
reviews-lead-withdrawn = { $organisation } has taken the requisition back.
reviews-lead-replaced = A new requisition has come in place of this one.
reviews-lead-paid = The requisition is paid.
reviews-lead-not-sent = The requisition has not been sent.
reviews-arrived-at = Came in
reviews-passed-on-at = Set up
reviews-form = Way
reviews-form-for-all = Requisition of the whole amount, to pass it on
reviews-form-by-key = By key, without a requisition
reviews-form-invoice = Invoice to the coordinator
reviews-form-requisition = Requisition
reviews-payer = Paid by
reviews-account = Payment account
reviews-no-account = No account is chosen
reviews-account-new = The payment account has changed
reviews-account-new-hint = This is the first payment to the account since it changed. Check that the change is right before you accept.
reviews-invoice-number = Invoice number
reviews-reference = Reference
reviews-contact = Contact
reviews-corrects = Answers
reviews-corrected-by = Replaced by
reviews-vouchers = Vouchers
reviews-rows-heading = Items
reviews-certificate = What is certified
reviews-accept-heading = Accept
reviews-accept-lead = The amount can be put in a batch of payments. Another person releases the batch.
reviews-accept = Accept { $amount }
reviews-ask-back-heading = Ask
reviews-ask-back-lead = The requisition goes back with your question. Whoever asked for the money answers with a new requisition, and their contact is told by e-mail. The last day to ask for the money does not change.
reviews-question = What has to be put right or explained?
reviews-ask-back = Send back with the question
reviews-refuse-heading = Refuse
reviews-refuse-lead = The money is not paid by this requisition. Whoever asked for it sees the reason, and their contact is told by e-mail.
reviews-reason = Reason for refusing
reviews-refuse = Refuse the requisition
reviews-text-hint = At most { $most } characters. Write nothing about individual people.
reviews-events-heading = What has happened
reviews-events-empty = What happens to the requisition will stand here.
reviews-event-what = Event
reviews-event-when = When
reviews-event-who = Who
reviews-event-note = Text

reviews-legs-title = Both legs
reviews-legs-agree = The two legs agree to the öre
reviews-legs-differ = { $count ->
    [one] The two legs differ in one place
   *[other] The two legs differ in { $count } places
}
reviews-legs-lead = { $coordinator } asks the payer for the whole amount and passes it on to the recipients.
reviews-legs-first = The first leg: from the payer
reviews-legs-second = The second leg: to the recipients
reviews-legs-empty = The items will stand here when the year has been opened.
reviews-legs-asked = What { $name } has asked for
reviews-legs-not-asked = { $name } has not asked for anything yet.
reviews-legs-everybody = See all recipients
reviews-difference-heading = This does not agree
reviews-difference-hint = The coordinator has to see in the ledger what has happened. No new batch is released while anything differs.
reviews-difference-granted = the first leg has { $pool } granted and the recipients { $recipients } together.
reviews-difference-passed-on = { $pool } has left the first leg, but { $recipients } has been paid to the recipients.
reviews-difference-promised = { $recipients } is to be paid to the recipients, but only { $pool } is left.
reviews-pass-on-heading = Pass on by key
reviews-pass-on-lead = { $count ->
    [0] Nobody with a confirmed payment account waits for money.
    [one] One organisation has a confirmed payment account and money to get, { $total }.
   *[other] { $count } organisations have a confirmed payment account and money to get, { $total } in all.
}
reviews-pass-on-hint = The amounts are set up as accepted and can be put in a batch of payments. Another person releases the batch.
reviews-pass-on = { $count ->
    [one] Set up { $total } for one organisation
   *[other] Set up { $total } for { $count } organisations
}
reviews-pass-on-short = There is not enough money yet
reviews-pass-on-short-of = { $item }: { $wanted } is to be passed on, but { $there } has come in and is not promised.
reviews-shares-caption = Those who are paid
reviews-shares-empty = Those with a confirmed payment account and money to get will stand here.
reviews-left-out-heading = Those who cannot be paid yet
reviews-left-out-empty = Everybody who has money to get has an account.
reviews-subject = requisition
