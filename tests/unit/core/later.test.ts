import { expect, it, vi } from 'vitest';
import { later } from '../../../core/later';

it('is made when it is first asked for, once, and is the same from then on', () => {
  const make = vi.fn(() => ({}));
  const made = later(make);
  expect(make).not.toHaveBeenCalled();
  const first = made();
  expect(made()).toBe(first);
  expect(make).toHaveBeenCalledTimes(1);
});

it('is tried again where it could not be made', () => {
  const make = vi.fn<() => string>().mockImplementationOnce(() => {
    throw new Error('not yet');
  });
  make.mockReturnValue('made');
  const made = later(make);
  expect(made).toThrow('not yet');
  expect(made()).toBe('made');
});
