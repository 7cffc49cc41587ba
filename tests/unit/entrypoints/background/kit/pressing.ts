import type { RequestPreview } from '../../../../../core/request-preview';
import { heldFor, keepBack, letGo, onHeld } from '../../../../../entrypoints/background/model/held';
import { approvePreview, previewNamed } from '../../../../../entrypoints/background/store/previews';
import { ref } from './world';

/** What stands before a person: a request that waits. */
export interface Shown {
  readonly id: string;
  readonly preview: RequestPreview;
  /** As the page tells the press. False where it is not what waits any more. */
  letGo(sha256?: string): Promise<boolean>;
  keepBack(): void;
}

const shownAs = async (id: string): Promise<Shown> => {
  const answer = await previewNamed(id, ref.origin);
  if (answer?.is !== 'request') throw new Error('there was nothing to look at');
  const { preview } = answer;
  return {
    id,
    preview,
    letGo: async (sha256 = preview.sha256) => {
      const isLetGo = await approvePreview(ref, id, sha256);
      if (isLetGo) letGo(ref, id);
      return isLetGo;
    },
    keepBack: () => keepBack(ref, id),
  };
};

/** The request that waits on the sample ticket, once one does that is none of these. */
export const nextShown = async (...before: readonly Shown[]): Promise<Shown> => {
  const known = new Set(before.map(({ id }) => id));
  const find = (): string | undefined => heldFor(ref).find(({ id }) => !known.has(id))?.id;
  const id = await new Promise<string>((resolve) => {
    const look = (): void => {
      const found = find();
      if (found === undefined) return;
      stop();
      resolve(found);
    };
    const stop = onHeld(look);
    look();
  });
  return shownAs(id);
};
