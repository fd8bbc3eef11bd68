### Deadlines, reminders and calendars.

# Everywhere
deadlines-by = no later than { $date } at 23:59 (Swedish time)
deadlines-until = { $date } at 23:59 (Swedish time)
deadlines-what-claim = ask for the money for { $year }
deadlines-what-report = account for the money for { $year }
deadlines-what-repayment = pay back what was not used of the money for { $year }
deadlines-what-further = { $what } ({ $who }, the agreement for { $year })
deadlines-what-other = another deadline of the agreement for { $year }
deadlines-step-month = 30 days before
deadlines-step-week = 7 days before
deadlines-step-day = the last working day before

# How it was done
deadlines-how-here = Done here
deadlines-how-elsewhere = Done in another way
deadlines-how-not-needed = Not needed
deadlines-how-taken-back = The note was removed

# What is refused
deadlines-none = There is no such deadline, or it does not concern you.
deadlines-none-hint = Go to the list of deadlines and choose from there.
deadlines-done-already = It is already noted as finished.
deadlines-done-already-hint = Reload the page to see what it says. If that is wrong you can remove the note and make a new one.
deadlines-nothing-to-take-back = There is no note to remove.
deadlines-nothing-to-take-back-hint = Reload the page to see what it says. What was done in this service is changed where it was done.
deadlines-note-missing = Write how it was done, or why it is not needed.
deadlines-note-missing-hint = One sentence is enough, such as “Sent in Kammarkollegiet’s e-service on 3 May”.
deadlines-note-too-long = The text is longer than { $most } characters.
deadlines-note-too-long-hint = Shorten it and try again. Your text is still there.

# The reminder by e-mail
deadlines-mail-subject = Reminder { $number } of 3: { $what } { $by }
deadlines-mail-hello = Hello,
deadlines-mail-what = This remains for { $organisation }: { $what } { $by }.
deadlines-mail-left = { $days ->
    [0] Today is the last day.
    [1] Tomorrow is the last day.
   *[other] There are { $days } days left.
}
deadlines-mail-money = It concerns { $amount }.
deadlines-mail-lapses = After that the right to the money is lost.
deadlines-mail-direct = This is how: ask { $payer } for the money.
deadlines-mail-invoice = This is how: send an invoice to SKR.
deadlines-mail-for-all = This is how: ask { $payer } for the whole amount, for everybody who is to have money.
deadlines-mail-report-to = This is how: hand in the report to { $to }.
deadlines-mail-report-in = It is made in { $tool }.
deadlines-mail-repay-to = This is how: pay to { $to }.
deadlines-mail-remark = { $note }
deadlines-mail-note-at = Is it done already, or not needed? Say so here, and you get no more reminders: { $link }
deadlines-mail-note = Is it done already, or not needed? Sign in to Överens and say so under Deadlines, and you get no more reminders.
deadlines-mail-ask-at = Do you have a question? Ask SKR here: { $link }
deadlines-mail-ask = Do you have a question? Sign in to Överens and ask SKR under Questions.
deadlines-mail-agreement = The agreement: { $title }.
deadlines-mail-step = This is reminder { $number } of 3. They are sent 30 days, 7 days and one working day before the last day, to those who have not noted that it is finished.
