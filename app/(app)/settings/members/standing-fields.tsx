'use client'

import { useState } from 'react'
import { Field } from '@/components/forms/field'
import { Select } from '@/components/ui/select'
import { MEMBER_ROLES, VISIBILITIES, type MemberRole, type Visibility } from '@/lib/shared/vocabulary'
import { ROLE_WORDS, VISIBILITY_WORDS, seesAll } from '../words'

type Standing = { role: MemberRole; visibility: Visibility; managerId: string | null }
type Props = { standing: Standing; managers: { id: string; name: string }[]; errors: Record<string, string | undefined> }

/** Role, reach and manager: the same three choices for an invitation and for a member. */
export function StandingFields({ standing, managers, errors }: Props) {
  const [role, setRole] = useState<string>(standing.role)
  const all = seesAll(role)
  return (
    <>
      <Field name="role" label="Role" error={errors['role']}>
        <Select value={role} onChange={(event) => setRole(event.target.value)}>
          {MEMBER_ROLES.map((value) => <option key={value} value={value}>{ROLE_WORDS[value]}</option>)}
        </Select>
      </Field>
      {all ? <p className="text-sm text-muted">Sees all accounts, as every reviewer and admin does.</p> : (
        <Field name="visibility" label="Sees" error={errors['visibility']}>
          <Select defaultValue={standing.visibility}>
            {VISIBILITIES.map((value) => <option key={value} value={value}>{VISIBILITY_WORDS[value]}</option>)}
          </Select>
        </Field>
      )}
      <Field name="managerId" label="Manager" error={errors['managerId']} hint="Whoever sees “own and those of their reports” sees the accounts of everyone below them.">
        <Select defaultValue={standing.managerId ?? ''}>
          <option value="">Nobody</option>
          {managers.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </Select>
      </Field>
    </>
  )
}

/** The three choices out of a form's fields. */
export function standingFrom(field: (name: string) => string): Standing {
  const role = MEMBER_ROLES.find((value) => value === field('role')) ?? 'rep'
  const visibility = VISIBILITIES.find((value) => value === field('visibility')) ?? 'all'
  return { role, visibility, managerId: field('managerId') || null }
}
