/** A decision that stood so long undisputed counts as known, in days; one that two reviewers came to counts at once. */
export const KNOWN_AFTER_DAYS = 7

/**
 * After which of a reviewer's own items one follows whose answer is known, so that such items are this share (0..0.5) of all that they
 * answer. `draw` is uniform in 0..1 and made of the item, so that taking an answer back and giving it anew draws nothing new.
 */
export const isAskedNext = (draw: number, share: number): boolean => share > 0 && draw < share / (1 - share)
