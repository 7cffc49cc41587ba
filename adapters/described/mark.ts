/**
 * Where `changes` goes on: a moment of the desk's own clock, and the newest tickets that were told already, each with the moment of its
 * change, so that asking a little further back tells nobody twice. As text at most 200 characters; what does not fit is told again,
 * which the same stamp shows to be nothing new.
 */
export interface Mark {
  /** Milliseconds; null where nothing has been told yet. */
  readonly at: number | null;
  /** By ticket, when it was changed. Milliseconds. */
  readonly told: ReadonlyMap<string, number>;
}

const longest = 200;
const version = '1';
const written = (value: number): string => value.toString(36);
const read = (text: string | undefined): number | null =>
  text !== undefined && /^-?[a-z\d]{1,11}$/.test(text) ? Number.parseInt(text, 36) : null;

/** Nothing told for what is no mark, or one of another version: then everything is told anew. */
export function parseMark(mark: string | null): Mark {
  const [kind, at, pairs = '', ...more] = mark === null || mark.length > longest ? [] : mark.split('~');
  const from = kind === version && more.length === 0 ? read(at) : null;
  const told = new Map<string, number>();
  if (from !== null)
    for (const pair of pairs.split(',')) {
      // No ticket's id has a colon in it.
      const [id = '', offset] = pair.split(':');
      const ms = read(offset);
      if (id !== '' && ms !== null) told.set(id, from + ms);
    }
  return { at: from, told };
}

/** `told`: the newest change first. */
export function writeMark({ at, told }: Mark): string {
  if (at === null) return `${version}~~`;
  let text = `${version}~${written(at)}~`;
  for (const [id, ms] of told) {
    const more = `${text.endsWith('~') ? '' : ','}${id}:${written(ms - at)}`;
    if (text.length + more.length > longest) break;
    text += more;
  }
  return text;
}
