import type { Domain } from './distractors';

/** Human resources, buildings, shop and enterprise resource planning. */
export const officeDomains: readonly Domain[] = [
  {
    name: 'Human resources',
    areas: [
      {
        name: 'Pay and benefits',
        objects: ['Salary', 'Bonus', 'Expense claim', 'Company pension', 'Company car', 'Meal allowance', 'Share plan'],
        values: ['Not received', 'Wrong amount', 'Tax question', 'Statement', 'Change bank details', 'Pending approval', 'Declined', 'Eligibility', 'Cancel'],
      },
      {
        name: 'Time off',
        objects: ['Annual leave', 'Sick leave', 'Parental leave', 'Overtime'],
        values: ['Request', 'Cancel', 'Balance wrong', 'Pending approval', 'Carry over', 'Certificate', 'Public holiday', 'Handover'],
      },
      {
        name: 'Employment',
        objects: ['New starter', 'Leaver', 'Contract', 'Personal data', 'Training course'],
        values: ['Documents missing', 'Start date', 'Reference letter', 'Change of name', 'Change of address', 'Identity check', 'Work permit', 'Extension', 'Manager change'],
      },
    ],
  },
  {
    name: 'Facilities',
    areas: [
      {
        name: 'Building',
        objects: ['Heating', 'Lighting', 'Lift', 'Doors and locks', 'Water and toilets', 'Cleaning', 'Windows'],
        values: ['Out of order', 'Noise', 'Leak', 'Too hot', 'Too cold', 'Inspection', 'Emergency', 'Replacement'],
      },
      {
        name: 'Workplace',
        objects: ['Desk', 'Meeting room', 'Parking space', 'Locker', 'Canteen', 'Access card', 'Visitor pass'],
        values: ['Book', 'Cancel booking', 'Lost key', 'Not working', 'Order', 'Move', 'Charge on card', 'Top up balance'],
      },
    ],
  },
  {
    name: 'Online shop',
    areas: [
      {
        name: 'Orders and delivery',
        objects: ['Standard parcel', 'Express parcel', 'Bulky goods', 'Click and collect', 'Gift card', 'Subscription box', 'Digital download'],
        values: ['Not arrived', 'Delivery estimate', 'Track', 'Damaged', 'Wrong item', 'Cancel order', 'Change address', 'Countries we ship to', 'Missing part'],
      },
      {
        name: 'Payment and refunds',
        objects: ['Card payment', 'Invoice', 'Instalments', 'Wallet payment', 'Voucher', 'Gift card'],
        values: ['Declined', 'Charged twice', 'Refund not received', 'Refund requested', 'Wrong price', 'Pending', 'Code not accepted', 'Supported currencies', 'Reverted'],
      },
      {
        name: 'Customer account',
        objects: ['Web account', 'App account', 'Loyalty account', 'Business account', 'Newsletter'],
        values: ['Password forgotten', 'Verify e-mail', 'Change details', 'Delete account', 'Points missing', 'Hacked', 'Age check', 'Merge accounts'],
      },
      {
        name: 'Returns and warranty',
        objects: ['Clothing', 'Electronics', 'Furniture', 'Software key', 'Groceries'],
        values: ['Return label', 'Return not credited', 'Exchange', 'Repair status', 'Spare part', 'Out of warranty', 'Pick-up date'],
      },
    ],
  },
  {
    name: 'Finance and ERP',
    areas: [
      {
        name: 'Payables and receivables',
        objects: ['Supplier invoice', 'Customer invoice', 'Credit note', 'Payment run', 'Dunning letter', 'Cash desk', 'Fixed asset'],
        values: ['Not posted', 'Posted twice', 'Wrong exchange rate', 'Blocked', 'Approval pending', 'Bank details', 'Reversal', 'Tax code', 'Period closed'],
      },
      {
        name: 'Purchasing and stock',
        objects: ['Purchase order', 'Goods receipt', 'Material master', 'Stock transfer', 'Inventory count', 'Supplier', 'Price list'],
        values: ['Create', 'Change', 'Blocked', 'Wrong quantity', 'Wrong price', 'Delivery date', 'Unit of measure', 'Cancel', 'Approve', 'Duplicate'],
      },
      {
        name: 'System',
        objects: ['Batch job', 'Print form', 'Interface', 'User role', 'Transport', 'Report'],
        values: ['Failed', 'Delayed', 'Request', 'Wrong output', 'Authorisation missing', 'New version', 'Stuck'],
      },
    ],
  },
  {
    name: 'Travel',
    areas: [
      {
        name: 'Bookings',
        objects: ['Flight', 'Train', 'Hotel', 'Rental car', 'Visa', 'Travel plan'],
        values: ['Book', 'Cancel', 'Change', 'Refund pending', 'Invoice missing', 'Loyalty number', 'Delay', 'Extra charge'],
      },
      {
        name: 'Spending abroad',
        objects: ['Cash advance', 'Foreign currency', 'Mileage', 'Daily allowance'],
        values: ['Request', 'Exchange rate used', 'Receipt lost', 'Limit', 'Not paid out', 'Country rates'],
      },
    ],
  },
];
