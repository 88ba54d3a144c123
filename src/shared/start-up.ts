const { promise, resolve } = Promise.withResolvers<void>();

/**
 * Settles once what a person waits for at a start is on screen, or cannot be soon. What comes late begins then: fetched and
 * compiled before, it took the processor from the very thing.
 */
export const startedUp = promise;
export const endStartUp = resolve;
