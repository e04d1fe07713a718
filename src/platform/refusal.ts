/** What the law or the house says no to. A value, never thrown. `reason` is a text key below `refusals`. */
export type Refusal = {
  readonly kind: 'refusal'
  /** Text key, e.g. `minutes.onlyChairOrApprover`. Every capability brings the text of its own refusals. */
  readonly reason: string
  /** The provision that says no, e.g. `KL 5 kap. 69 §`, when it is the law and not the house. */
  readonly provision?: string
  /** Facts for the text; never personal data. */
  readonly facts: Readonly<Record<string, string | number>>
}

/** Makes a refusal. The reason must have a text that tells the person what to do. */
export const refuse = (
  reason: string,
  options: { provision?: string; facts?: Record<string, string | number> } = {},
): Refusal => ({
  kind: 'refusal',
  reason,
  ...(options.provision === undefined ? {} : { provision: options.provision }),
  facts: options.facts ?? {},
})

/** Whether a value is a refusal. */
export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'refusal'
