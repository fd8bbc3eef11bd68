# Question sets: what recipients are asked

questions-respondent-region = Regions
questions-respondent-municipality = Municipalities
questions-respondent-county = Counties
questions-respondent-youth-clinics = Youth clinics
questions-respondent-coordinator = The coordinator

questions-status-draft = Draft
questions-status-submitted = Waits for approval
questions-status-open = Open
questions-status-replaced = Replaced
questions-status-discarded = Thrown away

questions-no-such = There is no such question set.
questions-no-agreement = There is no such agreement.
questions-no-such-hint = Go to the list of question sets.
questions-already-written = There is a draft for the same agreement and the same kind of recipient already.
questions-already-written-hint = Go on with that draft, or throw it away first.
questions-problems =
    { $count ->
        [one] The file cannot be read: one problem.
       *[other] The file cannot be read: { $count } problems.
    }
questions-problems-hint = Mend what stands at each line and save again. Nothing was changed.
questions-another-set = The file is about { $agreement } and { $respondent }, not this set.
questions-another-set-hint = Choose the right file, or change the agreement and the respondent in it.
questions-accounted-twice = The money of an item is accounted for in the set for { $respondent } already. { $item }
questions-accounted-twice-hint = Say in the section which items it is about, so that each item is accounted for once.
questions-too-long = The file is too large. It may have { $most } bytes at most.
questions-too-long-hint = Split the questions or shorten the texts.
questions-newer = Somebody else has changed the set meanwhile.
questions-newer-hint = Load the page again, see what changed and do yours again.
questions-not-from = The set is “{ $status }” and cannot be changed like that.
questions-not-from-hint = Load the page again to see what can be done now.
questions-reason-missing = Say why the questions change.
questions-reason-too-long = The reason is too long. It may have { $most } characters at most.
questions-reason-hint = Everybody who answers sees the reason.
