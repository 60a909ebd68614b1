/** Is this a payment card number? 13 to 19 digits that pass the Luhn check (ISO/IEC 7812-1), not all the same. */
export function isCardNumber(value: string): boolean {
  const digits = value.replace(/\D/g, '')
  if (digits.length < 13 || digits.length > 19 || /^(\d)\1*$/.test(digits)) return false
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits.at(-1 - i))
    const doubled = i % 2 === 0 ? digit : digit * 2
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** Is this an international bank account number? 15 to 34 characters whose rotated value is 1 modulo 97 (ISO 13616). */
export function isIban(value: string): boolean {
  const plain = value.replace(/[ -]/g, '').toUpperCase()
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(plain)) return false
  let rest = 0
  for (const char of plain.slice(4) + plain.slice(0, 4)) {
    for (const digit of parseInt(char, 36).toString()) rest = (rest * 10 + Number(digit)) % 97
  }
  return rest === 1
}
