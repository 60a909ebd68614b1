export * from './rules'
export { currentCtx, currentSession, requireCtx, sessionView } from './current'
export type { Actor, Ctx, OpenSession, SessionView } from './types'
