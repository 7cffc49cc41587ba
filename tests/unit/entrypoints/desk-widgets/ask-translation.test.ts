import { describe, expect, it, vi } from 'vitest';
import type { DeskTicket } from '../../../../adapters/adapter';
import { desksideError } from '../../../../core/errors';
import { momentNow } from '../../../../core/freshness';
import { fail, ok, type Result } from '../../../../core/result';
import { askTranslation } from '../../../../entrypoints/desk-widgets/ask-translation';
import type { Connection } from '../../../../entrypoints/desk-widgets/connection';
import type { Reader } from '../../../../entrypoints/desk-widgets/reader';

const never = new AbortController().signal;

function asker(reply: Result<string>, read: Result<unknown> = ok({ ticket: { subject: 'x' }, begunAt: momentNow() })) {
  const replyText = vi.fn(() => Promise.resolve(reply));
  const send = vi.fn();
  const ticket = { ref: { desk: 'zendesk', origin: 'https://acme.zendesk.com', ticketId: '1' }, replyText };
  return {
    replyText,
    send,
    given: {
      ticket: ticket as unknown as DeskTicket,
      reader: { readTicket: () => Promise.resolve(read) } as unknown as Reader,
      connection: { send } as unknown as Connection,
    },
  };
}

describe('what is asked to be said in the reader’s language', () => {
  it('is a draft as it is shown, for which nobody looks into the reply box', async () => {
    const { given, send, replyText } = asker(ok('in the box'));
    expect(await askTranslation(given, 'r', 'Bonjour', never)).toBeNull();
    expect(send.mock.calls).toEqual([[expect.objectContaining({ type: 'translate', runId: 'r', text: 'Bonjour' })]]);
    expect(replyText).not.toHaveBeenCalled();
  });

  it('is what stands in the reply at that press, bounded as a draft is', async () => {
    const { given, send } = asker(ok(`Bonjour\u200B ${'x'.repeat(30_000)}`));
    expect(await askTranslation(given, 'r', null, never)).toBeNull();
    const [[{ text }]] = send.mock.calls as unknown as [[{ text: string }]];
    expect([text.slice(0, 9), text.length]).toEqual(['Bonjour x', 20_000]);
  });

  it.each(['reply-empty', 'not-the-same-ticket'] as const)('is nothing where the box says %s', async (code) => {
    const { given, send } = asker(fail(desksideError(code)));
    expect(await askTranslation(given, 'r', null, never)).toMatchObject({ code });
    expect(send).not.toHaveBeenCalled();
  });

  it('is nothing where the ticket cannot be read, and the box is not looked into', async () => {
    const { given, send, replyText } = asker(ok('x'), fail(desksideError('desk-unreachable')));
    expect(await askTranslation(given, 'r', null, never)).toMatchObject({ code: 'desk-unreachable' });
    expect([send.mock.calls, replyText.mock.calls]).toEqual([[], []]);
  });

  it('is nothing once the page is left', async () => {
    const { given, send } = asker(ok('x'));
    await expect(askTranslation(given, 'r', null, AbortSignal.abort())).rejects.toThrow('aborted');
    expect(send).not.toHaveBeenCalled();
  });
});
