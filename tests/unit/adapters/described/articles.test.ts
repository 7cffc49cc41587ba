// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { describedSource } from '../../../../adapters/described/desk-source';
import { sayMistake } from '../../../../core/described/mistakes';
import { inWords } from '../../../../core/described/in-words';
import { parseDescription } from '../../../../core/described/parse';
import { sourceAnswerSchemas } from '../../../../core/schema/queue';
import { canary, descriptionWith, envOf, fakeDesk, json, origin, requestTracker, signal } from './kit';

type Parts = Readonly<Record<string, unknown>>;

const search = { path: '{base}/api/kb?q={words}', rows: '$kb.found' };
const articles = {
  get: 'kb',
  id: '$.id',
  title: '$.title',
  text: { take: '$.body', as: 'html' },
  page: '{base}/help/{article}',
  public: [
    { path: '$.audience', is: 'everybody' },
    { path: '$.state', is: 'published' },
  ],
};
const ticket = { path: '{base}/api/tickets/{id}' };
const described = (part: Parts = articles, get: Parts = search) =>
  descriptionWith({
    requests: { auth: { kind: 'cookie' }, signedOut: 'status', folders: ['{base}/api/'], get: { ticket, kb: get } },
    articles: part,
  });

const row = { id: 7, title: 'Reset it', body: '<p>Press <b>Reset</b>.</p>', audience: 'everybody', state: 'published' };

async function found(rows: unknown, words = 'reset & go', description = described()) {
  const { fetch, seen } = fakeDesk({ '/desk/api/kb': () => json({ found: rows }) });
  const answer = await describedSource(description, '/desk').open(origin, envOf(fetch)).articles(words, signal());
  expect(sourceAnswerSchemas.articles.safeParse(answer).success).toBe(true);
  return { answer, seen };
}

describe('articles of a described desk', () => {
  it('are found by its own search, with the page on this desk where a customer reads one', async () => {
    const { answer, seen } = await found([row]);
    expect(answer).toEqual({
      ok: true,
      value: [{ id: '7', title: 'Reset it', url: `${origin}/desk/help/7`, text: 'Press Reset.' }],
    });
    expect(seen.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /desk/api/kb?q=reset%20%26%20go']);
  });

  it.each([
    ['the wrong audience', { audience: 'agents' }],
    ['no audience', { audience: undefined }],
    ['an audience of another kind', { audience: ['everybody'] }],
    ['no state', { state: null }],
    ['a draft', { state: 'draft' }],
  ])('are not those with %s', async (_what, change) => {
    const { answer } = await found([{ ...row, body: canary, ...change }, row]);
    expect(JSON.stringify(answer)).not.toContain(canary);
    expect(answer).toMatchObject({ ok: true, value: [{ id: '7' }] });
  });

  it('may be plain text, and have no page beyond the desk whatever their id is', async () => {
    const plain = described({ ...articles, text: { take: '$.body', as: 'text' } });
    const { answer } = await found([{ ...row, body: 'a < b', id: '../../evil?x=1#y' }], 'a', plain);
    expect(answer).toMatchObject({
      value: [{ text: 'a < b', url: `${origin}/desk/help/..%2F..%2Fevil%3Fx%3D1%23y` }],
    });
  });

  it('are none where no search is described, and the desk is asked for nothing', async () => {
    const { fetch, seen } = fakeDesk({});
    const source = describedSource(requestTracker(), '').open(origin, envOf(fetch));
    expect([await source.articles('reset', signal()), seen]).toEqual([{ ok: true, value: null }, []]);
  });

  it('are none where this agent may not search', async () => {
    const { fetch } = fakeDesk({ '/desk/api/kb': () => json({}, 403) });
    const source = describedSource(described(), '/desk').open(origin, envOf(fetch));
    expect(await source.articles('reset', signal())).toEqual({ ok: true, value: null });
  });

  it('are told in words to whoever decides about the description', () => {
    expect(inWords(described()).articleWhen).toEqual(['its `audience` is “everybody”', 'its `state` is “published”']);
    expect(inWords(requestTracker()).articleWhen).toEqual([]);
  });

  it.each([
    [
      'nothing proves one public',
      { ...articles, public: [{ path: '$.internal', absent: true }] },
      search,
      /an article is public/,
    ],
    ['the request is not there', { ...articles, get: 'nobody' }, search, /nobody/],
    ['the request has no rows', articles, { path: search.path }, /is no request that has `rows`/],
    ['the search takes no words', articles, { ...search, path: '{base}/api/kb' }, /has to take the words/],
    ['all have one page', { ...articles, page: '{base}/help' }, search, /a page of its own/],
    ['the page is on another host', { ...articles, page: '//evil.example/{article}' }, search, /./],
    ['a condition says nothing', { ...articles, public: [{ path: '$.audience' }] }, search, /./],
  ])('are refused where %s', (_why, part, get, says) => {
    const parsed = parseDescription({
      ...described(),
      articles: part,
      requests: { ...described().requests, get: { ticket, kb: get } },
    });
    expect(parsed.ok ? '' : parsed.problems.map(sayMistake).join('\n')).toMatch(says);
  });
});
