# The workspace: signing in, drafts, forms, review.

# The frame of the workspace
work-nav-overview = Agreements
work-nav-figures = Figures
work-nav-record = Record of acts
work-nav-feedback = Feedback
work-signed-in = { $name }, signed in until { $until }
work-menu = Menu
work-sign-out = Sign out
work-read-only-hint = You can read but not change. Ask whoever runs the service for an account that may write.
work-closed = The workspace is not open here, since the site runs without a database.
work-closed-hint = Start the service with a database.
work-errors = This needs to be put right
work-leave = Go back without saving
work-save = Save
work-job-look-again = Reload the page
work-job-stop = Stop
work-job-stuck = The work has failed several times and waits for you. What is ready is kept.
work-job-resume = Go on
work-earlier = Show earlier ones
work-page-number = There is no such page to turn to.
work-page-number-hint = Write a whole number, or begin with the first page.

# Signing in
work-sign-in-title = Sign in
work-sign-in-lead = Sign in here if you act for a municipality, a region, SKR or an authority. Everything published can be read without signing in.
work-sign-in = Sign in
work-email = E-mail address
work-password = Password
work-sign-out-title = Do you want to sign out?
work-session-ended = You are no longer signed in, but what you wrote is still here.
work-session-ended-hint = Sign in, and you can send it again.
work-carried-title = What you wrote is still here
work-carried-lead = You are signed in again. What you wrote is not saved yet.
work-carried-send = Send what I wrote
work-carried-leave = Go to the workspace without saving

# The overview
work-overview = { $count ->
    [0] No agreement is being worked on
    [one] One agreement is being worked on
   *[other] { $count } agreements are being worked on
}
work-overview-lead = Here you see where each version stands, whether it adds up and who does something next.
work-open = Being worked on
work-open-empty = No version is being worked on. Start a new year when the agreement is ready.
work-closed-versions = Published and earlier
work-closed-versions-empty = Nothing is published yet.
work-column-version = Version
work-column-adds-up = Does it add up?
work-column-next = Next
work-status-heading = Status
work-adds-up = Yes
work-does-not-add-up = No
work-adds-up-incomplete = Not all items are known
work-adds-up-unknown = Shown in the version
work-next-draft = Whoever writes finishes the draft and submits it.
work-next-submitted = Somebody who has not written in the version approves it or sends it back.
work-next-approved = Somebody who has not written in the version publishes it.
work-next-published = The version applies and everybody can see it. Mistakes are corrected in a new version.
work-next-superseded = A later version has replaced it.
work-next-withdrawn = The version has been withdrawn.

# Starting
work-start = Start a new year or a correction
work-start-lead = Nothing is seen outside the workspace until another person has approved and published it.
work-start-after = After an earlier year
work-start-after-lead = Items, keys and conditions are carried over and dates move a year. Sources and discrepancies are left behind, and everything counts as inferred until you name a source.
work-start-after-which = Which agreement?
work-start-after-button = Start the year after
work-start-correction = Correct something published
work-start-correction-lead = The published version applies until the correction is published.
work-start-correction-which = Which agreement is to be corrected?
work-start-correction-button = Start the correction
work-start-file = From a file
work-start-file-link = Start from an agreement file
work-start-file-lead = Choose an agreement file, or paste its text.
work-start-file-field = Agreement file
work-start-file-field-hint = The name of the file ends in .toml. If you choose a file it is used in place of the text below.
work-start-file-button = Start from the file
work-start-file-missing = Choose a file or write a text.
work-start-which = Choose how to start.
work-choice-agreement = { $title }

# A version
work-version-name = { $title }, version { $number }
work-version-heading-draft = The agreement of { $year } is a draft
work-version-heading = The agreement of { $year } is { $status }
work-parts = Parts of the version
work-part-version = Overview
work-part-facts = Facts
work-part-items = Items
work-part-sums = Sums
work-part-conditions = Conditions
work-part-deadlines = Deadlines
work-part-sources = Sources
work-part-discrepancies = Discrepancies
work-part-outcome = Outcome
work-part-file = File
work-not-a-draft = The version is { $status }. Only a draft can be changed.
work-text-unreadable = The text of the version cannot be read.
work-text-unreadable-hint = Take the file home, mend it and start again from it.
work-no-such-part = The version has no such part.
work-no-such-part-hint = It may have been removed. Go back to the list.
work-back-to-version = To the version
work-number = Version number
work-changed = Last changed
work-corrects = Why it is corrected
work-ended-reason = Why it no longer applies
work-digest = Fingerprint (SHA-256)
work-differs-published = Differences from what is published
work-differs-before = Differences from { $year }
work-differs-caption = { $count ->
    [one] One fact differs
   *[other] { $count } facts differ
}
work-differs-here = This version
work-differs-lines = Show all changes of the file line by line
work-differs-none = Nothing differs.

# What can be done
work-acts = What you can do now
work-acts-none = There is nothing to do with the version right now.
work-acts-second-person = You have written in the draft, so somebody else needs to approve and publish it.
work-act-what = What it is about
work-act-submit = Submit for approval
work-act-submit-lead = The draft is locked, and another person reviews it.
work-act-send-back = Send back
work-act-send-back-lead = The version becomes a draft again, and whoever writes learns why.
work-act-publish = Publish
work-act-publish-lead = The amounts are frozen and shown to everybody. What was published before is replaced in the same moment.
work-act-withdraw = Withdraw
work-act-withdraw-lead = The agreement disappears from the public site. The version stays in the workspace.
work-act-discard = Discard the draft
work-act-discard-lead = The draft is removed and cannot be brought back. What was done to it stays in the record of acts.
work-reason-heading = Reason
work-reason = Why?
work-reason-submit-hint = Needed only when the agreement does not add up.
work-reason-send-back-hint = Write what is to be changed.
work-reason-withdraw-hint = Write why the agreement is not to be shown any longer.
work-reason-correction-hint = Write what is wrong. The text is shown with the correction when it is published.

# Whether it adds up
work-sums = Does it add up?
work-sums-close = Every sum adds up
work-sums-fail = It does not add up
work-sums-explained = This may explain it:
work-sums-too-large = The amounts are too large to add up
work-sums-caption = Sums that must add up
work-sums-name = Sum
work-sums-stated = Should be
work-sums-parts = The parts give
work-sums-difference = Difference
work-sums-none = There are no sums to compare.
work-not-shared = The amounts cannot be shared out yet

# The history
work-history = What was done
work-history-empty = Nothing has been done yet.
work-column-when = When
work-column-who = Who
work-column-act = What
work-column-why = Why
work-column-subject = To what
work-done-started = started the version
work-done-saved = saved changes
work-done-submitted = submitted the version
work-done-sent-back = sent the version back
work-done-approved = approved the version
work-done-published = published the version
work-done-superseded = replaced the version by a later one
work-done-withdrawn = withdrew the version
work-done-discarded = discarded the draft
work-done-imported = imported figures
work-done-figures-withdrawn = took figures out of use
work-done-account-added = added an account
work-done-signed-in = signed in
work-done-other = { $act }

# Forms
work-amount-missing = Write an amount in whole kronor.
work-amount-below-zero = The amount is below zero. Write an amount without a minus sign.
work-amount-too-large = The amount is too large. Check the number of digits.
work-amount-grouped = Do you mean { $meant }? Write the amount with spaces or without separators, so that it cannot be misunderstood.
work-amount-decimals = The amount is to be in whole kronor. Write it without öre.
work-amount-no-number = That is no amount. Write all the digits, for example 1 680 000 000.
work-field-missing = Fill in the field.
work-field-both-languages = The text is needed in both languages, or in neither.
work-field-date = Write the date as year-month-day, for example 2025-12-01.
work-field-date-missing = The date is missing.
work-field-number = Write a whole number from { $from } to { $to }.
work-field-choice = Choose one of the alternatives.
work-field-source = Choose the source.
work-field-source-place = Write where in the source it stands.
work-hint-amount = Whole kronor, for example 1 680 000 000
work-hint-date = Year-month-day, for example 2025-12-01
work-hint-source-at = For example Länen, punkt 1
work-hint-source-id = A short name of small letters, digits and hyphens. Other parts refer to it.
work-hint-item-id = Small letters, digits and hyphens. The same id every year for the same purpose, so that years can be compared.
work-choice-nothing = Not stated
work-choice-unknown = Not found in the sources
work-choice-no-source = No source
work-choice-source = { $title } ({ $id })
work-choice-item = { $title } ({ $id })
work-source = Source
work-source-at = Where in the source
work-source-words = { $id }, { $at }
work-status = How sure it is
work-id = Id
work-title-sv = Title in Swedish
work-title-en = Title in English
work-note = Note
work-note-sv = Note in Swedish
work-note-en = Note in English
work-remove = Remove
work-remove-lead = This is removed from the draft: { $what }
work-revision-missing = The form does not say which text it is about. Go back, open the page anew and save again.
work-problem-at = Line { $line }, character { $column }:
work-problem-elsewhere = In another part of the file ({ $table } { $number }, { $field }):
work-comments = The comments of the file are lost when you save here
work-comments-hint = Lines that begin with # are for people and are not in the form. To keep them, change the file instead.

# Two people changed it
work-conflict = { $who } saved { $at }, after you had opened the form. Yours is not saved yet.
work-conflict-hint = Below you see what differs. Save yours if it is to stand, change it first, or go on with what is saved.
work-conflict-theirs-instead = Go on with what is saved
work-conflict-yours = What you wrote
work-conflict-save = Save mine over what is saved
work-lines-heading = What differs
work-lines-hint = Lines with − stand only in what is saved. Lines with + stand only in what you wrote.
work-lines-whose = In which text
work-lines-line = Line
work-lines-published = published
work-lines-version = this version
work-lines-theirs = saved
work-lines-yours = yours

# The facts
work-facts = Facts of the year
work-facts-lead = Title, the whole amount, days, and how the money is asked for, accounted for and paid back.
work-facts-about = About the agreement
work-year = Year
work-area = Area
work-area-hint = For example psykisk-halsa
work-purpose-sv = Purpose in Swedish
work-purpose-en = Purpose in English
work-period-from = Covers from
work-period-to = Covers until
work-period-both = State both the first and the last day, or neither.
work-signed = Signed or approved
work-registration-number = Registration number
work-total = The whole amount
work-facts-population = Population
work-facts-population-hint = The day on which people are counted. Leave everything empty when no key needs it.
work-facts-ages = Ages
work-facts-ages-hint = Only when ages are counted on another day than the population.
work-reference-date = Counted on
work-stand-in = Figures of this day stand in when they are missing
work-facts-rounding = Rounding
work-rounding-method = How amounts become whole kronor
work-rounding-unit = Smallest unit
work-facts-claim = How the money is asked for
work-facts-report = How the money is accounted for
work-facts-repayment = How money is paid back
work-facts-left-out = Leave everything empty when the sources say nothing about it.
work-claim-route = Who asks for the money?
work-claim-payer = Who pays?
work-claim-deadline = Last day to ask
work-claim-lapses = Is the right lost after the last day?
work-report-tool = Tool
work-report-to = Who receives it?
work-report-deadline = Last day to account
work-repayment-to = Who receives it?
work-repayment-deadline = Last day to pay back

# The items
work-items = Items
work-items-lead = Each item is an amount shared among the recipients of a level.
work-items-empty = There are no items yet.
work-item-add = Add an item
work-item-edit = Change the item
work-item-remove = Remove the item
work-item = Item
work-item-level = Level
work-item-amount = Amount
work-item-payee = Paid to
work-item-sure = How sure it is, and where it stands
work-item-sure-hint = What was read in a source counts as confirmed. Anything else is shown as inferred.
work-item-status-amount = The amount
work-item-status-key = The key
work-item-status-level = The level
work-key = Distribution key
work-key-lead = How the amount is shared among the recipients. Fill in only the fields that belong to your choice.
work-key-population = By population
work-key-ages = By the number of people of certain ages
work-key-equal = The same to each
work-key-fixed = A fixed amount to each
work-key-fixed-rest = A fixed amount to each, the rest by another key
work-key-notation = Another key, written as in the file
work-key-unknown = Not found in the sources
work-key-age-from = From age
work-key-age-hint = For example 0
work-key-age-to = To age, included
work-key-age-to-hint = For example 25. Empty means and above.
work-key-each = Amount to each
work-key-each-hint = Whole kronor. Used when the amount is fixed.
work-key-text = The key, or the key for the rest
work-key-text-hint = Write as in the file: population, equal or for example { "{" } ages = [0, 25] { "}" }.

# The sums
work-groups = Sums that the items must give
work-groups-lead = A sum is compared with the items of the levels it is for.
work-groups-empty = No partial sums are stated. The items are compared with the whole amount alone.
work-group-add = Add a sum
work-group-edit = Change the sum
work-group-remove = Remove the sum
work-group-levels = Levels
work-group-levels-hint = Tick the levels that the sum is for.
work-group-levels-missing = Tick one level at least.
work-group-total = Sum
work-group-incomplete = Not all items are known
work-group-incomplete-hint = What is missing is shown as unexplained instead of counting as a mistake.

# The conditions
work-conditions = Conditions
work-conditions-lead = What recipients must do or refrain from to keep the money.
work-conditions-empty = No conditions are stated.
work-condition-add = Add a condition
work-condition-edit = Change the condition
work-condition-remove = Remove the condition
work-column-condition = Condition
work-condition-sv = The condition in Swedish
work-condition-en = The condition in English

# The deadlines
work-deadlines = Deadlines
work-deadlines-lead = Other days somebody must keep, besides those among the facts of the year.
work-deadlines-empty = No further deadlines are stated.
work-deadline-add = Add a deadline
work-deadline-edit = Change the deadline
work-deadline-remove = Remove the deadline
work-deadline = Deadline
work-deadline-date = Last day
work-deadline-who = Who
work-deadline-what = What must be done
work-deadline-what-sv = What must be done, in Swedish
work-deadline-what-en = What must be done, in English

# The sources
work-sources = Sources
work-sources-lead = The documents that the facts were read in.
work-sources-empty = No sources are stated.
work-source-add = Add a source
work-source-edit = Change the source
work-source-remove = Remove the source
work-source-title = The title of the document
work-source-publisher = Publisher
work-source-published = Published
work-source-retrieved = Read
work-source-url = Address

# The discrepancies
work-discrepancies = Discrepancies
work-discrepancies-lead = Where a source and what we apply differ. Both are shown on the public site.
work-discrepancies-empty = No discrepancies are stated.
work-discrepancy-add = Add a discrepancy
work-discrepancy-edit = Change the discrepancy
work-discrepancy-remove = Remove the discrepancy
work-discrepancy-about = What it is about
work-discrepancy-printed = What the source says
work-discrepancy-printed-hint = State an amount, a text or the item it is printed together with. Leave everything empty when only the reason tells.
work-discrepancy-says = Amount in the source
work-discrepancy-says-sv = Text in the source, in Swedish
work-discrepancy-says-en = Text in the source, in English
work-discrepancy-says-title = The title of the row in the source
work-discrepancy-says-title-hint = Only when it is another than the item's.
work-discrepancy-printed-with = Printed together with the item
work-discrepancy-printed-with-hint = When the source has both items in one row.
work-discrepancy-applied = What we apply
work-discrepancy-applied-hint = An amount or a text, not both.
work-discrepancy-applied-sv = Text in Swedish
work-discrepancy-applied-en = Text in English
work-discrepancy-reason = Reason
work-discrepancy-reason-sv = Reason in Swedish
work-discrepancy-reason-en = Reason in English
work-discrepancy-status = How sure what we apply is
work-discrepancy-decided-by = Who decided it
work-discrepancy-one-of = State either what the source says or which item it is printed with.
work-discrepancy-amount-or-words = State an amount or a text, not both.

# The file
work-file = The whole file
work-file-lead = This is everything the version says, as text. Here the comments are kept as well.
work-file-text = The agreement file
work-file-label = The text of the file
work-file-hint = The format is described in the documentation of the program. All faults are shown at once, with line and character.
work-file-take = Take the file home

# The outcome
work-outcome = What recipients would get
work-outcome-lead = The amounts of the draft against an earlier year. Nothing here is decided or saved.
work-outcome-county = County
work-outcome-all-counties = All counties
work-outcome-against = Compare with
work-outcome-show = Show
work-outcome-no-level = There is no such level.
work-outcome-no-county = There is no such county.
work-outcome-no-year = There is no such published agreement.
work-outcome-hint = Go back to the outcome and choose from the lists.
work-outcome-no-before = There is no earlier year to compare with.
work-outcome-not-compared = The years cannot be compared
work-outcome-incomplete = Not everything is included
work-outcome-not-shared = { $title }, { $amount }, cannot be shared out yet.
work-outcome-left-out = These items cannot be compared, since the key or the level is not known: { $items }.
work-outcome-summary = In brief
work-outcome-counts = { $more } get more, { $less } get less and { $same } get the same.
work-outcome-before = { $year }
work-outcome-now = The draft
work-outcome-most-more = Gain the most
work-outcome-most-less = Lose the most
work-outcome-recipient = Recipient
work-outcome-items = New and ended items
work-outcome-tried-difference = Tried against the draft
work-outcome-caption = { $level }: the draft against the earlier year, in kronor
work-outcome-sum = Together
work-outcome-empty = No recipients match the choice.
work-trial = Try other amounts and keys
work-trial-lead = See what other amounts or keys would give, beside the draft. Nothing is saved until you choose it.
work-trial-form = Choose what to try
work-trial-item = { $title } ({ $level })
work-trial-now = In the draft: { $amount }, { $key }.
work-trial-amount = Try the amount
work-trial-key = Try the key
work-trial-count = Work it out
work-trial-shown = The table shows what you try beside the draft
work-trial-total = The whole amount becomes { $after }. In the draft it is { $before }.
work-trial-leave = Show the draft alone
work-trial-use = Use in the draft
work-trial-use-hint = The amounts and keys are written into the draft and the whole amount follows. An item with the amount zero is removed. Partial sums are yours to change.

# The figures
work-figures = Figures
work-figures-lead = Populations and ages that keys divide by, with source and terms.
work-figures-import = Import figures
work-figures-import-lead = You see what the file holds before anything is saved. What is published already does not change.
work-figures-imported = Imported figures
work-figures-imported-empty = No figures have been imported yet.
work-figures-shipped = Figures that come with the program
work-figures-what = What
work-figures-population = population
work-figures-ages = ages
work-figures-source = Source
work-figures-publisher = Publisher
work-figures-licence = Licence
work-figures-retrieved = Fetched
work-figures-imported-at = Imported
work-figures-in-use = In use
work-figures-method = How the table was made
work-figures-withdrawn = No: { $reason }
work-figures-withdraw = Take out of use
work-figures-withdraw-one = Yes. Take { $date } out of use
work-figures-withdraw-what = The figures ({ $kind }, { $date }, { $source }) are no longer used for new amounts. Published amounts do not change.
work-figures-withdraw-hint = Write why the figures are not to be used.
work-figures-about = About the file
work-figures-about-hint = This is shown with every amount worked out from the file.
work-figures-day = Which day are the figures for?
work-figures-day-hint = Only when the file states years alone. Write 11-01 for 1 November of each year, or 2024-11-01 for one day.
work-figures-file = File
work-figures-file-hint = CSV, Excel, JSON-stat, PxWeb or PX
work-figures-file-missing = Choose a file.
work-figures-file-again = Choose the same file again. It is too large to go along with the page.
work-figures-look = Look at the file
work-figures-preview = Is this right?
work-figures-preview-lead = Nothing is saved yet.
work-figures-holds = What the file holds
work-figures-holds-nothing = The file holds nothing that can be used.
work-figures-notes = Worth knowing
work-figures-keep = Keep the figures

# Record, feedback and jobs
work-record = Record of acts
work-record-lead = Everything that was done, with who, when and why. The entries are chained, so that a later change shows.
work-record-caption = Acts, the latest first
work-subject-figures = figures
work-subject-account = account
work-feedback = Feedback
work-feedback-lead = What visitors answered when asked whether the page helped them.
work-feedback-caption = Feedback, the latest first
work-feedback-empty = Nobody has written anything yet. Answers from the public pages come here.
work-feedback-page = Page
work-feedback-helped = Did it help?
work-feedback-comment = Comment
work-jobs = Jobs
work-jobs-lead = What the program does by itself every day. A job that has given up needs a person.
work-jobs-caption = Jobs, those that have given up first
work-jobs-empty = There are no jobs yet. They are put in when the service has run for a while.
work-jobs-kind = Job
work-jobs-verify = check what is published
work-jobs-tidy = tidy away what has expired
work-jobs-due = Not before
work-jobs-attempts = Attempts
work-jobs-error = Latest error
work-jobs-dead = gave up
work-jobs-done = done
work-jobs-waiting = waiting
work-nav-own = My pages
work-nav-approvals = To approve
work-nav-mandates = Mandates
work-nav-contacts = Contacts
work-nav-organisations = Organisations
work-nav-accounts = Accounts
work-nav-operation = Operation
