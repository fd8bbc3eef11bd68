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

# The reminder by e-mail when an organisation is reminded of more than one thing on the same day
deadlines-mail-several-subject = Reminder of { $count } things: the first { $by }
deadlines-mail-several-what = This remains for { $organisation }, { $count } things.
deadlines-mail-several-one = { $number } of { $all }: { $what } { $by }.
deadlines-mail-several-step = This is reminder { $number } of 3 about it.
deadlines-mail-several-note-at = Is any of it done already, or not needed? Say so here, and you get no more reminders about it: { $link }
deadlines-mail-several-note = Is any of it done already, or not needed? Sign in to Överens and say so under Deadlines, and you get no more reminders about it.
deadlines-mail-several-steps = Reminders are sent 30 days, 7 days and one working day before the last day, to those who have not noted that it is finished.

# Calendars for everybody
deadlines-what-said = { $what }
deadlines-who-said = { $who }
deadlines-who-each = everyone who gets money
deadlines-who-coordinator-for-all = SKR, for everyone who gets money
deadlines-who-coordinator = SKR
deadlines-who-unknown = not told by the sources
deadlines-nav-calendar = Calendar
deadlines-calendar-title = Calendar
deadlines-calendar-next = The next last day is { $date }
deadlines-calendar-none-left = All known last days have passed
deadlines-calendar-lead = All deadlines and dates of the agreements. What comes in up to 23:59 Swedish time on the last day is in time.
deadlines-calendar-coming = To come
deadlines-calendar-coming-caption = Deadlines to come, the next first
deadlines-calendar-past = Passed
deadlines-calendar-past-caption = Deadlines that have passed, the latest first
deadlines-calendar-empty = No deadlines to show. New ones appear here when an agreement is published.
deadlines-calendar-own = Looking for the dates of one municipality or region?
deadlines-calendar-own-link = Choose a recipient
deadlines-until-in = { $until } ({ $distance })
deadlines-column-until = No later than
deadlines-column-what = What
deadlines-column-who = Who
deadlines-column-agreement = Agreement
deadlines-subscribe = Have the dates in your own calendar
deadlines-subscribe-lead = Add this address as a subscription in your calendar program:
deadlines-subscribe-open = Open the subscription in your calendar program
deadlines-subscribe-file = Download the calendar as a file (ICS)
deadlines-subscribe-hint = A subscription follows when a date is changed. A file that you have downloaded does not.
deadlines-feed-name = Överens: last days
deadlines-feed-name-of = Överens: last days of { $name }
deadlines-feed-money = It concerns { $amount }.
deadlines-feed-lapses = After that the right to the money is lost.
deadlines-feed-who = Done by: { $who }.

# One's own
deadlines-nav-own = Deadlines
deadlines-own-title = Deadlines
deadlines-own-next = Your next last day is { $date }
deadlines-own-nothing = No last day is ahead of you
deadlines-own-lead = Next: { $what } { $by }. { $count ->
    [one] It is all that remains.
   *[other] In all { $count } things remain.
}
deadlines-own-nothing-lead = New deadlines appear here when an agreement is published. We send reminders in time.
deadlines-own-coming = To come
deadlines-own-coming-caption = Deadlines to come, the next first
deadlines-own-past = Passed
deadlines-own-past-hint = We know only what was done or noted here. Was something done in another way? Open its row and make a note.
deadlines-own-past-caption = Deadlines that have passed, the latest first
deadlines-own-empty = No deadlines here.
deadlines-own-calendar = All deadlines, and how to have them in your calendar
deadlines-column-money = Money concerned
deadlines-column-state = State
deadlines-column-when = When
deadlines-column-next = Next reminder
deadlines-column-step = Reminder
deadlines-column-mailed = Sent
deadlines-state-open = Not done yet
deadlines-state-late = Nothing noted in time
deadlines-lapses = The right to the money is lost after the last day.
deadlines-one = { $what }
deadlines-one-of = { $organisation }: { $what }
deadlines-one-lead = To be done { $by } ({ $distance }).
deadlines-next-reminder = { $date } ({ $step })
deadlines-note = Note
deadlines-note-heading = Is it done already, or not needed?
deadlines-note-lead = Say so, and no more reminders are sent. The note does not do the thing itself.
deadlines-note-how = Which is it?
deadlines-how-choose = Choose
deadlines-note-hint = For example “Sent in Kammarkollegiet’s e-service on 3 May” or “We have used all the money”.
deadlines-note-do = Save the note
deadlines-take-back = Remove the note
deadlines-take-back-hint = Is the note wrong? Remove it, and it counts as not done. The history remains.
deadlines-history = What was noted
deadlines-history-caption = Notes, the latest first
deadlines-history-empty = Nothing has been noted.
deadlines-reminders = Reminders that were sent
deadlines-reminders-caption = Reminders sent
deadlines-reminders-empty = No reminder has been sent.
deadlines-reminder-mailed = by e-mail
deadlines-reminder-no-address = no, there is no address
deadlines-preview = The next reminder
deadlines-preview-lead = It is sent on { $date }, unless something is noted before then. Reminders are written in Swedish.
deadlines-preview-to = To
deadlines-preview-subject = Subject
deadlines-preview-no-address = No address. Add a contact with an e-mail address for the organisation.

# Everybody's
deadlines-nav-all = Everybody’s deadlines
deadlines-all-title = Everybody’s deadlines
deadlines-all-next = Next: { $what } by { $date }
deadlines-all-none = No last day is ahead
deadlines-all-lead = { $count ->
    [0] Nobody has anything left to do for a last day to come.
    [one] One organisation has something left to do for a last day to come.
   *[other] { $count } answers remain for the last days to come.
}
deadlines-all-coming = To come
deadlines-all-coming-caption = Deadlines to come, the next first
deadlines-all-past = Passed
deadlines-all-past-caption = Deadlines that have passed, the latest first
deadlines-all-empty = No deadlines here.
deadlines-acted = { $done } of { $concerned }
deadlines-column-acted = Have done it
deadlines-column-silent = Silent
deadlines-column-at-risk = Money that remains
deadlines-standings = { $silent ->
    [0] everyone is finished: { $what }
    [one] one is silent: { $what }
   *[other] { $silent } are silent: { $what }
}
deadlines-standings-by = to be done { $by }.
deadlines-standings-money = For those who are silent it concerns { $amount }.
deadlines-standings-next = The next reminder goes out on { $date } ({ $step }).
deadlines-standings-unreached = { $count ->
    [one] One of them has no e-mail address and cannot be reached.
   *[other] { $count } of them have no e-mail address and cannot be reached.
}
deadlines-standings-caption = The organisations and how far they have come
deadlines-standings-empty = No organisation fits what you have chosen.
deadlines-choice = Show
deadlines-choice-all = everyone
deadlines-choice-silent = those who are silent
deadlines-choice-done = those who are finished
deadlines-choice-unreached = those who cannot be reached
deadlines-choose = Show
deadlines-reached = yes
deadlines-unreached = missing
deadlines-column-organisation = Organisation
deadlines-column-reminders = Reminders
deadlines-column-reached = E-mail address
deadlines-column-id = Id
deadlines-column-kronor = Kronor
deadlines-download = The whole list

# In the record of acts
deadlines-did-note = noted that it is done or not needed
deadlines-did-take-back = removed a note about a deadline
deadlines-subject = deadline
