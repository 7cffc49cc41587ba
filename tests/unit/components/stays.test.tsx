// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { SourceFoot } from '../../../components/parts/Foot';
import type { StaysView } from '../../../core/policy/stays';
import type { AnswerSource } from '../../../core/suggestion';
import { local, onDevice } from '../../fixtures/gallery/samples';
import { mount } from './mount';

const here: StaysView = { within: 'computer', organisation: null, origins: ['http://localhost:11434'] };
const acme: StaysView = { within: 'organisation', organisation: 'Acme', origins: ['https://llm.acme.example'] };
const { origin: _unknown, ...earlier } = local;

const sign = async (stays: StaysView | undefined, source: AnswerSource): Promise<string | null> => {
  const foot = await mount(<SourceFoot source={source} id="1" load={async () => null} why={[]} stays={stays} />);
  return foot.root.querySelector('[role=img]')?.getAttribute('aria-label') ?? null;
};

test.each([
  ['an answer of this computer', here, local, 'Nothing leaves this computer'],
  ['an answer that nothing was sent for', here, onDevice, 'Nothing leaves this computer'],
  [
    'an answer of the organisation’s own server',
    acme,
    { ...local, origin: 'https://llm.acme.example' },
    'Stays within Acme',
  ],
  ['an answer in a nameless organisation', { ...acme, organisation: null }, onDevice, 'Stays within your organisation'],
] as const)('%s says how far it went', async (_what, stays, source, words) => {
  expect(await sign(stays, source)).toBe(words);
});

test.each<[string, StaysView | undefined, AnswerSource]>([
  ['nobody has set a limit', undefined, local],
  ['another server answered, before the limit was set', here, { ...local, origin: 'https://api.openai.com' }],
  ['an earlier version kept no word of where it was asked', here, earlier],
  ['another provider was asked before', here, { ...local, insteadOf: 'OpenAI' }],
])('no sign stands where %s', async (_why, stays, source) => {
  expect(await sign(stays, source)).toBeNull();
});
