### The register.
