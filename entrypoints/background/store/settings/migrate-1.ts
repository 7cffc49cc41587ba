/**
 * Version 1 knew one server, `compatible`; version 2 keeps settings for each provider. Whoever had agreed to send tickets had not
 * agreed to send parts of earlier ones along, so that stays off for them.
 */
export function fromOneProvider(old: Record<string, unknown>): Record<string, unknown> {
  const { compatible, ...rest } = old;
  const agreed = Array.isArray(old['agreed']) && old['agreed'].length > 0;
  return {
    ...rest,
    ...(compatible === undefined ? {} : { providers: { compatible } }),
    ...(agreed ? { examplesInPrompt: false } : {}),
  };
}
