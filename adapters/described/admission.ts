import type { Description } from '../../core/described/description';
import type { AdmissionFacts, AgentFacts } from '../../core/policy/access';
import { namesOf, orNever, orUnknown } from '../shared/admission-facts';
import type { Listed, ListFacts } from '../shared/solved';
import { answersAbout, answersNamedIn, answersOf } from './answers';
import { isTold, textsOf, type Places, type Source } from './evaluate';
import { readMe, type Me } from './me';
import type { TicketContext } from './ticket';

type Admission = NonNullable<Description['admission']>;

/** Null where the desk does not say; none where it says that there is none. */
function namesAt(places: Places | undefined, source: Source): string[] | null {
  if (places === undefined) return null;
  const texts = textsOf(places, source);
  if (texts.length > 0) return namesOf(texts);
  return isTold(places, source) ? [] : null;
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
  const source = answers.source();
  return {
    ...agentIn(admission, source, me),
    organisation: namesAt(admission.organisation, source),
    ticketType: namesAt(admission.ticketType, source),
  };
}

function agentIn({ user, groups }: Admission, source: Source, me: Me | null): AgentFacts {
  // A name that the page shows could be anybody's: it counts where the desk knows somebody by it.
  const person = me?.person ?? null;
  return {
    user: namesAt(user, source) ?? (person === null ? null : namesOf([me?.id, person.mail])),
    groups: namesAt(groups, source) ?? (person?.groups == null ? null : namesOf(person.groups)),
  };
}

export interface SolvedRow extends Listed {
  readonly source: Source;
}

/** The same of the rows of a list, where `places` say that a row has it. Nothing is asked about any ticket. */
export function listFactsOf(
  { asking, people, env }: Pick<TicketContext, 'asking' | 'people' | 'env'>,
  places: Pick<Admission, 'organisation' | 'ticketType'>,
  signal: AbortSignal,
): ListFacts<SolvedRow> {
  const { admission: { user, groups } = {} } = asking.description;
  return {
    agent: async () => {
      const answers = answersOf(asking, null);
      const me = await orNever(readMe(answers, env, people, signal), signal);
      await orNever(answers.load(answersNamedIn([user, groups], asking), signal), signal);
      return agentIn({ user, groups }, answers.source(), me);
    },
    of: ({ source }) =>
      Promise.resolve({
        organisation: namesAt(places.organisation, source),
        ticketType: namesAt(places.ticketType, source),
      }),
  };
}
