# Reports: answers, signature and receipt

reports-status-open = Being written
reports-status-prepared = Waits for signature
reports-status-signed = Signed

reports-event-started = Begun
reports-event-asked = Colleague asked to answer
reports-event-handed-in = Handed in for signature
reports-event-taken-back = Taken back
reports-event-sent-back = Sent back by whoever signs
reports-event-signed = Signed and received
reports-event-reopened = Opened again
reports-event-extended = More time given
reports-event-brought-back = Draft in a workbook read back
reports-event-other = Changed

reports-fact-granted = You have the right to
reports-fact-received = You have received
reports-fact-returned = You have paid back
reports-fact-used-before = You used last time
reports-fact-year = Year

reports-finding-missing = The question is not answered: { $question }
reports-finding-sum = Used and unused are not what you received. You received { $received }, used { $used } and have { $unused } left. The difference is { $difference }.
reports-finding-more = You used { $used } but received { $received }. Is it right that you paid { $difference } yourselves?

reports-no-such = There is no such report.
reports-no-such-finding = There is nothing left to explain here.
reports-no-such-question = The set has no such question.
reports-no-such-hint = Go to your reports.
reports-not-asked = No questions about this agreement are open to you.
reports-not-yet = The questions open on { $day }.
reports-no-such-year = The year is not open for money, so there is nothing to account for.
reports-not-asked-hint = Ask the coordinator if you expect to report.
reports-not-open = The report is handed in and cannot be written in.
reports-not-open-hint = Take it back, or open it again with a reason.
reports-incomplete =
    { $count ->
        [one] One thing is left before the report can be handed in.
       *[other] { $count } things are left before the report can be handed in.
    }
reports-incomplete-hint = They stand at the top of the page, each with a link to its question. All you wrote is saved.
reports-no-such-colleague = That person does not act for your organisation.
reports-no-such-colleague-hint = Choose somebody in the list, or make a link for somebody without an account.
reports-link-ended = The link no longer opens anything.
reports-link-ended-hint = Ask whoever sent the link for a new one.
reports-too-many = There are more than { $most } at once.
reports-too-many-hint = Save a part at a time.
reports-not-later = The last day is { $day } already.
reports-not-later-hint = Choose a later day.
reports-more-than-paid = More would go back than was paid of the item { $item }.
reports-more-than-paid-hint = See what you have paid back already, and correct what is unused.
reports-newer = Somebody else has changed the report meanwhile.
reports-newer-hint = Load the page again. All that was written is saved.
reports-not-from = The report is “{ $status }”, so that cannot be done now.
reports-text-missing = Write something here.
reports-text-too-long = The text is too long. It may have { $most } characters at most.
reports-text-hint = Say briefly what it is about.

reports-register-signed = Report about { $agreement }: { $respondent }
reports-receipt-what = Report
reports-receipt-what-late = Report, after the last day
reports-receipt-subject = { $agreement }, { $respondent }, version { $version }

reports-more-time-subject = You have been given more time to report: until { $until }
reports-more-time-body =
    { $sender } has given { $organisation } more time to report on { $agreement } ({ $respondent }). The last day is now { $until }, and the reminders follow that day.

    You report here: { $address }

reports-mail-subject = Your report is received, no. { $number }
reports-mail-in-time = It came in time. The last day was { $by }.
reports-mail-late = It came after the last day, { $by }.
reports-mail-body =
    { $organisation } has handed in its report about { $agreement }. It was received { $at } and has the number { $number }.

    { $when }

    Digest of what was signed: { $digest }

    Report and receipt: { $address }
