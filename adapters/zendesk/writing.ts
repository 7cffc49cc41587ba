import { insertText } from '../shared/insert';
import { applyChoice } from './apply';
import { updateTicket } from './update';

/** A script of its own (`DeskEnv.writing`): `index.ts` takes nothing but the type from here. */
export const writing = { applyChoice, insertText, updateTicket };

export type Writing = typeof writing;
