import type { TrainingExample } from './model';
import type { LabelOption } from './names';

/** Raised whenever training changes, so that older models are not used. */
const TRAINING_VERSION = 1;

/** SHA-256 of everything that a model is made from, in hex; the order of examples and options does not matter. */
export async function modelKey(examples: readonly TrainingExample[], labels: readonly LabelOption[]): Promise<string> {
  const lines = [
    ...labels.map((label) => JSON.stringify(['label', label.id, label.path, label.description ?? ''])),
    ...examples.map((example) => JSON.stringify(['example', example.label, example.text])),
  ].sort();
  const bytes = new TextEncoder().encode(`${TRAINING_VERSION}\n${lines.join('\n')}`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `on-device-${Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
