import { sql, type SqlBool } from 'kysely'

/** For whom an agency rules, or how else a dispute ended. */
export const rulings = {
  buyer: { name: 'Pembeli dibenarkan', help: 'Penjual mengganti, memperbaiki, atau mengembalikan uangnya.' },
  seller: { name: 'Penjual dibenarkan', help: 'Pesanannya sudah seperti yang dijanjikan.' },
  agreed: { name: 'Keduanya sepakat', help: 'Pembeli dan penjual menemukan jalan keluarnya sendiri.' },
  withdrawn: { name: 'Permintaan ditarik', help: 'Yang meminta penengah tidak melanjutkannya.' },
} as const satisfies Record<string, { name: string; help: string }>
export type Ruling = keyof typeof rulings

/** The two that an agency can ask. */
export type Side = 'buyer' | 'seller'

/** How far a dispute is: to be settled, settled but not done yet as it was ruled, or over. */
export type DisputeStatus = 'open' | 'awaited' | 'over'

/** The agency still works on `dispute`: it is not settled, or what was ruled is to be done by a day. */
export const isWorkedOn = sql<SqlBool>`
  (dispute.settled_at is null or dispute.due_on is not null and dispute.ended_at is null)`
