# Received reports: coverage, one report, answers side by side and files

receiving-title = Reports
receiving-nav = Reports
receiving-no-year = No year is open for money
receiving-no-year-lead = Once a year and its questions are open, this page shows who has reported and who has not.
receiving-heading = { $signed } of { $all } have reported
receiving-lead =
    { $overdue ->
        [0] { $title }. The last day is { $day }. Nobody is late.
        [one] { $title }. The last day is { $day }. One has not reported in time.
       *[other] { $title }. The last day is { $day }. { $overdue } have not reported in time.
    }
receiving-no-drafts = You can see that a report is begun, but not what it says. Answers can be read once they are signed.
receiving-year = Agreement
receiving-standing = Status
receiving-respondent = Who answers
receiving-county = County
receiving-any = All
receiving-choose = Show
receiving-not-begun = Not begun
receiving-begun = Begun
receiving-signed = Signed
receiving-not-begun-overdue = Not begun, the last day has passed
receiving-begun-overdue = Begun, the last day has passed
receiving-signed-at = Signed { $at }
receiving-signed-late = Signed { $at }, after the last day
receiving-corrected = Signed { $at }, being corrected
receiving-last-day-more = { $day } (more time)
receiving-name-by = { $name } (through { $organisation })
receiving-sums = How many have reported
receiving-sums-caption = Where each kind of recipient stands
receiving-sum = All
receiving-nobody-asked = No questions are open for the year, so nobody can report yet.
receiving-everybody = Those who are to report
receiving-everybody-caption = Recipients with money in the year
receiving-empty = Nobody fits what you chose.
receiving-column-all = Are to report
receiving-column-late = Late
receiving-column-received = Received
receiving-column-accounted = Accounted for
receiving-column-left = Not accounted for
receiving-column-name = Recipient
receiving-column-code = Code
receiving-column-organisation = Signs
receiving-column-last-day = Last day
receiving-column-signed-on = Signed
receiving-column-act = Action
receiving-more-time = Give more time
receiving-more = More about the year
receiving-by-question = The answers question by question
receiving-remind = The silent and their reminders
receiving-file-coverage = The list as it is shown here
receiving-file-wide = All answers, a row for each report
receiving-file-long = All answers, a row for each answer
receiving-file-json = All answers for programs
receiving-no-such-file = There is no such file.

receiving-one = { $name } reported on { $at }
receiving-one-late = { $name } reported on { $at }, after the last day
receiving-one-title = { $name }, version { $number }
receiving-version = Version
receiving-digest = Digest
receiving-earlier = Earlier versions:
receiving-money = The money
receiving-money-caption = The money item by item
receiving-no-answer = No answer
receiving-explained = Explanations

receiving-questions-heading =
    { $reports ->
        [one] { $count } questions are answered in one report
       *[other] { $count } questions are answered in { $reports } reports
    }
receiving-questions-lead = { $title }. Choose a question to read everybody’s answers side by side.
receiving-questions-caption = Questions that are answered
receiving-questions-empty = No report is signed yet.
receiving-column-question = Question
receiving-column-kind = Kind of answer
receiving-column-answers = Answers
receiving-series-lead =
    { $count ->
        [0] Nobody has answered.
        [one] One answer.
       *[other] { $count } answers.
    }
receiving-series-worded = The question is asked in different words:
receiving-series-caption = Answers to: { $question }
receiving-series-empty = Nobody you chose has answered.
receiving-column-answer = Answer
receiving-column-before = Answer the year before
receiving-column-row = Row
receiving-column-column = Column
receiving-column-kept = Answer as it is kept

receiving-more-time-heading = Give { $name } more time
receiving-more-time-lead = The last day is now { $day }. Whoever reports sees the decision and the reason.
receiving-more-time-until = Decision
receiving-more-time-day = New last day
receiving-more-time-reason = Reason
receiving-more-time-reason-hint = Say why they are given more time.
receiving-more-time-button = Give more time

receiving-did = report: { $what }
