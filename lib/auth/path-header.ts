/** `proxy.ts` tells pages their own path and query in this header; pages cannot ask Next for it. */
export const PATH_HEADER = 'x-credence-path'
