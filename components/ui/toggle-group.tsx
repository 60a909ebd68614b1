'use client'

import { type ReactNode, useId } from 'react'
import { cn } from './cn'

export type ToggleOption<T extends string> = { value: T; label: ReactNode }

type Props<T extends string> = { label: string; value: T; options: readonly ToggleOption<T>[]; onChange: (value: T) => void; className?: string }

/** One of a few: always exactly one is chosen. Native radio buttons, so that arrows and screen readers work by themselves. */
export function ToggleGroup<T extends string>({ label, value, options, onChange, className }: Props<T>) {
  const name = useId()
  return (
    <div role="radiogroup" aria-label={label} className={cn('seg', className)}>
      {options.map((option) => (
        <label key={option.value} data-state={option.value === value ? 'on' : 'off'} className="relative cursor-pointer">
          <input type="radio" name={name} value={option.value} checked={option.value === value} onChange={() => onChange(option.value)} className="absolute inset-0 m-0 cursor-pointer appearance-none" />
          {option.label}
        </label>
      ))}
    </div>
  )
}
