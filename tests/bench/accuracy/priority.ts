import type { DeskField } from '../../../core/fields';
import type { Example } from '../../../core/learning';
import type { TicketRef } from '../../../core/ticket';
import { createOnDevice } from '../../../providers/on-device';
import { benchTicket } from '../ticket';
import type { LabelRow } from './label-set';
import type { Part } from './measure';

const LEVELS = ['Urgent', 'High', 'Normal', 'Low'];

const field: DeskField = {
  id: 'priority',
  title: 'Priority',
  kind: 'priority',
  options: LEVELS.map((name, index) => ({ id: name, path: [name], rank: index + 1 })),
};

const refOf = (index: number): TicketRef => ({
  desk: 'zendesk',
  origin: 'https://acme.zendesk.com',
  ticketId: String(index + 1),
});

const exampleOf = ({ subject, text, requester, priority }: LabelRow, index: number): Example => ({
  ref: refOf(100_000 + index),
  text: `${subject}\n\n${text}`.slice(0, 2000),
  values: { priority: priority ?? '' },
  requesterName: requester,
  agentName: '',
  from: 'solved',
  learnedAt: '2026-11-20T08:00:00Z',
});

/** The mean over the levels that occur of how well each is found (F1). */
function macroF1(pairs: readonly (readonly [said: string, right: string])[]): number {
  const levels = LEVELS.filter((level) => pairs.some(([, right]) => right === level));
  const f1 = levels.map((level) => {
    const both = pairs.filter(([said, right]) => said === level && right === level).length;
    const either =
      pairs.filter(([said]) => said === level).length + pairs.filter(([, right]) => right === level).length;
    return either === 0 ? 0 : (2 * both) / either;
  });
  return f1.reduce((sum, one) => sum + one, 0) / Math.max(1, levels.length);
}

export interface PriorityFigures {
  readonly alwaysNormal: number;
  readonly byRule: number;
  readonly learnt: number;
}

const hasLevel = ({ priority }: LabelRow): boolean => priority !== null && LEVELS.includes(priority);

async function judge(test: readonly LabelRow[], examples: readonly Example[]): Promise<[string, string][]> {
  const classifier = createOnDevice();
  const pairs: [string, string][] = [];
  for (const [index, row] of test.entries()) {
    const { choices } = await classifier.classify(
      { ticket: benchTicket(row, refOf(index)), fields: [field], descriptions: {}, examples },
      new AbortController().signal,
    );
    pairs.push([choices[0]?.optionId ?? 'Normal', row.priority ?? '']);
  }
  return pairs;
}

/** Macro F1 of the priority over all parts: always Normal, by words of urgency, and after learning. Null where a set has none. */
export async function measurePriority(parts: readonly Part[]): Promise<PriorityFigures | null> {
  const usual: [string, string][] = [];
  const byRule: [string, string][] = [];
  const learnt: [string, string][] = [];
  for (const { training, test } of parts) {
    const judged = test.filter(hasLevel);
    usual.push(...judged.map(({ priority }): [string, string] => ['Normal', priority ?? '']));
    byRule.push(...(await judge(judged, [])));
    learnt.push(...(await judge(judged, training.filter(hasLevel).map(exampleOf))));
  }
  if (usual.length === 0) return null;
  return { alwaysNormal: macroF1(usual), byRule: macroF1(byRule), learnt: macroF1(learnt) };
}
