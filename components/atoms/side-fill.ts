/** The fill of an alignment: toward us above ½, away from us below, and neither where it prints as 0.50. */
export function sideFill(value: number): 'fill-toward-fill' | 'fill-away-fill' | 'fill-unknown' {
  const hundredths = Math.round(value * 100)
  return hundredths === 50 ? 'fill-unknown' : hundredths > 50 ? 'fill-toward-fill' : 'fill-away-fill'
}
