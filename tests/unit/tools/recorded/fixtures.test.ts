import { describe, expect, it } from 'vitest';
import { fixturesOf, inWords } from '../../../tools/recorded/fixtures';
import { recordingOf } from '../../../tools/recorded/har';
import { Ledger, nothingSeen } from '../../../tools/recorded/ledger';
import { entryOf, harOf } from './kit';

const origin = 'https://acme.desk-vendor.example';

const ticket = {
  id: 48_213_377,
  subject: 'Printer on floor three prints nothing',
  status: 'open',
  priority: 3,
  is_spam: false,
  score: 0.75,
  created_at: '2026-03-04T05:06:07.123Z',
  changed_at: 1_772_600_767,
  requester: {
    id: 9_000_812,
    name: 'Oliver Brandthughes',
    email: 'o.brandthughes@acme.example',
    phone: '+49 89 1234567',
  },
  custom: { customfield_10044: 'Hardware and cabling' },
  fieldNames: ['customfield_10044'],
  kind: 'waiting_on_vendor',
  key: 'ACME-48213',
  session: '5f0c1d2e-0000-4111-8222-123456789abc',
  'o.brandthughes@acme.example': true,
};

const messages = {
  data: [
    {
      id: 71_000_001,
      ticket_id: 48_213_377,
      kind: 'waiting_on_vendor',
      public: true,
      author_id: 9_000_812,
      body: '<p class="quote">Dear support,<br>my <b>password</b> is Winter2026!</p><script>steal()</script>',
      link: `${origin}/api/tickets/48213377?token=abcdef0123456789&page=2`,
    },
  ],
};

const page = `<!doctype html><html><head><title>Oliver Brandthughes</title><script>var t = "sekretsekret"</script></head>
<body><!-- hidden remark --><main class="ticket-pane pane-brandthughes" id="ticket-48213377" data-test-id="pane">
<h1 role="heading" aria-label="Ticket of Oliver">Printer on floor three prints nothing</h1>
<input type="text" name="subject" value="Printer on floor three prints nothing" onfocus="steal()">
<a href="/tickets/48213377/history" style="color:red">History</a><a href="https://elsewhere.example/brandthughes">x</a>
<select name="status"><option value="2" selected>Open</option><option value="77712345">Waiting for Brandthughes</option></select>
<textarea id="note-field">Pays late, really late</textarea><img src="/avatars/brandthughes.png" alt="Brandthughes">
</main></body></html>`;

const recorded = harOf([
  entryOf(`${origin}/agent/tickets/48213377`, page, { mimeType: 'text/html; charset=utf-8' }),
  entryOf(`${origin}/api/tickets/48213377?fields=subject,status&api_key=verysecret9`, JSON.stringify(ticket)),
  entryOf(`${origin}/api/tickets/48213377/messages`, JSON.stringify(messages)),
  entryOf(`${origin}/api/users/brandthughes`, '{"ok":true}'),
  entryOf(`${origin}/api/tickets/48213377`, '{"posted":"brandthughes"}', { method: 'POST' }),
  entryOf('https://tracker.example/collect', '{"elsewhere":"brandthughes"}'),
  entryOf(`${origin}/app.js`, 'var brandthughes', { mimeType: 'text/javascript' }),
  entryOf(`${origin}/api/broken`, '{"half": "brandth'),
]);

const { answers, left } = recordingOf(recorded);
const made = fixturesOf(answers, origin);
const said = JSON.stringify(made.all);
const bodyAt = (part: string): Record<string, unknown> =>
  (made.all.find(({ path, as }) => as === 'json' && path.includes(part))?.body ?? {}) as Record<string, unknown>;

describe('a realistic recording', () => {
  it('keeps the answers of the desk’s own origin, and nothing of other hosts, methods and kinds', () => {
    expect(answers).toHaveLength(4);
    expect(left).toBe(4);
    expect(said).not.toContain('elsewhere');
  });

  it('keeps no name, word, address or token of anybody', () => {
    for (const secret of [
      'brandthughes',
      'Oliver',
      'acme',
      'Printer',
      'floor',
      'Winter',
      'password is',
      'verysecret',
      'abcdef0123456789',
      '1234567',
      '48213',
      '9000812',
      '5f0c1d2e',
      'sekret',
      'Pays',
      'remark',
      'steal',
      'Hardware',
      'avatars',
      'elsewhere',
    ])
      expect(said.toLowerCase(), secret).not.toContain(secret.toLowerCase());
  });

  it('keeps structure, types, enums, booleans, small numbers, dates and the members’ names', () => {
    const body = bodyAt('fields=');
    expect(body).toMatchObject({
      status: 'open',
      priority: 3,
      is_spam: false,
      score: 0.75,
      created_at: '2026-03-04T05:06:07.000Z',
      changed_at: 1_772_600_767,
      kind: 'waiting_on_vendor',
    });
    expect(String(body['subject'])).toMatch(/^\p{Lu}\p{Ll}+[\p{L} \d-]+$/u);
    expect(body['key']).toMatch(/^P[0-9A-Z]+-\d{5}$/);
    expect(body['session']).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
    expect(body['requester']).toMatchObject({ email: expect.stringMatching(/^person-\d+@desk\.test$/) });
    expect(Object.keys(body)).toHaveLength(Object.keys(ticket).length);
  });

  it('lets ids agree across answers, addresses and pages', () => {
    const { id, requester, custom, fieldNames } = bodyAt('fields=') as unknown as typeof ticket;
    const [message] = (bodyAt('/messages') as unknown as typeof messages).data;
    expect(String(id)).toHaveLength(8);
    expect(message).toMatchObject({ ticket_id: id, author_id: requester.id, public: true });
    expect(message?.link).toBe(`https://desk.test/api/tickets/${String(id)}?page=2`);
    expect(fieldNames).toEqual(Object.keys(custom));
    expect(made.all.map(({ path }) => path)).toEqual([
      `/agent/tickets/${String(id)}`,
      `/api/tickets/${String(id)}?fields=subject,status`,
      `/api/tickets/${String(id)}/messages`,
      expect.stringMatching(/^\/api\/users\/(?!brand)[^/]+$/),
    ]);
    expect(said).toContain(`ticket-${String(id)}`);
  });

  it('keeps of a page what selectors need, and neither scripts nor values', () => {
    const html = String(made.all.find(({ as }) => as === 'page')?.body);
    for (const kept of [
      'class="ticket-pane name-',
      'data-test-id="pane"',
      'role="heading"',
      'type="text"',
      'name="subject"',
      '>Open</option>',
      '<textarea id="note-field">',
    ])
      expect(html).toContain(kept);
    for (const gone of ['<script', '<!--', 'onfocus', 'style=', 'src=']) expect(html).not.toContain(gone);
    const body = (bodyAt('/messages') as unknown as typeof messages).data[0]?.body ?? '';
    expect(body).toMatch(/^<p class="quote">[^<]+<br>[^<]*<b>[^<]+<\/b>[^<]+<\/p>$/);
  });

  it('says what was replaced and what stayed, and that a person has to read it', () => {
    const words = inWords(made, left);
    expect(words).toMatch(/mail address: 1\b/);
    expect(words).toContain('Words that stayed');
    expect(words).toContain('waiting_on_vendor');
    expect(words).toContain('A person has to read');
  });
});

describe('the last look', () => {
  it('counts what was replaced and stands there all the same, but for names that had to stay', () => {
    const ledger = new Ledger(nothingSeen);
    ledger.replace('text or name', 'Brandthughes prints the description', (n) => `lo ${String(n)}`);
    ledger.stayed.members.add('description');
    expect(ledger.survivorsIn('{"description":"lo 1"}')).toBe(0);
    expect(ledger.survivorsIn('{"description":"lo 1","by":"brandthughes"}')).toBe(1);
  });

  it('gives each original a stand-in of its own, that is no word of any original', () => {
    const ledger = new Ledger({ ...nothingSeen, originals: new Set(['10000001', '10000003']) });
    const given = ['48213377', '48213378', '48213377'].map((id) =>
      ledger.replace('number or id', id, (n) => String(10_000_000 + n)),
    );
    expect(given).toEqual(['10000002', '10000004', '10000002']);
  });
});

describe('a hostile recording', () => {
  const taken = (...entries: readonly object[]): string =>
    JSON.stringify(fixturesOf(recordingOf(harOf(entries), origin).answers, origin).all);

  it('is refused where it is none, or too much, or too deep', () => {
    expect(() => recordingOf('<html>')).toThrow('no HAR');
    expect(() => recordingOf('{"log":{}}')).toThrow('no HAR');
    expect(() => recordingOf(harOf([]))).toThrow('no answer');
    expect(() => recordingOf(harOf(Array.from({ length: 5001 }, () => ({}))))).toThrow('more than 5000');
    const deep = '['.repeat(100) + ']'.repeat(100);
    expect(() => taken(entryOf(`${origin}/a`, deep))).toThrow('too deep');
    const large = JSON.stringify({ a: 'word '.repeat(300_000) });
    expect(() => taken(entryOf(`${origin}/a`, large))).toThrow('no answer');
  });

  it('gets no name of a member, no address and no page through that JavaScript gives a meaning to', () => {
    const said2 = taken(
      entryOf(`${origin}/a`, '{"__proto__":{"x":"Brandthughes"},"constructor":"Brandthughes"}'),
      entryOf(`${origin}//evil.example/Brandt@hughes`, '{}'),
      entryOf(`${origin}/deep`, '<div>'.repeat(3000) + 'Brandthughes', { mimeType: 'text/html' }),
      entryOf(
        `${origin}/raw`,
        '<svg><text>Brandthughes</text></svg><template>Brandthughes</template><xmp>Brandthughes</xmp>',
        { mimeType: 'text/html' },
      ),
    );
    expect(said2.toLowerCase()).not.toMatch(/brandt|evil/);
  });

  it('does not take a short word for an enum that is somebody’s name elsewhere, or that stands there once', () => {
    const body = { rows: [{ type: 'grace' }, { type: 'grace' }, { type: 'lonely' }], author: 'Grace Hopper' };
    const said2 = taken(entryOf(`${origin}/a`, JSON.stringify(body)));
    expect(said2.toLowerCase()).not.toMatch(/grace|lonely|hopper/);
  });
});
