import { desks } from '../desks';
import type { DeskId } from '../ticket-ref';
import { inOrder, type Mark } from './mark';

/** `{{ticket.title}}`, `{{dc.greeting}}`, `{% if … %}`: Liquid, by Zendesk and Freshdesk. Without an end, too: the text around it may have one. */
const liquid = /\{ ?[{%](?:[^{}%\n]|%(?!\})){0,200}(?:[%}]\}?)?/g;

/** HaloPSA's variables: `$-USERNAME`, `$FAULTID`, `<<username>>`. Prices and a shell's `$env:TEMP` are none. */
const halo = /\$ ?-[A-Za-z][\w-]{0,60}|\$ ?[A-Z][A-Z_]{2,60}|< ?<[^<>\n]{1,100}>>/g;

/**
 * A gap for a person: `[Your name]`, `[date]`. No desk fills it in. What Markdown puts before an address is none, nor is what stands for a
 * picture or a file. So is a mark of the redaction that stands for nothing (`isLost`).
 */
const gap =
  /⟨[a-z]{2,10} \d{1,9}⟩|\[(?=[^[\]\n]{0,60}\p{L})(?!(?:image|attachment|link(?! (?:to|here|zu|zur|zum|do|da|de|au|vers)(?![\p{L}]))|ID:))[^[\]\n]{2,60}\](?!\((?:[a-z][a-z0-9+.-]{1,15}:|www\.|[#/.])|: ?(?:<|https?:))/gu;

const found = (text: string, pattern: RegExp): Mark[] =>
  [...text.matchAll(pattern)].map(({ 0: piece, index }) => ({ start: index, end: index + piece.length, text: piece }));

/**
 * What this desk would replace by itself when the text is sent, by data of the ticket, internal notes included. Found as it was
 * written and as {@link withoutTemplateMarks} leaves it.
 */
export const templateMarks = (text: string, desk: DeskId): Mark[] =>
  inOrder([...found(text, liquid), ...(desks[desk].hasVariables ? found(text, halo) : [])]);

/** What a person has to fill in before sending. */
export const openGaps = (text: string): Mark[] => found(text, gap);

/**
 * The same text with a space inside of every mark that a desk would act on: `{ {ticket.title}}`, `$ -USERNAME`. Template languages
 * know their marks by two characters side by side, so that none is left, and a person still sees what was meant. An invisible
 * character between them would not do: desks take those out.
 */
export function withoutTemplateMarks(text: string, desk: DeskId): string {
  const plain = text.replace(/\{(?=[{%])/g, '{ ');
  return desks[desk].hasVariables ? plain.replace(/\$(?=-[A-Za-z]|[A-Z][A-Z_]{2})|<(?=<)/g, '$& ') : plain;
}
