import type { Description } from '../../../core/described/description';
import type { Condition, Place } from '../../../core/described/parts';
import type { TriedCondition } from '../../../core/described/trial';
import { holds, subjectsOf, type Places, type Source } from '../evaluate';
import { toldOf } from './told';

type Messages = NonNullable<Description['messages']>;

const listed = (places: Places): readonly Place[] => (Array.isArray(places) ? places : [places as Place]);

/** Whether a condition looks at a place that the description reads words from: at that very one, or inside of a list or an object of them. */
function looksAtWords({ text, opening }: Messages): (condition: Condition) => boolean {
  const takes = [...('choose' in text ? text.choose : text), ...(opening === undefined ? [] : [opening])];
  const places = takes.flatMap(({ take }) => listed(take));
  const holders = places.flatMap((place) =>
    typeof place === 'object' && 'take' in place ? ['among' in place ? place.among : place.of] : [],
  );
  const names = new Set(
    places.flatMap((place) =>
      typeof place === 'string' ? [nameOf({ path: place })] : 'take' in place ? [] : [nameOf(place)],
    ),
  );
  return (condition) =>
    names.has(nameOf(condition)) || holders.some((holder) => condition.path?.startsWith(holder) === true);
}

type Looks = Partial<Pick<Condition, 'path' | 'text' | 'value' | 'attr' | 'css'>>;

const nameOf = ({ path, text, value, attr, css }: Looks): string => JSON.stringify([path, text, value, attr, css]);

/** Every condition that decides about a row, with what it looked at. `isPublic`: the row is proven public in the end. */
export function evidenceFor(messages: Messages, row: Source, isPublic: boolean): readonly TriedCondition[] {
  const isOfWords = looksAtWords(messages);
  const tried =
    (of: TriedCondition['of']) =>
    (condition: Condition, at: number): TriedCondition => {
      const found = subjectsOf(condition, row);
      const isWords = isOfWords(condition);
      const told =
        !isPublic && isWords ? { count: found.length, values: [] } : toldOf(found, { mayBeWords: !isPublic });
      return { of, at, holds: holds(condition, row), ...told };
    };
  return [...messages.public.map(tried('public')), ...(messages.private ?? []).map(tried('private'))];
}

/** What a ticket was opened with is judged by one condition of its own, which looks at the ticket. */
export function evidenceForOpening(
  { opening }: Messages,
  source: Source,
  isPublic: boolean,
): readonly TriedCondition[] {
  if (opening === undefined) return [];
  const whole: Source = { ...source, root: null };
  const found = subjectsOf(opening.if, whole);
  return [{ of: 'opening', at: 0, holds: holds(opening.if, whole), ...toldOf(found, { mayBeWords: !isPublic }) }];
}
