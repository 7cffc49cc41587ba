import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { conditionInWords, inWords } from '../../../../core/described/in-words';
import { parseDescriptionText } from '../../../../core/described/parse';
import type { Condition } from '../../../../core/described/parts';

const text = readFileSync(
  new URL('../../../../adapters/described/shipped/request-tracker.json', import.meta.url),
  'utf8',
);

function never(): never {
  throw new Error('The sample has it');
}

describe('a description in words', () => {
  it('says what counts as public, what is asked, and what is written', () => {
    const parsed = parseDescriptionText(text);
    const words = parsed.ok ? inWords(parsed.value) : null;
    expect(words?.publicWhen).toEqual(['its `Type` is “Create” or “Correspond”']);
    expect(words?.privateWhen).toEqual(['its `Type` is “Comment”']);
    expect(words?.pages[0]).toBe('`{base}/Ticket/Display.html`: the fields and the conversation');
    expect(words?.asks).toContain('`{base}/REST/2.0/ticket/{id}/history`');
    expect(words?.writes).toEqual([
      'Values are chosen in the desk’s own form, and you save them. One save takes everything along that is open in the form.',
      'Replies are put into the desk’s reply box, and you send them.',
      'Where a field is not on the form, one press saves it at once: PUT `{base}/REST/2.0/ticket/{id}`.',
      'Internal notes, at a press: POST `{base}/REST/2.0/ticket/{id}/comment`.',
    ]);
  });

  it('says what makes the opening public, and which mark of the page is enough against a message', () => {
    const parsed = parseDescriptionText(text);
    const { messages, ...rest } = parsed.ok ? parsed.value : never();
    const known = messages ?? never();
    const words = inWords({
      ...rest,
      messages: {
        ...known,
        join: { ...(known.join ?? never()), contradicts: '.note-mark' },
        opening: { take: '$ticket.Subject', as: 'text', if: { path: '$ticket.via', is: 'portal' } },
      },
    });
    expect(words.openingWhen).toBe('`$ticket.via` is “portal”');
    expect(words.privateWhen).toEqual(['its `Type` is “Comment”', 'the page shows `.note-mark` in its row']);
    expect(inWords({ ...rest, messages: known }).openingWhen).toBeNull();
    expect(inWords(rest).publicWhen).toEqual([]);
  });

  it.each<[Condition, string]>([
    [{ css: '.public', present: true }, 'there is `.public` in it'],
    [{ css: '.note', absent: true }, 'there is no `.note` in it'],
    [{ attr: 'data-mode', is: 'public' }, 'its attribute `data-mode` is “public”'],
    [{ path: '$.internal', is: false }, 'its `internal` is false'],
    [{ path: '$.channel', in: ['email', 'chat', 'sms'] }, 'its `channel` is “email”, “chat”, or “sms”'],
    [{ path: '$.tags[*]', has: 'x' }, 'its `tags[*]` holds “x”'],
    [{ path: '$project.type', is: 'service' }, '`$project.type` is “service”'],
    [{ text: [{ gen: '2026', css: '.kind' }], in: ['Reply'] }, 'what `.kind` in it says is “Reply”'],
  ])('%j', (condition, words) => {
    expect(conditionInWords(condition)).toBe(words);
  });
});
