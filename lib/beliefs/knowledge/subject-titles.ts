import { byWord } from '@/lib/shared/by-word'
import { SUBJECTS } from './synonyms'

/** What a class of synonyms is called as a subject, where its first phrase is a verb or is written otherwise. */
const TITLES: Readonly<Record<string, string>> = byWord({
  integrate: 'integration', deploy: 'deployment', golive: 'going live', migrate: 'migration', replace: 'replacement', switchvendor: 'change of vendor', inhouse: 'building in house',
  offtheshelf: 'standard product', custom: 'customisation', configure: 'configuration', lockin: 'lock-in', exit: 'way out', cancel: 'cancellation', renew: 'renewal',
  autorenew: 'automatic renewal', consolidate: 'number of tools', competitor: 'competitors', alternative: 'alternatives', compare: 'comparison', expensive: 'high price', cheap: 'low price',
  priceincrease: 'price increase', bill: 'bills', roi: 'payback', timesaving: 'time saved', predictable: 'predictability', unpredictable: 'unpredictability', seat: 'licences',
  sign: 'signature', approve: 'approval', sla: 'service level', answer: 'answers', ticket: 'tickets', contactperson: 'named contact', keyperson: 'dependence on one person',
  capacity: 'capacity of the team', onsite: 'people on site', dashboard: 'dashboards', report: 'reports', api: 'API', apifirst: 'API first', sso: 'single sign-on', permission: 'permissions',
  bug: 'defects', duplicate: 'duplicates', dataloss: 'loss of data', dataquality: 'quality of data', realtime: 'fresh data', manualwork: 'work by hand', automate: 'automation',
  onprem: 'own servers', residency: 'where data is kept', certificate: 'certificates', references: 'reference customers', urgent: 'urgency', blackbox: 'looking inside', freeze: 'change freeze',
})

const titles = new Map(SUBJECTS.map(([name, phrases]) => [name, TITLES[name] ?? phrases.split(',')[0]?.trim() ?? name]))

/** What a subject that the business between a customer and a supplier knows is called ("renewal"), or undefined for a word that names none. */
export const subjectTitle = (term: string): string | undefined => titles.get(term)
