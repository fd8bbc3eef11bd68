# Om en överenskommelse går ihop, och varför inte.

sum-total = alla poster mot överenskommelsens belopp
sum-groups = gruppernas summor mot överenskommelsens belopp
sum-group = poster till { $levels }
sum-too-much = { $name }: delarna är { $parts }, men det ska vara { $stated }. Det är { $amount } för mycket.
sum-too-little = { $name }: delarna är { $parts }, men det ska vara { $stated }. Det fattas { $amount }.
sum-not-explained = { $name }: de kända posterna är { $parts } av { $stated }. { $amount } är oförklarade, eftersom källorna inte visar alla poster.

row-words = ”{ $title }” { $amount } ({ $source }, { $place })
row-none = en rad
other-item = ”{ $title }” { $year }

explanation-row-replaced-by-known = Raden { $row } upprepar { $like }. Med { $by } i dess ställe går allt ihop, och just det beloppet finns andra år men inte här: { $others }.
explanation-row-replaced = Raden { $row } upprepar { $like }. Med { $by } i dess ställe går allt ihop.
explanation-row-repeated = Raden { $row } upprepar { $like }. Utan den går allt ihop.
explanation-row-names-two-levels = Raden { $row } gäller både { $levels } men räknas en gång. Räknas beloppet en gång per nivå går allt ihop.
explanation-row-at-two-levels = Om raden { $row } räknas på två nivåer går allt ihop.
explanation-row-missing = En rad på { $amount } kan saknas. Andra år har den: { $others }.
explanation-not-printed = Ingen källa anger beloppen för { $rows }. De är härledda eller antagna, tillsammans { $amount }, och med dem går allt ihop.
explanation-slip-in-row = Raden { $row } kan ha en felskriven siffra. Med { $should_be } går allt ihop.
explanation-slip-in-sum = Den angivna summan { $stated } ({ $name }) kan ha en felskriven siffra. Posterna ger { $should_be }.
