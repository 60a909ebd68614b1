/** A stretch of a text in UTF-16 code units, `end` exclusive. */
export type Span = { start: number; end: number }

/** A run of text under the same set of spans; `spans` is empty for plain text. */
export type Piece<S extends Span> = { text: string; start: number; end: number; spans: S[] }

/**
 * Cuts a text at the borders of its spans, so that overlapping spans become pieces that each know all spans over them.
 * Spans are clamped to the text; empty ones are left out. The pieces put together give the text again.
 */
export function splitSpans<S extends Span>(text: string, spans: readonly S[]): Piece<S>[] {
  const kept = spans
    .map((span) => ({ span, start: clamp(span.start, text.length), end: clamp(span.end, text.length) }))
    .filter(({ start, end }) => start < end)
  const borders = [...new Set([0, text.length, ...kept.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)

  return borders.slice(1).map((end, i) => {
    const start = borders[i] ?? 0
    return {
      text: text.slice(start, end),
      start,
      end,
      spans: kept.filter((k) => k.start <= start && k.end >= end).map((k) => k.span),
    }
  })
}

const clamp = (at: number, length: number) => Math.min(Math.max(0, Number.isFinite(at) ? at : 0), length)
