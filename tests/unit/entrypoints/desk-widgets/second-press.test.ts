import { expect, it } from 'vitest';
import type { DraftWarning } from '../../../../core/draft-text/warning';
import { askedAgain } from '../../../../entrypoints/desk-widgets/second-press';

const promise: DraftWarning = { kind: 'promise', start: 0, end: 2, text: 'We' };
const link: DraftWarning = { kind: 'link', start: 3, end: 4, text: 'x' };
const gap: DraftWarning = { kind: 'gap', start: 5, end: 8, text: '[a]' };
const view = (
  warnings: readonly DraftWarning[],
  pressAgain: readonly DraftWarning['kind'][] = [],
  fills: string[] = [],
) => ({
  warnings,
  fills,
  pressAgain,
});

it('one press is enough where the organisation names nothing, or nothing of it was found', () => {
  expect(askedAgain(view([promise, link]), [])).toBeNull();
  expect(askedAgain(view([link, { kind: 'unchecked' }]), [])).toBeNull();
  expect(askedAgain(view([link]), ['promise'])).toBeNull();
});

it('the first press stops at what it names, each kind once, and the second one goes on', () => {
  expect(askedAgain(view([promise, promise, link]), ['promise', 'gap'])).toEqual(['promise']);
  expect(askedAgain(view([promise, link], ['promise']), ['promise'])).toBeNull();
});

it('what was found since the first press is another thing to look at', () => {
  expect(askedAgain(view([promise, link], ['promise']), ['promise', 'link'])).toEqual(['promise', 'link']);
});

it('a gap that is filled in stops nobody, and what nobody has looked through may hold anything', () => {
  expect(askedAgain(view([gap]), ['gap'])).toEqual(['gap']);
  expect(askedAgain(view([gap], [], ['Kim']), ['gap'])).toBeNull();
  expect(askedAgain(view([{ kind: 'unchecked' }]), ['promise'])).toEqual(['unchecked']);
});
