import { useId } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { Label } from '@/components/ui/label'

type Props = { name: string; label: string; checked: boolean; value?: string; hint?: string }

/** A tick with its words and, under them, what it means. */
export function Choice({ name, label, checked, value = 'on', hint }: Props) {
  const id = useId()
  return (
    <div className="flex items-start gap-2.5">
      <Checkbox id={id} name={name} value={value} defaultChecked={checked} className="mt-0.5" {...(hint ? { 'aria-describedby': `${id}-hint` } : {})} />
      <div>
        <Label htmlFor={id} className="font-normal">{label}</Label>
        {hint ? <p id={`${id}-hint`} className="text-xs text-muted">{hint}</p> : null}
      </div>
    </div>
  )
}
