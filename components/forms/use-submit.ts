'use client'

import { type FormEvent, useState } from 'react'
import { sessionEnd } from '@/lib/shared/session-end'

type Problem = { message: string; remedy: string | null }
type Answer<T> = {
  data?: T | undefined
  serverError?: (Problem & { code?: string }) | undefined
  validationErrors?: { formErrors: string[]; fieldErrors: Record<string, string[] | undefined> } | undefined
}
type Result<T> = { done: true; data: T | undefined } | { done: false }

const UNREACHABLE: Problem = { message: 'The server could not be reached.', remedy: 'Nothing was lost. Check the connection and try again.' }

/**
 * Sends a form through a server action and keeps what came back: a sentence for each field at fault, or one problem.
 * The first field at fault gets the focus.
 */
export function useSubmit() {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [errors, setErrors] = useState<Record<string, string | undefined>>({})

  async function send<T>(call: () => Promise<Answer<T>>, form?: HTMLFormElement): Promise<Result<T>> {
    setBusy(true)
    const answer = await call().catch((): Answer<T> => ({ serverError: UNREACHABLE }))
    setBusy(false)
    if (answer.serverError?.code === 'unauthenticated') sessionEnd.over()
    const fields = Object.entries(answer.validationErrors?.fieldErrors ?? {}).map(([name, messages]) => [name, messages?.[0]] as const)
    setErrors(Object.fromEntries(fields))
    const general = answer.validationErrors?.formErrors[0]
    setProblem(answer.serverError ?? (general === undefined ? null : { message: general, remedy: null }))
    const first = fields[0]?.[0]
    const control = first === undefined ? null : form?.elements.namedItem(first)
    if (control instanceof HTMLElement) control.focus()
    return answer.serverError || answer.validationErrors ? { done: false } : { done: true, data: answer.data }
  }

  return { busy, problem, errors, send, setProblem }
}

/** The fields of a submitted form as strings; the page's own reload is prevented. */
export function fieldsOf(event: FormEvent<HTMLFormElement>): (name: string) => string {
  event.preventDefault()
  const data = new FormData(event.currentTarget)
  return (name) => {
    const value = data.get(name)
    return typeof value === 'string' ? value : ''
  }
}

/** "acme.com, acme.de" as a list; commas, semicolons and line breaks separate. */
export const listOf = (text: string): string[] => text.split(/[,;\n]/).map((part) => part.trim()).filter(Boolean)
