import { cloneElement, type ReactElement, type ReactNode } from 'react'
import { Label } from '../ui/label'

type ControlProps = { id?: string; name?: string; 'aria-invalid'?: boolean; 'aria-describedby'?: string | undefined }

type FieldProps = { name: string; label: string; hint?: ReactNode; error?: string | undefined; children: ReactElement<ControlProps> }

/** A labelled control with its hint, and what is wrong with its value. */
export function Field({ name, label, hint, error, children }: FieldProps) {
  const about = error ? `${name}-error` : hint ? `${name}-hint` : undefined
  return (
    <div>
      <Label htmlFor={name} className="mb-1">{label}</Label>
      {cloneElement(children, { id: name, name, 'aria-invalid': error !== undefined, 'aria-describedby': about })}
      {error ? <p id={`${name}-error`} className="mt-1 text-xs text-problem">{error}</p> : null}
      {hint && !error ? <p id={`${name}-hint`} className="mt-1 text-xs text-muted">{hint}</p> : null}
    </div>
  )
}
