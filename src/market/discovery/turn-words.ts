import { countedDays, patienceDays } from './fair-turn.ts'

type Given = { views: number; sales: number; days_waited: number; weight: number }

/** Why a shop stands where it does, in a sentence. */
export function reasonOf({ views, sales, days_waited, weight }: Given) {
  if (days_waited > patienceDays)
    return `Didahulukan: sudah ${days_waited} hari tidak di halaman pertama daerah ini.`
  const seen = `${countedDays} hari terakhir dilihat ${decimal(views)} kali dan terjual ${decimal(sales)}`
  if (weight > 1.005)
    return `Diundi dengan peluang lebih besar: ${seen}, lebih sedikit daripada kebanyakan usaha.`
  if (weight < 0.995)
    return `Diundi dengan peluang lebih kecil: ${seen}, lebih banyak daripada kebanyakan usaha.`
  return `Diundi dengan peluang biasa: ${seen}, sama dengan kebanyakan usaha.`
}

/** A number as Indonesians write it: 1.234,56. */
export function decimal(value: number, digits = 0) {
  return value.toLocaleString('id-ID', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}
