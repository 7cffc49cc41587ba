import type { TrainingExample } from './model';
import type { LabelOption } from './names';

/** Raised whenever training changes, so that older models are not used. */
const TRAINING_VERSION = 2;

/** SHA-256 of everything that a model is made from, in hex. Each part ends in a mark that texts do not hold. */
export async function modelKey(examples: readonly TrainingExample[], labels: readonly LabelOption[]): Promise<string> {
  const parts = [String(TRAINING_VERSION), String(labels.length)];
  for (const { id, path, description = '' } of labels) parts.push(id, JSON.stringify(path), description);
  for (const { label, text, requester = '' } of examples) parts.push(label, text, requester);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(parts.join('\u0000'))));
  return `on-device-${Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
