/** What a column of a table of deals means to us. */
export type DealColumn =
  | 'account' | 'name' | 'externalId' | 'stage' | 'stageSince' | 'type' | 'amount' | 'currency' | 'closeDate' | 'forecastCategory' | 'leadScore' | 'ownerEmail' | 'owner'
  | 'outcome' | 'outcomeAt' | 'isWon' | 'isClosed'

/** Heads as Salesforce, HubSpot and their neighbours write them, without case and marks; better ones first. */
const HEADS: Readonly<Record<DealColumn, readonly string[]>> = {
  account: ['accountname', 'account', 'companyname', 'company', 'associatedcompany', 'primaryassociatedcompany', 'associatedcompanyname', 'customer', 'customername', 'organisation', 'organization', 'client'],
  name: ['dealname', 'opportunityname', 'deal', 'opportunity', 'dealtitle', 'title', 'name'],
  externalId: ['recordid', 'recordiddeal', 'dealid', 'opportunityid', 'id', 'externalid'],
  stage: ['dealstage', 'stagename', 'stage', 'opportunitystage', 'pipelinestage'],
  stageSince: ['laststagechangedate', 'stagesince', 'datestagechanged', 'dateenteredstage'],
  type: ['dealtype', 'opportunitytype', 'type'],
  amount: ['amount', 'dealamount', 'opportunityamount', 'value', 'dealvalue', 'annualcontractvalue', 'acv', 'arr'],
  currency: ['currency', 'dealcurrency', 'currencyisocode', 'amountcurrency', 'dealcurrencycode', 'opportunitycurrency'],
  closeDate: ['closedate', 'expectedclosedate', 'closingdate', 'renewaldate'],
  forecastCategory: ['forecastcategory', 'forecastcategoryname', 'forecast'],
  leadScore: ['leadscore', 'dealscore', 'opportunityscore', 'hubspotscore', 'score'],
  ownerEmail: ['dealowneremail', 'opportunityowneremail', 'owneremail', 'owneremailaddress'],
  owner: ['dealowner', 'opportunityowner', 'owner', 'ownername', 'ownerfullname'],
  outcome: ['outcome', 'result', 'dealoutcome'],
  outcomeAt: ['outcomedate', 'closedon', 'closedat', 'dateclosed', 'actualclosedate'],
  isWon: ['isclosedwon', 'iswon', 'won'],
  isClosed: ['isclosed', 'isdealclosed', 'closed'],
}

const plain = (head: string): string => head.replace(/\(.*?\)/g, '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** Which column of the table stands for what, by its place; the first of two equal heads counts. */
export function dealColumns(heads: readonly string[]): Map<DealColumn, number> {
  const plainHeads = heads.map(plain)
  const found = new Map<DealColumn, number>()
  for (const column of Object.keys(HEADS) as DealColumn[]) {
    const at = HEADS[column].map((head) => plainHeads.indexOf(head)).find((place) => place >= 0 && ![...found.values()].includes(place))
    if (at !== undefined) found.set(column, at)
  }
  return found
}

/** The currency that a head names, as in "Amount (EUR)". */
export const currencyOfHead = (head: string): string | null => /\(\s*([A-Z]{3})\s*\)/.exec(head)?.[1] ?? null
