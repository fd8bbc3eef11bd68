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
