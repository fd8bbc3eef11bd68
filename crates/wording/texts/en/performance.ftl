### Years of performance.
