### Payment accounts.

payment-accounts-title = Payment account
payment-accounts-title-all = Payment accounts
payment-accounts-title-back = Account for repayments
payment-accounts-title-own = Your own account
payment-accounts-heading = { $name } is paid to { $number }
payment-accounts-heading-none = { $name } has no payment account yet
payment-accounts-heading-back = Money is paid back to { $name } here: { $number }
payment-accounts-heading-back-none = { $name } has no account for repayments yet
payment-accounts-purpose-back = Money is paid back here
payment-accounts-purpose-both = Money is paid out and paid back here
payment-accounts-own-is = { $number } is stated on claims for repayment.
payment-accounts-own-none = There is no account yet. Claims tell recipients to ask you.
payment-accounts-own-link = See or change the account
payment-accounts-own-link-none = Add the account
payment-accounts-lead-back = This is where recipients pay back what they have not used. The account is stated on claims, in letters and in e-mail, together with the OCR reference. A new account takes two people: one proposes it with evidence, an approver confirms it. An account that replaces another is used only after some days, so that somebody has time to object.
payment-accounts-lead-both = This is where you are paid, and where recipients pay back what they have not used. A new account takes two people: one coordinator proposes it with evidence, another confirms it. An account that replaces another is used only after some days, so that somebody has time to object.
payment-accounts-lead = This is where the money goes. A new account takes two people: one proposes it with evidence, an attestant confirms it. An account that replaces another is used only after some days, so that somebody has time to object.
payment-accounts-add = Add a payment account
payment-accounts-change = Change the payment account
payment-accounts-add-back = Add an account for repayments
payment-accounts-change-back = Change the account for repayments
payment-accounts-caption = Your payment accounts
payment-accounts-empty = The account will appear here when somebody has proposed one.
payment-accounts-column-number = Number
payment-accounts-column-proposed = Proposed by
payment-accounts-column-standing = Status
payment-accounts-column-organisation = Organisation
payment-accounts-column-flag = To bear in mind
payment-accounts-number-in-words = { $kind } { $number }

payment-accounts-kind = Sort
payment-accounts-kind-bankgiro = bankgiro
payment-accounts-kind-plusgiro = plusgiro
payment-accounts-kind-bank-account = bank account
payment-accounts-kind-iban = IBAN
payment-accounts-kind-missing = Choose whether it is a bankgiro, a plusgiro, a bank account or an IBAN.
payment-accounts-section-number = The account
payment-accounts-number = Number
payment-accounts-number-hint = Write it as on invoices and account statements. For a bank account: clearing number, comma, account number.
payment-accounts-holder = Account holder
payment-accounts-holder-hint = Write the name as the bank or Bankgirot has it, on one line.
payment-accounts-section-evidence = What shows that the account is yours
payment-accounts-section-evidence-lead = Whoever confirms and whoever pays must be able to see it without asking.
payment-accounts-section-evidence-lead-back = Whoever confirms must be able to see it without asking.
payment-accounts-evidence = Evidence
payment-accounts-evidence-field-hint = For example: “Looked up in Bankgirot’s register on 3 February, the number belongs to the municipality.” At most { $most } characters.
payment-accounts-file = Certificate
payment-accounts-file-hint = Needed for a bank account and an IBAN: the bank’s certificate with bank, account holder and number. PDF, DOCX, XLSX, ODT or CSV, at most 10 MB.
payment-accounts-file-take = Download the certificate
payment-accounts-propose = Propose the account
payment-accounts-propose-lead = When you have proposed the account an attestant confirms it. You go on being paid to the old account until the new one is used.
payment-accounts-propose-lead-back = When you have proposed the account an approver confirms it. Claims state the old account until the new one is used.
payment-accounts-propose-lead-both = When you have proposed the account another coordinator confirms it. The old account holds until the new one is used.
payment-accounts-bank = Bank
payment-accounts-confirmed = Confirmed by
payment-accounts-used-from = Used from
payment-accounts-to-approval = See the approval
payment-accounts-to-account = See the account and the certificate

payment-accounts-standing-proposed = Waiting for a second person to confirm.
payment-accounts-standing-waiting = Confirmed. Used from { $from }.
payment-accounts-standing-in-use = In use
payment-accounts-standing-before = Replaced
payment-accounts-standing-refused = Not confirmed
payment-accounts-standing-ended = Stopped
payment-accounts-standing-none = No account
payment-accounts-is-new = The next payment is the first to this account
payment-accounts-is-new-why = It has replaced another. The payment is flagged, so that whoever pays looks once more.
payment-accounts-not-confirmed = The check digit cannot be confirmed
payment-accounts-not-confirmed-why = The bank has accounts whose last digit does not check the number. Compare the number with the bank’s certificate, digit by digit.
payment-accounts-flag-not-confirmed = Check digit cannot be confirmed
payment-accounts-flag-new = First payment is flagged
payment-accounts-stop-heading = Stop the account
payment-accounts-stop-lead = Stop it if something is wrong or you did not expect the change. Nothing more is paid to it. One person is enough.
payment-accounts-stop-lead-back = Stop it if something is wrong or you did not expect the change. Claims and reminders no longer state it. One person is enough.
payment-accounts-stop-hint-back = Write what is wrong.
payment-accounts-stop-hint = Write what is wrong. Whoever pays can read it.
payment-accounts-stop = Stop the account

payment-accounts-all-heading = { $missing ->
    [0] All { $count } recipients have a payment account
    [one] One of { $count } recipients has no payment account
   *[other] { $missing } of { $count } recipients have no payment account
}
payment-accounts-all-lead = Organisations add their accounts themselves, two people each time. Here you see which are missing and what is waiting.
payment-accounts-all-caption = Payment accounts
payment-accounts-all-empty = No organisation fits what you have chosen.
payment-accounts-show = Show
payment-accounts-show-all = All
payment-accounts-show-missing = Those without an account
payment-accounts-show-waiting = Those that are waiting
payment-accounts-search = Search organisation

payment-accounts-number-missing = The number is missing.
payment-accounts-not-a-digit = “{ $character }” is not a digit.
payment-accounts-not-a-character = “{ $character }” is neither a letter nor a digit.
payment-accounts-length = The number has { $found } digits. It must have { $least } to { $most }.
payment-accounts-nought = No such number begins with 0.
payment-accounts-check = The number is not right: the last digit checks the others, and they do not fit.
payment-accounts-check-hint = Compare it with the account statement, digit by digit. Which digit is wrong cannot be seen from the number.
payment-accounts-bankgiro-hint = A bankgiro number has 7 or 8 digits, for example 160-9908.
payment-accounts-plusgiro-hint = A plusgiro number has 2 to 8 digits, for example 90 20 03-3.
payment-accounts-bank-account-hint = Write clearing number, comma, account number, for example 6789, 123 456 789.
payment-accounts-iban-hint = A Swedish IBAN has 24 characters, for example SE45 5000 0000 0583 9825 7466.
payment-accounts-clearing-length = The clearing number has { $found } digits. It must have 4, or 5 at Swedbank.
payment-accounts-clearing-unknown = No bank known here has clearing number { $clearing }.
payment-accounts-clearing-hint = Check the clearing number. If it is right the bank is new here: give a bankgiro, or contact the coordinator.
payment-accounts-clearing-check = The fifth digit of the clearing number does not fit the other four.
payment-accounts-account-length = The account number has { $found } digits. { $bank } has { $least } to { $most }.
payment-accounts-all-noughts = The account number is nothing but noughts.
payment-accounts-account-check = The number is none that { $bank } would give: the check digit does not fit.
payment-accounts-ambiguous = It cannot be seen where the clearing number ends.
payment-accounts-iban-country = The number does not begin with a country that can be paid to.
payment-accounts-iban-length = The number has { $found } characters. It must have { $expected }.
payment-accounts-iban-form = Character { $at } is of the wrong sort: a letter where there is a digit, or the other way round.
payment-accounts-iban-check = The number is not right: the two digits after the country check the others, and they do not fit.

payment-accounts-no-such = There is no such account.
payment-accounts-no-such-organisation = There is no such organisation, or you may not see its accounts.
payment-accounts-no-such-hint = Go to the list of accounts and choose there.
payment-accounts-personal = It is the account of a private person.
payment-accounts-personal-hint = Give an account that belongs to the organisation.
payment-accounts-foreign = The account is not in Sweden.
payment-accounts-foreign-hint = Give a bankgiro, a plusgiro or an account in a bank in Sweden.
payment-accounts-holder-missing = The account holder is missing.
payment-accounts-holder-not-a-line = The account holder’s name must be one line of at most { $most } characters.
payment-accounts-evidence-missing = The evidence is missing.
payment-accounts-evidence-too-long = The evidence is too long. At most { $most } characters.
payment-accounts-evidence-hint = Write in which register the number can be found, or what the certificate is.
payment-accounts-certificate-needed = A certificate is missing.
payment-accounts-certificate-needed-hint = Whose a bank account is cannot be looked up. Attach the bank’s certificate, or give a bankgiro or plusgiro.
payment-accounts-no-certificate = There is no certificate for the account.
payment-accounts-already-proposed = Another account is already waiting to be confirmed.
payment-accounts-already-proposed-hint = Let a second person decide on it, or stop it and propose again.
payment-accounts-same = It is the account that is used already.
payment-accounts-same-hint = Give another number if the account is to be changed.
payment-accounts-own-proposal = You proposed the account yourself.
payment-accounts-own-proposal-hint = Ask somebody else who may confirm accounts to do it.
payment-accounts-decided = The account has been decided on already.
payment-accounts-decided-hint = Open the account again and see how it stands.

payment-accounts-did-propose = proposed a payment account
payment-accounts-did-confirm = confirmed a payment account
payment-accounts-did-refuse = did not confirm a payment account
payment-accounts-did-end = stopped a payment account

payment-accounts-mail-subject = The payment account of { $organisation } has been changed
payment-accounts-mail-what = A payment account for { $organisation } has been confirmed by two people. It is used from { $at }.
payment-accounts-mail-stop = Did you not expect this? Stop the account: { $link }

payment-accounts-fact-kind = Sort
payment-accounts-fact-purpose = What the account is for
payment-accounts-fact-before = Replaces
payment-accounts-fact-before-none = No account
payment-accounts-fact-check = Check digit
payment-accounts-fact-check-not-confirmed = Cannot be confirmed. Compare it with the certificate.
payment-accounts-fact-file-none = No certificate
payment-accounts-fact-wait = Waiting time
payment-accounts-fact-wait-days = { $days ->
    [0] None: it is the first account
    [one] One day after you confirm
   *[other] { $days } days after you confirm
}
