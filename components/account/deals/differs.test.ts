import { expect, it } from 'vitest'
import { dealDiffers } from './differs'

const row = (id: string, field: string, verdict: 'differs' | 'agrees' | 'unheard') => ({ id, field, verdict })

it('says where what they say of a deal differs, else how much agrees, and nothing of other deals', () => {
  const other = row('e amount', 'Amount, Other', 'differs')
  expect(dealDiffers({ id: 'd' }, [row('d stage', 'Stage, Renewal', 'differs'), row('d amount', 'Amount, Renewal', 'agrees'), other]).fields).toEqual(['stage'])
  expect(dealDiffers({ id: 'd' }, [row('d stage', 'Stage', 'agrees'), row('d amount', 'Amount', 'agrees'), row('d close', 'Close date', 'unheard'), other])).toEqual({ fields: [], words: 'nothing; 2 fields agree' })
  expect(dealDiffers({ id: 'd' }, [row('d stage', 'Stage', 'agrees')]).words).toBe('nothing; 1 field agrees')
  expect(dealDiffers({ id: 'd' }, [row('d stage', 'Stage', 'unheard'), other]).words).toBe('nothing known')
})
