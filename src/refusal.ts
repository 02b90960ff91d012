/**
 * An expected no: the request was understood and is refused for a reason that the person can read.
 * Anything else that is thrown is a bug. `code` is stable, for tests and machines; `values` fill the sentence.
 */
export class Refusal extends Error {
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>

  constructor(code: string, values: Readonly<Record<string, string | number>> = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.values = values
  }
}
