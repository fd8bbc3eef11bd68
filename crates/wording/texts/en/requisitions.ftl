### Requisitions and one’s own money.

requisitions-nav = Money
requisitions-own-heading = { $left ->
    [0] You have nothing left to request
   *[other] You can request { $amount }
}
requisitions-own-title = Your money
requisitions-own-lead = Here is what you are entitled to, what you have requested and what has been paid.
requisitions-own-empty = No money is open to you
requisitions-own-empty-hint = When an agreement is opened for payment your amounts stand here, with the last day to request them.
requisitions-year-until = The requisition must have arrived by { $by } at 11:59 pm.
requisitions-year-lapses = What has not been requested by then lapses.
requisitions-year-over = The last day to request was { $by }.
requisitions-year-by-key = { $payer } pays the money without a request from you. All you need is a confirmed payment account.
requisitions-year-invoice = You get the money against an invoice to { $payer }.
requisitions-year-pool = You request the whole amount from { $payer } and pass it on to the recipients.
requisitions-rights-caption = Your amounts
requisitions-column-item = Item
requisitions-column-granted = Entitled to
requisitions-column-left = Left to request
requisitions-column-asked = Requested
requisitions-column-paid = Paid
requisitions-column-lapsed = Lapsed
requisitions-sum = Sum
requisitions-rights-empty = No amount is your own.
requisitions-ask = Request { $amount }
requisitions-go-on = Go on with the requisition of { $amount }
requisitions-who-asks = Handlers and attestants of yours can request money.
requisitions-county-heading = The money of the county
requisitions-county-lead = The region and all municipalities of the county name together who receives the money. Only then can it be requested.
requisitions-county-caption = The amounts of the county
requisitions-column-named = Recipient
requisitions-county-nobody = Nobody is named yet
requisitions-county-link = Name a recipient and see whose answer is missing
requisitions-account-link = Your payment account
requisitions-all-heading = Your requisitions
requisitions-all-caption = Requisitions
requisitions-all-empty = Your requisitions will stand here.
requisitions-column-number = Requisition
requisitions-column-agreement = Agreement
requisitions-column-amount = Amount
requisitions-column-status = Status
requisitions-column-received = Arrived
requisitions-unnumbered = No number

requisitions-status-draft = Draft
requisitions-status-prepared = Waits for attestation
requisitions-status-discarded = Thrown away
requisitions-status-received = Received
requisitions-status-lapsed = Received too late
requisitions-status-asked-back = Sent back
requisitions-status-replaced = Replaced by a new one
requisitions-status-withdrawn = Withdrawn
requisitions-status-accepted = Accepted for payment
requisitions-status-refused = Refused
requisitions-status-paid = Paid

requisitions-event-drafted = began the requisition
requisitions-event-saved = saved changes
requisitions-event-prepared = handed it over for attestation
requisitions-event-taken-back = took it back from attestation
requisitions-event-not-attested = did not attest it
requisitions-event-discarded = threw it away
requisitions-event-received = attested it, and it arrived in time
requisitions-event-lapsed = attested it, but it arrived too late
requisitions-event-replaced = sent a new one in its place
requisitions-event-withdrawn = withdrew it
requisitions-event-asked-back = sent it back with a question
requisitions-event-accepted = accepted it for payment
requisitions-event-refused = refused it
requisitions-event-paid-in-sum = paid it; the bank booked the whole payment file as one sum
requisitions-event-paid = paid it
requisitions-event-payment-returned = noted that the payment came back

requisitions-form-heading = Request money from { $title }
requisitions-form-heading-correct = Answer with a new requisition from { $title }
requisitions-form-lead = Everything that is known is filled in. Change what is not right, then hand it over for attestation. The last day is { $by }, until 11:59 pm.
requisitions-form-late = The last day to request was { $by }
requisitions-form-late-lapses = The requisition is received and registered, but gives no money.
requisitions-form-late-taken = The requisition is received as late. { $payer } decides what happens with it.
requisitions-form-late-answer = Your answer counts as in time, because the requisition it replaces was. You cannot ask for more than in that one.
requisitions-form-amounts = Amounts
requisitions-form-amounts-lead = You can request the whole amount or a part of it. Leave the field of an item empty when you do not request it now.
requisitions-form-wholes-lead = Each item is requested as a whole.
requisitions-form-amount-hint = Left: { $left }.
requisitions-form-whole = { $title }: { $left }
requisitions-form-payment = Payment
requisitions-form-payment-lead = The money is paid to { $kind } { $number }, { $holder }.
requisitions-form-no-account = You have no account that can be paid to
requisitions-form-no-account-hint = Save the draft and propose the account. Another person of yours confirms it. Then you can hand the requisition over for attestation.
requisitions-form-reference = Your reference
requisitions-form-reference-hint = Goes with the payment, so that you recognise it. At most { $most } characters.
requisitions-form-contact = Contact
requisitions-form-contact-hint = Whoever answers questions about the requisition.
requisitions-form-email = E-mail address of the contact
requisitions-form-email-hint = The receipt and questions go here.
requisitions-form-invoice = Number of the invoice
requisitions-form-invoice-hint = The number in your own invoicing system.
requisitions-form-certify = Certificate
requisitions-form-certify-label = I certify what stands above
requisitions-form-send = Hand over for attestation
requisitions-form-send-hint = Another person of yours attests it, freshly signed in. Only then has the requisition arrived, and the time of the attestation counts.
requisitions-form-save = Save draft
requisitions-no-attestant = Nobody else of yours can attest
requisitions-no-attestant-hint = The requisition can be written, but cannot arrive until one more person has a mandate as attestant.
requisitions-no-attestant-link = Propose an attestant

requisitions-one-draft = Draft of a requisition of { $amount }
requisitions-one-prepared = The requisition of { $amount } waits for attestation
requisitions-one-discarded = The requisition was thrown away before it was attested
requisitions-one-received = Requisition { $number } of { $amount } arrived in time
requisitions-one-lapsed = Requisition { $number } arrived too late and gives no money
requisitions-one-asked-back = { $payer } has sent requisition { $number } back
requisitions-one-replaced = Requisition { $number } is replaced by a new one
requisitions-one-withdrawn = Requisition { $number } is withdrawn
requisitions-one-accepted = Requisition { $number } of { $amount } is accepted for payment
requisitions-one-refused = Requisition { $number } is refused
requisitions-one-paid = Requisition { $number } of { $amount } is paid
requisitions-lead-draft = It has not arrived. Go on writing and hand it over for attestation.
requisitions-lead-prepared = It has not arrived yet. It will have when { $names } has attested it.
requisitions-lead-prepared-nobody = It has not arrived yet, and nobody else of yours can attest it.
requisitions-lead-received = It arrived { $at }. { $payer } reviews it now. There is nothing more for you to do.
requisitions-lead-received-late = It arrived { $at }, after the last day. { $payer } decides what happens with it.
requisitions-lead-lapsed = It arrived { $at }, after the last day. It is registered, but the right to the money had lapsed.
requisitions-lead-asked-back = Read the question below and answer with a new requisition. It replaces this one, and counts as arrived when this one did.
requisitions-lead-over = It does not apply any more.
requisitions-lead-accepted = { $payer } pays the money with the next batch.
requisitions-lead-refused = The reason stands below.
requisitions-lead-paid = The money was paid to your account.
requisitions-before-deadline = Attest it by { $by } at 11:59 pm.
requisitions-deadline-over = The last day to request has passed.
requisitions-to-approval = Read and attest
requisitions-edit = Go on writing
requisitions-discard = Throw the draft away
requisitions-take-back = Take back from attestation
requisitions-take-back-hint = Then it can be changed and handed over again. Write why.
requisitions-withdraw = Withdraw the requisition
requisitions-withdraw-hint = The money can be requested again until the last day. Write why you withdraw it.
requisitions-withdraw-late = The last day has passed: if you withdraw the requisition you lose the money. Write why you withdraw it.
requisitions-answer = Answer with a new requisition
requisitions-to-answer = To the requisition that replaces this one
requisitions-to-before = To the requisition that this one replaces
requisitions-rows-caption = What is requested
requisitions-fact-claimant = Recipient
requisitions-fact-payer = Paid by
requisitions-fact-received = Arrived
requisitions-fact-register = Number in the register
requisitions-fact-account = Payment account
requisitions-fact-no-account = No confirmed account
requisitions-fact-reference = Your reference
requisitions-fact-contact = Contact
requisitions-fact-invoice = Number of the invoice
requisitions-fact-certificate = Certificate
requisitions-fact-not-certified = Nothing is certified yet
requisitions-fact-decision = Decision
requisitions-fact-row = Amount
requisitions-fact-total = Sum
requisitions-fact-replaces = Replaces
requisitions-fact-replaces-nothing = No earlier requisition
requisitions-fact-revision = Change number
requisitions-fact-contact-email = E-mail address
requisitions-row-value = { $title } ({ $code }): { $amount }
requisitions-receipt-link = Receipt (PDF)
requisitions-receipt-mailed = The receipt was also sent to the contact by e-mail.
requisitions-history = What has happened
requisitions-history-one = { $name } { $what }
requisitions-history-note = Reason: { $note }

requisitions-register = Requisition { $number }: { $title }
requisitions-register-late = Requisition { $number }, received too late: { $title }
requisitions-receipt-what = Requisition
requisitions-receipt-what-late = Requisition that arrived after the last day
requisitions-receipt-subject = { $agreement }, { $amount }
requisitions-mail-subject = Receipt for requisition { $number }
requisitions-mail-body =
    Requisition { $number } from { $organisation } arrived { $at }.

    Agreement: { $title }
    Amount: { $amount }
    Fingerprint of what was attested: { $digest }

    { $outcome }

    The receipt and the requisition: { $address }
requisitions-mail-in-time = The requisition arrived in time. { $payer } reviews it now.
requisitions-mail-late = The requisition arrived after { $by }, which was the last day. It is registered, but the right to the money had lapsed.

requisitions-no-such = There is no such requisition
requisitions-no-such-hint = Check the address, or go to Money and choose the requisition there.
requisitions-no-such-year = There is no money to request here
requisitions-no-such-year-hint = The year is not open for payment, or gives your organisation nothing. Go to Money and see what is open to you.
requisitions-not-asked-for = This money is paid without a request from you
requisitions-not-asked-for-hint = See to it that your payment account is confirmed.
requisitions-no-such-right = The requisition is about money that is not yours to request
requisitions-no-such-right-hint = The right may have changed while you wrote. Begin again from Money.
requisitions-another-open = There is a requisition for the same year that is not attested yet
requisitions-another-open-hint = Go on with that one, or throw it away first.
requisitions-incomplete = { $count ->
    [one] One thing is missing or wrong
   *[other] { $count } things are missing or wrong
}
requisitions-incomplete-hint = Put right what is marked.
requisitions-newer = Somebody changed the requisition while you wrote
requisitions-newer-hint = Open it again and see what it looks like now.
requisitions-not-from = That is not possible: the status of the requisition is { $status }
requisitions-not-sent-back = The requisition that was to be replaced waits for no answer
requisitions-not-from-hint = Load the page again and see how it stands now.
requisitions-too-little = The money is not there any more: { $left } is left
requisitions-too-little-hint = The amount may have been requested, corrected or have lapsed. Take the requisition back and change the amount.
requisitions-ledger = The ledger does not accept the requisition
requisitions-reason-missing = Write why
requisitions-reason-too-long = The reason is too long: at most { $most } characters
requisitions-reason-way-out = A sentence or two is enough.
requisitions-receipt-not-made = The receipt could not be made just now. The requisition has arrived and is registered.
requisitions-receipt-not-made-hint = Try again in a while.
requisitions-lack-nothing = State at least one amount.
requisitions-lack-too-much = You can request at most { $left }.
requisitions-lack-not-whole = The item is requested as a whole: { $left }.
requisitions-lack-not-an-amount = State an amount that is more than nothing.
requisitions-lack-more-than-before = The last day has passed. You cannot ask for more than { $before }, which you asked for in time.
requisitions-lack-account = You have no confirmed payment account. Save the draft and propose the account first.
requisitions-lack-reference = Write your reference on one line, at most { $most } characters.
requisitions-lack-contact = Write the name of the contact on one line, at most { $most } characters.
requisitions-lack-email = Write a whole e-mail address, such as name@municipality.se.
requisitions-lack-invoice = Write the number of the invoice on one line, at most { $most } characters.
requisitions-lack-certified = Read the certificate and mark that it is right.
requisitions-did = { $what } (requisition)
requisitions-to-requisition = Show the requisition
requisitions-form-item = { $title }
requisitions-form-certificate = { $text }
requisitions-send-again = Send the form once more. Nothing is saved yet.
requisitions-one-received-late = Requisition { $number } of { $amount } arrived after the last day
requisitions-or = or
requisitions-you = you
requisitions-mail-late-taken = The requisition arrived after { $by }, which was the last day. { $payer } decides what happens with it.
requisitions-too-many = You have already written { $most } requisitions for the same year
requisitions-too-many-hint = Ask those who coordinate the agreements how to go on.
