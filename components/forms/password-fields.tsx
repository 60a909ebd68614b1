import { Input } from '../ui/input'
import { Field } from './field'

/** A new password. The browser's own manager may make and keep it. */
export function NewPassword({ name = 'password', label = 'Password', error }: { name?: string; label?: string; error?: string | undefined }) {
  return (
    <Field name={name} label={label} error={error} hint="At least 12 characters. Several unrelated words are strong and easy to remember.">
      <Input type="password" autoComplete="new-password" required minLength={12} maxLength={200} />
    </Field>
  )
}
