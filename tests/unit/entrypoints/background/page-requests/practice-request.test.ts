import { beforeEach, describe, expect, it, vi } from 'vitest';
import { pathText } from '../../../../../core/fields';
import { practiceIn, practiceValues } from '../../../../../core/practice';
import { defaultSettings } from '../../../../../core/settings';
import { choiceFor } from '../../../../../core/suggestion';
import { languages } from '../../../../../core/words/languages';
import { makeSpeaker } from '../../../../../core/words/speaker';
import { draft } from '../../../../../entrypoints/background/features/draft/draft';

import { makeFence } from '../../../../../entrypoints/background/features/prompt/fence';
import { tellLastAnswer } from '../../../../../entrypoints/background/page-requests/last-answer-request';
import { asTicket, suggestPractice } from '../../../../../entrypoints/background/page-requests/practice-request';
import { exportLedger } from '../../../../../entrypoints/background/rules/upkeep';
import { readMessages, wordsOf } from '../../../../../modules/words/catalogue';
import { createOnDevice } from '../../../../../providers/on-device';
import { draftRequest } from '../kit/as-it-is';
import { DesksWorld } from '../kit/desks-world';
import { store } from '../kit/model';
import { stubWords } from '../kit/words';

const never = new AbortController().signal;
const unreachable = () => Promise.reject(new TypeError('Failed to fetch'));

beforeEach(() => {
  DesksWorld.install();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  stubWords(unreachable);
  return () => vi.unstubAllGlobals();
});

const practiceOf = (language: string) =>
  practiceIn(makeSpeaker({ language, locale: language, words: wordsOf(readMessages(language)) }));

describe.each(languages)('the practice ticket in %s', (language) => {
  const practice = practiceOf(language);

  it('is answered on this device by names and meanings, without a switch, and nothing of it is kept', async () => {
    await store({ ...defaultSettings(), language });
    const before = await exportLedger();
    const { triage, sent } = await suggestPractice(never);
    if (triage.is !== 'suggestion') throw new Error(`it is ${triage.is}`);
    const found = choiceFor(triage.suggestion, 'category');
    expect(found?.optionId).toBe('printer-jam');
    expect(found?.path).toEqual(practice.fields[0]?.options[0]?.path);
    expect(sent?.destination).toBeNull();
    expect(await exportLedger()).toEqual(before);
  });

  it('has a list of some length, no two values of one name, and what stands in the form before', () => {
    const [category, priority] = practice.fields;
    const names = (category?.options ?? []).map(({ path }) => pathText(path));
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(20);
    expect(priority?.options.map(({ id }) => id)).toContain(practiceValues['priority']);
  });

  it('is read as a desk’s would be, and is asked about whole', () => {
    const ticket = asTicket(practice);
    expect(ticket.messages.map(({ text }) => text)).toEqual([practice.text]);
    expect(draftRequest(ticket, '', makeFence(), 24_000).user).toContain(practice.text);
  });

  it('gets a draft on this device from a macro of its own language', async () => {
    const macro = {
      id: 'jam',
      title: pathText(practice.fields[0]?.options[0]?.path ?? []),
      text: `${practice.meanings['category']?.['printer-jam'] ?? ''}. ${practice.subject}`,
    };
    const made = await draft(
      createOnDevice(),
      {
        draftId: 'd',
        ticket: asTicket(practice),
        instruction: '',
        macros: () => Promise.resolve({ macros: [macro], problem: null }),
        examples: [],
        contextChars: 24_000,
        redaction: 'auto',
      },
      { signal: never, onCause: () => undefined, onSent: () => undefined, onText: () => undefined },
    );
    expect(made.origin).toMatchObject({ kind: 'macro' });
    expect(made.text).toContain(macro.text);
  });
});

describe('the practice ticket', () => {
  it('is another one in every language', () => {
    const texts = languages.map((language) => practiceOf(language).text);
    expect(new Set(texts).size).toBe(languages.length);
  });

  it('that a server cannot be asked about says why', async () => {
    await store({
      ...defaultSettings(),
      provider: 'ollama',
      providers: { ollama: { address: '', model: 'llama3.2', contextChars: 24_000 } },
    });
    const { triage } = await suggestPractice(never);
    expect(triage).toMatchObject({ is: 'failed', error: { code: expect.stringMatching(/not-running|no-access/) } });
    expect((await tellLastAnswer()).last?.error).toMatchObject({
      code: expect.stringMatching(/not-running|no-access/),
    });
  });
});
