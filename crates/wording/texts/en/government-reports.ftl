government-reports-head = Reports
government-reports-nav = Reports to the government
government-reports-kind-interim = interim report
government-reports-kind-final = final report
government-reports-kind-activity = activity report
government-reports-status-draft = draft
government-reports-status-submitted = waiting for approval
government-reports-status-published = sent and published
government-reports-status-discarded = thrown away
government-reports-step-granted = granted
government-reports-step-requested = requested
government-reports-step-accepted = accepted for payment
government-reports-step-paid = paid
government-reports-step-used = used
government-reports-step-unaccounted = paid and not accounted for
government-reports-step-repayable = to be paid back
government-reports-step-returned = paid back
government-reports-step-waived = waived
government-reports-step-lapsed = not requested in time
government-reports-by-whole = not at all: one figure
government-reports-by-level = by level or respondent
government-reports-by-item = by item
government-reports-by-county = by county
government-reports-measure-money = Money by the ledger: { $step }
government-reports-measure-money-level = Money by the ledger: { $step }, { $level }
government-reports-measure-money-item = Money by the ledger: { $step }, the item { $item }
government-reports-measure-reported = Recipients that have signed their report
government-reports-measure-silent = Recipients that have not signed their report
government-reports-measure-sum = The sum of opened answers to the question { $question } ({ $respondent })
government-reports-measure-median = The median of opened answers to the question { $question } ({ $respondent })
government-reports-measure-count = How many opened reports answer the question { $question } ({ $respondent })
government-reports-measure-chosen = How many answered { $choice } to the question { $question } ({ $respondent })
government-reports-measure-share = The share that answered { $choice } to the question { $question } ({ $respondent })
government-reports-measure-quotation = A quotation from an opened answer to the question { $question } ({ $respondent })
government-reports-value-share = { $share } per cent ({ $part } of { $of })
government-reports-value-withheld = not given out
government-reports-value-nothing = nothing to count
government-reports-line-other = other
government-reports-finding-recipient = It is not said whom the report is to.
government-reports-finding-address = There is no e-mail address to send the report to.
government-reports-finding-no-section = The report has no section.
government-reports-finding-empty = The section { $heading } is empty. Write it or remove it.
government-reports-finding-not-bound = The text names { $name }, which is not bound to anything.
government-reports-finding-not-alone = { $name } is a table or a quotation and must stand in a paragraph of its own.
government-reports-finding-not-frozen = { $name } is not frozen as it is bound now.
government-reports-finding-nothing = { $name } has no value that can be given out.
government-reports-finding-differs = { $name } has changed since it was frozen.
government-reports-finding-withheld = In { $name } rows are not given out, because they are so small that they may tell about somebody.
government-reports-finding-unused = { $name } is bound but no text names it.
government-reports-finding-silent = { $count } who answer as { $respondent } have not reported ({ $agreement }).
government-reports-figures = Figures in the report
government-reports-figures-lead = Each figure is counted in the system at the moment stated. The rows behind it are in the data annex, where the digest shows that they are unchanged.
government-reports-total = Total
government-reports-about-agreements = Agreements
government-reports-column-version = Version
government-reports-column-value = Value
government-reports-column-base = Recipients
government-reports-column-frozen = Frozen
government-reports-column-digest = Digest
government-reports-column-figure = Figure
government-reports-column-item = Item
government-reports-column-county = County
government-reports-column-level = Level
government-reports-mail-subject = { $title }
government-reports-mail-body =
    Hello,

    { $sender } submits the report { $title } to { $recipient }. It is registered as { $number } and attached as a PDF.

    Version { $version }. { $changes }

    The report with all its figures and the rows behind them is here:
    { $address }

    Kind regards
    { $sender }
government-reports-no-such = There is no such report.
government-reports-no-such-part = There is no such part of the report.
government-reports-no-such-hint = Go to the list of reports and choose from there.
government-reports-no-such-agreement = The agreement is not among those the report is about.
government-reports-no-such-item = The agreement has no such item.
government-reports-no-such-question = They are not asked that question, or its answers are not public.
government-reports-choose-hint = Choose one of what is in the list.
government-reports-not-counted-so = The question cannot be counted in that way.
government-reports-not-counted-so-hint = A sum and a median take amounts or numbers, the number and share of a choice take one of the choices of the question, and a quotation takes a question in words.
government-reports-agreement-in-use = { $name } is bound to an agreement that is taken away.
government-reports-in-use = Some text names it.
government-reports-in-use-hint = Change what uses it first.
government-reports-newer = Somebody else has changed the same thing meanwhile.
government-reports-newer-hint = Load the page again, see what stands there now and make your change again.
government-reports-text-too-long = The text is longer than { $most } characters.
government-reports-name-taken = The name is taken.
government-reports-name-taken-hint = Choose another name, or change the one that has it.
government-reports-nothing-to-freeze = There are no figures to freeze.
government-reports-nothing-to-freeze-hint = Bind at least one figure first.
government-reports-uncountable = The figure cannot be counted.
government-reports-uncountable-hint = The numbers are too large or of different kinds. Bind the figure in another way.
government-reports-unseen =
    { $count ->
        [one] One thing is left to see to.
       *[other] { $count } things are left to see to.
    }
government-reports-unseen-hint = Go through the checks: mend what blocks and give a reason for the rest.
government-reports-too-many = There are as many as there is room for already.
government-reports-too-many-hint = Remove something that is not used.
government-reports-not-from = That cannot be done when the report is { $status }.
government-reports-reason-missing = The reason is missing.
government-reports-reason-too-long = The reason is longer than { $most } characters.
government-reports-reason-hint = Write briefly why.
government-reports-not-typeset = The document cannot be typeset.
government-reports-not-typeset-hint = The report is too long or has too wide tables. Shorten it and try again.
government-reports-title-missing = The title is missing.
government-reports-title-too-long = The title is longer than { $most } characters.
government-reports-recipient-too-long = The recipient is longer than { $most } characters.
government-reports-agreement-missing = No agreement is chosen.
government-reports-too-many-agreements = There are more than { $most } agreements.
government-reports-not-an-address = That is no e-mail address.
government-reports-heading-missing = The heading is missing.
government-reports-heading-too-long = The heading is longer than { $most } characters.
government-reports-not-bound = Nothing is bound as { $name }.
government-reports-not-bound-hint = Bind it first, or write one of the names in the list.
government-reports-not-a-name = That is no name.
government-reports-name-hint = A name begins with a letter and has only a–z, digits and hyphens.
government-reports-field-hint = Change the field and save again.
government-reports-bound-title-missing = The description is missing.
government-reports-bound-title-too-long = The description is longer than { $most } characters.
government-reports-not-by-item = Recipients that have reported cannot be split by item.
government-reports-not-split = A quotation cannot be split.

# What everybody reads
government-reports-public-heading =
    { $count ->
        [0] No report to the government is published yet
        [one] One report to the government
       *[other] { $count } reports to the government
    }
government-reports-public-lead = Interim, final and activity reports that were submitted on the agreements. Every figure can be followed to the rows it was counted from.
government-reports-public-none = No report is published yet.
government-reports-column-report = Report
government-reports-column-kind = Kind
government-reports-column-sender = From
government-reports-column-recipient = To
government-reports-column-sent = Sent
government-reports-column-status = Status
government-reports-column-begun = Begun
government-reports-column-frozen-value = Frozen value
government-reports-to-rows = The rows behind: { $title }
government-reports-version-title = { $title }, version { $number }
government-reports-one-lead = An official report ({ $kind }) from { $sender } to { $recipient }.
government-reports-earlier = This is version { $number }, which a later one has replaced.
government-reports-to-latest = Read the latest version
government-reports-in-swedish = The report is written in Swedish.
government-reports-due = Due
government-reports-published = Published
government-reports-registered = Registration number
government-reports-not-sent-yet = not yet
government-reports-file-text = The report
government-reports-file-table = Data annex, figures with rows
government-reports-file-data = Data annex, figures with rows
government-reports-no-figures = No figures are bound.
government-reports-stands = What stands all the same, with reasons
government-reports-versions = Versions
government-reports-version-link = Version { $number }
government-reports-figure-title = { $title }: a figure in { $report }, version { $number }
government-reports-figure-lead = This is how the figure was counted. The rows are the same as when it was frozen; numbers of fewer than five people are not given out.
government-reports-counted = Counted
government-reports-agreement = Agreement
government-reports-rows = The rows behind

# The work
government-reports-own-caption = Reports
government-reports-own-none = No report is begun.
government-reports-own-heading = Reports to the government under way
government-reports-own-lead = Reports are written here. Figures are taken from the system, frozen and checked, and another person approves before anything is sent.
government-reports-begin = New report
government-reports-begin-lead = The report begins with headings, guidance and figures that its kind mostly needs. All of it can be changed.
government-reports-begin-button = Create the report
government-reports-to-public = See what is published
government-reports-about = What the report is about
government-reports-title = Title
government-reports-recipient-hint = The ministry, such as Socialdepartementet.
government-reports-address = E-mail address
government-reports-address-hint = The address of the registry. The report is sent there once it is approved.
government-reports-agreements-lead = One year, or several for a final report.
government-reports-agreement-named = { $title }
government-reports-item-named = { $title }
government-reports-save = Save
government-reports-section = Section
government-reports-section-lead = Write the name of a figure between double brackets, such as [[beviljat]]. Tables and quotations stand in a paragraph of their own.
government-reports-section-heading = Heading
government-reports-section-text = Text
government-reports-section-new = New section
government-reports-section-named = Section: { $heading }
government-reports-section-up = Move up
government-reports-section-remove = Remove the section
government-reports-section-empty = empty
government-reports-sections = Sections
government-reports-names = Names that can be used
government-reports-names-lead = This is how what is bound in the report is written:
government-reports-name = Name
government-reports-bound-title = Description
government-reports-bound-named = The figure { $name }
government-reports-bound = Bound figures, tables and quotations
government-reports-bind = Bind a figure
government-reports-unbind = Remove the binding
government-reports-of = What is counted?
government-reports-by = Split
government-reports-of-money = Money by the ledger
government-reports-of-money-lead = Fill in when money is counted.
government-reports-of-answers = Opened answers
government-reports-of-answers-lead = Fill in when answers are counted or quoted. Only answers that are open to the public can be used.
government-reports-of-quotation = A quotation from an opened answer
government-reports-step = Step
government-reports-respondent = Respondent
government-reports-question = The series of the question
government-reports-question-hint = The name of the question as it stands in the question set.
government-reports-how = How are answers counted?
government-reports-how-sum = sum
government-reports-how-median = median
government-reports-how-count = number that answered
government-reports-how-chosen = number that chose an answer
government-reports-how-share = share that chose an answer
government-reports-choice = The answer
government-reports-choice-hint = For the number or share of a choice: yes, no or the name of the choice in the question set.
government-reports-code = The code of the recipient
government-reports-code-hint = For quotations: the code of whoever answered, such as 0115.
government-reports-every-item = all items
government-reports-every-level = all levels
government-reports-every-respondent = all respondents
government-reports-not-frozen = not frozen
government-reports-checks = Checks before sending
government-reports-checks-lead =
    { $count ->
        [0] Everything is seen to. The report can be handed in for approval.
        [one] One thing is left to see to.
       *[other] { $count } things are left to see to.
    }
government-reports-blocks = must be mended
government-reports-asks = mend it, or say why it can stand
government-reports-explained = may stand, with a reason
government-reports-reason = Reason
government-reports-let-stand = Let it stand
government-reports-let-stand-button = Save the reason
government-reports-both = When it was frozen: { $frozen }. Now: { $now }.
government-reports-to-report = To the report
government-reports-preview = Preview
government-reports-preview-lead = This is what the report looks like now. What is not frozen stands with its name.
government-reports-one = Report: { $title }
government-reports-lead-draft = The report is a draft. Nobody outside has seen what stands here.
government-reports-lead-submitted = The report waits for another person to approve it.
government-reports-lead-published = The report is sent, registered and published.
government-reports-lead-discarded = The report is thrown away.
government-reports-to-approval = To the approval
government-reports-moves = Next step
government-reports-freeze-lead = Freezing counts all figures anew and keeps them with the rows behind. The texts show what was frozen last.
government-reports-freeze = Freeze the figures
government-reports-submit-lead = When the checks are done the report is handed to another person. It cannot be changed while it waits.
government-reports-submit = Hand in for approval
government-reports-changes = What is changed?
government-reports-changes-hint = It stands on the public page and in the letter.
government-reports-discard = Throw the report away
government-reports-take-back = Take back
government-reports-correct-lead = A correction becomes a new version that says what is changed. The version that was sent can still be read.
government-reports-correct = Begin a correction
government-reports-sent = Sendings
government-reports-sent-to = Version { $number } was sent to { $address } { $at }.
government-reports-waits-to = Version { $number } waits to be sent to { $address }.
government-reports-several = several agreements
government-reports-fact-digest = Digest of the content
government-reports-fact-document = Digest of the document
government-reports-approval-kind = report to the government
government-reports-approval-about = Send the report { $title } to the government
government-reports-approval-to = To the report
government-reports-did-begin = began a report to the government
government-reports-did-save = wrote in a report to the government
government-reports-did-remove = removed something from a report to the government
government-reports-did-freeze = froze the figures of a report to the government
government-reports-did-submit = handed in a report to the government for approval
government-reports-did-take-back = took back a report to the government
government-reports-did-send-back = sent a report to the government back to be changed
government-reports-did-discard = threw a report to the government away
government-reports-did-correct = began to correct a report to the government
government-reports-did-send = sent and published a report to the government
government-reports-of-agreement = Read the reports to the government
