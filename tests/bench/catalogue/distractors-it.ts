import type { Domain } from './distractors';

/** What an internal service desk sorts by. */
export const serviceDomains: readonly Domain[] = [
  {
    name: 'Hardware',
    areas: [
      {
        name: 'Computers',
        objects: ['Laptop', 'Desktop', 'Thin client', 'Workstation', 'Docking station', 'Monitor'],
        values: ['Does not start', 'Slow', 'Overheating', 'Battery', 'Screen broken', 'Order new', 'Return', 'Lost or stolen', 'Spare part', 'Warranty', 'Keyboard', 'Noise'],
      },
      {
        name: 'Printing',
        objects: ['Office printer', 'Label printer', 'Plotter', 'Scanner', 'Card printer'],
        values: ['Paper jam', 'Toner empty', 'Not reachable', 'Print queue pending', 'Poor quality', 'Driver', 'PIN release', 'Move device', 'Staples', 'Scan to mail'],
      },
      {
        name: 'Mobile devices',
        objects: ['Company phone', 'Tablet', 'SIM card', 'Barcode reader', 'Headset'],
        values: ['Lost or stolen', 'Screen broken', 'Activation', 'Not charging', 'Roaming abroad', 'Order new', 'Delivery status', 'Enrolment', 'Repair', 'Data volume'],
      },
    ],
  },
  {
    name: 'Software',
    areas: [
      {
        name: 'Office and collaboration',
        objects: ['Mail client', 'Calendar', 'Spreadsheet', 'Video meetings', 'Chat', 'File sharing', 'Intranet', 'Forms'],
        values: ['Crashes', 'Cannot open', 'License missing', 'Update failed', 'Missing data', 'Wrong language', 'How to', 'Add-in', 'Sync'],
      },
      {
        name: 'Line of business',
        objects: ['Customer database', 'Warehouse app', 'Time recording', 'Document archive', 'Reporting', 'Point of sale'],
        values: ['Login fails', 'Access request', 'Wrong figures', 'Export', 'Slow', 'Interface down', 'Change request', 'Training', 'Error message'],
      },
      {
        name: 'Operating system',
        objects: ['Windows', 'macOS', 'Linux', 'Browser'],
        values: ['Update failed', 'Blue screen', 'Profile damaged', 'Install software', 'Certificate warning', 'Default app', 'Licence key', 'Pop-ups'],
      },
    ],
  },
  {
    name: 'Network',
    areas: [
      {
        name: 'Connectivity',
        objects: ['Wi-Fi', 'Wired network', 'VPN', 'Guest access', 'Site-to-site link'],
        values: ['No connection', 'Slow', 'Drops often', 'New connection', 'Access denied', 'Firewall rule', 'DNS', 'Country blocked', 'Move', 'Address'],
      },
      {
        name: 'Servers and storage',
        objects: ['Network drive', 'Backup', 'Virtual machine', 'Database server', 'Web server'],
        values: ['Not reachable', 'Full', 'Restore', 'New', 'Decommission', 'Permission', 'Slow', 'Patch'],
      },
    ],
  },
  {
    name: 'Identity and access',
    areas: [
      {
        name: 'Sign-in',
        objects: ['Windows account', 'Mail account', 'Single sign-on', 'Authenticator app', 'Smart card'],
        values: ['Password forgotten', 'Account locked', 'PIN blocked', 'Change PIN', 'New phone', 'Code not received', 'Card expired', 'Unable to verify', 'Delete', 'Rename'],
      },
      {
        name: 'Permissions',
        objects: ['Shared mailbox', 'Folder', 'Application role', 'Building badge', 'Admin rights'],
        values: ['Request', 'Remove', 'Extend', 'Not working', 'Review', 'Owner change', 'Copy from colleague'],
      },
    ],
  },
  {
    name: 'Telephony',
    areas: [
      {
        name: 'Lines and numbers',
        objects: ['Desk phone', 'Softphone', 'Hotline', 'Fax', 'Conference bridge'],
        values: ['No dial tone', 'Call quality', 'Forwarding', 'Voicemail', 'Number transfer', 'New number', 'Directory entry', 'Charges', 'Announcement', 'Ring group'],
      },
    ],
  },
  {
    name: 'Security',
    areas: [
      {
        name: 'Incidents',
        objects: ['Phishing mail', 'Malware', 'Data leak', 'Suspicious sign-in', 'Lost document'],
        values: ['Reported by staff', 'Reported by customer', 'Reported by system', 'Link opened', 'Password given', 'False alarm', 'Money transferred'],
      },
    ],
  },
];
