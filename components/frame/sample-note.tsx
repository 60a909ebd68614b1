/** Said on every page of the sample workspace, quietly: nothing here is about real people. */
export function SampleNote() {
  return (
    <aside aria-label="About this workspace" className="border-b border-line bg-sunken px-4 py-1 text-xs text-muted md:px-6">
      Sample workspace: its customers and people are invented.
    </aside>
  )
}
