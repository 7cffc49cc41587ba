import type { Description } from '../../../core/described/description';
import type { Condition, Place } from '../../../core/described/parts';
import type { TriedCondition } from '../../../core/described/trial';
import { holds, subjectsOf, type Places, type Source } from '../evaluate';
import { toldOf } from './told';

type Messages = NonNullable<Description['messages']>;

const listed = (places: Places): readonly Place[] => (Array.isArray(places) ? places : [places as Place]);

/** The places that the description reads words from, each as one text. */
function placesOfWords({ text, opening }: Messages): ReadonlySet<string> {
  const takes = [...('choose' in text ? text.choose : text), ...(opening === undefined ? [] : [opening])];
  return new Set(
    takes.flatMap(({ take }) =>
      listed(take).map((place) => nameOf(typeof place === 'string' ? { path: place } : place)),
    ),
  );
}

type Looks = Partial<Pick<Condition, 'path' | 'text' | 'value' | 'attr' | 'css'>>;

const nameOf = ({ path, text, value, attr, css }: Looks): string => JSON.stringify([path, text, value, attr, css]);

/** Every condition that decides about a row, with what it looked at. `isPublic`: the row is proven public in the end. */
export function evidenceFor(messages: Messages, row: Source, isPublic: boolean): readonly TriedCondition[] {
  const ofWords = placesOfWords(messages);
  const tried =
    (of: TriedCondition['of']) =>
    (condition: Condition, at: number): TriedCondition => {
      const found = subjectsOf(condition, row);
      const isWords = ofWords.has(nameOf(condition));
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
