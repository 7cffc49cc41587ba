/** Three levels; "Other", "Slow", "Broken or damaged", "New request" and "Forgotten password" repeat on purpose in different branches. */
const tree: Record<string, Record<string, readonly string[]>> = {
  Hardware: {
    Printer: ['Paper jam', 'Toner and supplies', 'Driver and queue', 'Scan to e-mail', 'Other'],
    Laptop: ['Battery and charging', 'Screen', 'Keyboard and touchpad', 'Slow', 'Broken or damaged', 'New request'],
    'Docking and displays': ['No picture', 'Broken or damaged', 'New request'],
    'Mobile phone': ['Broken or damaged', 'Lost or stolen', 'New request', 'Other'],
    'Meeting room': ['Camera and sound', 'Room panel', 'Other'],
  },
  Software: {
    'Outlook and mail': ['Cannot send or receive', 'Shared mailbox', 'Calendar', 'Slow', 'Other'],
    'Teams and calls': ['Sound or camera', 'Channel access', 'Other'],
    'ERP (Ledgerline)': ['Error message', 'Booking and approval', 'Slow', 'New request'],
    'Browser and web apps': ['Page does not load', 'Extension or setting', 'Other'],
    'Installation and licences': ['New request', 'Licence expired', 'Update fails'],
  },
  Access: {
    'Windows account': ['Forgotten password', 'Locked out', 'New starter', 'Leaver'],
    'Two-factor sign-in': ['New phone', 'Lost token', 'Prompt does not arrive'],
    'Shared folders': ['New request', 'Missing rights', 'Restore a file'],
    'Customer portal': ['Forgotten password', 'Missing rights', 'New request'],
  },
  Network: {
    'Wi-Fi': ['No connection', 'Slow', 'Guest access'],
    VPN: ['No connection', 'Slow', 'Certificate'],
    'Office cabling': ['Dead socket', 'Move or change'],
  },
  Security: {
    'Suspicious mail': ['Phishing', 'Spam', 'Clicked a link'],
    'Device security': ['Encryption', 'Malware warning', 'Lost or stolen'],
  },
};

const names = Object.entries(tree).flatMap(([area, topics]) =>
  Object.entries(topics).flatMap(([topic, leaves]) => leaves.map((leaf) => `${area}::${topic}::${leaf}`)),
);

/** Two options that do not sit on the third level, as real accounts have them. */
const shallow = ['Other::Not for IT', 'Duplicate or test'];

/** Every category of the practice company, levels joined by `::`. */
export const categoryNames: readonly string[] = [...names, ...shallow];
