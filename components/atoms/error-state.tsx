import { Button } from '../ui/button'

type Props = {
  title: string
  detail: string
  remedy?: string | null
  onRetry?: () => void
  /** What the button says. */
  action?: string
  reference?: string
  /** Inside a popover: no room around it. */
  small?: boolean
}

/** What happened, what is safe, and what to do. */
export function ErrorState({ title, detail, remedy, onRetry, action = 'Try again', reference, small = false }: Props) {
  return (
    <div role="alert" className={`flex flex-col items-start gap-1 ${small ? 'mt-3' : 'mx-auto max-w-md px-4 py-12'}`}>
      <p className={small ? 'text-sm font-semibold' : 'text-lg font-semibold'}>{title}</p>
      <p className="text-sm text-muted">{detail}</p>
      {remedy ? <p className="text-sm text-muted">{remedy}</p> : null}
      {onRetry ? <Button className="mt-3" onClick={onRetry}>{action}</Button> : null}
      {reference ? <p className="mt-2 text-xs text-muted">If you ask for help, give this reference: {reference}</p> : null}
    </div>
  )
}
