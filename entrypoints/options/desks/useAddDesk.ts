import { say } from '../../../core/words/say';
import { useState } from 'react';
import { browser } from 'wxt/browser';
import type { DeskSummary } from '../../../core/messages';
import type { Rules } from '../../../core/policy/effective';
import { isCoveredBy, readDeskAddress } from '../../lib/desk-address';
import { ask, noAnswerWords } from '../../pages/ask';
import { isDeskAllowed } from '../../pages/managed/allowed-words';
import { byOf } from '../../pages/managed/who';
import { addedWords } from './words';

export interface AddingDesk {
  readonly typed: string;
  readonly adding: boolean;
  /** What is wrong with the address, once the person has left the field or pressed Add. */
  readonly error: string | undefined;
  readonly outcome: { readonly said: string; readonly problem?: string };
  edit(typed: string): void;
  leave(): void;
  /** Has to be called straight from a click or Enter: the browser asks the person only then. */
  add(): void;
}

/** Pages on which Deskside runs without being added, as the manifest has them. */
const builtIn = (): string[] =>
  (browser.runtime.getManifest().content_scripts ?? []).flatMap(({ matches }) => matches ?? []);

/** A problem of the address as a person would put it right, or the origin that it stands for. */
function check(typed: string, known: readonly DeskSummary[], rules: Rules): ReturnType<typeof readDeskAddress> {
  const address = readDeskAddress(typed);
  if (!address.ok) return address;
  if (!isDeskAllowed(rules, address.origin))
    return { ok: false, problem: say('desks.add.not-allowed', { by: byOf(rules), host: address.host }) };
  if (known.some(({ origin, custom }) => custom && origin === address.origin))
    return { ok: false, problem: say('desks.add.known', { host: address.host }) };
  if (isCoveredBy(address.origin, builtIn()))
    return { ok: false, problem: say('desks.add.built-in', { host: address.host }) };
  return address;
}

export function useAddDesk(
  known: readonly DeskSummary[],
  on: boolean,
  rules: Rules,
  onAdded: () => Promise<void>,
): AddingDesk {
  const [typed, setTyped] = useState('');
  const [checked, setChecked] = useState(false);
  const [adding, setAdding] = useState(false);
  const [outcome, setOutcome] = useState<AddingDesk['outcome']>({ said: '' });
  const address = check(typed, known, rules);

  const store = async (host: string, origin: string, granting: Promise<boolean>): Promise<AddingDesk['outcome']> => {
    if (!(await granting))
      return {
        said: '',
        problem: say('desks.add.refused', { host }),
      };
    const answer = await ask('desk.add', { address: origin });
    setTyped('');
    setChecked(false);
    await onAdded();
    return addedWords(host, answer, on);
  };

  const add = () => {
    setChecked(true);
    if (!address.ok || adding) return;
    // Before anything is awaited. Only this one origin is asked for.
    const granting = browser.permissions.request({ origins: [address.pattern] });
    setAdding(true);
    setOutcome({ said: '' });
    void store(address.host, address.origin, granting)
      .catch((thrown: unknown) => ({ said: '', problem: noAnswerWords(thrown) }))
      .then(setOutcome)
      .finally(() => setAdding(false));
  };

  return {
    typed,
    adding,
    // While it is added it comes into the list, which is no mistake of the person's.
    error: checked && !adding && !address.ok ? address.problem : undefined,
    outcome,
    edit: (text) => {
      setTyped(text);
      setChecked(false);
      setOutcome({ said: '' });
    },
    leave: () => setChecked(typed.trim() !== ''),
    add,
  };
}
