// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { WatchView } from '../../../../../core/messages';
import { SwitchesSection } from '../../../../../entrypoints/options/sections/SwitchesSection';
import { nothing, open, somebody, switches } from './kit';

afterEach(() => void vi.restoreAllMocks());

const NAME = 'Tickets that you did not open';
const QUESTION = 'Before any of them is sent';

const azure = { destination: 'https://acme.openai.azure.com/openai/v1/chat/completions', label: 'Azure OpenAI · gpt' };

/** A worker that asks for consent until it is given. */
function asking() {
  let agreed = false;
  return {
    'watch.get': (): WatchView => ({ ...nothing, asks: agreed ? [] : [azure] }),
    'watch.agree': () => {
      agreed = true;
      return {};
    },
  };
}

const show = (settings = somebody(), answers: Parameters<typeof open>[1]['answers'] = {}, policy = {}) =>
  open(<SwitchesSection />, { settings, answers, policy });

describe('the switch for tickets that nobody opened', () => {
  test('is off at first, and the worker is asked nothing', async () => {
    const { toggle, asked, page } = await show();
    expect(toggle(NAME).checked).toBe(false);
    expect(asked).toEqual([]);
    expect(page.text()).not.toContain('at most a tenth');
  });

  test('cannot be switched on without suggestions, says why, and keeps what was chosen', async () => {
    const without = await show(somebody({ capabilities: switches(true, false) }));
    expect([without.toggle(NAME).checked, without.toggle(NAME).disabled]).toEqual([false, true]);
    expect(without.page.text()).toContain('Off while suggestions are off; your own choice is kept.');
    await without.click(without.toggle('Suggestions'));
    expect([without.toggle(NAME).checked, without.toggle(NAME).disabled]).toEqual([true, false]);
    expect(without.page.text()).not.toContain('Off while');
  });

  test('is locked where the organisation forbids it, and says who', async () => {
    const { toggle, page, asked } = await show(
      somebody({ capabilities: switches(true) }),
      {},
      { watchInBackground: false },
    );
    expect([toggle(NAME).checked, toggle(NAME).disabled]).toEqual([false, true]);
    expect(page.text()).toContain('Set by Acme Ltd. Your own choice is kept.');
    expect(asked).toEqual([]);
  });

  test('says what is left alone, and what the next step is where no view is watched', async () => {
    const { page, click, toggle, stored } = await show(somebody(), { 'watch.get': () => nothing });
    await click(toggle(NAME));
    expect(stored().capabilities.watch).toBe(true);
    expect(page.text()).toContain('not what was there before');
    expect(page.text()).toContain('A desk has one once you have opened a ticket there.');
    expect(page.text()).toContain('Suggestions for unopened tickets are switched on.');
  });
});

test.each([
  [['Unassigned'], 'The views that are watched are set by Acme Ltd. It begins when Deskside has read a desk.'],
  [[], 'No view is watched: set by Acme Ltd.'],
])('where the organisation names the views %j nobody is sent to choose', async (watchedViews, words) => {
  const { page } = await show(
    somebody({ capabilities: switches(true) }),
    { 'watch.get': () => nothing },
    { watchedViews },
  );
  expect(page.text()).toContain(words);
  expect(page.text()).not.toContain('Choose views');
});

test('the organisation’s views switch nothing on', async () => {
  const { toggle, asked } = await show(somebody(), {}, { watchedViews: ['Unassigned'] });
  expect([toggle(NAME).checked, toggle(NAME).disabled, asked]).toEqual([false, false, []]);
});

describe('the consent for tickets that nobody opened', () => {
  test('says where they go, who answers and what it may cost, and is given by a press', async () => {
    const { page, click, toggle, asked, names } = await show(somebody(), asking());
    await click(toggle(NAME));
    for (const words of [QUESTION, 'acme.openai.azure.com', azure.label, 'Internal notes never go', 'may cost money'])
      expect(page.text()).toContain(words);
    expect(names()).not.toContain('watch.agree');
    await page.press('Agree');
    expect(asked).toContainEqual({ request: 'watch.agree', payload: { destination: azure.destination } });
    expect(page.text()).not.toContain(QUESTION);
    expect(page.text()).toContain('You agreed.');
    expect(document.activeElement).toBe(toggle(NAME));
  });

  test('“Not now” switches it off again and agrees to nothing', async () => {
    const { page, click, toggle, names, stored } = await show(somebody(), asking());
    await click(toggle(NAME));
    await page.press('Not now');
    expect(stored().capabilities.watch).toBe(false);
    expect(page.text()).not.toContain(QUESTION);
    expect(names()).not.toContain('watch.agree');
    expect(document.activeElement).toBe(toggle(NAME));
  });

  test('is asked for again, right there, when they would go elsewhere', async () => {
    const { page } = await show(somebody({ capabilities: switches(true) }), asking());
    expect(page.text()).toContain(QUESTION);
  });

  test('stays asked for where the worker does not answer, and the page says so', async () => {
    const { page } = await show(somebody({ capabilities: switches(true) }), {
      'watch.get': () => ({ ...nothing, asks: [azure] }),
    });
    await page.press('Agree');
    expect(page.text()).toContain('did not answer');
    expect(page.text()).toContain(QUESTION);
    expect(page.text()).not.toContain('You agreed.');
  });
});

describe('what stands in the way', () => {
  const told = async (problem: WatchView['problem'], enabled = true) =>
    (
      await show(somebody({ enabled, capabilities: switches(true) }), { 'watch.get': () => ({ ...nothing, problem }) })
    ).page.text();

  test('is said with its next step', async () => {
    expect(await told({ code: 'no-key', detail: 'Anthropic' })).toContain('✕ Anthropic needs a key before it answers.');
  });

  test('is not said twice where Deskside itself is off', async () => {
    expect(await told({ code: 'off' }, false)).not.toContain('✕');
  });

  test('is said in its own words where the computer is offline', async () => {
    expect(await told({ code: 'offline' })).toContain('✕ This computer is offline');
  });
});
