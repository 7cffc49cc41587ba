// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { internalMark, judgeComment, judgeItem } from '../../../../adapters/zendesk/visibility';
import { itemHtml, type Item } from './fake-desk';
import { fc, runs } from '../../property';

const item = (options: Item): HTMLElement => {
  const holder = document.createElement('div');
  holder.innerHTML = itemHtml(options);
  return holder.firstElementChild as HTMLElement;
};

describe('visibility from the JSON', () => {
  it('is public only for a flag that is exactly true', () => {
    const flag = fc.oneof(
      fc.anything(),
      fc.constantFrom('true', 'false', 1, 0, null, undefined, 'yes', [true], { public: true }),
    );
    const channel = fc.option(fc.oneof(fc.string(), fc.constantFrom('web', 'email', 'side_conversation', 'rule')), {
      nil: undefined,
    });
    fc.assert(
      fc.property(flag, channel, (value, name) => {
        const { visibility } = judgeComment({
          public: value,
          ...(name === undefined ? {} : { via: { channel: name } }),
        });
        if (value !== true) expect(visibility).not.toBe('public');
        if (value === false) expect(visibility).toBe('private');
      }),
      { numRuns: runs },
    );
  });

  it('is unknown without the flag, and never public for whatever else the comment holds', () => {
    const other = fc.dictionary(
      fc.string().filter((key) => key !== 'public'),
      fc.anything(),
    );
    fc.assert(
      fc.property(other, (comment) => {
        expect(judgeComment({ ...comment }).visibility).not.toBe('public');
      }),
      { numRuns: runs },
    );
    expect(judgeComment({}).visibility).toBe('unknown');
  });

  it('takes a plain public comment for public', () => {
    expect(judgeComment({ public: true, via: { channel: 'email' } })).toEqual({
      visibility: 'public',
      evidence: 'json public=true',
    });
  });

  it('never takes a side conversation for public', () => {
    expect(judgeComment({ public: true, via: { channel: 'side_conversation' } }).visibility).toBe('private');
  });
});

describe('visibility from the page', () => {
  it('needs a known kind of bubble', () => {
    expect(judgeItem(item({ audit: 1, type: 'agent' })).visibility).toBe('public');
    expect(judgeItem(item({ audit: 1, type: 'end-user' })).visibility).toBe('public');
    for (const type of [null, '', 'bot', 'AGENT', 'agent ', 'system'])
      expect(judgeItem(item({ audit: 1, type })).visibility).toBe('unknown');
  });

  it('takes every internal mark for private', () => {
    expect(judgeItem(item({ audit: 1, type: 'agent', tag: true })).visibility).toBe('private');
    expect(judgeItem(item({ audit: 1, type: 'internal' })).visibility).toBe('private');
    expect(judgeItem(item({ audit: 1, type: 'agent', from: 'Ann via side conversation' })).visibility).toBe('private');
  });

  it('is unknown where a label may say "side conversation" in another language', () => {
    const german = item({ audit: 1, type: 'agent', from: 'über Nebenunterhaltung' });
    for (const [lang, visibility] of [
      ['de', 'unknown'],
      ['', 'unknown'],
      ['en-GB', 'public'],
      ['en', 'public'],
    ] as const) {
      document.documentElement.lang = lang;
      expect(judgeItem(german).visibility).toBe(visibility);
    }
  });

  it('has no mark on a plain message', () => {
    expect(internalMark(item({ audit: 1, type: 'agent', from: 'Email' }))).toBeNull();
  });

  it('is unknown for two bubbles in one item', () => {
    const two = item({ audit: 1, type: 'agent' });
    two.insertAdjacentHTML('beforeend', '<div data-test-id="omni-log-item-message" type="agent"></div>');
    expect(judgeItem(two).visibility).toBe('unknown');
  });
});
