# population
