import type { Example } from '../../core/learning';
import type { Answers } from './answers';
import type { TrainingExample } from './model';

const MOST_EXAMPLES = 10_000;
/** Below this many, every new decision is learned at once. */
const EVERY_ONE_BELOW = 200;

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
  const learned = labelled.slice(0, labelled.length - (labelled.length % step)).slice(-MOST_EXAMPLES);
  return learned.map(({ text, label, requester }) => ({ text, label, requester }));
}
