import * as z from 'zod/mini';
import type { Description } from '../../../core/described/description';
import { deskIdSchema } from '../../../core/schema/ticket';
import type { DescribedBy } from '../../../core/settings';
import type { DeskId } from '../../../core/ticket-ref';
import { logProblem } from '../log';
import { loadEffective } from '../rules/load';
import { keepDescription, keptDescription } from '../store/descriptions';
import { changeSettings } from '../store/settings/store';
import { shippedDescriptions } from './descriptions';
import { inject } from './tabs';

const text = (most: number) => z.string().check(z.maxLength(most));

/** By which of the candidates that it was told the tab is described, and where it lies. `parsed`: what it made of one of the organisation's texts. */
const describedSchema = z.strictObject({
  from: z.enum(['shipped', 'own', 'policy']),
  index: z.int().check(z.gte(0), z.lte(1000)),
  base: text(200),
  parsed: z.nullable(z.record(z.string(), z.unknown())),
});

const foundSchema = z.strictObject({
  origin: z.string(),
  desk: z.nullable(deskIdSchema),
  described: z.nullable(describedSchema),
});
type Found = z.infer<typeof foundSchema>;

/** Which desk a tab shows, as the probe finds it there. Null when it cannot tell, or when the tab shows another origin by now. */
async function probe(tabId: number, origin: string): Promise<Found | null> {
  try {
    const found = foundSchema.safeParse(await inject(tabId, '/desk-probe.js', 'ISOLATED'));
    return found.success && found.data.origin === origin ? found.data : null;
  } catch (thrown) {
    logProblem('a tab could not be asked which desk it is', thrown);
    return null;
  }
}

/** What an added address may be described by: what the person brought for it, what the organisation has, what came with the extension. */
export async function candidatesFor(origin: string) {
  const { rules, settings } = await loadEffective();
  const [kept, all] = await Promise.all([keptDescription(origin), shippedDescriptions()]);
  const own = kept?.from === 'own' && rules.ownDescriptions ? kept.description : null;
  const notThese = settings.customDesks.find((one) => one.origin === origin)?.notThese ?? [];
  return { own, policy: rules.deskDescriptions, shipped: all.filter(({ id }) => !notThese.includes(id)) };
}

/** The candidate that a tab named, as it is known here. Of the organisation's texts the tab has told what they say, for its own origin. */
async function candidateIn(found: NonNullable<Found['described']>, origin: string): Promise<DescribedBy | null> {
  const { from, index, base } = found;
  const { own, policy, shipped } = await candidatesFor(origin);
  if (from === 'policy') {
    const written = policy[index];
    if (written === undefined || found.parsed === null) return null;
    const description = found.parsed as unknown as Description;
    await keepDescription(origin, { from, text: written, description });
    return { from, id: description.id, name: description.name, base };
  }
  const description = from === 'own' ? own : shipped[index];
  return description == null ? null : { from, id: description.id, name: description.name, base };
}

/** What comes with the extension waits until the person has seen what it reads; their own they have seen, and the organisation answers for its. */
const needsNoWord = ({ from }: DescribedBy): boolean => from !== 'shipped';

/** Remembers which desk an added address is; one that was removed meanwhile does not come back. */
const remember = (origin: string, desk: DeskId | null, described: DescribedBy | null): Promise<void> =>
  changeSettings((settings) => ({
    ...settings,
    customDesks: settings.customDesks.map((custom) => {
      if (custom.origin !== origin) return custom;
      const { described: _before, ...rest } = custom;
      return { ...rest, desk, ...(described === null ? {} : { described }) };
    }),
  }));

/** Asks tabs of an added address, one after the other, until one knows; then it is remembered. Null too where it waits for the person. */
export async function recogniseIn(tabIds: readonly number[], origin: string): Promise<DeskId | null> {
  for (const tabId of tabIds) {
    const found = await probe(tabId, origin);
    if (found === null) continue;
    const described = found.described === null ? null : await candidateIn(found.described, origin);
    const desk = described === null ? found.desk : needsNoWord(described) ? 'described' : null;
    if (desk === null && described === null) continue;
    await remember(origin, desk, described);
    return desk;
  }
  return null;
}
