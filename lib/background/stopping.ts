/** What Chrome says to a worker that it is stopping: nothing is wrong, and the next one begins anew. */
export const isStopping = (error: unknown) => error instanceof Error && error.message === 'No SW';
