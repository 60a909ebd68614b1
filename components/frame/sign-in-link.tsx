import type { ReactNode } from 'react'

const signInHref = () => `/sign-in?next=${encodeURIComponent(`${location.pathname}${location.search}`)}`

/** The way to sign in again and back. A full load, so that nothing of the former session is kept; in a new tab, what was begun in this one stays in sight. */
export const SignInLink = ({ newTab = false, children }: { newTab?: boolean; children: ReactNode }) => (
  <a href="/sign-in" className="link font-medium whitespace-nowrap" onClick={(event) => { event.currentTarget.href = signInHref() }} {...(newTab ? { target: '_blank', rel: 'noopener' } : {})}>{children}</a>
)
