import { NotebookText } from 'lucide-react'
import Link from 'next/link'
import { Button } from '../ui/button'

/** The way from an account to its brief; it is made when it is opened, so nothing is fetched ahead. */
export function BriefLink({ accountId }: { accountId: string }) {
  return <Button asChild><Link href={`/briefs/${accountId}`} prefetch={false}><NotebookText aria-hidden />Brief</Link></Button>
}
