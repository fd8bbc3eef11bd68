# Files and population figures.

## Files

file-missing = There is no file { $path }.
file-missing-nearest = Did you mean { $name }?
file-missing-hint = Check the path.
file-not-regular = { $path } is not a regular file.
file-not-regular-hint = Name a file, or - to read from standard input.
file-no-permission = The file { $path } may not be read.
file-no-permission-hint = Ask its owner for permission, or copy it.
file-too-large = { $path } is larger than { $limit } MiB.
file-too-large-hint = No file read here is that large. Check that it is the right one.
file-unreadable = The file { $path } could not be read: { $reason }.

## Problems and places

population-problem-at = { $place }: { $what }
population-problems =
    { $count ->
        [one] The file has one problem.
       *[other] The file has { $count } problems.
    }
population-problems-left-out = Another { $count } problems are not shown. Correct the first ones and try again.
population-and-more = { $count } more
population-place-line = line { $line }, character { $column }
population-place-row = row { $row }
population-place-cell = row { $row }, column { $column }
population-place-path = { $path }
population-place-keyword = { $keyword }
population-place-coordinates = { $cell }
population-place-part = part { $part }
population-place-file = in the file

## The form of the file

population-empty = The file is empty.
population-fetch-again-hint = Fetch the file again.
population-unknown-form = The file has no form that can be read.
population-forms-hint = What is read is CSV, XLSX, JSON-stat, PxWeb's json and PX.
population-web-page = The file is a web page and no table; it starts with { $start }.
population-web-page-hint = Often that is an error page or a sign-in. Open it in a browser, or fetch the table again.
population-old-workbook = The file is a workbook of the older kind (.xls) or protected by a password.
population-old-workbook-hint = Save it without a password as .xlsx or CSV.
population-json-cut-off = The JSON ends in the middle.
population-json-broken = From here on the JSON cannot be read.
population-json-too-deep = The JSON nests deeper than { $limit } levels.
population-json-too-large = The JSON has more than { $limit } values.
population-json-key-twice = The key { $key } stands twice in one object.
population-no-dataset = The JSON holds no table that is known.
population-expected = Expected here: { $what }.
population-texts-expected =
    { $count ->
        [one] Expected here: a list of one text.
       *[other] Expected here: a list of { $count } texts.
    }
population-only-description = The file describes a table and holds no figures.
population-only-description-hint = Fetch the data of the table, not its metadata.
population-no-measure-column = No column holds figures (type c).
population-shape-object = an object
population-shape-list = a list
population-shape-texts = a list of texts
population-shape-numbers = a list of numbers, or an object of numbers by cell
population-shape-number = a number or null
population-shape-index = the order of the categories (a list of codes, or an object of their positions)
population-shape-column = a column with a code
population-shape-status = a text, a list, or an object of texts by cell

population-size-differs = The size is stated as { $stated }, but there are { $found }.
population-category-twice = { $category } stands twice.
population-position-wrong = The position is taken or does not exist; positions start at 0 and there are { $categories }.
population-no-such-cell = There is no such cell; the table has { $cells } cells.
population-values-differ = There are { $found } values but { $cells } cells.
population-too-many-dimensions = The table has { $found } dimensions; at most { $limit } are read.
population-cube-too-large = The table has more than { $limit } cells.
population-smaller-hint = Fetch fewer years or fewer breakdowns at a time.

population-px-missing = { $keyword } is missing.
population-px-cut-off = The PX file ends in the middle.
population-px-statement = A keyword and an equals sign should stand here.
population-px-keyword-twice = The keyword { $keyword } stands twice.
population-px-too-many-texts = The PX file has more than { $limit } texts before its figures.
population-px-keys-apart = KEYS must be of the first dimensions.
population-px-unknown-key = The row starts with { $key }, which is no category.
population-px-row-twice = The row stands twice.

population-not-a-workbook = The workbook is damaged or no workbook.
population-workbook-too-large = The workbook is larger than { $limit } MiB when unpacked.
population-too-many-sheets = The workbook has more than { $limit } sheets.
population-several-sheets = Several sheets look like population tables: { $sheets }.
population-several-sheets-hint = Save the sheet that counts in a file of its own.

## Rows and columns

population-too-many-rows = The table has more rows or cells than are read ({ $limit } rows).
population-too-many-columns = The table has more than { $limit } columns.
population-row-unreadable = The row cannot be read.
population-row-too-long = The row has { $cells } cells but the header { $columns } columns.
population-row-too-long-hint = Is there a comma inside a number? Write numbers without comma and point.
population-no-rows = The table has a header and no rows.
population-column-missing = The column { $column } is missing.
population-column-nearest = Does { $nearest } mean { $column }?
population-column-found = The header is { $found }. The first row should have the columns reference_date, code and population.
population-column-twice = Two columns are { $column }.
population-cell-empty = The cell is empty.
population-cell-broken = The cell holds no value but { $given }.

## Numbers

population-figure-missing = There is no figure.
population-figure-missing-hint = Fill it in, or choose --partial if it is to be left out.
population-not-a-number = { $given } is not a number of people.
population-fraction = { $given } is not a whole number.
population-fraction-hint = Numbers of people are whole. Is it the right table?
population-negative = { $given } is negative.
population-point-or-comma = { $given } can be read in several ways.
population-point-or-comma-hint = Is the point or comma in { $given } for thousands or for decimals? Write digits only.
population-number-too-large = { $given } is too large.
population-sum-too-large = The sum is too large to count with.

## Codes

population-zero-lost = { $given } has lost its leading zero.
population-zero-lost-hint = Is it { $meant }? Make the column text in the spreadsheet and write the code with its zero.
population-unknown-code = { $given } is the code of no county and no municipality.
population-unknown-code-nearest = Did you mean { $code } { $name }?
population-unknown-code-hint = Counties have two digits and municipalities four, by the division now in force.
population-figure-twice = The figure for { $code } on { $date } is given already ({ $first }).
population-figure-twice-hint = A row should be all people: if the table is divided by sex or something else, take the division out.
population-recipients-missing =
    The table for { $date } lacks { $missing } ({ $level }).
population-recipients-missing-hint = Add them, or choose --partial if they are to be missing.
population-no-recipients = The file has no figures for any county or municipality.

## Days and contents

population-not-a-date = { $given } is not a date.
population-not-a-date-hint = Write year, month and day: 2020-11-01.
population-day-unknown = The file does not say which day { $period } stands for.
population-day-unknown-hint = Give the day, for example --day 11-01 for 1 November or --day 2020-11-01.
population-day-contradicts = The file describes { $known }, but the option says { $given }.
population-day-contradicts-hint = Take --day away, or fetch the table for that day.
population-day = { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
population-period-not-there = The file has no figures for the date that was chosen.
population-period-not-there-hint = The file has { $periods }.
population-no-time = No dimension says when.
population-no-region = No dimension says where.
population-dimensions-hint = The file has the dimensions { $dimensions }.
population-measure-unknown = The contents { $asked } are not in the file.
population-measure-choice = The file has several contents.
population-measure-hint = Choose one with --contents: { $choices }.
population-only-part = The file does not count everybody: { $dimension } is only { $categories }.
population-only-part-hint = Fetch the table with all values, or with the total.

## Ages

population-not-an-age = { $given } is not an age.
population-bands-do-not-follow = The ages { $band } and { $next } do not follow each other ({ $code }, { $date }).
population-bands-hint = Every age should be counted once, without gaps.
population-bands-differ = { $code } has other ages than the others ({ $date }).

## Worth knowing

population-total-differs = The published figure for the country is { $total }, the sum of the { $level } is { $sum }: the difference is { $difference } ({ $date }). The sum is used.
population-ages-differ =
    { $places ->
        [one] In one place the figure for all ages is not the sum of the ages ({ $date }).
       *[other] In { $places } places the figure for all ages is not the sum of the ages ({ $date }).
    }
population-part-of-level = The table for { $date } has { $present } of { $all } { $level }.
population-ages-not-everybody = The ages are not all ages, so the file gives ages and no population.
population-code-without-people = The code { $code } is not in force now and has no people; it is left out.
population-holes-left-out = Cells without figures have been left out.
population-other-periods-left-out = Periods other than the chosen one have been left out.
population-columns-not-read = Columns that are not read: { $columns }.

## Fetching

fetch-asking = Asking the source about the table …
fetch-fetching = Fetching part { $part } of { $of } …
fetch-waiting =
    { $seconds ->
        [one] Waiting one second …
       *[other] Waiting { $seconds } seconds …
    }
fetch-bad-address = { $address } is not a web address.
fetch-bad-address-hint = The address starts with https:// and ends with /api/v2.
fetch-unreachable = { $address } cannot be reached: { $reason }.
fetch-timed-out = { $address } did not answer within { $seconds } seconds.
fetch-offline-hint = Is there a network? Without one the population figures already at hand are used, with their date.
fetch-cut-off = The answer from { $address } broke off in the middle.
fetch-later-hint = Try again in a while.
fetch-too-large = The answer from { $address } is larger than { $limit } MiB.
fetch-refused = { $address } refuses. { $detail }
fetch-refused-hint = Nothing more was fetched. Wait an hour before you try again; if it happens then too, ask the source.
fetch-not-found = There is nothing at { $address }.
fetch-not-found-hint = Check the id of the table and the address of the source.
fetch-too-many-calls = The source takes no more calls now and asks for a pause of { $seconds } seconds.
fetch-too-many-calls-hint = Wait that long. Somebody else may be fetching from the same address.
fetch-source-fault = The source has a fault of its own ({ $status }): { $address }.
fetch-unexpected = The source answered { $status } to { $address }. { $detail }
fetch-source-changed-hint = The source may have changed. Save the table as a file from its web site and read it with population import.
fetch-limits-unusable = The limits of the source cannot be kept: { $cells } cells, { $calls } calls in { $seconds } seconds.
fetch-bad-reply = The answer from { $address } cannot be used: { $what }
fetch-wrong-table = The source describes the table { $got } when { $asked } is asked for.
fetch-not-population = The table { $table } is not a population table.
fetch-not-population-hint = It has the dimensions { $dimensions }.
fetch-contents-missing = The table { $table } does not have the contents { $asked }.
fetch-contents-missing-hint = It has { $found }.
fetch-period-missing = The table { $table } does not have the period { $asked }.
fetch-period-missing-hint = The newest are { $newest }.
fetch-ages-missing = The table { $table } has no one-year ages.
fetch-ages-missing-hint = Fetch the population without ages, or another table.
fetch-too-many-parts = The question would take { $calls } calls; at most { $limit } are made.
fetch-too-many-parts-hint = Fetch the population without ages.
fetch-other-than-asked = The answer has other values in { $dimension } than were asked for.
fetch-import = The figures came but make no table: { $what }
