import { fieldIds } from './fields';
import { categoryTag } from './categories';
import type { Macro } from './types';

const first = 360_051_200_114;

const seeds: readonly Omit<Macro, 'id'>[] = [
  {
    title: 'Access::Password was reset',
    description: 'After a reset by phone or chat',
    active: true,
    actions: [
      {
        field: 'comment_value',
        value:
          'Hello {{ticket.requester.first_name}},\n\nyour password has been reset. Please sign in with the temporary one that we gave you on the phone; Windows asks for a new one straight away (at least 14 characters).\n\nIf a phone or tablet still has the old password, change it there too, otherwise it locks the account again.\n\nKind regards',
      },
      {
        field: `custom_fields_${fieldIds.category}`,
        value: categoryTag('Access::Windows account::Forgotten password'),
      },
      { field: 'status', value: 'solved' },
    ],
  },
  {
    title: 'Access::Which folder?',
    description: 'Ask for the path and the approver',
    active: true,
    actions: [
      {
        field: 'comment_value',
        value:
          'Hello {{ticket.requester.first_name}},\n\nfor the folder we need two things: its full path (right click, Properties, Location) and the name of the person who owns it. We ask the owner to agree before we give access.\n\nKind regards',
      },
      { field: 'status', value: 'pending' },
    ],
  },
  {
    title: 'Network::VPN first aid',
    description: 'Steps that solve most VPN trouble',
    active: true,
    actions: [
      {
        field: 'comment_value',
        value:
          'Hello {{ticket.requester.first_name}},\n\nplease try this in order and tell us at which step it works:\n1. Quit the VPN client fully (tray icon, Quit) and start it again.\n2. Restart the laptop, not just close the lid.\n3. Try your phone as a hotspot. If VPN works there, the home router is the cause.\n\nKind regards',
      },
      { field: 'comment_mode_is_public', value: 'true' },
    ],
  },
  {
    title: 'Hardware::Collect at the desk',
    description: 'Device is ready',
    active: true,
    actions: [
      {
        field: 'comment_value',
        value: [
          'channel:all',
          'Hello {{ticket.requester.first_name}},\n\nyour device is ready. The IT counter on the ground floor is open from 8.30 to 16.30; please bring your badge.\n\nKind regards',
        ],
      },
      { field: 'status', value: 'pending' },
    ],
  },
  {
    title: 'Security::Thank you for reporting',
    description: 'Phishing was reported, nothing was clicked',
    active: true,
    actions: [
      {
        field: 'comment_value',
        value:
          'Hello {{ticket.requester.first_name}},\n\nthank you for reporting this mail. It is a phishing attempt and we have blocked the sender. As long as you did not open the link or the attachment, nothing else needs doing; please delete the mail.\n\nKind regards',
      },
      { field: `custom_fields_${fieldIds.category}`, value: categoryTag('Security::Suspicious mail::Phishing') },
    ],
  },
  {
    title: 'Rückfrage an Anwender',
    description: 'Deutsch',
    active: true,
    actions: [
      {
        field: 'comment_value',
        value:
          'Guten Tag {{ticket.requester.name}},\n\nvielen Dank für Ihre Meldung. Damit wir weitermachen können, benötigen wir noch die Inventarnummer des Geräts (Aufkleber auf der Unterseite) und einen Screenshot der Meldung.\n\nFreundliche Grüße',
      },
    ],
  },
  {
    title: 'Escalate to Security',
    description: 'No reply to the requester',
    active: true,
    actions: [
      { field: 'group_id', value: '360008001177' },
      { field: 'priority', value: 'high' },
    ],
  },
  {
    title: 'Close after three days of silence',
    description: 'Polite closing',
    active: true,
    actions: [
      {
        field: 'comment_value',
        value:
          'Hello {{ticket.requester.first_name}},\n\nwe have not heard from you for three working days, so we take it that this is solved. If it is not, answer this mail within two weeks and the ticket opens again.\n\nKind regards',
      },
      { field: 'status', value: 'solved' },
    ],
  },
  {
    title: 'Printer::Supplies are ordered',
    description: 'HTML reply',
    active: true,
    actions: [
      {
        field: 'comment_value_html',
        value:
          '<p>Hello {{ticket.requester.first_name}},</p><p>the supplies are ordered and <strong>arrive tomorrow before noon</strong>. On-site support puts them in.</p><p>Kind regards</p>',
      },
    ],
  },
  {
    title: 'Office 2016 goodbye',
    description: 'Campaign of 2025',
    active: false,
    actions: [
      {
        field: 'comment_value',
        value: 'Hello,\n\nOffice 2016 is removed from your computer this week. Nothing is lost.',
      },
    ],
  },
  {
    title: 'Old printer hotline',
    description: 'No longer used, has a comment',
    active: false,
    actions: [{ field: 'comment_value', value: 'Please call the printer hotline on 4400.' }],
  },
];

export const macros: readonly Macro[] = seeds.map((seed, index) => ({ id: first + index * 20, ...seed }));
