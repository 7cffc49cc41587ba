/** The bare mail addresses in lines such as `"Rosa" <Rosa@acme.example>; b@acme.example`, in lower case. */
export const mailAddresses = (lines: readonly (string | null | undefined)[]): Set<string> =>
  new Set(
    lines.flatMap(
      (line) => (line ?? '').toLowerCase().match(/[^\s<>"',;:()[\]]{1,200}@[^\s<>"',;:()[\]]{1,200}/g) ?? [],
    ),
  );
