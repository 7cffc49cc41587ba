import type { Domain } from './distractors';

/** The nearest neighbours of the 77 names: the same problems with another card or account of the same bank. */
export const neighbourDomains: readonly Domain[] = [
  {
    name: 'Credit cards',
    areas: [
      {
        name: 'Card service',
        objects: ['Gold credit card', 'Student credit card', 'Store card', 'Prepaid gift card'],
        values: [
          'Not arrived',
          'Activate',
          'Declined',
          'Lost or stolen',
          'PIN blocked',
          'Change PIN',
          'Contactless not working',
          'About to expire',
          'Limit',
          'Cancel',
        ],
      },
      {
        name: 'Charges and statements',
        objects: ['Gold credit card', 'Student credit card', 'Store card', 'Prepaid gift card'],
        values: [
          'Annual fee',
          'Cash advance fee',
          'Exchange rate abroad',
          'Charged twice',
          'Payment not recognised',
          'Refund missing',
          'Minimum payment',
          'Interest charged',
        ],
      },
    ],
  },
  {
    name: 'Joint and youth accounts',
    areas: [
      {
        name: 'Joint account',
        objects: ['Second holder', 'Shared pot', 'Shared card'],
        values: [
          'Invite',
          'Remove',
          'Verify identity',
          'Pending transfer',
          'Top up',
          'Withdraw cash',
          'Statement',
          'Close',
        ],
      },
      {
        name: 'Youth account',
        objects: ['Teen card', 'Pocket money', 'Parent app', 'Savings goal'],
        values: [
          'Age limit',
          'Order card',
          'Block card',
          'Spending limit',
          'Transfer failed',
          'Passcode forgotten',
          'Countries',
          'Convert to adult account',
        ],
      },
    ],
  },
];
