import type { Samples } from '../samples';

export const halopsaSamples: Samples = {
  ticket: {
    'https://acme.halopsa.com/ticket?id=0002101': '2101',
    'https://acme.halopsa.com/ticket?id=2101&showalltickettypes=1': '2101',
    'https://acme.halopsa.com/tickets?area=1&mainview=team&viewid=3&selid=4&sellevel=1&selparentid=x&id=0646478':
      '646478',
    'https://acme.haloitsm.com/tickets?id=7': '7',
    'https://acme.haloservicedesk.com/ticket?id=7': '7',
    'https://acme.halocrm.com/ticket/?id=0000007#top': '7',
    'https://acme.halopsa.com/tickets?area=13&id=0000021': '21',
    'https://acme-2.halopsa.com/tickets?mainview=myviews&id=9007199254740991': '9007199254740991',
  },
  other: [
    'https://acme.halopsa.com/tickets?area=1&mainview=team',
    'https://acme.halopsa.com/tickets?id=-1',
    'https://acme.halopsa.com/ticket?id=0000-1',
    'https://acme.halopsa.com/ticket?id=',
    'https://acme.halopsa.com/ticket',
    'https://acme.halopsa.com/Portal/ticket?id=2101',
    'https://acme.halopsa.com/ticket/2101',
    'https://acme.halopsa.com/auth/login?returnurl=/ticket?id=2101',
    'https://acme.halopsa.com/config/tickets?id=2101',
    'https://acme.halopsa.com/ticket?id=0',
    'https://acme.halopsa.com/ticket?id=12abc',
    'https://acme.halopsa.com/ticket?id=5&id=6',
    'https://acme.halopsa.com/ticket?ticketid=2101',
    'https://acme.halopsa.com/newticket',
    'https://acme.halopsa.com/portal/ticket?id=2101',
    'https://acme.halopsa.com/portal/tickets?id=2101',
    'https://acme.halopsa.com/api/Tickets/2101',
    'https://acme.halopsa.com/customers?id=2101',
    'http://acme.halopsa.com/ticket?id=2101',
    'https://halopsa.com/ticket?id=2101',
    'https://acme.halopsa.com.example.org/ticket?id=2101',
  ],
};
