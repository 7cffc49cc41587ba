import { negativeKinds, negatives } from './negatives';
import type { Random } from './random';
import * as values from './values';
import {
  bareFrames,
  benchLanguages,
  labels,
  namedFrames,
  sentences,
  signatures,
  tables,
  toldCodes,
  toldPasswords,
  type BenchLanguage,
} from './words';

/** Something that was put into a message, and where its characters stand. */
export interface Planted {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

export interface Message {
  readonly language: BenchLanguage;
  readonly text: string;
  readonly identifiers: readonly Planted[];
  readonly harmless: readonly Planted[];
}

interface Value {
  /** As a row of the figures is called. */
  readonly kind: string;
  readonly label: string;
  readonly text: string;
  /** The part that must not be seen; all of it when it is left out. */
  readonly secret?: string;
  readonly bare: boolean;
  /** The only frames that it stands in. */
  readonly frames?: readonly string[];
}

const kinds = [
  'email',
  'phone',
  'card',
  'iban',
  'id',
  'ip',
  'mac',
  'marked key',
  'drawn key',
  'password',
  'told password',
  'one-time code',
  'link',
] as const;

const plain = { email: values.email, card: values.card, iban: values.iban, ip: values.ip, mac: values.mac };

function valueOf(random: Random, language: BenchLanguage): Value {
  const kind = random.of(kinds);
  switch (kind) {
    case 'id': {
      const { make, label, bare } = random.of(values.nationalIds.filter((id) => id.in.includes(language)));
      return { kind: `id: ${label}`, label, text: make(random), bare };
    }
    case 'phone':
      return {
        kind,
        label: labels.phone[language],
        text: values.phone(random, language),
        bare: true,
        ...(random.chance(0.1) ? { frames: signatures } : {}),
      };
    case 'marked key':
      return { kind, label: labels.key[language], text: values.markedKey(random), bare: true };
    case 'drawn key':
      return { kind, label: labels.key[language], text: values.drawnKey(random), bare: false };
    case 'password':
      return { kind, label: labels.password[language], text: values.password(random), bare: false };
    case 'told password':
      return { kind, label: '', text: values.password(random), bare: false, frames: toldPasswords[language] };
    case 'one-time code':
      return { kind, label: '', text: values.oneTimeCode(random), bare: false, frames: toldCodes[language] };
    case 'link': {
      const { text, secret } = values.secretLink(random);
      return { kind: 'secret in a link', label: labels.link[language], text, secret, bare: true };
    }
    default:
      return { kind, label: labels[kind][language], text: plain[kind](random), bare: true };
  }
}

/** What mail programs and web forms make of blanks and hyphens. */
function roughened(random: Random, text: string): string {
  if (text.includes('\n') || text.includes('://') || text.includes('eyJ')) return text;
  const changed = random.of<(was: string) => string>([
    (was) => was,
    (was) => was,
    (was) => was,
    (was) => was.replaceAll(' ', '\u00a0'),
    (was) => was.replaceAll(' ', '\u202f'),
    (was) => was.replace(/(\d)-(?=\d)/g, '$1‑'),
    (was) => was.replace(/(\d)-(?=\d)/g, '$1–'),
    (was) => `${was.slice(0, 3)}\u200b${was.slice(3)}`,
    (was) => `${was}\u200e`,
    (was) => was.replaceAll(' ', '&nbsp;'),
    (was) => was.replace('@', '&#64;'),
    (was) => was.replace('@', '@\n'),
  ])(text);
  return changed;
}

const isSeparate = new Set(['password', 'told password', 'one-time code', 'drawn key', 'marked key']);

class Building {
  text = '';
  readonly identifiers: Planted[] = [];
  readonly harmless: Planted[] = [];

  add(text: string): void {
    this.text += text;
  }

  /** `frame` with the label and the value in their places. */
  plant(
    frame: string,
    label: string,
    { text, secret }: Pick<Value, 'text' | 'secret'>,
    kind: string,
    into: Planted[],
  ): void {
    for (const part of frame.split(/(\{0\}|\{1\}|\{\})/)) {
      if (part === '{0}') this.add(label);
      else if (part === '{1}' || part === '{}') {
        const start = this.text.length + (secret === undefined ? 0 : text.indexOf(secret));
        into.push({ kind, start, end: start + (secret ?? text).length });
        this.add(text);
      } else this.add(part);
    }
  }
}

function addIdentifier(random: Random, language: BenchLanguage, message: Building): void {
  const value = valueOf(random, language);
  const frame = value.frames
    ? random.of(value.frames)
    : random.chance(0.3)
      ? random.of(tables)
      : value.bare && random.chance(0.5)
        ? random.of(bareFrames[language])
        : random.of(namedFrames[language]);
  const text = isSeparate.has(value.kind) ? value.text : roughened(random, value.text);
  message.plant(frame, value.label, { ...value, text }, value.kind, message.identifiers);
}

function addHarmless(random: Random, language: BenchLanguage, message: Building): void {
  const kind = random.of(negativeKinds);
  const text = negatives[kind]?.(random) ?? '';
  message.plant(random.of(bareFrames[language]), '', { text }, kind, message.harmless);
}

/** One message of a customer: sentences, identifiers, and what looks like one. */
export function messageOf(random: Random): Message {
  const language = random.of(benchLanguages);
  const message = new Building();
  const parts = random.whole(3, 7);
  for (let part = 0; part < parts; part += 1) {
    if (random.chance(0.45)) message.add(random.of(sentences[language]));
    else if (random.chance(0.5)) addIdentifier(random, language, message);
    else addHarmless(random, language, message);
    message.add(random.of([' ', '\n', '\n\n']));
  }
  message.add(random.of(sentences[language]));
  const { text, identifiers, harmless } = message;
  return { language, text, identifiers, harmless };
}
