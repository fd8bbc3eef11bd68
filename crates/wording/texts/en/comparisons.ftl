# Comparisons between recipients
comparisons-nav = Comparisons
comparisons-title = Comparisons between recipients
comparisons-lead = Put all municipalities, regions or counties side by side, year by year. Choose what to compare; then choose the year, which one is your own, and whom to compare it with.
comparisons-nothing-yet = What can be compared comes here when it is published.

# What can be compared
comparisons-money-heading = Money
comparisons-people-heading = Population and ages
comparisons-answers-heading = Answers in reports
comparisons-no-answers = No answers that can be compared are open to the public yet. They come here when the reports of a year are opened.
comparisons-head-figure = What is compared
comparisons-head-question = Question
comparisons-year = { $level } { $year }
comparisons-years = { $level } { $first }–{ $last }
comparisons-figure-amount = All amounts of the year
comparisons-figure-item = { $title }
comparisons-figure-population = Population
comparisons-figure-ages = Inhabitants aged { $from }–{ $to }
comparisons-figure-ages-up = Inhabitants aged { $from } or more
comparisons-figure-answer = { $question }
comparisons-figure-answer-item = { $question } ({ $item })
comparisons-figure-indicator = { $title }

# Where it comes from
comparisons-source-agreements = The amounts are those that are published, worked out from the agreement of each year and frozen with their proof.
comparisons-source-population = Population and ages are the tables the amounts are worked out on, from Statistics Sweden.
comparisons-source-answers = The answers are those that recipients have signed and that are open to the public. What is not open is missing here.

# Units
comparisons-unit-kronor-each = kronor per inhabitant
comparisons-unit-kronor = kronor
comparisons-unit-percent = percent of the inhabitants
comparisons-unit-people = inhabitants
comparisons-unit-number-each = number per 1,000 inhabitants
comparisons-unit-number = number
comparisons-unit-value = value
comparisons-said-people = inhabitants
comparisons-said-number-each = for each 1,000 inhabitants

# The choices
comparisons-choice-level = Who
comparisons-choice-year = Year
comparisons-choice-own = Your own
comparisons-choice-nobody = Nobody chosen
comparisons-choice-per = Counted in
comparisons-choice-group = Compare with
comparisons-choice-names = Own group
comparisons-choice-names-hint = Names or codes with commas between. Used when you compare with an own group.
comparisons-choice-show = Show
comparisons-group-everybody = all { $level }
comparisons-group-county = municipalities of the same county
comparisons-group-size = the { $count } nearest in population
comparisons-group-named = own group
comparisons-group-note = The comparison is with { $group }. Median, quartiles and place are about those and your own only, the same recipients in every year.

# One comparison
comparisons-heading = { $title }, { $unit }: { $level } { $year }
comparisons-lead-own = { $name } has { $value }. That is place { $place } of { $of }{ $shared ->
        [0] {""}
       *[other] , shared with { $shared } more
    }, counted from the highest.
comparisons-lead-alike = All { $count } have the same value: { $value }.
comparisons-lead-own-missing = There is no value for { $name } this year.
comparisons-lead-spread = The median is { $median }. Half of them lie between { $lower } and { $upper }.
comparisons-lead-missing = { $missing } of { $of } have no value and take no part in the computation.
comparisons-spread-heading = Spread
comparisons-years-heading = Through the years
comparisons-table-heading = Everybody who is compared
comparisons-method-heading = How it is counted
comparisons-files-heading = Download
comparisons-file = The same rows as the table
comparisons-sheet = Comparison
comparisons-finding-own = In { $year } { $name } is number { $place } of { $of }
comparisons-finding-alike = No difference to show for { $year }. What differs is less than the values are shown with.
comparisons-finding = Half of them lay between { $lower } and { $upper } in { $year }
comparisons-dots-description = A dot for each of { $count }, from the lowest value to the highest. The field is the half in the middle, the line in it is the median. Your own is a diamond with its name.
comparisons-bars-description = A bar for each of { $count }, the highest first. Your own is written in bold.
comparisons-years-title = { $title }, year by year
comparisons-years-description = Lines for the median and the quartiles of each year, and for your own when one is chosen. A line is broken where values are missing.
comparisons-head-value = Value, { $unit }
comparisons-head-place = Place
comparisons-head-divider = Measure
comparisons-caption = { $title }, { $year }, { $count } rows
comparisons-spread-caption = The spread among { $count } with a value
comparisons-most = Highest
comparisons-upper-quartile = Upper quartile
comparisons-median = Median
comparisons-lower-quartile = Lower quartile
comparisons-least = Lowest
comparisons-own-row = { $name } (your own)
comparisons-missing = missing
comparisons-nobody = None of those who are compared has a value.
comparisons-method = Median, quartiles, place and values per inhabitant are our own computations. They are made with exact numbers and rounded only when they are shown; those that show the same value share a place. Between two values a quartile lies on the straight line. Who has no value takes no part.
comparisons-counted-on = Inhabitants were counted on { $date }.
comparisons-untold = Years in which the sources tell only some of the amounts are left out: { $years }.
comparisons-too-large = The numbers are too large to be counted exactly.

# Ways in
comparisons-link-heading = Beside the others
comparisons-link-amount = Compare the amount with those of others, per inhabitant and through the years
comparisons-link-population = Compare the population with that of others

# What cannot be done
comparisons-no-such = There is no such comparison.
comparisons-no-such-hint = Choose among what can be compared on the page Comparisons.
comparisons-levels-there-are = Here { $levels } can be compared.
comparisons-years-there-are = There are values for { $years }.
comparisons-ways-there-are = Write { $ways }.
comparisons-groups-there-are = One can compare with { $groups }.
comparisons-sorting-hint = One can sort by namn, kod, varde and invanare.
comparisons-own-needed = That comparison starts from your own, and none is chosen.
comparisons-own-needed-hint = Choose your own in the form, or compare with everybody.
comparisons-own-unknown-hint = Choose one of the { $level } that are compared, or nobody.
comparisons-county-only-municipalities = Only municipalities can be compared within a county.
comparisons-choose-another-group = Choose another group to compare with.
comparisons-group-needed = The own group is empty.
comparisons-group-hint = Write names or codes with commas between, such as 0138, 0139, Nacka.
comparisons-group-unknown = These names or codes are not among { $level }: { $names }.
comparisons-group-too-many = The group is too large. It may have at most { $limit } recipients.
comparisons-no-such-file = There is no such file.
comparisons-formats-there-are = Write the name of the comparison, then a full stop and { $formats }.

# Indicators of Kolada
comparisons-indicators-heading = Indicators of Kolada
comparisons-no-indicators = No indicators have been fetched yet. Whoever runs the service fetches them from Kolada.
comparisons-head-indicator = Indicator
comparisons-head-retrieved = Fetched
comparisons-source-kolada = Source: Kolada, indicator { $id }, fetched on { $date }. { $description }
comparisons-method-indicator = The values are Kolada's own, unprocessed; they are rounded to at most two decimals when they are shown. Median, quartiles and place are our own computations, not Kolada's. They are made with exact numbers, those that show the same value share a place, and between two values a quartile lies on the straight line. Who has no value takes no part.
kolada-written = { $title }: { $count } values in { $path }.
kolada-imported = The indicator { $id } is imported: { $title }.
kolada-already-here = The same replies about { $id } were imported { $at }.
kolada-too-large = The folder is larger than { $limit } MB.
kolada-too-many = There are { $limit } indicators already, and no more are imported.
kolada-no-folder = The folder { $path } cannot be read.
kolada-folder-hint = Give the folder that “overens kolada fetch” wrote, unchanged, or fetch the indicator anew.
kolada-not-an-id = { $given } is no id of an indicator.
kolada-unknown = Kolada has no indicator { $id }.
kolada-unknown-hint = An id is a capital letter and five digits, such as N00945. Look it up at kolada.se.
kolada-years = The years go backwards or are more than { $limit }.
kolada-years-hint = Write the first year after --from and the last after --to.
kolada-no-values = Kolada has no values of those years.
kolada-no-values-hint = Try other years, or another indicator.
kolada-bad-reply = The answer from { $address } is not what it should be: { $what }
kolada-file-missing = The file { $name } is not in the folder.
kolada-file-changed = The file { $name } is not the one that was fetched.
kolada-provenance-broken = What is said of where the answers come from cannot be read.
kolada-table-broken = Line { $line } of the table cannot be read.
kolada-fault-json = it cannot be read at line { $line }, column { $column }.
kolada-fault-rows = it has more rows than were asked for.
kolada-fault-pages = it has more pages than there can be.
kolada-fault-indicator = it is about the indicator { $id }.
kolada-fault-place = it is about { $id }, which nobody asked about.
kolada-fault-year = it is about the year { $year }, which nobody asked about.
kolada-fault-twice = { $id } has two values for { $year }.
kolada-fault-number = { $text } is no number.
kolada-fault-digits = { $text } has more than { $limit } digits.
kolada-not-kept = The indicator could not be imported.
