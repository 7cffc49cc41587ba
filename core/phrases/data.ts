import { deskVoice, draftingOrder, replyHead } from './drafting-words';
import { mailData } from '../automatic-mail/data';
import { things, putIn } from './blank-words';
import {
  asksHowMuch,
  asksIndirectly,
  asksWhen,
  asksWhy,
  courtesy,
  joins,
  kin,
  notYet,
  openQuestion,
  tellsHowMuch,
  tellsWhen,
  tellsWhy,
  yesOrNo,
} from './question-words';
import { address, before, command, orders, setsAside, toldBefore } from './command-words';
import {
  afterwards,
  changes,
  draftWord,
  exclaimed,
  heading,
  kept,
  offersMore,
  opener,
  ownText,
  textElsewhere,
} from './chatbot-words';
import {
  asksBegan,
  asksDevice,
  asksError,
  asksPeople,
  asksPhone,
  asksPlace,
  asksScreenshot,
  asksVersion,
  tellsBegan,
  tellsDevice,
  tellsError,
  tellsPeople,
  tellsPlace,
  tellsScreenshot,
  tellsVersion,
} from './fact-words';
import { later, notOurs, ours } from './deadline-words';
import { givenNames } from './given-names';
import { hollow, nobody } from './plain-words';
import { escalation, guarantee, money, refuses, renewing, spare, wished } from './promise-words';
import { ofItself } from './told-words';

const words = {
  money,
  escalation,
  guarantee,
  spare,
  renewing,
  refuses,
  wished,
  later,
  ours,
  notOurs,
  draftWord,
  opener,
  exclaimed,
  afterwards,
  changes,
  heading,
  ownText,
  kept,
  offersMore,
  textElsewhere,
  ofItself,
  setsAside,
  toldBefore,
  before,
  address,
  orders,
  command,
  draftingOrder,
  replyHead,
  deskVoice,
  things,
  putIn,
  asksWhen,
  asksHowMuch,
  tellsWhen,
  asksWhy,
  tellsWhy,
  yesOrNo,
  openQuestion,
  asksIndirectly,
  joins,
  notYet,
  tellsHowMuch,
  courtesy,
  kin,
  hollow,
  nobody,
  givenNames,
  tellsDevice,
  asksDevice,
  tellsError,
  asksError,
  tellsBegan,
  asksBegan,
  tellsPeople,
  asksPeople,
  tellsVersion,
  asksVersion,
  tellsScreenshot,
  asksScreenshot,
  tellsPlace,
  asksPlace,
  asksPhone,
} as const;

/**
 * All words of six languages that a draft or a ticket is looked through for. The build writes them into a file of their own, which the
 * worker reads when it needs them: they are more than half of what it would otherwise carry for this.
 */
export const phraseData = { words, mail: mailData } as const;
export type PhraseData = typeof phraseData;
