'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { sessionEnd } from '@/lib/shared/session-end'
import { SignInLink } from './sign-in-link'

/** One line once the session has ended. The server is asked again when one comes back to this tab: one may have signed in in another. */
export function SignedOutNote() {
  const router = useRouter()
  const client = useQueryClient()
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState !== 'visible') return
      const answer = await fetch('/api/review/open').catch(() => null)
      if (!answer?.ok) return
      sessionEnd.back()
      // Whoever signed in may be somebody else: the frame and the page are drawn anew.
      router.refresh()
      await client.invalidateQueries()
    }
    const onLook = () => void look()
    window.addEventListener('focus', onLook)
    document.addEventListener('visibilitychange', onLook)
    return () => {
      window.removeEventListener('focus', onLook)
      document.removeEventListener('visibilitychange', onLook)
    }
  }, [router, client])
  return (
    <div role="alert" className="sticky top-12 z-30 bg-canvas text-sm print:hidden">
      <p className="page-width border-b border-line px-4 py-2 md:px-6">
        You are signed out; what stands here is as it last was.{' '}
        <SignInLink>Sign in again</SignInLink>
      </p>
    </div>
  )
}
