type Problem = { message: string; remedy: string | null }

/** What the actions of these forms answer. */
export type Answer<T> = Promise<{ data?: T | undefined; serverError?: Problem | undefined; validationErrors?: { formErrors: string[]; fieldErrors: Record<string, string[] | undefined> } | undefined }>
