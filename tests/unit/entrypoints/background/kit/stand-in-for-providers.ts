import { afterAll, vi } from 'vitest';
import { nobodyStandsIn, standIn } from './stand-in';

// For all files of a project, which share their modules with it: in a process of its own each took seconds to load them.
vi.mock('../../../../../providers', async (original) => {
  const real = await original<typeof import('../../../../../providers')>();
  return { ...real, createProvider: standIn(real.createProvider) };
});

afterAll(nobodyStandsIn);
