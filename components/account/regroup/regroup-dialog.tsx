import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BeliefLine } from '@/lib/beliefs/types'
import { regroupPreviewQuery } from '@/lib/review/client'
import type { RegroupInput } from '@/lib/review/types'
import { ProblemError } from '@/lib/shared/fetch-json'
import { count } from '@/lib/shared/format'
import { ProblemNote } from '../../forms/problem-note'
import { Button } from '../../ui/button'
import { Dialog, DialogBody, DialogClose, DialogContent, DialogFooter } from '../../ui/dialog'
import { Input } from '../../ui/input'
import { Label } from '../../ui/label'
import { Select } from '../../ui/select'
import type { ActionProblem } from '../../frame/action-problem'
import { RegroupPreviewTable } from './regroup-preview'
import type { Regrouping } from './use-regrouping'

/** Where the quotes or the belief go, what that changes, and the button that does it. */
export function RegroupDialog({ regrouping, onDone }: { regrouping: Regrouping | null; onDone: () => void }) {
  if (!regrouping || regrouping.stage === 'none' || regrouping.stage === 'choosing') return null
  return <Asking key={regrouping.stage} regrouping={regrouping} stage={regrouping.stage} onDone={onDone} />
}

const WORDS = {
  merge: { title: 'Merge with another belief', description: 'Both are the same claim in other words. Their evidence becomes one belief.', button: 'Merge', done: 'Merged into one belief.' },
  split: { title: 'Split off a belief of its own', description: 'What you chose is another claim of the same person. It gets a statement of its own.', button: 'Split off', done: 'Split into two beliefs.' },
  move: { title: 'Move to where it belongs', description: 'What you chose says something else that they believe, or somebody else believes it.', button: 'Move', done: 'Moved.' },
} as const

type AskingProps = { regrouping: Regrouping; stage: 'merge' | 'split' | 'move'; onDone: () => void }

function Asking({ regrouping, stage, onDone }: AskingProps) {
  const { belief, targets, chosen, go } = regrouping
  const [to, setTo] = useState<string>('')
  const [problem, setProblem] = useState<ActionProblem | null>(null)
  const [saving, setSaving] = useState(false)
  const input = inputOf(stage, belief.id, chosen, to)
  const words = WORDS[stage]
  const save = async () => {
    if (!input) return
    setSaving(true)
    const failed = await regrouping.regroup(input, words.done)
    setSaving(false)
    setProblem(failed)
    if (failed) return
    go('none')
    // What was open may be another belief by now: the page shows what is there.
    onDone()
  }
  return (
    <Dialog open onOpenChange={(open) => { if (!open) go(stage === 'merge' ? 'none' : 'choosing') }}>
      <DialogContent title={words.title} description={words.description}>
        <DialogBody className="flex max-h-[60dvh] flex-col gap-4 overflow-y-auto">
          {stage === 'merge' ? null : <p className="text-sm">{chosen.length} of {count(belief.evidence.length, 'quote')} chosen.</p>}
          {stage === 'split' ? null : <BeliefChoice beliefs={targets.beliefs} value={to} onChange={setTo} />}
          {stage === 'move' ? (
            <div className="flex flex-col gap-1">
              <Label htmlFor="regroup-holder">Or somebody else believes it</Label>
              <Select id="regroup-holder" value={to.startsWith('holder:') ? to : ''} onChange={(event) => setTo(event.target.value)}>
                <option value="">Choose who</option>
                {targets.holders.map((holder) => <option key={holder.key} value={`holder:${holder.key}`}>{holder.name}</option>)}
              </Select>
            </div>
          ) : null}
          {input ? <Preview input={input} /> : null}
          {problem ? <ProblemNote problem={{ message: problem.message, remedy: problem.detail }} /> : null}
        </DialogBody>
        <DialogFooter>
          <DialogClose asChild><Button variant="ghost">Cancel</Button></DialogClose>
          <Button variant="primary" onClick={() => void save()} disabled={!input || saving}>{words.button}</Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  )
}

function inputOf(stage: 'merge' | 'split' | 'move', beliefId: string, chosen: readonly string[], to: string): RegroupInput | null {
  const observationIds = [...chosen]
  if (stage === 'split') return { action: 'split', beliefId, observationIds }
  if (to === '') return null
  if (stage === 'merge') return { action: 'merge', beliefId, otherId: to }
  return { action: 'move', beliefId, observationIds, to: to.startsWith('holder:') ? { holderKey: to.slice('holder:'.length) } : { beliefId: to } }
}

/** Beliefs shown at once; typing narrows them. */
const SHOWN = 5

function BeliefChoice({ beliefs, value, onChange }: { beliefs: readonly BeliefLine[]; value: string; onChange: (id: string) => void }) {
  const [words, setWords] = useState('')
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  const fitting = beliefs.filter(({ id, statement }) => id === value || wanted.every((word) => statement.toLowerCase().includes(word)))
  if (beliefs.length === 0) return <p className="text-sm text-muted">They hold no other belief that it could be.</p>
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 text-sm font-medium">Another belief of theirs</legend>
      {beliefs.length > SHOWN ? <Input aria-label="Find a belief" placeholder="Find by words" value={words} onChange={(event) => setWords(event.target.value)} /> : null}
      {fitting.slice(0, SHOWN).map((belief) => (
        <label key={belief.id} className="flex min-h-11 cursor-pointer items-center gap-3 border-b border-line py-1.5 text-sm last:border-b-0">
          <input type="radio" name="regroup-belief" className="shrink-0 accent-accent" checked={value === belief.id} onChange={() => onChange(belief.id)} />
          <span className="min-w-0"><span dir="auto">{belief.statement}</span> <span className="block text-xs text-muted">{belief.words}</span></span>
        </label>
      ))}
      {fitting.length > SHOWN ? <p className="text-xs text-muted">and {fitting.length - SHOWN} more: type some of their words above</p> : null}
      {fitting.length === 0 ? <p className="text-sm text-muted">No belief has these words.</p> : null}
    </fieldset>
  )
}

function Preview({ input }: { input: RegroupInput }) {
  const { data, error } = useQuery(regroupPreviewQuery(input))
  if (error) return <ProblemNote problem={{ message: error.message, remedy: error instanceof ProblemError ? error.remedy : null }} />
  // What a choice changes must be seen, below however long a list it was made in.
  return <div ref={(shown) => shown?.scrollIntoView({ block: 'nearest' })}><RegroupPreviewTable preview={data ?? null} /></div>
}
