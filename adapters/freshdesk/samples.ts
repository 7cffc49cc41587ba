import type { Samples } from '../samples';

export const freshdeskSamples: Samples = {
  ticket: {
    'https://acme.freshdesk.com/a/tickets/1042': '1042',
    'https://acme.freshdesk.com/a/tickets/1042?dev=true': '1042',
    'https://acme.freshdesk.com/a/tickets/1042/?note=998877#last': '1042',
    'https://acme.myfreshworks.com/a/tickets/7': '7',
  },
  other: [
    'https://acme.freshdesk.com/a/tickets',
    'https://acme.freshdesk.com/a/tickets/new',
    'https://acme.freshdesk.com/a/tickets/0',
    'https://acme.freshdesk.com/a/tickets/12abc',
    'https://acme.freshdesk.com/a/tickets/filters/1042',
    'https://acme.freshdesk.com/a/contacts/1042',
    'https://acme.freshdesk.com/support/tickets/1042',
    'https://acme.freshdesk.com/api/v2/tickets/1042',
    'https://acme.freshdesk.com/crm/messaging/a/tickets/1042',
    'http://acme.freshdesk.com/a/tickets/1042',
    'https://freshdesk.com/a/tickets/1042',
    'https://acme.freshdesk.com.example.org/a/tickets/1042',
    'https://acme.freshservice.com/a/tickets/1042',
  ],
};
