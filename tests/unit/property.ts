import fc from 'fast-check';

const isWhole = process.env['DESKSIDE_ALL'] !== undefined;

/** How often a property is tried: a thousand times, ten thousand in `npm run test:all`. */
export const runs = isWhole ? 10_000 : 1_000;

// The same examples on every run, so that what fails fails for whoever runs it next. Other ones are for `npm run test:all`.
if (!isWhole) fc.configureGlobal({ seed: 20_261_129 });

export { fc };
