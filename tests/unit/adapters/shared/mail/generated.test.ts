import { expect, it } from 'vitest';
import { readMail, readPlain } from '../../../../../adapters/shared/mail/read';
import type { Place } from '../../../../../adapters/shared/mail/types';
import { runs } from '../../../property';
import { openingOf } from './generated/openings';
import { replyOf } from './generated/replies';

interface Mail {
  readonly form: 'html' | 'plain';
  readonly body: string;
}

const textOf = ({ form, body }: Mail, place: Place): string =>
  (form === 'html' ? readMail(body, { place }) : readPlain(body, { place })).text;

const plainly = (text: string): string => text.replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g, '');
/** The part of the run, spread over all languages and programs. */
const numbers = Array.from({ length: runs }, (_, at) => at * Math.max(1, 10_000 / runs));

it('lets no quoted history out of replies of every mail program in every language, and keeps what the person wrote', () => {
  const leaks: string[] = [];
  const lost: string[] = [];
  let own = 0;
  for (const number of numbers) {
    const reply = replyOf(number);
    const text = plainly(textOf(reply, 'later'));
    own += reply.own.length;
    if (text.includes('SECRET')) leaks.push(reply.id);
    for (const words of reply.own) if (!text.includes(plainly(words))) lost.push(`${reply.id}: ${words}`);
  }
  const kept = ((own - lost.length) / own) * 100;
  console.log(
    `${runs} replies: ${leaks.length} with a secret; ${kept.toFixed(2)} % of ${own} pieces of the writers' own words kept`,
  );
  expect(leaks).toEqual([]);
  expect(kept, lost.slice(0, 20).join('\n')).toBeGreaterThanOrEqual(99.5);
}, 180_000);

it('keeps every word of an opening message: forwards, forms, voicemails, own marks, logs', () => {
  const lost: string[] = [];
  for (const number of numbers) {
    const opening = openingOf(number);
    const text = plainly(textOf(opening, 'opening'));
    for (const words of opening.own) if (!text.includes(plainly(words))) lost.push(`${opening.id}: ${words}`);
  }
  console.log(`${runs} opening messages: ${lost.length} with words lost`);
  expect(lost).toEqual([]);
}, 180_000);
