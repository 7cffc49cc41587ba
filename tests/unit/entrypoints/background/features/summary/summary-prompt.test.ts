import { describe, expect, it } from 'vitest';
import { toPublicTicket } from '../../../../../../core/ticket';
import { makeFence } from '../../../../../../entrypoints/background/features/prompt/fence';
import { summaryRequest } from '../../../../../../entrypoints/background/features/summary/summary-prompt';
import { redact } from '../../../../../../entrypoints/background/redaction/redact';
import { message, read } from '../../../../core/reads';

const fence = makeFence();
const ticketOf = (messages: Parameters<typeof read>[0]) => {
  const made = toPublicTicket(read(messages));
  if (!made.ok) throw new Error('the sample has a public message');
  return made.value;
};
const asked = (messages: Parameters<typeof read>[0], maxChars = 24_000, reader = 'en') =>
  summaryRequest(redact({ ticket: ticketOf(messages), texts: [], maxChars }, 'off').ticket, fence, maxChars, reader);
const texts = (count: number, length = 40) =>
  Array.from({ length: count }, (_, at) =>
    message({ id: `m${at + 1}`, text: `Message ${at + 1} ${'x'.repeat(length)}` }),
  );

describe('the question for a summary', () => {
  it('gives every message a number, and says which message each number is', () => {
    const { user, messages, isWhole } = asked(texts(3));
    expect(user.match(/^\[\d\] \w+/gm)).toEqual(['[1] Customer', '[2] Customer', '[3] Customer']);
    expect([...messages].map(([number, { id }]) => [number, id]).toSorted()).toEqual([
      [1, 'm1'],
      [2, 'm2'],
      [3, 'm3'],
    ]);
    expect(isWhole).toBe(true);
  });

  it('knows no number of a message that was left out, and that it does not rest on everything', () => {
    const { user, messages, isWhole } = asked(texts(40, 400), 3000);
    expect(isWhole).toBe(false);
    expect(user).toContain('earlier messages left out');
    expect(messages.has(1)).toBe(true);
    expect(messages.has(40)).toBe(true);
    expect(messages.has(2)).toBe(false);
    for (const [number, { id }] of messages) {
      expect(id).toBe(`m${number}`);
      expect(user).toContain(`[${number}] Customer`);
      expect(user).toContain(`Message ${number} `);
    }
  });

  it('knows that a message was shortened', () => {
    expect(asked([...texts(1), message({ id: 'm2', text: 'y'.repeat(9000) })]).isWhole).toBe(false);
  });

  it('has all of the ticket inside of the fence, and nothing that is not public', () => {
    const { system, user } = asked([
      message({ id: 'm1', text: 'It burns.' }),
      message({ id: 'm2', text: 'CANARY-note', visibility: 'private' }),
      message({ id: 'm3', text: 'CANARY-unknown', visibility: 'unknown' }),
      message({ id: 'm4', text: 'Still.' }),
    ]);
    expect(system + user).not.toContain('CANARY');
    const inside = user.slice(user.indexOf(`${fence.open}\n`), user.lastIndexOf(fence.close));
    expect(inside).toContain('It burns.');
    expect(user.replace(inside, '')).not.toContain('burns');
    expect(system).not.toContain('burns');
  });

  it('asks for the technician’s language, and keeps the form that strict servers take', () => {
    const { system, schema, holds } = asked(texts(2), 24_000, 'pt-BR');
    expect(system).toContain('Brazilian Portuguese (pt-BR)');
    expect(holds).toEqual(['instruction', 'conversation']);
    const strict = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      if ('properties' in node && 'required' in node) {
        expect(node.required).toEqual(Object.keys(node.properties as object));
        expect(node).toHaveProperty('additionalProperties', false);
      }
      for (const part of Object.values(node)) strict(part);
    };
    strict(schema?.schema);
    expect(JSON.stringify(schema)).toContain('"thankful"');
  });
});
