import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { Article } from '../../../../../core/article';
import { desksideError } from '../../../../../core/errors';
import type { SourceAsk } from '../../../../../core/messages';
import { fail, ok, type Result } from '../../../../../core/result';
import { articlesOf } from '../../../../../entrypoints/background/desks/articles';
import { forgetArticles } from '../../../../../entrypoints/background/store/articles';
import { inNoTime } from '../../../in-no-time';
import { freshBrowser, ref } from '../kit/world';

const { origin } = ref;
const article = (id: string): Article => ({
  id,
  title: `Article ${id}`,
  url: `https://acme.zendesk.com/hc/en-gb/articles/${id}`,
  text: `Text ${id}`,
});

let answers: (() => Promise<Result<readonly Article[] | null>>)[] = [];
let asked: string[] = [];
vi.mock('../../../../../entrypoints/background/desks/source', () => ({
  askSource: (at: string, ask: Extract<SourceAsk, { what: 'articles' }>) => {
    asked.push(`${at === origin ? '' : `${at} `}${ask.words}`);
    return answers.shift()?.() ?? Promise.resolve(fail(desksideError('desk-unreachable')));
  },
}));
const tells = (found: readonly Article[] | null) => answers.push(() => Promise.resolve(ok(found)));

beforeEach(() => {
  freshBrowser();
  answers = [];
  asked = [];
});
afterEach(() => vi.useRealTimers());

describe('the articles of a desk', () => {
  it('are those of the first search that finds any', async () => {
    tells([]);
    tells([article('1')]);
    expect(await articlesOf(origin, ['vpn drops', 'vpn', 'never'])).toEqual([article('1')]);
    expect(asked).toEqual(['vpn drops', 'vpn']);
  });

  it('are asked for once in a while, by a worker that was started anew too', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    tells([article('1')]);
    await articlesOf(origin, ['vpn']);
    expect(await articlesOf(origin, ['vpn'])).toEqual([article('1')]);
    expect(asked).toHaveLength(1);
    vi.setSystemTime(Date.now() + 6 * 60_000);
    // By now it may be restricted.
    tells([]);
    expect([await articlesOf(origin, ['vpn']), asked.length]).toEqual([[], 2]);
  });

  it('are never those of another desk or of other words', async () => {
    tells([article('1')]);
    await articlesOf(origin, ['vpn']);
    expect(await articlesOf('https://other.zendesk.com', ['vpn'])).toEqual([]);
    expect(await articlesOf(origin, ['printer'])).toEqual([]);
    expect(asked).toEqual(['vpn', 'https://other.zendesk.com vpn', 'printer']);
  });

  it('are none where the desk has no knowledge base, which is left alone for an hour', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    tells(null);
    expect(await articlesOf(origin, ['vpn', 'drops'])).toEqual([]);
    expect(await articlesOf(origin, ['printer'])).toEqual([]);
    expect(asked).toEqual(['vpn']);
    vi.setSystemTime(Date.now() + 61 * 60_000);
    tells([article('1')]);
    expect(await articlesOf(origin, ['printer'])).toEqual([article('1')]);
  });

  it('are none where the desk does not answer, and are asked for again with the next draft', async () => {
    expect(await articlesOf(origin, ['vpn'])).toEqual([]);
    tells([article('1')]);
    expect(await articlesOf(origin, ['vpn'])).toEqual([article('1')]);
  });

  it('are not waited for longer than a person waits', async () => {
    answers.push(() => new Promise(() => undefined));
    expect(await inNoTime(() => articlesOf(origin, ['vpn']))).toEqual([]);
  });

  it('are forgotten with their desk, and with everything', async () => {
    tells([article('1')]);
    tells([article('2')]);
    await articlesOf(origin, ['vpn']);
    await articlesOf('https://other.zendesk.com', ['vpn']);
    const kept = async (): Promise<string> => JSON.stringify(await browser.storage.session.get(null));
    await forgetArticles(origin);
    expect(await kept()).not.toContain('Article 1');
    expect(await kept()).toContain('Article 2');
    await forgetArticles();
    expect(await kept()).not.toContain('Article');
  });

  it('are kept in a bounded number', async () => {
    for (let at = 0; at < 40; at += 1) {
      tells([article(String(at))]);
      await articlesOf(origin, [`words ${at}`]);
    }
    const kept = JSON.stringify(await browser.storage.session.get(null));
    expect(kept.match(/"words":/g)).toHaveLength(12);
    expect(kept).toContain('words 39');
  });
});
