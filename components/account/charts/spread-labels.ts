/**
 * Moves labels apart so that each has `gap` pixels: order is kept, and a label moves only as far as it must.
 * Takes and returns vertical positions in the order given.
 */
export function spreadLabels(positions: readonly number[], gap: number): number[] {
  const order = positions.map((y, index) => ({ y, index })).toSorted((a, b) => a.y - b.y || a.index - b.index)
  let floor = -Infinity
  for (const label of order) {
    label.y = Math.max(label.y, floor)
    floor = label.y + gap
  }
  const moved = [...positions]
  for (const { y, index } of order) moved[index] = y
  return moved
}
