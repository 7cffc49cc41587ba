import { sayTold } from '../../../../core/words/say-phrase';
import { describe, expect, it } from 'vitest';
import { normaliseAddress } from '../../../../providers/engine/address';
import { fc, runs } from '../../property';

const base = (typed: string): string => {
  const address = normaliseAddress(typed);
  return address.ok ? address.baseUrl : `problem: ${sayTold(address.problem)}`;
};

describe('an address as typed', () => {
  it.each([
    ['localhost:11434', 'http://localhost:11434/v1'],
    ['localhost', 'http://localhost/v1'],
    [' http://localhost:11434/ ', 'http://localhost:11434/v1'],
    ['http://localhost:11434/v1', 'http://localhost:11434/v1'],
    ['http://localhost:11434/v1/', 'http://localhost:11434/v1'],
    ['http://localhost:11434/V1//', 'http://localhost:11434/v1'],
    ['http://localhost:1234/v1/chat/completions', 'http://localhost:1234/v1'],
    ['http://localhost:1234/v1/chat/completions/', 'http://localhost:1234/v1'],
    ['http://localhost:1234/v1/chat', 'http://localhost:1234/v1'],
    ['http://localhost:1234/chat/completions', 'http://localhost:1234'],
    ['https://api.perplexity.ai/chat/completions', 'https://api.perplexity.ai'],
    ['api.perplexity.ai/chat/completions/', 'https://api.perplexity.ai'],
    ['https://api.perplexity.ai', 'https://api.perplexity.ai/v1'],
    ['https://llm.example.com/V1/chat/completions', 'https://llm.example.com/V1'],
    ['https://llm.example.com/api/v3/chat/completions', 'https://llm.example.com/api/v3'],
    ['http://localhost:11434/chat/completions', 'http://localhost:11434/v1'],
    ['http://localhost:1234/v1/models', 'http://localhost:1234/v1'],
    ['http://localhost:11434/api/chat', 'http://localhost:11434/v1'],
    ['http://localhost:11434/api', 'http://localhost:11434/v1'],
    ['http://localhost:8080/api', 'http://localhost:8080/api'],
    ['HTTP://LocalHost:8080', 'http://localhost:8080/v1'],
    ['127.0.0.1:8000/v1?api-version=1#top', 'http://127.0.0.1:8000/v1'],
    ['0.0.0.0:11434', 'http://127.0.0.1:11434/v1'],
    ['http://[::1]:11434', 'http://[::1]:11434/v1'],
    ['192.168.1.20:1234', 'http://192.168.1.20:1234/v1'],
    ['gpu-box:11434', 'http://gpu-box:11434/v1'],
    ['__proto__', 'http://__proto__/v1'],
    ['constructor', 'http://constructor/v1'],
    ['models.lan', 'http://models.lan/v1'],
    ['http://100.101.1.2:11434', 'http://100.101.1.2:11434/v1'],
    ['http://[fd00::2]:1234', 'http://[fd00::2]:1234/v1'],
    ['api.openai.com', 'https://api.openai.com/v1'],
    ['//api.openai.com/v1', 'https://api.openai.com/v1'],
    ['https://localhost:8443', 'https://localhost:8443/v1'],
    ['https://openrouter.ai/api/v1', 'https://openrouter.ai/api/v1'],
    ['https://openrouter.ai/api/v1/chat/completions', 'https://openrouter.ai/api/v1'],
    ['https://api.groq.com/openai/v1/', 'https://api.groq.com/openai/v1'],
    ['generativelanguage.googleapis.com/v1beta/openai/', 'https://generativelanguage.googleapis.com/v1beta/openai'],
    ['https://acme.openai.azure.com/openai/v1/?api-version=preview', 'https://acme.openai.azure.com/openai/v1'],
    ['https://models.example.com:443/v1', 'https://models.example.com/v1'],
    ['https://models.example.com./v1', 'https://models.example.com/v1'],
  ])('%s is %s', (typed, final) => expect(base(typed)).toBe(final));

  it.each([
    ['', /Enter the address/],
    ['   ', /Enter the address/],
    ['http://', /not an address/],
    ['my server', /not an address/],
    ['-', /not an address/],
    ['http://exa mple.com', /not an address/],
    ['https://example..com', /not an address/],
    ['https://exämple%.com', /not an address/],
    ['http://localhost:99999', /not an address/],
    ['ftp://localhost/v1', /must begin with http/],
    ['file:///etc/passwd', /must begin with http/],
    ['chrome-extension://abc/v1', /must begin with http/],
    ['javascript:alert(1)', /must begin with http/],
    ['data:text/plain,hello', /must begin with http/],
    ['https://user:secret@example.com/v1', /Leave the name and password out/],
    ['https://user@example.com/v1', /Leave the name and password out/],
    ['user:secret@localhost:11434', /Leave the name and password out/],
    ['https://models.example.com/v1?key=AIza1234', /Leave the key out/],
    ['https://models.example.com/chat/completions?api-key=1234', /Leave the key out/],
    ['https://models.example.com/v1?access_token=1234', /Leave the key out/],
    ['http://api.openai.com/v1', /Use https:\/\/ for api\.openai\.com/],
    ['http://8.8.8.8:11434', /Use https/],
    ['http://172.32.0.1', /Use https/],
    ['http://100.128.0.1', /Use https/],
    ['http://[2001:db8::1]', /Use https/],
    ['http://localhost.example.com', /Use https/],
    ['http://127.0.0.1.example.com', /Use https/],
    ['http://10.example.com', /Use https/],
  ])('%j is refused', (typed, why) => expect(base(typed)).toMatch(why));

  it('that is whole keeps its query, which goes with every request', () => {
    const typed = 'https://acme.services.ai.azure.com/models/chat/completions?api-version=2024-05-01-preview';
    expect(normaliseAddress(typed)).toMatchObject({ chatUrl: typed, query: { 'api-version': '2024-05-01-preview' } });
    expect(normaliseAddress('https://llm.example.com/v1/chat/completions')).not.toHaveProperty('query');
  });

  it('is shown with everything that follows from it', () => {
    expect(normaliseAddress('localhost:11434')).toEqual({
      ok: true,
      baseUrl: 'http://localhost:11434/v1',
      chatUrl: 'http://localhost:11434/v1/chat/completions',
      origin: 'http://localhost:11434',
      permissionPattern: 'http://localhost/*',
      loopback: true,
      host: 'localhost:11434',
    });
    expect(normaliseAddress('192.168.0.9:1234')).toMatchObject({
      loopback: false,
      permissionPattern: 'http://192.168.0.9/*',
    });
  });
});

const hosts = fc.oneof(
  fc.constantFrom('localhost', '127.0.0.1', '[::1]', '10.0.0.7', 'gpu-box', 'box.local', '0.0.0.0', 'LOCALHOST.'),
  fc.domain(),
  fc.ipV4(),
  fc.ipV6().map((ip) => `[${ip}]`),
);
const parts = fc.array(
  fc.constantFrom(
    'v1',
    'api',
    'openai',
    'chat',
    'completions',
    'models',
    'V1',
    'v1beta',
    '',
    'generate',
    'a%20b',
    '..',
  ),
  { maxLength: 6 },
);
const typedAddresses = fc
  .tuple(
    fc.constantFrom('', 'http://', 'https://', 'HTTPS://', '//'),
    hosts,
    fc.oneof(
      fc.constant(''),
      fc.constantFrom(':11434', ':1234', ':80', ':443'),
      fc.nat(65_535).map((port) => `:${port}`),
    ),
    parts,
    fc.constantFrom('', '/', '//', '?a=b', '#c'),
  )
  .map(
    ([scheme, host, port, path, rest]) => `${scheme}${host}${port}${path.map((part) => `/${part}`).join('')}${rest}`,
  );

describe('every address', () => {
  it('that is good is good again, and the same', () => {
    let good = 0;
    fc.assert(
      fc.property(typedAddresses, (typed) => {
        const address = normaliseAddress(typed);
        if (!address.ok) return;
        good += 1;
        expect(normaliseAddress(address.chatUrl)).toEqual(address);
      }),
      { numRuns: runs },
    );
    expect(good).toBeGreaterThan(runs / 4);
  });

  it('that is good has the promised shape', () => {
    fc.assert(
      fc.property(
        fc.oneof(typedAddresses, fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string()),
        (typed) => {
          const address = normaliseAddress(typed);
          if (!address.ok) {
            expect(sayTold(address.problem)).toMatch(/^[A-Z].*\.$/);
            return;
          }
          const url = new URL(address.baseUrl);
          expect(address.baseUrl).not.toMatch(/\/$|[?#]|\/\/.*\/\//);
          expect(address.chatUrl.split('?')[0]).toBe(`${address.baseUrl}/chat/completions`);
          expect(address.origin).toBe(url.origin);
          expect(address.permissionPattern).toBe(`${url.protocol}//${url.hostname}/*`);
          expect([url.username, url.password]).toEqual(['', '']);
        },
      ),
      { numRuns: runs },
    );
  });

  it('that is public is never spoken to without protection', () => {
    fc.assert(
      fc.property(fc.domain(), (domain) => {
        fc.pre(!/\.(local|lan|internal|intranet|home|home\.arpa|localhost)$/.test(domain));
        expect(normaliseAddress(`http://${domain}`).ok).toBe(false);
        expect(base(domain)).toMatch(/^https:/);
      }),
    );
  });
});
