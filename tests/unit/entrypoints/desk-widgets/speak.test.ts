// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeVoice } from '../../../../entrypoints/desk-widgets/speak';

const german = { language: 'de', locale: 'de-AT', words: {} };
const sayAnew = vi.fn();
const asked = vi.fn<(message: { payload: unknown }) => Promise<unknown>>();

beforeEach(() => {
  asked.mockReset();
  sayAnew.mockReset();
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((message: unknown) =>
    asked(message as { payload: unknown }),
  );
});

describe('the words of a desk’s tab', () => {
  it('are asked for again where the worker ended before it answered', async () => {
    asked.mockRejectedValueOnce(new Error('the message port closed')).mockResolvedValueOnce(german);
    const element = document.createElement('div');
    expect(await makeVoice(element, sayAnew).speak()).toBe(true);
    expect([element.lang, element.dir]).toEqual(['de', 'ltr']);
  });

  it('are asked for three times where nobody answers, and then nothing speaks', async () => {
    asked.mockResolvedValue(undefined);
    expect(await makeVoice(document.createElement('div'), sayAnew).speak()).toBe(false);
    expect(asked).toHaveBeenCalledTimes(3);
  });

  it('are told once for a language, and what was said before goes on where nobody answers later', async () => {
    const voice = makeVoice(document.createElement('div'), sayAnew);
    asked.mockResolvedValueOnce(german).mockResolvedValueOnce(null).mockRejectedValue(new Error('gone'));
    await voice.speak();
    expect(await voice.speak()).toBe(true);
    expect(asked.mock.lastCall?.[0].payload).toEqual({ of: 'page', unless: 'de' });
    expect(await voice.speak()).toBe(true);
    expect(sayAnew).toHaveBeenCalledOnce();
  });
});
