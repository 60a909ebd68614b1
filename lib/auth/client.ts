export type * from './schemas'
export { MAX_PASSWORD, MIN_PASSWORD, passwordFault } from './password'
export { safePath } from './safe-path'

type Credentials = { provider: 'password'; email: string; password: string } | { provider: 'sample'; memberId: string }

/** Signs in through next-auth's endpoint. False when the server refused; throws when it cannot be reached. */
export async function signIn({ provider, ...fields }: Credentials): Promise<boolean> {
  const response = await post(`/api/auth/callback/${provider}`, fields)
  return response.ok
}

/** Leaves for the identity provider, and from there back to `returnTo`. False when that is impossible. */
export async function signInWithProvider(returnTo: string): Promise<boolean> {
  const response = await post('/api/auth/signin/oidc', { callbackUrl: returnTo })
  const body: unknown = await response.json()
  const url = typeof body === 'object' && body !== null && 'url' in body ? body.url : null
  if (typeof url !== 'string' || new URL(url, window.location.href).origin === window.location.origin) return false
  window.location.assign(url)
  return true
}

async function post(url: string, fields: Record<string, string>): Promise<Response> {
  const answer: unknown = await (await fetch('/api/auth/csrf')).json()
  const csrfToken = typeof answer === 'object' && answer !== null && 'csrfToken' in answer ? String(answer.csrfToken) : ''
  return fetch(url, { method: 'POST', body: new URLSearchParams({ ...fields, csrfToken, json: 'true' }) })
}
