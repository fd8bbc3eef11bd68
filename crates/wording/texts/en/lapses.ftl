### Lapse.

lapses-never = By the terms of the year no right lapses.
lapses-never-hint = If rights are to lapse, correct the year so that its terms say so.
lapses-too-early = There is still time to claim. Rights can lapse at the earliest { $from }.
lapses-too-early-hint = Wait until the last day is over. The service lets the rights lapse by itself then.
lapses-nothing-left = Everything was claimed, or has lapsed already.
lapses-nothing-left-hint = See the list of what has lapsed.
lapses-nothing-lapsed = Nothing of that right has lapsed.
lapses-nothing-lapsed-hint = Load the page again to see how it stands.
lapses-deadline-passed = The last day to claim has passed, so the right would lapse again at once.
lapses-deadline-passed-hint = First correct the terms of the year so that the last day is in the future.

# The pages
lapses-title = Lapse
lapses-heading = { $amount } is not claimed: { $title }
lapses-heading-nothing = Nothing is at risk of lapsing: { $title }
lapses-lead = The last day to claim is { $date }. What is not claimed lapses { $from }, and that is registered.
lapses-do = Let the rights lapse
lapses-by-county = Kronor at risk, county by county
lapses-by-county-caption = Not claimed, by county
lapses-by-recipient = Kronor at risk, recipient by recipient
lapses-lapsed = Has lapsed
lapses-caption = By recipient and item
lapses-empty = Nothing has lapsed.
lapses-no-county = In no county
lapses-column-county = County
lapses-column-at-risk = Not claimed
lapses-column-undo = Change
lapses-undo = Undo the lapse
lapses-undo-heading = Undo the lapse: { $name }, { $amount } for { $item }
lapses-undo-lead = The right can be claimed again until the last day of the year. The lapse stays in the ledger, with its undoing after it.
lapses-undo-hint = Write the decision with its number and date.
lapses-undo-do = Undo the lapse
