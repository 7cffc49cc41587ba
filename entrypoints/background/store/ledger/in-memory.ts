import { browser } from 'wxt/browser';
import { suggestionRecordSchema, type SuggestionRecord } from './suggestion-record';

const KEEP = 50;

/** Records in the browser's memory (`storage.session`), gone when it closes: the newest fifty under one prefix. */
export class InMemory {
  constructor(private readonly prefix: string) {}

  async all(): Promise<SuggestionRecord[]> {
    const all = Object.entries(await browser.storage.session.get(null)).filter(([key]) => key.startsWith(this.prefix));
    return all.flatMap(([, value]) => {
      const parsed = suggestionRecordSchema.safeParse(value);
      return parsed.success ? [parsed.data] : [];
    });
  }

  async find(is: (record: SuggestionRecord) => boolean): Promise<SuggestionRecord | undefined> {
    return (await this.all()).find(is);
  }

  async keep(record: SuggestionRecord): Promise<void> {
    const others = (await this.all()).filter(({ stateKey }) => stateKey !== record.stateKey);
    const out = others.sort((a, b) => b.at.localeCompare(a.at)).slice(KEEP - 1);
    await this.drop(...out.map(({ stateKey }) => stateKey));
    await browser.storage.session.set({ [this.keyOf(record.stateKey)]: record });
  }

  async drop(...stateKeys: readonly string[]): Promise<void> {
    if (stateKeys.length > 0) await browser.storage.session.remove(stateKeys.map((stateKey) => this.keyOf(stateKey)));
  }

  /** What is about the tickets of one desk; without `origin` all of it, what cannot be read as a record too. */
  async forget(origin?: string): Promise<void> {
    if (origin !== undefined)
      return this.drop(
        ...(await this.all()).filter(({ ref }) => ref.origin === origin).map(({ stateKey }) => stateKey),
      );
    const keys = Object.keys(await browser.storage.session.get(null)).filter((key) => key.startsWith(this.prefix));
    await browser.storage.session.remove(keys);
  }

  private readonly keyOf = (stateKey: string): string => `${this.prefix}${stateKey}`;
}
