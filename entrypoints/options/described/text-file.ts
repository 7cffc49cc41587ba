import { LONGEST_DESCRIPTION } from '../../../core/described/longest';
import { textOf } from '../download';

/** Letters of four bytes, and the mark at the beginning. */
const MOST_BYTES = LONGEST_DESCRIPTION * 4 + 3;

/** The text of a chosen file. Of one that is longer than any description only so much is read that this can be told. */
export async function readTextFile(file: File): Promise<string> {
  return textOf(new Uint8Array(await file.slice(0, MOST_BYTES + 1).arrayBuffer()));
}
