import type { DeskId } from '../core/ticket';
import type { DeskAdapter } from './adapter';
import { freshdesk } from './freshdesk';
import { halopsa } from './halopsa';
import { zendesk } from './zendesk';

/** The full registry; load it only where a ticket is shown. The bootstrap needs `./detect` alone. */
export const adapters: readonly DeskAdapter[] = [zendesk, freshdesk, halopsa];

export const adapterOf = (desk: DeskId): DeskAdapter | undefined => adapters.find((adapter) => adapter.id === desk);
