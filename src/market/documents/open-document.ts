import { buffer } from 'node:stream/consumers'
import type { Db } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { enterAgency, inSightOf, type StaffRole } from '../agencies/enter-agency.ts'
import { enterOperator } from '../agencies/enter-operator.ts'
import { type Actor, recordAct } from '../audit/record-act.ts'
import type { Storage } from '../images/storage.ts'
import { documentKey } from './document.ts'

/** Who asks: an account, and the network address that it asks from. */
type Reader = { account_id: number; origin?: string }

/**
 * A private file, for whoever may see it now: the people at its shop's desk, who heads or verifies for an agency that
 * has the shop in sight, and the operator. An agency's own paper on the shop is seen by those and by the agency's
 * mentors, not by the shop's people. Nothing for anybody else, or where it is not kept any more.
 *
 * That somebody who is not of the shop looked at it is an act, written down before they get to see it.
 */
export async function openDocument(db: Db, storage: Storage, reader: Reader, documentId: string) {
  const document = await db
    .selectFrom('document')
    .where('id', '=', documentId)
    .select(['id', 'seller_id', 'content_type', 'is_official'])
    .executeTakeFirst()
  const actor = document && (await findReader(db, reader.account_id, document))
  if (!document || !actor) return undefined
  const file = await storage.get(documentKey(document.id))
  if (!file) return undefined
  const bytes = await buffer(file.body)
  if (actor.role !== 'owner' && actor.role !== 'staff')
    await db.transaction().execute((tx) =>
      recordAct(
        tx,
        {
          ...actor,
          seller_id: document.seller_id,
          ...(reader.origin !== undefined && { origin: reader.origin }),
        },
        { verb: 'document.open', subject: ['document', document.id] },
      ),
    )
  return { content_type: document.content_type, bytes }
}

type Held = { seller_id: number; is_official: boolean }

/** As whom the account may see the document, or nothing. */
async function findReader(db: Db, account_id: number, { seller_id, is_official }: Held) {
  const member = is_official ? undefined : await findAtDesk(db, account_id, seller_id)
  return (
    member ??
    (await findOfficer(db, account_id, seller_id, is_official)) ??
    (await enterOperator(db, account_id).catch(nothingIfRefused))
  )
}

async function findAtDesk(db: Db, account_id: number, seller_id: number): Promise<Actor | undefined> {
  const access = await db
    .selectFrom('desk_access')
    .where('seller_id', '=', seller_id)
    .where('account_id', '=', account_id)
    .select('role')
    .executeTakeFirst()
  return access && { account_id, role: access.role, seller_id }
}

async function findOfficer(db: Db, account_id: number, seller_id: number, is_official: boolean) {
  const roles: StaffRole[] = is_official ? ['head', 'verifier', 'mentor'] : ['head', 'verifier']
  const officer = await enterAgency(db, account_id, roles).catch(nothingIfRefused)
  if (!officer) return undefined
  const seen = await db
    .selectFrom('seller')
    .where('seller.id', '=', seller_id)
    .where(inSightOf(officer))
    .select('seller.id')
    .executeTakeFirst()
  return seen && officer
}

function nothingIfRefused(error: unknown) {
  if (error instanceof Refusal) return undefined
  throw error
}
