# Why an amount became what it is, line by line.

explain-headline = { $name } gets { $amount } of the item “{ $item }”.
explain-opening = The item is { $amount } and is shared among { $count } { $level }: { $key }.
explain-takes-no-part = { $name } is not among those who share here and so gets nothing.
explain-population = { $name } had { $figure } of { $total } inhabitants on { $date }, that is { $percent } per cent.
explain-ages = { $name } had { $figure } of { $total } inhabitants aged { $ages } on { $date }, that is { $percent } per cent.
explain-part-of-band = The age group { $band } counts as { $inside }/{ $years }, since { $inside } of its { $years } years lie within { $ages }.
explain-divide = { $pot } × { $figure } ÷ { $total } = { $exact }
explain-equal = { $count ->
    [one] Only one recipient takes part: { $exact }.
   *[other] { $pot } ÷ { $count } = { $exact }.
}
explain-alone = The whole item, { $amount }, goes to { $name }.
explain-fixed = { $name } gets the amount the agreement states: { $amount }.
explain-listed = { $name } gets the amount the agreement lists: { $amount }.
explain-fixed-first = { $name } first gets a fixed amount: { $amount }. The fixed amounts together are { $fixed }.
explain-rest = That leaves { $pot } to share.
explain-together = Together: { $parts } make { $exact }
explain-weighted-part = { $weight } of { $weights } parts of { $pot } is { $part }.
explain-among = { $count ->
    [one] Only one recipient takes part, and that is { $name }.
   *[other] { $count } recipients take part, and { $name } is one of them.
}
explain-floor-held = Nobody gets less than { $limit }. The amount of { $name } is raised to that.
explain-cap-held = Nobody gets more than { $limit }. The amount of { $name } is lowered to that.
explain-harmless-held = Nobody gets less than before. { $name } got { $limit } and so gets as much.
explain-bound-unused = Nobody reaches the limit, so the amount stands: { $exact }.
explain-bound-others = { $count ->
    [one] One recipient gets the limit instead. The others share { $rest } in the same proportions as before: { $exact }.
   *[other] { $count } recipients get the limit instead. The others share { $rest } in the same proportions as before: { $exact }.
}
explain-floor = Whole kronor: { $floor }.
explain-left = When all have their whole kronor, { $left } is left. It goes one krona at a time to those with the largest decimal part.
explain-rank-gets = { $name } is number { $rank } in that order and gets { $unit } more: { $amount }.
explain-rank-does-not = { $name } is number { $rank } in that order, so the money does not reach that far: { $amount }.
explain-half-up = Rounded to the nearest { $unit }: { $amount }.

assumption-amount = The amount is { $status }, not read in any source.
assumption-key = The choice of distribution key is { $status }, not read in any source.
assumption-level = The choice of level is { $status }, not read in any source.
assumption-reference-date = Counting on { $date } is { $status }, not read in any source.
assumption-population-stands-in = Preliminary: the population on { $used } is used in place of { $wanted }.
assumption-ages-stand-in = Preliminary: the ages on { $used } are used in place of { $wanted }.
assumption-ages-from-bands = The number of inhabitants aged { $ages } is estimated from age groups: { $parts }. { $error }
assumption-part-of-band = { $inside }/{ $years } of the group { $band }
assumption-error-known = Where exact ages exist to compare with (2013–2015), no recipient's share changed by more than { $percent } per cent.
assumption-error-unknown = How large the error is has not been measured.
assumption-rounding = The way of rounding is { $status }, not read in any source: { $method }.

refusal-item = Item { $item } cannot be shared out: { $reason }
refusal-key-unknown = the sources do not tell the distribution key.
refusal-level-unknown = the sources do not tell the level.
refusal-no-recipients = the register has no { $level }.
refusal-nothing-to-share = there is no amount to share.
refusal-no-reference-date = the agreement does not say which day the population is taken from.
refusal-no-population = the population on { $date } is not at hand.
refusal-no-ages = the ages on { $date } are not at hand.
refusal-figure-missing = the figures for { $date } lack { $code }.
refusal-unknown-place = the figures for { $date } hold a municipality { $code } that is not in the register.
refusal-figure-negative = the figures for { $date } hold a number below zero for { $code }.
refusal-ages-not-covered = the ages of { $code } on { $date } do not cover { $ages }.
refusal-all-zero = every figure the key divides by is zero.
refusal-nobody-takes-part = no recipient takes part.
refusal-stated-sum = the stated amounts sum to { $stated }, but there is { $pot } to share.
refusal-stated-below-zero = a stated amount is below zero.
refusal-fixed-too-much = the fixed amounts sum to { $stated }, more than there is to share.
refusal-not-on-level = the code { $code } is not among the { $level }.
refusal-takes-no-part = { $code } takes no part, but the key states an amount for it.
refusal-no-weights = the weights must be at least one and all larger than zero.
refusal-floor-too-high = the lowest amount needs more money than there is.
refusal-cap-too-low = the highest amount leaves money that nobody can get.
refusal-previous-missing = the amounts of item { $item } in { $agreement } are not at hand.
refusal-not-in-units = the amount is not a multiple of { $unit }.
refusal-residual-too-large = rounding differs by more than the largest amount.
refusal-too-deep = the key has more than { $depth } levels.
refusal-too-large = a number in the computation is too large for exact arithmetic.
refusal-sum-too-large = The amounts are too large to add up.
refusal-no-such-item = { $agreement } has no item called { $item }.
refusal-negative-amount = Item { $item } cannot be { $amount }.
refusal-hint-figures-or-stand-in = Give figures for { $date } or { $stand_in } with --population FILE.
refusal-hint-figures = Give figures for { $date } with --population FILE, or state stand_in in the agreement's file.
refusal-hint-reference-date = State reference_date under [population] in the agreement's file.
refusal-hint-figure-missing = Add the row to the table. A county can also take its figure from its municipalities.

explain-floor-unit = Down to whole { $unit }: { $floor }.
explain-left-unit = When all have theirs, { $left } is left. It goes { $unit } at a time to those with the largest remainder.
explain-residual-left = The rounded amounts together are { $residual } below the item. The largest amount gets the difference: { $amount }.
explain-residual-over = The rounded amounts together are { $residual } above the item. The largest amount gives up the difference: { $amount }.
