import type { DeskSummary, ListedModelView } from '../../../core/messages';
import { desks } from '../../../core/desks';
import { listText } from '../../../core/words/formats';
import { say } from '../../../core/words/say';
import { sayTold } from '../../../core/words/say-phrase';
import { hostOf } from '../desks/words';

export const productOf = ({ desk, name }: Pick<DeskSummary, 'desk' | 'name'>): string =>
  name === null && desk === null
    ? say('start.desk.some-desk')
    : sayTold(name ?? (desk === null ? '' : desks[desk].name));

/** One line for the step that is done. */
export function desksLine(known: readonly DeskSummary[]): string {
  const [first] = known;
  if (first === undefined) return '';
  return known.length === 1
    ? say('start.desk.works-there', { host: hostOf(first.origin), product: productOf(first) })
    : say('start.desk.works-at', { hosts: listText(known.map(({ origin }) => hostOf(origin))) });
}

export function foundLine(provider: string, address: string, { length: count }: readonly ListedModelView[]): string {
  const { host } = new URL(address);
  return count === 0
    ? say('start.look.no-model', { provider, host })
    : say('start.look.models', { provider, host, count });
}

export const learntLine = (
  host: string,
  learnt: number,
  got: { readonly right: number; readonly of: number } | null,
): string =>
  got === null
    ? say('start.learn.kept', { host, count: learnt })
    : say('start.learn.kept-and-right', { host, count: learnt, of: got.of, right: got.right });
