/** The bare addresses in lines such as `"Rosa" <Rosa@acme.example>`, in lower case. */
export const addressesIn = (lines: readonly string[] | null | undefined): Set<string> =>
  new Set(
    (lines ?? []).flatMap(
      (line) => line.toLowerCase().match(/[^\s<>"',;:()[\]]{1,200}@[^\s<>"',;:()[\]]{1,200}/g) ?? [],
    ),
  );
