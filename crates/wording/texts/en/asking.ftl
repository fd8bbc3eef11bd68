# The pages of question sets: the list, one set, the trial and the forms

asking-title = Question sets
asking-nav = Question sets
asking-no-agreement = There is no agreement to ask about
asking-heading =
    { $count ->
        [0] No questions are open for { $title }
        [one] One question set is open for { $title }
       *[other] { $count } question sets are open for { $title }
    }
asking-lead = This is where you decide what recipients answer in their reports. One person writes the questions and another opens them. A change after that is a new set, with a reason everybody sees.
asking-caption = Question sets for each kind of recipient
asking-respondent = Who answers
asking-column-status = Status
asking-column-open = Being answered
asking-column-since = Answered from
asking-column-amended = Changed after opening, times
asking-column-written = Being written
asking-open-link = Read the questions
asking-nothing = No questions yet

asking-begin = Begin a set
asking-begin-lead = It becomes a draft. Nothing happens to recipients until a second person has opened it.
asking-begin-button = Begin the draft
asking-from = Begin from
asking-from-shipped = The ready set for the agreement, or a first question where there is none
asking-from-open = The one that is open now, to change it
asking-from-file = A file
asking-file = File
asking-file-hint = Our own format (TOML) or XLSForm (XLSX). Only needed when you begin from a file.
asking-file-used-by = Who uses the answers, when the file does not say
asking-file-used-hint = An XLSForm of another tool does not say. Write it here once, and it holds for all questions of the file. You can change it question by question later.
asking-file-used-why = Why they need the answers
asking-file-missing = Choose a file, or begin from something else.
asking-file-not-text = The file is neither text nor a workbook. Choose one that ends in .toml or .xlsx.
asking-file-problem = { $problem }

asking-one-heading =
    { $count ->
        [one] { $respondent }: one question. { $status }
       *[other] { $respondent }: { $count } questions. { $status }
    }
asking-next-draft = Finish writing, try it with made-up answers, then ask a second person to open the questions.
asking-next-submitted = The set waits for a second person to open it.
asking-next-open = The questions are open and do not change. If something has to be corrected, make a change: a new set that replaces this one.
asking-next-replaced = Another set has taken the place of this one. It is kept so that every answer can be read with its question.
asking-next-discarded = The draft was thrown away before it was opened.
asking-submit = Ask a second person to open it
asking-take-back = Take back to draft
asking-discard = Throw the draft away
asking-amend = Make a change
asking-try = Try it with made-up answers
asking-write-file = Write the set as a file
asking-write-file-lead = The file is read whole each time you save. If anything is wrong you are told on which line, and nothing is saved.
asking-file-section = The set
asking-whole-file = The whole file
asking-whole-file-hint = The format is described in the documentation of question sets.
asking-opens-on = First day to answer
asking-opens-on-hint = For example 2026-12-31. Leave empty if the questions are to be answered as soon as they are opened.
asking-reason = Why the questions change
asking-reason-hint = Everybody who answers sees the reason.
asking-newer = Somebody else saved the set at { $at }.
asking-newer-hint = Compare the texts below. Save again if yours is to stand.
asking-opens-when-approved = As soon as they are opened
asking-fact-number = Number
asking-fact-opens = Answered from
asking-fact-reason = Reason for the change
asking-fact-amends = Replaces
asking-fact-before = The earlier set
asking-fact-digest = Digest
asking-contents = Sections
asking-each-item = Asked once for each item the recipient received money of.
asking-these-items = Asked once for each of these items: { $items }
asking-answer = Answer
asking-required = Must be answered
asking-choices = Choices
asking-columns = Columns
asking-public = Opened to the public
asking-public-by-kind = As the kind says
asking-public-yes = Yes
asking-public-no = No
asking-public-hint = Figures, days and choices are opened unless you say no. Text somebody wrote is opened only if you say yes. Files are never opened.
asking-money = Money
asking-shown = Shown when
asking-prefill = Filled in with
asking-check = Check
asking-used = Used by
asking-used-nobody = Nobody has said who uses the answer.
asking-series = Series
asking-kind-kronor = Whole kronor
asking-kind-number = Number
asking-kind-date = Date
asking-kind-yes-no = Yes or no
asking-kind-one-of = One of several choices
asking-kind-several-of = One or more choices
asking-kind-short-text = Short text
asking-kind-long-text = Long text
asking-kind-table = Table
asking-kind-file = Files
asking-money-used = Used
asking-money-unused = Not used
asking-money-own = Own money
asking-severity-blocks = (The report cannot be signed.)
asking-severity-asks = (Whoever answers is asked to explain.)
asking-yes = Yes
asking-no = No
asking-files =
    { $count ->
        [one] One file
       *[other] { $count } files
    }
asking-changes = Changes from the earlier set
asking-changes-caption = Questions that differ
asking-changes-none = The questions are the same.
asking-change = Change
asking-change-added = New question
asking-change-removed = Removed
asking-change-reworded = Worded otherwise
asking-change-kind = Another kind of answer
asking-change-rule = Other conditions or checks
asking-take-home = Download
asking-file-toml = The set
asking-file-xlsform = XLSForm
asking-file-json = For programs
asking-file-not-made = The file could not be made.
asking-file-not-made-hint = Try again, or download the set in another format.

asking-try-heading = Try the questions: { $respondent }
asking-try-lead = Give made-up answers to see which questions are shown and what the checks say. Nothing is saved.
asking-try-received = Made-up amount: so many kronor the recipient received for each item
asking-try-button = Show what the answers lead to
asking-try-blocks =
    { $count ->
        [one] One thing prevents signing
       *[other] { $count } things prevent signing
    }
asking-try-asks =
    { $count ->
        [one] One thing is to be explained
       *[other] { $count } things are to be explained
    }
asking-try-nothing = The report can be signed
asking-try-nothing-hint = With these answers nothing is missing and no check has anything to say.
asking-try-hidden = Questions that are not shown with these answers
asking-try-row = Row { $row }: { $column }
asking-try-no-file = No files are sent in the trial.
asking-try-unread = That is no answer of the kind “{ $kind }”.
asking-try-not-answered = Not answered

asking-did-begin = began a question set
asking-did-save = saved questions
asking-did-submit = asked a second person to open the questions
asking-did-take-back = made the questions a draft again
asking-did-open = opened the questions
asking-did-replace = replaced the questions with others
asking-did-discard = threw a draft of questions away

asking-edit = Change question by question
asking-edit-lead = Each button saves by itself. If anything is wrong you are told where, and nothing is saved.
asking-set-heading = Heading and introduction
asking-texts-hint = Write { "\u0024{fact_received}" } where the amount the recipient received is to stand, and { "\u0024{name}" } where the answer to an earlier question is.
asking-set-title-sv = Heading in Swedish
asking-set-title-en = Heading in English
asking-introduction-sv = Introduction in Swedish
asking-introduction-en = Introduction in English
asking-save-heading = Save heading and introduction
asking-new-section = New section
asking-section-title-sv = Heading of the section in Swedish
asking-section-title-en = Heading of the section in English
asking-repeat = Ask once for each item the recipient received money of
asking-add-section = Add the section
asking-section-down = Move “{ $title }” down
asking-section-edit = Change the section “{ $title }”
asking-section-heading = Section: { $title }
asking-section-words = Texts of the section
asking-section-guidance-sv = Help shown before the questions, in Swedish
asking-section-guidance-en = Help shown before the questions, in English
asking-section-rules = When the section is asked
asking-section-shown = The section is shown when
asking-section-repeated = How many times it is asked
asking-section-once = Once
asking-section-each = Once for each item the recipient received money of
asking-section-these = Once for each of the items marked below
asking-section-items-hint = The items below are only used if the section is asked for marked items.
asking-section-item = The item “{ $title }”
asking-section-no-items = Mark at least one item.
asking-no-such-section = There is no such section.
asking-left-out-title = The form has been read
asking-left-out-heading =
    { $count ->
        [one] The questions have been read, but one thing in the form has no place here
       *[other] The questions have been read, but { $count } things in the form have no place here
    }
asking-left-out-lead = Everything else is in the draft. Write in what is needed in another way.
asking-left-out-go-on = Go to the draft
asking-section-up = Move “{ $title }” up
asking-section-remove = Remove “{ $title }”
asking-name = Name
asking-name-hint = Small letters a–z, digits and underscores. The name is used in conditions and files.
asking-question-name = Name of a new question here
asking-add-question = Add the question
asking-question-down = Move { $name } down
asking-question-up = Move { $name } up
asking-question-remove = Remove { $name }
asking-problem-at = In { $name }:
asking-question-heading = Change: { $question }
asking-question-words = Words
asking-label-sv = The question in Swedish
asking-label-en = The question in English
asking-guidance-sv = Help to answer, in Swedish
asking-guidance-en = Help to answer, in English
asking-question-kind = Kind of answer
asking-question-rules = Conditions, checks and use
asking-choices-hint = One choice a line: name | Swedish | English. For questions with choices.
asking-columns-hint = One column a line: name | kind | Swedish | English. The kinds are kronor, number, number (2) with so many decimals, date, yes-no, short-text, long-text and one-of (own = Egen / Own; bought = Köpt / Bought) with its choices. An exclamation mark after the kind means that the column must be filled in.
asking-rows = At most so many rows in the table
asking-decimals = At most so many decimals in the number
asking-prefill-hint = An expression, for example { "\u0024{fact_received}" }.
asking-shown-hint = An expression, for example { "\u0024{unused}" } > 0. Leave empty if the question is always to be shown.
asking-checks = Checks
asking-checks-hint = One check a line: blocks or asks | what is to hold | Swedish | English. A full stop stands for the answer.
asking-used-by-sv = Who uses the answer, in Swedish
asking-used-by-en = Who uses the answer, in English
asking-used-why-sv = Why, in Swedish
asking-used-why-en = Why, in English
asking-series-hint = Questions of the same series are compared between years, even when they are worded anew.
asking-line-parts = Line { $line } is to have { $parts } parts with | between them.
asking-column-kind = { $word } is no kind a column can have here. Write one of those named above.
asking-check-severity = { $word } is neither blocks nor asks.

asking-known-granted = the amount you have a right to
asking-known-received = the amount you have received
asking-known-returned = the amount you have paid back
asking-known-used-before = the amount you used last time
asking-known-year = the year
