# Signing in, invitations, accounts and sessions.

# OpenID Connect: signing in with another
open-id-button = Sign in with { $provider }
open-id-button-fresh = Identify yourself again with { $provider }
open-id-button-invitation = Accept the invitation with { $provider }
open-id-button-link = Connect { $provider } to your account
open-id-start-title = Sign in with { $provider }
open-id-start-lead = You identify yourself at { $provider } and then come back here.
open-id-leaving-title = On your way to { $provider }
open-id-leaving-lead = Identify yourself there and you will come back here. If nothing happens, go on with the link.
open-id-leaving-link = Continue to { $provider }
open-id-done-signed-in-again = identified themselves again
open-id-done-linked = connected a way of signing in to the account
open-id-no-provider = There is no such way of signing in.
open-id-no-provider-hint = Start again from the sign-in page, which lists the ways there are.
open-id-no-step = This sign-in cannot be completed. It has been used already, took too long or began in another browser.
open-id-no-step-hint = Start again from the sign-in page, in the browser you want to use.
open-id-no-account = You have identified yourself, but no account here belongs to that identity.
open-id-no-account-hint = Ask whoever manages access in your organisation for an invitation. If you have one, open its link.
open-id-somebody-else = You identified yourself as somebody else than the person who is signed in.
open-id-somebody-else-hint = Identify yourself as the person who is signed in, or sign out and start again.
open-id-not-signed-in = You are no longer signed in.
open-id-not-signed-in-hint = Sign in and do again what you were doing.
open-id-taken = This identity is already connected to another account.
open-id-taken-hint = Sign in with that account, or ask whoever manages access in your organisation for help.
open-id-no-invitation = The invitation cannot be used. It has been used already or has run out, or the link and the code do not belong together.
open-id-no-invitation-hint = Check the link and the code, or ask for a new invitation.
open-id-not-fresh = It is too long since you identified yourself.
open-id-not-fresh-hint = Identify yourself again and do this within five minutes.
open-id-cancelled = { $provider } cancelled the identification, so nobody is signed in.
open-id-cancelled-hint = Try again, or choose another way of signing in.
open-id-unreachable = { $provider } does not answer as it should, so nobody is signed in.
open-id-unreachable-hint = Wait a while and try again. If that does not help, contact whoever runs the service.
open-id-refused = The answer from { $provider } could not be trusted, so nobody is signed in.
open-id-refused-hint = Start again from the sign-in page. If it happens again, contact whoever runs the service and say at what time.
open-id-level = You identified yourself at a level of assurance that is not enough here, so nobody is signed in.
open-id-level-hint = Try again with a means of identification at one of these levels: { $levels }.
open-id-old = You identified yourself too long ago at { $provider }, so nobody is signed in.
open-id-old-hint = Try again and identify yourself anew.

# The file of identity providers
providers-file-hint = Mend the file. docs/identity.md shows what it looks like.
providers-unreadable = { $path }, line { $line }, column { $column }: { $reason }
providers-unknown-key = { $path }, line { $line }, column { $column }: there is no { $key } here.
providers-unknown-key-hint = What can stand here is { $known }.
providers-missing-key = { $path }, line { $line }, column { $column }: { $key } is missing.
providers-none = { $path } holds no identity provider.
providers-twice = { $path }: two identity providers have the same { $key }, { $value }.
providers-bad-value = { $path }: { $key } of { $provider } cannot be used.
providers-bad-id-hint = Write small letters a–z, digits and hyphens, at most 40 characters, and not the word aterkomst.
providers-bad-issuer-hint = Write an address that begins with https:// and has no question mark or fragment. http:// works on the machine itself only.
providers-bad-acr-hint = Write at least one level that is accepted, and each level once: no spaces in value, and a name in level.
providers-bad-prompt-hint = What can stand in prompt is login, consent and select_account.
providers-bad-text-hint = Write a text that is not empty.
providers-bad-scopes-hint = Write the words without spaces. openid is always sent.
providers-bad-authentication-hint = State either private_key_jwt, with or without kid and audience, or client_secret_file.
providers-bad-key-hint = The file should hold a private key for ES256 (the curve P-256) in PKCS#8, the kind that begins with BEGIN PRIVATE KEY.
providers-bad-secret-hint = The file should hold the secret on a single line.

# Passwords
password-too-short = The password is too short.
password-too-short-hint = Choose at least { $shortest } characters. Several words in a row are easy to remember.
password-too-long = The password is too long.
password-too-long-hint = Choose at most { $longest } characters.
password-common = The password is one of those that are guessed first.
password-common-hint = Choose a few words that do not usually stand together.
password-personal = The password holds your name, your e-mail address or the name of the service.
password-personal-hint = Choose words that have nothing to do with you or the service.
password-new = New password
password-new-hint = At least { $shortest } characters. Any characters will do, spaces too. A password manager can make one up for you.

# Signing in
sign-in-go-on = Continue
sign-in-lost = Lost your password or your phone? Ask a colleague in your organisation for a new way to sign in.
sign-in-does-not-fit = The e-mail address and the password do not go together.
sign-in-does-not-fit-hint = Check the spelling and try again.
sign-in-too-many = Too many attempts have failed.
sign-in-too-many-hint = Wait, and try again { $again } at the latest.
sign-in-code-title = Enter the code
sign-in-code-lead = Open your authenticator app and enter the code it shows for Överens.
sign-in-code = Code
sign-in-code-hint = Six digits.
sign-in-code-lost = New phone? Ask a colleague in your organisation for a new way to sign in.
sign-in-again = Start again with e-mail address and password
sign-in-code-does-not-fit = The code is wrong, or has been used already.
sign-in-code-does-not-fit-hint = Wait until the app shows the next code and enter that. Otherwise check the clock of your phone.
sign-in-not-proven = The password or the code is wrong.
sign-in-not-proven-hint = Enter the password again, and the next code the app shows. Each code works once.
sign-in-new-code-does-not-fit = The code of the new app is wrong.
sign-in-new-code-does-not-fit-hint = Enter the code that the app shows for Överens right now. Otherwise check the clock of your phone.
sign-in-over = Signing in took too long, or the code was wrong.
sign-in-over-hint = Sign in again from the beginning.
sign-in-not-offered = The picture you scanned no longer counts.
sign-in-not-offered-hint = Remove Överens from the app and scan the new picture.
sign-in-no-password = You have no password here, since you sign in another way.
sign-in-no-password-hint = Use the way you usually sign in.
sign-in-no-keys = Signing in is not fully set up, so no code can be checked.
sign-in-no-keys-hint = Whoever runs the service needs to name a key file.
session-ends-soon = You will be signed out { $at }.
session-ends-soon-hint = Save what you are working on. If you send a form later you sign in again, and what you typed is still there.

# Proving anew
fresh-title = Confirm that it is you
fresh-lead = What you are about to do requires that you have just shown who you are.
fresh-password = Your password
fresh-code-hint = Six digits. A code you have used does not count, so wait for the next if you have just signed in.
fresh-prove = Confirm
fresh-waits = What you typed is still here, but has not been sent.
fresh-waits-hint = Confirm that it is you, and you can send it.

# Invitations
invitation-short-title = Invitation
invitation-title = Welcome, { $name }
invitation-title-recovery = A new way in for { $name }
invitation-lead = The link is one half of the invitation. The code is the other, and another person has it.
invitation-code = Code
invitation-code-hint = Twelve letters and digits. Whoever confirmed your mandate or your new way in has the code.
invitation-not-yours = Are you somebody else? Close the page and tell whoever gave you the link.
invitation-wrong-code = The code does not belong to this link.
invitation-wrong-code-hint = { $left ->
    [one] You can try once more. Ask whoever confirmed to read the code out.
   *[other] You can try { $left } more times. Ask whoever confirmed to read the code out.
}
invitation-does-not-hold = The invitation does not hold.
invitation-does-not-hold-hint = It may be used, replaced or too old. Ask whoever gave you the link for a new one.
invitation-way-lead = Choose a password and add Överens to an authenticator app. Then the account is yours.
invitation-way-lead-recovery = Choose a new password and add Överens to an authenticator app. The old ones stop working, and you are signed out everywhere.
invitation-password = Password
invitation-email = You sign in with { $email }.
invitation-factor = Authenticator app
invitation-accept = Save and sign in

# The authenticator
factor-app = Open an authenticator app on your phone. If you have none, there are several free ones.
factor-picture = Add an account in the app and scan the picture.
factor-picture-label = QR code for the authenticator app. The same secret is written as letters after the picture.
factor-letters = If you cannot scan it, type these letters into the app:
factor-show = Enter the code the app shows.
factor-code = Code from the app
factor-code-hint = Six digits.

# One's own account
own-account = Your account
own-account-lead = Here you see how you sign in, where you are signed in, and which attempts have been made.
own-name = Name
own-name-wrong = Is the name or the address wrong? Tell whoever runs the service.
own-ways = How you sign in
own-password = Change password
own-password-lead = You will be signed out everywhere but here.
own-password-change = Change password
own-password-done = The password is changed, and you are signed out everywhere but here.
own-factor = Change authenticator app
own-factor-lead = Show who you are with the app you have, then add Överens to the new one. You will be signed out everywhere but here.
own-factor-new = The new app
own-factor-change = Change to the new app
own-factor-done = The new app counts from now on, and you are signed out everywhere but here.
own-linked = Linked to the account
own-unlink = Unlink { $provider }
own-unlinked = Nobody can sign in to your account that way any more, and you are signed out everywhere but here.
own-no-identity = That way to sign in is not linked to your account.
own-no-identity-hint = Open the page of your account again to see which ones are.
own-last-way = This is your only way to sign in, so it has not been unlinked.
own-last-way-hint = Link another way to sign in to your account first.
own-sessions = Where you are signed in
own-this = (the one you are using)
own-device = { $browser } on { $system }
own-device-browser = { $browser }
own-device-system = Unknown browser on { $system }
own-device-unknown = Unknown browser
own-method = Signed in with
own-method-password = password and code
own-method-provider = eID or the organisation's sign-in
own-method-demo = a button in the demonstration
own-acts-for = Mandate for
own-acts-for-nobody = no organisation chosen
own-begun = Began
own-seen = Last used
own-ends = Ends at the latest
own-end = Sign out: { $device }
own-end-others = Sign out everywhere but here
own-session-ended = Signed out.
own-attempts = Attempts to sign in
own-attempts-lead = If you do not recognise an attempt, change your password. Also sign out everywhere but here.
own-attempts-caption = Attempts to sign in to your account with a password
own-attempts-empty = Nobody has tried to sign in with a password in the last month.
own-attempt = How did it go?
own-attempt-succeeded = Signed in
own-attempt-failed = Failed

# In the history
own-did-activate = made the account theirs
own-did-recover = got a new way to sign in
own-did-prove = confirmed who it is
own-did-change-password = changed password
own-did-change-factor = changed authenticator app
own-did-unlink = unlinked a way to sign in
own-did-end-session = signed out elsewhere
