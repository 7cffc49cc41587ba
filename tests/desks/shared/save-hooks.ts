/** What a test lets happen in the middle of a write. */
export interface SaveHooks {
  /** It has arrived, and nothing was looked at. */
  readonly before?: (ticketId: number) => void;
  /** It is saved, and not answered yet. */
  readonly after?: (ticketId: number) => void;
}
