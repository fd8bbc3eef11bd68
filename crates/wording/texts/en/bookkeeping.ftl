# The recipient's own books: rules, files and what each item was used for.

# What goes wrong
bookkeeping-no-such-agreement = There is no such agreement, or it gives you no money.
bookkeeping-no-such-agreement-hint = Go to My pages and choose an agreement.
bookkeeping-no-file = You have not chosen a file.
bookkeeping-no-file-hint = Choose the SIE file from your accounting system.
bookkeeping-no-vouchers = The file has no vouchers, only balances.
bookkeeping-no-vouchers-hint = Export again and choose SIE type 4, which has every voucher.
bookkeeping-too-many-rows = More than { $most } rows belong to the grant, or a sum is too large.
bookkeeping-too-many-rows-hint = Nothing was read. Export less: only the project, and only the year.
bookkeeping-claimed = Two rules claim the same row, on account { $account } in voucher { $voucher }: “{ $first }” and “{ $second }”.
bookkeeping-claimed-hint = Nothing was read. Change one of the rules so that only one of them claims the row.
bookkeeping-accounts-missing = You have not written any account.
bookkeeping-accounts-account = “{ $found }” is not an account.
bookkeeping-accounts-range = “{ $found }” is not a range of accounts.
bookkeeping-accounts-many = A rule has at most { $most } accounts or ranges.
bookkeeping-accounts-hint = Write single accounts or ranges with commas between them, such as 4000–4999, 5010.
bookkeeping-objects-object = “{ $found }” is not an object.
bookkeeping-objects-many = A rule has at most { $most } objects.
bookkeeping-objects-hint = Write the number of the dimension, a colon and the number of the object, such as 6:1234 for project 1234. With 6:12* you mean every project that begins with 12.
bookkeeping-no-such-item = You have not chosen an item.
bookkeeping-no-role = You have not chosen what the rows are.
bookkeeping-choose-hint = Choose from the list.
bookkeeping-already-there = That rule is there already.
bookkeeping-no-such-rule = The rule is not there any more. Somebody has changed or removed it.
bookkeeping-too-many-rules = You have { $most } rules already.
bookkeeping-rules-hint = See which rules hold now on the page about your books.

# The page
bookkeeping-link = Read in your books and see what the money was used for
bookkeeping-title = Books { $year }
bookkeeping-heading = { $count ->
    [0] Read in your books for { $year }
   *[other] The books show that { $used } was used in { $year }
}
bookkeeping-lead = Read in a SIE file from your accounting system, and see what each item was used for and which vouchers it consists of.
bookkeeping-privacy = Only you see this
bookkeeping-privacy-body = Neither authorities nor other organisations see your books. Texts of vouchers can name people: export only the project or the accounts that the grant is about.
bookkeeping-result = What the items were used for
bookkeeping-result-caption = The sum of the rows that the rules took, from { $first } to { $last }
bookkeeping-result-empty = No rule took any row. Add a rule for the accounts or the project, then read the file again.
bookkeeping-column-item = Item
bookkeeping-column-role = What it is
bookkeeping-column-rows = Rows
bookkeeping-column-sum = Sum
bookkeeping-column-kronor = Whole kronor
bookkeeping-column-rounding = Rounding
bookkeeping-role-used = Used of the grant
bookkeeping-role-own-contribution = Own contribution
bookkeeping-file-fact = File
bookkeeping-file-is = { $name }, read { $at } by { $who }
bookkeeping-books-of = The file says that the books are of
bookkeeping-row-count = Rows in the file
bookkeeping-others-heading = The file has another organisation number than yours
bookkeeping-others-body = Check that it is the right file. If not, read in the right one: the latest file counts.
bookkeeping-newer-heading = The rules have changed since the file was read
bookkeeping-newer-body = The sums above follow the rules of that time.
bookkeeping-reread = Read the file again by the rules of today
bookkeeping-outside-heading = Rows of other days are left out
bookkeeping-outside-body = { $count ->
    [one] { $count } row of { $sum } in all would have counted if it did not lie outside of { $first } to { $last }.
   *[other] { $count } rows of { $sum } in all would have counted if they did not lie outside of { $first } to { $last }.
}
bookkeeping-csv = Every row that the rules took
bookkeeping-rest = What no rule took
bookkeeping-rest-caption = Rows that no rule took, by account
bookkeeping-rest-empty = Every row of the file belongs to an item.
bookkeeping-column-account = Account
bookkeeping-column-account-name = Name of the account
bookkeeping-rules = Rules
bookkeeping-rules-caption = Which rows belong to which item
bookkeeping-rules-lead = A rule says which accounts and projects belong to an item. You write it once: it holds next year too.
bookkeeping-rules-empty = You have no rules yet. Add one for each item that you received money for.
bookkeeping-column-accounts = Accounts
bookkeeping-column-objects = Objects
bookkeeping-rule-other-year = { $item } (not in this agreement)
bookkeeping-rule-any-object = Any
bookkeeping-rule-add = Add a rule
bookkeeping-rule-accounts = Accounts
bookkeeping-rule-accounts-hint = Single accounts or ranges with commas between them, such as 4000–7999. Leave out the income account where the grant came in.
bookkeeping-rule-objects = Objects, such as projects
bookkeeping-rule-objects-hint = The number of the dimension, a colon and the number of the object, such as 6:1234 for project 1234. If you write several, all must fit. Leave empty if the accounts are enough.
bookkeeping-rule-item = Item
bookkeeping-rule-role = The rows are
bookkeeping-choose = Choose
bookkeeping-item-choice = { $title }
bookkeeping-rule-save = Add the rule
bookkeeping-rule-title = Change a rule
bookkeeping-rule-change-lead = What has been read in does not change until you read the file again.
bookkeeping-rule-change = Save the change
bookkeeping-rule-end = Remove the rule
bookkeeping-rule-added = The rule is added
bookkeeping-rule-changed = The rule is changed
bookkeeping-rule-ended = The rule is removed
bookkeeping-import = Read in a file
bookkeeping-import-file = SIE file
bookkeeping-import-file-hint = SIE type 4 (.se or .si), { $megabytes } megabytes at most. A new file takes the place of the old one, which is kept.
bookkeeping-import-send = Read in the file
bookkeeping-imported = { $count ->
    [0] The file is read, but no rule took any row
    [one] The file is read: { $count } row belongs to an item
   *[other] The file is read: { $count } rows belong to an item
}
bookkeeping-imported-again = The file counted already, by the same rules. Nothing is changed.
bookkeeping-earlier = Earlier files
bookkeeping-earlier-caption = Files that were read before and count no longer
bookkeeping-column-file = File
bookkeeping-column-read = Read
bookkeeping-column-by = By

# The trail to the vouchers
bookkeeping-trail-title = Vouchers
bookkeeping-trail-heading = { $item }: { $count ->
    [one] { $count } row of the books
   *[other] { $count } rows of the books
}
bookkeeping-trail-lead = Every row of the books that counts for the item. Amounts in credit reduce the sum.
bookkeeping-trail-caption = Rows of the books
bookkeeping-trail-cut = The first { $most } rows are shown here. All of them are in the CSV file.
bookkeeping-trail-empty = No row belongs to the item.
bookkeeping-column-voucher = Voucher
bookkeeping-column-day = Day
bookkeeping-column-text = Text
bookkeeping-column-amount = Amount
bookkeeping-column-line = Line of the file

# What was done
bookkeeping-did-import = read in books
bookkeeping-did-add = added a rule for the books
bookkeeping-did-end = removed a rule for the books

bookkeeping-to-objects = See which dimensions and objects are in the file
bookkeeping-objects-title = Objects in the file
bookkeeping-objects-heading =
    { $count ->
        [0] The file has no objects
        [one] The file has one object
       *[other] The file has { $count } objects
    }
bookkeeping-objects-lead = Write the object as it stands in the first column when you add a rule.
bookkeeping-objects-caption = Dimensions and objects in the file that counts
bookkeeping-objects-empty = No objects
bookkeeping-column-object-in-rule = In a rule
bookkeeping-column-dimension = Dimension
bookkeeping-column-object-name = Name of the object
