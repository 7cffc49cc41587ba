/** Another one at every start of the worker: what a worker that has ended held is free. */
export const workerName: string = crypto.randomUUID();
