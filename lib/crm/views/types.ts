/** A saved view of the accounts list, as somebody who can open it sees it. */
export type SavedViewRow = {
  id: string
  name: string
  /** URL parameters of the list. */
  params: string
  shared: boolean
  mine: boolean
  ownerName: string
  /** The reader's list opens with it. */
  isDefault: boolean
  mayRemove: boolean
}
