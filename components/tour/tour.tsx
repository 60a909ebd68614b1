'use client'

import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import type { Route } from 'next'
import { usePathname, useRouter } from 'next/navigation'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { tourQuery } from '@/lib/insights/client'
import type { TourState, TourStop } from '@/lib/insights/types'
import { Button } from '../ui/button'
import { useMark } from './use-mark'
import { marksOf, tourWords } from './words'

export type KeepTour = (state: TourState, step: number) => void

type Props = { keep: KeepTour; onEnd: () => void; /** It was open when the page was loaded: whoever went elsewhere meanwhile stays there. */ resumed: boolean }

/** The tour, walked from where it was left: each step opens the very page and marks the spot. */
export function Tour({ keep, onEnd, resumed }: Props) {
  const { data, error } = useQuery(tourQuery())
  if (error) return <Aside title="The tour cannot be shown" onEnd={onEnd}>The server could not be reached. Try again from the account menu.</Aside>
  if (!data) return null
  if (data.stops.length === 0) return <Aside title="Nothing to show yet" onEnd={onEnd}>None of the accounts that you see has conversations that were read.</Aside>
  return <Walk stops={data.stops} from={data.state === 'done' ? 0 : data.step} keep={keep} onEnd={onEnd} resumed={resumed} />
}

const PANEL = 'fixed z-45 border border-line bg-raised p-4 text-sm shadow-float print:hidden max-md:inset-x-0 max-md:bottom-[calc(56px+env(safe-area-inset-bottom))] max-md:max-h-[50dvh] max-md:overflow-auto max-md:rounded-t-lg md:w-90 md:rounded-lg'

function Walk({ stops, from, keep, onEnd, resumed }: Props & { stops: readonly TourStop[]; from: number }) {
  const router = useRouter()
  const pathname = usePathname()
  const titleId = useId()
  const panel = useRef<HTMLElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const [step, setStep] = useState(Math.min(from, stops.length - 1))
  const stop = stops[step]
  const [first] = useState({ step, stay: resumed })
  const there = stop !== undefined && pathname === stop.href.split('?')[0]
  const at = useMark(there ? marksOf(stop) : NOWHERE, panel)

  // The address follows the step: pages are reached as by a link, and the way back works.
  useEffect(() => {
    if (!stop || (first.stay && step === first.step)) return
    router.push(stop.href as Route)
    title.current?.focus({ preventScroll: true })
  }, [stop, step, first, router])
  useEffect(() => keep('open', first.step), [keep, first])

  if (!stop) return null
  const last = step === stops.length - 1
  const go = (to: number) => {
    if (to < 0 || to >= stops.length) return
    setStep(to)
    keep('open', to)
  }
  const leave = () => { keep('left', step); onEnd() }
  const end = () => { keep('done', 0); onEnd() }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') leave()
    else if (event.key === 'ArrowRight') go(step + 1)
    else if (event.key === 'ArrowLeft') go(step - 1)
    else return
    event.preventDefault()
  }
  const { title: name, crm, credence, look } = tourWords(stop)
  return (
    <section ref={panel} role="dialog" aria-modal={false} aria-labelledby={titleId} onKeyDown={onKey} className={`${PANEL} ${at ? '' : 'md:right-6 md:bottom-6'}`} style={at ?? undefined}>
      <div className="flex items-start gap-2">
        <h2 ref={title} id={titleId} tabIndex={-1} className="flex-1 text-base font-semibold">{name}</h2>
        <Button variant="ghost" size="sm" icon aria-label="Leave the tour" title="Leave it here: the account menu takes it up again" onClick={leave} className="-mt-1 -mr-2"><X aria-hidden /></Button>
      </div>
      <dl className="mt-1">
        <dt className="text-xs text-muted">A CRM says</dt><dd className="text-muted">{crm}</dd>
        <dt className="mt-2 text-xs text-muted">Credence says</dt><dd dir="auto">{credence}</dd>
      </dl>
      <p className="mt-2 text-xs text-muted">{look}</p>
      <div className="mt-3 flex items-center gap-2">
        <p className="flex-1 text-xs text-muted" aria-live="polite">{step + 1} of {stops.length}</p>
        {there ? null : <Button size="sm" onClick={() => router.push(stop.href as Route)}>Show it</Button>}
        {step > 0 ? <Button size="sm" onClick={() => go(step - 1)}>Back</Button> : null}
        <Button variant="primary" size="sm" onClick={() => (last ? end() : go(step + 1))}>{last ? 'Done' : 'Next'}</Button>
      </div>
    </section>
  )
}

const NOWHERE: readonly string[] = []

function Aside({ title, children, onEnd }: { title: string; children: string; onEnd: () => void }) {
  return (
    <section role="status" className={`${PANEL} md:right-6 md:bottom-6`}>
      <p className="font-medium">{title}</p>
      <p className="mt-1 text-muted">{children}</p>
      <Button size="sm" className="mt-3" onClick={onEnd}>Close</Button>
    </section>
  )
}
