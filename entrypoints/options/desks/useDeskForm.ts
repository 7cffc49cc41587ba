import type { Catalogue } from '../../../core/fields';
import { categoryCandidates, fieldById } from '../../../core/fields';
import type { Rules } from '../../../core/policy/effective';
import type { DeskSettings, Settings } from '../../../core/settings';
import { categoryOf } from '../managed/field-rules';
import { useEdits } from '../useUnsaved';

/** Descriptions of one field by option id. */
export type Descriptions = Readonly<Record<string, string>>;

/** By field. */
type Edits = Readonly<Record<string, Descriptions>>;
interface Typed {
  readonly chosen: string;
  readonly edits: Edits;
  /** Questions that are asked, in the same way. */
  readonly asked: Edits;
}

const filled = (descriptions: Descriptions): Record<string, string> =>
  Object.fromEntries(
    Object.entries(descriptions).flatMap(([id, text]) => (text.trim() === '' ? [] : [[id, text.trim()]])),
  );

/** Edits of one desk's settings, laid over what is stored. A field that the organisation chose is shown and not stored. */
export function useDeskForm(catalogue: Catalogue, stored: DeskSettings | undefined, rules: Pick<Rules, 'fields'>) {
  const { fields, sure } = categoryCandidates(catalogue);
  const storedId = stored?.categoryFieldId ?? '';
  const theirs = categoryOf(rules, catalogue);
  const described = (typed: Edits, id: string): Descriptions => ({ ...stored?.descriptions[id], ...typed[id] });
  const asks = (typed: Edits, id: string): Descriptions => ({ ...stored?.questions?.[id], ...typed[id] });
  const inWords = (descriptions: Descriptions): string =>
    JSON.stringify(Object.entries(descriptions).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const differs = ({ chosen, edits: typed, asked }: Typed): boolean =>
    (theirs === undefined && chosen !== storedId) ||
    Object.keys(asked).some((id) => inWords(filled(asks(asked, id))) !== inWords(stored?.questions?.[id] ?? {})) ||
    Object.keys(typed).some((id) => inWords(filled(described(typed, id))) !== inWords(stored?.descriptions[id] ?? {}));
  const { shown, edit, unsaved, save, row } = useEdits<Typed>({ chosen: storedId, edits: {}, asked: {} }, { differs });
  const { edits, asked } = shown;
  const fieldId = theirs?.id ?? shown.chosen;
  const field = fieldById(catalogue, fieldId) ?? (sure ? fields[0] : undefined);

  return {
    /** The field that was chosen; empty while Deskside may choose or ask. */
    fieldId,
    /** The field whose values can be described. */
    field,
    candidates: theirs === undefined || fields.includes(theirs) ? fields : [theirs, ...fields],
    fieldIsTheirs: theirs !== undefined,
    descriptions: field === undefined ? {} : described(edits, field.id),
    questions: field === undefined ? {} : asks(asked, field.id),
    unsaved,
    save,
    row,
    chooseField: (chosen: string) => edit({ chosen }),
    describe: (optionId: string, text: string) =>
      field !== undefined && edit({ edits: { ...edits, [field.id]: { ...edits[field.id], [optionId]: text } } }),
    ask: (optionId: string, text: string) =>
      field !== undefined && edit({ asked: { ...asked, [field.id]: { ...asked[field.id], [optionId]: text } } }),
    applyTo: (settings: Settings): Settings => {
      const desk: DeskSettings = settings.desks[catalogue.origin] ?? { descriptions: {} };
      const { categoryFieldId: before, ...rest } = desk;
      const own = theirs === undefined ? fieldId : (before ?? '');
      const changed = Object.keys(edits).map((id) => [id, filled({ ...desk.descriptions[id], ...edits[id] })] as const);
      const wanted = Object.keys(asked).map((id) => [id, filled({ ...desk.questions?.[id], ...asked[id] })] as const);
      const next: DeskSettings = {
        ...rest,
        ...(own === '' ? {} : { categoryFieldId: own }),
        descriptions: { ...desk.descriptions, ...Object.fromEntries(changed) },
        ...(wanted.length === 0 ? {} : { questions: { ...desk.questions, ...Object.fromEntries(wanted) } }),
      };
      return { ...settings, desks: { ...settings.desks, [catalogue.origin]: next } };
    },
  };
}
