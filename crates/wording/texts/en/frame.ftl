# The frame of every page: head, foot, breadcrumbs, errors, components.

frame-name = Överens
frame-figure-table = Show the figures as a table
frame-not-found = There is no page at this address.
frame-not-found-hint = Check the address, search, or begin from the start page.
frame-not-found-title = There is no such page
frame-error-title = That did not work
