import type { PreviewAnswer } from '../../core/request-preview';

/** What would be sent now, under a name that the person may let go. */
export interface LookedAt {
  readonly id: string;
  readonly answer: PreviewAnswer | null;
}

/** What can be done with requests that have not been sent. */
export interface Previewing {
  /** Null where it is not kept any more. */
  loadPreview(id: string): Promise<PreviewAnswer | null>;
  /** Sends the request that was shown under this name and with this SHA-256. */
  letGo(id: string, sha256: string): void;
  /** It is not sent. */
  keepBack(id: string): void;
}
