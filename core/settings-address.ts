import { errorCodes, type ErrorCode } from './errors';

/** The pages of the settings, in the order of their navigation. */
export const settingsPages = ['start', 'answers', 'desks', 'writing', 'use', 'data', 'team', 'help'] as const;
export type SettingsPage = (typeof settingsPages)[number];

/** What a page has that an address can name. */
export const settingsParts = {
  start: ['on', 'suggestions', 'drafts', 'summaries', 'summarise', 'watch', 'alike', 'language'],
  answers: ['provider', 'address', 'key', 'model', 'sent', 'second', 'test', 'passphrase'],
  desks: ['add'],
  writing: ['rules', 'tone', 'language', 'terms', 'articles', 'macros'],
  use: ['month', 'prices', 'limit', 'reset'],
  data: [
    'leaves',
    'each',
    'redaction',
    'decisions',
    'similar',
    'keep',
    'export',
    'erase',
    'requests',
    'texts',
    'notes',
    'reports',
  ],
  team: ['managed', 'studio'],
  help: ['keyboard', 'health', 'versions', 'licences'],
} as const satisfies Record<SettingsPage, readonly string[]>;

/** What every desk has that an address can name. */
export const deskParts = [
  'access',
  'fields',
  'meanings',
  'watch',
  'learning',
  'learned',
  'health',
  'description',
] as const;
export type DeskPart = (typeof deskParts)[number];

type PartOf<P extends SettingsPage> = P extends SettingsPage ? `${P}/${(typeof settingsParts)[P][number]}` : never;

/** A place of the settings; `*` stands for whichever desk it is about. */
export type SettingsSpot = SettingsPage | PartOf<SettingsPage> | `desks/*/${DeskPart}`;

/** Where somebody is, or wants to be, in the settings. */
export interface SettingsAddress {
  readonly page: SettingsPage;
  /** Of the page, or of the desk where there is one. */
  readonly part: string | null;
  /** Host of a desk, with its port where it has one. Only on `desks`. */
  readonly desk: string | null;
  /** The error that led here. Only a code: what is said of it is never taken from an address. */
  readonly problem: ErrorCode | null;
}

const START: SettingsAddress = { page: 'start', part: null, desk: null, problem: null };

/** Addresses that other versions gave out. */
const earlier: Readonly<Record<string, string>> = {
  'policy-studio': 'team/studio',
  health: 'help/health',
  settings: 'start',
};

/** Longer than any address that is made here. */
const LONGEST = 400;

const isPage = (text: string): text is SettingsPage => (settingsPages as readonly string[]).includes(text);
const isCode = (text: string): text is ErrorCode => (errorCodes as readonly string[]).includes(text);

/** A host as a browser writes it, so that it can name a desk and nothing else. */
export function isHost(text: string): boolean {
  if (text.length > 255 || !/^[a-z0-9.:[\]-]+$/.test(text)) return false;
  try {
    return new URL(`https://${text}/`).host === text;
  } catch (thrown) {
    if (thrown instanceof TypeError) return false;
    throw thrown;
  }
}

function placeIn(path: string): Omit<SettingsAddress, 'problem'> | null {
  const [page = '', second = null, third = null, ...more] = path.split('/');
  if (!isPage(page) || more.length > 0) return null;
  if (second === null) return { page, part: null, desk: null };
  if (third === null && (settingsParts[page] as readonly string[]).includes(second))
    return { page, part: second, desk: null };
  if (page !== 'desks' || !isHost(second)) return null;
  if (third !== null && !(deskParts as readonly string[]).includes(third)) return null;
  return { page, desk: second, part: third };
}

/** Reads the part of an address after `#`, with it or without. Whatever is not known leads to the start. */
export function parseSettingsAddress(hash: string): SettingsAddress {
  if (hash.length > LONGEST) return START;
  const text = hash.replace(/^#/, '');
  const asked = text.indexOf('?');
  const path = asked === -1 ? text : text.slice(0, asked);
  const place = placeIn(Object.hasOwn(earlier, path) ? (earlier[path] ?? '') : path);
  if (place === null) return START;
  const query = asked === -1 ? '' : text.slice(asked + 1);
  const code = query.startsWith('problem=') ? query.slice('problem='.length) : '';
  return { ...place, problem: isCode(code) ? code : null };
}

/** Without what led there: `answers/key`, `desks/acme.zendesk.com/learning`. */
export const settingsPlace = ({ page, desk, part }: Omit<SettingsAddress, 'problem'>): string =>
  [page, desk, part].filter((each) => each !== null).join('/');

/** The address with its `#`. */
export const settingsAddress = (address: SettingsAddress): string =>
  `#${settingsPlace(address)}${address.problem === null ? '' : `?problem=${address.problem}`}`;

/** The address of a spot. `desk`: the host that `*` stands for; without one the list of desks is meant. */
export function addressOfSpot(spot: SettingsSpot, desk: string | null, problem: ErrorCode | null): SettingsAddress {
  const ofDesk = spot.startsWith('desks/*');
  const path = !ofDesk ? spot : desk === null ? 'desks' : spot.replace('*', desk);
  return { ...(placeIn(path) ?? START), problem };
}

/** What a card or a popup leads to without an error. */
export const cardSpots = ['answers', 'answers/provider', 'desks/*/learning', 'help/health'] as const;
type CardSpot = (typeof cardSpots)[number] & SettingsSpot;

/** What a surface asks for: where an error is mended, or a spot by itself. */
export type SettingsWish = ErrorCode | CardSpot;

/** Under this name the worker tells settings that are open where to go. */
export const GO_TO = 'deskside:go-to';

/** What open settings answer to it: where they are. */
export interface OpenTab {
  readonly tabId: number;
  readonly windowId: number;
}

export const isOpenTab = (answer: unknown): answer is OpenTab =>
  typeof answer === 'object' &&
  answer !== null &&
  'tabId' in answer &&
  typeof answer.tabId === 'number' &&
  'windowId' in answer &&
  typeof answer.windowId === 'number';
