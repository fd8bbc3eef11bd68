# What the rules of casework refuse, and why.

new-year-source = Made from: { $title }
new-year-source-note = The draft was made from the year before. Replace this source with the agreement of the year.
