import { desks } from './desks';
import { healthSentence, sourceWords } from './health-text';
import type { DeskHealth, DeskTabHealth, HealthPart } from './health';
import { say } from './words/say';
import { sayTold } from './words/say-phrase';

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
  return product === undefined ? say('health.report.own-domain') : `*.${product}`;
};

/** `Chromium 156 on Linux`, as far as the browser tells. */
export function browserText(userAgent: string): string {
  const [, name = '', version = ''] =
    // Edge and Opera call themselves Chrome as well.
    /(Firefox|Edg|OPR)\/(\d+)/.exec(userAgent) ?? /(Chrome)\/(\d+)/.exec(userAgent) ?? [];
  const names: Readonly<Record<string, string>> = { Edg: 'Edge', OPR: 'Opera', Chrome: 'Chromium' };
  const system =
    /Windows|Mac OS|CrOS|Android|Linux/.exec(userAgent)?.[0].replace('Mac OS', 'macOS').replace('CrOS', 'ChromeOS') ??
    say('health.report.system-unknown');
  return name === ''
    ? say('health.report.browser-unknown', { system })
    : say('health.report.browser', { name: names[name] ?? name, version, system });
}

export const stateText = ({ state, optional = false }: Pick<HealthPart, 'state' | 'optional'>): string =>
  say(state === 'missing' && optional ? 'health.state.not-here' : `health.state.${state}`);

/** Generations of the desk's layout by which anything was found. */
export const layoutsOf = ({ page }: DeskHealth): string[] => [
  ...new Set(page.flatMap(({ way }) => (way === '' ? [] : [way]))),
];

export const messagesText = ({ messages }: DeskHealth): string => say('health.report.messages', messages);

export function fieldsText({ fields }: DeskHealth): string {
  if (fields === null) return say('health.report.fields-none');
  const { count, options: values, onForm, leftOut } = fields;
  return leftOut === undefined
    ? say('health.report.fields', { count, values, onForm })
    : say('health.report.fields-left-out', { count, values, onForm, leftOut });
}

export const errorText = ({ error }: DeskHealth): string => {
  if (error === null) return say('health.report.no-error');
  const { code, detail } = error;
  return detail === undefined ? code : say('health.report.error', { code, detail: sayTold(detail) });
};

function partLines({ name, state: found, optional, essential, way, failed }: HealthPart): string[] {
  const part = essential ? say('health.report.needed', { name }) : name;
  const state = stateText({ state: found, optional: optional ?? false });
  return [
    way === '' ? say('health.report.part', { part, state }) : say('health.report.part-by', { part, state, way }),
    ...failed.map((selector) => `    ${say('health.report.in-vain', { selector })}`),
  ];
}

function healthLines(health: DeskHealth): string[] {
  const layouts = layoutsOf(health).join(', ');
  return [
    say('health.report.at', { at: health.at }),
    health.source === null
      ? say('health.report.read-from-nothing')
      : say('health.report.read-from', { source: sourceWords(health.source) }),
    layouts === '' ? say('health.report.no-layout') : say('health.report.layouts', { layouts }),
    say('health.report.messages-line', { messages: messagesText(health) }),
    ...Object.entries(health.evidence).map(([evidence, count]) => `- ${evidence}: ${count}`),
    say('health.report.fields-line', { fields: fieldsText(health) }),
    say('health.report.error-line', { error: errorText(health) }),
    '',
    say('health.report.read'),
    ...Object.entries(health.read).map(([part, state]) =>
      say('health.report.part', { part, state: stateText({ state }) }),
    ),
    '',
    say('health.report.page'),
    ...health.page.flatMap(partLines),
  ];
}

/**
 * Plain text to paste into a report, in the reader's language; names of parts, layouts, evidence and codes are the same in every
 * language. Nothing of the ticket is in it.
 */
export function reportText(tab: DeskTabHealth, { version, browser, withHost }: ReportAbout): string {
  const { describedBy } = tab;
  return [
    say('health.report.head', { version, browser }),
    say('health.report.desk', { desk: sayTold(tab.name), host: hostText(tab, withHost) }),
    ...(describedBy === null ? [] : [say(`health.report.described.${describedBy.from}`, { id: describedBy.id })]),
    healthSentence(tab),
    ...(tab.health === null ? [] : healthLines(tab.health)),
    '',
  ].join('\n');
}
