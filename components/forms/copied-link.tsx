'use client'

import { useState } from 'react'
import { Button } from '../ui/button'
import { Input } from '../ui/input'

/** The link, selected on focus, and a button that copies it. */
export function CopiedLink({ path, label }: { path: string; label: string }) {
  const [copied, setCopied] = useState<boolean | null>(null)
  const url = `${window.location.origin}${path}`
  // Outside https a browser has no clipboard for pages; the field can still be copied by hand.
  const copy = () => void Promise.resolve(navigator.clipboard?.writeText(url) ?? Promise.reject(new Error('no clipboard'))).then(() => setCopied(true), () => setCopied(false))
  return (
    <>
      <div className="flex gap-2">
        <Input readOnly value={url} aria-label={label} onFocus={(event) => event.target.select()} />
        <Button onClick={copy}>{copied ? 'Copied' : 'Copy'}</Button>
      </div>
      <p role="status" className="mt-1 text-xs text-muted">{copied === false ? 'This browser does not let pages copy. Select the link and copy it yourself.' : null}</p>
    </>
  )
}
