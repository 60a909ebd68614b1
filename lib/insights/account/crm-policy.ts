/** When a fact of the CRM and what its people say are said to differ; how they lean is held against it by the policy of the pipeline. */
export const CRM_POLICY = {
  /** A budget is named in round figures: a deal that asks for a little more is no disagreement. */
  amountTolerance: 0.05,
} as const
