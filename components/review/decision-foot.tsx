import { ChoiceBar } from './choice-bar'
import { CHOICE_TITLES } from './choices'
import { DecisionBar } from './decision-bar'
import { EffectLine } from './effect-line'
import type { Writing } from './item-drafts'
import { WritingBar } from './later-parts'
import { ReasonBar } from './reason-bar'
import type { useDesk } from './use-desk'
import { WouldChange } from './would-change'

const WRITING: Record<Writing, { title: string; hint: string; button: string; optional: boolean }> = {
  assert: { title: 'How do you know that it holds?', hint: 'Your note is the evidence; it counts as a reviewer’s word for the belief.', button: 'Assert', optional: false },
  flag: { title: 'Ask for a second opinion', hint: 'What should they look at? You can leave this empty.', button: 'Ask', optional: true },
  note: { title: 'Note on this item', hint: '@ and a name tells that colleague. Shift with Enter makes a new line.', button: 'Keep the note', optional: false },
  other: { title: 'What is wrong with it?', hint: 'In a few words: whoever maintains the reader sees them.', button: 'Reject', optional: false },
}

/** An assertion weighs the same whatever its note says: it is previewed before a word is written. */
const ANY_NOTE = 'any note'

type Props = { desk: ReturnType<typeof useDesk> }

/** The foot of the item, at the thumb on a phone: the decisions, or the second step of one. */
export function DecisionFoot({ desk }: Props) {
  const { id, item, mode, run, choices, asked } = desk
  if (mode === 'fixing' || id === null) return null
  return (
    <div className="sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-20 -mx-4 mt-auto border-t border-line bg-canvas print:hidden px-4 py-2 md:bottom-0 md:mx-0 md:px-0 md:py-3">
      {mode === 'reason' ? <ReasonBar run={run} />
        : mode === 'writing' ? (
          <WritingBar key={`${id} ${asked.writing}`} {...WRITING[asked.writing]} itemId={id} writing={asked.writing} drafts={desk.drafts} tells={asked.writing === 'note'} onSave={desk.write} onCancel={() => run({ do: 'cancel' })}>
            {asked.writing === 'assert' ? <WouldChange input={{ itemId: id, action: 'assert', note: ANY_NOTE }} before="" /> : null}
          </WritingBar>
        )
        : mode === 'choosing' ? <ChoiceBar title={CHOICE_TITLES[asked.comparing]} choices={choices} failed={desk.choicesFailed} run={run} />
        : (
          <>
            {item !== undefined && desk.mayDecide ? <EffectLine item={item} /> : null}
            <DecisionBar pairing={desk.pairing} mayDecide={desk.mayDecide} canMove={desk.canMove} canUndo={desk.canUndo} may={desk.may} run={run} />
          </>
        )}
    </div>
  )
}
