import type { Description } from '../../core/described/description';
import { fault } from '../../core/errors';
import type { AdmissionPart } from '../../core/policy/access';
import type { QueueTicket } from '../../core/queue';
import { ok, type Result } from '../../core/result';
import type { TicketRef } from '../../core/ticket';
import { inBackground, type Patience } from '../shared/http';
import { settle } from '../shared/settle';
import type { DeskSource, OpenSource, SourceEnv } from '../source';
import { readAdmissionFacts } from './admission';
import { answersAbout } from './answers';
import { searchArticles } from './articles';
import { createAsking, type Asking } from './asking';
import { emptyBook, readFieldCatalogue } from './catalogue';
import { writeDirectly } from './direct';
import { addNote } from './note';
import { rememberPeople } from './people';
import { readChanges, readList, readViews } from './queue';
import type { Listed } from './queue-row';
import { withFacts } from './row-facts';
import { readSolved } from './solved';
import { readDescribed, type TicketContext } from './ticket';
import { readWorkflow } from './workflow';

/** Where the description does not say how often nobody's questions may be asked. */
const quietPerMinute = 5;

/** The queue of what nobody waits for asks again at its own time. */
const noPatience: Patience = { waits: 0, longestMs: 0 };

/** A described desk without its page. `base`: what `{base}` stands for, empty or `/rt`. */
export function describedSource(description: Description, base: string): DeskSource {
  const askingIn = (origin: string, env: SourceEnv, patience?: Patience): Asking =>
    createAsking(description, base, origin, env, patience);

  function open(origin: string, env: SourceEnv): OpenSource {
    const asking = askingIn(origin, env, env.pace === undefined ? undefined : noPatience);
    const people = rememberPeople()(asking);
    const book = emptyBook();
    const of = (ref: TicketRef): TicketContext => ({ asking, ref, people, env });
    const telling =
      (asks: readonly AdmissionPart[] = [], signal: AbortSignal) =>
      (rows: readonly Listed[]): Promise<QueueTicket[]> =>
        withFacts({ asking, people, env }, rows, asks, signal);
    const asked = <T>(signal: AbortSignal, work: () => Promise<T>): Promise<Result<T>> => settle(signal, work);
    return {
      views: (signal) => asked(signal, () => readViews(asking, signal)),
      list: (viewId, most, signal, asks) =>
        asked(signal, () => readList({ asking, tell: telling(asks, signal) }, viewId, most, signal)),
      changes: (viewIds, mark, signal, asks) =>
        asked(signal, () => readChanges({ asking, tell: telling(asks, signal) }, viewIds, mark, signal)),
      read: (ref, signal) => asked(signal, () => readDescribed(of(ref), signal)),
      admissionFacts: (ref, signal) => readAdmissionFacts(of(ref), signal),
      write: (ref, choices, stamp, signal) =>
        asked(signal, async () => ({ stamp: await writeDirectly(of(ref), choices, stamp, signal) })),
      workflow: (ref, _scope, signal) => asked(signal, () => readWorkflow(asking, ref, signal)),
      // No description says so far how tickets hang together.
      linked: (ref, signal) => asked(signal, async () => (answersAbout(asking, ref), [])),
      articles: (words, signal) => asked(signal, () => searchArticles(asking, words, signal)),
      addNote: (ref, text, signal) => asked(signal, () => addNote(of(ref), text, signal)),
      catalogue: (scope, signal) =>
        asked(signal, () => {
          if (scope !== null) throw fault('desk-refused', 'only the tickets of this desk tell which fields they have');
          return readFieldCatalogue(asking, book, signal);
        }),
    };
  }

  return {
    id: 'described',
    // Which addresses are this desk's, only the person who added it can say.
    owns: ({ pathname }, hosted = false) => hosted && (pathname === base || pathname.startsWith(`${base}/`)),
    quietPerMinute: description.queue?.perMinute ?? quietPerMinute,
    open,
    readCatalogue: (origin, env, signal) => open(origin, env).catalogue(null, signal),
    // No description says so far where a desk keeps texts for replies.
    readMacros: () => Promise.resolve(ok([])),
    solved: async function* (origin, catalogue, env, limit, signal, goOn) {
      const asking = askingIn(origin, env, inBackground);
      yield* readSolved({ asking, people: rememberPeople()(asking), env }, catalogue, limit, signal, goOn);
    },
  };
}
