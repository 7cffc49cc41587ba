import { desks } from './desks';
import { healthSentence, sourceWords } from './health-text';
import type { DeskHealth, DeskTabHealth, HealthPart } from './health';
import type { DescribedBy } from './settings';
import type { PartState } from './ticket';

/** Under what the extension runs, for the head of a report. */
export interface ReportAbout {
  readonly version: string;
  readonly browser: string;
  /** Only when the person wants it: the host tells which company it is. */
  readonly withHost: boolean;
}

const hostText = ({ desk, origin }: DeskTabHealth, withHost: boolean): string => {
  const { host } = new URL(origin);
  if (withHost) return host;
  const product = desks[desk].hosts.find((name) => host.endsWith(`.${name}`));
  return product === undefined ? 'an own domain' : `*.${product}`;
};

const broughtBy: Readonly<Record<DescribedBy['from'], string>> = {
  shipped: 'which came with Deskside',
  own: 'which the person brought',
  policy: 'which the organisation brought',
};

/** `Chromium 156 on Linux`, as far as the browser tells. */
export function browserText(userAgent: string): string {
  const [, name = '', version = ''] =
    // Edge and Opera call themselves Chrome as well.
    /(Firefox|Edg|OPR)\/(\d+)/.exec(userAgent) ?? /(Chrome)\/(\d+)/.exec(userAgent) ?? [];
  const names: Readonly<Record<string, string>> = { Edg: 'Edge', OPR: 'Opera', Chrome: 'Chromium' };
  const system =
    /Windows|Mac OS X|CrOS|Android|Linux/
      .exec(userAgent)?.[0]
      .replace('Mac OS X', 'macOS')
      .replace('CrOS', 'ChromeOS') ?? 'an unknown system';
  return name === '' ? `an unknown browser on ${system}` : `${names[name] ?? name} ${version} on ${system}`;
}

const stateWords: Readonly<Record<PartState, string>> = {
  found: 'found',
  missing: 'not found',
  ambiguous: 'ambiguous',
};

export const stateText = ({ state, optional = false }: Pick<HealthPart, 'state' | 'optional'>): string =>
  state === 'missing' && optional ? 'not on this page' : stateWords[state];

/** Generations of the desk's layout by which anything was found. */
export const layoutsOf = ({ page }: DeskHealth): string[] => [
  ...new Set(page.flatMap(({ way }) => (way === '' ? [] : [way]))),
];

export function messagesText({ messages }: DeskHealth): string {
  return `${messages.public} public, ${messages.private} private, ${messages.unknown} unknown`;
}

export const fieldsText = ({ fields }: DeskHealth): string =>
  fields === null
    ? 'not read'
    : `${fields.count} with ${fields.options} values, ${fields.onForm} on this form${fields.leftOut === undefined ? '' : `; ${fields.leftOut} values and macros left out, too many or too long`}`;

export const errorText = ({ error }: DeskHealth): string =>
  error === null ? 'none' : `${error.code}${error.detail === undefined ? '' : ` (${error.detail})`}`;

const partLines = ({ name, state, optional, essential, way, failed }: HealthPart): string[] => [
  `- ${name}${essential ? ' (needed)' : ''}: ${stateText({ state, optional: optional ?? false })}${way === '' ? '' : ` by ${way}`}`,
  ...failed.map((selector) => `    in vain: ${selector}`),
];

const healthLines = (health: DeskHealth): string[] => [
  `Looked at: ${health.at}`,
  `Read from: ${health.source === null ? 'nothing yet' : sourceWords[health.source]}`,
  `Layouts that matched: ${layoutsOf(health).join(', ') || 'none'}`,
  `Messages: ${messagesText(health)}`,
  ...Object.entries(health.evidence).map(([evidence, count]) => `- ${evidence}: ${count}`),
  `Fields: ${fieldsText(health)}`,
  `Last error: ${errorText(health)}`,
  '',
  'Parts of the ticket, as the last read found them:',
  ...Object.entries(health.read).map(([name, state]) => `- ${name}: ${stateWords[state]}`),
  '',
  'Parts of the page, right now:',
  ...health.page.flatMap(partLines),
];

/** Plain text to paste into a report. Nothing of the ticket is in it. */
export function reportText(tab: DeskTabHealth, { version, browser, withHost }: ReportAbout): string {
  return [
    `Deskside ${version} in ${browser}`,
    `Desk: ${tab.name} at ${hostText(tab, withHost)}`,
    ...(tab.describedBy === null
      ? []
      : [`By the description ${tab.describedBy.id}, ${broughtBy[tab.describedBy.from]}`]),
    healthSentence(tab),
    ...(tab.health === null ? [] : healthLines(tab.health)),
    '',
  ].join('\n');
}
