import { describeError } from '../../../core/error-text';
import { featureName } from '../../../core/feature-words';
import type { RequestRecord, RequestResult } from '../../../core/request-log';
import { dateText, listText } from '../../../core/words/formats';
import { say } from '../../../core/words/say';

export const hostOf = (address: string): string => new URL(address).host;

/** To the second: several leave in one minute. */
export const whenText = ({ at }: RequestRecord): string =>
  dateText(Date.parse(at), { dateStyle: 'short', timeStyle: 'medium' });

export const ticketText = ({ ref }: RequestRecord): string =>
  ref === null ? say('requests.ticket.none') : `#${ref.ticketId}`;

export const featureText = ({ feature }: RequestRecord): string =>
  feature === 'test' ? say('requests.feature.test') : featureName(feature);

export const resultText = (result: RequestResult): string =>
  result === 'open' || result === 'answered' || result === 'again'
    ? say(`requests.result.${result}`)
    : describeError({ code: result }).title;

/** A row as it is read aloud. */
export const rowText = (record: RequestRecord): string =>
  listText(
    [
      hostOf(record.destination),
      ...(record.ref === null ? [] : [ticketText(record)]),
      featureText(record),
      resultText(record.result),
      whenText(record),
    ],
    'unit',
  );

const LONGEST = 200;

/** All words of what is typed stand somewhere in what the row says. */
export function fits(record: RequestRecord, typed: string): boolean {
  const { ref, destination, model, result, at, sha256 } = record;
  const row = [
    ticketText(record),
    ref === null ? '' : hostOf(ref.origin),
    hostOf(destination),
    featureText(record),
    resultText(result),
    model,
    at,
    sha256,
  ]
    .join(' ')
    .toLocaleLowerCase();
  return typed
    .slice(0, LONGEST)
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => row.includes(word));
}
