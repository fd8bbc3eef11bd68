# Plans
plans-nav = Plans
plans-names = { $names }
plans-year = { $year }
plans-at-most = At most { $most } characters.

# Kinds and statuses
plans-kind-action-plan = action plan
plans-kind-needs-analysis = needs analysis
plans-status-not-begun = not begun
plans-status-under-way = under way
plans-status-reached = reached
plans-status-not-reached = not reached
plans-status-given-up = given up
plans-standing-draft = draft
plans-standing-published = published
plans-standing-withdrawn = taken away from the public

# What is lacking
plans-lacks-area = at least one area
plans-lacks-content = a text, a goal or a document

# The list
plans-public-title = Action plans and needs analyses
plans-heading = { $count ->
    [0] No plans are published yet
    [one] One plan is published
   *[other] { $count } plans are published
}
plans-found = { $count ->
    [0] No plan fits
    [one] One plan fits
   *[other] { $count } plans fit
}
plans-found-of = { $count ->
    [0] { $name } has no plans here that fit
    [one] { $name } has one plan that fits
   *[other] { $name } has { $count } plans that fit
}
plans-public-lead = Here municipalities, regions and counties tell what they want to reach and for whom. Year by year you can see how far they have come.
plans-caption = Plans, those that end last first
plans-column-plan = Plan
plans-column-owner = Of
plans-column-kind = Kind
plans-column-period = Period
plans-column-reached = Goals reached
plans-column-goal = Goal
plans-column-year = Year
plans-column-status = Status
plans-every-kind = All kinds
plans-search-of = Municipality or region
plans-search-of-hint = Type the name or the code, such as Vallentuna or 0115.
plans-as-data = All published plans
plans-from-data = The action plans and needs analyses are there as data too.
plans-no-such-file = There is no such file about the plans.
plans-search-year = Is for the year
plans-reached = { $reached } of { $count }
plans-found-nothing = Take one of the choices away to see more plans.
plans-none = When a plan is published it will stand here.
plans-of-recipient-heading = Plans
plans-of-recipient = Action plans and needs analyses of { $name }
plans-of-county = Action plans and needs analyses in { $county }

# A plan
plans-one-lead = Kind: { $kind }. Of { $owner } for the years { $from }–{ $to }.
plans-goals-reached = { $reached } of { $count } goals are reached according to the latest follow-up.
plans-version = Version { $number }, published { $at }. The text is the owners’ own.
plans-version-title = { $title }, { $owner }, version { $number }
plans-earlier = This is version { $number }, which a later one has replaced
plans-to-latest = Read the latest version
plans-in-swedish = The plans are written in Swedish.
plans-versions = Versions
plans-version-link = Version { $number }
plans-to-differences = See what differs between the versions
plans-areas = Areas
plans-decided = Decision
plans-text = Text
plans-goals = Goals
plans-goal = Goal { $number }: { $what }
plans-for-whom = For whom
plans-measure = Measure
plans-start = Starting value
plans-target = Target value
plans-by = By
plans-money = Money
plans-fulfilment = Fulfilment
plans-fulfilment-caption = The goals year by year
plans-falls-short = The value has not come to the target.

# Differences
plans-differences = Changes from version { $from } to { $to }
plans-differs-nothing = Nothing differs.
plans-differs = New goals: { $added }. Goals taken away: { $away }. Changed goals: { $changed }.
plans-goal-added = Goal { $number }, new: { $what }
plans-goal-away = Goal { $number }, taken away: { $what }
plans-goal-changed = Goal { $number }, changed: { $what }
plans-field = Field
plans-before = Before
plans-after = After
plans-nothing = nothing
plans-told-year = Follow-up { $year }
plans-from-version = From
plans-to-version = To

# Own pages
plans-own-heading = Our plans
plans-own-lead = Here you write your plans and follow up the goals. Nobody else sees anything before you publish.
plans-own-lead-county = Here you write your plans and follow up the goals. Plans for { $county } are written by the region and the municipalities together. Nobody else sees anything before the plan is published.
plans-own-none = No plan yet.
plans-published-heading = Published plans
plans-to-public = All published plans
plans-begin = New plan
plans-begin-lead = A title, a kind and a period are enough to begin with. The rest can be written later.
plans-begin-button = Create the plan
plans-owner = Whose plan is it?
plans-owner-hint = This cannot be changed later.
plans-owner-own = Our own
plans-owner-county = { $county } together
plans-about = About the plan
plans-about-and-text = Facts and text
plans-title = Title
plans-from = First year
plans-to = Last year
plans-decided-lead = Fill this in when the plan has been decided on.
plans-decided-by = Decided by
plans-decided-by-hint = For example the municipal executive board. Name no person.
plans-decided-on = Decided on
plans-reference = Reference number
plans-text-lead = Write briefly and plainly. Name no private persons.
plans-back = Back to the plan
plans-one = The plan { $title }
plans-lead-draft = The plan is a draft. Only its owners see it.
plans-lead-published = Everything that stands here is published.
plans-lead-changed = The plan is published, and something has changed since. Look it over and publish to show the changes.
plans-lead-withdrawn = The plan is taken away from the public. At its address it says that the plan was there.
plans-to-preview = Look it over

# Goals
plans-goals-lead = Every goal has a number that it keeps, also when it is renamed.
plans-goals-none = No goals yet.
plans-goal-add = Add a goal
plans-goal-change = Change the goal
plans-goal-button = Add the goal
plans-goal-number = Goal { $number }
plans-goal-remove = Take goal { $number } away
plans-what = What is to be reached?
plans-for-whom-hint = For example young adults.
plans-measure-lead = Leave empty when the goal is not measured.
plans-measure-what = What is measured?
plans-unit = Unit
plans-unit-hint = For example per cent. At most { $most } characters.
plans-number-hint = With at most four decimals, such as 62.5.
plans-not-a-number = This is not a number with at most four decimals. Write for example 62.5.
plans-money-lead = Optional. The amount is for all of the goal.
plans-kronor = Amount in kronor
plans-item = Item that pays
plans-latest = Told last
plans-follow = Follow-up
plans-follow-goal = Follow-up of goal { $number }
plans-untold = Nothing is told yet.
plans-told = What is told
plans-tell = Tell about a year
plans-tell-lead = Everybody sees what you tell when the plan is published the next time. If the year is in the table already, what stands there is replaced.
plans-value = Value: { $measure }
plans-why = Why?
plans-why-hint = Needed when the goal is not reached or is given up. At most { $most } characters.
plans-tell-button = Save
plans-tell-remove = Take away what is told of { $year }

# Look over and publish
plans-preview = Look the plan over
plans-preview-lead = This is how everybody sees the plan when it is published.
plans-since = Changed since version { $number }
plans-lacks = Before the plan can be published it needs
plans-publish-not-yours = A handler or an attestant publishes the plan.
plans-nothing-new = Everything is published already.
plans-nothing-new-hint = Change something first, then there is something to publish.
plans-earlier-stay-away = Earlier versions are not shown again when the plan is published.
plans-lacking = The plan cannot be published yet. It needs { $what }.
plans-lacking-hint = Write it, and look it over again.
plans-withdraw = Take away from the public
plans-withdraw-named = Take { $title } away from the public
plans-withdraw-hint = Do this when something was published that should not have been shown. The plan goes at once with all versions and documents.
plans-withdraw-reason-hint = Shown to the owners of the plan, not to the public.
plans-withdrawn = The plan was taken away { $at }.

# Documents
plans-documents-lead = The plan can be here as a file too. Every file is kept, and a new version is put beside the one before.
plans-document-add-lead = Check that the file holds nothing about individuals. Everybody can fetch it when the plan is published.
plans-document-kept = Versions that were published earlier keep the file.

# Offers in a report
plans-offered-goal = Goal { $number }: { $what }
plans-offered-for-whom = For whom: { $whom }
plans-offered-measure = Measure: { $measure }
plans-offered-status = Status { $year }: { $status }
plans-offered-value = Value: { $value } { $unit }
plans-offered-why = Comment: { $why }
plans-offered-source = Source: { $title }, version { $number }.

# What cannot be done
plans-no-such = The plan is not here.
plans-no-such-hint = Go to the list of plans.
plans-no-such-version = The plan has no such version.
plans-no-such-version-hint = Choose a version on the page of the plan.
plans-no-such-part = What you wanted to change or fetch is not there any more.
plans-no-such-part-hint = A colleague may have taken it away.
plans-no-such-part-typed = What you wrote is still in the form.
plans-has-none = Only municipalities, regions and counties have plans here.
plans-has-none-hint = Change mandate if you have one for a municipality or region.
plans-newer = Somebody else has saved the same since you opened the page.
plans-newer-hint = The page now shows what is saved. Look at it and do it again.
plans-title-missing = The title is missing.
plans-title-missing-hint = Write it on one line.
plans-too-long = The text is too long. It may have at most { $most } characters.
plans-shorten-hint = Shorten the text and save again.
plans-not-years = A plan is for years between { $from } and { $to }.
plans-ends-before = The plan ends before it begins.
plans-period-too-long = The plan goes on for too long. It may be for at most { $most } years.
plans-years-hint = Change the first or the last year.
plans-no-day = The day is far from any plan. It must be between { $from } and { $to }.
plans-no-day-hint = Check the year.
plans-decided-by-missing = It is not said who decided.
plans-decided-by-missing-hint = Write for example the municipal executive board, or empty the fields about the decision.
plans-not-a-body = This looks like an e-mail address.
plans-not-a-body-hint = Write which board or committee decided.
plans-what-missing = The goal is missing.
plans-what-missing-hint = Write what is to be reached.
plans-measure-missing = There is a number, but nothing says what is measured.
plans-measure-missing-hint = Write what is measured, or take the numbers away.
plans-amount-out-of-range = The amount is larger than any goal has.
plans-amount-out-of-range-hint = Write the amount of the goal in whole kronor.
plans-why-missing = The explanation is missing.
plans-why-missing-hint = Write in a sentence why the goal is not reached or is given up.
plans-not-in-period = The year is outside the period of the plan.
plans-not-in-period-hint = Choose one of the years of the plan, or change the period.
plans-no-such-item = There is no such item in any agreement.
plans-no-such-item-hint = Choose an item in the list.
plans-too-many-plans = You have begun { $most } plans already.
plans-too-many-plans-hint = Use one of them, or let a colleague begin the plan.
plans-too-many-goals = The plan has { $most } goals already.
plans-too-many-documents = The plan has { $most } documents already.
plans-too-many-files = The document has { $most } versions already.
plans-too-many-hint = Take something away that is not needed any more.
plans-not-from = This cannot be done when the plan is: { $standing }.
plans-not-from-hint = Load the page again and see where the plan stands.
plans-broken = What is kept of the plan cannot be read.

# Events
plans-did-begin = began a plan
plans-did-save = saved a part of a plan
plans-did-remove-goal = took a goal out of a plan
plans-did-publish = published a plan
plans-did-withdraw = took a plan away from the public
plans-did-attach = added a file to a plan
plans-did-detach = took a document out of a plan
