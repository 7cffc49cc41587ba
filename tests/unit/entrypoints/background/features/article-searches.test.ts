import { expect, it } from 'vitest';
import { toPublicTicket, type PublicTicket } from '../../../../../core/ticket';
import { articleSearches } from '../../../../../entrypoints/background/features/draft/article-searches';
import { message, read } from '../../../core/reads';

function about(subject: string, text: string, requesterName = 'Rosa Lima'): PublicTicket {
  const made = toPublicTicket(
    read([message({ id: 'm1', text, author: 'requester', authorName: requesterName })], { subject, requesterName }),
  );
  if (!made.ok) throw new Error('the sample has a public message');
  return made.value;
}

it('types the words of the subject into the desk’s search, then the few that tell most of the problem', () => {
  expect(
    articleSearches(
      about('The VPN drops every hour', 'Since Monday the VPN drops. When the VPN drops I sign in again.'),
    ),
  ).toEqual(['VPN drops every hour', 'drops every hour']);
});

it('types no name of the conversation’s people, no address, no key and no long number', () => {
  const [subject = '', text = ''] = articleSearches(
    about(
      'Rosa Lima: invoice 40071234 for rosa@acme.example',
      'Rosa here. Token=abc-def, see https://acme.example/a?b=1 and C:\\Users\\rosa. The invoice is wrong. 4111111111111111',
    ),
  );
  expect(subject).toBe('invoice');
  expect(`${subject} ${text}`).not.toMatch(/rosa|lima|acme|abc|Users|\d{4}/i);
});

it('types few words, however long the ticket is', () => {
  const long = Array.from({ length: 3000 }, (_, at) => `word${at % 97}x`).join(' ');
  for (const words of articleSearches(about(long, long))) {
    expect(words.split(' ').length).toBeLessThanOrEqual(6);
    expect(words.length).toBeLessThanOrEqual(6 * 41);
  }
});

it('types nothing where the ticket has no word that tells anything', () => {
  expect(articleSearches(about('Hello', 'please help me'))).toEqual(expect.not.arrayContaining(['']));
  expect(articleSearches(about('', '??'))).toEqual([]);
});
