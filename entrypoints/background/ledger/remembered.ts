import { facts } from './ledger';

/** How a server and model can be made to answer with structure, found out once ("probed") and remembered here. */
export const readRememberedKind = (key: string): Promise<string | undefined> => facts.get(`structured|${key}`);

export const rememberKind = (key: string, kind: string): Promise<void> => facts.put(`structured|${key}`, kind);
