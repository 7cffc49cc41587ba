import type { DescribedDesk } from '../../core/described/addressed';
import type { Catalogue } from '../../core/fields';
import type { DeskEnv } from '../adapter';
import { boundedCatalogue } from '../shared/bounds';
import { answersAbout } from './answers';
import { createAsking } from './asking';
import { addFields, emptyBook, readFieldCatalogue } from './catalogue';
import { controlFields } from './control-fields';
import { answersOfFields } from './fields';
import { shownIn } from './pane';

/** Every field, with the values that only the controls of the page have where it shows a ticket. Throws a `DesksideFault`. */
export async function readPageCatalogue(
  desk: DescribedDesk,
  origin: string,
  env: DeskEnv,
  signal: AbortSignal,
): Promise<Catalogue> {
  const asking = createAsking(desk.description, desk.base, origin, env);
  const book = emptyBook();
  const shown = shownIn(desk, env);
  if (shown === null) return readFieldCatalogue(asking, book, signal);
  const answers = answersAbout(asking, { desk: 'described', origin, ticketId: shown.ticketId }, shown);
  await answers.load(answersOfFields(answers), signal);
  await addFields(book, answers, signal);
  const catalogue = await readFieldCatalogue(asking, book, signal);
  const own = controlFields(answers, shown);
  const others = catalogue.fields.filter(({ id }) => own.every((field) => field.id !== id));
  return boundedCatalogue({ ...catalogue, fields: [...own, ...others] });
}
