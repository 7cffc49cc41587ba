import { useState } from 'react';
import type { Catalogue } from '../../../core/fields';
import { categoryCandidates, fieldById } from '../../../core/fields';
import type { Rules } from '../../../core/policy/effective';
import type { DeskSettings, Settings } from '../../../core/settings';
import { categoryOf } from '../managed/field-rules';

/** Descriptions of one field by option id. */
export type Descriptions = Readonly<Record<string, string>>;

const filled = (descriptions: Descriptions): Record<string, string> =>
  Object.fromEntries(
    Object.entries(descriptions).flatMap(([id, text]) => (text.trim() === '' ? [] : [[id, text.trim()]])),
  );

/** Edits of one desk's settings, laid over what is stored. A field that the organisation chose is shown and not stored. */
export function useDeskForm(catalogue: Catalogue, stored: DeskSettings | undefined, rules: Pick<Rules, 'fields'>) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [edits, setEdits] = useState<Readonly<Record<string, Descriptions>>>({});
  const { fields, sure } = categoryCandidates(catalogue);
  const storedId = stored?.categoryFieldId ?? '';
  const theirs = categoryOf(rules, catalogue);
  const fieldId = theirs?.id ?? chosen ?? storedId;
  const field = fieldById(catalogue, fieldId) ?? (sure ? fields[0] : undefined);
  const ofField = (id: string): Descriptions => ({ ...stored?.descriptions[id], ...edits[id] });
  const differs = Object.keys(edits).some(
    (id) => JSON.stringify(sorted(filled(ofField(id)))) !== JSON.stringify(sorted(stored?.descriptions[id] ?? {})),
  );

  return {
    /** The field that was chosen; empty while Deskside may choose or ask. */
    fieldId,
    /** The field whose values can be described. */
    field,
    candidates: theirs === undefined || fields.includes(theirs) ? fields : [theirs, ...fields],
    fieldIsTheirs: theirs !== undefined,
    descriptions: field === undefined ? {} : ofField(field.id),
    unsaved: (theirs === undefined && fieldId !== storedId) || differs,
    chooseField: setChosen,
    describe: (optionId: string, text: string) =>
      field !== undefined &&
      setEdits((before) => ({ ...before, [field.id]: { ...before[field.id], [optionId]: text } })),
    reset: () => {
      setChosen(null);
      setEdits({});
    },
    applyTo: (settings: Settings): Settings => {
      const desk: DeskSettings = settings.desks[catalogue.origin] ?? { descriptions: {} };
      const { categoryFieldId: before, ...rest } = desk;
      const own = theirs === undefined ? fieldId : (before ?? '');
      const described = Object.keys(edits).map(
        (id) => [id, filled({ ...desk.descriptions[id], ...edits[id] })] as const,
      );
      const next: DeskSettings = {
        ...rest,
        ...(own === '' ? {} : { categoryFieldId: own }),
        descriptions: { ...desk.descriptions, ...Object.fromEntries(described) },
      };
      return { ...settings, desks: { ...settings.desks, [catalogue.origin]: next } };
    },
  };
}

const sorted = (descriptions: Descriptions): [string, string][] =>
  Object.entries(descriptions).toSorted(([a], [b]) => (a < b ? -1 : 1));
