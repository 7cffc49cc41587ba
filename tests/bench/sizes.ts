import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Row } from './table';

const BUILD = `${process.env['DESKSIDE_OUT'] ?? '.output'}/chrome-mv3`;

/** Bytes after gzip at level 9. */
const zipped = (file: string): number => gzipSync(readFileSync(join(BUILD, file)), { level: 9 }).length;

const kB = (files: readonly string[]): number => files.reduce((sum, file) => sum + zipped(file), 0) / 1000;

const BOOTSTRAP = 'desk-bootstrap.js';
/** A tab gets the widgets of its own desk. */
const desks = ['zendesk', 'freshdesk', 'halopsa'];
/** The editor helper comes only with the first insert, the observer only where a desk keeps its session in memory; both are counted all the same. */
const onATicket = (desk: string): string[] => [
  BOOTSTRAP,
  `desk-widgets-${desk}.js`,
  'editor-bridge.js',
  'api-observer.js',
];

/** What the built extension weighs in a page and in the worker. 1 kB = 1000 bytes. */
export const sizeRows = (): Row[] => [
  { name: 'bootstrap, gzip', value: kB([BOOTSTRAP]), unit: 'kB', budget: 20 },
  {
    name: 'everything in the page on a ticket, gzip, largest desk',
    value: Math.max(...desks.map((desk) => kB(onATicket(desk)))),
    unit: 'kB',
    budget: 100,
  },
  { name: 'worker, gzip', value: kB(['background.js']), unit: 'kB', budget: 280 },
];
