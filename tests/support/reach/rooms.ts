import { agencies } from './agencies.ts'
import { buyerReviews } from './buyer-reviews.ts'
import { complaints } from './complaints.ts'
import { curation } from './curation.ts'
import type { ReachRoom } from './ground.ts'
import { disputes } from './disputes.ts'
import { money } from './money.ts'
import { programs } from './programs.ts'
import { reviews } from './reviews.ts'
import { sellerDecisions } from './seller-decisions.ts'

/** The forms of the agency's desk, by the files that hold their rows: each room's beside it in this folder. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each room furnishes things of its own
export const reachRooms: readonly ReachRoom<any>[] = [
  agencies,
  buyerReviews,
  complaints,
  curation,
  disputes,
  money,
  programs,
  reviews,
  sellerDecisions,
]
