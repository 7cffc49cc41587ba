import type { Example } from '../../core/learning';
import type { Answers } from './answers';
import type { TrainingExample } from './model';

/** A model of so many whole tickets is trained in about two seconds; more of them tell little that is new. */
const MOST_EXAMPLES = 4000;
/** Of an option that is seldom chosen older ones are learnt too, up to so many. */
const LEAST_OF_EACH = 8;
/** Below this many, every new decision is learned at once. */
const EVERY_ONE_BELOW = 200;

/** The newest of them, which keep how often each label is chosen; and of each label its newest few, however old. Oldest first, as they come. */
function newest<T extends { readonly label: string }>(all: readonly T[]): readonly T[] {
  if (all.length <= MOST_EXAMPLES) return all;
  const counts = new Map<string, number>();
  return all
    .toReversed()
    .filter(({ label }, place) => {
      const count = (counts.get(label) ?? 0) + 1;
      counts.set(label, count);
      return place < MOST_EXAMPLES || count <= LEAST_OF_EACH;
    })
    .toReversed();
}

/**
 * What a model of this field is trained on, oldest first whatever the order of the examples. Of many examples the newest few wait until
 * they are a handful (about one in sixty), so that a desk with thousands of them is not trained anew after every decision.
 */
export function trainingSet(
  fieldId: string,
  { labelOf }: Pick<Answers, 'labelOf'>,
  examples: readonly Example[],
): TrainingExample[] {
  const labelled = examples
    .flatMap((example) => {
      const value = Object.hasOwn(example.values, fieldId) ? example.values[fieldId] : undefined;
      const label = value === undefined ? undefined : labelOf(value);
      return label !== undefined
        ? [
            {
              text: example.text,
              label,
              requester: example.requesterName,
              at: `${example.learnedAt} ${example.ref.ticketId}`,
            },
          ]
        : [];
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const step = labelled.length < EVERY_ONE_BELOW ? 1 : 2 ** Math.floor(Math.log2(labelled.length / 64));
  const learned = newest(labelled.slice(0, labelled.length - (labelled.length % step)));
  return learned.map(({ text, label, requester }) => ({ text, label, requester }));
}
