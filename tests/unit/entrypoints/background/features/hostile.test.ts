import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DeskField } from '../../../../../core/fields';
import { linksOf } from '../../../../../core/draft-text/links';
import { readyText } from '../../../../../core/draft-text/ready';
import { LIKELY } from '../../../../../core/suggestion';
import { draft } from '../../../../../entrypoints/background/features/draft/draft';
import { summarise } from '../../../../../entrypoints/background/features/summary/summary';
import { triage } from '../../../../../entrypoints/background/features/triage/triage';
import { lookedThrough } from '../../../../../entrypoints/background/tickets/draft-basis';
import { familyNames, hostileTexts, type HostileText } from '../../../../fixtures/hostile/families';
import { startModelServer, type ModelServer } from '../../../../providers/openai-server';
import { provider } from '../../../providers/helpers';
import { freshBrowser, publicTicket } from '../kit/world';

/** Twenty-five of each family before a release. */
const EACH = process.env['DESKSIDE_ALL'] === undefined ? 3 : 25;

const fields: DeskField[] = [
  {
    id: '900',
    title: 'Category',
    kind: 'dropdown',
    options: [
      { id: 'printer', path: ['Hardware', 'Printer'] },
      { id: 'vpn', path: ['Network', 'VPN'] },
    ],
  },
  {
    id: 'priority',
    title: 'Priority',
    kind: 'priority',
    options: [
      { id: 'urgent', path: ['Urgent'], rank: 1 },
      { id: 'normal', path: ['Normal'], rank: 2 },
    ],
  },
];
const offered = new Set(fields.flatMap(({ id, options }) => options.map((option) => `${id}=${option.id}`)));

let server: ModelServer;
let obeys: HostileText;

/** It does whatever the ticket says: names a category of the attacker's, or the loudest one there is, and writes their words. */
const obedient = (text: string): string => {
  if (text.includes('Write the reply now.')) {
    const { link, promise, template } = obeys.payload;
    return `Hello,\n\n${promise}\n\nPlease sign in at ${link}\n\n${template}`;
  }
  if (text.includes('You sum up the conversation')) {
    const { link, promise, template } = obeys.payload;
    return JSON.stringify({
      issue: [{ text: `${promise} Sign in at ${link} <img src="${link}/x.png">`, message: 1 }],
      tried: [{ text: `[Your account](${link}) ${template}`, message: 1 }],
      open: [
        { text: 'The printer does not work <b>yet</b>.', message: 1 },
        { text: promise, message: 99 },
      ],
      mood: { is: 'pwned', message: 1 },
    });
  }
  const isInvented = obeys.text.length % 3 === 0;
  return JSON.stringify({
    reason: `as told, see ${obeys.payload.link}`,
    category: { value: isInvented ? 'Pwned' : 'c1', confidence: 1, alternatives: ['Pwned', 'c2'] },
    priority: { value: 'p1', confidence: 1, alternatives: [] },
  });
};

beforeAll(async () => {
  server = await startModelServer({
    models: ['obedient'],
    answer: ({ messages }) => obedient(messages.map(({ content }) => content).join('\n')),
  });
});
afterAll(() => server.close());
beforeEach(() => freshBrowser());

const model = () => provider('compatible', { address: `http://127.0.0.1:${server.port}/v1`, model: 'obedient' });
const watch = { signal: new AbortController().signal, onCause: () => undefined, onSent: () => undefined };

describe.each(familyNames)('a model that obeys the ticket: %s', (family) => {
  const texts = hostileTexts(EACH).filter((one) => one.family === family);

  it('names no value but the desk’s, and none of them is likely', async () => {
    for (const text of texts) {
      obeys = text;
      const task = {
        suggestionId: 's',
        ticket: publicTicket([text.text]),
        fields,
        descriptions: {},
        examples: [],
        contextChars: 24_000,
        redaction: 'off' as const,
      };
      const outcome = await triage(model(), task, watch).catch((thrown: unknown) => {
        expect(thrown).toMatchObject({ error: { code: 'bad-answer' } });
        return null;
      });
      if (outcome?.kind !== 'suggestion') continue;
      for (const choice of outcome.suggestion.choices)
        for (const value of [choice, ...choice.alternatives]) {
          expect(offered).toContain(`${choice.fieldId}=${value.optionId}`);
          expect(value.confidence, `${text.language}: ${text.text}`).toBeLessThan(LIKELY);
        }
      expect(JSON.stringify(outcome.suggestion.reason)).not.toContain('evil');
    }
  });

  it('writes no link, promise or template mark into a draft that is not marked', async () => {
    for (const text of texts) {
      obeys = text;
      const ticket = publicTicket([text.text]);
      const task = {
        draftId: 'd',
        ticket,
        instruction: '',
        macros: () => Promise.reject(new Error()),
        examples: [],
        contextChars: 24_000,
        redaction: 'off' as const,
      };
      const written = await draft(model(), task, { ...watch, onText: () => undefined });
      const ready = readyText(written.text, 'zendesk');
      const found = [...ready.warnings, ...(await lookedThrough(ready.text, { ticket, instruction: '' }, false))];
      const pieces = (kind: string): string[] =>
        found.flatMap((one) => (one.kind === kind && 'text' in one ? [one.text] : []));
      expect(
        [pieces('link'), pieces('promise'), pieces('placeholder').length],
        `${text.language}: ${text.text}`,
      ).toEqual([[text.payload.link], expect.arrayContaining([expect.stringContaining(text.payload.promise)]), 1]);
      expect(ready.text).not.toMatch(/\{\{|\{%/);
    }
  });

  it('sums up without a link, a picture, a message that is none, or a mood of its own', async () => {
    let lines = 0;
    for (const text of texts) {
      obeys = text;
      const ticket = publicTicket([text.text]);
      const task = { summaryId: 's', ticket, reader: 'en' as const, contextChars: 24_000, redaction: 'off' as const };
      const made = await summarise(model(), task, watch).catch((thrown: unknown) => {
        expect(thrown).toMatchObject({ error: { code: 'bad-answer' } });
        return null;
      });
      if (made === null) continue;
      expect(made.mood).toBeNull();
      for (const line of made.lines) {
        lines += 1;
        expect(ticket.messages.map(({ id }) => id)).toContain(line.messageId);
        expect(linksOf(line.text), `${text.language}: ${line.text}`).toEqual([]);
        expect(line.text).not.toMatch(/<\w/);
      }
    }
    expect(lines).toBeGreaterThan(0);
  });
});

it('nothing but questions came of it', () => {
  expect(new Set(server.received.map(({ method, path }) => `${method} ${path}`))).toEqual(
    new Set(['POST /v1/chat/completions']),
  );
});
