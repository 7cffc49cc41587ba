import { beforeEach, expect, it } from 'vitest';
import { ARTICLE_CHARS, MOST_ARTICLES_FOUND, type Article } from '../../../core/article';
import { sourceAnswerSchemas } from '../../../core/schema/queue';
import { canaryPattern } from '../../desks/shared/canary';
import { codeOf, onEachSource, signal, valueOf, type SourceWorld } from './conformance-sources';

/** Where each desk has its articles; a desk that is not here proves none of them public. */
const searches: Readonly<Record<string, { readonly path: RegExp; readonly page: RegExp }>> = {
  zendesk: { path: /\/help_center\/articles\/search/, page: /\/hc\/en-gb\/articles\/\d+$/ },
  freshdesk: { path: /\/search\/solutions/, page: /\/support\/solutions\/articles\/\d+$/ },
};

type Row = Record<string, unknown>;
const rowsOf = (body: unknown): Row[] =>
  (Array.isArray(body) ? body : (body as { results: unknown[] }).results).map((row) => row as Row);

onEachSource((given, { facts }) => {
  let world: SourceWorld;
  const place = searches[facts.desk];

  const found = async (words: string, source = world.source): Promise<readonly Article[] | null> => {
    const value = valueOf(await source.articles(words, signal()));
    expect(sourceAnswerSchemas.articles.safeParse({ ok: true, value }).success).toBe(true);
    return value;
  };
  /** What the desk answers, with something else in every row. */
  const answering = (change: (row: Row) => Row): SourceWorld['source'] =>
    world.open((ask) => async (input, init) => {
      const answer = await ask(input, init);
      if (place?.path.test(String(input)) !== true) return answer;
      const body: unknown = await answer.json();
      const rows = rowsOf(body).map(change);
      return Response.json(Array.isArray(body) ? rows : { ...(body as Row), results: rows });
    });

  beforeEach(() => {
    world = given();
  });

  if (place === undefined) {
    it('has no article to tell, and asks its desk for none', async () => {
      const before = world.requests().length;
      expect(await found('vpn')).toBeNull();
      expect(world.requests()).toHaveLength(before);
    });
    return;
  }

  it('tells the public articles that the desk’s own search finds, with the page that a customer reads and the links in them', async () => {
    const [article, ...more] = (await found('vpn')) ?? [];
    expect(more).toEqual([]);
    expect(article?.title).toBe('Connect to the VPN from home');
    expect(article?.text).toContain('confirm the prompt on your phone.');
    expect(article?.text).toContain('the download page (https://get.example.com/vpn)');
    expect(article?.url.startsWith(world.desk.origin)).toBe(true);
    expect(article?.url).toMatch(place.page);
    const page = await fetch(article?.url ?? '');
    expect(await page.text()).toContain('<h1>Connect to the VPN from home</h1>');
  });

  it('asks one thing of the desk, with the words and nothing else of a ticket', async () => {
    const before = world.requests().length;
    await found('vpn phone & home');
    const asked = world.requests().slice(before);
    expect(asked.map(({ method }) => method)).toEqual(['GET']);
    const { searchParams } = new URL(asked[0]?.path ?? '', world.desk.origin);
    expect([searchParams.get('query') ?? searchParams.get('term'), asked[0]?.body ?? '']).toEqual([
      'vpn phone & home',
      '',
    ]);
  });

  it('tells nothing of articles that only some may read, and of drafts, though the desk finds them', async () => {
    const told = JSON.stringify([await found('vpn'), await found('reset'), await found('abroad')]);
    expect(told).not.toMatch(canaryPattern);
    expect(told).not.toMatch(/four-eyes|gateway|Not agreed/);
    // They do stand in what the desk answers.
    const seen: string[] = [];
    const listening = world.open((ask) => async (input, init) => {
      const one = await ask(input, init);
      seen.push(await one.clone().text());
      return one;
    });
    await found('vpn', listening);
    expect(new Set(seen.join('').match(canaryPattern)).size).toBe(world.desk.canaries().filter(isOfArticle).length);
  });

  it('tells no article of which the desk does not say that everybody may read it', async () => {
    const flags = Object.keys(await rowWith()).filter((key) => /segment_id$|^draft$|visibility|^status$/.test(key));
    expect(flags.length).toBeGreaterThan(1);
    for (const flag of flags) {
      for (const instead of [undefined, '', 'everybody', {}, [1]])
        expect(
          await found(
            'vpn',
            answering(({ [flag]: _left, ...row }) => ({ ...row, [flag]: instead })),
          ),
        ).toEqual([]);
      expect(
        await found(
          'vpn',
          answering(({ [flag]: _left, ...row }) => row),
        ),
      ).toEqual([]);
    }
  });

  it('tells no article without a title, a text or a page that is one', async () => {
    const name = facts.desk === 'zendesk' ? 'body' : 'description';
    const changes: Row[] = [{ title: ' ' }, { [name]: '<p> </p>' }, { [name]: null }, { title: 7 }];
    if (facts.desk === 'zendesk')
      changes.push(
        { html_url: 'javascript:alert(1)//hc/' },
        { html_url: `${world.desk.origin}/agent/articles/1` },
        { html_url: 'https://user:word@example.com/hc/en/articles/1' },
      );
    for (const change of changes)
      expect(
        await found(
          'vpn',
          answering((row) => ({ ...row, ...change })),
        ),
      ).toEqual([]);
  });

  it('bounds how many are told and how long each is', async () => {
    const name = facts.desk === 'zendesk' ? 'body' : 'description';
    const many = world.open((ask) => async (input, init) => {
      const answer = await ask(input, init);
      const body: unknown = await answer.json();
      const row = rowsOf(body).find(({ title }) => title === 'Connect to the VPN from home');
      const rows = Array.from({ length: 40 }, (_, id) => ({
        ...row,
        id: id + 1,
        [name]: `<p>${'word '.repeat(9000)}</p>`,
      }));
      return Response.json(Array.isArray(body) ? rows : { ...(body as Row), results: rows });
    });
    const told = (await found('vpn', many)) ?? [];
    expect(told).toHaveLength(MOST_ARTICLES_FOUND);
    expect(Math.max(...told.map(({ text }) => text.length))).toBeLessThanOrEqual(ARTICLE_CHARS);
  });

  it('has none where there is no knowledge base, or this agent may not search it', async () => {
    for (const status of [403, 404]) {
      world.desk.fail({ path: place.path, answer: { status }, times: 1 });
      expect(await found('vpn')).toBeNull();
    }
  });

  it('says why where the desk does not answer', async () => {
    world.desk.fail({ path: place.path, answer: { status: 401 }, times: 1 });
    expect(codeOf(await world.source.articles('vpn', signal()))).toBe('desk-signed-out');
  });

  const isOfArticle = ({ where }: { readonly where: string }): boolean => where === 'article';
  async function rowWith(): Promise<Row> {
    let rows: Row[] = [];
    const listening = world.open((ask) => async (input, init) => {
      const one = await ask(input, init);
      rows = rowsOf(await one.clone().json());
      return one;
    });
    await found('vpn', listening);
    return rows[0] ?? {};
  }
});
