/**
 * Where `changes` goes on: a moment of the desk's own clock, and the newest tickets that were told already, each with the moment of
 * the change that was told, so that asking a little further back tells nobody twice. As text at most 200 characters; what does not
 * fit is told again, which the same stamp shows to be nothing new.
 */
export interface Mark {
  /** Milliseconds; changes before it were told. Null where nothing has been told yet, so that no moment is known. */
  readonly at: number | null;
  /** By ticket, when it was changed. Milliseconds. */
  readonly told: ReadonlyMap<number, number>;
}

const longest = 200;
const version = '1';
const written = (value: number): string => value.toString(36);

function read(text: string): number | null {
  return /^-?[a-z\d]{1,11}$/.test(text) ? Number.parseInt(text, 36) : null;
}

/** Null for what is none, or one of another version: then everything is told anew. */
export function parseMark(mark: string | null): Mark | null {
  const [kind, at = '', pairs = '', ...more] = mark === null || mark.length > longest ? [] : mark.split('~');
  if (kind !== version || more.length > 0) return null;
  const from = read(at);
  const told = new Map<number, number>();
  for (const pair of from === null ? [] : pairs.split(',')) {
    const [id, offset] = pair.split('.').map(read);
    if (from !== null && id != null && offset != null) told.set(id, from + offset);
  }
  return { at: from, told };
}

/** `told`: the newest change first. */
export function writeMark({ at, told }: Mark): string {
  if (at === null) return `${version}~~`;
  let text = `${version}~${written(at)}~`;
  for (const [index, [id, ms]] of [...told].entries()) {
    const more = `${index === 0 ? '' : ','}${written(id)}.${written(ms - at)}`;
    if (text.length + more.length > longest) break;
    text += more;
  }
  return text;
}
