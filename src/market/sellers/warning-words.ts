import type { Warning, WarningKind } from './find-warnings.ts'
import { formatPhone } from '../../i18n/phone.ts'

/** What is the same, unless it is not for whoever reads. */
const shared = (what: string, warning: Warning) =>
  `${what === '' ? 'Juga' : `${what} juga`} dipakai ${other(warning)}.`

const other = ({ other_name, other_regency }: Warning) =>
  `${other_name || 'usaha yang belum bernama'}${other_regency ? `, ${other_regency}` : ''}`

/** What an officer reads of each kind of warning: what it is, and what it rests on. */
export const warningWords: Readonly<
  Record<WarningKind, { title: string; tell: (warning: Warning) => string }>
> = {
  'same-nib': { title: 'NIB sama', tell: (warning) => shared(warning.evidence, warning) },
  'same-account': {
    title: 'Rekening sama',
    tell: (warning) => shared(warning.evidence, warning),
  },
  'same-phone': {
    title: 'Nomor HP sama',
    tell: (warning) => shared(warning.evidence && formatPhone(warning.evidence), warning),
  },
  'near-name': { title: 'Nama mirip di kecamatan yang sama', tell: (warning) => `${other(warning)}.` },
  'same-picture': {
    title: 'Foto sama atau hampir sama',
    tell: (warning) =>
      `${warning.distance === 0 ? 'Sama dengan' : 'Hampir sama dengan'} foto ${other(warning)}.`,
  },
  'other-kbli': {
    title: 'Jenis barang di luar KBLI',
    tell: ({ evidence }) => `${evidence} tidak biasa dibuat oleh usaha dengan KBLI ini.`,
  },
  'origin-elsewhere': { title: 'Asal barang dari daerah lain', tell: ({ evidence }) => `${evidence}.` },
}
