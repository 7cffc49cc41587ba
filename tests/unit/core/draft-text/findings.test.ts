import { expect, test } from 'vitest';
import { findings, restsOn } from '../../../../core/draft-text/findings';
import { readyText } from '../../../../core/draft-text/ready';
import { toPublicTicket } from '../../../../core/ticket';
import { message, read } from '../reads';

const placed = (text: string, known: readonly string[]): (readonly [string, string])[] =>
  findings(text, known).flatMap((each) =>
    'start' in each ? [[each.kind, text.slice(each.start, each.end)] as const] : [],
  );

test('what is left to fill in is named with its place', () => {
  const text =
    'Dear [customer name], see [1], [this](https://a.example), [date](then) and [image]. [ref]: https://a.example [Name]: [x](y)';
  expect(placed(text, [text])).toEqual([
    ['gap', '[customer name]'],
    ['gap', '[date]'],
    ['gap', '[Name]'],
  ]);
});

test('a draft may rest on the subject, on what was written and when, and on what the person asked for', () => {
  const ticket = toPublicTicket(
    read([message({ text: 'I paid 20 €.', createdAt: '2026-11-20T08:00:00Z' })], { subject: 'See a.example/one' }),
  );
  if (!ticket.ok) throw new Error('the sample has a public message');
  const text = 'On 20 November 2026 you paid 20 €, see a.example/one and b.example/two. On 3 March we pay 5 €.';
  expect(placed(text, restsOn(ticket.value, 'Give them 5 €'))).toEqual([
    ['link', 'b.example/two'],
    ['date', '3 March'],
  ]);
});

test('places stay right when a text that is ready is made ready once more', () => {
  const { text } = readyText('\u200B{{ticket.title}}\r\n\r\n\r\nSee b.example/two, [name].  \n', 'zendesk');
  expect(placed(readyText(text, 'zendesk').text, [])).toEqual([
    ['gap', '[name]'],
    ['link', 'b.example/two'],
  ]);
});

test('a mark that stands for nothing is named as what is lost, and a quotation of one is none', () => {
  expect(placed('Write to ⟨email 7⟩ by [date], not to ⟨Email⟩ or ⟨7⟩', [])).toEqual([
    ['lost', '⟨email 7⟩'],
    ['gap', '[date]'],
  ]);
});
