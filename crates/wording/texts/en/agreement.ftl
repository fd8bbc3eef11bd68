# What is wrong in an agreement file, and what to do about it.

agreement-problem = error
agreement-hint = hint
agreement-problems = { $count ->
    [one] One error in { $name }. Correct it and check again.
   *[other] { $count } errors in { $name }. Correct them and check again.
}
agreement-problems-more = More than { $shown } errors in { $name }. The first { $shown } are shown. Correct them and check again.

# Hints that several errors share.
agreement-write-hint = Write `{ $suggested }`.
agreement-example-hint = Example: `{ $example }`
agreement-nearest-hint = Did you mean `{ $nearest }`?

# The file is not TOML.
agreement-syntax-duplicate = `{ $field }` already stands above
agreement-syntax-duplicate-hint = Remove one of the two, or give one of them another name.
agreement-syntax-missing-value = A value is missing here
agreement-syntax-missing-value-hint = Write the value after the equals sign, or remove the line if the value is not known.
agreement-syntax-missing-equals = An equals sign is missing here
agreement-syntax-bad-field-name = The name of a field can only have the letters a–z, digits, hyphens and underscores
agreement-syntax-field-hint = A line of the file looks like this: `{ $example }`
agreement-syntax-spaced-number = Groups of digits are separated by underscores
agreement-syntax-curly-quotes = These quotation marks are curly
agreement-syntax-curly-quotes-hint = Use straight quotation marks: ".
agreement-syntax-capital = `true` and `false` are written in small letters
agreement-syntax-unquoted = The text `{ $given }` has no quotation marks
agreement-syntax-after-value = `{ $given }` follows the value
agreement-syntax-after-value-hint = The value ends the line. Only a remark can follow it, and that begins with #.
agreement-syntax-leading-zero = A number cannot begin with zero
agreement-syntax-leading-zero-hint = A code is text. Write `{ $suggested }`.
agreement-syntax-bad-number = This is not written as a whole number
agreement-syntax-bad-number-hint = Write digits, with underscores between the groups if you like: `{ $example }`
agreement-syntax-no-such-date = There is no such date as `{ $given }`
agreement-syntax-no-such-date-hint = Write year, month and day: `{ $example }`
agreement-syntax-unclosed-text = The text has no closing quotation mark
agreement-syntax-unclosed-text-hint = Put a quotation mark where the text ends. One inside the text is written with \ before it.
agreement-syntax-control-character = Here stands a character that cannot be seen
agreement-syntax-control-character-hint = Remove the character. Such characters often come with pasted text.
agreement-syntax-bad-escape = The character after \ has no meaning
agreement-syntax-bad-escape-hint = A single \ is written \\.
agreement-syntax-unclosed = A closing `{ $bracket }` is missing here
agreement-syntax-unclosed-hint = Put `{ $bracket }` at the end of what was opened.
agreement-syntax-missing-comma = A comma is missing here
agreement-syntax-missing-comma-hint = Put a comma between the values.
agreement-syntax-extra-comma = There is a comma too many here
agreement-syntax-extra-comma-hint = Remove the comma.
agreement-syntax-stray-bracket = This bracket belongs to nothing
agreement-syntax-stray-bracket-hint = Remove it, or put in the one that is missing.
agreement-syntax-too-deep = Lists and tables lie too deep in each other
agreement-syntax-too-deep-hint = No agreement needs that many levels. Check the brackets.
agreement-syntax-too-long = The file is { $bytes } bytes long, and an agreement can be at most { $longest }
agreement-syntax-too-long-hint = Check that it is the right file.
agreement-syntax-not-utf8 = The file is not text in UTF-8
agreement-syntax-not-utf8-hint = Save the file as UTF-8 in the text editor.
agreement-syntax-other = This cannot be read as TOML: { $words }

# Fields.
agreement-field-unknown = There is no field `{ $given }` here
agreement-field-known-hint = Fields that exist here: { $known }.
agreement-field-missing = The field `{ $field }` is missing
agreement-field-missing-hint = Add `{ $example }`.
agreement-field-missing-swedish = The Swedish text is missing
agreement-field-missing-english = The English text is missing
agreement-field-wrong-type = `{ $field }` must be { $wanted }, but this is { $found }
agreement-field-excluded = `{ $field }` cannot stand together with `{ $by }`
agreement-field-excluded-hint = Remove one of the two.

# What is to stand.
agreement-wanted-text = a text
agreement-wanted-identifier = an id
agreement-wanted-pair = two texts, one in Swedish and one in English
agreement-wanted-kronor = whole kronor
agreement-wanted-number = a whole number
agreement-wanted-year = a year
agreement-wanted-date = a date
agreement-wanted-truth = true or false
agreement-wanted-words = one of the words { $words }
agreement-wanted-word-list = a list of the words { $words }
agreement-wanted-source = a source and the place in it
agreement-wanted-period = the first and the last day
agreement-wanted-key = a distribution key
agreement-wanted-ages = one age or two
agreement-wanted-code = a code as text
agreement-wanted-codes = a list of codes
agreement-wanted-amounts-by-code = kronor by code
agreement-wanted-parts = a list of weights and keys
agreement-wanted-previous = an item of another agreement, or kronor by code
agreement-wanted-item-status = one of the words for status, or one for each of amount, key and level
agreement-wanted-said = kronor, or one text in Swedish and one in English
agreement-wanted-address = an address on the web
agreement-wanted-table = a table
agreement-wanted-tables = tables

# What stands.
agreement-found-text = a text
agreement-found-number = a whole number
agreement-found-decimal = a number with decimals
agreement-found-truth = a true-or-false value
agreement-found-date = a date
agreement-found-time = a time of day
agreement-found-list = a list
agreement-found-table = a table

# Single values.
agreement-value-unknown-word = The word `{ $given }` has no meaning here
agreement-value-known-words-hint = Choose one of { $known }.
agreement-value-empty = The text is empty
agreement-value-empty-hint = Write a text, or remove the field if it is not required.
agreement-value-too-long = The text is { $characters } characters long, and at most { $longest } can stand here
agreement-value-too-long-hint = Shorten the text. What is longer belongs in the source.
agreement-value-control-character = The text holds a character that cannot be seen
agreement-value-control-character-hint = Remove the character. Such characters often come with pasted text.
agreement-value-bad-identifier = `{ $given }` cannot be an id
agreement-value-bad-identifier-hint = An id has at most 64 characters: small letters a–z, digits and hyphens.
agreement-value-not-an-address = This is not an address on the web
agreement-value-not-an-address-hint = An address begins with https:// or http:// and has no spaces.
agreement-value-amount-too-small = The amount cannot be lower than { $lowest }
agreement-value-amount-too-large = The amount cannot be higher than { $highest }
agreement-value-too-small = The number cannot be lower than { $lowest }
agreement-value-too-large = The number cannot be higher than { $highest }
agreement-value-fraction = Amounts are whole kronor
agreement-value-fraction-hint = Write the amount without decimals, as the source gives it in whole kronor.
agreement-value-quoted-amount = The amount stands in quotation marks
agreement-value-quoted-date = The date stands in quotation marks
agreement-value-date-with-time = The date has a time of day
agreement-value-unlikely-year = The year { $year } cannot be right here
agreement-value-unlikely-year-hint = Here the years go from { $from } to { $to }.
agreement-value-empty-list = The list is empty
agreement-value-empty-list-hint = Write at least one value.

# Ids, codes and references.
agreement-reference-unknown-source = There is no source `{ $given }`
agreement-reference-unknown-source-hint = Add the source as a [[source]] with id = "{ $given }".
agreement-reference-unknown-item = There is no item `{ $given }`
agreement-reference-unknown-item-hint = Write the id of an [[item]] of the file.
agreement-reference-duplicate-id = The id `{ $given }` is already in use
agreement-reference-duplicate-id-hint = The first stands on line { $line }. Give one of them another id.
agreement-reference-unknown-code = No recipient has the code `{ $given }` (level: { $level })
agreement-reference-nearest-code-hint = Did you mean `"{ $code }"`, { $name }?
agreement-reference-municipality-code-hint = The code of a municipality has four digits, for example "0114" for Upplands Väsby.
agreement-reference-county-code-hint = The code of a county or region has two digits, for example "01" for Stockholm.
agreement-reference-coordinator-code-hint = The code of the coordinator is "SKR".
agreement-reference-duplicate-code = The code `{ $code }` stands twice
agreement-reference-duplicate-code-hint = Remove one of the two.
agreement-reference-not-an-item = This is not a reference to an item
agreement-reference-own-agreement = The reference leads to the agreement itself
agreement-reference-own-agreement-hint = Refer to an earlier agreement, or give the amounts by code.

# Distribution keys.
agreement-key-no-kind = It is not said which kind of key this is
agreement-key-no-kind-hint = A key has one of the fields { $kinds }, or is one of the words "population", "equal" and "unknown".
agreement-key-several-kinds = `{ $first }` and `{ $second }` cannot stand in the same key
agreement-key-several-kinds-hint = Put one key inside the other: `{ $example }`
agreement-key-too-deep = The keys lie more than { $deepest } deep in each other
agreement-key-too-deep-hint = Simplify the key.
agreement-key-sum-differs = The amounts add up to { $sum }, but { $amount } is to be shared
agreement-key-sum-above-hint = That is { $difference } too much.
agreement-key-sum-below-hint = { $difference } is missing. Change the amounts, or say with `rest` how what is left is shared.
agreement-key-listed-below-hint = { $difference } is missing.
agreement-key-no-rest = The fixed amounts add up to { $sum }, but only { $amount } is to be shared
agreement-key-takes-no-part = `{ $code }` is not among those who share
agreement-key-takes-no-part-hint = Add the code to `among`, or remove it here.
agreement-key-no-reference-date = The key counts inhabitants, but it is not said on which date
agreement-key-no-reference-date-hint = Add the table [population] with reference_date, or give the date in the key.
agreement-key-ages-backwards = The lowest age, { $from }, is above the highest, { $to }

# Facts that do not fit together.
agreement-statement-unknown-format = The file is written for version { $given } of the format, and version 1 is read here
agreement-statement-base-missing = A supplementary agreement must name its base agreement
agreement-statement-base-missing-hint = Add the field `base` with the id of the base agreement.
agreement-statement-base-not-allowed = Only a supplementary agreement has a base agreement
agreement-statement-base-not-allowed-hint = Remove the field, or write `kind = "supplementary"`.
agreement-statement-base-is-itself = The agreement is said to add to itself
agreement-statement-base-is-itself-hint = Write the id of the agreement it adds something to.
agreement-statement-period-backwards = The first day, { $from }, is after the last, { $to }
agreement-statement-confirmed-without-source = The fact is said to be read in a source, but no source is named
agreement-statement-confirmed-without-source-hint = Add `{ $field }`, or write "derived" or "inferred" in place of "confirmed".
agreement-statement-level-twice = The level stands twice in the same group ({ $level })
agreement-statement-level-twice-hint = Remove one of the two.
agreement-statement-no-subject = It is not said what the discrepancy is about
agreement-statement-no-subject-hint = Add `item` with the id of the item, or `about` with one of the words for what it concerns.
agreement-statement-applied-differs = Here { $applied } is said to be applied, but the item is { $amount }
agreement-statement-applied-differs-hint = Correct one of the two amounts.
agreement-statement-printed-with-itself = The item is said to be printed together with itself
agreement-statement-printed-with-itself-hint = Write the id of the other item in the same row of the source.
agreement-statement-printed-without-item = Only an item can be printed together with another item
agreement-statement-printed-without-item-hint = Name the item with `item` in place of `about`.

# Agreements that refer to each other.
agreement-library-unknown = There is no agreement with the id `{ $given }`
agreement-library-unknown-hint = Write an id that exists, or the path of a file.
agreement-library-unreadable = { $count ->
    [one] One error in { $name }, which is needed here: { $reference }
   *[other] { $count } errors in { $name }, which is needed here: { $reference }
}
agreement-library-same-id = Both { $first } and { $second } have the id `{ $id }`
agreement-library-same-id-hint = Give only one of them, or give one of them another id.
agreement-library-missing = The reference leads nowhere: { $reference }
agreement-library-missing-hint = Correct the reference, or also give the file it leads to.
agreement-library-not-a-base = `{ $agreement }` is not a base agreement: { $reference }
agreement-library-not-a-base-hint = Correct the field `base`, or write `kind = "base"` in the agreement it leads to.
agreement-library-not-shared = The item has no amounts by recipient, because its level or key is not known: { $reference }
agreement-library-level-differs = The item is shared among { $found }, but amounts for { $wanted } are needed: { $reference }
agreement-library-not-shared-hint = Refer to another item, or give the amounts by code.
agreement-library-circle = The references go in a circle: { $chain }
agreement-library-circle-hint = Remove one of the references, or give the amounts by code.
