'use client'

import { Copy } from 'lucide-react'
import { briefHtml, briefText } from '@/lib/briefs/client'
import type { Brief } from '@/lib/briefs/types'
import { Button } from '../ui/button'
import { useToast } from '../ui/toast'

/** Puts the brief on the clipboard twice: with its form for Slack and mail, and as plain text for everything else. */
export function CopyButton({ brief }: { brief: Brief }) {
  const toast = useToast()
  const copy = async () => {
    const { origin } = window.location
    const [html, text] = [briefHtml(brief, origin), briefText(brief, origin)]
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'text/html': new Blob([html], { type: 'text/html' }), 'text/plain': new Blob([text], { type: 'text/plain' }) })])
      toast({ message: 'Copied. Paste it into Slack or a mail.' })
    } catch {
      toast({ message: 'The browser did not let it be copied.', detail: 'Allow the clipboard for this site, or take the Markdown file.', tone: 'problem' })
    }
  }
  return <Button onClick={() => void copy()}><Copy aria-hidden />Copy</Button>
}
