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
