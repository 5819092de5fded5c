/**
 * The version of our rules, as a validation report names it: changes with every rule that is added, dropped or judges otherwise. The official
 * sets that they follow are EN 16931 1.3.16, BR-FR 1.4.0, Peppol BIS Billing 3.0.21 and XRechnung 3.0.2.
 */
export const ruleSetVersion = '2026-11-24'
