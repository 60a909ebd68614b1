'use client'

import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import type { Route } from 'next'
import { usePathname, useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useId, useRef, useState, type KeyboardEvent } from 'react'
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

/** At the foot, where the page leaves room for it (`data-tour` in globals.css). */
const PANEL = 'fixed z-45 border border-line bg-raised px-4 text-sm shadow-float print:hidden max-md:inset-x-0 max-md:bottom-[calc(56px+env(safe-area-inset-bottom))] max-md:max-h-[50dvh] max-md:overflow-auto max-md:rounded-t-lg md:right-6 md:bottom-6 md:max-w-90 md:rounded-lg'

function Walk({ stops, from, keep, onEnd, resumed }: Props & { stops: readonly TourStop[]; from: number }) {
  const router = useRouter()
  const pathname = usePathname()
  const titleId = useId()
  const title = useRef<HTMLHeadingElement>(null)
  const [step, setStep] = useState(Math.min(from, stops.length - 1))
  const stop = stops[step]
  const [first] = useState({ step, stay: resumed })
  const there = stop !== undefined && pathname === stop.href.split('?')[0]
  useMark(there ? marksOf(stop) : NOWHERE)
  // Whoever was at a stop and went on by themselves reads another page: it folds to a line there.
  const [reached, setReached] = useState(first.stay ? step : -1)
  if (there && reached !== step) setReached(step)
  const folded = !there && reached === step

  const leave = () => { keep('left', step); onEnd() }
  // The address follows the step: pages are reached as by a link, and the way back works.
  useEffect(() => {
    if (!stop || (first.stay && step === first.step)) return
    router.push(stop.href as Route)
    title.current?.focus({ preventScroll: true })
  }, [stop, step, first, router])
  useEffect(() => keep('open', first.step), [keep, first])
  // What lies above it closes first, and a field's Escape is the field's.
  const onEscape = useEffectEvent((press: globalThis.KeyboardEvent) => {
    if (press.key !== 'Escape' || press.defaultPrevented || (press.target instanceof Element && press.target.closest(OTHERS))) return
    press.preventDefault()
    leave()
  })
  useEffect(() => {
    const listen = (press: globalThis.KeyboardEvent) => onEscape(press)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])

  if (!stop) return null
  const last = step === stops.length - 1
  const go = (to: number) => {
    if (to < 0 || to >= stops.length) return
    setStep(to)
    keep('open', to)
  }
  const end = () => { keep('done', 0); onEnd() }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowRight') go(step + 1)
    else if (event.key === 'ArrowLeft') go(step - 1)
    else return
    event.preventDefault()
  }
  const { title: name, crm, credence, look } = tourWords(stop)
  const stands = <p className={`text-xs text-muted ${folded ? 'shrink-0' : 'flex-1'}`} aria-live="polite">{step + 1} of {stops.length}</p>
  const show = <Button size="sm" onClick={() => router.push(stop.href as Route)}>Show it</Button>
  return (
    <section role="dialog" aria-modal={false} aria-labelledby={titleId} data-tour={folded ? 'folded' : 'open'} onKeyDown={onKey} className={`${PANEL} ${folded ? 'py-2' : 'py-4 md:w-90'}`}>
      <div className={`flex gap-2 ${folded ? 'items-center' : 'items-start'}`}>
        <h2 ref={title} id={titleId} tabIndex={-1} className={`flex-1 font-semibold ${folded ? 'text-sm' : 'text-base'}`}>{name}</h2>
        {folded ? <>{stands}{show}</> : null}
        <Button variant="ghost" size="sm" icon aria-label="Leave the tour" title="Leave it here: the account menu takes it up again" onClick={leave} className={folded ? '-mr-2' : '-mt-1 -mr-2'}><X aria-hidden /></Button>
      </div>
      {folded ? null : (
        <>
          <dl className="mt-1">
            <dt className="text-xs text-muted">A CRM says</dt><dd className="text-muted">{crm}</dd>
            <dt className="mt-2 text-xs text-muted">Credence says</dt><dd dir="auto">{credence}</dd>
          </dl>
          <p className="mt-2 text-xs text-muted">{look}</p>
          <div className="mt-3 flex items-center gap-2">
            {stands}
            {there ? null : show}
            {step > 0 ? <Button size="sm" onClick={() => go(step - 1)}>Back</Button> : null}
            <Button variant="primary" size="sm" onClick={() => (last ? end() : go(step + 1))}>{last ? 'Done' : 'Next'}</Button>
          </div>
        </>
      )}
    </section>
  )
}

const NOWHERE: readonly string[] = []
/** Where Escape means something else. */
const OTHERS = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable="true"], [role="menu"], [role="slider"], [role="dialog"]:not([data-tour]), [role="alertdialog"]'

function Aside({ title, children, onEnd }: { title: string; children: string; onEnd: () => void }) {
  return (
    <section role="status" data-tour="open" className={`${PANEL} py-4`}>
      <p className="font-medium">{title}</p>
      <p className="mt-1 text-muted">{children}</p>
      <Button size="sm" className="mt-3" onClick={onEnd}>Close</Button>
    </section>
  )
}
