# What the command line says.

failure = error: { $message }
failure-hint = hint: { $hint }
usage-unknown-argument = “{ $argument }” is not known.
usage-unknown-command = There is no command “{ $command }”.
usage-value-missing = { $argument } needs a value.
usage-value-unknown = { $argument } cannot be “{ $value }”.
usage-argument-missing = Something is missing: { $argument }
usage-command-missing = Say what is to be done.
usage-conflict = { $argument } does not go with { $other }.
usage-not-text = The command line holds characters that are not text (UTF-8).
usage-other = The command line could not be understood. { $argument }
usage-hint-nearest = Did you mean “{ $word }”?
usage-hint-values = Choose one of: { $words }
usage-hint-help = Type overens --help, or --help after the command.

write-no-folder = { $path }: there is no such folder, so nothing was written.
write-no-permission = { $path }: you may not write there, so nothing was written.
write-folder-not-empty = { $path }: the folder already holds something, so nothing was written. Choose a new folder.
write-disk-full = { $path }: the disk is full, so nothing was written.
write-failed = { $path }: it could not be written. { $reason }
write-stdout-full = The disk is full, so the whole result was not written.
write-stdout = The result could not be printed: { $reason }

no-such-recipient = There is no recipient “{ $given }”.
no-such-recipient-nearest = Did you mean { $name } ({ $codes })?
no-such-recipient-hint = Give a code (0138, 01) or a name (Tyresö, Region Stockholm, Stockholms län).

check-title = { $title } ({ $id })
check-view-applied = As the agreement is applied
check-view-published = As the sources print it: their rows against their sums
check-levels = { $levels }
check-sum-closes = ✓ { $name }: { $stated } ({ $status })
check-sum-fails = ✗ { $sum } (The stated sum is { $status }.)
check-closes = Everything adds up to the krona.
check-does-not-close = It does not add up.
check-unexplained = { $amount } is unexplained: the sources do not show all items. The year cannot be published as complete.
check-no-explanation = No simple explanation fits. Compare the rows with the source, one by one.
check-one-explanation = One explanation fits:
check-several-explanations = { $count } explanations fit, the likeliest first:
discrepancy-about = { $about } ({ $source }, { $place })
discrepancy-says = The source says: { $said }
discrepancy-printed-with = The source prints it in one row with the item “{ $item }”.
discrepancy-differs = The source differs from what is applied.
discrepancy-applied = We apply: { $applied }
discrepancy-reason = Why: { $reason } ({ $status }, decided by { $decided_by })

column-number = No
column-what = What
column-change = Change
column-pot = Pot
column-population = Population
column-key-part = Key
column-came = New items
column-went = Ended items
column-original = Now
column-trial = Tried
column-difference = Difference

allocate-title = { $title }: { $total } ({ $status })
allocate-level = { $level } ({ $count })
allocate-not-shared = not shared out, key or level is not known
allocate-item-status = “{ $title }”: { $status }.
allocate-digest = Digest of the allocation: { $digest }
allocate-proof-written = The proof is in { $path }. Check it with: overens-verify { $path } --digest { $digest }
allocate-xlsx-needs-file = A workbook cannot be printed on the screen.
allocate-xlsx-hint = Add --out FILE.xlsx.
allocate-xlsx-failed = The workbook could not be made: { $reason }

explain-source = The item stands in “{ $title }”, { $place }.
explain-in-all = { $name } gets { $amount } in all.
explain-county-besides = Besides that, { $name } gets { $amount } for the region and the municipalities together.
explain-nothing = { $name } gets nothing of what is chosen in { $agreement }.
explain-nothing-hint = Without --item all items are shown. overens allocate { $agreement } shows which levels get what.

compare-title = { $before }, { $total_before } → { $after }, { $total_after }
compare-order = The change is split in this order: first the new pot, then the new population, last the new key. The parts are whole kronor and sum to the change.
compare-not-compared = Not compared, since key or level is not known: { $items }.
note-unexplained = { $year }: { $amount } is unexplained and not in the table.
note-unsure = { $year }: { $count } of { $items } items are not wholly read in the source. overens check { $id } shows which.

diff-none = { $before } and { $after } say the same.
fact-title = title
fact-total = the whole amount
fact-item = item
fact-amount = amount
fact-key = distribution key
fact-level = level
fact-payee = paid to
fact-amount-status = how sure the amount is
fact-key-status = how sure the key is
fact-reference-date = day of the population
fact-rounding = rounding
fact-route = how the money is asked for
fact-payer = who pays
fact-claim-deadline = last day to ask
fact-lapses = the right lapses after the last day
fact-report-tool = tool for reports
fact-report-to = who receives reports
fact-report-deadline = last day to report
fact-repayment-to = who receives repayment
fact-repayment-deadline = last day to repay
fact-condition = condition
answer-yes = yes
answer-no = no

simulate-title = { $title }: { $before } now, { $after } tried
simulate-summary = { $winners } get more, { $losers } get less, { $unchanged } get the same.
simulate-set-malformed = “{ $given }” cannot be understood.
simulate-set-hint = Write for example --set traumavard.amount=60_000_000 or --set 'traumavard.key=equal'.

import-no-ages = The table has no ages.
import-notes-heading = To know about the table
fetch-written = Written to { $path }: the replies as they came, their origin and the table population.csv.
date-malformed = “{ $given }” is not a date.
date-hint = Write year-month-day, for example 2020-11-01.
day-malformed = “{ $given }” is not a day.
day-hint = Write month-day, for example 11-01, or year-month-day.
fetch-day-unknown = SCB has population for 1 November and 31 December, not for { $date }.
list-kind-population = population of municipalities
list-kind-ages-one-year = ages, one-year bands, counties
list-kind-ages-five-year = ages, five-year bands, counties
column-kind = Figures
column-date = Day
column-places = Places
column-people = Inhabitants
table-unreadable = { $count ->
    [one] { $path } cannot be read as figures of population. One problem:
   *[other] { $path } cannot be read as figures of population. { $count } problems:
}
table-more-problems = … and { $count } more.

usage-twice = { $argument } can stand only once.
usage-takes-no-value = { $argument } takes no value.
write-not-a-file = { $path }: is there already and is no ordinary file, so nothing was written.
population-given-twice = { $path }: another file already holds figures for { $date }. Give only one of them.
allocate-does-not-add-up = The agreement does not add up. overens check { $id } shows what differs.
allocate-discrepancies = { $count ->
    [one] In one place a source differs from what is applied. overens check { $id } shows where and why.
   *[other] In { $count } places sources differ from what is applied. overens check { $id } shows where and why.
}
allocate-proof-is-out = { $path }: the proof and the result cannot have the same place.
explain-not-shared = The item “{ $item }” of { $amount } is not shared out: the sources do not show its key or level.
explain-discrepancy = The source ({ $place }) differs from what is applied. { $reason }
compare-nothing-apart = “{ $item }”: the old key cannot share out the new amount, so everything stands under key.
compare-pot-apart = “{ $item }”: the old key has no figures for the later year's day, so population and key stand together under key.
compare-assumed = { $year }: { $assumption }
simulate-set-twice = { $target } is given twice. Give it once.
simulate-key-unknown = Item { $item } cannot be tried with an unknown key.
simulate-tried-amount = “{ $item }”: the amount becomes { $amount }
simulate-tried-key = “{ $item }”: the key becomes { $key }
fact-absent = –
fact-as-in-base = not mentioned, as in the base
simulate-level-unchanged = { $level }: all get the same.
