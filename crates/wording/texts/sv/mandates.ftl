# Uppdrag: vem som företräder vem.

mandate-decision-too-long = Texten om beslutet är för lång. Den får vara högst { $most } tecken.
mandate-begins-too-early = Efterträdarens första dag har redan varit.
mandate-begins-too-early-hint = Välj i dag eller en senare dag. Det som redan är gjort har du själv gjort.
