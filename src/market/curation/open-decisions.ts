import type { Dossier } from '../sellers/find-dossier.ts'

export type SellerDecision = 'verify' | 'sendBack' | 'refuse' | 'confirm' | 'suspend' | 'lift'

/** What can be decided about a shop as it stands now, by an officer who decides there. */
export function openDecisions({
  standing,
  submission,
  reverification,
  opened_at,
}: Pick<Dossier, 'standing' | 'submission' | 'reverification' | 'opened_at'>): readonly SellerDecision[] {
  if (standing === 'waiting' && submission !== null) return ['verify', 'sendBack', 'refuse']
  if (standing === 'suspended') return ['lift']
  const isVerified = standing === 'verified' || standing === 'dormant' || standing === 'closed'
  if (!isVerified || opened_at === null) return []
  return reverification === null ? ['suspend'] : ['confirm', 'suspend']
}
