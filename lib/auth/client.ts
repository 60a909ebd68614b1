export type * from './schemas'
export { MAX_PASSWORD, MIN_PASSWORD, passwordFault } from './password'
export { safePath } from './safe-path'
export { waitWords } from './waits'

type Credentials = { provider: 'password'; email: string; password: string } | { provider: 'sample'; memberId: string }

/** How a sign-in went; after many wrong passwords the server says how many seconds one must wait. */
export type SignInOutcome = 'in' | 'refused' | { waitSeconds: number }

/** Signs in through next-auth's endpoint. Throws when it cannot be reached. */
export async function trySignIn({ provider, ...fields }: Credentials): Promise<SignInOutcome> {
  const response = await post(`/api/auth/callback/${provider}`, fields)
  if (response.ok) return 'in'
  const body: unknown = await response.json().catch(() => null)
  const url = typeof body === 'object' && body !== null && 'url' in body ? String(body.url) : ''
  const wait = /[?&]error=wait-(\d+)/.exec(url)?.[1]
  return wait === undefined ? 'refused' : { waitSeconds: Number(wait) }
}

/** The same for whoever needs to know only whether somebody is signed in now. */
export const signIn = async (credentials: Credentials): Promise<boolean> => (await trySignIn(credentials)) === 'in'

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
