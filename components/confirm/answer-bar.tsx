import { Check, HelpCircle, X } from 'lucide-react'
import { REJECT_WORDS } from '@/components/review/words'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { REJECT_REASONS } from '@/lib/shared/vocabulary'
import type { Said } from './confirm-state'
import { useAnswerKeys } from './use-answer-keys'

type Props = { disabled: boolean; /** A no was said, and its reason is awaited. */ asking: boolean; /** Say that a finger may answer, too. */ swipes: boolean; onAsk: (asking: boolean) => void; onSay: (said: Said) => void; onUndo: (() => void) | null }

/** The answers, at the thumb. A no asks why, once. */
export function AnswerBar({ disabled, asking, swipes, onAsk, onSay, onUndo }: Props) {
  const run = (key: string) => {
    if (asking) {
      const reason = REJECT_REASONS[Number(key) - 1]
      if (key === 'escape') onAsk(false)
      else if (reason) onSay({ answer: 'no', reason })
      return
    }
    if (key === 'a' && !disabled) onSay({ answer: 'yes' })
    else if (key === 'x' && !disabled) onAsk(true)
    else if (key === ' ') onSay({ answer: 'unsure' })
    else if (key === 'z') onUndo?.()
  }
  useAnswerKeys(run)
  return (
    <div className="sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-20 -mx-4 border-t print:hidden max-md:mt-auto border-line bg-canvas px-4 py-3 md:bottom-0 md:mx-0 md:px-0">
      {asking ? (
        <div role="group" aria-labelledby="no-why">
          <p id="no-why" className="mb-2 text-sm font-medium">What is not right?</p>
          <div className="grid grid-cols-2 gap-2">
            {REJECT_REASONS.map((reason, i) => (
              <Button key={reason} autoFocus={i === 0} aria-keyshortcuts={String(i + 1)} onClick={() => onSay({ answer: 'no', reason })} className="h-12 justify-start">
                <Kbd className="max-sm:hidden">{i + 1}</Kbd> {REJECT_WORDS[reason]}
              </Button>
            ))}
            <Button variant="ghost" onClick={() => onAsk(false)} className="h-12">Cancel <Kbd className="max-sm:hidden">esc</Kbd></Button>
          </div>
        </div>
      ) : (
        <>
          {swipes ? <p className="mb-2 text-center text-xs text-muted sm:hidden">Or swipe: to the right is yes, to the left is no.</p> : null}
          <div className="grid grid-cols-3 gap-2">
            <Answer icon={<X aria-hidden />} label="No" keyName="x" disabled={disabled} onClick={() => onAsk(true)} />
            <Answer icon={<HelpCircle aria-hidden />} label="Not sure" keyName="space" disabled={false} onClick={() => onSay({ answer: 'unsure' })} />
            <Answer icon={<Check aria-hidden />} label="Yes" keyName="a" disabled={disabled} primary onClick={() => onSay({ answer: 'yes' })} />
          </div>
        </>
      )}
    </div>
  )
}

type AnswerProps = { icon: React.ReactNode; label: string; keyName: string; disabled: boolean; primary?: boolean; onClick: () => void }

function Answer({ icon, label, keyName, disabled, primary = false, onClick }: AnswerProps) {
  return (
    <Button variant={primary ? 'primary' : 'secondary'} disabled={disabled} onClick={onClick} aria-keyshortcuts={keyName === 'space' ? 'Space' : keyName} className="h-14 text-base">
      {icon} {label} <Kbd className={primary ? 'border-current text-current max-sm:hidden' : 'max-sm:hidden'}>{keyName}</Kbd>
    </Button>
  )
}
