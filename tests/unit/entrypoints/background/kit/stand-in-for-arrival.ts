import { vi } from 'vitest';

// For all files of a project: what an organisation has set is what a test says, see `policy-now.ts`.
vi.mock('../../../../../entrypoints/background/rules/arrival', async (original) => ({
  ...(await original<object>()),
  loadPolicy: (await import('./policy-now')).loadPolicy,
}));
