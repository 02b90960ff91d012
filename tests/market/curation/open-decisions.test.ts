import { expect, test } from 'vitest'
import { goneDecisions } from '../../../src/market/curation/decision-fields.ts'
import { openDecisions } from '../../../src/market/curation/open-decisions.ts'

const shop = { standing: 'verified', submission: null, reverification: null, opened_at: new Date() } as const
const submission = { id: 1, decision: null, submitted_at: '2026-11-22T01:00:00Z' }
const reverification = { id: 1, quarter: '2026-10-01' }

test('what can be decided depends on how the shop stands', () => {
  const waiting = { ...shop, opened_at: null, standing: 'waiting', submission } as const
  expect(openDecisions(waiting)).toEqual(['verify', 'sendBack', 'refuse'])
  expect(openDecisions(shop)).toEqual(['suspend'])
  expect(openDecisions({ ...shop, standing: 'closed', reverification })).toEqual(['confirm', 'suspend'])
  expect(openDecisions({ ...shop, standing: 'suspended', reverification })).toEqual(['lift'])
  for (const standing of ['draft', 'returned', 'refused', 'withdrawn'] as const)
    expect(openDecisions({ ...shop, opened_at: null, standing })).toEqual([])
})

test('the others’ forms are gone from the page, each with the name of its text', () => {
  expect(goneDecisions(['suspend', 'confirm'])).toEqual({
    'sellerDecisions.sendBack': { notes: 'Apa yang perlu diperbaiki?' },
    'sellerDecisions.refuse': { reason: 'Alasan menolak' },
    'sellerDecisions.lift': { reason: 'Alasan mencabut penangguhan' },
  })
})
