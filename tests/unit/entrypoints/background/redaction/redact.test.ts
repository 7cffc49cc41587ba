import { describe, expect, it, test } from 'vitest';
import type { RedactionLevel } from '../../../../../core/redaction';
import { conversationText } from '../../../../../entrypoints/background/features/prompt/conversation';
import { levelFor } from '../../../../../entrypoints/background/redaction/level';
import { redact } from '../../../../../entrypoints/background/redaction/redact';
import { publicTicket } from '../kit/world';

const ofTicket = (texts: string[], level: RedactionLevel = 'identifiers', beside: readonly string[] = []) =>
  redact({ ticket: publicTicket(texts), texts: beside, maxChars: 24_000 }, level);

describe('a ticket that goes to a server', () => {
  it('has one mark for one value in all of its texts, and in what goes beside it', () => {
    const { ticket, textOf } = redact(
      {
        ticket: { ...publicTicket(['Mail jo@a.example', 'I said jo@a.example!']), subject: 'For jo@a.example' },
        texts: ['Tell jo@a.example'],
        maxChars: 24_000,
      },
      'identifiers',
    );
    expect(ticket.subject).toBe('For ⟨email 1⟩');
    expect(ticket.messages.map(({ text }) => text)).toEqual(['Mail ⟨email 1⟩', 'I said ⟨email 1⟩!']);
    expect(textOf('Tell jo@a.example and x@b.example')).toBe('Tell ⟨email 1⟩ and ⟨email 2⟩');
  });

  it('tells no name of its people, not as a field and not in a text', () => {
    const given = publicTicket(['Best, Mara Quinn. Quinn’s PC.']);
    const { ticket, restore } = redact(
      { ticket: { ...given, requesterName: 'Mara Quinn', agentName: 'Support' }, texts: [], maxChars: 24_000 },
      'identifiers',
    );
    expect([ticket.requesterName, ticket.agentName]).toEqual(['⟨name 1⟩ ⟨name 2⟩', 'Support']);
    expect(ticket.messages[0]?.text).toBe('Best, ⟨name 1⟩ ⟨name 2⟩. ⟨name 2⟩’s PC.');
    expect(restore('Dear ⟨name 1⟩')).toBe('Dear Mara');
  });

  it('goes as it is where nothing is replaced', () => {
    const { ticket, restore, countIn } = ofTicket(['Mail jo@a.example'], 'off');
    expect(ticket.messages[0]?.text).toBe('Mail jo@a.example');
    expect([restore('⟨email 1⟩'), countIn('⟨email 1⟩')]).toEqual(['⟨email 1⟩', {}]);
  });

  it('counts what of it is in a body, each value once', () => {
    const { countIn, ticket } = ofTicket(['jo@a.example, jo@a.example, x@b.example, +49 171 1234567']);
    expect(countIn(JSON.stringify({ text: ticket.messages[0]?.text, more: '⟨email 9⟩' }))).toEqual({
      email: 2,
      phone: 1,
    });
  });

  it('is read no further than a request has room for, and what is left out is told as before', () => {
    const many = Array.from({ length: 400 }, (_, index) => `${index} ${'words '.repeat(100)}`);
    const { ticket: sent, restore } = ofTicket(many);
    expect(sent.messages.length).toBeLessThan(200);
    expect(restore(conversationText(sent, 24_000))).toBe(conversationText(ofTicket(many, 'off').ticket, 24_000));
    const long = [`${'x '.repeat(30_000)}jo@a.example`];
    const cut = ofTicket(long);
    expect(cut.restore(conversationText(cut.ticket, 24_000))).toBe(
      conversationText(ofTicket(long, 'off').ticket, 24_000),
    );
  });

  it('never holds half of a value where it was cut', () => {
    for (let before = 19_960; before <= 20_010; before += 1) {
      const [message] = ofTicket([`${'x'.repeat(before)} jane.doe@example.com and more`]).ticket.messages;
      expect(message?.text).not.toMatch(/jane|doe|exam/);
    }
  });
});

test('nothing is replaced where nothing leaves, and on this computer unless somebody wants it', () => {
  expect(levelFor(null, 'strict')).toBe('off');
  expect(levelFor('http://localhost:11434/v1/chat/completions', 'auto')).toBe('off');
  expect(levelFor('http://[::1]:8080/v1', 'auto')).toBe('off');
  expect(levelFor('http://127.0.0.1:8080/v1', 'identifiers')).toBe('identifiers');
  expect(levelFor('http://192.168.0.7:8080/v1', 'auto')).toBe('identifiers');
  expect(levelFor('https://localhost.example/v1', 'auto')).toBe('identifiers');
  expect(levelFor('https://api.openai.com/v1', 'auto')).toBe('identifiers');
  expect(levelFor('no address', 'auto')).toBe('identifiers');
  expect(levelFor('https://api.openai.com/v1', 'off')).toBe('off');
});
