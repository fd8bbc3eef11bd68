# Performance years: base requirements, targets, who shares.
performance-met = Met
performance-not-met = Not met
performance-unknown = Not judged
performance-kind-base = Base requirement
performance-kind-target = Performance target
performance-no-such-agreement = There is no such agreement.
performance-no-such-requirement = There is no such requirement.
performance-no-such-recipient = You have not chosen any recipient.
performance-choose-hint = Choose in the lists.
performance-no-such-item = A performance target gives the money of an item. You have not chosen an item.
performance-item-taken = Another target already gives the money of that item.
performance-item-hint = Choose an item that no other target gives.
performance-title-missing = The title is missing in one of the languages.
performance-text-too-long = The text is longer than { $most } characters.
performance-text-hint = Write a short title in both languages.
performance-too-many = There are already { $most } requirements.
performance-not-shared = The money cannot be shared out yet.
performance-not-shared-hint = Judge every recipient first.
performance-heading = { $count ->
    [0] No recipient shares in the money yet
    [one] One recipient shares in the money
   *[other] { $count } recipients share in the money
 }
performance-title = Performance requirements { $year }
performance-lead = Whoever meets all base requirements and at least one performance target shares in the money of the targets they meet.
performance-requirements = Requirements
performance-requirements-caption = Base requirements and performance targets
performance-requirements-empty = No requirements are entered. The year is no performance year until they are.
performance-column-kind = Kind
performance-column-requirement = Requirement
performance-column-item = Item
performance-column-recipient = Recipient
performance-column-level = Level
performance-column-verdict = Outcome
performance-column-why = Why not
performance-column-qualified = Share the money
performance-column-amount = Amount
performance-column-largest = Highest amount
performance-recipients = How it went
performance-recipients-caption = Outcome for each recipient
performance-recipients-empty = There is nobody to judge yet: enter a performance target first.
performance-qualified = Shares
performance-not-qualified = Does not share
performance-because-item = { $title }
performance-because-title = { $title }
performance-because-base = { $requirement }: not met
performance-because-unknown = { $requirement }: not judged
performance-shared = What the amounts become
performance-shared-caption = The money of each target goes among those who met it
performance-shared-empty = No target is entered.
performance-not-judged = { $count ->
    [one] One is not judged
   *[other] { $count } are not judged
 }
performance-nobody = Nobody met it
performance-no-key = It is not known how the item is shared
performance-add = Add a requirement
performance-title-sv = Title in Swedish
performance-title-en = Title in English
performance-item-none = None: it is a base requirement
performance-add-send = Add
performance-judge = Judge
performance-judge-lead = Write the codes of the recipients the judgement is about, or choose all that are not judged.
performance-judge-requirement = Requirement
performance-judge-level = Level
performance-judge-who = Who
performance-judge-codes = Those I write
performance-judge-rest = All that are not judged
performance-codes = Codes
performance-codes-hint = One or more, with spaces or line breaks between.
performance-codes-wrong = { $code } is no recipient on that level.
performance-judge-outcome = Judgement
performance-judge-note = Note (optional)
performance-judge-send = Save the judgement
performance-choose = Choose
performance-did-add = added a performance requirement
performance-did-judge = judged a performance requirement
