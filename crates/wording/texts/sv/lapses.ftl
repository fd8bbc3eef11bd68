### What nobody asked for.
