import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { deskIds } from '../../core/ticket-ref';
import type { Row } from './table';

const BUILD = `${process.env['DESKSIDE_OUT'] ?? '.output'}/chrome-mv3`;

/** Bytes after gzip at level 9. */
const zipped = (file: string): number => gzipSync(readFileSync(join(BUILD, file)), { level: 9 }).length;

const kB = (files: readonly string[]): number => files.reduce((sum, file) => sum + zipped(file), 0) / 1000;

const BOOTSTRAP = 'desk-bootstrap.js';
/** What opening a ticket loads. The observer comes only where a desk keeps its session in memory; it is counted all the same. */
const onATicket = (desk: string): string[] => [BOOTSTRAP, `desk-widgets-${desk}.js`, 'api-observer.js'];

/** A tab gets the scripts of its own desk. */
const largest = (filesOf: (desk: string) => string[]): number => Math.max(...deskIds.map((desk) => kB(filesOf(desk))));

/** What the built extension weighs in a page and in the worker. 1 kB = 1000 bytes. */
export const sizeRows = (): Row[] => [
  { name: 'bootstrap, gzip', value: kB([BOOTSTRAP]), unit: 'kB', budget: 20 },
  {
    name: 'everything in the page on a ticket, gzip, largest desk',
    value: largest(onATicket),
    unit: 'kB',
    budget: 83,
  },
  {
    name: 'added by the first press that writes, gzip, largest desk',
    value: largest((desk) => [`desk-writing-${desk}.js`, 'editor-bridge.js']),
    unit: 'kB',
    budget: 20,
  },
  {
    name: 'added by the first press that shows values, gzip',
    value: kB(['desk-later.js']),
    unit: 'kB',
    budget: 15,
  },
  {
    name: 'added by the first open draft that a model may write, gzip',
    value: kB(['desk-craft.js']),
    unit: 'kB',
    budget: 18,
  },
  {
    name: 'added where notes are written or a question is missing, gzip',
    value: kB(['desk-more.js']),
    unit: 'kB',
    budget: 14,
  },
  {
    name: 'added by a look at what was or would be sent, gzip',
    value: kB(['desk-preview.js']),
    unit: 'kB',
    budget: 14,
  },
  {
    name: 'added where a summary can be asked for, gzip',
    value: kB(['desk-summary.js']),
    unit: 'kB',
    budget: 12,
  },
  {
    name: 'added now and then (fields, admission, health), gzip, described desk',
    value: kB(['desk-seldom-described.js']),
    unit: 'kB',
    budget: 15,
  },
  {
    name: 'added where the desk is read without its page, gzip, largest desk',
    value: largest((desk) => [`desk-source-${desk}.js`]),
    unit: 'kB',
    budget: 40,
  },
  { name: 'worker, gzip', value: kB(['background.js']), unit: 'kB', budget: 300 },
];
