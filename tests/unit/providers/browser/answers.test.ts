import { providerFacts } from '../../../../core/providers';
import { describe, expect, it } from 'vitest';
import { createBrowserModel } from '../../../../providers/browser';
import { browserWith } from './kit';
import { all, call, draft, errorOf, TestClock, TICKET, triage } from '../helpers';

describe('the browser’s own model', () => {
  it('has no name, no key and no address', async () => {
    const { model } = browserWith();
    expect(model).toMatchObject({
      id: 'browser',
      kind: 'language-model',
      model: '',
      destination: null,
      label: providerFacts.browser.name,
    });
    expect(await model.listModels(new AbortController().signal)).toEqual([]);
    await model.checkKey(new AbortController().signal);
  });

  it('answers in words that grow, and says what it used', async () => {
    const { model, control } = browserWith();
    const answers = await all(model.stream(draft, call()));
    for (const [at, { text }] of answers.entries()) expect(text.startsWith(answers[at - 1]?.text ?? '')).toBe(true);
    expect(answers.length).toBeGreaterThan(10);
    expect(answers.at(-1)?.text).toMatch(/^Hello,[^]*Kind regards$/);
    expect(answers.at(-1)?.usage.tokensIn).toBe(Math.ceil(draft.system.length / 4) + Math.ceil(draft.user.length / 4));
    expect(answers.at(-1)?.usage.tokensOut).toBeGreaterThan(10);
    expect(control.open).toBe(0);
  });

  it('reads the system’s words first and the ticket last', async () => {
    const { model, control } = browserWith();
    const sent: string[] = [];
    await model.complete(draft, call({ onSent: (body) => sent.push(body) }));
    expect(control.created[0]?.initialPrompts).toEqual([{ role: 'system', content: draft.system }]);
    expect(control.prompts[0]?.input).toBe(draft.user);
    expect(control.prompts[0]?.options).not.toHaveProperty('responseConstraint');
    expect(sent).toEqual([
      JSON.stringify({ initialPrompts: [{ role: 'system', content: draft.system }], prompt: draft.user }),
    ]);
  });

  it('holds a choice to its schema', async () => {
    const { model, control } = browserWith();
    const { text } = await model.complete(triage, call());
    expect(control.prompts[0]?.options).toMatchObject({
      responseConstraint: triage.schema?.schema,
      omitResponseConstraintInput: true,
    });
    expect(JSON.parse(text)).toMatchObject({ category: { value: 'c2' } });
  });

  it('is told the schema in words where it takes none, in a new session', async () => {
    const { model, control } = browserWith({ behaviour: 'no-schema' });
    const { text } = await model.complete(triage, call());
    expect(JSON.stringify(control.created[1]?.initialPrompts)).toContain('JSON Schema');
    expect(control.prompts[1]?.options).not.toHaveProperty('responseConstraint');
    expect(JSON.parse(text)).toMatchObject({ category: { value: 'c2' } });
    expect(control.open).toBe(0);
  });

  it('is shown its own answer for a repair', async () => {
    const { model, control } = browserWith();
    await model.complete({ ...triage, repair: { answer: '{"category":"c9"}', problem: 'There is no c9.' } }, call());
    expect(control.created[0]?.initialPrompts?.slice(1)).toEqual([
      { role: 'user', content: TICKET },
      { role: 'assistant', content: '{"category":"c9"}' },
    ]);
    expect(control.prompts[0]?.input).toBe('There is no c9.');
  });

  it('under its older names says what it used as well', async () => {
    const { model } = browserWith({ oldNames: true });
    expect((await model.complete(draft, call())).usage.tokensIn).toBeGreaterThan(0);
  });
});

describe('what can be said of languages', () => {
  it.each([
    [
      ['en', 'es', 'ja', 'de', 'fr'],
      ['en', 'es', 'ja', 'de', 'fr'],
    ],
    [
      ['en', 'es', 'ja'],
      ['en', 'es', 'ja'],
    ],
    [['en'], ['en']],
  ])('a browser that knows %s is told %s, when it is looked at and when it is asked', async (languages, told) => {
    const { model, control } = browserWith({ languages });
    await model.complete(draft, call());
    expect(control.created[0]?.expectedInputs).toEqual([{ type: 'text', languages: told }]);
    expect(control.created[0]?.expectedOutputs).toEqual([{ type: 'text', languages: told }]);
    expect(control.looked.at(-1)).toEqual({
      expectedInputs: control.created[0]?.expectedInputs,
      expectedOutputs: control.created[0]?.expectedOutputs,
    });
  });

  it('one that knows none of them has no model for this', async () => {
    const { model, control } = browserWith({ languages: ['ko'] });
    expect((await errorOf(model.complete(draft, call()))).code).toBe('browser-model-missing');
    expect(control.created).toEqual([]);
  });
});

describe('a model that is not there', () => {
  it('is missing where no browser ever had one', async () => {
    // Node has no such global either.
    expect((await errorOf(createBrowserModel().complete(draft, call()))).code).toBe('browser-model-missing');
  });

  it.each([
    ['unavailable', 'browser-model-missing'],
    ['downloadable', 'browser-model-not-downloaded'],
    ['downloading', 'browser-model-not-downloaded'],
  ] as const)('%s is %s, and nothing is created', async (availability, code) => {
    const { model, control } = browserWith({ availability });
    expect((await errorOf(model.complete(draft, call()))).code).toBe(code);
    expect(control.created).toEqual([]);
  });

  it('that does not say so within five seconds is not waited for', async () => {
    const { model, control, clock } = browserWith();
    control.availability = 'silent';
    const ended = errorOf(model.complete(draft, call()));
    clock.advance(5_000);
    expect(await ended).toEqual({ code: 'timeout', detail: '5 s' });
    expect(clock.pending).toEqual([]);
  });

  it('whose availability is a refusal is missing', async () => {
    const refusing = {
      availability: () => Promise.reject(new TypeError('canary')),
      create: () => Promise.reject(new TypeError('canary')),
    };
    expect((await errorOf(createBrowserModel(refusing, new TestClock()).complete(draft, call()))).code).toBe(
      'browser-model-missing',
    );
  });

  it('and goes between the look and the session', async () => {
    const { model, control } = browserWith();
    const gone = errorOf(model.complete(draft, call()));
    control.availability = 'downloadable';
    expect((await gone).code).toBe('browser-model-not-downloaded');
    expect(control.open).toBe(0);
  });
});

describe('an answer that fails', () => {
  it.each([
    ['empty', 'empty-answer'],
    ['broken', 'server-error'],
    ['filtered', 'refused'],
    ['language', 'refused'],
    ['unfitting', 'bad-answer'],
    ['endless', 'truncated'],
  ] as const)('%s is %s, without the browser’s words, and its session is gone', async (behaviour, code) => {
    const { model, control, clock } = browserWith({ behaviour });
    expect((await errorOf(model.stream(triage, call()))).code).toBe(code);
    expect(control.open).toBe(0);
    expect(clock.pending).toEqual([]);
  });

  it('that is prose or a refusal in words is handed on to be judged', async () => {
    expect((await browserWith({ behaviour: 'prose' }).model.complete(triage, call())).text).toContain(
      'about the network',
    );
    expect((await browserWith({ behaviour: 'refusal' }).model.complete(draft, call())).text).toContain('cannot help');
  });

  it('is too long when the system’s words, or the ticket after them, do not fit', async () => {
    for (const contextWindow of [3, 10]) {
      const { model, control } = browserWith({ contextWindow });
      expect(await errorOf(model.complete(draft, call()))).toEqual({ code: 'too-long' });
      expect(control.open).toBe(0);
    }
    // One is refused by the browser when the session is made, the other is measured before it is asked.
    const { model, control } = browserWith({ contextWindow: 10 });
    await errorOf(model.complete(draft, call()));
    expect(control.prompts).toEqual([]);
  });

  it('is too long also for a browser that does not measure, and what it used is not known', async () => {
    const { model, control } = browserWith({ contextWindow: 10, measures: false });
    expect((await errorOf(model.complete(draft, call()))).code).toBe('too-long');
    expect(control.prompts).toHaveLength(1);
    expect((await browserWith({ measures: false }).model.complete(draft, call())).usage).toEqual({});
  });
});

describe('the stand-in', () => {
  it('downloads at a click only', async () => {
    const { control, model } = browserWith({ availability: 'downloadable' }, new TestClock());
    expect((await errorOf(model.complete(draft, call()))).code).toBe('browser-model-not-downloaded');
    control.availability = 'available';
    expect((await model.complete(draft, call())).text).toContain('Hello');
  });
});
