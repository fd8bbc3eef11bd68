# Whether an agreement adds up, and why not.

sum-total = all items against the amount of the agreement
sum-groups = the sums of the groups against the amount of the agreement
sum-group = items to { $levels }
sum-too-much = { $name }: the parts are { $parts }, but should be { $stated }. That is { $amount } too much.
sum-too-little = { $name }: the parts are { $parts }, but should be { $stated }. { $amount } is missing.
sum-not-explained = { $name }: the known items are { $parts } of { $stated }. { $amount } is unexplained, since the sources do not show all items.

row-words = “{ $title }” { $amount } ({ $source }, { $place })
row-none = a row
other-item = “{ $title }” { $year }

explanation-row-replaced-by-known = The row { $row } repeats { $like }. With { $by } in its place everything adds up, and just that amount stands in other years but not here: { $others }.
explanation-row-replaced = The row { $row } repeats { $like }. With { $by } in its place everything adds up.
explanation-row-repeated = The row { $row } repeats { $like }. Without it everything adds up.
explanation-row-names-two-levels = The row { $row } concerns both { $levels } but is counted once. Counted once on each level, everything adds up.
explanation-row-at-two-levels = If the row { $row } is counted on two levels, everything adds up.
explanation-row-missing = A row of { $amount } may be missing. Other years have it: { $others }.
explanation-not-printed = No source states the amounts of { $rows }. They are derived or assumed, together { $amount }, and with them everything adds up.
explanation-slip-in-row = The row { $row } may have a wrong digit. With { $should_be } everything adds up.
explanation-slip-in-sum = The stated sum { $stated } ({ $name }) may have a wrong digit. The items give { $should_be }.
