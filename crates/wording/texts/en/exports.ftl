# All signed answers as files

help-reports = Fetch what the recipients have reported
help-reports-export = Write all signed answers of one year or more to a ZIP file: CSV, XLSX, JSON and a codebook
help-reports-export-agreement = The id of the agreement, for example psykisk-halsa-2023. Can be given several times.
help-reports-export-out = The ZIP file. It is written whole or not at all, and only its owner may read it: answers can name people.
exports-written = { $path } is written. Reports: { $reports }. Answers: { $answers }.

exports-title = All answers as files
exports-from-list = Fetch all answers of one year or more in one file
exports-lead = Choose years, and the files are made in the background. You get all signed answers as CSV, XLSX and JSON, with a codebook, in one ZIP file.
exports-start-heading = Make new files
exports-years = Which years?
exports-in-swedish = Questions and choices are written in Swedish in the files. Change the language of the page to have them in English.
exports-in-english = Questions and choices are written in English in the files. Change the language of the page to have them in Swedish.
exports-start = Make the files
exports-all = Files that have been made
exports-empty = Nobody has made any files yet.
exports-kept = The files are removed after a week. They can always be made again.
exports-column-asked = Asked for
exports-column-years = Agreements
exports-column-year = Agreement
exports-column-by = By
exports-column-status = State
exports-column-made = How far
exports-column-reports = Reports
exports-column-answers = Answers
exports-made-of = { $made } of { $total } reports
exports-status-running = under way
exports-status-stuck = standing still
exports-status-done = done
exports-status-stopped = stopped
exports-status-removed = removed
exports-heading = { $made } of { $total } reports are written
exports-asked-by = { $at } by { $name }
exports-finished = Done
exports-size = Size
exports-digest = Checksum (SHA-256)
exports-running = The files are being made now.
exports-stopped = The work is stopped. What is ready is kept.
exports-again = Make new files
exports-take = Download
exports-take-all = All answers
exports-take-hint = Answers can name people. Keep the file where only those who need it can reach it.
exports-parts = What the files hold

exports-read-me =
    Signed answers for { $agreement }. Reports: { $reports }. Answers: { $answers }.

    lang.csv and lang.xlsx: a row for each answer. The columns are the same every year, so files of several years can be put together.
    bred-*.csv and bred.xlsx: a row for each report and a column for each question, item and cell. The column is called series[item].row.column.
    svar.json: the same for programs, with explanations and the checksum of what was signed.
    kodbok-*.csv: each question with the name of its series, what an answer is, which choices there are, and who uses the answer.

    The CSV files are UTF-8 with semicolons. A text that a spreadsheet would take for a formula begins with an apostrophe.
    The series is the same every year, also when the question is worded otherwise.

exports-no-year = Choose at least one year.
exports-too-many-years = Choose at most { $most } years.
exports-no-year-hint = Mark the years you want the answers of.
exports-no-such = Those files do not exist.
exports-no-such-hint = Go to the list of files and choose there.
exports-already-running = You are waiting for files already.
exports-already-running-hint = Wait until they are done, or stop them first.
exports-not-running = The work is not under way.
exports-not-stopped = The work is not stopped.
exports-not-done = The files are not done yet.
exports-look-again-hint = Reload the page to see how things stand now.
exports-removed = The files are removed. They are kept for a week.
exports-removed-hint = Make new files. Everything that is signed is still there.
exports-failed = The files could not be made.
exports-failed-hint = Try again. If it does not help, ask whoever runs the system.
