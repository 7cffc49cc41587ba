/**
 * Formatters that are kept by all that they are made from: to make one takes far longer than to use it, and a screen of a list needs
 * hundreds. Those of dates are made anew each time, since one goes on in the time zone in which it was made.
 */
function keeping<O, F>(make: (locale: string, options: O | undefined) => F): (locale: string, options?: O) => F {
  const made = new Map<string, F>();
  return (locale, options) => {
    const name = `${locale} ${JSON.stringify(options)}`;
    const known = made.get(name) ?? make(locale, options);
    made.set(name, known);
    return known;
  };
}

export const numberFormat = keeping(
  (locale, options: Intl.NumberFormatOptions | undefined) => new Intl.NumberFormat(locale, options),
);
export const pluralRules = keeping(
  (locale, options: Intl.PluralRulesOptions | undefined) => new Intl.PluralRules(locale, options),
);
export const listFormat = keeping(
  (locale, options: Intl.ListFormatOptions | undefined) => new Intl.ListFormat(locale, options),
);
