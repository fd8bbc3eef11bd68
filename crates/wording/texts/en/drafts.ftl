# The draft of a report as a workbook and on paper, and what comes back

draft-sheet-first = Read first
draft-how-fields = Write in the light fields. Everything else is locked, so that the answers find their way back to their questions.
draft-how-conditions = Some questions are only answered sometimes. If so, it says beside the question. Otherwise leave the field empty.
draft-how-ticks = Choose from the list where there is one. Put an x at every answer that applies where several can be chosen.
draft-how-rows = Fill in as many rows of a table as you need. Empty a row to remove it.
draft-how-files = Files are added on the page of the report, not here.
draft-how-back = Return the file on the page you downloaded it from. There you see what was saved and what needs changing.
draft-how-others = Others can go on writing meanwhile. If somebody changed the same answer as you, you are shown both texts and choose.
draft-head-question = Question
draft-head-help = Help
draft-head-known = What we know
draft-head-answer = Answer
draft-file = Add files on the page of the report.
draft-tick = Put an x at what applies
draft-row = Row { $row }
draft-takes-kronor = Enter whole kronor, for example 125000.
draft-takes-number = Enter a number in digits.
draft-takes-date = Enter a date, for example 2021-12-31.
draft-takes-choice = Choose one of the answers in the list.
draft-takes-text = Shorten the text. It may have at most { $most } characters.

draft-not-a-workbook = The file is not a workbook that can be read.
draft-not-a-draft = The workbook is not a draft from here.
draft-not-a-draft-hint = Return the file you downloaded on the page of the report, saved as XLSX.
draft-too-large = The file is larger than any draft can be.
draft-too-large-hint = Remove pictures and sheets that you have added, and try again.
draft-other-report = The draft belongs to another report. Nothing was saved.
draft-other-report-hint = Go to that report and return the file there, or download the draft of this one.
draft-other-questions = The questions have changed since you downloaded the draft. Nothing was saved.
draft-other-questions-hint = Download a new draft and copy over what you have written.
draft-sheet-missing = A sheet with questions is missing from the file. Nothing was saved.
draft-column-missing = A hidden column is missing from the sheet “{ $sheet }”, so the answers cannot find their questions. Nothing was saved.
draft-sheet-missing-hint = Download a new draft and copy over what you have written.

draft-field-formula = There is a formula here. Enter the value instead.
draft-field-error = The spreadsheet shows an error here. Enter the value instead.
draft-field-no-question = There is no question here. Move the text to one of the light fields.
draft-field-twice = The same question stands twice in the file. What stands first counts.
draft-field-not-a-tick = Put an x at what applies and leave the rest empty. The question was not saved.

draft-paper-kind = Draft on paper
draft-paper-lead = Write the answers on the paper and enter them on the page of the report when it suits you. All questions are here, also those that are only answered sometimes.
draft-paper-one = Tick one answer.
draft-paper-several = Tick every answer that applies.
draft-paper-answer = Answer
draft-paper-stands = The answer so far: { $text }
draft-paper-row-number = Row
draft-paper-more-rows = The table may have { $most } rows. Go on on a paper of your own if there are too few.
draft-paper-foot = { $title } · draft { $day }

draft-of = Draft: { $agreement }, { $respondent }
draft-fact-organisation = Reported by
draft-fact-last-day = To be signed
draft-fact-taken = Downloaded
draft-only-if = Answer if you answer { $choices } to the question “{ $question }”.
draft-only-if-more = Answer if there is more than 0 at the question “{ $question }”.
draft-only-sometimes = Only answered sometimes. It depends on the answer to: { $questions }.
draft-or = { $first } or { $last }
draft-quoted = “{ $text }”
draft-suggested = Suggestion: { $text }

draft-heading = Write without a connection
draft-lead = Download all questions as a workbook or on paper. Return the workbook here when you have written. Answers that others have changed meanwhile are not overwritten.
draft-take-home-workbook = Draft to fill in
draft-take-home-paper = Draft on paper
draft-file-label = The workbook you have filled in
draft-file-hint = The file you downloaded from here, saved as XLSX. At most { $megabytes } MB.
draft-send = Return the workbook
draft-file-missing = Choose the file you have filled in.
draft-outcome-title = The workbook has been read
draft-outcome-heading =
    { $count ->
        [0] Everything in the workbook is saved
        [one] One answer in the workbook is not saved
       *[other] { $count } answers in the workbook are not saved
    }
draft-outcome-kept = Answers saved
draft-outcome-untouched = Answers not changed in the file
draft-outcome-stale = Answers somebody else has changed
draft-outcome-not-kept = Answers that cannot be read
draft-outcome-stale-heading = Choose which text is to stand
draft-outcome-stale-lead = Somebody else has written at the same question since you downloaded the draft. Both texts are still here. The other one stands until you choose.
draft-outcome-save-choices = Save the choices
draft-outcome-wrong-heading = This was not saved
draft-outcome-wrong-caption = Answers that were not saved, and where they stand in the file
draft-outcome-kept-heading = This was saved
draft-column-place = Place in the file
draft-column-question = Question
draft-column-text = What stands there
draft-column-why = What needs to be done
draft-place = { $sheet }, cell { $cell }
draft-at-item = { $question } ({ $item })
draft-outcome-keep-file = Keep the file until you are done. It can be returned again.
