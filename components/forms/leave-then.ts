let ask: ((go: () => void) => void) | null = null

/** Who is asked before the page is left: whoever knows what it would lose. The frame weighs on every page and knows no more than this. */
export const askBeforeLeaving = (asker: typeof ask): void => { ask = asker }

/** Goes at once where nothing would be lost, and otherwise when somebody says so. */
export const leaveThen = (go: () => void): void => (ask ? ask(go) : go())
