import { people } from '../../shared/story/people';
import { companyTickets, type CompanyTicket } from '../kit/company';
import type { PracticeAccount, View } from '../kit/contract';
import { escaped, link } from '../kit/shell';

const PREFIX = '65f0c1d2e3a4b5c6d7e8';

const idOf = (storyId: number): string => PREFIX + String(storyId).padStart(4, '0');
const customerOf = ({ requester }: CompanyTicket): string =>
  `64aa${String(people.indexOf(requester)).padStart(20, '0')}`;
const addressOf = (one: CompanyTicket): string => `/app/customers/${customerOf(one)}/event/${idOf(one.story.id)}`;

/** Everything of a timeline, notes too, in elements without any name: nobody knows one. */
function timeline({ story, entries }: CompanyTicket): View {
  const turns = entries.map(
    ({ by, text }) => `<div><b>${escaped(by.name)}</b><p>${escaped(text).replaceAll('\n', '<br>')}</p></div>`,
  );
  const others = companyTickets.slice(0, 12).map((one) => `<li>${link(addressOf(one), one.story.subject)}</li>`);
  return {
    title: 'Kustomer',
    html: `<nav><ul>${others.join('')}</ul></nav><main><h1>${escaped(story.subject)}</h1>${turns.join('')}</main>`,
  };
}

/**
 * Only pages. Their data comes from another host, which no practice server can be: here every question at the page’s own host is
 * answered with 404.
 */
export function openKustomer(): PracticeAccount {
  const called = (id: string | undefined): CompanyTicket | undefined =>
    companyTickets.find(({ story }) => idOf(story.id) === id);
  return {
    answer: () => null,
    view: ({ pathname }) => {
      const one = called(/^\/app\/(?:customers\/[0-9a-f]+\/event|conversations)\/([0-9a-f]{24})$/.exec(pathname)?.[1]);
      return one === undefined ? null : timeline(one);
    },
    idOf,
    addressOf: (id) => {
      const one = called(id);
      if (one === undefined) throw new Error(`There is no conversation ${id}`);
      return addressOf(one);
    },
    changeElsewhere: () => {
      throw new Error('Nothing that is read here could change');
    },
    stored: () => null,
    sent: () => [],
  };
}
