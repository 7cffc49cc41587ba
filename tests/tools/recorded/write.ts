export const writeRecorded = (
  _root: string,
  _id: string,
  _from: readonly string[],
  _origin: string | undefined,
): { readonly ok: true; readonly said: string } | { readonly ok: false; readonly problem: string } => ({
  ok: false,
  problem: 'none',
});
