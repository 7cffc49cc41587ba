import type { AdmissionFacts } from '../../core/policy/access';
import { namesOf, orUnknown } from '../shared/admission-facts';
import { answersAbout, answersNamedIn, type TicketAnswers } from './answers';
import { textsOf, valuesOf, type Places } from './evaluate';
import { readMe } from './me';
import type { TicketContext } from './ticket';

/** Null where the desk does not say; none where it says that there is none. */
function namesAt(places: Places | undefined, answers: TicketAnswers): string[] | null {
  if (places === undefined) return null;
  const source = answers.source();
  const texts = textsOf(places, source);
  if (texts.length > 0) return namesOf(texts);
  const all = Array.isArray(places) ? places : [places];
  return all.some((place) => typeof place === 'string' && valuesOf(place, source).length > 0) ? [] : null;
}

/** Who is signed in and whose ticket it is, as far as the description says where that stands. Rejects with the signal's reason. */
export async function readAdmissionFacts(
  context: Pick<TicketContext, 'asking' | 'ref' | 'people' | 'env' | 'page'>,
  signal: AbortSignal,
): Promise<AdmissionFacts> {
  signal.throwIfAborted();
  const { asking, ref, people, env, page } = context;
  const { admission = {} } = asking.description;
  const answers = await orUnknown(
    Promise.resolve().then(() => answersAbout(asking, ref, page?.() ?? {})),
    signal,
  );
  if (answers === null) return { user: null, groups: null, organisation: null, ticketType: null };
  const [me] = await Promise.all([
    orUnknown(readMe(answers, env, people, signal), signal),
    ...[...answersNamedIn(admission, asking)].map((name) => orUnknown(answers.load([name], signal), signal)),
  ]);
  // A name that the page shows could be anybody's: it counts where the desk knows somebody by it.
  const person = me?.person ?? null;
  return {
    user: namesAt(admission.user, answers) ?? (person === null ? null : namesOf([me?.id, person.mail])),
    groups: namesAt(admission.groups, answers) ?? (person?.groups == null ? null : namesOf(person.groups)),
    organisation: namesAt(admission.organisation, answers),
    ticketType: namesAt(admission.ticketType, answers),
  };
}
