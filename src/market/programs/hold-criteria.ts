import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import type { Officer } from '../agencies/enter-agency.ts'
import { type EditionCriteria, whatIsUnmet } from './edition-criteria.ts'
import { type Candidate, findCandidates } from './find-candidates.ts'
import type { LockedEdition } from './lock-edition.ts'

const leastReason = 10

type Asked = { seller_ids: readonly number[]; product_ids: readonly number[] }

/**
 * The shops and products that are asked for, all of them open in the edition's region.
 * @throws {Refusal} not-found where one is not
 */
export async function holdCandidates(tx: Tx, edition: LockedEdition, asked: Asked) {
  const seller_ids = [...new Set(asked.seller_ids)]
  const product_ids = [...new Set(asked.product_ids)]
  const candidates = await findCandidates(tx, edition, { seller_ids, product_ids })
  if (candidates.length < seller_ids.length + product_ids.length) throw new Refusal('not-found')
  return candidates
}

/**
 * All of them meet the edition's criteria, or the agency's head makes an exception for a reason of ten letters or
 * more. Returns that reason where it was needed.
 * @throws {Refusal} criteria-unmet
 */
export function holdCriteria(
  edition: LockedEdition,
  candidates: readonly Candidate[],
  exception: { officer: Officer; reason: string } | null,
): string | null {
  const unmet = candidates.flatMap((candidate) => {
    const words = whatIsUnmet(edition.criteria as EditionCriteria, candidate)
    return words.length === 0 ? [] : [`${candidate.name} ${words.join(', ')}`]
  })
  if (unmet.length === 0) return null
  const reason = exception?.officer.roles.includes('head') ? exception.reason : ''
  if (reason.length < leastReason)
    throw new Refusal('criteria-unmet', { unmet: `${unmet.slice(0, 5).join('; ')}.` })
  return reason
}
