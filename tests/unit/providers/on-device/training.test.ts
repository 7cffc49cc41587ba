import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TrainedModel } from '../../../../providers/on-device';
import { Training } from '../../../../providers/on-device/training';

const model = { version: 1 } as TrainedModel;

function begin() {
  let resolve: (trained: TrainedModel) => void = () => undefined;
  const promise = new Promise<TrainedModel>((done) => {
    resolve = done;
  });
  const over = vi.fn();
  const train = vi.fn((_signal: AbortSignal) => promise);
  const training = new Training(train, over);
  return {
    training,
    over,
    resolve: (trained: TrainedModel) => resolve(trained),
    signal: () => train.mock.calls[0]?.[0],
  };
}

describe('a training', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('goes on when the ticket that began it is left, and serves the next one', async () => {
    const { training, resolve, signal } = begin();
    const left = new AbortController();
    const first = training.wait(left.signal);
    left.abort(new Error('another ticket'));
    await expect(first).rejects.toThrow('another ticket');
    await vi.advanceTimersByTimeAsync(3_000);
    const second = training.wait(new AbortController().signal);
    resolve(model);
    expect(await second).toBe(model);
    expect(signal()?.aborted).toBe(false);
  });

  it('ends when nobody comes for its model', async () => {
    const { training, over, signal } = begin();
    const left = new AbortController();
    const only = training.wait(left.signal);
    left.abort(new Error('closed'));
    await expect(only).rejects.toThrow('closed');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(signal()?.aborted).toBe(true);
    expect(over).toHaveBeenCalled();
  });

  it('is over once, also where it fails because it was ended', async () => {
    const over = vi.fn();
    const training = new Training(
      (signal) =>
        new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => reject(new Error('ended')), { once: true }),
        ),
      over,
    );
    const left = new AbortController();
    const only = training.wait(left.signal);
    left.abort(new Error('closed'));
    await expect(only).rejects.toThrow('closed');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(over).toHaveBeenCalledOnce();
  });

  it('is heard by everybody who waits when it fails', async () => {
    const over = vi.fn();
    const training = new Training(() => Promise.reject(new Error('too little memory')), over);
    const { signal } = new AbortController();
    await expect(Promise.all([training.wait(signal), training.wait(signal)])).rejects.toThrow('too little memory');
    expect(over).toHaveBeenCalled();
  });
});
