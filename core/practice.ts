import type { DeskField } from './fields';
import type { TicketRef } from './ticket-ref';

/** A ticket that is at no desk, for trying the card out. Its address is one that no server can have (RFC 2606). */
export const practiceRef: TicketRef = { desk: 'zendesk', origin: 'https://practice.invalid', ticketId: '4711' };

export const practiceTicket = {
  subject: 'Meeting room printer on the 3rd floor jams after every second page',
  requesterName: 'Dana Whitfield',
  agentName: 'You',
  text: `Hello,

since Monday the big printer next to meeting room 3.14 takes two sheets at once and then stops with “Paper jam in tray 2”. We open the side door, pull the crumpled paper out, close everything again, and it prints one more page before the same message comes back. Restarting it did not help, and neither did the new pack of paper that we put in yesterday.

My colleagues from Accounting see the same from their laptops, so I do not think that it is my computer. Printing to the small printer near the kitchen works.

The quarterly figures have to be on paper for the board meeting tomorrow at 10, about 60 pages in colour, so it would be great if somebody could look at the rollers of tray 2 today.

Device: MFP-3-02, tray 2, toner is at 70 %.

Thank you
Dana`,
} as const;

const value = (id: string, ...path: string[]) => ({ id, path });

const category: DeskField = {
  id: 'category',
  title: 'Category',
  kind: 'dropdown',
  category: 'yes',
  options: [
    value('printer-jam', 'Hardware', 'Printer', 'Paper jam'),
    value('printer-quality', 'Hardware', 'Printer', 'Poor print quality'),
    value('printer-setup', 'Hardware', 'Printer', 'Set up a printer'),
    value('laptop', 'Hardware', 'Laptop or PC', 'Does not start'),
    value('laptop-slow', 'Hardware', 'Laptop or PC', 'Slow'),
    value('screen', 'Hardware', 'Screen and dock'),
    value('phone', 'Hardware', 'Phone and headset'),
    value('order', 'Hardware', 'Order a device'),
    value('password', 'Accounts', 'Password forgotten'),
    value('locked', 'Accounts', 'Account locked'),
    value('mfa', 'Accounts', 'Second factor'),
    value('starter', 'Accounts', 'Somebody starts or leaves'),
    value('rights', 'Accounts', 'Access to a folder'),
    value('mail', 'Software', 'Email and calendar'),
    value('office', 'Software', 'Office programs'),
    value('erp', 'Software', 'Accounting system'),
    value('install', 'Software', 'Install a program'),
    value('wifi', 'Network', 'Wi-Fi'),
    value('vpn', 'Network', 'VPN'),
    value('internet', 'Network', 'No internet'),
    value('phishing', 'Security', 'Suspicious email'),
    value('lost', 'Security', 'Lost or stolen device'),
  ],
};

const priority: DeskField = {
  id: 'priority',
  title: 'Priority',
  kind: 'priority',
  options: [
    { ...value('urgent', 'Urgent'), rank: 1 },
    { ...value('high', 'High'), rank: 2 },
    { ...value('normal', 'Normal'), rank: 3 },
    { ...value('low', 'Low'), rank: 4 },
  ],
};

export const practiceFields: readonly DeskField[] = [category, priority];

/** What some of the values mean, as a person would have written it. */
export const practiceMeanings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  category: {
    'printer-jam': 'Paper gets stuck or crumpled in a printer, it takes several sheets at once, tray or rollers',
    'printer-quality': 'Streaks, spots, pale or wrong colours on paper, toner or drum is empty',
    'printer-setup': 'A printer is not found on a computer, or a driver is missing',
    screen: 'A monitor stays black or flickers, the docking station is not recognised',
    erp: 'Postings, invoices and reports in the accounting system',
    vpn: 'Connecting from home or on the road',
    phishing: 'Mails that ask for passwords or money, strange attachments',
  },
};

/** What the practice form shows before anything is done: no category yet, and the priority that every ticket begins with. */
export const practiceValues: Readonly<Record<string, string | null>> = { category: null, priority: 'normal' };
