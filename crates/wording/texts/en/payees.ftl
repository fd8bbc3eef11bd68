### Who receives the money of a county.

payees-title = The county’s money
payees-title-all = The counties’ money
payees-lead = A county is no legal person. The region and all municipalities of the county name who receives each item. Until all have said yes the item cannot be requisitioned.
payees-own-heading = { $named ->
    [0] In { $county } no recipient is named yet
   *[other] In { $county } a recipient is named for { $named } of { $items } items
}
payees-no-county = Your organisation belongs to no county
payees-no-county-lead = The region and the municipalities of a county name who receives the county’s money.
payees-no-agreement = No agreement gives money to counties
payees-agreement = Agreement
payees-show = Show
payees-show-all = All counties
payees-show-missing = Counties where a recipient is missing
payees-caption = County items in { $county }
payees-empty = The items will appear here.
payees-county = County
payees-item = Item
payees-receiver = Recipient
payees-column-standing = Status
payees-column-when = Proposed
payees-column-how = Given by
payees-standing-none = Nobody is proposed
payees-standing-itself = Receives it itself
payees-standing-proposed = { $yes } of { $parties } have said yes
payees-standing-no = { $no ->
    [one] One has said no, { $yes } of { $parties } yes
   *[other] { $no } have said no, { $yes } of { $parties } yes
}
payees-standing-complete = Named
payees-standing-replaced = Replaced by another
payees-standing-withdrawn = Taken back
payees-only-party = { $name } receives the county’s money
payees-only-party-why = There is only one party in the county, so nobody else needs to be asked.
payees-all-heading = { $missing ->
    [0] All { $counties } counties have named recipients
    [one] One of { $counties } counties has not named all recipients
   *[other] { $missing } of { $counties } counties have not named all recipients
}
payees-all-lead = The region and all municipalities of the county say yes on their own pages, or on a paper that two people at the coordinator register.
payees-all-caption = County items in all counties
payees-all-empty = No county lacks a recipient.

payees-propose = Propose a recipient
payees-propose-heading = Propose who receives money for { $county }
payees-propose-lead = It concerns { $title }. When you have proposed, the region and all municipalities of the county take a stand.
payees-section = The proposal
payees-every-item = All items for the county
payees-item-title = { $title }
payees-receiver-name = { $name }
payees-choose-receiver = Choose a recipient
payees-receiver-hint = The region, a municipality of the county or a body the county has in common. If it is missing the coordinator adds it.
payees-receiver-missing = Choose who is to receive the money.
payees-reason = Reason
payees-reason-field-hint = For example the decision it rests on. At most { $most } characters. All parties read it.

payees-heading-complete = { $receiver } receives the item for { $county }
payees-heading-proposed = { $missing ->
    [one] One party has not said yes to { $receiver } receiving the item for { $county }
   *[other] { $missing } parties have not said yes to { $receiver } receiving the item for { $county }
}
payees-heading-over = { $receiver } was proposed for { $county }, but it does not apply
payees-cannot-be-asked-for = The item cannot be requisitioned yet
payees-missing = A yes is missing from: { $names }.
payees-proposed = Proposed by
payees-completed = All had said yes
payees-parties = What the parties have said
payees-party = Party
payees-answer = Answer
payees-note = Remark
payees-note-hint = Needed if the answer is no: write why. At most { $most } characters.
payees-yes = Yes
payees-no = No
payees-on-paper = A paper waits for a second person
payees-silent = Has not answered
payees-paper-by = Paper, registered by { $name }, { $at }
payees-say-heading = Your organisation’s answer
payees-say-lead = You answer for the whole organisation. If all parties say yes it applies at once, and it is changed only by a new proposal that all say yes to.
payees-your-answer = Shall { $receiver } receive the item?
payees-choose-answer = Choose an answer
payees-say-yes = Yes
payees-say-no = No
payees-say = Give the answer
payees-alike = { $count ->
    [one] Answer the other proposal about { $receiver } alike
   *[other] Answer the { $count } other proposals about { $receiver } alike
}
payees-withdraw = Take the proposal back
payees-withdraw-heading = Take back the proposal of { $receiver } for { $county }
payees-withdraw-why = Why
payees-register = Register a paper
payees-register-heading = Register a paper for { $county }
payees-register-lead = Another person at the coordinator confirms that the paper says what you write. Only then does it count.
payees-register-section = What the paper says
payees-choose-party = Choose a party
payees-party-missing = Choose whose paper it is.
payees-paper = Paper
payees-paper-hint = The signed paper. PDF, DOCX, XLSX, ODT or CSV, at most 10 MB.
payees-remind = Remind
payees-remind-heading = { $count ->
    [0] All parties have answered
    [one] One party has not answered
   *[other] { $count } parties have not answered
}
payees-remind-lead = Those who can answer for the organisation get an e-mail with a link. If they have nobody here it goes to the contact there is.
payees-reminded = { $count ->
    [one] One party gets an e-mail
   *[other] { $count } parties get e-mails
}
payees-unreached = These have no address here: { $names }. Contact them in another way.
payees-back = Back to the proposal
payees-to-proposal = See the proposal and the paper
payees-paper-void = The recipient was named before the paper was confirmed.
payees-fact-about = County

payees-no-such = There is no such proposal.
payees-no-such-county = There is no such county, or it does not belong to your organisation.
payees-no-such-hint = Go to the list of the county’s money and choose there.
payees-no-such-item = The agreement gives no such item to counties.
payees-no-such-item-hint = Choose one of the items in the list.
payees-not-a-receiver = The organisation cannot receive money for the county.
payees-not-a-receiver-hint = Choose the region, a municipality of the county or a body the county has in common.
payees-not-a-party = The organisation is no party of the county.
payees-not-a-party-hint = Choose the region or a municipality of the county.
payees-nothing-to-propose = There is nothing left to propose: a proposal is waiting already, or the recipient is named already.
payees-nothing-to-propose-hint = Open what there is in the list. A proposal that is waiting can be taken back.
payees-said-already = That answer has been given already.
payees-said-already-hint = Choose the other answer if you have changed your mind.
payees-paper-waits = A paper of the party waits for a second person.
payees-paper-waits-hint = Wait until it is confirmed or refused.
payees-reason-missing = The reason is missing.
payees-reason-too-long = The text is too long. At most { $most } characters.
payees-reason-hint = Write briefly why.
payees-paper-missing = The paper is missing.
payees-paper-missing-hint = Choose the file with the signed paper.
payees-reminded-lately = The parties were reminded less than a day ago.
payees-reminded-lately-hint = Wait until tomorrow, or call them.
payees-nobody-to-remind = None of those who have not answered can be reached from here.
payees-nobody-to-remind-hint = Contact them in another way, and add a contact.
payees-own-registration = You registered the paper yourself.
payees-own-registration-hint = Ask another person at the coordinator to confirm it.
payees-decided = The proposal has been decided on already.
payees-decided-hint = If somebody else is to receive the money, propose it anew.
payees-not-fresh = You signed in more than five minutes ago.
payees-not-fresh-hint = Confirm that it is you, and then answer.
payees-no-paper = There is no such paper.
payees-no-answer-hint = Choose yes or no.

payees-did-propose = proposed who receives a county’s money
payees-did-withdraw = took back a proposal about a county’s money
payees-did-say-yes = said yes to who receives the county’s money
payees-did-say-no = said no to who receives the county’s money
payees-register-subject = A paper on who receives money: { $county }
payees-did-register = registered a paper about a county’s money
payees-did-confirm-yes = confirmed a paper that says yes
payees-did-confirm-no = confirmed a paper that says no
payees-did-refuse-paper = did not confirm a paper about a county’s money
payees-did-complete = made the recipient of a county’s money named
payees-did-replace = replaced the recipient of a county’s money
payees-did-remind = reminded the parties of a county

payees-mail-subject = Who is to receive the money for { $county }?
payees-mail-what = { $receiver } is proposed to receive money for { $county }. { $party } has not answered.
payees-mail-why = The region and all municipalities of the county need to say yes. Until then the money cannot be requisitioned.
payees-mail-how = Answer here: { $link }
