/** All that the rest of Deskside has to know of a feature by name. Its words are in `feature.json`; its prompt, parser and store live with it in the worker. */
interface FeatureFacts {
  /** The policy's key for its own model. */
  readonly policyModel: 'modelForSuggestions' | 'modelForDrafts' | 'modelForSummaries';
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
    policyModel: 'modelForSuggestions',
    urgency: 1,
    byDefault: true,
    needs: null,
  },
  draft: {
    policyModel: 'modelForDrafts',
    urgency: 2,
    byDefault: true,
    needs: null,
  },
  watch: {
    policyModel: 'modelForSuggestions',
    urgency: 0,
    byDefault: false,
    needs: 'triage',
  },
  summary: {
    policyModel: 'modelForSummaries',
    urgency: 1,
    byDefault: false,
    needs: null,
  },
} as const satisfies Record<string, FeatureFacts>;

export type Feature = keyof typeof features;

export const featureIds = ['triage', 'draft', 'watch', 'summary'] as const satisfies readonly Feature[];

/** Something for every feature. */
export const byFeature = <T>(of: (feature: Feature) => T): Record<Feature, T> => ({
  triage: of('triage'),
  draft: of('draft'),
  watch: of('watch'),
  summary: of('summary'),
});

type FeatureWithModel = { [F in Feature]: (typeof features)[F]['needs'] extends null ? F : never }[Feature];

/** What a model of its own can be named for; the others use the model of the one that they need. */
export const featuresWithModel = featureIds.filter((id): id is FeatureWithModel => features[id].needs === null);

/** It is switched on, and so is what it needs. */
export function isSwitchedOn(switches: Readonly<Record<Feature, boolean>>, feature: Feature): boolean {
  const { needs } = features[feature];
  return switches[feature] && (needs === null || switches[needs]);
}
