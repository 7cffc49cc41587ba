import * as z from 'zod/mini';
import { LONGEST_DESCRIPTION } from '../../described/longest';
import { key, section } from './entry';
import { host, names, text } from './shapes';

/** On which tickets, and for whom. */
export const ticketKeys = section({
  id: 'access',
  title: 'Who and which tickets',
  note: 'Each list counts by itself, and all of them must admit a ticket. A missing list admits everybody, an empty one nobody. What the desk does not say is not admitted.',
  keys: {
    'allowed.desks': key({
      schema: z.array(host),
      title: 'Help desks on which Deskside works',
      description:
        'Host names: example.zendesk.com, or *.example.com for all hosts below example.com. On any other desk nothing appears. A desk on a domain of its own must still be added by the person, because the browser asks for access to it. An empty list allows none.',
      default: 'Every Zendesk, Freshdesk and HaloPSA, and the desks that a person adds.',
      example: ['example.zendesk.com'],
      narrowest: { is: [] },
      empty: 'The list is empty, so Deskside works on no desk.',
      counts: { is: 'rule', at: 'allowed.desks', without: null },
    }),
    deskDescriptions: key({
      schema: z.array(text(LONGEST_DESCRIPTION)),
      title: 'Descriptions of help desks',
      description:
        'Texts in the format deskside.desk/1, each for a help desk that Deskside has no part of its own for; a description decides what of a ticket counts as public, so whoever writes one answers for what is sent. A person still adds the desk’s address, because the browser asks for access to it; where its pages are those of a description, it is used without a further question. An empty list brings none.',
      default: 'The descriptions that come with Deskside, and those that a person brings.',
      example: ['{ "format": "deskside.desk/1", "id": "our-desk", … }'],
      narrowest: 'missing',
      counts: { is: 'rule', at: 'deskDescriptions', without: [] },
    }),
    'access.users': key({
      schema: names,
      title: 'People',
      description:
        'E-mail addresses or agent ids, as the help desk knows the signed-in agent. Names are not taken, because anybody may choose one. Capitals do not matter. Use it for a pilot. An empty list admits nobody.',
      default: 'Everybody is admitted.',
      example: ['mara@example.com', 'jonas@example.com'],
      narrowest: { is: [] },
      empty: 'The list is empty, so nobody is admitted.',
      counts: { is: 'rule', at: 'access.users', without: null },
    }),
    'access.groups': key({
      schema: names,
      title: 'Groups',
      description:
        'Names or ids of the agent’s groups or teams in the help desk; one of them is enough. It counts beside “People”: both must admit the agent. An empty list admits nobody.',
      default: 'Agents of every group are admitted.',
      example: ['Service desk', 'Second line'],
      narrowest: { is: [] },
      empty: 'The list is empty, so nobody is admitted.',
      counts: { is: 'rule', at: 'access.groups', without: null },
    }),
    'access.organisations': key({
      schema: names,
      title: 'Customers’ organisations',
      description:
        'Names or ids of the organisation, company or client to which a ticket belongs. On tickets of others, and on tickets without one, nothing is read further or sent. Similar tickets no longer go along with a question, because nothing says whose they were. An empty list admits no ticket.',
      default: 'Tickets of every organisation are admitted.',
      example: ['Northwind'],
      narrowest: { is: [] },
      empty: 'The list is empty, so no ticket is admitted.',
      counts: { is: 'rule', at: 'access.organisations', without: null },
    }),
    'access.ticketTypes': key({
      schema: names,
      title: 'Ticket types',
      description:
        'Names or ids of the ticket’s type, or of its form where the desk has forms. Similar tickets no longer go along with a question, as with organisations. An empty list admits no ticket.',
      default: 'Tickets of every type are admitted.',
      example: ['Incident', 'Question'],
      narrowest: { is: [] },
      empty: 'The list is empty, so no ticket is admitted.',
      counts: { is: 'rule', at: 'access.ticketTypes', without: null },
    }),
    watchInBackground: key({
      schema: z.boolean(),
      title: 'Tickets that nobody opened',
      description:
        'Whether new and changed tickets that nobody opened may be triaged in the background. With “false” nothing is suggested for a ticket before somebody opens it, and nothing of it is read or sent for that. “true” leaves it to each person; it switches nothing on.',
      default: 'Each person decides. Nothing is triaged in the background before they switch it on.',
      example: false,
      narrowest: { is: false },
      counts: { is: 'forbids', at: 'capabilities.watch' },
    }),
    watchedViews: key({
      schema: names,
      title: 'Views that are watched',
      description:
        'Names or ids of views, as the agents see them in the help desk. Capitals do not matter. Where somebody has switched on suggestions for unopened tickets, these views are watched on every desk instead of those that they chose, 20 on one desk at most. A view that a desk does not have is left out there, and the options say so. It switches nothing on and agrees to nothing for anybody. An empty list watches none.',
      default: 'Each person chooses the views on each desk.',
      example: ['Unassigned tickets', 'New this week'],
      narrowest: { is: [] },
      empty: 'The list is empty, so no view is watched.',
      counts: { is: 'rule', at: 'watchedViews', without: null },
    }),
  },
});
