/** More accounts than this in one go are a reorganisation, which nobody reads brief by brief. */
export const HANDED_TOLD = 20
