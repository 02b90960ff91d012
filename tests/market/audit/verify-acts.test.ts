import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Db, Tx } from '../../../db/types.ts'
import { keyedHash } from '../../../src/market/accounts/secret.ts'
import { recordAct } from '../../../src/market/audit/record-act.ts'
import { sealActs } from '../../../src/market/audit/seal-acts.ts'
import { type Head, verifyActs } from '../../../src/market/audit/verify-acts.ts'
import { testDatabase, testServer } from '../../support/database.ts'
import { aSeller } from '../../support/factories.ts'

let db: Db
let close: () => Promise<void>
let ids: number[]
beforeAll(async () => {
  ;({ db, close } = await testDatabase())
})
afterAll(() => close())
beforeEach(async () => {
  await db.deleteFrom('act_seal').execute()
  await db.deleteFrom('act_batch').execute()
  await tamper((tx) => tx.deleteFrom('act').execute())
  await act(6)
  await seal()
  ids = (await db.selectFrom('act').select('id').orderBy('id').execute()).map(({ id }) => id)
})

const sign = (text: string) => keyedHash('k'.repeat(32), 'test', text)
const seal = () => db.transaction().execute((tx) => sealActs(tx, sign, new Date()))
const verified = (kept?: Head) => verifyActs(db, sign, kept)
const sound = { breaks: [], rebuilt: [], cut: null, isOther: false, waiting: 0 }
const act = (count: number) =>
  db.transaction().execute(async (tx) => {
    for (let i = 0; i < count; i++) await record(tx, i)
  })
const record = (tx: Tx, number: number, seller_id: number | null = null) =>
  recordAct(tx, { account_id: null, role: 'system', seller_id, origin: '192.0.2.1' } as const, {
    verb: 'test.act',
    subject: ['test', number],
    after: { number, name: 'Kain' },
  })
/** What somebody does who owns the tables and may switch their triggers off. */
async function tamper(change: (tx: Tx) => Promise<unknown>) {
  await sql`alter table act disable trigger user`.execute(db)
  await db.transaction().execute(change)
  await sql`alter table act enable trigger user`.execute(db)
}
const change = (index: number, set: object) =>
  tamper((tx) =>
    tx
      .updateTable('act')
      .set(set)
      .where('id', '=', ids[index] ?? 0)
      .execute(),
  )
const faults = async () => (await verified()).breaks.map(({ act_id, fault }) => [ids.indexOf(act_id), fault])
const swap = (columns: string) => {
  const [one, other] = [ids[1], ids[3]]
  return sql`
    update act set ${sql.join(columns.split(' ').map((name) => sql`${sql.ref(name)} = other.${sql.ref(name)}`))}
    from act other where act.id in (${one}, ${other}) and other.id in (${one}, ${other}) and act.id <> other.id`
}

test('a chain that nobody touched holds, and goes on where it ended', async () => {
  expect(await verified()).toEqual({
    ...sound,
    head: { position: 6, hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
  })
  await act(3)
  expect(await seal()).toBe(3)
  expect(await seal()).toBe(0)
  expect(await verified()).toMatchObject({ ...sound, head: { position: 9 } })
  expect(await db.selectFrom('act_unsealed').selectAll().execute()).toEqual([])
})

describe('what was changed is named, and it alone', () => {
  test.each([
    ['after', { after: JSON.stringify({ number: 99 }) }],
    ['verb', { verb: 'test.other' }],
    ['time', { at: new Date('2020-01-01') }],
    ['later time', { at: new Date('2090-01-01') }],
    ['role', { role: 'operator' }],
    ['origin', { origin: '198.51.100.1' }],
    ['name', { actor_name: 'Kepala' }],
  ])('%s', async (_, set) => {
    await change(2, set)
    expect(await faults()).toEqual([[2, 'changed']])
  })

  test('a seal', async () => {
    await db
      .updateTable('act_seal')
      .set({ hash: 'f'.repeat(64) })
      .where('act_id', '=', ids[2] ?? 0)
      .execute()
    expect(await faults()).toEqual([[2, 'changed']])
  })

  test('the times of two that were exchanged', async () => {
    await tamper((tx) => swap('at').execute(tx))
    expect(await faults()).toEqual([
      [1, 'changed'],
      [3, 'changed'],
    ])
  })
})

describe('two that changed places are both named', () => {
  const both = [
    [1, 'reordered'],
    [3, 'reordered'],
  ]

  test('their contents', async () => {
    await tamper((tx) => swap('at verb subject_id before after').execute(tx))
    expect(await faults()).toEqual(both)
  })

  test('their ids', async () => {
    const [one = 0, other = 0] = [ids[1], ids[3]]
    await tamper(async (tx) => {
      // The column is always generated: an owner who moves rows takes them out and puts them in again.
      await sql`create temporary table moved on commit drop as select * from act where id in (${one}, ${other})`.execute(
        tx,
      )
      await tx.deleteFrom('act').where('id', 'in', [one, other]).execute()
      await sql`
        insert into act (id, at, account_id, role, seller_id, verb, subject_kind, subject_id, before, after, origin)
        overriding system value
        select case id when ${one} then ${other}::bigint else ${one}::bigint end, at, account_id, role, seller_id,
          verb, subject_kind, subject_id, before, after, origin from moved`.execute(tx)
    })
    expect(await faults()).toEqual(both)
  })

  test('the acts that their seals name', async () => {
    const [one = 0, other = 0] = [ids[1], ids[3]]
    await db.updateTable('act_seal').set({ act_id: -1 }).where('act_id', '=', one).execute()
    await db.updateTable('act_seal').set({ act_id: one }).where('act_id', '=', other).execute()
    await db.updateTable('act_seal').set({ act_id: other }).where('act_id', '=', -1).execute()
    expect(await faults()).toEqual(both.toReversed())
  })

  test('their seals', async () => {
    await sql`
      update act_seal set hash = other.hash from act_seal other
      where act_seal.act_id in (${ids[1]}, ${ids[3]}) and other.act_id in (${ids[1]}, ${ids[3]})
        and act_seal.act_id <> other.act_id`.execute(db)
    expect(await faults()).toEqual(both)
  })
})

describe('what is gone', () => {
  test('an act', async () => {
    await tamper((tx) =>
      tx
        .deleteFrom('act')
        .where('id', '=', ids[3] ?? 0)
        .execute(),
    )
    expect(await faults()).toEqual([[3, 'missing']])
  })

  test('an act together with its seal leaves a gap', async () => {
    await tamper((tx) =>
      tx
        .deleteFrom('act')
        .where('id', '=', ids[1] ?? 0)
        .execute(),
    )
    await db
      .deleteFrom('act_seal')
      .where('act_id', '=', ids[1] ?? 0)
      .execute()
    expect(await faults()).toEqual([[2, 'gap']])
  })

  test('the acts of a shop that was erased are missing from the chain, and nothing else is', async () => {
    const { id } = await aSeller(db)
    await db.transaction().execute((tx) => record(tx, 7, id))
    await db.transaction().execute((tx) => record(tx, 8))
    await seal()
    await db.deleteFrom('seller').where('id', '=', id).execute()
    expect((await verified()).breaks).toEqual([
      { act_id: expect.any(Number) as number, position: 7, fault: 'missing' },
    ])
  })
})

describe('what came in later than it says', () => {
  const earlier = { role: 'system', verb: 'test.act', subject_kind: 'test', subject_id: '9' }

  test('an act with a time long before those that were sealed already', async () => {
    const { id } = await db
      .insertInto('act')
      .values({ ...earlier, at: sql`now() - interval '1 day'` })
      .returning('id')
      .executeTakeFirstOrThrow()
    await act(1)
    await seal()
    expect((await verified()).breaks).toEqual([{ act_id: id, position: 7, fault: 'late' }])
  })

  test('an act that came in past the queue', async () => {
    await tamper((tx) => tx.insertInto('act').values(earlier).execute())
    const { id } = await db
      .selectFrom('act')
      .select('id')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    expect(await seal()).toBe(0)
    expect((await verified()).breaks).toEqual([{ act_id: id, position: null, fault: 'unsealed' }])
  })
})

describe('what somebody with the whole database does', () => {
  /** Takes the acts from `index` on out of the chain's end, with their seals. */
  const cutFrom = (index: number) =>
    tamper(async (tx) => {
      const gone = tx.selectFrom('act_seal').where('position', '>', index)
      await tx.deleteFrom('act').where('id', 'in', gone.select('act_id')).execute()
      await tx.deleteFrom('act_seal').where('position', '>', index).execute()
    })
  /** Seals everything anew, as the database alone can. */
  const rebuild = async () => {
    await db.deleteFrom('act_seal').execute()
    await sql`insert into act_unsealed select id from act on conflict do nothing`.execute(db)
    await sql`select seal_acts()`.execute(db)
  }
  const idAt = (index: number) => ids[index] ?? 0
  const whole = (to: number) => [{ from: 1, to, first_act: idAt(0), last_act: idAt(to - 1) }]

  test('an end that was cut off is named', async () => {
    await cutFrom(4)
    expect(await verified()).toMatchObject({ ...sound, rebuilt: whole(4), cut: { from: 5, to: 6 } })
  })

  test('also when it was sealed on from there', async () => {
    await cutFrom(4)
    await act(3)
    await seal()
    expect(await verified()).toMatchObject({
      breaks: [],
      rebuilt: [{ from: 1, to: 6, first_act: idAt(0) }],
      cut: null,
    })
  })

  test('an end that was cut off with what vouched for it is named by whoever kept the head', async () => {
    await act(2)
    await seal()
    const { head } = await verified()
    await cutFrom(6)
    await db.deleteFrom('act_batch').where('position', '>', 6).execute()
    expect(await verified()).toMatchObject(sound)
    expect(await verified(head ?? undefined)).toMatchObject({ breaks: [], cut: { from: 7, to: 8 } })
  })

  test('an act that was changed before the chain was made anew', async () => {
    await change(2, { verb: 'test.other' })
    await rebuild()
    expect(await verified()).toMatchObject({ breaks: [], rebuilt: whole(6) })
    await db.deleteFrom('act_batch').execute()
    await act(1)
    await seal()
    expect(await verified()).toMatchObject({ breaks: [], rebuilt: whole(6) })
  })

  test('a batch that somebody else vouched for', async () => {
    await rebuild()
    await db
      .updateTable('act_batch')
      .set({ mac: 'f'.repeat(64) })
      .execute()
    expect(await verified()).toMatchObject({ rebuilt: whole(6) })
    expect(await verifyActs(db, (text) => text)).toMatchObject({ rebuilt: whole(6) })
  })

  test('a chain that the process was led to seal anew is told from the head that was kept', async () => {
    const { head } = await verified()
    await change(2, { verb: 'test.other' })
    await db.deleteFrom('act_seal').execute()
    await db.deleteFrom('act_batch').execute()
    await sql`insert into act_unsealed select id from act on conflict do nothing`.execute(db)
    await seal()
    expect(await verified()).toMatchObject(sound)
    expect(await verified(head ?? undefined)).toMatchObject({ isOther: true })
  })
})

test('an act is neither changed nor taken away by whoever only writes', async () => {
  await expect(db.updateTable('act').set({ verb: 'test.other' }).execute()).rejects.toThrow('written once')
  await expect(db.deleteFrom('act').execute()).rejects.toThrow('written once')
  await expect(sql`truncate act cascade`.execute(db)).rejects.toThrow('written once')
  expect(await faults()).toEqual([])
})

test.skipIf(testServer === undefined)(
  'an act that is committed after later ones is sealed after them (needs TEST_DATABASE_URL)',
  async () => {
    let commit = () => {}
    const mayCommit = new Promise<void>((resolve) => (commit = resolve))
    let written = () => {}
    const isWritten = new Promise<void>((resolve) => (written = resolve))
    const slow = db.transaction().execute(async (tx) => {
      await record(tx, 7)
      written()
      await mayCommit
    })
    await isWritten
    await act(2)
    expect(await seal()).toBe(2)
    commit()
    await slow
    expect(await seal()).toBe(1)
    expect(await verified()).toMatchObject({ ...sound, head: { position: 9 } })
  },
)
