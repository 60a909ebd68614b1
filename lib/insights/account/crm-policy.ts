/** When a fact of the CRM and what its people believe are said to differ. Outside these nothing is marked. */
export const CRM_POLICY = {
  /** A budget is named in round figures: a deal that asks for a little more is no disagreement. */
  amountTolerance: 0.05,
  /** Leaning away from us and toward us: clear of ½ by more than the interval of a well-heard account is wide on one side. */
  low: 0.42,
  high: 0.58,
  /** Lead scores of 0 to 100: the upper and the lower third. */
  highScore: 67,
  lowScore: 33,
  /** Forecast categories that promise the deal, and those that leave it out, as CRMs name them. */
  sureForecasts: /^(?:commit(?:ted)?|closed|forecast|strong_upside)$/i,
  leftOutForecasts: /^(?:omit(?:ted)?|excluded?)$/i,
} as const
