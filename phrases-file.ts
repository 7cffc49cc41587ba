import { phraseData } from './core/phrases/data';
import type { PhonePlans, Tables } from './core/tables';
import { everydayWords } from './entrypoints/background/features/shortlist/everyday-word-families';
import { loginShapes } from './entrypoints/background/redaction/tables/login-shapes';
import { markWords } from './entrypoints/background/redaction/tables/mark-words';
import { japaneseNames, namesBehind, noNames, noPeople } from './entrypoints/background/redaction/tables/name-shapes';
import { keyNames, ownNumbers, papers, phoneNames } from './entrypoints/background/redaction/tables/number-names';
import {
  codeNames,
  codeUnits,
  noPasswords,
  passwordLinks,
  passwordNames,
} from './entrypoints/background/redaction/tables/password-words';
import phonePlans from './entrypoints/background/redaction/tables/phone-plans.json';
import { firstNames } from './core/phrases/given-names';
import { MEANING_LINES } from './providers/on-device/meaning-lines';
import { courtesyWords, nameWords } from './providers/on-device/name-words';
import { secretNames, secretStates, userNames } from './providers/on-device/reply-gaps/secret-words';
import * as priorities from './providers/on-device/priority-patterns';

const sourcesOf = (rows: readonly (readonly [string, RegExp])[]): (readonly [string, string])[] =>
  rows.map(([meaning, { source }]) => [meaning, source]);

/** A file holds no patterns. */
const asText = ({ source, flags }: RegExp): readonly [string, string] => [source, flags];

const tables: Tables = {
  everydayWords,
  firstNames,
  nameWords,
  courtesyWords,
  secretStates,
  secretNames,
  userNames,
  codeNames,
  codeUnits,
  noPasswords,
  passwordLinks,
  passwordNames: passwordNames.source,
  papers,
  ownNumbers,
  phoneNames,
  keyNames,
  noNames,
  noPeople,
  loginShapes: loginShapes.map(asText),
  namesBehind: namesBehind.map(asText),
  japaneseNames: asText(japaneseNames),
  markWords,
  priorities: {
    levels: sourcesOf(priorities.levelWords),
    pieces: sourcesOf(priorities.levelPieces),
    negation: priorities.negation.source,
    negated: priorities.negated.source,
    very: priorities.very.source,
    urgency: priorities.urgency.source,
    canWait: priorities.canWait.source,
    signs: sourcesOf(priorities.prioritySigns),
  },
  // A file knows no tuples; a test holds it to the library's.
  phonePlans: phonePlans as unknown as PhonePlans,
};

/** What the build writes into `phrases.json`. Of this the worker may take the type alone, or its script would carry the words again. */
export const phrasesFile = { ...phraseData, meanings: MEANING_LINES, tables } as const;
export type PhrasesFile = typeof phrasesFile;
