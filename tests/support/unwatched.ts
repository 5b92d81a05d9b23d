/** The ports of a job that nobody watches and nobody ends. */
export const unwatched = { progress: () => undefined, cancelled: () => false };
