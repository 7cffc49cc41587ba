import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where Debian puts Request Tracker. */
export const SERVER_PROGRAM = '/usr/share/request-tracker5/libexec/rt-server';
export const PERL = '/usr/bin/perl';
export const SETUP_PROGRAM = '/usr/sbin/rt-setup-database-5';

const here = dirname(fileURLToPath(import.meta.url));
export const perl = (name: string): string => join(here, 'perl', name);
