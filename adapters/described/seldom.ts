import { readAdmissionFacts } from './admission';
import { healthOf } from './health';
import { readPageCatalogue } from './page-catalogue';

/**
 * What a ticket’s page needs now and then: the fields once a day, the rest where an organisation admits only some, for a report, and
 * while the page cannot be read. A script of its own brings it: the page takes nothing but the type from here.
 */
export const seldom = { healthOf, readAdmissionFacts, readPageCatalogue };

export type Seldom = typeof seldom;
