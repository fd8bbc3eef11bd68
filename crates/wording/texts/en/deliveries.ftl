### Deliveries of messages, and e-mail.

# The e-mail that goes with a message. Lines are parted by blank ones. E-mail goes out in Swedish.
deliveries-email-greeting = Hello,
deliveries-email-what = This is message { $number }/{ $year } from the board of SALAR: { $subject }
deliveries-email-copy = The message is attached as a PDF. Your amounts are at its end.
deliveries-email-register = Please register the message, then confirm it on your pages, where all attachments are: { $link }
deliveries-email-sender = Sent by Överens. Reply to this e-mail if the address is wrong.
deliveries-trial-subject = A trial from Överens
deliveries-trial-body = This is a trial. If you can read it, e-mail works.
