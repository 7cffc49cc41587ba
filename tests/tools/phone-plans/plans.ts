import { getCountries } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';

/** Calling code, trunk prefix (empty without one), pattern and lengths of a national number. */
export type PhonePlan = readonly [code: string, trunk: string, pattern: string, lengths: readonly number[]];

/** Where they stand in the library's metadata. */
const [CODE, PATTERN, LENGTHS, TRUNK] = [0, 2, 3, 5];

/** The plan of each country by its code of two letters. */
export function phonePlans(): Record<string, PhonePlan> {
  return Object.fromEntries(
    getCountries(metadata)
      .toSorted()
      .map((country) => {
        const plan: readonly unknown[] = metadata.countries[country] ?? [];
        const [code, pattern, lengths, trunk] = [plan[CODE], plan[PATTERN], plan[LENGTHS], plan[TRUNK]];
        if (typeof code !== 'string' || typeof pattern !== 'string' || !Array.isArray(lengths))
          throw new Error(`The metadata of ${country} is written in another way`);
        return [country, [code, typeof trunk === 'string' ? trunk : '', pattern, lengths.map(Number)]];
      }),
  );
}
