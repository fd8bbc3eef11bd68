# Words and forms used everywhere.
amount-of = { $amount }
level-region = regions
level-municipality = municipalities
level-county = counties
level-coordinator = SKR
level-other = level not known
