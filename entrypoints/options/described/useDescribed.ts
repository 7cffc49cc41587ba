import { useCallback } from 'react';
import type { DeskSummary, Requests } from '../../../core/messages';
import { ask } from '../../pages/ask';
import { useAsked } from '../../pages/useAsked';

export type Described = NonNullable<Requests['described.get']['out']['described']>;

/** The description of an added desk, asked for anew whenever the desk itself was. */
export const useDescribed = (desk: DeskSummary) =>
  useAsked(useCallback(() => ask('described.get', { origin: desk.origin }), [desk]));
