# reconciliation
