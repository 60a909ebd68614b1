import { ROLES } from './roles'

/** A way to say who somebody is; the example is matched by the pattern, whose named groups are the name and the role. */
export type Introduction = { id: string; pattern: RegExp; example: string }

/** Of these nobody is one person. */
const GROUPS = /(?:[^s]s|team|staff|people|guys|lot|crew|department|committee|panel|legal|finance|procurement|purchasing|security|compliance|marketing|sales|ops|operations|hr|it|engineering|merchandising|group|head office|headquarters|plant|union)$/
/** And these may be firms: "our partner SkillGate". */
export const FIRM_ROLES = /^(?:partner|owner|consultant|group|lead|lot|union|plant|buyer)$/

const capital = (role: string): string => role.replace(/(?<=^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase())
/** As it is written: "director", "Director", "CFO", "Head". */
const written = (roles: readonly string[]): string =>
  [...new Set(roles.flatMap((role) => [role, capital(role), ...(role.length <= 4 ? [role.toUpperCase()] : [])]))].sort((a, b) => b.length - a.length).map((role) => role.replaceAll(' ', String.raw`\s`)).join('|')

/** Of these a thing may be one as well ("the planner is slow"); with a name behind it is a person. */
const WITH_NAME = ['planner', 'scheduler', 'driver', 'operator', 'developer', 'trader', 'controller', 'designer', 'teacher', 'researcher', 'scientist', 'neighbour', 'son', 'daughter', 'contact']
const ONE = [...ROLES.filter((role) => !GROUPS.test(role) || role === 'boss'), ...WITH_NAME]
const ROLE_OF_ONE = String.raw`(?:[\p{L}-]+\s){0,3}?(?:${written(ONE)})(?:\sof\s(?:the\s)?[\p{L}-]+|\sfor\s[\p{L}-]+)?`
/** Without "our" or "the" only what can be nobody but a person. */
const SURELY_ONE = String.raw`(?:[\p{L}-]+\s){0,2}?(?:${written(ONE.filter((role) => !FIRM_ROLES.test(role)))})(?:\sof\s(?:the\s)?[\p{L}-]+|\sfor\s[\p{L}-]+)?`
const TITLE = String.raw`(?:(?:Dr|Mr|Mrs|Ms|Prof)\.?|Doctor|Professor)\s`
const NAME = String.raw`(?<name>(?:${TITLE})?(?:O['’])?\p{Lu}\p{Ll}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]+)?)`
const ENDS = String.raw`(?=\s?[,.;:!?)–—]|\s?$)`
const DEPARTMENT = String.raw`(?:legal|finance|accounts|accounting|procurement|purchasing|security|compliance|marketing|sales|ops|operations|HR|IT|engineering|logistics|planning|quality|payroll|maintenance|production|controlling|treasury|research|facilities|[\p{Ll}-]+\s(?:desk|team|office|department))`

/** Whom a text introduces, and as what. The words are as they were written. */
export const INTRODUCTIONS: readonly Introduction[] = [
  { id: 'role_then_name', pattern: new RegExp(String.raw`(?:[Oo]ur|[Mm]y|[Tt]he|[Hh]is|[Hh]er|[Tt]heir)\s(?<role>${ROLE_OF_ONE})(?:,\s|\s\(|\sis\s(?:called\s)?)${NAME}${ENDS}`, 'gu'), example: 'My plant director, Emil, wants a second bid' },
  { id: 'role_name', pattern: new RegExp(String.raw`(?:[Oo]ur|[Mm]y|[Tt]he|[Hh]is|[Hh]er|[Tt]heir)\s(?<role>${SURELY_ONE})\s${NAME}(?=\s\p{Ll}|${ENDS})`, 'gu'), example: 'Our treasurer Olga thinks so' },
  { id: 'name_then_role', pattern: new RegExp(String.raw`${NAME}(?:,\s(?:who\sis\s|who['’]s\s|(?:he|she|that)['’]s\s)?|(?:['’]s|\sis|\swas)\s|\s(?=our|my))(?:our|my|the)\s(?:new\s)?(?<role>${ROLE_OF_ONE})(?![\p{L}-]|\sof\b|\s(?:for|who|that)\b)`, 'gu'), example: 'I talked to Karl, our head of IT' },
  { id: 'name_role', pattern: new RegExp(String.raw`${NAME}(?:,\s|\s\()(?:(?:our|my|the)\s)?(?<role>${SURELY_ONE})\s?\)`, 'gu'), example: 'Claudia (CTO) was more critical' },
  { id: 'name_of_group', pattern: new RegExp(String.raw`${NAME}\s(?:over\s)?(?:in|from|at)\s(?:(?:the|our)\s)?(?<role>${DEPARTMENT})(?![\p{L}-])`, 'gu'), example: 'Dagmar in compliance cannot join' },
  { id: 'he_is_the', pattern: new RegExp(String.raw`${NAME}[.!]\s(?:He|She)(?:['’]s|\sis)\s(?:our|my|the)\s(?<role>${ROLE_OF_ONE})(?![\p{L}-])`, 'gu'), example: "There is Lindqvist. She's the head of radiology" },
  { id: 'titled', pattern: new RegExp(String.raw`(?<!\p{L})(?<name>${TITLE}(?:O['’])?\p{Lu}\p{Ll}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]+)?)(?<role>)`, 'gu'), example: 'Doctor Patel runs the theatre' },
]
