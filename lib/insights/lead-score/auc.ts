/** A deal's value, whether it ended well, and how often it is drawn. */
export type Scored = { value: number; good: boolean; times?: number }

/**
 * Area under the ROC curve: the chance that a deal that ended well had the higher value of the two, ties counting half. In 0..1,
 * .5 is a coin. Null without deals of both kinds. Mann–Whitney; Hanley & McNeil, Radiology 143 (1982).
 */
export function aucOf(deals: readonly Scored[]): number | null {
  const sorted = [...deals].sort((a, b) => a.value - b.value)
  let [wins, below, good, bad] = [0, 0, 0, 0]
  for (let start = 0; start < sorted.length;) {
    const { value } = sorted[start]!
    let [goodHere, badHere, end] = [0, 0, start]
    for (; end < sorted.length && sorted[end]!.value === value; end++) {
      const { good: isGood, times = 1 } = sorted[end]!
      if (isGood) goodHere += times
      else badHere += times
    }
    wins += goodHere * (below + badHere / 2)
    below += badHere
    good += goodHere
    bad += badHere
    start = end
  }
  return good === 0 || bad === 0 ? null : wins / (good * bad)
}
