import type { Page } from '@playwright/test';
import { section, settled, type Shot } from './gallery-shot';

const whole = (name: string, state: string, look: Partial<Shot> = {}): Shot => ({
  name,
  url: `options.html?state=${state}`,
  width: 900,
  act: settled,
  ...look,
});

const part = (name: string, state: string, of: string, look: Partial<Shot> = {}): Shot =>
  whole(name, state, { url: `options.html?state=${state}#${section(of).at}`, part: section(of), ...look });

/** The same state in each look. */
const looks = (name: string, shot: (name: string, look: Partial<Shot>) => Shot): Shot[] => [
  shot(name, {}),
  shot(`${name}-dark`, { dark: true }),
  shot(`${name}-narrow`, { width: 360 }),
];

const openIgnored = async (page: Page) => {
  await settled(page);
  await page.getByText('values of the policy are ignored').click();
};

/** A policy with a key, which the studio is not shown. */
const studioWithoutKey = async (page: Page) => {
  await page.getByRole('button', { name: 'This browser’s policy' }).click();
  await page.getByRole('tab', { name: 'The files' }).click();
  await page.getByText('Until then these files have none').waitFor();
};

/** A pilot that nothing but the classifier would answer. */
const studioPilot = async (page: Page) => {
  await page.getByRole('button', { name: 'Pilot with five people' }).click();
  await page.getByRole('group', { name: 'Who answers in the pilot?' }).getByRole('combobox').selectOption('on-device');
  await page.getByText('will be weak until it has learnt').waitFor();
};

/** Samples are left in it, and it changes much in this browser. */
const studioSamples = async (page: Page) => {
  await page.getByRole('button', { name: 'One key for all, with a quota' }).click();
  await page.getByRole('tab', { name: 'The files' }).click();
  await page.getByText('samples are still in this policy').waitFor();
};

const popup = (name: string, state: string, words: string, look: Partial<Shot> = {}): Shot => ({
  name: `popup-${name}`,
  url: `popup.html?state=${state}`,
  width: 300,
  act: (page) => page.getByText(words).first().waitFor(),
  ...look,
});

const unlicensed: Shot['act'] = (page) => page.getByRole('heading', { name: 'Not included' }).waitFor();

/** What an organisation has a word in. */
export const managedShots: readonly Shot[] = [
  ...looks('managed', (name, look) =>
    whole(name, 'managed', { url: 'options.html?state=managed#team', act: openIgnored, ...look }),
  ),
  whole('managed-forced-colours', 'managed', {
    url: 'options.html?state=managed#team',
    act: openIgnored,
    forced: true,
  }),
  ...looks('managed-paused', (name, look) => whole(name, 'paused', look)),
  ...looks('managed-unlicensed', (name, look) => whole(name, 'unlicensed', { act: unlicensed, ...look })),
  whole('managed-waiting', 'waiting', { dark: true }),
  whole('managed-unreadable', 'policy-unreadable'),
  ...looks('managed-provider', (name, look) =>
    whole(name, 'not-allowed-provider', { url: 'options.html?state=not-allowed-provider#answers', ...look }),
  ),
  whole('managed-preset-refused', 'preset-refused', { url: 'options.html?state=preset-refused#answers' }),
  part('managed-health-paused', 'paused', 'Desk health'),
  ...looks('studio', (name, look) =>
    whole(name, 'provided-key', {
      url: 'options.html?state=provided-key#team/studio',
      act: studioWithoutKey,
      part: section('Policy studio'),
      ...look,
    }),
  ),
  ...(
    [
      ['studio-pilot', studioPilot],
      ['studio-samples', studioSamples],
    ] as const
  ).flatMap(([of, act]) =>
    looks(of, (name, look) =>
      whole(name, 'provided-key', {
        url: 'options.html?state=provided-key#policy-studio',
        act,
        part: section('Policy studio'),
        ...look,
      }),
    ),
  ),
  part('managed-key', 'provided-key', 'Provider'),
  part('managed-no-own-key', 'own-key-forbidden', 'Provider', { dark: true }),
  part('managed-servers', 'allowed-servers', 'Provider'),
  part('limit-50', 'limit-50', 'Usage'),
  ...looks('limit-82', (name, look) => part(name, 'limit-82', 'Usage', look)),
  part('limit-95', 'limit-95', 'Usage', { dark: true }),
  ...looks('limit-100', (name, look) => part(name, 'limit-100', 'Usage', look)),
  part('limit-own', 'own-limit', 'Usage'),
  part('limit-none', 'no-limit', 'Usage'),
  popup('managed', 'provided-key', 'Managed by Acme Ltd'),
  popup('paused', 'paused', 'goes on by itself'),
  popup('paused-dark', 'paused', 'goes on by itself', { dark: true }),
  popup('unlicensed', 'unlicensed', 'is not part of'),
  popup('waiting', 'waiting', 'Waiting for the browser'),
  popup('not-allowed', 'not-allowed-provider', 'does not allow'),
  popup('preset-refused', 'preset-refused', 'so ask there'),
  popup('not-admitted', 'not-admitted', 'admits only some people'),
  popup('access', 'access-missing', 'Allow access to acme.openai.azure.com'),
  popup('access-dark', 'access-missing', 'Allow access to acme.openai.azure.com', { dark: true }),
  popup('limit-82', 'limit-82', 'Warning: 82 %'),
  popup('limit-100', 'limit-100', 'Monthly limit reached'),
  popup('limit-none', 'no-limit', 'tokens used since'),
];

const everyTime: readonly string[] = [
  'managed',
  'managed-paused',
  'managed-unlicensed',
  'managed-provider',
  'limit-82',
  'limit-100',
  'popup-not-allowed',
  'popup-access',
];

/** Left out of the short run. */
export const onlyWide: ReadonlySet<string> = new Set(
  managedShots.map(({ name }) => name).filter((name) => !everyTime.includes(name)),
);
