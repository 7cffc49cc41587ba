import type { Domain } from './distractors';

/** Other products of a bank. Their values use the same words as the 77 names on purpose. */
export const bankDomains: readonly Domain[] = [
  {
    name: 'Business banking',
    areas: [
      {
        name: 'Company cards',
        objects: ['Employee card', 'Fuel card', 'Company credit card', 'Virtual purchasing card', 'Travel card'],
        values: [
          'Not delivered',
          'Activation',
          'Spending limit',
          'Declined at merchant',
          'Lost or stolen',
          'PIN reset',
          'Wrong cardholder name',
          'Cancel card',
          'Unrecognised charge',
        ],
      },
      {
        name: 'Payments and collections',
        objects: ['Payroll run', 'Bulk transfer', 'SEPA direct debit', 'AdmissionFacts order', 'International wire'],
        values: [
          'Rejected',
          'Pending approval',
          'Wrong beneficiary',
          'Fee question',
          'Cut-off time',
          'Recall requested',
          'Duplicate payment',
          'File format',
        ],
      },
      {
        name: 'Merchant services',
        objects: ['Card terminal', 'Online checkout', 'Payment link', 'Settlement'],
        values: [
          'Not working',
          'Chargeback received',
          'Refund to customer',
          'Payout missing',
          'Fees on statement',
          'Contactless disabled',
          'Currency setting',
        ],
      },
    ],
  },
  {
    name: 'Lending',
    areas: [
      {
        name: 'Mortgages',
        objects: ['Fixed-rate mortgage', 'Variable-rate mortgage', 'Buy-to-let mortgage', 'Remortgage'],
        values: [
          'Interest rate question',
          'Early repayment charge',
          'Payment holiday',
          'Change of address',
          'Statement request',
          'Application status',
          'Source of deposit',
        ],
      },
      {
        name: 'Consumer loans',
        objects: ['Personal loan', 'Car loan', 'Student loan', 'Overdraft'],
        values: [
          'Application declined',
          'Payout not received',
          'Change repayment date',
          'Wrong amount debited',
          'Early settlement',
          'Increase limit',
          'Verify income',
          'Fee charged',
        ],
      },
    ],
  },
  {
    name: 'Savings and investments',
    areas: [
      {
        name: 'Savings',
        objects: ['Instant access account', 'Fixed-term deposit', 'Children’s account', 'Regular saver'],
        values: [
          'Open account',
          'Close account',
          'Interest not paid',
          'Transfer in from another bank',
          'Withdrawal notice',
          'Age requirements',
          'Balance wrong',
          'Maturity instructions',
        ],
      },
      {
        name: 'Investing',
        objects: ['Brokerage account', 'Pension plan', 'Index fund', 'Crypto wallet'],
        values: [
          'Order pending',
          'Order cancelled',
          'Deposit not credited',
          'Withdraw proceeds',
          'Currency conversion cost',
          'Identity documents',
          'Annual statement',
          'Transfer to other broker',
        ],
      },
    ],
  },
  {
    name: 'Insurance',
    areas: [
      {
        name: 'Claims',
        objects: ['Travel insurance', 'Phone insurance', 'Purchase protection', 'Home insurance'],
        values: [
          'Report a loss',
          'Report a theft',
          'Claim pending',
          'Claim declined',
          'Payment of claim',
          'Missing documents',
        ],
      },
      {
        name: 'Policies',
        objects: ['Travel insurance', 'Phone insurance', 'Life insurance', 'Home insurance'],
        values: [
          'Cancel policy',
          'Premium charged twice',
          'Change personal details',
          'Countries covered',
          'Certificate request',
          'Renewal',
        ],
      },
    ],
  },
];
