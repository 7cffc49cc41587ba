import type { Description } from '../../../core/described/description';
import { bytesOf, download } from '../download';

/** As it was written; what came with the extension is written out. */
const textOf = ({ text, description }: { readonly text: string | null; readonly description: Description }): string =>
  text ?? `${JSON.stringify(description, null, 2)}\n`;

/** Hands a description to the browser as a file that is called as it calls itself. */
export const exportDescription = (told: { readonly text: string | null; readonly description: Description }): void =>
  exportText(told.description.id, textOf(told));

/** `id`: null where the text does not say it. */
export const exportText = (id: string | null, text: string): void =>
  download(`${id ?? 'description'}.json`, bytesOf(text, 'utf-8'));
