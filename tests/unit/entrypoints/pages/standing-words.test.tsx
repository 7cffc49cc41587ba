// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { phrase } from '../../../../core/words/phrase';
import { speakAs } from '../../../../core/words/say';
import { makeSpeaker } from '../../../../core/words/speaker';
import { PassphraseForm } from '../../../../entrypoints/options/provider/PassphraseSection';
import { DataSection } from '../../../../entrypoints/options/sections/DataSection';
import { NoteBox } from '../../../../entrypoints/sidepanel/detail/NoteBox';
import { SettingsContext, useStoredSettings } from '../../../../entrypoints/pages/settings-store';
import { readMessages, wordsOf } from '../../../../modules/words/catalogue';
import { mount } from '../../components/mount';
import { viewUnder } from './store';

const speak = (language: string) =>
  speakAs(makeSpeaker({ language, locale: language, words: wordsOf(readMessages(language)) }));

afterEach(() => speak('en'));

/** The worker, which says nothing to what is not in `answers`. */
function answering(answers: Readonly<Record<string, unknown>>): void {
  const send = ({ request }: { readonly request: string }) => Promise.resolve(answers[request]);
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(send as typeof browser.runtime.sendMessage);
}

function Data() {
  const loading = useStoredSettings();
  return (
    loading.is === 'ready' && (
      <SettingsContext value={loading.store}>
        <DataSection />
      </SettingsContext>
    )
  );
}

const days = 'input[inputmode="numeric"]';

// Each with what the worker answers to Save, and what stands on the page then.
test.each([
  ['a change that was saved', { problems: [] }, /is kept for 30 days\./, /werden 30 Tage aufbewahrt\./],
  [
    'a worker that says nothing',
    undefined,
    /background part did not answer/,
    /Hintergrundteil .* hat nicht geantwortet/,
  ],
  [
    'a problem of the field',
    { problems: [{ path: 'learning.retentionDays', message: phrase('settings.number.days', { from: 1, to: 3650 }) }] },
    /Type a whole number of days/,
    /Geben Sie eine ganze Zahl/,
  ],
] as const)(
  '%s is told in the language that the reader chooses while it stands',
  async (_name, answer, english, german) => {
    answering({ 'settings.get': viewUnder(null), 'settings.save': answer });
    const page = await mount(<Data />);
    await page.type(days, '30');
    await page.press('Save');
    expect(page.text()).toMatch(english);

    speak('de');
    await page.show(<Data />);
    expect(page.text()).toMatch(german);
    expect(page.text()).not.toMatch(english);
  },
);

test('what a form says of a field is told in the language that the reader chooses while it stands, and of no other field', async () => {
  const form = () => <PassphraseForm is="new" busy={false} onDone={() => Promise.resolve(true)} other={null} />;
  const page = await mount(form());
  await page.type('input[type="password"]', 'short');
  await act(
    async () => void page.input('input[type="password"]').dispatchEvent(new FocusEvent('focusout', { bubbles: true })),
  );
  await vi.waitFor(() => expect(page.text()).toMatch(/Use at least \d+ characters/));

  speak('de');
  await page.show(form());
  await vi.waitFor(() => expect(page.text()).toMatch(/Verwenden Sie mindestens \d+ Zeichen/));
  expect(page.text()).not.toContain('Use at least');
  expect(page.text()).not.toContain('stimmen nicht überein');
});

test('why a note was refused is told in the language that the reader chooses while it stands', async () => {
  answering({ 'queue.note': { error: { code: 'desk-unreachable' } } });
  const box = () => (
    <NoteBox ticket={{ desk: 'zendesk', origin: 'https://acme.zendesk.com', ticketId: '1' }} onWritten={() => {}} />
  );
  const page = await mount(box());
  await act(async () => {
    const area = page.root.querySelector('textarea');
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area, 'Called back.');
    area?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await page.press('Preview');
  await page.press('Write note');
  expect(page.text()).toContain('The desk could not be reached');

  speak('de');
  await page.show(box());
  expect(page.text()).toContain('Der Helpdesk war nicht erreichbar');
  expect(page.text()).not.toContain('could not be reached');
});

test('what could not be erased is told in the language that the reader chooses while it stands', async () => {
  answering({
    'settings.get': viewUnder(null),
    'data.erase': { parts: { settings: 'kept', keys: 'kept', records: 'failed', sent: 'erased' } },
  });
  const page = await mount(<Data />);
  await page.press('Erase what was learned');
  const dialog = document.querySelectorAll<HTMLButtonElement>('[role=dialog] button');
  await act(async () => [...dialog].find(({ textContent }) => textContent === 'Erase')?.click());
  expect(page.text()).toContain('Not erased: what was learned, the activity and the desks’ fields');

  speak('de');
  await page.show(<Data />);
  expect(page.text()).toContain('Nicht gelöscht, weil der Browser es nicht geöffnet hat: das Gelernte');
});
