# What is wrong with a question set, and what to do about it.

question-set-empty = There is no question
question-set-empty-hint = Add a section with at least one question.
question-set-many-checks = The question has more than { $most } checks
question-set-many-questions = There are more than { $most } questions
question-set-many-sections = There are more than { $most } sections
question-set-many-hint = Remove what nobody uses the answer of.
question-set-not-a-name = `{ $name }` cannot be a name
question-set-not-a-name-hint = A name begins with a letter a–z and goes on with small letters a–z, digits and underscores only. It has at most 60 characters.
question-set-fact-name = Names that begin with `fact_` are kept for what the program knows: `{ $name }`
question-set-name-twice = The name `{ $name }` is taken
question-set-name-twice-hint = Choose another name. Sections, questions and columns share their names.
question-set-series-twice = The series `{ $series }` stands on two questions
question-set-series-twice-hint = A series is the same question year after year. Give one of the two a series of its own.
question-set-no-text = The text is missing in one of the languages
question-set-no-text-hint = Write the text in both Swedish and English.
question-set-choice-count = The question has too few or too many choices
question-set-choice-count-hint = State at least 2 and at most { $most } choices.
question-set-choice-twice = The choice `{ $choice }` stands twice
question-set-columns = A table cannot look like this
question-set-columns-hint = A table has 1 to { $most } columns and at most { $rows } rows. A column cannot be a table or a file.
question-set-decimals = The number has too many decimals
question-set-decimals-hint = State at most 4 decimals.
question-set-unknown = There is no question and no known fact called `{ $name }`
question-set-unknown-hint = Use the name of a question, or one of { $facts }.
question-set-later = The question `{ $name }` comes later
question-set-later-hint = Whether something is shown can follow only from questions before it. Move one of the two.
question-set-several-times = The question `{ $name }` is asked several times and has no single answer
question-set-several-times-hint = Use the sum: `{ $example }`
question-set-no-such-choice = The question `{ $question }` has no choice `{ $choice }`
question-set-no-such-choice-hint = Use the name of a choice, not its text.
question-set-mismatch = What stands on the sides of `{ $word }` does not go together
question-set-mismatch-hint = Compare numbers with numbers, dates with dates and texts with texts. Whether one of several choices is made is asked with `selected`.
question-set-not-a-condition = The condition is neither true nor false
question-set-not-a-condition-hint = Write what is to hold: `{ $example }`
question-set-nothing-checked = `.` is the answer that is checked, but no answer is checked here
question-set-nothing-checked-hint = Write the name of the question instead.
question-set-prefill = What is filled in cannot be an answer to the question
question-set-prefill-hint = Only known facts can be filled in, and of the same kind as the answer: `{ $example }`
question-set-money-place = What was used and what was not is asked in kronor, for each item
question-set-money-place-hint = Make the question one of kind `kronor`, in a section that is asked for each item.
question-set-unused-alone = It is asked what was not used, but not what was used
question-set-unused-alone-hint = Add a question about what was used.
question-set-nobody-uses = It is not said who uses the answer and why
question-set-nobody-uses-hint = Say it, or remove the question if nobody uses the answer.

# Expressions: conditions, checks and what is filled in.
question-set-expression-long = The expression is longer than { $most } characters
question-set-expression-deep = The expression has parentheses more than { $most } deep
question-set-expression-long-hint = Divide it into several questions or checks.
question-set-expression-ends = The expression ends too early
question-set-expression-unexpected = The expression cannot be read from `{ $found }` on
question-set-expression-unexpected-hint = An expression can look like this: `{ $example }`
question-set-expression-function = There is no function `{ $name }` here
question-set-expression-function-hint = There are: { $functions }.
question-set-expression-count = { $takes ->
    [0] `{ $name }` takes nothing between its parentheses
    [one] `{ $name }` takes one thing between its parentheses
   *[other] `{ $name }` takes { $takes } things between its parentheses
}
question-set-expression-count-hint = Separate them with commas.
question-set-expression-number = The number is too long
question-set-expression-number-hint = Use at most 18 digits and 4 decimals, with a point before the decimals.

# A file with questions.
question-set-unknown-item = The agreement has no item `{ $given }`
question-set-unknown-item-hint = Items of the agreement: { $items }.
question-set-item-level = The item `{ $given }` does not go to those who answer
question-set-item-level-hint = Remove the item, or change who answers.
question-set-other-agreement = The questions belong to the agreement `{ $given }`, not to `{ $wanted }`
question-set-other-agreement-hint = Change `agreement`, or check against the right agreement.
question-set-not-for-kind = `{ $field }` does not belong to questions of kind `{ $kind }`
question-set-not-for-kind-hint = Remove the line, or change the kind.
question-set-wanted-expression = an expression in quotes
question-set-wanted-repeat = `each-item` or a list of items
question-set-wanted-choices = a list of choices
question-set-wanted-columns = a list of columns
question-set-wanted-checks = a list of checks
question-set-wanted-used = who uses the answer and why

# JSON.
question-set-json-too-long = The file is larger than { $longest } bytes
question-set-json-format = The file is written for version { $given } of the format, which does not exist
question-set-json-format-hint = Write `"format": 1`.
question-set-json-unreadable = Line { $line }, column { $column }: this is no question set. The reader says: { $words }
question-set-json-unreadable-hint = Compare with what `overens questions export --format json` writes.

# XLSForm.
question-form-place = Sheet { $sheet }, row { $row }: { $what }
question-form-sheet = Sheet { $sheet }: { $what }
question-form-not-a-workbook = The file cannot be read as a workbook
question-form-not-a-workbook-hint = Save it as .xlsx and try again.
question-form-too-large = The file is larger than any form
question-form-too-large-hint = Remove sheets and rows that do not belong to the form.
question-form-no-sheet = The sheet `{ $sheet }` is missing
question-form-no-column = The column `{ $column }` is missing
question-form-no-sheet-hint = An XLSForm has the sheets survey, choices and settings, and survey has the columns type, name and label.
question-form-no-name = The row has no name
question-form-no-name-hint = Write a name in the column name.
question-form-type = There are no questions of type `{ $given }` here
question-form-type-hint = These can be read: integer, decimal, date, text, select_one, select_multiple, file, begin_group, begin_repeat. Remove the row or change its type.
question-form-no-list = There is no list of choices called `{ $given }`
question-form-no-list-hint = Put the list in the sheet choices.
question-form-expression = The column `{ $column }` cannot be read: { $why }
question-form-word = In the column `{ $column }`, `{ $given }` cannot stand
question-form-word-hint = Correct the cell, or leave it empty.
question-form-nested = `{ $name }` stands inside something else
question-form-nested-hint = Groups cannot stand in groups, nor tables in tables. Move it out.
question-form-unbalanced = `{ $name }` begins without an end, or ends without a beginning
question-form-unbalanced-hint = Each begin_group and begin_repeat is to have its own end_group or end_repeat.
question-form-no-agreement = It is not said which agreement the questions are about
question-form-no-agreement-hint = State it with `--agreement`.
question-form-no-respondent = It is not said who is to answer
question-form-no-respondent-hint = State it with `--respondent`.
question-form-column = The column `{ $column }` has no place in a question set and was left out
question-form-row = The row `{ $given }` asks nobody anything and was left out

# On the command line.
question-command-title = { $title } ({ $agreement }, { $respondent })
question-command-section = Section
question-command-asked = Asked
question-command-questions = Questions
question-command-required = Must be answered
question-command-once = once
question-command-each-item = for each item
question-command-items = for { $items }
question-command-holds = { $count ->
    [one] One question. Nothing is wrong.
   *[other] { $count } questions. Nothing is wrong.
}
question-command-unknown = There are no questions with the id `{ $given }`
question-command-unknown-hint = These ship with the program: { $known }. A file is given as a path, for example ./questions.toml.
question-command-form-needs-file = An XLSForm is a workbook and cannot be written to the screen
question-command-form-needs-file-hint = Give a file: --out FILE.xlsx
question-command-form-failed = The workbook could not be made: { $reason }
question-command-form-unreadable = { $path } cannot become questions
question-command-respondent = `{ $given }` is nobody who can answer
question-command-respondent-hint = These can be given: { $known }.
question-command-left-out = This was left out:
question-command-problems = { $count ->
    [one] One thing is left to mend. Run `overens questions check` on the file.
   *[other] { $count } things are left to mend. Run `overens questions check` on the file.
}
