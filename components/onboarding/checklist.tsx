import { Circle, CircleCheck } from 'lucide-react'
import Link from 'next/link'
import type { SetUpStep } from '@/lib/insights/types'
import { STEP_HREF, stepHint, whoMay } from './step-hints'
import { stepLabel, stepProgress } from './words'

/** The first steps with what is there of each; a tick is a fact, nobody sets it. */
export function Checklist({ steps }: { steps: readonly SetUpStep[] }) {
  return (
    <ol className="divide-y divide-line border-y border-line">
      {steps.map((step) => {
        const Icon = step.done ? CircleCheck : Circle
        const href = STEP_HREF[step.key]
        return (
          <li key={step.key} className="flex items-start gap-3 py-(--row-y)">
            <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${step.done ? 'text-accent' : 'text-muted'}`} strokeWidth={1.75} />
            <span className="min-w-0 flex-1">
              <span className={`block text-base ${step.done ? 'text-muted' : 'font-medium'}`}>
                {!step.may ? stepLabel(step.key) : href ? <Link href={href} className="link">{stepLabel(step.key)}</Link> : <a href={`#${step.key}`} className="link">{stepLabel(step.key)}</a>}
                <span className="sr-only">{step.done ? ', done' : ', to do'}</span>
              </span>
              <span className="block text-xs text-muted">{step.may || step.done ? stepHint(step) : whoMay(step.key)}</span>
            </span>
            {step.waits ? null : <span className="shrink-0 text-sm text-muted">{stepProgress(step)}</span>}
          </li>
        )
      })}
    </ol>
  )
}
