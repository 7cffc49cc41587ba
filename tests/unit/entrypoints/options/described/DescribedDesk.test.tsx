// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { mistaken, written } from '../../../../fixtures/gallery/described-samples';
import { show } from './kit';

const ORIGIN = 'https://help.acme.example';

/** The question stands beside the page, not in it. */
const answer = () => act(async () => document.querySelector<HTMLElement>('[role="dialog"] .danger')?.click());

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a desk that was found', () => {
  test('says in words what would be read, called public and written, before it can be used', async () => {
    const { page } = await show({ state: 'found' });
    const headings = [...page.root.querySelectorAll('h3')].map(({ textContent }) => textContent);
    expect(headings).toEqual([
      'Pages that it is about',
      'What is asked of the desk, with your session',
      'A message counts as public when',
      'It is never public when',
      'What is written, and only when you press',
    ]);
    expect(page.text()).toContain('/rt/Ticket/Display.html: the fields and the conversation');
    expect(page.text()).toContain('its Type is “Create” or “Correspond”');
    expect(page.text()).toContain('The description comes with Deskside.');
  });

  test('is used at a press, and the keyboard goes on at what came of it', async () => {
    const { page, payload, onChanged, status } = await show({ state: 'found' });
    await page.press('Use it here');
    expect(payload('described.agree')).toEqual({ origin: ORIGIN });
    expect(onChanged).toHaveBeenCalled();
    expect(status()).toContain('Deskside works at help.acme.example now, as at Request Tracker 5.');
    expect(document.activeElement?.className).toBe('outcome');
  });

  test('is dropped only after a question', async () => {
    const { page, names, payload } = await show({ state: 'found' });
    await page.press('This is not it');
    expect(names()).not.toContain('described.drop');
    await answer();
    expect(payload('described.drop')).toEqual({ origin: ORIGIN });
  });

  test('is offered to be tried at its page, which has to be open', async () => {
    const { page } = await show({ state: 'found' });
    expect(page.text()).toContain('No tab with help.acme.example is open.');
  });
});

describe('a desk that is used', () => {
  test('by a description of the person can be changed and stopped', async () => {
    const { page } = await show({ state: 'own' });
    expect(page.text()).toContain('You brought the description');
    expect([page.hasButton('Change the description'), page.hasButton('Stop using it')]).toEqual([true, true]);
  });

  test('by one of the organisation is named by it, and is not the person’s to take away', async () => {
    const { page } = await show({ state: 'policy', policy: { organisation: 'Acme IT' } });
    expect(page.text()).toContain('Acme IT brought the description and answers for what it calls public.');
    expect(page.text()).toContain('Set by Acme IT. To stop, remove');
    expect([page.hasButton('Change the description'), page.hasButton('Stop using it')]).toEqual([false, false]);
  });
});

test.each([
  ['a desk that has an adapter', { desk: 'zendesk', state: 'ready' }],
  ['one that the browser keeps from us', { state: 'no-access' }],
  ['one that was not added', { custom: false }],
] as const)('%s has no such panel', async (_name, desk) => {
  const { page } = await show({ state: 'unknown', desk });
  expect(page.text()).toBe('');
});

describe('a description that the person brings', () => {
  test('is not written under the word about what was done before', async () => {
    const { page, edit, status } = await show({ state: 'own' });
    await page.press('Stop using it');
    await answer();
    expect(status()).toContain('Nothing is read at help.acme.example now.');
    await edit('Change the description');
    expect(status()).toBe('');
  });

  test('is not possible where the organisation does not want it, and that is said with who', async () => {
    const { page } = await show({ state: 'unknown', policy: { featuresOff: ['own-descriptions'] } });
    expect(page.text()).toContain('Acme Ltd does not allow descriptions of your own.');
    expect(page.hasButton('Describe this desk')).toBe(false);
  });

  test('does not count any more where the organisation has forbidden it, and can be forgotten', async () => {
    const { page } = await show({ state: 'gone', policy: { featuresOff: ['own-descriptions'] } });
    expect(page.text()).toContain('Your description does not count now');
    expect(page.hasButton('Forget it')).toBe(true);
  });

  test('that is wrong names each mistake with its line, which leads there, and cannot be used', async () => {
    const { page, edit, write, area } = await show({ state: 'unknown' });
    await edit('Describe this desk');
    expect(document.activeElement).toBe(area());
    await write(mistaken);
    expect(page.text()).toContain('✕ 2 mistakes: it cannot be used yet.');
    expect(page.hasButton('Use it here')).toBe(false);
    await page.press('Line 3');
    expect(document.activeElement).toBe(area());
    const { selectionStart, selectionEnd, value } = area();
    expect(value.slice(selectionStart, selectionEnd)).toBe('  "id": "Request Tracker",');
  });

  test('is shown in words, and goes to the worker as it was typed and as it was read', async () => {
    const { page, edit, write, payload, status, hasArea } = await show({
      state: 'unknown',
      saved: { desk: 'described', error: null },
    });
    await edit('Describe this desk');
    await write(written);
    expect(page.text()).toContain('its Type is “Create” or “Correspond”');
    await page.press('Use it here');
    expect(payload('described.save')).toEqual({ origin: ORIGIN, text: written, description: JSON.parse(written) });
    expect(status()).toBe('✓ Deskside works at help.acme.example now, as at Request Tracker 5.');
    expect(hasArea()).toBe(false);
  });

  test('that no page fits yet says what to do', async () => {
    const { page, edit, write, status } = await show({ state: 'unknown' });
    await edit('Describe this desk');
    await write(written);
    await page.press('Use it here');
    expect(status()).toContain('Your description is kept. No open tab shows a page that it fits yet');
  });

  test('that is refused stays in the editor, with the reason', async () => {
    const { page, edit, write, status, area } = await show({
      state: 'unknown',
      saved: { desk: null, error: { code: 'not-allowed', detail: 'descriptions of your own' } },
    });
    await edit('Describe this desk');
    await write(written);
    await page.press('Use it here');
    expect(status()).toMatch(/^✕ /);
    expect(area().value).toBe(written);
  });

  test('stays typed while the editor is closed, and the browser asks before the page is left', async () => {
    const leave = () => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    const { page, edit, write, area } = await show({ state: 'own' });
    await edit('Change the description');
    expect([area().value, leave()]).toEqual([written, false]);
    await write(mistaken);
    await page.press('Close');
    expect(document.activeElement?.textContent).toBe('Change the description');
    expect([page.text().includes('Not saved yet'), leave()]).toEqual([true, true]);
    await edit('Change the description');
    expect(area().value).toBe(mistaken);
    await page.press('Discard changes');
    expect([area().value, leave()]).toEqual([written, false]);
  });

  test('can start from an empty one, and what was there before can be had back', async () => {
    const { page, edit, write, area } = await show({ state: 'unknown' });
    await edit('Describe this desk');
    await write('{ "mine": 1 }');
    await page.press('An empty one');
    expect(area().value).toContain('"format": "deskside.desk/1"');
    await page.press('Undo');
    expect(area().value).toBe('{ "mine": 1 }');
  });

  test('can be opened from a file', async () => {
    const { page, edit, area } = await show({ state: 'unknown' });
    await edit('Describe this desk');
    const input = page.input('input[type=file]');
    Object.defineProperty(input, 'files', { value: [new File([written], 'our-desk.json')] });
    await act(async () => void input.dispatchEvent(new Event('change', { bubbles: true })));
    await vi.waitFor(() => expect(area().value).toBe(written));
    expect(page.text()).toContain('The text is that of our-desk.json.');
  });

  test('is exported as a file that is called as it calls itself', async () => {
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      names.push(this.download);
    });
    const { page, edit, write } = await show({ state: 'own' });
    await page.press('Export the description of Request Tracker 5');
    await edit('Change the description');
    await write('{ "id": "half-done", ');
    await page.press('Export');
    expect(names).toEqual(['request-tracker.json', 'half-done.json']);
  });
});
