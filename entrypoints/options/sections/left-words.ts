import type { ErasedPart, ErasedState, Requests } from '../../../core/messages';

type Erasing = Requests['data.erase'];

const names: Record<ErasedPart, string> = {
  settings: 'the settings',
  keys: 'what opens the saved keys',
  records: 'what was learned, the activity and the desks’ fields',
  sent: 'the records of what was sent',
};

const list = new Intl.ListFormat('en', { type: 'conjunction' });

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What could not be erased and what to do about it, in words; empty when all of it is gone. */
export function leftWords(what: Erasing['in']['what'], parts: Erasing['out']['parts']): string {
  const named = (state: ErasedState): string =>
    list.format(
      (Object.keys(names) as ErasedPart[]).filter((part) => parts[part] === state).map((part) => names[part]),
    );
  const [later, failed] = [named('later'), named('failed')];
  if (later === '' && failed === '') return '';
  if (what !== 'everything')
    return `Not erased: ${failed}, since the browser did not open it. Close the browser, open it again and try once more. “Erase everything” deletes it even where it cannot be opened.`;
  return [
    later === ''
      ? ''
      : `${capital(later)} could not be erased yet, since the browser still holds it. Close the browser and open it again: then it is deleted by itself.`,
    failed === ''
      ? ''
      : `Not erased: ${failed}. Press “Erase everything” once more. If this stays, remove Deskside from the browser: that deletes all that it keeps.`,
    parts.settings === 'erased' ? 'The settings and the saved keys are erased, and Deskside is off.' : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
