import { describe, expect, it } from 'vitest';
import { merge } from '../../../../../core/policy/merge';
import type { Policy } from '../../../../../core/policy/schema';
import { defaultSettings, type Settings } from '../../../../../core/settings';
import { staysNow } from '../../../../../entrypoints/background/rules/stays';
import { knownPolicy } from '../../../../fixtures/managed';
import { settingsWith } from '../kit/model';

const at = (address: string) => ({ address, model: 'm', contextChars: 24_000 });
const listed: Policy = { organisation: 'Acme', allowed: { ownServers: ['llm.acme.example'] } };

const now = (change: Partial<Settings>, policy: Policy = {}) =>
  staysNow(merge(knownPolicy(policy), settingsWith(change), defaultSettings()));

describe('how far what is asked can go now', () => {
  it('is told of nobody who has set no limit', () => expect(now({})).toBeNull());

  it('is this computer while a server on it answers, and while everything else is refused', () => {
    expect(now({ localOnly: true })).toEqual({
      within: 'computer',
      organisation: null,
      origins: ['http://localhost:11434'],
    });
    expect(now({ localOnly: true, provider: 'openai', providers: { openai: at('') } })).toMatchObject({
      within: 'computer',
      origins: [],
    });
  });

  it('is the organisation as soon as one that may be asked stands elsewhere, be it the second', () => {
    const providers = { compatible: at('https://llm.acme.example/v1'), ollama: at('') };
    expect(now({ localOnly: true, providers }, listed)).toEqual({
      within: 'organisation',
      organisation: 'Acme',
      origins: ['https://llm.acme.example'],
    });
    expect(now({ localOnly: true, provider: 'ollama', fallback: 'compatible', providers }, listed)?.within).toBe(
      'organisation',
    );
    expect(now({ localOnly: true, provider: 'ollama', providers }, listed)?.within).toBe('computer');
  });

  it('is never called this computer by an organisation’s wish alone', () =>
    expect(now({}, { allowed: { localOnly: true } })?.within).toBe('organisation'));
});
