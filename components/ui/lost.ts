/** Whether the error is a script of ours that did not arrive: without a connection, or after Credence was updated under an open page. */
export const isLostScript = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'ChunkLoadError' || /Failed to (load chunk|fetch dynamically imported module)|Loading chunk .+ failed/.test(error.message))

/** False only where the browser knows that it has no connection. */
export const isConnected = (): boolean => typeof navigator === 'undefined' || navigator.onLine !== false

export type LostWords = { why: string; remedy: string }

/** Why something of ours did not arrive, as far as the browser can tell, and what to do. */
export const lostWords = (connected: boolean): LostWords => connected
  ? { why: 'The server could not be reached, or Credence was updated since this page was loaded.', remedy: 'Nothing was changed. Try again; if it stays so, load the page again.' }
  : { why: 'The connection was lost.', remedy: 'Nothing was changed. Try again once you are connected.' }
