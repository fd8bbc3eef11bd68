### Letters and other documents.

letters-sender = Swedish Association of Local Authorities and Regions (SKR)
letters-to = To
letters-to-all-boards = All municipalities and regions
letters-agreement = Agreement
letters-registration-number = Case number at SKR

letters-message = Message from the board { $number }/{ $year }
letters-message-draft = Draft of a message from the board

letters-not-known = unknown
letters-sum = Total
letters-sum-known = Total of what is known
letters-column-item = Item
letters-column-key = How it is shared
letters-column-amount = Amount, SEK
letters-as-municipality = municipality
letters-as-region = region
letters-as-county = county
letters-as-coordinator = coordinator
letters-as-other = recipient

letters-own-heading = What { $name } gets
letters-own-lead = The amounts are from { $agreement }, version { $version }.
letters-own-caption = { $name } as a { $role }
letters-own-nothing = As far as the sources tell, { $name } gets nothing as a { $role } from this agreement.
letters-own-not-published = The amounts are not published yet.
letters-own-after = The allocation letter shows, step by step, how each amount was worked out.
letters-preliminary = The amounts are preliminary. They rest on figures from another day than the agreement means, and may change once the right figures are there.

letters-receipt = Receipt
letters-receipt-title = We have received document { $number }
letters-receipt-lead = The document has been received and entered in the register. The time given here counts as the time it arrived.
letters-receipt-what = Document
letters-receipt-subject = Subject
letters-receipt-sender = From
letters-receipt-at = Received
letters-receipt-number = Number in the register
letters-receipt-sha256 = Checksum (SHA-256)
letters-receipt-after = Keep this receipt. With the checksum you can show that a document is exactly the one that came in.

letters-sender-nobody = Worked out with Överens
letters-version = Version
letters-version-published = { $version }, published { $date }
letters-version-none = not published, worked out from the agreement file
letters-name-as = { $name } (as a { $role })

letters-decision = Allocation letter
letters-decision-own = Calculation, not published
letters-decision-title = { $name } gets { $amount } from the agreement “{ $agreement }”
letters-decision-title-least = { $name } gets at least { $amount } from the agreement “{ $agreement }”
letters-decision-title-unknown = It is not known what { $name } gets from the agreement “{ $agreement }”
letters-decision-title-none = { $name } gets nothing from the agreement “{ $agreement }”
letters-decision-lead = This is an allocation letter to { $name }. It shows the amounts that are published, what you need to do and how each amount was worked out. The amounts are the ones on the site, where you also find those of everybody else.
letters-decision-lead-unknown = This is an allocation letter to { $name }. It shows what is known of the agreement and what you need to do.
letters-decision-lead-own = This is a calculation of what { $name } gets, made with the program Överens from the agreement file. Nobody has published it. It shows the amounts, what you need to do and how each amount was worked out.
letters-recipient = Recipient
letters-recipient-code = { $role }, code { $code }
letters-purpose = What the money is for: { $purpose }
letters-partly = Not every amount is known. The sources do not tell how all items are shared, so the total is the least you get.
letters-amounts-heading = The amounts
letters-amounts-caption = Amounts for { $name } from “{ $agreement }”
letters-amounts-none = The agreement has no amounts for { $level }.
letters-amounts-unknown = The sources do not tell how the money for { $level } is shared, so there are no amounts to show.
letters-payee-named = { $name } is not an organisation of its own. The money is paid to the body that the region and the municipalities of the county name.
letters-gotland = Region Gotland has the duties of both a municipality and a region and therefore gets three allocation letters: as a municipality, as a region and for the county.

letters-to-do-heading = What you need to do
letters-claim-heading = Ask for the money
letters-claim-via = You do not need to ask for the money yourself. SKR asks { $payer } for the whole amount and passes it on.
letters-claim-via-unknown = You do not need to ask for the money yourself. SKR asks for the whole amount and passes it on.
letters-claim-direct = Requisition the money from { $payer }.
letters-claim-direct-unknown = Requisition the money from whoever pays it. The sources do not tell who that is, so ask SKR.
letters-claim-invoice = Ask for the money by sending an invoice to { $payer }.
letters-claim-invoice-unknown = Ask for the money by sending an invoice to SKR.
letters-claim-unknown = Ask SKR how to ask for the money. The sources we have read do not tell.
letters-report-heading = Report
letters-report-to-in = Report to { $to } in { $tool }.
letters-report-to = Report to { $to }.
letters-report-in = Report in { $tool }.
letters-report = Report how you have used the money.
letters-report-unknown = Ask SKR how to report. The sources we have read do not tell.
letters-repay-heading = Pay back what you do not use
letters-repay-to = Pay it back to { $to }.
letters-repay = Pay back money you have not used.
letters-repay-unknown = Ask SKR what applies to money you do not use. The sources we have read do not tell.
letters-by = The last day is { $date }, 23:59 Swedish time.
letters-by-coordinator = The last day for SKR is { $date }, 23:59 Swedish time.
letters-by-unknown = The sources we have read do not tell the last day, so ask SKR.
letters-passed = That day has passed.
letters-conditions-heading = Conditions
letters-steps-heading = How the amounts were worked out
letters-assumptions-heading = What is not certain
letters-assumptions-lead = The amounts rest on these assumptions. They may change if an assumption turns out to be wrong.
letters-unexplained = The sources do not tell what { $amount } of the money in the agreement goes to.
letters-figures-heading = The figures behind the amounts of the year
letters-ask-heading = If anything is unclear
letters-ask = Sign in to Överens and put your question to SKR under My pages. The answer comes in the same place.
letters-ask-own = Ask SKR, which coordinates the agreement.
letters-check-heading = Check the amounts yourself
letters-check = Every krona can be worked out again without Överens. Download bevis.zip for { $id } from the open data of the site, unpack it and run the program overens-verify on the folder. When everything holds it answers with this checksum.
letters-check-own = Every krona can be worked out again in another way. Run overens allocate { $id } --proof DIR and then overens-verify DIR. When everything holds it answers with this checksum.
letters-digest = Checksum of the allocation

letters-annex = Annex: all amounts
letters-annex-title = How { $amount } from the agreement “{ $agreement }” is shared out
letters-annex-lead = The annex shows what every region, municipality and county gets of every item, in whole kronor. The numbers in the tables are those of the items in the first table.
letters-annex-items = The items
letters-annex-items-caption = The items of the agreement
letters-annex-caption = Items { $first } to { $last }, SEK
letters-annex-caption-one = Item { $number }, SEK
letters-annex-column = Item { $number }

letters-no-such-run = There is no such run.
letters-no-such-letter = There is no such letter.
letters-none-hint = Go back to the list and choose from there.
letters-not-published = The agreement is not published.
letters-not-published-hint = Choose an agreement that is published, or publish it first.
letters-already-running = Letters for that version in that language are being made already.
letters-already-running-hint = Wait until they are done, or stop that run first.
letters-not-running = The run is not under way.
letters-not-stopped = The run is not stopped.
letters-look-again-hint = Somebody else got there first. Reload the page to see how things stand.
letters-not-done = Not every letter is ready yet.
letters-not-done-hint = Download them when all are ready. Single letters can be downloaded now.
letters-version-over = The version does not apply any more.
letters-version-over-hint = Make the letters for the version that applies now.
letters-failed = It could not be finished.
letters-failed-hint = Try again. Tell whoever looks after the system if it happens once more.

help-letters = Make an allocation letter to every recipient as PDF
help-letters-annex = Make an annex with everybody's amounts instead.
help-letters-date = The day the letters are dated, for example 2021-01-15. Without it, today.
help-letters-out = Write one file for each recipient to this folder, which is made if it is not there. A file that is the same already is left alone.
help-letters-zip = Write all of them to one ZIP file.
help-letters-after = Choose --out, --zip or both. The language is that of --lang. If the command is interrupted it can be run again: each file is whole or missing.

letters-no-place = Say where to write the letters.
letters-no-place-hint = Give --out DIR for one file per recipient, or --zip FILE for all in one.
letters-progress = { $made } of { $total } …
letters-not-typeset = { $path } could not be made: { $reason }
letters-not-packed = The ZIP file could not be made: { $reason }
letters-packed = { $total ->
    [one] One document is in { $path }.
   *[other] { $total } documents are in { $path }.
}
letters-written = { $total ->
    [one] One document is in { $path }.
   *[other] { $total } documents are in { $path }.
}
letters-kept = { $count ->
    [one] One was there already and was the same.
   *[other] { $count } were there already and were the same.
}

letters-nav = Letters
letters-title = Allocation letters
letters-lead = Make a letter to every recipient of a year: what it gets, why, and what it is to do. The letters are made in the background, and you can stop and go on as you like.
letters-start-heading = Make letters to all
letters-field-agreement = Agreement
letters-field-agreement-hint = The letters tell the amounts of the version that is published now.
letters-field-language = Language
letters-in-swedish = Swedish
letters-in-english = English
letters-start = Make the letters
letters-runs = Runs
letters-runs-empty = No letters have been made yet.
letters-status = State
letters-status-running = under way
letters-status-stuck = standing still
letters-status-done = done
letters-status-stopped = stopped
letters-made = Ready
letters-made-of = { $made } of { $total }
letters-started = Started
letters-finished = Finished
letters-run-heading = { $made } of { $total } letters are ready for { $agreement }
letters-running = The letters are being made now.
letters-stopped = The run is stopped. What is ready is kept.
letters-take = Download
letters-take-all = All { $total } letters
letters-letters = Letters that are ready
letters-letters-caption = One letter per recipient
letters-letters-empty = No letter is ready yet.
letters-did-start = began making allocation letters
letters-did-stop = stopped the allocation letters
letters-did-resume = let the allocation letters go on
letters-did-finish = finished the allocation letters
letters-number-heading = Your register number for the letter
letters-number-note = Note your register number
