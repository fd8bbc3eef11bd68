# Public pages about recipients and counties, the explanation of one amount, search.

places-municipality-name = { $name } Municipality
places-name = { $name }
places-millions = SEK { $number } million
places-milliards = SEK { $number } billion
places-kronor = { $amount }
places-unknown = not known
places-none = none
places-at-least = at least { $number }
places-yes = yes
places-no = no
places-today = today
places-tomorrow = tomorrow
places-yesterday = yesterday
places-in-days = in { $count } days
places-in-months = in { $count } months
places-in-years = in { $count } years
places-days-ago = { $count } days ago
places-months-ago = { $count } months ago
places-years-ago = { $count } years ago

places-recipient = Recipient
places-recipients = Recipients
places-counties = Counties
places-county = County
places-letter = Letter
places-agreements = All agreements
places-year = Year
places-item = Item
places-sum = Sum
places-kind = Kind
places-country = The whole country
places-amount-kronor = Amount, SEK
places-sum-kronor = Sum, SEK
places-region-kronor = Region, SEK
places-municipalities-kronor = Municipalities, SEK
places-joint-kronor = County items, SEK
places-kronor-per-inhabitant = SEK per inhabitant
places-shared = Shared out
places-paid-to = Paid to

places-heading = { $name } { $tense ->
    [past] received
   *[present] receives
} { $amount } in { $year }
places-heading-least = { $name } { $tense ->
    [past] received
   *[present] receives
} at least { $amount } in { $year }
places-heading-nothing = { $name }: no amounts are known
places-lead-sum = { $items ->
    [0] { $amount } in all.
    [one] Exactly { $amount }, in one item.
   *[other] Exactly { $amount }, in { $items } items.
}
places-lead-per-inhabitant = That is SEK { $own } per inhabitant. The national average is SEK { $average }.
places-lead-not-known = For { $year } the sources do not say how the money is shared among the country’s { $level }.
places-years-heading = Amounts year by year
places-years-caption = Amounts in SEK. Follow an amount to see why it is what it is.
places-years-empty = Amounts will stand here when an agreement has items for this recipient.
places-per-inhabitant-heading = Per inhabitant
places-per-inhabitant-note = Years in which not every item is known are left out. Inhabitants are counted on the day the agreement counts on, or else at the turn of the year before.
places-average = Average of all { $level }
places-lines-description = Two lines through the years, both in SEK per inhabitant: one for { $name } and one for the national average. The table below the picture holds the same numbers.
places-lines-nothing = Lines will stand here when all amounts of some year are known.
places-lines-none = { $name } year by year
places-lines-alike = { $name } { $tense ->
    [past] got
   *[present] gets
} as much per inhabitant as the average in { $year }
places-lines-more = { $name } { $tense ->
    [past] got
   *[present] gets
} more per inhabitant than the average in { $year }
places-lines-less = { $name } { $tense ->
    [past] got
   *[present] gets
} less per inhabitant than the average in { $year }

places-gotland-heading = Gotland stands in three lists
places-gotland = Region Gotland is a single organisation with the duties of both a municipality and a region. It therefore gets money as a municipality, as a region and for the county. The amounts differ, and the page about the county adds them up.
places-as-municipality = Gotland as a municipality
places-as-region = Gotland as a region
places-as-county = Everything that goes to Gotlands län
places-county-heading = Other money to { $county }
places-county-besides = Joint work in the county { $tense ->
    [past] received
   *[present] receives
} a further { $amount } in { $year }. That money belongs to the region and the municipalities of { $county } together.
places-county-all = Everything that goes to { $county }

places-to-do-heading = What to do now
places-to-do-next = The next last day for { $year } is { $date }, { $distance }.
places-to-do-over = Every last day for { $year } has passed.
places-to-do-no-dates = No last days for { $year } are told in what was read. Ask whoever pays out the money.
places-to-do-claim = Ask for the money
places-to-do-report = Report
places-to-do-repay = Return what is not used
places-to-do-route = How it is done: { $route }.
places-to-do-payer = { $payer } pays.
places-to-do-to = To { $to }.
places-to-do-tool = Done in { $tool }.
places-to-do-by = { $by } ({ $distance }).
places-to-do-no-date = The last day is not found in the sources.
places-to-do-lapses = After that day the right to the money is lost.
places-to-do-agreement = Every condition of the agreement for { $year }
places-not-told = Not found in the sources.
places-method-heading = How the amounts are computed
places-method = The amounts are recomputed from the agreements and public statistics, krona by krona. They are not decisions. Whoever pays out the money decides.
places-method-link = Read how we compute
places-open-data-link = Get the amounts as open data

places-list-heading = All recipients from A to Ö
places-list-lead = 290 municipalities and 21 regions receive money through the agreements. They stand here county by county. Choose one to see its amounts, year by year.
places-list-filter = Name or code
places-list-filter-hint = For example Tyresö, Skåne or 0138
places-list-show = Show
places-list-count = { $count ->
    [0] No recipient fits “{ $filter }”.
    [one] One recipient fits “{ $filter }”.
   *[other] { $count } recipients fit “{ $filter }”.
}
places-list-all = Show all recipients
places-list-error = Put this right
places-list-wrong-heading = There is no such recipient
places-list-wrong-code = No recipient has the code or name “{ $code }”. A municipality has four digits, a region two. Search by name or choose from the list.
places-did-you-mean = Did you mean one of these?
places-no-recipient = No recipient has the code “{ $code }”.
places-no-recipient-hint = A municipality has four digits (0138), a region or county two (03). Search by name or go to the list of recipients.

places-all-counties = the counties
places-goes-to = { $amount } { $tense ->
    [past] went
   *[present] goes
} to { $name } in { $year }
places-goes-to-least = At least { $amount } { $tense ->
    [past] went
   *[present] goes
} to { $name } in { $year }
places-goes-to-unknown = No amounts are known for { $name } in { $year }
places-other-years = Choose a year
places-no-year = There is no agreement for “{ $year }”.
places-no-year-hint = These years exist: { $years }.
places-year-remark = About this year
places-year-partly = The sources do not show every item for { $year }. The sums are the least that was paid.
places-year-unknown = The sources do not show how the money for { $year } is shared among regions, municipalities and counties. Choose another year to see amounts.
places-year-no-money = The agreement for { $year } has no items for regions, municipalities or counties.
places-counties-lead = Everything that goes to a county: to its region, to its municipalities and to what they do together.
places-counties-empty = Amounts will stand here when an agreement has been published.
places-counties-table-heading = The counties in { $year } as a table
places-counties-caption = Amounts by county in { $year }
places-tiles-title = Most per inhabitant in { $year }: { $county }
places-tiles-description = A tile for each county, darker the more kronor per inhabitant. { $county } has most, SEK { $kronor } per inhabitant. The table below the picture holds all numbers.
places-county-lead = { $sum } in all: { $region } to the region, { $municipalities } to the municipalities and { $joint } to the county’s joint items.
places-county-lead-unknown = The sources do not say what the region, the municipalities and the county receive this year.
places-county-who = Who gets what
places-county-caption = Everything that goes to { $county } in { $year }
places-kind-region = region
places-kind-municipality = municipality
places-kind-county = county items
places-joint = { $county }, jointly
places-county-items = The county’s own items
places-county-items-caption = Items for { $county } in { $year }. Follow an amount to see why it is what it is.
places-county-items-empty = No items for the counties are known for { $year }.
places-payee-heading = Who may receive the county’s money
places-payee-named = A county is not an organisation and has no account. The money is therefore paid to the body that the region and all municipalities of the county name together. Here { $count } parties must agree.
places-payee-parties = Show the parties
places-payee-gotland = Gotland is both a region and the only municipality of its county. Region Gotland receives the county’s money itself.
places-payee-not-told = For { $year } the sources do not say who receives the county’s money.

places-amount-title = { $name }: { $item } { $year }
places-amount-lead = The amount for { $year } is shared { $key }. Here is every step, so that you can redo it yourself.
places-assumptions-heading = This is assumed
places-steps-heading = How the amount is reached
places-neighbours-heading = The last kronor
places-neighbours = When everyone has their whole kronor, SEK { $left } are left. They go to those with the largest decimal part, one krona each. { $name } is number { $rank } in that order.
places-neighbours-caption = The ranks nearest the recipient and nearest the line
places-rank = Rank
places-remainder = Decimal part, SEK
places-krona-more = One krona more
places-this-one = { $name } (this page)
places-exact-heading = Exact numbers
places-exact-share = Share of the item
places-exact-amount = Amount before rounding, SEK
places-key = Shared out
places-rounding = Rounded
places-before = At least, by earlier amounts
places-figures-heading = Figures used
places-figures-none = The key needs no figures about inhabitants.
places-population-on = Population on { $date }
places-ages-on = Ages on { $date }
places-figures-source = Source
places-figures-retrieved = Retrieved
places-figures-licence = Licence
places-figures-method = How it was made
places-figures-digest = Checksum of the file (SHA-256)
places-retrieved-not-noted = The day was not noted. The source tells the version.
places-source-heading = Where the item stands
places-source-published = Published on { $date }.
places-how-sure = How sure this is: { $status }.
places-note = { $note }
places-differs-heading = The source and what we apply differ
places-differs-says = The source says: { $says }.
places-differs-with = The source prints the amount in one row together with the item “{ $item }”.
places-differs-applied = We apply: { $applied }.
places-differs-decided = How sure this is: { $status }. Decided by: { $who }.
places-other-years-heading = The same item in other years
places-other-years-caption = What the recipient received of the item in other years
places-proof-heading = Check it yourself
places-proof = The proof holds all that is needed to recompute every krona without us: the agreement, the figures and the result.
places-proof-file = Proof for { $year }
places-proof-how = Unpack the file, go to the folder and run the independent program:
places-proof-digest = The digest of the allocation. It must be the same in the proof:
places-not-shared-heading = What { $name } received of the item “{ $item }” is not known
places-not-shared-lead = The item is { $amount } for { $year }. The sources do not say how it is shared out, and we do not guess.
places-no-item-heading = The item is not here
places-no-item = The agreement for { $year } has no item called “{ $item }”.
places-item-elsewhere = The item “{ $item }” is for { $level }. There is therefore no amount for { $name }.
places-items-heading = Items for { $name } in { $year }
places-items-none = No items for { $name } are known for { $year }.
places-all-years = { $name }, all years

places-search-heading = Search
places-search-error = The question is too long
places-search-results = Found for “{ $question }”
places-search-field = What are you looking for?
places-search-field-hint = A municipality, a region, a year, an item, a project, a plan or words of the conditions
places-search-button = Search
places-search-too-long = A question can have at most { $most } characters. Shorten it to a few words.
places-search-nothing = Nothing holds every word of “{ $question }”. Try fewer words, or the beginning of a word.
places-search-help = Every word you type must be in what is found. The beginning of a word is enough. Capitals do not matter, but å, ä and ö are letters of their own. You can also go straight to:
places-found-recipients = Recipients and counties
places-found-agreements = Agreements
places-found-items = Items
places-found-conditions = Conditions
places-found-texts = Other texts
places-found-projects = Development projects
places-found-plans = Action plans and needs analyses
places-found-all = Show all { $count }
places-found-pages = Pages about the service
places-found-more = Only the first { $most } are shown. Type more words to narrow it down.
places-why-municipality = Municipality, code { $code }
places-why-region = Region, code { $code }
places-why-county = County, code { $code }
places-why-coordinator = Coordinates the agreements
places-why-agreement = Agreement of { $total }
places-why-purpose = The words are in the purpose of the agreement
places-why-item = Item in { $year }: { $amount } to { $level }
places-why-note = The words are in a note about the item in { $year }
places-why-condition = Condition of the agreement for { $year }
places-why-deadline = Date in the agreement for { $year }: { $date }
places-why-discrepancy = Difference between sources in { $year }
places-why-source = Source of the agreement for { $year }
