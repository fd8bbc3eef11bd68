### The register.

# The number in the organisation's own register.
register-own-number-missing = There is no number.
register-own-number-missing-hint = Write the number as it stands in your own register, for example KS 2026/15.
register-own-number-too-long = The number is too long. It may have at most { $most } characters.
register-own-number-not-a-text = The number has characters that cannot be seen, such as a line break.
register-own-number-hint = Write only the number itself, on one line.
register-own-number-heading = Your number
register-own-number = Number in your own register
register-own-number-example = For example KS 2026/15. Only you see it.
register-own-number-note = Save the number
register-own-number-change = Change the number

# The register.
register-nav = Register
register-heading = { $count ->
    [0] The register of { $year }: no documents
    [one] The register of { $year }: one document
   *[other] The register of { $year }: { $count } documents
}
register-lead = Everything that has come in and gone out, with number, time, sender, recipient and subject. The number is given at the moment a document comes in or goes out, and never changes.
register-caption = Documents, the latest first
register-empty = Documents will be listed here once they have come in or gone out.
register-column-number = Number
register-column-way = Direction
register-column-at = Time
register-column-sender = Sender
register-column-recipient = Recipient
register-column-subject = Subject
register-column-secrecy = Secrecy
register-column-decided = Decided
register-column-decided-by = By
register-in = In
register-out = Out
register-year = Year
register-words = Search words
register-organisation = Organisation
register-from = From
register-to = To
register-show = Show
register-days-wrong = A day cannot be read. Write it like 2026-01-31.
register-page-before = Previous page
register-page-after = Next page
register-give-out = Give out the list
register-secrecy-none = No secrecy
register-secrecy-subject = Subject withheld
register-secrecy-parties = Sender and recipient withheld
register-secrecy-whole = Parties and subject withheld
register-marked = { $what }: { $ground }
register-not-looked-at = Not reviewed
register-entry = Document { $number }
register-agreement = Agreement
register-thing = The document
register-open-thing = Open
register-decisions = Decisions on secrecy, the latest first
register-decisions-empty = Nobody has reviewed whether anything in this row must be withheld.
register-choose-secrecy = Choose
register-mark-heading = Review secrecy
register-mark-lead = The latest decision applies. Earlier decisions stay. Number, direction and time are always given out.
register-ground = Ground
register-ground-hint = The section of the law, for example chapter 21, section 1 of the Public Access to Information and Secrecy Act. The ground is given out with the list, so write nothing secret here.
register-mark = Save the decision
register-ground-missing = The ground is missing.
register-ground-too-long = The ground is too long. It may have at most { $most } characters.
register-ground-not-a-line = The ground has several lines, or characters that cannot be seen.
register-ground-way-out = Write the section of the law on one line, for example chapter 21, section 1 of the Public Access to Information and Secrecy Act.
register-newer = Somebody else reviewed the row while you were writing.
register-newer-hint = Read the decision above. Save again if you still want another.
register-too-many-marks = The row has been reviewed { $most } times, and no more decisions are taken.
register-too-many-marks-hint = Ask whoever runs the service.
register-no-such-entry = There is no document with that number.
register-no-such-entry-hint = Go to the register and choose a document that is there.
register-public-heading = The register of { $year } as it is given out
register-public-lead = This is what is given out. What is secret is left out, and the ground stands in its place.
register-public-caption = Documents, the first first
register-public-note = Subjects of questions are given out only when somebody has reviewed them
register-public-note-more = Whoever asks writes the subject themselves and may happen to name a person. Until somebody has reviewed the row, only the agreement is told.
register-take-file = Download the list as CSV (in Swedish)
register-kept-back = [secret: { $ground }]
register-question = Question
register-answer = Answer to a question
register-question-about = Question about { $about }
register-answer-about = Answer to a question about { $about }
register-subject-of-record = The register
register-did-mark = reviewed the secrecy of a document
register-did-give-out = downloaded the register to give it out
register-did-note-own-number = noted a number of their own
