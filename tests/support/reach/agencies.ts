import { anAccount, anAgency, aStaffMember } from '../factories.ts'
import type { ReachRoom } from './ground.ts'

type Things = {
  /** Two people of the agency, one to be changed and one to be ended. */
  colleague: number
  leaver: number
  /** Agencies of a neighbouring regency: one to be closed, one that is closed. */
  spare: number
  closed: number
}

const regencies: Record<string, string> = { '73.04': '73.03', '72.09': '72.01', '36.01': '36.02' }
const profile = {
  name: 'Dinas Koperasi dan UKM',
  address: 'Jalan Contoh 1',
  phone: '(0419) 21000',
  email: 'dinas@contoh.id',
}

/** The forms of agencies: the operator's, and those of a head. */
export const agencies: ReachRoom<Things> = {
  async furnish(db, ground) {
    const regency_code = regencies[ground.regency_code] ?? ''
    const ids = []
    for (const role of ['curator', 'mentor']) {
      const { id: account_id } = await anAccount(db)
      await aStaffMember(db, { agency_id: ground.agency, account_id, role })
      ids.push(account_id)
    }
    const [colleague = 0, leaver = 0] = ids
    const spare = (await anAgency(db, { regency_code })).id
    const closed = (await anAgency(db, { regency_code, closed_at: new Date() })).id
    return { colleague, leaver, spare, closed }
  },
  rows: {
    'agencies.open': {
      page: () => '/operator/instansi',
      fields: () => ({ ...profile, region_code: '11.01' }),
    },
    'agencies.nameHead': {
      page: ({ spare }) => `/operator/instansi/${spare}`,
      fields: ({ spare }) => ({ agency_id: String(spare), contact: 'siapa@contoh.id' }),
    },
    'agencies.close': {
      page: ({ spare }) => `/operator/instansi/${spare}`,
      fields: ({ spare }) => ({ agency_id: String(spare) }),
    },
    'agencies.reopen': {
      page: ({ closed }) => `/operator/instansi/${closed}`,
      fields: ({ closed }) => ({ agency_id: String(closed) }),
    },
    'office.save': {
      page: () => '/dinas/instansi/profil',
      fields: () => ({ ...profile, head_title: 'Kepala Dinas' }),
      namesNothing: true,
    },
    'office.saveLogo': {
      page: () => '/dinas/instansi/profil',
      fields: () => ({ logo: new File(['x'], 'logo.png', { type: 'image/png' }) }),
      namesNothing: true,
    },
    'office.appoint': {
      page: () => '/dinas/instansi',
      fields: () => ({ contact: 'siapa@contoh.id', 'roles[]': 'curator' }),
      namesNothing: true,
    },
    'office.leave': { page: () => '/dinas/instansi', namesNothing: true, isLast: true },
    'office.changeRoles': {
      page: ({ colleague }) => `/dinas/instansi/pegawai/${colleague}`,
      fields: ({ colleague }) => ({ account_id: String(colleague), 'roles[]': ['curator', 'mentor'] }),
    },
    'office.endStaff': {
      page: ({ leaver }) => `/dinas/instansi/pegawai/${leaver}`,
      fields: ({ leaver }) => ({ account_id: String(leaver) }),
    },
    'office.askAssistance': {
      page: () => '/dinas/instansi',
      fields: () => ({ reason: 'Pemeriksa cuti.' }),
      namesNothing: true,
    },
    'office.endAssistance': { page: () => '/dinas/instansi', namesNothing: true },
  },
}
