'use client'

import { X } from 'lucide-react'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'

export type ToastInput = {
  /** What happened, as a sentence. */
  message: string
  /** What is safe and what to do, when something went wrong. */
  detail?: string
  tone?: 'neutral' | 'problem'
  action?: { label: string; run: () => void }
  /** Milliseconds on screen; a problem stays until it is closed. */
  stay?: number
}

type Shown = ToastInput & { id: number }

const Context = createContext<((toast: ToastInput) => void) | null>(null)

/** `const toast = useToast(); toast({ message: 'Approved.', action: { label: 'Undo', run: undo } })` */
export function useToast(): (toast: ToastInput) => void {
  const show = useContext(Context)
  if (!show) throw new Error('useToast needs ToastProvider above it')
  return show
}

let nextId = 1

/** Said again, it stands once: three times that the connection was lost cover the page. What offers something is about its own thing. */
const isSame = (a: ToastInput, b: ToastInput): boolean => a.message === b.message && a.detail === b.detail && !a.action && !b.action

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Shown[]>([])
  const close = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), [])
  const show = useCallback((toast: ToastInput) => setToasts((all) => [...all.filter((other) => !isSame(other, toast)).slice(-2), { ...toast, id: nextId++ }]), [])
  const view = useMemo(() => toasts.map((toast) => <ToastCard key={toast.id} toast={toast} close={close} />), [toasts, close])
  return (
    <Context value={show}>
      {children}
      <div role="region" aria-label="Notices" aria-live="polite" className="pointer-events-none fixed inset-x-3 bottom-16 z-80 flex flex-col items-center gap-2 sm:bottom-4">
        {view}
      </div>
    </Context>
  )
}

function ToastCard({ toast, close }: { toast: Shown; close: (id: number) => void }) {
  const { id, message, detail, action } = toast
  const stay = toast.tone === 'problem' ? null : (toast.stay ?? 6_000)
  useEffect(() => {
    if (stay === null) return
    const timer = setTimeout(() => close(id), stay)
    return () => clearTimeout(timer)
  }, [id, stay, close])
  return (
    <div role={toast.tone === 'problem' ? 'alert' : 'status'} className="pointer-events-auto flex w-full max-w-md items-start gap-3 rounded-lg border border-line bg-raised px-4 py-2 text-sm shadow-float">
      <div className="min-w-0 flex-1 py-1">
        <p className={toast.tone === 'problem' ? 'font-medium text-problem' : 'font-medium'}>{message}</p>
        {detail ? <p className="text-muted">{detail}</p> : null}
      </div>
      {action ? (
        <button type="button" className="btn btn-ghost btn-sm text-accent" onClick={() => { action.run(); close(id) }}>{action.label}</button>
      ) : null}
      <button type="button" className="btn btn-ghost btn-sm btn-icon" aria-label="Close notice" onClick={() => close(id)}><X aria-hidden /></button>
    </div>
  )
}
