import type { createProvider } from '../../../../../providers';

type Create = typeof createProvider;
type Provider = ReturnType<Create>;

/** Where the stand-in of `stand-in-for-providers.ts` finds whom a test file has put there: files of its project share their modules. */
const shared = globalThis as { providerOfTests?: () => Provider };

/** From now on, in this file, a server of one's own is this one; every other provider is the real one. */
export function answersCompatible(provider: () => Provider): void {
  shared.providerOfTests = provider;
}

export const standIn =
  (real: Create): Create =>
  (...args) => {
    const provider = args[0].id === 'compatible' ? shared.providerOfTests?.() : undefined;
    return provider ?? real(...args);
  };

export function nobodyStandsIn(): void {
  delete shared.providerOfTests;
}
