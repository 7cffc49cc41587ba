import type { DeskField } from '../../core/fields';
import type { Alternative, Choice } from '../../core/suggestion';
import { phrase, type Phrase } from '../../core/words/phrase';
import type { ClassifierInput, RankedAnswer } from '../provider';
import { answersOf, ranksOf, type Answers } from './answers';
import { decidingWords } from './deciding-words';
import type { HeldOutScore, TrainedModel, TrainingExample } from './model';
import type { Models } from './models';
import { nearestExample } from './nearest';
import { predict } from './predict';
import { priorityByRule, talksOfPriority } from './priority';
import { honest } from './honest';
import { readMeanings } from './meanings';
import { explanationLines, quoted, reasonLine, type Grounds } from './reason';
import { ticketText, type TicketText } from './ticket-text';
import { trainingSet } from './training-set';

/** From this many tickets with at least two different priorities on, priorities are learned. */
const ENOUGH_PRIORITIES = 20;
/** The confidence that a ticket gets at most when it speaks of its own priority. */
const SELF_PRAISE = 0.55;

function rankedOptions(
  { optionOf }: Answers,
  model: TrainedModel,
  best: readonly number[],
  probabilities: Float64Array,
): Alternative[] {
  return best.flatMap((label) => {
    const option = optionOf(model.labels[label] ?? '');
    if (!option) return [];
    const confidence = Math.min(1, Math.max(0, probabilities[label] as number));
    return [{ optionId: option.id, path: [...option.path], confidence }];
  });
}

/** The model of a field, with what it was trained on. */
async function modelOf(
  models: Models,
  field: DeskField,
  input: Omit<ClassifierInput, 'ticket'>,
  signal: AbortSignal,
): Promise<{ model: TrainedModel; answers: Answers; examples: readonly TrainingExample[] }> {
  const answers = answersOf(field, input.whole);
  const descriptions = input.descriptions[field.id] ?? {};
  const labels = answers.labels.map(({ id, option: { path } }) => ({
    id,
    path,
    description: Object.hasOwn(descriptions, id) ? descriptions[id] : undefined,
  }));
  const examples = trainingSet(field.id, answers, input.examples);
  return { model: await models.modelFor(examples, labels, signal), answers, examples };
}

/** Of the first field that is no priority; null where nothing was learnt, or so little that nothing could be held out. */
export async function wouldHaveGot(
  models: Models,
  input: Omit<ClassifierInput, 'ticket'>,
  signal: AbortSignal,
): Promise<HeldOutScore | null> {
  const field = input.fields.find(({ kind }) => kind !== 'priority');
  if (!field) return null;
  const { model } = await modelOf(models, field, input, signal);
  const { heldOut } = model.learned ?? {};
  return heldOut === undefined || heldOut.of === 0 ? null : heldOut;
}

async function rankValues(
  models: Models,
  field: DeskField,
  input: ClassifierInput,
  text: TicketText,
  signal: AbortSignal,
): Promise<Grounds> {
  const { model, answers, examples } = await modelOf(models, field, input, signal);
  const can = (label: string): boolean => answers.optionOf(label) !== undefined;
  const { probabilities, best, fits } = predict(model, text.main, text.later, { can });
  const examplesOf = (optionId: string | undefined): number =>
    examples.filter((example) => example.label === optionId).length;
  const ranked = rankedOptions(answers, model, best, probabilities).map((choice) => ({
    ...choice,
    confidence: honest(choice.confidence, model.learned !== null, examplesOf(choice.optionId), fits),
  }));
  const top = ranked[0]?.optionId;
  const alike = input.examples.filter(
    (example) => example.values[field.id] === top && example.ref.ticketId !== input.ticket.ref.ticketId,
  );
  return {
    field: field.title,
    ranked,
    words: decidingWords(model, text.main, best, 4),
    nearest: model.learned && top !== undefined ? nearestExample(model.learned, text.main, alike) : null,
    examples: model.learned?.examples ?? 0,
    ofFirst: examplesOf(top),
  };
}

/** How far a priority that is seldom set is helped: without it nearly every ticket would be called the usual one. */
const SELDOM = 0.7;

/** The position of the option that the text speaks for most, measured by how often it is set anyway. */
function mostTelling(model: TrainedModel, examples: readonly TrainingExample[], probabilities: Float64Array): number {
  const lifted = model.labels.map((label, position) => {
    const usual = examples.filter((example) => example.label === label).length / examples.length;
    return usual === 0 ? 0 : (probabilities[position] ?? 0) / usual ** SELDOM;
  });
  return lifted.indexOf(Math.max(...lifted));
}

interface Priority {
  readonly choice: Choice | null;
  readonly explanation: Phrase | null;
}

async function judgePriority(
  models: Models,
  field: DeskField,
  input: ClassifierInput,
  text: TicketText,
  signal: AbortSignal,
): Promise<Priority> {
  const all = `${text.main}\n${text.later}`;
  const answers = ranksOf(field, input.whole);
  const examples = trainingSet(field.id, answers, input.examples);
  if (examples.length < ENOUGH_PRIORITIES || new Set(examples.map((example) => example.label)).size < 2) {
    const guess = priorityByRule(field, all);
    if (!guess) return { choice: null, explanation: null };
    const explanation =
      guess.words.length > 0
        ? phrase('reason.priority-rule', { words: guess.words.map(quoted) })
        : phrase('reason.priority-rule-none');
    return { choice: guess.choice, explanation };
  }
  // A priority's name in a ticket is a wish, not evidence: names count nothing here.
  const model = await models.modelFor(
    examples,
    answers.labels.map(({ id }) => ({ id, path: [''] })),
    signal,
  );
  const can = (label: string): boolean => answers.optionOf(label) !== undefined;
  const { probabilities, best } = predict(model, text.main, text.later, { can });
  const telling = best.length === 0 ? [] : [mostTelling(model, examples, probabilities)];
  const [first] = rankedOptions(answers, model, telling, probabilities);
  if (!first) return { choice: null, explanation: null };
  const confidence = talksOfPriority(all) ? Math.min(SELF_PRAISE, first.confidence) : first.confidence;
  return {
    choice: { ...first, fieldId: field.id, confidence, alternatives: [] },
    explanation: phrase('reason.priority-learned', { count: examples.length }),
  };
}

export async function classify(models: Models, input: ClassifierInput, signal: AbortSignal): Promise<RankedAnswer> {
  // A model that was kept is not trained, and the ticket is read with them all the same.
  await readMeanings();
  const text = ticketText(input.ticket);
  const choices: Choice[] = [];
  const reasons: (Phrase | null)[] = [];
  const explanations: Phrase[] = [];
  for (const field of input.fields) {
    if (field.kind === 'priority') {
      const { choice, explanation } = await judgePriority(models, field, input, text, signal);
      if (choice) choices.push(choice);
      reasons.push(explanation);
      if (explanation) explanations.push(explanation);
    } else {
      const grounds = await rankValues(models, field, input, text, signal);
      const [first, ...alternatives] = grounds.ranked;
      if (first) choices.push({ ...first, fieldId: field.id, alternatives: alternatives.slice(0, 2) });
      reasons.push(reasonLine(grounds));
      explanations.push(...explanationLines(grounds));
    }
  }
  return {
    choices,
    // The first field is what the suggestion is about before all.
    reason: reasons[0] ?? '',
    explanation: explanations,
  };
}
