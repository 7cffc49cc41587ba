import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { TestStep } from '../../../../core/messages';
import type { ModelUsage } from '../../../../providers/provider';
import { browserModelSource } from '../../../providers/browser-model';
import { browserWith } from './kit';
import { errorOf } from '../helpers';

const states = (steps: readonly TestStep[]): string => steps.map(({ name, state }) => `${name} ${state}`).join(', ');
const failure = (steps: readonly TestStep[]): TestStep | undefined => steps.find(({ state }) => state === 'failed');
const { signal } = new AbortController();

describe('the test of the browser’s model', () => {
  it('says that nothing leaves the device, and finds everything in order', async () => {
    const { model, control } = browserWith();
    const told: string[] = [];
    const usages: ModelUsage[] = [];
    const steps = await model.test(
      signal,
      (soFar) => told.push(states(soFar)),
      (usage) => usages.push(usage),
    );
    expect(states(steps)).toBe(
      'address ok, reachable ok, key skipped, model ok, first-word ok, streaming ok, structured ok, context ok',
    );
    expect(steps.map(({ text }) => text)).toEqual([
      'Nothing leaves this device.',
      'This browser offers a model.',
      'No key is used.',
      'The model is on this device.',
      'The first word came after 0 ms.',
      'Words arrive as they are written.',
      'The browser keeps answers to the given values.',
      'It can read 9,216 tokens.',
    ]);
    expect(told.at(-1)).toBe(states(steps));
    expect(usages).toHaveLength(2);
    expect(control.open).toBe(0);
  });

  it.each([
    ['unavailable', 'reachable', 'browser-model-missing'],
    ['downloadable', 'model', 'browser-model-not-downloaded'],
  ] as const)('of a model that is %s fails at the %s step, and asks nothing', async (availability, name, code) => {
    const { model, control } = browserWith({ availability });
    const steps = await model.test(signal, () => {});
    expect(failure(steps)).toMatchObject({ name, error: { code } });
    expect(steps.filter(({ state }) => state === 'waiting')).toEqual([]);
    expect(control.created).toEqual([]);
  });

  it('of a model without constraints says that it is asked in words', async () => {
    const steps = await browserWith({ behaviour: 'no-schema' }).model.test(signal, () => {});
    expect(steps.find(({ name }) => name === 'structured')).toMatchObject({
      state: 'ok',
      text: expect.stringContaining('in words'),
    });
  });

  it('of a model that writes prose warns about suggestions', async () => {
    const steps = await browserWith({ behaviour: 'prose' }).model.test(signal, () => {});
    expect(failure(steps)).toMatchObject({ name: 'structured', error: { code: 'bad-answer' } });
  });

  it('of a model that breaks fails at its first word', async () => {
    expect(failure(await browserWith({ behaviour: 'filtered' }).model.test(signal, () => {}))).toMatchObject({
      name: 'first-word',
      error: { code: 'refused' },
    });
    expect(failure(await browserWith({ behaviour: 'empty' }).model.test(signal, () => {}))).toMatchObject({
      name: 'first-word',
      error: { code: 'empty-answer' },
    });
  });

  it('of a silent model ends in time, of a stopped one at once', async () => {
    const { model, control, clock } = browserWith({ behaviour: 'silent' });
    const ended = model.test(signal, () => {});
    while (control.prompts.length === 0) await control.changed();
    clock.advance(100_000);
    expect(failure(await ended)).toMatchObject({ name: 'first-word', error: { code: 'timeout', detail: '100 s' } });
    const stop = new AbortController();
    const stopped = errorOf(model.test(stop.signal, () => {}));
    while (control.prompts.length === 1) await control.changed();
    stop.abort();
    expect((await stopped).code).toBe('stopped');
    expect(control.open).toBe(0);
  });
});

describe('the stand-in as a text', () => {
  it('runs where nothing of this project is', async () => {
    const context = { EventTarget, Event, ReadableStream, DOMException, navigator: undefined, result: null as unknown };
    runInNewContext(
      `${browserModelSource({ contextWindow: 777 })}
      result = (async () => {
        const session = await LanguageModel.create({ initialPrompts: [{ role: 'system', content: 'You choose.' }] });
        const responseConstraint = { type: 'object', properties: { category: { type: 'string', enum: ['c1', 'c2'] } } };
        const text = await session.prompt('Which?', { responseConstraint });
        session.destroy();
        return [await LanguageModel.availability(), text, session.contextWindow, browserModel.open].join(' ');
      })();`,
      context,
    );
    expect(await context.result).toBe('available {"category":"c1"} 777 0');
  });
});
