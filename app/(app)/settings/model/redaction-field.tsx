import { Checkbox } from '@/components/ui/checkbox'
import { Label } from '@/components/ui/label'

/** What is left out of what is sent. */
export function RedactionField({ redact }: { redact: boolean }) {
  return (
    <section aria-labelledby="redaction">
      <h2 id="redaction">What is sent</h2>
      <div className="mt-2 flex items-start gap-2.5">
        <Checkbox id="redact" name="redact" value="on" defaultChecked={redact} aria-describedby="redact-hint" className="mt-0.5" />
        <div>
          <Label htmlFor="redact" className="font-normal">Replace e-mail addresses, phone, card and account numbers</Label>
          <p id="redact-hint" className="text-xs text-muted">Placeholders go out in their place; quotes are put back together here. Names are sent: who said it is what the reading is about.</p>
        </div>
      </div>
    </section>
  )
}
