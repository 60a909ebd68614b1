import type { SampleMember, ValueProposition, VendorPerson } from './types'

/** Copperline joins the systems a company runs on: flows over ready connectors, sold as Bench, Works and Foundry. */
export const vendor = { name: 'Copperline', domain: 'copperline.example' } as const

export const members: SampleMember[] = [
  {
    key: 'rep', name: 'Maren Oakes', aliases: ['Maren'], email: 'maren.oakes@copperline.example',
    title: 'Account Executive', role: 'rep', visibility: 'own', manager: 'manager', oneClick: true,
  },
  {
    key: 'manager', name: 'Tobias Sandahl', aliases: ['Tobias', 'Toby Sandahl'], email: 'tobias.sandahl@copperline.example',
    title: 'Head of Sales', role: 'manager', visibility: 'team', oneClick: true,
  },
  {
    key: 'reviewer', name: 'Priya Ravindran', aliases: ['Priya'], email: 'priya.ravindran@copperline.example',
    title: 'Revenue Operations Analyst', role: 'reviewer', visibility: 'all', oneClick: true,
  },
  {
    key: 'admin', name: 'Sol Abernathy', aliases: ['Sol'], email: 'sol.abernathy@copperline.example',
    title: 'Business Systems Administrator', role: 'admin', visibility: 'all', oneClick: true,
  },
  {
    key: 'secondRep', name: 'Jonah Castellane', aliases: ['Jonah'], email: 'jonah.castellane@copperline.example',
    title: 'Senior Account Executive', role: 'rep', visibility: 'own', manager: 'manager', oneClick: false,
  },
]

export const vendorPeople: VendorPerson[] = [
  { name: 'Tunji Adeyinka', aliases: ['Tunji'], email: 'tunji.adeyinka@copperline.example', title: 'Customer Success Manager' },
  { name: 'Kirsi Halonen', aliases: ['Kirsi'], email: 'kirsi.halonen@copperline.example', title: 'Senior Support Engineer' },
  { name: 'Amadou Sarr', aliases: ['Amadou'], email: 'amadou.sarr@copperline.example', title: 'Solutions Engineer' },
  { name: 'Lindy Farquhar', aliases: ['Lindy'], email: 'lindy.farquhar@copperline.example', title: 'Account Executive (until this autumn)' },
]

export const valuePropositions: ValueProposition[] = [
  {
    dimension: 'value',
    statement: 'Copperline pays for itself inside the first year through work nobody has to do by hand any more',
    proofPoints: [
      { text: 'Median payback of 7.5 months over 212 customers', source: 'Customer outcomes study' },
      { text: 'Ostler Brewing freed 1,900 staff hours in its first year', source: 'Case study: Ostler Brewing' },
    ],
  },
  {
    dimension: 'product',
    statement: 'Every flow runs exactly once, and every run can be replayed and explained',
    proofPoints: [
      { text: '99.97 per cent of runs finish without a person touching them', source: 'Reliability report' },
      { text: 'Replay of any run within 90 days, with the payload as it was', source: 'Product documentation' },
    ],
  },
  {
    dimension: 'integration',
    statement: 'A new connection between two systems is live in days, not months, on an API-first core',
    proofPoints: [
      { text: 'Median 9 days from kick-off to the first live flow', source: 'Onboarding dashboard' },
      { text: '180 maintained connectors, each with a published latency budget', source: 'Connector catalogue' },
      { text: 'Hallam Rail replaced 34 scripts in five weeks', source: 'Case study: Hallam Rail' },
    ],
  },
  {
    dimension: 'trust',
    statement: 'Data stays in the region the customer chose and can be taken out whole at any time',
    proofPoints: [
      { text: 'EU and UK regions with separate keys, audited every 6 months', source: 'Trust centre' },
      { text: 'Full export of flows and history in one command', source: 'Product documentation' },
    ],
  },
  {
    dimension: 'price',
    statement: 'One price a year, known in advance, that returns more than it costs at every tier',
    proofPoints: [
      { text: 'Retired tools offset 41,000 a year for the median Works customer', source: 'Customer outcomes study' },
      { text: 'Price lock: 36-month terms hold the tier price flat', source: 'Price book' },
    ],
  },
  {
    dimension: 'timing',
    statement: 'The first flows carry real work within six weeks of signature',
    proofPoints: [
      { text: '88 per cent of onboardings met their agreed go-live date last year', source: 'Onboarding dashboard' },
    ],
  },
  {
    dimension: 'relationship',
    statement: 'A named engineer answers, plainly and fast, and stays with the account',
    proofPoints: [
      { text: 'Median first answer in 47 minutes', source: 'Support report' },
      { text: 'Named engineer from the Works tier upwards', source: 'Price book' },
    ],
  },
]
