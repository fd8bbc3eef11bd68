# The pages where a report is answered

reporting-nav = Reporting
reporting-heading =
    { $count ->
        [0] You have nothing left to report
        [one] You have one report to hand in
       *[other] You have { $count } reports to hand in
    }
reporting-lead = Report here how the money was used. Several people can write at the same time, and somebody other than the person handing it in signs.
reporting-none = You have nothing to report at the moment
reporting-none-hint = When the questions of a year open they are shown here, with their last day.
reporting-nobody-reads = No authority can read this until it is signed.
reporting-nobody-reads-hint = Only you who write see the draft. SKR and the authorities see the report once it is signed.
reporting-ask-coordinator = Ask the coordinator a question
reporting-title = { $agreement }: { $respondent }
reporting-as-region = the report of the region
reporting-as-municipality = the report of the municipality
reporting-as-county = the report of the county
reporting-as-youth-clinics = the report of the youth clinics
reporting-as-coordinator = the report of the coordinator
reporting-status = Status
reporting-by = Last day
reporting-answered = Answered
reporting-progress =
    { $asked ->
        [0] Nothing here must be answered
        [one] { $answered } of 1 question that must be answered
       *[other] { $answered } of { $asked } questions that must be answered
    }
reporting-not-begun = Not begun
reporting-your-part = Your part
reporting-writes-only = You write together with the other parties of the county. The one the county has named signs.
reporting-begin = Begin reporting
reporting-go-on = Continue reporting
reporting-see = See the report
reporting-opens = The questions open on { $day }.
reporting-to-do = Report: { $report }
reporting-to-do-by = By { $by }

reporting-lead-open = The report must be signed by { $by }. Everything you write is saved section by section.
reporting-lead-prepared = The report is waiting to be signed. It must be signed by { $by }.
reporting-lead-signed = The report is signed and received.
reporting-left =
    { $count ->
        [0] Nothing is left
        [one] One thing is left
       *[other] { $count } things are left
    }
reporting-left-blocks =
    { $count ->
        [one] One thing must be corrected
       *[other] { $count } things must be corrected
    }
reporting-left-missing =
    { $count ->
        [one] One question is not answered
       *[other] { $count } questions are not answered
    }
reporting-left-asks =
    { $count ->
        [one] One question about what you have written
       *[other] { $count } questions about what you have written
    }
reporting-left-asks-hint = Is what you have written right? Then say briefly why, beside the question. Otherwise correct the answer.
reporting-of-item = { $item }: { $words }
reporting-missing = Answer the question: { $question }
reporting-cell = { $question } – { $column }, row { $row }
reporting-sections = The sections of the report
reporting-column-section = Section
reporting-column-progress = How far you have come
reporting-column-who = Who is here or asked to answer
reporting-here-now = { $name } is here now
reporting-asked-one = { $name } is asked to answer
reporting-accounts = The money according to your answers
reporting-column-item = Item
reporting-column-received = You have received
reporting-column-used = Used
reporting-column-unused = Not used
reporting-to-books = Read in your accounts to find out what each item was used for
reporting-see-books = See your accounts

reporting-hand-in-heading = Hand in to be signed
reporting-hand-in-hint = Another person in your organisation reads the report and signs it. Until then you can take it back.
reporting-hand-in-later = When nothing is left you can hand the report in to be signed here.
reporting-hand-in = Hand in to be signed
reporting-take-back-heading = Take back
reporting-take-back-hint = Take the report back if something has to be changed before it is signed.
reporting-take-back = Take the report back
reporting-reopen-heading = Correct what is signed
reporting-reopen-hint = Open the report again if something is wrong. What is signed stays, and the next signature makes a new version.
reporting-reopen = Open the report again
reporting-why = Why?
reporting-signed-by = { $organisation } hands in and signs the report.
reporting-to-approval = Read and sign
reporting-waits-for = It can be signed by { $names }.
reporting-waits-nobody = Nobody else in your organisation can sign. Give somebody a mandate as attestant.

reporting-together = Write together
reporting-present = Here now: { $names }
reporting-present-in = { $name } ({ $section })
reporting-present-nobody = Nobody else is here right now.
reporting-ask-somebody = Ask somebody to answer a section
reporting-colleague = Colleague
reporting-ask-colleague = Ask the colleague
reporting-link-name = Name of the person who is to answer
reporting-link-name-hint = For somebody without an account. The name is shown beside the answers.
reporting-make-link = Make a link
reporting-link-made = The link for { $name } is ready
reporting-link-once = Copy the address now and send it. It is shown this once only, and opens a single section of the report.
reporting-asked = { $name } is asked to answer { $section }, until { $until }.
reporting-asked-by-link = { $name } can answer { $section } by a link, until { $until }.
reporting-end-asking = End for { $name }

reporting-signed-heading = Signed versions
reporting-version = Version { $number }, { $at }.
reporting-signed-late = It came after the last day.
reporting-signed-in-time = It came in time.
reporting-receipt = Receipt for version { $number } (PDF)
reporting-claim = What you have not used, { $amount }, is to be paid back.
reporting-to-claim = See the claim
reporting-signs = Signed by
reporting-extended = Why you were given more time
reporting-set-changed = Why the questions were changed
reporting-history = What has happened
reporting-column-what = Event
reporting-column-by = Who

reporting-section-lead = Section { $at } of { $count }
reporting-section-empty = There is nothing to answer here, given what you have answered so far.
reporting-save = Save
reporting-saved-at = Saved at { $at }
reporting-saved-and-revealed = Saved { $at }. The questions on the page have changed after the answer.
reporting-next = Next section: { $section }
reporting-to-overview = To the overview
reporting-back-to-section = Back to the questions
reporting-not-all-saved = Not everything could be saved
reporting-not-all-saved-hint = What is marked below has to be changed. Everything else is saved.
reporting-typed-is-here = What you typed is still in the fields below.
reporting-optional = { $question } (optional)
reporting-received = You have received { $amount }.
reporting-received-nothing = You have not received any money for this yet.
reporting-returned = You have paid back { $amount }.
reporting-used-before = Last time you reported that { $amount } was used.
reporting-prefilled = Filled in by the system. It is saved when you save the page.
reporting-offer-before = Last time you answered:
reporting-offer-books = According to your accounts:
reporting-offer-answers = According to your answers this is left:
reporting-offer-plan = From the plan
reporting-offer-plan-from = { $title }, version { $number }
reporting-take-before = Use the answer from last time
reporting-take-books = Use the amount from the accounts
reporting-take-answers = Use the amount
reporting-take-plan = Use the goals of the plan
reporting-offers-hint = This is for questions that are not answered. Read through the answers afterwards.
reporting-take-all-before = Use { $count } answers from last time
reporting-take-all-books = Use { $count } amounts from the accounts
reporting-take-all-answers = Use { $count } amounts left according to your answers
reporting-written-by = Written by { $name } { $at }
reporting-hint-kronor = In whole kronor, for example 125 000
reporting-hint-number = With at most { $most } decimals
reporting-hint-date = For example 2021-12-31
reporting-rows-hint = Empty a row to remove it.
reporting-more-rows = Save and add a row
reporting-cell-label = { $column }, row { $row }
reporting-yes = Yes
reporting-no = No
reporting-no-answer = No answer
reporting-nothing = Nothing yet
reporting-not-known = (not answered yet)
reporting-files =
    { $count ->
        [0] No files
        [one] One file
       *[other] { $count } files
    }
reporting-files-link = Add or remove files
reporting-files-not-by-link = Send files to the person who gave you the link.
reporting-who-uses = Who uses the answer, and for what?
reporting-comments =
    { $count ->
        [0] Comment to your colleagues
        [one] One comment
       *[other] { $count } comments
    }
reporting-comment = Comment to whoever writes with you
reporting-to-mend = Must be corrected.
reporting-to-explain = Is this right?
reporting-explanation = Explain briefly if it is right
reporting-stale = { $name } wrote here while you were writing. Choose which text is to stand and save.
reporting-which-stands = Which text is to stand?
reporting-theirs = What { $name } wrote
reporting-mine = What you wrote

reporting-not-kronor = Write an amount in whole kronor, for example 125 000.
reporting-out-of-range = Write a number from 0 to { $most }.
reporting-not-a-number = Write a number in digits.
reporting-decimals =
    { $most ->
        [0] Write a whole number, without decimals.
        [one] Write the number with at most one decimal.
       *[other] Write the number with at most { $most } decimals.
    }
reporting-not-a-date = Write a date with year, month and day, for example 2021-12-31.
reporting-not-a-choice = Choose one of the answers in the list.
reporting-too-long = Shorten the text. It may have at most { $most } characters.
reporting-control = The text has characters that cannot be read. Paste it as plain text.
reporting-too-many-files = Remove a file first. A question can have at most { $most } files.
reporting-no-such-field = The question does not take this answer. Copy what you want to keep and reload the page.

reporting-link-lead = { $name }, you answer for { $organisation } about { $agreement }. The link holds until { $until }.
reporting-link-saved = Thank you, it is saved
reporting-link-saved-hint = You can change it as long as the link holds and the report has not been handed in.

reporting-script-waiting = Saving …
reporting-script-lost = Not saved: the service cannot be reached. The text stays here and is saved when it can be again.
reporting-script-session = Not saved: you are no longer signed in. The text stays here.
reporting-script-sign-in = Sign in in a new tab
reporting-script-use-mine = Save my text
reporting-script-use-theirs = Keep the other text

reporting-approval-kind-set = Questions to be opened
reporting-approval-kind-report = Report to be signed
reporting-approval-about-set = Questions about { $agreement }: { $respondent }
reporting-approval-about-report = Report on { $agreement } from { $name }
reporting-approval-to-set = To the questions
reporting-approval-to-report = Read the whole report
reporting-respondent-other = { $word }
reporting-fact-respondent = Who answers
reporting-fact-version = Version
reporting-fact-opens = Opens
reporting-fact-opens-at-once = At once
reporting-fact-replaces = Replaces
reporting-fact-replaces-nothing = Nothing
reporting-fact-answers = Number of answers
reporting-fact-explained = Number of explanations
reporting-fact-account = Item
reporting-account-value = { $title } ({ $item }): received { $received }, used { $used }, not used { $unused }
reporting-fact-digest = Checksum of the answers
reporting-fact-set-digest = Checksum of the questions
reporting-fact-revision = Change number
