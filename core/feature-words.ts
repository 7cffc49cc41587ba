import type { Feature } from './features';
import { say } from './words/say';

/** What people call a feature. */
export const featureName = (id: Feature): string => say(`feature.${id}.name`);
/** Its switch in the settings. */
export const featureLabel = (id: Feature): string => say(`feature.${id}.label`);
export const featureHelp = (id: Feature): string => say(`feature.${id}.help`);
