/** Texts in which a piece is looked for as it is written, small and capital letters alike. */
export interface Haystack {
  holds(piece: string): boolean;
}

/** So much of them is looked through, in characters. */
const MOST = 200_000;
const inWord = /[\p{L}\p{N}]/u;

/** A piece stands alone: `4711` is not in `84711`. Scripts without spaces have no such edge. */
export function haystack(texts: readonly string[]): Haystack {
  const all = texts.join('\n').slice(0, MOST).toLowerCase();
  return {
    holds(piece) {
      const wanted = piece.toLowerCase().trim();
      if (wanted === '') return false;
      const edged = /^[a-z0-9]/.test(wanted) || /[a-z0-9]$/.test(wanted);
      for (let at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + 1)) {
        const alone = !inWord.test(all[at - 1] ?? '') && !inWord.test(all[at + wanted.length] ?? '');
        if (alone || !edged) return true;
      }
      return false;
    },
  };
}
