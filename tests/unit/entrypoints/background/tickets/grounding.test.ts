import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SourceAsk } from '../../../../../core/messages';
import { ok, type Result } from '../../../../../core/result';
import { findGrounding } from '../../../../../entrypoints/background/tickets/grounding';
import { inNoTime } from '../../../in-no-time';
import { freshBrowser, publicTicket } from '../kit/world';

const ticket = publicTicket(['The printer is on fire.']);
const fire = {
  id: '7',
  title: 'A printer on fire',
  url: 'https://acme.zendesk.com/hc/en/articles/7',
  text: 'Switch it off.',
};
const thanks = { id: '1', title: 'Printer::On fire', text: 'Hello, we replace the printer.' };

let asked: SourceAsk[] = [];
let answer: (ask: SourceAsk) => Promise<Result<unknown>>;
vi.mock('../../../../../entrypoints/background/desks/source', () => ({
  askSource: (_origin: string, ask: SourceAsk) => {
    asked.push(ask);
    return answer(ask);
  },
}));

const found = (articlesInDrafts: boolean, macrosInDrafts: boolean, signal = new AbortController().signal) =>
  findGrounding(ticket, '', { articlesInDrafts, macrosInDrafts }, signal).then((texts) =>
    texts.map(({ label }) => label),
  );

beforeEach(() => {
  freshBrowser();
  asked = [];
  answer = ({ what }) => Promise.resolve(ok(what === 'articles' ? [fire] : [thanks]));
});

describe('what a draft is given of its desk', () => {
  it('is nothing that nobody wished for, and the desk is asked for nothing', async () => {
    expect([await found(false, false), asked]).toEqual([[], []]);
  });

  it('is what was wished for, and the desk is asked for that alone', async () => {
    expect([await found(true, false), asked.map(({ what }) => what)]).toEqual([['A1'], ['articles']]);
    asked = [];
    expect([await found(false, true), asked.map(({ what }) => what)]).toEqual([['M1'], ['macros']]);
  });

  it('is asked of the desk with a few words, and nothing else of the ticket', async () => {
    await found(true, false);
    expect(asked).toEqual([
      { what: 'articles', words: expect.stringMatching(/^[\p{L}\p{N} ]{1,120}$/u) as string, quiet: false },
    ]);
  });

  it('is nothing where the desk does not answer, and the draft does not wait long for it', async () => {
    answer = () => Promise.reject(new Error('the tab is asleep'));
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect(await found(true, true)).toEqual([]);
    answer = () => new Promise(() => undefined);
    expect(await inNoTime(() => found(true, true))).toEqual([]);
  });

  it('is given up with the draft', async () => {
    const stopped = new AbortController();
    stopped.abort(new Error('stopped by the person'));
    await expect(found(true, true, stopped.signal)).rejects.toThrow('stopped by the person');
  });
});
