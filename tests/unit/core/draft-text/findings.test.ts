import { expect, test } from 'vitest';
import { findings } from '../../../../core/draft-text/findings';
import { groundsOf, type Grounds } from '../../../../core/draft-text/grounds';
import { phraseData } from '../../../../core/phrases/data';
import { phrasesFrom } from '../../../../core/phrases/phrases';
import { readyText } from '../../../../core/draft-text/ready';
import { toPublicTicket } from '../../../../core/ticket';
import { message, read } from '../reads';

const phrases = phrasesFrom(phraseData);
const nothingKnown: Grounds = {
  known: [],
  given: [],
  written: [],
  people: [],
  asked: [],
  origin: 'https://acme.zendesk.com',
};

const placed = (text: string, grounds: Grounds = nothingKnown): (readonly [string, string])[] =>
  findings(text, grounds, phrases).flatMap((each) =>
    'start' in each ? [[each.kind, text.slice(each.start, each.end)] as const] : [],
  );

test('what is left to fill in is named with its place', () => {
  const text =
    'Dear [customer name], see [1], [this](https://a.example), [date](then) and [image]. [ref]: https://a.example [Name]: [x](y)';
  expect(placed(text, { ...nothingKnown, known: [text] })).toEqual([
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
  expect(placed(text, groundsOf(ticket.value, 'Give them 5 €', [], phrases))).toEqual([
    ['link', 'b.example/two'],
    ['date', '3 March'],
  ]);
});

test('places stay right when a text that is ready is made ready once more', () => {
  const { text } = readyText('\u200B{{ticket.title}}\r\n\r\n\r\nSee b.example/two, [name].  \n', 'zendesk');
  expect(placed(readyText(text, 'zendesk').text)).toEqual([
    ['link', 'b.example/two'],
    ['gap', '[name]'],
  ]);
});

test('a mark that stands for nothing is named as what is lost, and once; others in such brackets are blanks', () => {
  expect(placed('Write to ⟨email 7⟩ by [date], not to ⟨Email⟩')).toEqual([
    ['lost', '⟨email 7⟩'],
    ['gap', '[date]'],
    ['left', '⟨Email⟩'],
  ]);
});
