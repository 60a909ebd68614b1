import { sessionEnd } from '@/lib/shared/session-end'

export type ActionProblem = { message: string; detail: string | null; /** The session has ended. */ signedOut?: true }

type Outcome =
  | { serverError?: { code?: string; message: string; remedy: string | null } | undefined; validationErrors?: { formErrors: string[]; fieldErrors: Record<string, string[] | undefined> } | undefined }
  | undefined

/** What went wrong in an action, as a sentence and what to do; null when it went well. That the session has ended is made known to the whole page. */
export function actionProblem(outcome: Outcome): ActionProblem | null {
  if (outcome === undefined) return { message: 'The server did not answer.', detail: 'Nothing was changed. Try again.' }
  if (outcome.serverError?.code === 'unauthenticated') {
    sessionEnd.over()
    return { message: outcome.serverError.message, detail: outcome.serverError.remedy, signedOut: true }
  }
  if (outcome.serverError) return { message: outcome.serverError.message, detail: outcome.serverError.remedy }
  if (!outcome.validationErrors) return null
  const first = [...outcome.validationErrors.formErrors, ...Object.values(outcome.validationErrors.fieldErrors).flat()].find((text) => text !== undefined)
  return { message: first ?? 'Something in this form was not understood.', detail: null }
}
