/** So many are a help at one glance. */
const MOST = 5;

/** The option ids that a field was last set to, newest first and each once, from what was decided, newest first. */
export function recentValues(
  decided: readonly { readonly values: Readonly<Record<string, string>> }[],
  fieldId: string,
  most = MOST,
): string[] {
  const recent = new Set<string>();
  for (const { values } of decided) {
    if (recent.size === most) break;
    const value = Object.hasOwn(values, fieldId) ? values[fieldId] : undefined;
    if (value !== undefined && value !== '') recent.add(value);
  }
  return [...recent];
}
