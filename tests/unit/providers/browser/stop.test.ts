import { describe, expect, it } from 'vitest';
import { browserWith } from './kit';
import { call, draft, errorOf } from '../helpers';

describe('a person’s stop', () => {
  it('ends the answer and its session', async () => {
    const { model, control, clock } = browserWith({ slow: true });
    const stop = new AbortController();
    const seen: string[] = [];
    control.release(2);
    const ended = errorOf(
      (async () => {
        for await (const { text } of model.stream(draft, call({ signal: stop.signal }))) {
          seen.push(text);
          if (seen.length === 2) stop.abort();
        }
      })(),
    );
    expect((await ended).code).toBe('stopped');
    expect(seen).toHaveLength(2);
    expect(control.open).toBe(0);
    expect(clock.pending).toEqual([]);
  });

  it('also while the browser is looked at, and while it never ends making a session', async () => {
    const looking = browserWith();
    looking.control.availability = 'silent';
    const stop = new AbortController();
    const ended = errorOf(looking.model.complete(draft, call({ signal: stop.signal })));
    stop.abort();
    expect((await ended).code).toBe('stopped');

    const { model, control } = browserWith();
    control.createHangs = true;
    const later = new AbortController();
    const gone = errorOf(model.complete(draft, call({ signal: later.signal })));
    while (control.created.length === 0) await control.changed();
    later.abort();
    expect((await gone).code).toBe('stopped');
    // The session that comes after all is not kept.
    const destroyed = control.changed();
    control.release();
    await destroyed;
    expect(control.open).toBe(0);
  });

  it('reaches a browser that does not heed signals', async () => {
    const { model, control } = browserWith({ behaviour: 'silent' });
    const stop = new AbortController();
    const ended = errorOf(model.complete(draft, call({ signal: stop.signal })));
    while (control.prompts.length === 0) await control.changed();
    stop.abort();
    expect((await ended).code).toBe('stopped');
    expect(control.open).toBe(0);
  });

  it('before the beginning asks nothing', async () => {
    const { model, control } = browserWith();
    expect((await errorOf(model.complete(draft, call({ signal: AbortSignal.abort() })))).code).toBe('stopped');
    expect(control.created).toEqual([]);
  });

  it('is also that nobody reads on', async () => {
    const { model, control, clock } = browserWith();
    for await (const _ of model.stream(draft, call())) break;
    expect(control.open).toBe(0);
    expect(clock.pending).toEqual([]);
  });
});

describe('patience', () => {
  it('tells of a model that is being loaded, and that it has begun', async () => {
    const { model, control, clock } = browserWith({ slow: true });
    const told: string[] = [];
    const answered = model.complete(draft, call({ onProgress: (cause) => told.push(cause) }));
    while (control.prompts.length === 0) await control.changed();
    clock.advance(3_000);
    expect(told).toEqual(['loading-model']);
    control.release(Infinity);
    await answered;
    expect(told).toEqual(['loading-model', 'thinking']);
  });

  it('ends after five silent minutes', async () => {
    const { model, control, clock } = browserWith({ behaviour: 'silent' });
    const ended = errorOf(model.complete(draft, call()));
    while (control.prompts.length === 0) await control.changed();
    clock.advance(300_000);
    expect(await ended).toEqual({ code: 'timeout', detail: '5 min' });
    expect(control.open).toBe(0);
  });
});
