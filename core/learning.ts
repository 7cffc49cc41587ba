export type { Example } from './schema/learning';
