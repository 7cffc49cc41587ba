/** All that the rest of Deskside has to know of a feature by name. Its prompt, parser and store live with it in the worker. */
interface FeatureFacts {
  /** What people call it. */
  readonly name: string;
  /** Its switch in the options. */
  readonly label: string;
  readonly help: string;
  /** A sentence without its full stop: what happens while it is on. */
  readonly does: string;
  /** The policy's key for its own model. */
  readonly policyModel: 'modelForSuggestions' | 'modelForDrafts';
  /** Whose question goes first in the line of a server: the higher one. A person waits, a ticket is shown, nobody looks. */
  readonly urgency: number;
  /** Whether it is on before the person has said anything of it. */
  readonly byDefault: boolean;
  /** Another one without which it does nothing. */
  readonly needs: 'triage' | null;
}

/** What Deskside does with a model. A further feature begins with an entry here. */
export const features = {
  triage: {
    name: 'Suggestions',
    label: 'Suggestions',
    help: 'Suggest a category and a priority on the ticket that you have open. You accept or dismiss.',
    does: 'Categories and priorities are suggested',
    policyModel: 'modelForSuggestions',
    urgency: 1,
    byDefault: true,
    needs: null,
  },
  draft: {
    name: 'Drafts',
    label: 'Draft replies',
    help: 'Draft a reply when you ask for it. You edit and send; Deskside never sends.',
    does: 'Replies can be drafted',
    policyModel: 'modelForDrafts',
    urgency: 2,
    byDefault: true,
    needs: null,
  },
  watch: {
    name: 'Suggestions for unopened tickets',
    label: 'Tickets that you did not open',
    help: 'While a tab of the desk is open, suggest for new and changed tickets of the watched views. The suggestion is there when you open one.',
    does: 'New and changed tickets are triaged before anybody opens them',
    policyModel: 'modelForSuggestions',
    urgency: 0,
    byDefault: false,
    needs: 'triage',
  },
} as const satisfies Record<string, FeatureFacts>;

export type Feature = keyof typeof features;

export const featureIds = ['triage', 'draft', 'watch'] as const satisfies readonly Feature[];

/** Something for every feature. */
export const byFeature = <T>(of: (feature: Feature) => T): Record<Feature, T> => ({
  triage: of('triage'),
  draft: of('draft'),
  watch: of('watch'),
});

/** What a model of its own can be named for; the others use the model of the one that they need. */
export const featuresWithModel = featureIds.filter((id) => features[id].needs === null);

/** It is switched on, and so is what it needs. */
export function isSwitchedOn(switches: Readonly<Record<Feature, boolean>>, feature: Feature): boolean {
  const { needs } = features[feature];
  return switches[feature] && (needs === null || switches[needs]);
}
