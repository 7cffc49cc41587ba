import { fc } from '../../../property';
import { describe, expect, test } from 'vitest';
import { describeAwayFromTicket } from '../../../../../core/error-text';
import type { ErrorCode } from '../../../../../core/errors';
import type { ListedModelView, SettingsView, TestStep } from '../../../../../core/messages';
import { providerFacts, providerIds, type ProviderId } from '../../../../../core/providers';
import { defaultSettings, type Settings } from '../../../../../core/settings';
import { filterModels } from '../../../../../entrypoints/options/provider/filter-models';
import { providerGroups } from '../../../../../entrypoints/options/provider/ProviderChoice';
import { storedValues } from '../../../../../entrypoints/options/provider/form';
import { sayNow } from '../../../../../entrypoints/pages/words';
import { outcomeOf, type Outcome } from '../../../../../entrypoints/pages/provider/trial';
import { lacksOf, markOf } from '../../../../../entrypoints/options/provider/standing';
import { isOtherServer, missingOf, storedTexts } from '../../../../../entrypoints/pages/provider/texts';
import { settingsUnder } from '../../../../fixtures/managed';
import { providerLine } from '../../../../../entrypoints/pages/provider/provider-line';

const fresh = defaultSettings();
const withProvider = (id: ProviderId, model = 'm', address = ''): Settings => ({
  ...fresh,
  provider: id,
  providers: { [id]: { address, model, contextChars: 24_000 } },
});
const viewOf = (settings: Settings, keys: SettingsView['keys'] = {}): SettingsView => ({
  ...settingsUnder(settings),
  keys,
  vault: 'no-passphrase',
  problem: null,
  extensionOrigin: 'chrome-extension://x',
});
test('every provider stands in exactly one group', () => {
  expect(providerGroups.flatMap(({ ids }) => ids).toSorted()).toEqual([...providerIds].toSorted());
});

describe('what a provider lacks', () => {
  test.each(providerIds)('%s, untouched, lacks what its facts require and nothing else', (id) => {
    const facts = providerFacts[id];
    const wanted = [
      ...(facts.address === 'required' ? ['address'] : []),
      ...(facts.key === 'required' ? ['key'] : []),
      ...(facts.model === 'required' ? ['model'] : []),
    ];
    expect(Object.keys(missingOf(id, storedTexts(fresh, id), false)).toSorted()).toEqual(wanted.toSorted());
  });

  test('a typed or a saved key is enough; one that is about to be removed is not', () => {
    const texts = { ...storedTexts(withProvider('openai'), 'openai') };
    expect(missingOf('openai', texts, false)).toHaveProperty('key');
    expect(missingOf('openai', texts, true)).toEqual({});
    expect(missingOf('openai', { ...texts, key: 'sk-1' }, false)).toEqual({});
    for (const key of ['sk-proj-abc…wxyz', 'Bearer sk-1', 'OPENAI_API_KEY=sk-1', '“sk-1”', 'sk-1\nsk-2'])
      expect(missingOf('openai', { ...texts, key }, false).key).toMatch(/^This is not a key\. .*Nothing was sent\.$/);
    expect(missingOf('openai', { ...texts, key: 'sk-1\u200b' }, false)).toEqual({});
  });

  test.each([
    ['openai', '', 'https://api.openai.com/v1', false],
    ['openai', 'https://gateway.example/v1', '', true],
    ['azure', 'https://acme.openai.azure.com/openai/v1/', 'https://acme.openai.azure.com', false],
    ['ollama', 'localhost:11434', '', false],
    ['ollama', 'localhost:11435', '', true],
  ] as const)('%s at “%s” after “%s”: another server is %s', (id, typed, stored, other) => {
    expect(isOtherServer(id, typed, stored)).toBe(other);
  });
});

describe('what stands beside a provider’s name', () => {
  const view = viewOf(
    {
      ...withProvider('anthropic'),
      fallback: 'ollama',
      providers: {
        anthropic: { address: '', model: 'm', contextChars: 24_000 },
        openai: { address: '', model: 'm', contextChars: 24_000 },
        ollama: { address: '', model: 'm', contextChars: 24_000 },
      },
    },
    { anthropic: { last4: '1234', refused: false }, openai: { last4: '', refused: true } },
  );
  const values = storedValues(view.effective);
  const marks = (shown: SettingsView, typed = values, browserModel: 'available' | 'unavailable' = 'unavailable') =>
    Object.fromEntries(providerIds.map((id) => [id, markOf(shown, typed, id, browserModel)?.text]));

  test('says what is in use, what was refused, and what only has to be chosen', () => {
    expect(marks(view)).toMatchObject({
      anthropic: 'in use',
      ollama: 'second',
      openai: 'key refused',
      azure: undefined,
    });
    expect(marks(view, values, 'available')).toMatchObject({ browser: 'set up' });
    expect(marks({ ...view, keys: {} }).openai).toBeUndefined();
  });

  test('says of what was saved without a try that it is not yet tried, and of what is typed that it is not saved', () => {
    expect(marks({ ...view, untried: ['anthropic'] }).anthropic).toBe('not yet tried');
    const typed = { ...values, providers: { ...values.providers, azure: { ...values.providers.azure, model: 'm' } } };
    expect(marks(view, typed).azure).toBe('not saved');
  });

  test('a key that is typed while the keys are locked is in the way of saving', () => {
    const typed = {
      ...values,
      providers: { ...values.providers, openai: { ...values.providers.openai, key: 'sk-1' } },
    };
    expect(lacksOf({ ...view, vault: 'locked' }, typed, 'openai').key).toMatch(/^The keys are locked/);
    expect(lacksOf(view, typed, 'openai')).toEqual({});
  });
});

describe('what a try came to', () => {
  const said = (outcome: Outcome) => ('says' in outcome ? { ...outcome, says: sayNow(outcome.says) } : outcome);
  const draft = { provider: 'ollama', address: '', model: 'llama3.2' } as const;
  const failing = (code: ErrorCode): TestStep[] => [
    { name: 'address', state: 'ok', text: 'Requests go there.' },
    { name: 'first-word', state: 'failed', text: 'It says why.', error: { code } },
  ];

  test('an answer is told with who answered and how long it took; what else failed is a doubt', () => {
    const steps: TestStep[] = [
      { name: 'first-word', state: 'ok', text: 'The first word came after 420 ms.', ms: 420 },
      { name: 'structured', state: 'failed', text: 'The model did not keep to the asked form.' },
    ];
    expect(said(outcomeOf(draft, steps))).toEqual({
      is: 'answered',
      says: '“llama3.2” answered after 420 ms.',
      doubts: ['The model did not keep to the asked form.'],
    });
    const [word] = steps;
    expect(
      said(outcomeOf({ ...draft, provider: 'browser', model: '' }, word === undefined ? [] : [word])),
    ).toMatchObject({
      says: 'The browser’s own model answered after 420 ms.',
    });
  });

  test.each([
    ['bad-key', 'key', false],
    ['no-credit', 'key', false],
    ['rate-limited', 'key', true],
    ['model-missing', 'model', false],
    ['browser-model-not-downloaded', 'model', true],
    ['not-running', 'address', true],
    ['forbidden-origin', 'address', false],
    ['not-json', 'address', false],
    ['limit-reached', 'test', true],
    ['unexpected', 'test', false],
  ] as const)('%s is put right at the %s; it may pass by itself: %s', (code, blamed, passing) => {
    expect(outcomeOf(draft, failing(code))).toMatchObject({ is: 'refused', blamed, passing, says: 'It says why.' });
  });

  test('without an answer and without a reason it was broken off, and nothing counts as tried', () => {
    expect(outcomeOf(draft, [{ name: 'address', state: 'ok', text: 'Requests go there.' }])).toMatchObject({
      is: 'refused',
      blamed: 'test',
      passing: false,
    });
  });
});

describe('the list of models', () => {
  const listed = (count: number): ListedModelView[] =>
    Array.from({ length: count }, (_, index) => ({ id: `maker-${index % 7}/model-${index}` }));

  test('never more than thirty of a long list, all of them fitting, and a short list whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.string({ maxLength: 8 }), (count, typed) => {
        const { shown, fitting } = filterModels(listed(count), typed);
        expect(shown.length).toBeLessThanOrEqual(30);
        expect(shown.length).toBe(Math.min(fitting, 30));
        if (count <= 30) expect(shown).toHaveLength(count);
        else
          for (const { id } of shown)
            expect(
              typed
                .trim()
                .toLowerCase()
                .split(/\s+/)
                .every((word) => id.includes(word)),
            ).toBe(true);
      }),
    );
  });

  test('the very name comes first', () => {
    expect(filterModels(listed(300), 'maker-2/model-2').shown[0]?.id).toBe('maker-2/model-2');
  });
});

describe('the popup says what answers', () => {
  test.each<[Settings, SettingsView['keys'], string, boolean]>([
    [fresh, {}, 'Answers come from this device. Nothing is sent.', false],
    [{ ...fresh, provider: 'browser' }, {}, 'Answers come from the browser’s own model. Nothing is sent.', false],
    [
      withProvider('anthropic', 'claude'),
      { anthropic: { last4: '', refused: false } },
      'Answers come from Anthropic with claude.',
      false,
    ],
    [
      { ...withProvider('ollama', 'llama3.2'), fallback: 'on-device' },
      {},
      'Answers come from Ollama with llama3.2. This device answers when the first one does not.',
      false,
    ],
    [withProvider('anthropic', ''), {}, 'Anthropic still needs a key and a model: open the settings.', true],
    [
      withProvider('azure', ''),
      {},
      'Azure OpenAI still needs an address, a key, and a deployment: open the settings.',
      true,
    ],
    [
      withProvider('openai'),
      { openai: { last4: '9x7q', refused: true } },
      'The key of OpenAI was refused. Enter another one in the settings.',
      true,
    ],
  ])('%#', (settings, keys, text, bad) => {
    expect(providerLine(viewOf(settings, keys))).toMatchObject({ text, bad });
  });
});

test('on this page no error speaks of a ticket', () => {
  expect(describeAwayFromTicket({ code: 'bad-key', detail: '4f2a' })).toBe(
    'The provider did not accept the key ending in 4f2a.',
  );
});
