import { Input } from '@/components/ui/input'
import { Label } from '@/components/ui/label'
import { DIMENSIONS, type Dimension } from '@/lib/shared/vocabulary'

/** How much each dimension counts in the overall alignment. */
export function WeightFields({ weights }: { weights: Record<Dimension, number> }) {
  return (
    <section aria-labelledby="weights">
      <h2 id="weights">Weight of each dimension in the overall alignment</h2>
      <p className="mt-1 mb-3 text-sm text-muted">1 is usual, 2 counts twice, 0 leaves it out. From 0 to 5. Components are shown either way.</p>
      <ul className="border-t border-line">
        {DIMENSIONS.map((dimension) => (
          <li key={dimension} className="flex items-center justify-between gap-4 border-b border-line py-2">
            <Label htmlFor={`weight-${dimension}`} className="font-normal capitalize">{dimension}</Label>
            <Input id={`weight-${dimension}`} name={`weight-${dimension}`} type="number" min={0} max={5} step={0.1} required defaultValue={weights[dimension]} className="max-w-24 text-right" />
          </li>
        ))}
      </ul>
    </section>
  )
}
