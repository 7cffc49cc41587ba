import type { AdmissionFacts, AdmissionPart } from '../../core/policy/access';
import type { Listed, ListFacts } from './solved';

/**
 * What a list says of each of its rows, whose ticket it is and who is signed in, in the order of the rows. Null where nothing is asked:
 * then nothing is looked up. Throws what `facts` throw.
 */
export async function factsOfEach<Row extends Listed>(
  rows: readonly Row[],
  asks: readonly AdmissionPart[],
  facts: ListFacts<Row>,
): Promise<AdmissionFacts[] | null> {
  if (asks.length === 0 || rows.length === 0) return null;
  const wantsAgent = asks.includes('user') || asks.includes('groups');
  const agent = wantsAgent ? await facts.agent() : { user: null, groups: null };
  const told: AdmissionFacts[] = [];
  for (const row of rows) told.push({ ...agent, ...(await facts.of(row)) });
  return told;
}
