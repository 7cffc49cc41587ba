import type { DeskId } from './ticket-ref';
import { phrase, type Told } from './words/phrase';

/** What is known of a help desk without its adapter. One entry for each in `deskIds`; the bootstrap carries none of it. */
interface DeskFacts {
  /** A product's name, or a phrase where it has none. */
  readonly name: Told;
  /** Names that the product gives to its accounts, without the account's part. */
  readonly hosts: readonly string[];
  /** Fills in variables such as `$-USERNAME` and `<<username>>` when a text is sent, besides Liquid's. */
  readonly hasVariables: boolean;
}

export const desks: Readonly<Record<DeskId, DeskFacts>> = {
  zendesk: { name: 'Zendesk', hosts: ['zendesk.com'], hasVariables: false },
  freshdesk: { name: 'Freshdesk', hosts: ['freshdesk.com', 'myfreshworks.com'], hasVariables: false },
  halopsa: {
    name: 'HaloPSA',
    hosts: ['halopsa.com', 'haloitsm.com', 'haloservicedesk.com', 'halocrm.com'],
    hasVariables: true,
  },
  // Every desk that a description tells of; what it is called stands there.
  described: { name: phrase('desk.another'), hosts: [], hasVariables: false },
};
