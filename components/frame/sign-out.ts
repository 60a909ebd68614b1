/** What this tab has begun is nobody else's. */
export function forgetTab(): void {
  try {
    window.sessionStorage.clear()
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** Ends the session through next-auth's endpoint and goes to the sign-in page with a full load, so that nothing stays in memory. */
export async function signOut(): Promise<void> {
  const answer: unknown = await (await fetch('/api/auth/csrf')).json()
  const csrfToken = typeof answer === 'object' && answer !== null ? String(Reflect.get(answer, 'csrfToken') ?? '') : ''
  await fetch('/api/auth/signout', { method: 'POST', body: new URLSearchParams({ csrfToken, json: 'true' }) })
  forgetTab()
  window.location.assign('/sign-in')
}
