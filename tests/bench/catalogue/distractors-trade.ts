import type { Domain } from './distractors';

/** Logistics, legal and marketing. */
export const tradeDomains: readonly Domain[] = [
  {
    name: 'Logistics',
    areas: [
      {
        name: 'Fleet',
        objects: ['Delivery van', 'Truck', 'Forklift', 'Charging point', 'Fuel account'],
        values: [
          'Breakdown',
          'Accident',
          'Inspection due',
          'Book',
          'Key lost',
          'Not working',
          'Limit reached',
          'Charge disputed',
        ],
      },
      {
        name: 'Warehouse',
        objects: ['Picking', 'Packing', 'Loading dock', 'Customs', 'Returns desk'],
        values: [
          'Delay',
          'Wrong item',
          'Damaged',
          'Documents missing',
          'Label',
          'Shortage',
          'Country restrictions',
          'Priority order',
        ],
      },
    ],
  },
  {
    name: 'Legal and compliance',
    areas: [
      {
        name: 'Requests',
        objects: ['Data access', 'Data deletion', 'Contract review', 'Trademark', 'Power of attorney'],
        values: ['New request', 'Status', 'Deadline', 'Objection', 'Verify requester', 'Withdrawn', 'Escalation'],
      },
      {
        name: 'Reports',
        objects: ['Fraud', 'Conflict of interest', 'Gift received', 'Money laundering', 'Complaint'],
        values: ['Report', 'Add evidence', 'Status', 'Source of funds', 'Anonymous', 'Closed'],
      },
    ],
  },
  {
    name: 'Marketing',
    areas: [
      {
        name: 'Campaigns',
        objects: ['Newsletter', 'Referral bonus', 'Prize draw', 'Discount code', 'Survey'],
        values: [
          'Not received',
          'Unsubscribe',
          'Conditions',
          'Expired',
          'Not credited',
          'Wrong name',
          'Complaint',
          'Country not eligible',
        ],
      },
      {
        name: 'Website',
        objects: ['Landing page', 'Contact form', 'Product page', 'Cookie banner', 'Blog'],
        values: [
          'Broken link',
          'Wrong price',
          'Translation',
          'Slow',
          'Picture missing',
          'New page',
          'Remove page',
          'Accessibility',
        ],
      },
      {
        name: 'Events',
        objects: ['Trade fair', 'Webinar', 'Customer day', 'Sponsorship'],
        values: [
          'Registration',
          'Cancel registration',
          'Ticket not received',
          'Refund',
          'Recording',
          'Directions',
          'Speaker request',
          'Invoice',
        ],
      },
    ],
  },
];
