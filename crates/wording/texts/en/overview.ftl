# Public pages: start, agreements, amounts of a level, comparison.

# The start page
overview-start-title = State money for mental health
overview-start-heading = { $amount } for mental health and suicide prevention in { $year }
overview-start-lead = That is what the state and SKR agreed on for { $year }: { $parts }.
overview-start-part = { $amount } to { $level }
overview-start-part-unknown = { $amount } whose distribution the sources do not show
overview-start-dates = Important dates in { $year }
overview-start-other-year = The sources do not show who gets what in { $latest }. The map and the counties below are therefore those of { $year }, the latest year whose amounts are known.
overview-start-levels = See what each of them got in { $year }:
overview-start-every-year = All agreements, year by year
overview-start-what = What is Överens?
overview-start-what-text = Every year the Swedish state and SKR, the Swedish Association of Local Authorities and Regions, agree on money for work on mental health. Here you see what every region, municipality and county gets, to the krona, and how the amount is worked out. You can redo all of it yourself. Överens is independent of the state and of SKR.
overview-start-method = The amounts come from the agreements and SKR's messages about them, the population from Statistics Sweden (SCB). Every fact leads to its source. Where sources contradict each other we show both figures.
overview-find = Find your municipality
overview-find-label = Municipality, region or county
overview-find-hint = For example Tyresö
overview-find-button = Search
overview-find-list = Choose among all municipalities, from A to Ö
overview-map-title = { $name } received most per inhabitant in { $year }
overview-map-explained = Everything that goes to the place where one lives is counted here: to the municipality, the region and the county. A circle is a municipality. The more inhabitants, the larger the circle. The deeper the colour, the more kronor per inhabitant. The population is that of { $date }.
overview-tiles-title = { $name } received most in all in { $year }: SEK { $millions } million
overview-tiles-explained = Millions of kronor to the county, to its region and to all its municipalities together.
overview-tiles-description = A tile for each county, roughly where the county lies, with millions of kronor in all. The deeper the tile, the more.

# Dates
overview-standing-next = The next date is { $date }, { $days ->
    [one] tomorrow
   *[other] in { $days } days
}: { $what }.
overview-standing-today = Today: { $what }.
overview-standing-over = All known dates have passed. The last was { $date }: { $what }.
overview-standing-unknown = The sources name no dates.
overview-moment-signed = The agreement is signed
overview-moment-begins = The first day the agreement applies
overview-moment-ends = The last day the agreement applies
overview-moment-claim = The last day to ask for the money
overview-moment-claim-lapses = The last day to ask for the money. After it the right to the money is lost
overview-moment-report = The last day to report
overview-moment-report-to = The last day to report to { $to }
overview-moment-repay = The last day to pay back what has not been used
overview-moment-repay-to = The last day to pay back what has not been used to { $to }
overview-calendar-title = When each agreement applies, and its last days
overview-calendar-description = A row for each agreement. The bar goes from the first to the last day it applies. Marks show the last day to ask for the money, to report and to pay back, where the sources name them.
overview-calendar-claim = Last day to ask for the money
overview-calendar-report = Last day to report
overview-calendar-repayment = Last day to pay back
overview-calendar-table = Show the dates as a table
overview-calendar-first = Applies from
overview-calendar-last = Applies to
overview-calendar-today = today

# All agreements
overview-agreements = Agreements
overview-agreements-heading = { $count ->
    [one] One agreement on mental health, { $first }
   *[other] { $count } agreements on mental health, { $first }–{ $last }
}
overview-agreements-lead = Together they are { $total }. The largest was that of { $year }: { $most }.
overview-agreements-none-title = No agreement yet
overview-agreements-none = Every year's agreement is shown here once it has been checked and published.
overview-agreements-table = Year by year
overview-agreements-caption = The agreements in kronor, the latest year first
overview-agreements-method = The column “As we count” tells whether items and sums match the whole amount, to the krona. “As the sources print” tells the same of the figures that the sources print. The differences are explained on the page of each year.
overview-years-title = How much it has been every year
overview-years-description = Horizontal bars, one for each year, divided by whom the money goes to. The numbers are millions of kronor.
overview-closes = adds up
overview-closes-not = does not add up
overview-incomplete = not all items are known
overview-no-sums = no sums to compare with
overview-compare-any = Compare two years
overview-part-unknown = Distribution not known

# One agreement
overview-agreement-heading = { $title }: { $amount }
overview-agreement-purpose-unknown = The sources name no purpose.
overview-fact-kind = Kind
overview-fact-period = Applies
overview-fact-number = Case at SKR or the government
overview-fact-total = The whole amount
overview-fact-total-status = { $amount }, { $status }
overview-fact-standing = Where it stands today
overview-kind-yearly = Agreement for one year
overview-kind-base = Base agreement for several years, with the amounts of the first
overview-kind-supplementary = Supplementary agreement with the amounts of one year
overview-period = { $first } to { $last }
overview-dates = Important dates
overview-dates-unknown = The sources name no dates.
overview-levels-title = Who the money goes to in { $year }
overview-levels-description = One horizontal bar divided by whom the money goes to. The numbers are millions of kronor.
overview-levels-nothing = The amounts are shown once the agreement is published.
overview-to-level = To { $level }
overview-level-link = { $amount } to { $level }
overview-unknown-title = The sources do not show the distribution of { $amount }
overview-unknown-text = We do not guess. The amount is part of the year's total but is not shared out. Do you have the papers? Get in touch.
overview-compare-with = Compare with { $year }
overview-items = The items
overview-items-caption = { $count ->
    [one] The only known item of { $year }
   *[other] The { $count } items of { $year }
}
overview-items-none = The sources show no items.
overview-items-notes = About the items
overview-items-not-shared = These items cannot be shared out among recipients, since the sources do not tell how: { $items }.
overview-handling = How the money is asked for, reported and paid back
overview-claim = Asking for the money
overview-claim-unknown = The sources do not tell how the money is asked for.
overview-claim-route = How it is done
overview-claim-payer = Who pays
overview-claim-after = After the last day
overview-claim-lapses = The right to the money is lost
overview-claim-stays = The right to the money remains
overview-report = Reporting
overview-report-unknown = The sources do not tell how the money is accounted for.
overview-report-to = To whom
overview-report-tool = How
overview-repayment = Paying back what has not been used
overview-repayment-unknown = The sources say nothing about repayment.
overview-repayment-to = To whom
overview-last-day = Last day
overview-note = Bear in mind
overview-not-found-in-sources = not found in the sources
overview-conditions = Conditions
overview-conditions-unknown = The sources name no conditions.
overview-differences = Where sources and computation differ
overview-differences-lead = Here stands both what the source says and what we apply, and why.
overview-differences-none = We have found nothing in the sources that we do not follow.
overview-source-says = The source says
overview-says-titled = { $words }, under the title “{ $title }”
overview-says-with = The amount stands in the same row as the item “{ $item }”
overview-we-apply = We apply
overview-why = Why
overview-decided = { $status }. Decided by { $who }.
overview-adds-up = Does it add up?
overview-adds-up-applied = Yes. The items, the sums of the groups and the whole amount match to the krona.
overview-adds-up-not = It does not add up
overview-adds-up-published = So do the figures as the sources print them.
overview-adds-up-not-published = The figures as the sources print them do not add up
overview-adds-up-no-sums = The sources state no sums of their own to compare with.
overview-adds-up-explained = This would explain the difference:
overview-assumptions = What we have assumed
overview-assumptions-none = The computation rests on no assumptions besides what stands at each item.
overview-assumed = This we have taken for granted, since the sources do not tell:
overview-sources = Sources
overview-source-published = Published { $date }
overview-source-read = Read { $date }
overview-downloads = Download
overview-file-amounts = The amounts by recipient
overview-file-agreement = The agreement as a file
overview-file-proof = The proof, to redo everything yourself
overview-version-heading = This version
overview-version = Version
overview-version-published = Published
overview-version-corrects = Corrects
overview-version-what = Version { $number }: { $what }
overview-version-digest = Digest
overview-version-digest-meaning = The digest is computed from all inputs and all amounts. If a single krona changes, so does the digest.

# The amounts of a level
overview-amounts-heading = { $count } { $level } share { $amount } in { $year }
overview-amounts-coordinator = SKR gets { $amount } in { $year }
overview-amounts-unknown = The amounts for { $level } in { $year } are not known
overview-amounts-lead = The sum is made of { $count } items. Here you see what each recipient gets of them in { $year }, in kronor and per inhabitant.
overview-amounts-lead-one = All of it belongs to the item “{ $item }”. How it is shared: { $key }.
overview-amounts-lead-item = Of this, the item “{ $item }” of { $amount } is shown here. How it is shared: { $key }.
overview-amounts-lead-unknown = There are no amounts to show here.
overview-amounts-unknown-title = Why it is empty
overview-amounts-not-told = The sources do not show how { $amount } of the year's money is divided. The amounts will stand here once we have read them in a source.
overview-amounts-none-on-level = None of the year's items is shared out on this level.
overview-amounts-see-agreement = The agreement of { $year }
overview-amounts-table = All amounts
overview-amounts-caption = Amounts for { $level } in { $year }, { $count ->
    [one] one row
   *[other] { $count } rows
}
overview-amounts-caption-item = “{ $item }” for { $level } in { $year }, { $count ->
    [one] one row
   *[other] { $count } rows
}
overview-amounts-no-match = No recipient fits your choice. Check the spelling: å, ä and ö differ from a and o.
overview-amounts-show-all = Show all
overview-amounts-method = Each item is shared to the krona by its key, and the parts sum to the item. Follow an amount to see how it is worked out.
overview-inhabitants-on = Inhabitants are counted on { $date }.
overview-filter-name = Name
overview-filter-county = County
overview-filter-every-county = All counties
overview-filter-item = Item
overview-filter-every-item = All items together
overview-filter-show = Show
overview-drawing-same = The same per inhabitant to all { $level } in { $year }: SEK { $kronor }
overview-drawing-most = { $name } gets most per inhabitant in { $year }
overview-drawing-circles = A circle for each municipality, roughly where it lies. The area shows inhabitants and the colour kronor per inhabitant.
overview-drawing-tiles = A tile for each county, roughly where the county lies. Colour and number show kronor per inhabitant.
overview-drawing-description = { $picture } Most: { $most }, SEK { $highest }. Least: { $least }, SEK { $lowest }.
overview-drawing-nothing = A picture will stand here once the amounts are known.

# Comparison
overview-compare-title = Compare two years
overview-compare-heading = From { $before } in { $first } to { $after } in { $last }
overview-compare-lead-more = That is { $amount } more. Here you see which items changed and what it meant for each recipient.
overview-compare-lead-less = That is { $amount } less. Here you see which items changed and what it meant for each recipient.
overview-compare-lead-same = The whole amount is the same. Here you see what changed all the same.
overview-compare-too-few = Once two years are published they can be compared here.
overview-compare-from = From year
overview-compare-to = To year
overview-compare-show = Compare
overview-compare-both = It takes two years to compare.
overview-compare-both-hint = Choose two different years in the form on the page Compare.
overview-compare-same-year = Both years are { $year }, so there is nothing to compare.
overview-compare-sorting-hint = You can sort by namn, fore, efter and andring.
overview-compare-incomplete = { $year }: the sources do not show the distribution of { $amount }
overview-compare-incomplete-text = Items of one year may exist in the other without our having read of them. Do not take an item that is missing for one that has ended.
overview-compare-totals-heading = The whole amount
overview-compare-totals = The amounts by whom they go to, in kronor
overview-compare-items = Which items changed
overview-compare-items-caption = The items of both years, in kronor
overview-compare-not-compared = These items are not part of the comparison by recipient, since the sources do not tell how they are shared: { $items }.
overview-item-came = new
overview-item-ended = no longer there
overview-item-same = same amount and key
overview-item-amount-changed = amount changed
overview-item-key-changed = key changed: before { $before }, now { $after }
overview-item-key-unknown = the key is not known for both years
overview-compare-recipients = What the change means for { $level }
overview-compare-recipients-caption = The change for { $level } in kronor, { $count ->
    [one] one row
   *[other] { $count } rows
}
overview-compare-no-recipients = There are no amounts to compare for your choice.
overview-compare-bars-gain = { $name } gained most from { $first } to { $last }
overview-compare-bars-no-gain = Nobody got more in { $last } than in { $first }
overview-compare-bars-description = Horizontal bars from zero, the largest gain at the top. { $most }: SEK { $gain }. { $least }: SEK { $loss }.
overview-compare-bars-ends = The { $count } with the largest gain and the { $count } with the smallest.
overview-compare-method = Each change is divided into parts that sum to it. The pot: the amount of the item changed. The population: the recipient's share of the inhabitants changed. The key: the way of sharing, or the rounding, changed. New items and those that are gone stand by themselves.
overview-compare-apart-pot = “{ $item }”: key and population cannot be told apart and both stand under the key.
overview-compare-apart-nothing = “{ $item }”: the parts cannot be told apart. The whole change stands under the key.
overview-compare-assumed = Assumed for { $year }

# Shared by the pages
overview-method = Method and sources
overview-method-link = How we compute
overview-open-data-link = All of it as open data
overview-sum = Sum
overview-sum-shown = Sum of what is shown
overview-head-year = Year
overview-head-total = Total
overview-head-total-row = Total
overview-head-total-millions = Total, millions of kronor
overview-head-millions = Millions of kronor
overview-head-applied = As we count
overview-head-published = As the sources print
overview-head-item = Item
overview-head-item-kronor = { $item }, kronor
overview-head-level = Level
overview-head-kronor = Kronor
overview-head-kronor-year = Kronor { $year }
overview-head-key = Shared
overview-head-payee = Who is paid
overview-head-sure = How sure
overview-head-source = Place in the source
overview-head-region = Region
overview-head-municipality = Municipality
overview-head-county = County
overview-head-recipient = Recipient
overview-head-code = Code
overview-head-letters = Letter
overview-head-inhabitants = Inhabitants
overview-head-per-inhabitant = Kronor per inhabitant
overview-head-change = Change, kronor
overview-head-what = What changed
overview-head-pot = Of which the pot
overview-head-population = Of which the population
overview-head-key-part = Of which the key
overview-head-came-went = Of which new and gone items

# Addresses that mean nothing
overview-no-such-year = There is no agreement for “{ $given }”.
overview-years-there-are = There are: { $years }.
overview-no-such-level = There is no such level.
overview-no-such-level-hint = In addresses the levels are called regioner, kommuner, lan and samordnare.
overview-asked-unknown = “{ $given }” means nothing for { $name } in the address.
overview-asked-county-hint = Give the two digits of the county, for example 03 for Uppsala.
overview-asked-item-hint = Choose one of the year's items in the form on the page.
overview-asked-sorting-hint = You can sort by namn, kod, belopp and per-invanare.
overview-asked-order-hint = The order is stigande (ascending) or fallande (descending).
overview-asked-too-long = The text is too long. It may have at most { $limit } characters.
overview-asked-shorten = Give only a part of the name.
overview-withdrawn = The agreement for { $year } was withdrawn on { $at }. The reason: { $reason }
overview-earlier = Versions that applied before
overview-earlier-from = Published
overview-earlier-to = Applied until
overview-earlier-why = Why it was replaced
overview-earlier-proof = Proof
