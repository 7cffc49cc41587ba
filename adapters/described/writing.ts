import { applyChoice } from './apply';
import { writeDirectly } from './direct';
import { insertInto } from './insert';
import { openReply } from './open-reply';
import { presserOf } from './press';

/** A script of its own (`DeskEnv.writing`): a ticket’s page takes nothing but the type from here. */
export const writing = { applyChoice, insertInto, openReply, presserOf, writeDirectly };

export type Writing = typeof writing;
