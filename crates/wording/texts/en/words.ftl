# Words and forms used everywhere.

level-region = regions
level-municipality = municipalities
level-county = counties
level-coordinator = SKR
level-other = level not known
level-heading-region = Regions
level-heading-municipality = Municipalities
level-heading-county = Counties
level-heading-coordinator = SKR
level-heading-other = Level not known

status-confirmed = read in the source
status-derived = derived
status-inferred = assumed

item-status = amount { $amount }, key { $key }, level { $level }
item-status-amount-key = amount { $amount }, key { $key }

route-via-coordinator = SKR requisitions the whole amount and passes it on
route-direct = each recipient requisitions from the payer
route-invoice = each recipient invoices SKR
route-unknown = not found in the sources

payee-recipient = the recipient itself
payee-named = the body that the region and all municipalities of the county name
payee-coordinator = SKR
payee-unknown = not found in the sources

rounding-largest-remainder = all get their whole kronor, and the kronor left over go one each to the largest decimal parts (largest remainder)
rounding-half-up = rounded to the nearest krona, the difference goes to the largest amount

key-population = by population
key-population-on = by population on { $date }
key-ages = by the number of inhabitants aged { $ages }
key-ages-on = by the number of inhabitants aged { $ages } on { $date }
key-equal = the same to each
key-fixed = { $amount } each
key-fixed-except = { $amount } each, except { $exceptions }
key-exception = { $amount } to { $codes }
key-fixed-then = { $fixed }, the rest { $rest }
key-to-coordinator = to SKR
key-listed = { $count ->
    [one] a stated amount to one recipient
   *[other] stated amounts to { $count } recipients
}
key-weighted = weighted: { $parts }
key-weighted-part = { $weight ->
    [one] one part { $key }
   *[other] { $weight } parts { $key }
}
key-among = { $count ->
    [one] to one named recipient, { $key }
   *[other] among { $count } named recipients, { $key }
}
key-floor = { $key }, but at least { $amount }
key-cap = { $key }, but at most { $amount }
key-hold-harmless = { $key }, but at least as much as of item { $item } in { $agreement }
key-hold-harmless-listed = { $count ->
    [one] { $key }, but at least a stated amount to one recipient
   *[other] { $key }, but at least stated amounts to { $count } recipients
}
key-unknown = not found in the sources

ages-between = { $from }–{ $to }
ages-from = { $from } and above
exact-kronor = SEK { $number }

status-unknown = not known
quoted = “{ $words }”
part-total = The whole amount
part-group = The sums of the groups
part-population = The population
part-ages = The ages
part-key = The distribution key
part-rounding = The rounding
part-claim = How the money is asked for
part-report = The reports
part-repayment = The repayment
part-other = Other
