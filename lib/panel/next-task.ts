/**
 * For what a change of the account has to be asked: React runs effects before the frame with the account is drawn, and to
 * send a message takes a millisecond.
 */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
