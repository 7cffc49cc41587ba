import { sayPhrase } from '../../../core/words/say-phrase';
import type { Phrase } from '../../../core/words/phrase';
import { useState } from 'react';
import type { CardActions, CardView, FieldValues } from '../../../components/card/view';
import { thresholdsFrom } from '../../../core/choosing';
import { urgencyOf, type DeskField } from '../../../core/fields';
import type { SentRecord, SettingsView, TriageState } from '../../../core/messages';
import { practiceValues, type Practice } from '../../../core/practice';
import type { Decision } from '../../../core/suggestion';
import { ask, noAnswerPhrase } from '../../pages/ask';

type Values = Readonly<Record<string, string | null>>;

const nothing = (): void => undefined;

function shown(fields: readonly DeskField[], values: Values): FieldValues {
  return Object.fromEntries(
    fields.map(({ id, options }) => {
      const optionId = values[id] ?? null;
      return [id, { optionId, path: options.find((option) => option.id === optionId)?.path ?? [] }];
    }),
  );
}

/** The card on the practice ticket: the form is this page's own, and what is decided goes with the page. */
export function usePractice(
  { managed }: SettingsView,
  label: string,
  { fields, meanings }: Pick<Practice, 'fields' | 'meanings'>,
) {
  const [values, setValues] = useState<Values>(practiceValues);
  const [triage, setTriage] = useState<TriageState | null>(null);
  const [sent, setSent] = useState<SentRecord | null>(null);
  const [problem, setProblem] = useState<Phrase | null>(null);

  const suggest = () => {
    setProblem(null);
    setValues(practiceValues);
    setTriage({ is: 'waiting', cause: 'thinking', label });
    void ask('practice.suggest', {}).then(
      (answer) => {
        setTriage(answer.triage);
        setSent(answer.sent);
      },
      (thrown: unknown) => {
        setTriage(null);
        setProblem(noAnswerPhrase(thrown));
      },
    );
  };

  const decide = (kind: Decision['kind'], change: Partial<Decision>) => {
    if (triage === null || !('suggestion' in triage)) return;
    const { suggestion } = triage;
    const decision: Decision = {
      suggestionId: suggestion.id,
      kind,
      applied: [],
      before: [],
      way: 'none',
      at: new Date().toISOString(),
      ...change,
    };
    setTriage(kind === 'undone' ? { is: 'suggestion', suggestion, asks: [] } : { is: kind, suggestion, decision });
  };

  const actions: CardActions = {
    accept: (picked) => {
      const next = Object.fromEntries(picked.map(({ fieldId, optionId }) => [fieldId, optionId]));
      decide('accepted', {
        applied: picked.map(({ fieldId, optionId }) => ({
          fieldId,
          optionId,
          path: [...pathOf(fields, fieldId, optionId)],
        })),
        before: picked.map(({ fieldId }) => ({ fieldId, optionId: values[fieldId] ?? null })),
        way: 'form',
      });
      setValues({ ...values, ...next });
    },
    dismiss: () => decide('dismissed', {}),
    explain: (reason) => decide('dismissed', { reason }),
    undo: () => {
      if (triage?.is === 'accepted')
        setValues({
          ...values,
          ...Object.fromEntries(triage.decision.before.map(({ fieldId, optionId }) => [fieldId, optionId])),
        });
      decide('undone', {});
    },
    retry: suggest,
    stop: () => setTriage(null),
    agree: nothing,
    chooseField: nothing,
    updateDirectly: nothing,
    learn: nothing,
    answerOnDevice: nothing,
    refreshFields: nothing,
    // Here is no desk to write to, and no notes are offered.
    ask: () => Promise.reject(new TypeError('nobody is asked here')),
    shown: () => null,
    // Here is no desk with other tickets.
    showQueue: nothing,
    openTicket: nothing,
    notSimilar: nothing,
    takeAsSource: nothing,
    summarise: nothing,
    stopSummary: nothing,
    openOptions: nothing,
    reloadTab: () => location.reload(),
    clearProblem: nothing,
    loadSent: (id) => Promise.resolve(sent?.id === id ? sent : null),
    loadValues: (fieldId) =>
      Promise.resolve({
        options: fields.find(({ id }) => id === fieldId)?.options ?? [],
        meanings: meanings[fieldId] ?? {},
        recent: [],
      }),
    urgencyOf: (fieldId, optionId) => {
      const field = fields.find(({ id }) => id === fieldId);
      return field === undefined ? null : urgencyOf(field, optionId);
    },
  };

  const view: CardView | null = triage && {
    triage,
    fields: fields.map(({ id, title, kind }) => ({ id, title, kind, locked: null })),
    thresholds: thresholdsFrom(managed.rules.confidence),
    updateDirectly: false,
    onDevice: false,
    limit: null,
    form: shown(fields, values),
    saved: shown(fields, practiceValues),
    busy: null,
    problem: null,
    fieldsReadAt: null,
    floating: false,
  };

  return {
    values,
    set: (fieldId: string, optionId: string | null) => setValues({ ...values, [fieldId]: optionId }),
    /** Null until it was asked. */
    view,
    actions,
    problem: problem && sayPhrase(problem),
    suggest,
  };
}

const pathOf = (fields: readonly DeskField[], fieldId: string, optionId: string): readonly string[] =>
  fields.find(({ id }) => id === fieldId)?.options.find(({ id }) => id === optionId)?.path ?? [];
