/** The plain build has no cloud of its own: it asks the server it came from. */
export const backend = undefined
