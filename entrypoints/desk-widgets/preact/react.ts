/**
 * What the widgets take from `react`, out of Preact. Its whole React interface weighs more than 1 kB and mends differences that
 * `components/` does not use: see `tests/unit/components/both-runtimes.test.ts`.
 */
export * from 'preact/hooks';
export { Component, createContext, Fragment, Fragment as StrictMode } from 'preact';
