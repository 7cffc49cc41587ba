// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { DeskSummary } from '../../../../../core/messages';
import type { Policy } from '../../../../../core/policy/schema';
import { LearnSolved } from '../../../../../entrypoints/options/desks/LearnSolved';
import { mountWith, viewUnder } from '../store';

const desk: DeskSummary = {
  origin: 'https://acme.zendesk.com',
  desk: 'zendesk',
  state: 'ready',
  custom: false,
  catalogue: null,
  lastReadAt: null,
  examples: 0,
  open: true,
};

async function learnUnder(policy: Policy | null) {
  const { page } = await mountWith(<LearnSolved desk={desk} onLearned={() => Promise.resolve()} />, viewUnder(policy));
  return {
    off:
      page.root.querySelector('button')?.getAttribute('aria-disabled') === 'true' ||
      page.root.querySelector('button')?.disabled === true,
    says: page.root.querySelector('.lock')?.textContent ?? null,
  };
}

test.each<[string, Policy | null, string | null]>([
  ['without a policy', null, null],
  ['under a policy that admits everybody', { retentionDays: 90 }, null],
  ['where learning is switched off', { featuresOff: ['learn-from-solved'] }, 'Locked. Set by Acme Ltd.'],
  [
    'where only some people or tickets are admitted',
    { access: { ticketTypes: ['Incident'] } },
    'Locked. Not possible while Acme Ltd limits who may use Deskside, or on which tickets: nothing says whose the solved tickets are.',
  ],
])('the button for learning from solved tickets %s', async (_name, policy, says) => {
  expect(await learnUnder(policy)).toEqual({ off: says !== null, says });
});
