'use client'

import { useState } from 'react'
import { digestOf } from '../frame/digest-of'
import { isConnected, isLostScript, lostWords } from '../ui/lost'
import { ErrorState } from './error-state'

type Props = { error: unknown; retry: () => void; title: string; detail: string; remedy?: string }

/** In place of a page that failed. Where what failed is the connection, or a script that an update took away, only a full load brings the page back. */
export function PageError({ error, retry, title, detail, remedy }: Props) {
  const [connected] = useState(isConnected)
  if (!connected || isLostScript(error)) {
    const lost = lostWords(connected)
    return <ErrorState title={title} detail={lost.why} remedy={connected ? 'Nothing was changed. Load the page again.' : 'Nothing was changed. Load the page again once you are connected.'} action="Load the page again" onRetry={() => location.reload()} />
  }
  const reference = digestOf(error)
  return <ErrorState title={title} detail={detail} onRetry={retry} {...(remedy ? { remedy } : {})} {...(reference ? { reference } : {})} />
}
