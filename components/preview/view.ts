import type { PageMessage } from '../../core/messages';
import type { PreviewAnswer } from '../../core/request-preview';

type PreviewPress = Extract<PageMessage, { type: 'preview' | 'let-go' | 'keep-back' }>;

/** What can be done with requests that have not been sent. */
export interface Previewing {
  /** Tells the worker what was pressed. */
  tell(pressed: PreviewPress): void;
  /** What is shown under this name, once it is made; null where it is not kept any more. */
  loadPreview(id: string): Promise<PreviewAnswer | null>;
}

/** What would be asked for. */
export interface WouldAsk {
  readonly what: 'triage' | 'draft';
  /** As the person has written it for the next draft. */
  readonly instruction: string;
}

/** What would be sent now, under a name that the person may let go. */
export interface LookedAt {
  readonly id: string;
  readonly answer: PreviewAnswer | null;
}

/** The worker makes it from what it was told of the ticket last. */
export async function lookAt({ tell, loadPreview }: Previewing, wish: WouldAsk): Promise<LookedAt> {
  const id = crypto.randomUUID();
  tell({ type: 'preview', id, ...wish });
  return { id, answer: await loadPreview(id) };
}
