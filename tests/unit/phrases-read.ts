import { readPhrases } from '../../entrypoints/background/phrases';
import { phrasesFile } from '../../phrases-file';
import { readMeanings } from '../../providers/on-device/meanings';

// The file that the build writes, for the worker's modules of this process; a test's own `fetch` is never asked for it.
const { fetch } = globalThis;
globalThis.fetch = () => Promise.resolve(Response.json(phrasesFile));
await Promise.all([readPhrases(), readMeanings()]);
globalThis.fetch = fetch;
