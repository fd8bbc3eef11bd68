# The first page of whoever acts for a municipality, a region or a county body.

own-page-heading-no-recipient = { $name } gets no money of its own through the agreements
own-page-sum = { $known ->
    [partly] At least { $amount } in { $year }. Not every item can be read from the sources.
   *[whole] Exactly { $amount } in { $year }.
}
own-page-next = Next thing to do: { $what }, { $by } ({ $distance }).
own-page-do = Do now
own-page-nothing-to-do = No deadline waits for you.
own-page-at-risk = It is about { $amount }.
own-page-unread = { $count ->
    [one] Read a new message
   *[other] Read { $count } new messages
}
own-page-approve = { $count ->
    [one] Decide on one matter that waits for you
   *[other] Decide on { $count } matters that wait for you
}
own-page-under-way = Under way
own-page-nothing-under-way = Nothing is under way.
own-page-done = Done
own-page-nothing-done = What you have done will be listed here.
own-page-done-at = Done { $at }
own-page-amounts = Our amounts in { $year }
own-page-amounts-none-heading = Our amounts
own-page-amounts-none = No amounts are known. They will be listed here when an agreement has items for you.
own-page-items-caption = Items in { $year }, in kronor. Choose an amount to see why.
own-page-column-how = How the item is shared out
own-page-years = Amounts in earlier and later years
own-page-years-caption = The sum of each year, in kronor
own-page-public = { $name } on the public pages
own-page-messages = Messages
own-page-no-messages = Messages from the board will be listed here.
own-page-message-new = New
own-page-own-number = Your number: { $number }
own-page-all-messages = All messages
own-page-ask = Ask us
own-page-ask-lead = Ask whoever coordinates the agreements. The question and the answer are kept with the case and are not lost in somebody's e-mail.
own-page-all-questions = All questions
own-page-history = What has happened
own-page-history-lead = What the people who act for you have done, the latest first.
own-page-all-acts = Everything that has happened
own-page-earlier-acts = Show earlier

own-page-letters = Letters about your money
own-page-letter-made = PDF, made { $at }
