import { withoutMarkup } from '../draft-text/markup';
import { readyText } from '../draft-text/ready';
import { describeAwayFromTicket } from '../error-text';
import { desksideError } from '../errors';
import { pathText } from '../fields';
import { percentOf } from '../suggestion';
import { asNamed, clip, shorten } from '../text';
import type { DeskId } from '../ticket-ref';
import { dateText } from '../words/formats';
import type { Told } from '../words/phrase';
import { say } from '../words/say';
import { sayTold } from '../words/say-phrase';
import { LONGEST_NOTE, type AnalysedField, type Analysis, type ErrorReport } from './analysis';

/** More of what a model or a person said is not written. In UTF-16 units. */
const LONGEST_REASON = 400;
const LONGEST_VALUE = 300;
/** A ticket has a few fields that are asked about. */
const MOST_FIELDS = 20;

const when = (at: string): string => dateText(Date.parse(at), { dateStyle: 'medium', timeStyle: 'short' });

/** Markup goes first, since a tag may end a line: nobody writes a line of a note beside us. */
const oneLine = (told: Told, most: number): string =>
  shorten(asNamed(withoutMarkup(clip(sayTold(told), 2 * most)).text), most);

const value = (path: readonly string[]): string => oneLine(pathText(path), LONGEST_VALUE);

function fieldLines({ title, suggested, confidence, reason, became, to = [] }: AnalysedField): string[] {
  const field = oneLine(title, LONGEST_VALUE);
  const line =
    suggested.length === 0
      ? say('card.analysis.chosen', { field, value: value(to) })
      : became === 'changed'
        ? say('card.analysis.changed', {
            field,
            value: value(suggested),
            percent: percentOf(confidence),
            to: value(to),
          })
        : say(`card.analysis.${became}`, { field, value: value(suggested), percent: percentOf(confidence) });
  return reason === undefined
    ? [line]
    : [line, say('card.analysis.reason', { reason: oneLine(reason, LONGEST_REASON) })];
}

function analysisLines({ fields, reason, by, suggestedAt, decision, why, decidedAt }: Analysis): string[] {
  return [
    say('card.analysis.head'),
    '',
    ...fields.slice(0, MOST_FIELDS).flatMap(fieldLines),
    '',
    say('card.analysis.reason', { reason: oneLine(reason, LONGEST_REASON) }),
    say('card.analysis.by', { model: oneLine(by, LONGEST_VALUE), at: when(suggestedAt) }),
    say(`card.analysis.decided-${decision}`, { at: when(decidedAt) }),
    ...(why === undefined || why.trim() === ''
      ? []
      : [say('card.analysis.why', { reason: oneLine(why, LONGEST_REASON) })]),
  ];
}

/** The union's own words: a detail may be what a server said, or its address. */
const reportLines = ({ code, by, at }: ErrorReport): string[] => [
  say('card.analysis.report-head'),
  '',
  `${say(`error.${code}.title`)}: ${describeAwayFromTicket(desksideError(code))}`,
  say('card.analysis.report-code', { code }),
  ...(by === null ? [] : [say('card.analysis.report-by', { model: oneLine(by, LONGEST_VALUE) })]),
  say('card.analysis.report-at', { at: when(at) }),
];

/**
 * The note word for word, in the language that is spoken here: plain text, at most `LONGEST_NOTE`, without markup, characters that
 * nobody sees, and anything that the desk would fill in.
 */
export function noteText(told: Analysis | ErrorReport, desk: DeskId): string {
  const lines = told.is === 'suggestion' ? analysisLines(told) : reportLines(told);
  return shorten(readyText(lines.join('\n'), desk).text, LONGEST_NOTE);
}
