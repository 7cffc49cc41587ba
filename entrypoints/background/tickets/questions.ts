import type { DeskField } from '../../../core/fields';
import { fieldById } from '../../../core/fields';
import { questionsOf } from '../../../core/policy/questions';
import { followUps } from '../../../core/questions/follow-ups';
import type { FactKind, FollowUp } from '../../../core/questions/questions';
import { FEWEST_SOLVED, MOST_SOLVED, usualFacts } from '../../../core/questions/usual';
import { sameTicket, type PublicTicket } from '../../../core/ticket';
import { languages, type Language } from '../../../core/words/languages';
import type { WordKey } from '../../../core/words/say';
import { breather } from '../../../providers/on-device/breather';
import { readVocabulary, wantedLanguage } from '../../lib/vocabulary';
import { readPhrases } from '../phrases';
import type { Loaded } from '../rules/load';
import { catalogues, examples } from '../store/ledger/ledger';
import { orElse } from '../store/ledger/noted';
import { customersLanguage } from './draft-languages';

/** What a field holds, or is likely to. */
interface Value {
  readonly field: DeskField;
  readonly optionId: string;
}

/** The words of our questions in the customer's language, or else in the technician's. */
async function questionWords(
  ticket: PublicTicket,
  { settings }: Pick<Loaded, 'settings'>,
): Promise<(kind: FactKind) => string> {
  const spoken = await customersLanguage(ticket);
  const theirs = languages.find((language: Language) => language.split('-', 1)[0] === spoken);
  const { words } = await readVocabulary(theirs ?? wantedLanguage(settings.language), 'all');
  return (kind) => {
    const key: WordKey = `question.${kind}`;
    const said = words[key];
    if (typeof said !== 'string') throw new TypeError('a question has no words');
    return said;
  };
}

/** What most solved tickets of the same kind tell. The first field that is no priority says of which kind the ticket is. */
async function usualFor(ticket: PublicTicket, values: readonly Value[]): Promise<readonly FactKind[]> {
  const category = values.find(({ field }) => field.kind !== 'priority');
  if (category === undefined) return [];
  const learnt = await orElse(examples.of(ticket.ref.origin), []);
  const alike = learnt.filter(
    ({ ref, values: had }) =>
      Object.hasOwn(had, category.field.id) &&
      had[category.field.id] === category.optionId &&
      !sameTicket(ref, ticket.ref),
  );
  if (alike.length < FEWEST_SOLVED) return [];
  const texts = alike.slice(0, MOST_SOLVED).map(({ text }) => text);
  const { breathe } = breather(new AbortController().signal);
  return usualFacts(texts, await readPhrases(), breathe);
}

/** Newest first, since only the beginning of it is looked at. */
const wordsOf = ({ messages }: PublicTicket, isTheirs: boolean): string =>
  messages
    .filter(({ author }) => (author === 'requester') === isTheirs)
    .map(({ text }) => text)
    .toReversed()
    .join('\n');

/**
 * What is missing in a ticket to solve it, found on this device: what the team asks for where a field holds such a value, and what most
 * solved tickets of its category tell. `draft`: the text that is there already.
 */
export async function missingIn(
  ticket: PublicTicket,
  values: readonly { readonly fieldId: string; readonly optionId: string }[],
  draft: string,
  counts: Loaded,
): Promise<readonly FollowUp[]> {
  const { origin } = ticket.ref;
  const catalogue = await orElse(catalogues.get(origin), undefined);
  if (catalogue === undefined) return [];
  const known = values.flatMap(({ fieldId, optionId }): Value[] => {
    const field = fieldById(catalogue, fieldId);
    return field?.options.some(({ id }) => id === optionId) === true ? [{ field, optionId }] : [];
  });
  const { questions: own = {} } = counts.settings.desks[origin] ?? {};
  const team = known.flatMap(({ field, optionId }) =>
    questionsOf(field, optionId, origin, counts.rules.fields, Object.hasOwn(own, field.id) ? own[field.id] : undefined),
  );
  const usual = await usualFor(ticket, known);
  if (team.length === 0 && usual.length === 0) return [];
  const phrases = await readPhrases();
  const say = usual.length === 0 ? null : await questionWords(ticket, counts);
  return followUps(
    {
      told: `${ticket.subject}\n${wordsOf(ticket, true)}`,
      said: `${draft}\n${wordsOf(ticket, false)}`,
      hasPicture: ticket.messages.some(({ author, only }) => author === 'requester' && only === 'picture'),
      team,
      usual,
    },
    phrases,
    (kind) => say?.(kind) ?? '',
  );
}
