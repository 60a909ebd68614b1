/** A confidence as one says it; the number stands beside. */
export function confidenceWords(confidence: number): string {
  if (confidence >= 0.85) return 'strongly supported'
  if (confidence >= 0.7) return 'supported'
  if (confidence >= 0.55) return 'somewhat supported'
  return confidence > 0.45 ? 'undecided' : 'spoken against'
}

const WORDS: Record<string, string> = {
  economic_buyer: 'economic buyer', technical_evaluator: 'technical evaluator', unknown: 'not known', customer: 'customer', email: 'e-mail', page: 'page of the account', meeting: 'meeting brief', handoff: 'handoff brief',
  positive: 'toward the vendor', negative: 'away from the vendor', neutral: 'neither way', possibly_heard: 'possibly heard', objected: 'objected to being modelled', withdrawn: 'withdrew consent',
  granted: 'agreed to being modelled', notified: 'was told about being modelled', approve: 'approved', fix: 'corrected', reject: 'rejected', assert: 'asserted', keep_apart: 'kept apart', not_right: 'not right',
  still_true: 'still true', 'person.set_consent': 'consent noted', 'person.hold': 'legal hold set', 'person.lift_hold': 'legal hold lifted', 'person.add_namesake': 'told from somebody who was erased', 'person.copy': 'copy of the data made', 'person.link': 'link to their own page made', 'person.end_link': 'link to their own page ended', 'person.open_link': 'their own page opened', 'person.answer': 'something said on their own page', 'person.settle_answer': 'answer to it given', 'person.set_standing': 'part in the buying committee set', 'person.move': 'change of job noted', 'person.undo_move': 'change of job taken back',
}

/** A value of a closed vocabulary in plain words. */
export const plain = (value: string): string => WORDS[value] ?? value.replace(/[._]/g, ' ')
