/** A piece of a statement beside another one: what the other has not is marked. The rule ends with the word, not with the space behind it. */
export function DifferingWords({ text, differs }: { text: string; differs: boolean }) {
  if (!differs) return text
  return <><mark className="bg-transparent font-semibold text-ink underline decoration-accent decoration-2 underline-offset-4">{text.trimEnd()}</mark>{text.slice(text.trimEnd().length)}</>
}
