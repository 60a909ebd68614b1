/** Every key of the queue as the `?` sheet lists it: what is pressed, and what it does. */
export const REVIEW_KEYS: readonly { title: string; keys: readonly (readonly [keys: readonly string[], what: string])[] }[] = [
  {
    title: 'Decide',
    keys: [
      [['a'], 'Approve'], [['f'], 'Fix and approve'], [['⌘', 'Enter'], 'Save the fix (Ctrl Enter)'], [['x', '1–7'], 'Reject, for a reason'],
      [['m'], 'Merge'], [['p'], 'Keep apart'], [['u'], 'Supersede: a newer belief took its place'], [['s'], 'Split off as a belief of its own'],
      [['i'], 'I know this holds: assert with a note'], [['o'], 'Ask for a second opinion'],
    ],
  },
  {
    title: 'Get about',
    keys: [
      [['Space'], 'Skip'], [['j', '→'], 'Next item'], [['k', '←'], 'Previous item'], [['z'], 'Undo (⌘Z)'], [['c'], 'Whole conversation'], [['h'], 'History of the belief'],
      [['n'], 'Write a note'], [['t'], 'Take over from a colleague'], [['1–9'], 'Choose a listed belief'],
    ],
  },
]
