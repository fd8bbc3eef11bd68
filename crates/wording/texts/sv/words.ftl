# Ord och former som används överallt.
amount-of = { $amount }
level-region = regioner
level-municipality = kommuner
level-county = län
level-coordinator = SKR
level-other = okänd nivå
