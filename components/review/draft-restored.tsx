import { Button } from '../ui/button'

/** What stands in the form was typed earlier, and can be thrown away. */
export function DraftRestored({ onStartOver }: { onStartOver: () => void }) {
  return <p role="status" className="text-sm text-muted">Draft restored. <Button variant="ghost" size="sm" onClick={onStartOver}>Start over</Button></p>
}
