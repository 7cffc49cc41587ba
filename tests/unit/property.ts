import fc from 'fast-check';

/** In `npm run test:all`, which has the time. */
export const isWhole = process.env['DESKSIDE_ALL'] !== undefined;

/** How often a property is tried: some hundred times, ten thousand in `npm run test:all`. */
export const runs = isWhole ? 10_000 : 250;

// The same examples on every run, so that what fails fails for whoever runs it next. Other ones are for `npm run test:all`.
if (!isWhole) fc.configureGlobal({ seed: 20_261_129 });

export { fc };
