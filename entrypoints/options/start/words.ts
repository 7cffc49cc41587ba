import { sayTold } from '../../../core/words/say-phrase';
import type { DeskSummary, ListedModelView } from '../../../core/messages';
import type { ProviderPlace } from '../../../core/provider-choice';
import { desks } from '../../../core/desks';
import { wholeText } from '../../pages/numbers';
import { hostOf } from '../desks/words';

const list = new Intl.ListFormat('en', { type: 'conjunction' });

export const placeTitles: Readonly<Record<ProviderPlace, string>> = {
  'this-computer': 'On this computer',
  'with-key': 'With a key of yours',
  organisation: 'Of your organisation',
};

export const productOf = ({ desk, name }: Pick<DeskSummary, 'desk' | 'name'>): string =>
  sayTold(name ?? (desk === null ? 'a help desk' : desks[desk].name));

/** One line for the step that is done. */
export function desksLine(known: readonly DeskSummary[]): string {
  const [first] = known;
  if (first === undefined) return '';
  return known.length === 1
    ? `${hostOf(first.origin)} is ${productOf(first)}. Deskside works there.`
    : `Deskside works at ${list.format(known.map(({ origin }) => hostOf(origin)))}.`;
}

export function foundLine(name: string, address: string, models: readonly ListedModelView[]): string {
  const at = new URL(address).host;
  if (models.length === 0) return `${name} answers at ${at}, but it has no model yet.`;
  return models.length === 1
    ? `${name} answers at ${at} with one model.`
    : `${name} answers at ${at} with ${wholeText(models.length)} models.`;
}

export function learntLine(host: string, learnt: number, got: { readonly right: number; readonly of: number } | null) {
  const kept =
    learnt === 1 ? `One ticket is learnt from ${host}.` : `${wholeText(learnt)} tickets are learnt from ${host}.`;
  return got === null ? kept : `${kept} Of ${wholeText(got.of)} it would have got ${wholeText(got.right)} right.`;
}
