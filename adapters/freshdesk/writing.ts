import { insertText } from '../shared/insert';
import { replyText } from '../shared/reply-text';
import { applyChoice } from './apply';
import { openReply } from './open-reply';
import { updateTicket } from './update';

/** A script of its own (`DeskEnv.writing`): `index.ts` takes nothing but the type from here. */
export const writing = { applyChoice, insertText, openReply, replyText, updateTicket };

export type Writing = typeof writing;
