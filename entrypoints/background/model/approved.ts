import { loadEffective } from '../rules/load';
import { logProblem } from '../log';
import { forgetSeed } from '../store/fence-seeds';
import {
  bodyOf,
  forgetKept,
  heldPreviews,
  keepPreview,
  previewSent,
  takeBack,
  type RequestAbout,
} from '../store/previews';
import type { Approval, Call, LanguageModel, ModelAnswer, ModelRequest, Posted } from '../../../providers/provider';
import { isWaiting, letGo, untilLetGo } from './held';
import { previewOf } from './preview';

/** The bodies of one question that a person has let go. A body that is posted again is the same one. */
class LetGo implements Approval {
  private readonly bodies = new Set<string>();
  private wasPosted = false;
  /** What else was to be posted, and did not leave. */
  refused: string | null = null;

  /** `each`: also what a server makes of the question by what it refuses is shown first. */
  constructor(private readonly each: boolean) {}

  add(body: string): void {
    this.bodies.add(body);
    this.refused = null;
  }

  admits(body: string): boolean {
    const isKnown = this.bodies.has(body) || (this.wasPosted && !this.each);
    this.wasPosted ||= isKnown;
    if (!isKnown) this.refused = body;
    return isKnown;
  }
}

/** Shows what is to be posted until a person lets exactly this go. Throws `stopped`. */
async function ask(
  model: LanguageModel,
  about: RequestAbout,
  request: ModelRequest,
  call: Call,
  posted: Posted,
): Promise<void> {
  const known = await heldPreviews(about);
  const same = known.find((kept) => bodyOf(kept) === posted.body);
  // The press was heard by a worker that has ended since.
  if (same?.state === 'approved') return;
  const others = known.filter((kept) => kept !== same && !isWaiting(kept.id));
  await forgetKept(others);
  const marks = call.marksIn?.(posted.body) ?? [];
  const answer = same?.answer ?? {
    is: 'request' as const,
    preview: await previewOf(
      { request, posted, marks },
      model,
      about.feature,
      await loadEffective(),
      others.length > 0,
    ),
  };
  const id = same?.id ?? crypto.randomUUID();
  if (same === undefined) await keepPreview({ ...about, id, state: 'held', answer });
  call.onProgress?.('approval');
  const pressed = untilLetGo(about, id, call.signal);
  // The page may have told the press while this was on its way here.
  const isPressed = (await heldPreviews(about)).some((kept) => kept.id === id && kept.state === 'approved');
  if (isPressed) letGo(about.ref, id);
  await pressed;
  call.onProgress?.('thinking');
}

/**
 * The same model, of whose requests none leaves before a person has seen it, where they want to be asked for each, or have looked at
 * this one before they let it go. What is posted is held against that where it leaves (`way-out.ts`); where it would be something
 * else, because the ticket, the settings or what is known of the server changed meanwhile, nothing has left, and the person is asked
 * again. It stands before the line of its server: whoever thinks about it keeps nobody waiting.
 */
export function approved(model: LanguageModel, about: RequestAbout): LanguageModel {
  if (model.destination === null || about.feature === 'watch') return model;

  async function* stream(request: ModelRequest, asked: Call): AsyncGenerator<ModelAnswer> {
    const each = (await loadEffective()).settings.askEachRequest;
    if (!each && !(await heldPreviews(about)).some(({ state }) => state === 'approved'))
      return yield* model.stream(request, asked);
    const approval = new LetGo(each);
    let isSent = false;
    const call: Call = {
      ...asked,
      approval,
      onSent(body) {
        isSent = true;
        Promise.all([previewSent(about, body), forgetSeed(about)]).catch((thrown: unknown) =>
          logProblem('preview', thrown),
        );
        asked.onSent?.(body);
      },
    };
    try {
      let posted = await model.wouldPost(request, call.signal);
      while (posted !== null) {
        await ask(model, about, request, asked, posted);
        approval.add(posted.body);
        try {
          return yield* model.stream(request, call);
        } catch (thrown) {
          if (approval.refused === null) throw thrown;
          posted = { ...posted, body: approval.refused };
        }
      }
    } finally {
      if (!isSent) await takeBack(about);
    }
  }

  return {
    ...model,
    async complete(request, call) {
      let last: ModelAnswer = { text: '', usage: {} };
      for await (const answer of stream(request, call)) last = answer;
      return last;
    },
    stream,
  };
}
