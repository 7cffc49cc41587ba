import { phraseData } from '../../core/phrases/data';
import { readPhrases } from '../../entrypoints/background/phrases';

// The file that the build writes, for the worker's modules of this process; a test's own `fetch` is never asked for it.
const { fetch } = globalThis;
globalThis.fetch = () => Promise.resolve(Response.json(phraseData));
await readPhrases();
globalThis.fetch = fetch;
