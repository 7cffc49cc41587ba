import { getCountries } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';

/** Calling code, trunk prefix (empty without one), pattern and lengths of a national number. */
type PhonePlan = readonly [code: string, trunk: string, pattern: string, lengths: readonly number[]];

export interface PhonePlans {
  /** By country. */
  readonly national: Readonly<Record<string, PhonePlan>>;
  /** How many digits may stand behind a calling code, at least and at most. */
  readonly codes: Readonly<Record<string, readonly [least: number, most: number]>>;
}

/** Where the languages are spoken that Deskside knows small words of: only there a number without a calling code is told. */
const COUNTRIES = 'AR AT AU BE BR CA CH CL CO DE ES FR GB IE IT JP LU MX NL NZ PE PL PT US'.split(' ');

/** Where they stand in the library's metadata. */
const [CODE, PATTERN, LENGTHS, TRUNK] = [0, 2, 3, 5];

function planOf(plan: readonly unknown[] = []): PhonePlan {
  const [code, pattern, lengths, trunk] = [plan[CODE], plan[PATTERN], plan[LENGTHS], plan[TRUNK]];
  if (typeof code !== 'string' || typeof pattern !== 'string' || !Array.isArray(lengths))
    throw new Error('The metadata is written in another way');
  return [code, typeof trunk === 'string' ? trunk : '', pattern, lengths.map(Number)];
}

export function phonePlans(): PhonePlans {
  const all = getCountries(metadata)
    .toSorted()
    .map((country) => [country, planOf(metadata.countries[country])] as const);
  const codes: Record<string, [number, number]> = {};
  for (const [, [code, , , lengths]] of all) {
    const [least, most] = codes[code] ?? [Infinity, 0];
    codes[code] = [Math.min(least, ...lengths), Math.max(most, ...lengths)];
  }
  return { national: Object.fromEntries(all.filter(([country]) => COUNTRIES.includes(country))), codes };
}
